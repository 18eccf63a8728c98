"""The sample pack as a third party ships it: built as a wheel, installed apart, found by its entry point, its own tests run."""

import os
import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path

import pytest

from govdisclose.domains import lint_pack, read_pack

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "examples" / "pack-sample"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, as hatchling builds it."""
    pytest.importorskip("hatchling")
    out = tmp_path_factory.mktemp("wheel")
    build = "from hatchling.build import build_wheel; import sys; build_wheel(sys.argv[1])"
    subprocess.run([sys.executable, "-c", build, str(out)], cwd=SAMPLE, check=True, capture_output=True)
    return next(out.glob("*.whl"))


def test_a_wheel_can_be_read_without_installing_it(wheel: Path) -> None:
    assert lint_pack(read_pack(wheel), at=date(2026, 11, 22)).findings == ()


def test_installed_it_is_found_and_passes_its_own_tests(wheel: Path, tmp_path: Path) -> None:
    """A wheel of plain Python is installed by unpacking it."""
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(tmp_path), str(ROOT / "src")))}
    tests = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "-p",
        "no:hypothesispytest",
        "-c",
        os.devnull,
        "--rootdir",
        str(SAMPLE),
        str(SAMPLE / "tests"),
    ]
    done = subprocess.run(tests, env=environment, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "10 passed" in done.stdout
    listed = subprocess.run(
        [sys.executable, "-m", "govdisclose", "domain", "list"],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
    )
    assert "sample-county-affairs" in listed.stdout
    assert listed.stderr == ""
    flows = subprocess.run(
        [sys.executable, "-m", "govdisclose", "process", "list"],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
    )
    assert "示例县信息发布流程（地方做法）  [定义包 sample-county]" in flows.stdout


def test_nothing_is_loaded_on_import(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    script = "import sys, govdisclose.domains as d; d.DomainRegistry.national(); print('govdisclose_pack_sample' in sys.modules)"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(tmp_path), str(ROOT / "src")))}
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"

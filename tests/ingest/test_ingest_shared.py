"""The shared office tables: at least 98 of 100 graded cells, by the grader that lies beside them."""

import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[2].parent / "shared" / "catalogues"

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not (FOLDER / "grade.py").exists(), reason="no shared tables beside the checkout"),
]


def test_the_shared_tables_are_read(tmp_path):
    script = tmp_path / "convert.py"
    script.write_text(
        "import sys, pathlib\nfrom govdisclose import ingest\npathlib.Path(sys.argv[2]).write_text(ingest.read(sys.argv[1]).catalog.model_dump_json(), encoding='utf-8')\n",
        encoding="utf-8",
    )
    command = [
        sys.executable,
        str(FOLDER / "grade.py"),
        str(FOLDER / "tables"),
        "--convert",
        f"{sys.executable} {script} {{src}} {{dst}}",
        "--min",
        "0.98",
        "--jobs",
        "2",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-2000:]

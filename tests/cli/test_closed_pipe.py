"""A reader that stops reading changes neither the exit code nor the files that are written."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

HEAD = "序号,公开事项,公开内容,公开依据,公开时限,公开主体,公开渠道,公开对象,公开方式,公开层级\n"


def _piped(arguments: list[str], folder: Path, *, errors: bool = False) -> tuple[int, str]:
    """The exit code and the words on standard error of a command whose output is closed before it begins to write."""
    process = subprocess.Popen(
        [sys.executable, "-m", "govdisclose", *arguments],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT if errors else subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )
    assert process.stdout is not None
    process.stdout.close()
    words = process.stderr.read() if process.stderr is not None else ""
    if process.stderr is not None:
        process.stderr.close()
    return process.wait(), words


@pytest.mark.parametrize("errors", [False, True], ids=["output", "output and errors"])
def test_findings_still_make_the_exit_code_1(tmp_path: Path, errors: bool) -> None:
    (tmp_path / "表.csv").write_text(HEAD + "1,低保,对象,x,x,x,x,,,\n" * 300, encoding="utf-8")
    code, words = _piped(["check", "表.csv"], tmp_path, errors=errors)
    assert code == 1
    assert "Traceback" not in words
    assert "Exception" not in words


def test_a_record_is_still_written(tmp_path: Path) -> None:
    code, words = _piped(
        ["determine", "--fact", "state_secret=yes", "--at", "2026-11-20", "--record", "r.json"], tmp_path
    )
    assert (code, words) == (0, "")
    assert json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))

"""The grader that lies beside the checkout, run through ``convert``: at least 98 % of the cells of every office table, and no table below 95 %."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

_FOLDER = Path(__file__).resolve().parents[2].parent / "shared" / "catalogues"


@pytest.mark.shared
@pytest.mark.skipif(not (_FOLDER / "grade.py").is_file(), reason="the grader is not beside the checkout")
def test_convert_reads_the_graded_cells_of_the_office_tables() -> None:
    convert = f"{sys.executable} -m govdisclose.cli convert {{src}} {{dst}}"
    command = [sys.executable, str(_FOLDER / "grade.py"), str(_FOLDER / "tables"), "--convert", convert]
    done = subprocess.run([*command, "--min", "0.98", "--jobs", "2"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    scores = [
        float(score) for score in re.findall(r"^\S+\.(?:xlsx|docx|html|csv)\s+([\d.]+)%", done.stdout, re.MULTILINE)
    ]
    assert len(scores) >= 14
    assert min(scores) >= 95, done.stdout

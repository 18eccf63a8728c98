"""Every example of the README files and of the documentation is run: Python sessions and command lines."""

import csv
import doctest
import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import docx
import openpyxl
import pytest
from hypothesis import HealthCheck, settings

from govdisclose.cli.app import run

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


@pytest.fixture(autouse=True)
def patient_hypothesis() -> Iterator[None]:
    """In a fresh folder Hypothesis first reads every module of this checkout for constants; that is not the example's slowness."""
    settings.register_profile("pages", suppress_health_check=[HealthCheck.too_slow], deadline=None)
    settings.load_profile("pages")
    yield
    settings.load_profile("default")


def blocks(page: Path) -> list[tuple[str, str]]:
    return FENCE.findall(page.read_text("utf-8"))


def has_examples(page: Path) -> bool:
    return any(kind == "console" or ">>> " in body for kind, body in blocks(page))


@pytest.fixture(scope="module")
def sample_files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `govdisclose demo` writes: the pages speak of these files."""
    folder = tmp_path_factory.mktemp("demo")
    assert run(["demo", str(folder)]) == 0
    return folder


def add_guide_files(folder: Path) -> None:
    """The office files that the guides speak of and the demo does not write."""
    with (folder / "目录.csv").open(encoding="utf-8-sig", newline="") as lines:
        rows = [*csv.reader(lines)]
    document = docx.Document()
    table = document.add_table(rows=len(rows), cols=max(map(len, rows)))
    for cells, words in zip(table.rows, rows, strict=True):
        for cell, word in zip(cells.cells, words, strict=False):
            cell.text = word
    document.save(str(folder / "目录.docx"))
    notice = "低保对象张建国，身份证号411528197903021236，电话13800138000。"
    document = docx.Document()
    document.add_paragraph(notice)
    document.save(str(folder / "公示.docx"))
    (folder / "公示.txt").write_text(notice, encoding="utf-8")
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (["姓名", "身份证号", "金额"], ["张建国", "411528197903021236", 500]):
        sheet.append(row)
    book.save(folder / "发放表.xlsx")
    shutil.copy(folder / "办公室原表.xlsx", folder / "救灾.xlsx")
    shutil.copy(folder / "目录.docx", folder / "养老.docx")
    (folder / "县里的表").mkdir()
    shutil.copy(folder / "办公室原表.xlsx", folder / "县里的表")


@pytest.mark.parametrize("page", [p for p in PAGES if has_examples(p)], ids=lambda p: str(p.relative_to(ROOT)))
def test_examples_do_what_the_page_says(
    page: Path, sample_files: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(sample_files, tmp_path / "demo")
    if page.parent != ROOT:  # the README's own lines are all that its reader has run
        shutil.copytree(sample_files, tmp_path, dirs_exist_ok=True)
        add_guide_files(tmp_path)
    monkeypatch.chdir(tmp_path)
    names: dict[str, object] = {}
    for number, (kind, body) in enumerate(blocks(page), 1):
        if kind == "console":
            run_console(body, capsys)
        elif ">>> " in body:
            example = doctest.DocTestParser().get_doctest(body, names, f"{page.name} block {number}", str(page), 0)
            runner = doctest.DocTestRunner(optionflags=FLAGS)
            output: list[str] = []
            runner.run(example, out=output.append, clear_globs=False)
            names = example.globs
            assert not runner.failures, "".join(output)


def run_console(body: str, capsys: pytest.CaptureFixture[str]) -> None:
    """``$ govdisclose …`` lines are run; the lines that follow, if any, are what it must print (``...`` for any text)."""
    for session in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
        line, _, expected = session.partition("\n")
        words = shlex.split(line, comments=True)
        assert words[0] == "govdisclose", f"only govdisclose is run in console blocks, found {line!r}"
        capsys.readouterr()
        code = run(words[1:])
        printed = capsys.readouterr()
        assert "Traceback" not in printed.err
        assert code in (0, 1) or expected.strip(), (
            f"$ {line}\n{printed.err}exit code {code}, and the page does not say so"
        )
        if expected.strip():
            checker = doctest.OutputChecker()
            got = printed.out + printed.err
            assert checker.check_output(expected.strip() + "\n", got.strip() + "\n", FLAGS), f"$ {line}\n{got}"

"""Which source goes to which target, and what is refused before anything is read."""

from pathlib import Path

import click
import pytest

from govdisclose.cli.app import run
from govdisclose.cli.convert_jobs import Job, plan


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("县/甲.xlsx", "县/乙.docx", "县/子/甲.csv", "县/~$甲.xlsx", "县/.隐藏.csv", "县/说明.txt", "a.xlsx"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    (tmp_path / "空").mkdir()
    return tmp_path


@pytest.mark.parametrize(
    ("paths", "output", "to", "jobs"),
    [
        (["a.xlsx", "b.xml"], None, None, [Job(("a.xlsx",), "b.xml", "xml")]),
        (["a.xlsx"], "b.json", None, [Job(("a.xlsx",), "b.json", "json")]),
        (["a.xlsx", "b.HTM"], None, None, [Job(("a.xlsx",), "b.HTM", "html")]),
        (["a.xlsx", "b.txt"], None, "csv", [Job(("a.xlsx",), "b.txt", "csv")]),
        (["a.xlsx", "b.markdown"], None, None, [Job(("a.xlsx",), "b.markdown", "md")]),
        (["-", "-"], None, "json", [Job(("-",), "-", "json")]),
        (["a.xlsx", "b.docx"], "c.xml", None, [Job(("a.xlsx", "b.docx"), "c.xml", "xml")]),
        (
            ["a.xlsx", "b.docx"],
            "out/",
            "xml",
            [Job(("a.xlsx",), "out/a.xml", "xml"), Job(("b.docx",), "out/b.xml", "xml")],
        ),
        (
            ["a.xlsx", "b.docx"],
            "out",
            "xml",
            [Job(("a.xlsx",), "out/a.xml", "xml"), Job(("b.docx",), "out/b.xml", "xml")],
        ),
        (["a.xlsx"], "空", "xml", [Job(("a.xlsx",), "空/a.xml", "xml")]),
        (["-"], "空", "xml", [Job(("-",), "空/stdin.xml", "xml")]),
    ],
)
def test_what_the_arguments_mean(
    folder: Path, paths: list[str], output: str | None, to: str | None, jobs: list[Job]
) -> None:
    assert plan(paths, output, to) == jobs


def test_a_folder_stands_for_the_tables_in_it(folder: Path) -> None:
    """Word and Excel leave ``~$`` lock files beside an open document; they are no tables."""
    (job,) = plan(["县"], "一份.json", None)
    assert job.sources == ("县/乙.docx", "县/子/甲.csv", "县/甲.xlsx")


def test_sources_of_one_name_do_not_overwrite_one_another(folder: Path) -> None:
    targets = [job.target for job in plan(["县", "县/子/甲.csv", "县/子/甲.csv"], "结果/", "json")]
    assert targets == [
        "结果/乙.json",
        "结果/甲.csv.json",
        "结果/甲.xlsx.json",
        "结果/甲.csv-2.json",
        "结果/甲.csv-3.json",
    ]


@pytest.mark.parametrize(
    ("paths", "output", "to", "words"),
    [
        (["a.xlsx"], None, None, "SRC DST"),
        (["a.xlsx", "b.xlsx", "c.json"], None, None, "SRC… -o DST"),
        (["a.xlsx", "b"], None, None, "--to"),
        (["a.xlsx", "-"], None, None, "--to"),
        (["a.xlsx"], "空", None, "the target is a folder"),
        (["空"], "b.json", None, "no file that could be a catalogue"),
        (["a.xlsx", "a.xlsx"], None, None, "not overwritten"),
        (["a.xlsx", "县/甲.xlsx"], "县/甲.xlsx", None, "not overwritten"),
        (["a.xlsx"], "./县/../a.xlsx", None, "not overwritten"),
    ],
)
def test_what_is_refused(folder: Path, paths: list[str], output: str | None, to: str | None, words: str) -> None:
    with pytest.raises(click.UsageError, match=words):
        plan(paths, output, to)


def test_a_link_to_the_source_is_the_source(folder: Path) -> None:
    (folder / "link.xlsx").hardlink_to(folder / "a.xlsx")
    with pytest.raises(click.UsageError, match="not overwritten"):
        plan(["a.xlsx", "link.xlsx"], None, None)


def test_a_target_that_cannot_be_written_is_said_to_be_the_target(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "目录.csv"
    source.write_text("序号,公开事项,公开内容,公开依据,公开时限\n1,甲,内容,《甲法》,及时\n", encoding="utf-8")
    (tmp_path / "文件").write_text("", encoding="utf-8")
    target = tmp_path / "文件" / "目录.json"
    assert run(["convert", str(source), str(target)]) == 3
    said = capsys.readouterr().err
    assert f"写不了 {target}" in said
    assert "读不了" not in said
    run(["convert", str(source), str(target), "--lang", "en"])
    assert f"cannot write {target}" in capsys.readouterr().err


def test_a_file_that_does_not_exist_is_named_in_the_language_chosen(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["workdays", "add", "2026-12-20", "20", "--notice", "没有.txt"]) == 3
    assert "没有.txt：没有这个文件或文件夹" in capsys.readouterr().err

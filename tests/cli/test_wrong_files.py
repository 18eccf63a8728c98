"""Every command that reads or writes a file, with files that are wrong: one sentence, exit code 2 or 3, nothing half-written.

``test_no_command_is_left_out`` holds the tables to the commands that there are.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest

from govdisclose.cli.app import _root, run

HEADINGS = "序号,一级事项,二级事项,公开内容,公开依据,公开时限,公开主体,公开渠道和载体,公开对象,公开方式,公开层级\n"
ROW = "1,低保,审核信息,名单,《社会救助暂行办法》,20个工作日内,县民政局,■政府网站,全社会,主动,县级\n"
INIT = "--code county-x --pack-id my-x --issuer 某县"

#: Every place where a command reads a file: ``{}`` is the wrong one.
READING = (
    "check {}",
    "convert {} out.json",
    "scan {}",
    "scan {} --mask out.txt",
    "compare {} 好.csv",
    "compare 好.csv {}",
    "diff {} 好.csv",
    "diff 好.csv {}",
    "merge {} 好.csv -o out.json",
    "coverage {} 记录.csv",
    "coverage 好.csv {}",
    "coverage 好.csv 记录.csv --thresholds {}",
    "determine --facts {}",
    "sheet check {}",
    "sheet check 单.json --negative-list {}",
    "sheet print {} -o out.html",
    "sheet convert {} out.xml",
    "sheet negative-list {}",
    "sheet add {} --stage first --person x --verdict agree",
    "sheet new --id 1 --facts {} -o out.json",
    "process check {}",
    "process compare {} request.2019",
    "process show {}",
    "process trace {} 事件.csv",
    "process trace request.2019 {}",
    "domain lint {}",
    "domain diff {} {}",
    "domain check {}",
    f"domain init --from {{}} {INIT} -o out",
    "domain directory {}",
    "domain list --pack {}",
    "check 好.csv --pack {}",
    "process list --pack {}",
    "limit 20个工作日 --from 2026-01-05 --notice {}",
    "workdays day 2026-01-01 --notice {}",
    "workdays add 2026-01-01 5 --overlay {}",
    "workdays count 2026-01-01 2026-01-05 --overlay {}",
    "workdays show 2026 --notice {}",
    "deadline reply --received 2026-01-05 --notice {}",
)
#: Every place where a command writes a file, and the ending that the place asks for.
WRITING = {
    "check 好.csv -o {}": "",
    "check 好.csv --format sarif -o {}": "",
    "convert 好.csv {} --to json": "",
    "convert 好.csv -o {} --to xlsx": "",
    "convert 好.csv ok.json --summary {}": "",
    "compare 好.csv 好.csv -o {}": "",
    "diff 好.csv 好.csv -o {}": "",
    "merge 好.csv -o {} --to json": "",
    "coverage 好.csv 记录.csv -o {}": "",
    "coverage 好.csv 记录.csv --format xlsx -o {}": "",
    "scan 文字.txt --mask {}": "",
    "determine --facts 事实.toml --record {}": "",
    "sheet new --id 1 -o {}": "",
    "sheet print --blank document -o {}": ".html",
    "sheet convert 单.json {}": ".xml",
    "process show request.2019 --to svg -o {}": "",
    "schema -o {}": "",
    f"domain init --from 好.csv {INIT} -o {{}}": "",
    "domain template 社会救助 -o {}": ".xlsx",
    "demo {}": "",
    "deadline reply --received 2026-01-05 --ics {}": ".ics",
}
#: Commands that name no file.
FILELESS = {"rule", "sheet schema", "process schema", "domain schema", "domain show", "deadline list"}
#: Targets in folders that are not there, which these commands make.
MAKES_FOLDERS = ("convert", "merge", "demo", "domain init")
#: Targets that are folders, into which these commands write.
INTO_FOLDERS = ("convert 好.csv {", "convert 好.csv -o", "merge", "demo", "schema", "domain init")


def encrypted() -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 600


WRONG: dict[str, Callable[[Path], object]] = {
    "none.xlsx": lambda path: None,
    "no/none.json": lambda path: None,
    "好.csv/none.json": lambda path: None,
    "x" * 300 + ".json": lambda path: None,
    "empty.xlsx": lambda path: path.write_bytes(b""),
    "folder": lambda path: (path / "空").mkdir(parents=True),
    "binary.csv": lambda path: path.write_bytes(bytes(range(256)) * 40),
    "nothing.txt": lambda path: path.write_bytes(b"\0" * 5000),
    "pdf.xlsx": lambda path: path.write_bytes(b"%PDF-1.7\n..."),
    "cut.xlsx": lambda path: path.write_bytes(b"PK\x03\x04" + b"x" * 50),
    "encrypted.xlsx": lambda path: path.write_bytes(encrypted()),
    "deep.json": lambda path: path.write_text("[" * 50_000),
    "list.json": lambda path: path.write_text("[1, 2]"),
    "surrogate.json": lambda path: path.write_text('{"a": "\\ud800"}'),
    "number.json": lambda path: path.write_text('{"format": 1e999}'),
    "broken.toml": lambda path: path.write_text("a = ["),
    "broken.xml": lambda path: path.write_text("<a><b></a>"),
    "loop": lambda path: path.symlink_to("loop"),
    "locked.csv": lambda path: (path.write_text(HEADINGS + ROW, "utf-8"), path.chmod(0)),
}
#: What is no fault there: a scan reads any text; a folder holds no table to merge.
RIGHT = {
    *(
        ("scan {}", name)
        for name in ("deep.json", "list.json", "surrogate.json", "number.json", "broken.toml", "broken.xml")
    ),
    *(
        ("scan {} --mask out.txt", name)
        for name in ("deep.json", "list.json", "surrogate.json", "number.json", "broken.toml", "broken.xml")
    ),
    ("merge {} 好.csv -o out.json", "folder"),
}
#: A pack that is wrong is what these commands report, with 1.
REPORTS_PACKS = ("domain lint",)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("好.csv").write_text(HEADINGS + ROW, "utf-8")
    Path("记录.csv").write_text("事项标识,发布日期\ni-1,2026-01-05\n", "utf-8")
    Path("事件.csv").write_text("step,at\n", "utf-8")
    Path("文字.txt").write_text("电话13800138000", "utf-8")
    Path("事实.toml").write_text('state_secret = "no"\n', "utf-8")
    run(["sheet", "new", "--id", "1", "-o", "单.json"])
    capfd.readouterr()
    return tmp_path


def everything(folder: Path) -> dict[str, bytes | None]:
    return {
        str(path): None if path.is_dir() or path.is_symlink() or not os.access(path, os.R_OK) else path.read_bytes()
        for path in folder.rglob("*")
    }


def told(line: str, capfd: pytest.CaptureFixture[str]) -> tuple[int, str]:
    code = run(line.split())
    captured = capfd.readouterr()
    words = captured.out + captured.err
    assert "Traceback" not in words
    assert "内部出错" not in words
    return code, words


@pytest.mark.parametrize("line", READING)
def test_a_wrong_file_is_refused(folder: Path, line: str, capfd: pytest.CaptureFixture[str]) -> None:
    for name, make in WRONG.items():
        if name == "locked.csv" and os.geteuid() == 0:
            continue  # nothing is locked to the superuser
        make(folder / name)
        before = everything(folder)
        code, words = told(line.replace("{}", name), capfd)
        if (line, name) in RIGHT:
            assert code == 0, (name, words)
            (folder / line.rsplit(maxsplit=1)[-1]).unlink(missing_ok=True)
            continue
        assert code in (2, 3) or (code == 1 and line.startswith(REPORTS_PACKS)), (name, code, words)
        assert len(words.strip()) > 8, name
        assert everything(folder) == before, name


@pytest.mark.parametrize("line", WRITING)
def test_a_target_that_cannot_be_written_is_named(folder: Path, line: str, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "folder").mkdir()
    (folder / "loop").symlink_to("loop")
    for target in ("no/such/out", "好.csv/out", "folder", "/dev/full", "/proc/none/out", "loop", "x" * 300):
        if target.startswith("/") and not Path(target).parent.parent.exists():
            continue
        bare = target in {"folder", "/dev/full", "loop"}
        if (bare and WRITING[line] in {".html", ".xlsx"}) or (
            (target == "no/such/out" and line.startswith(MAKES_FOLDERS))
            or (target == "folder" and line.startswith(INTO_FOLDERS))
        ):
            continue
        before = everything(folder)
        code, words = told(line.replace("{}", target if bare else target + WRITING[line]), capfd)
        assert code in (2, 3), (target, code, words)
        assert ".tmp" not in words, words
        assert "磁盘已满" in words or any(
            str(part)[:40] in words for part in (target, *Path(target).parents) if str(part) not in "./"
        ), (
            target,
            words,
        )
        after = everything(folder)
        after.pop(str(folder / "ok.json"), None)  # the catalogue is whole where only the summary could not be written
        before.pop(str(folder / "ok.json"), None)
        assert after == before, target


def every_command() -> Iterator[str]:
    def walk(command: click.Command, path: tuple[str, ...]) -> Iterator[str]:
        if not isinstance(command, click.Group):
            yield " ".join(path)
            return
        context = click.Context(command)
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            assert inner is not None
            yield from walk(inner, (*path, name))

    return walk(_root, ())


def test_no_command_is_left_out() -> None:
    lines = [*READING, *WRITING, *FILELESS]
    assert [name for name in every_command() if not any(f"{line} ".startswith(f"{name} ") for line in lines)] == []

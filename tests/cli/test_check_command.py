"""``govdisclose check`` as a clerk and as a build server meet it."""

import io
import json
import sys
from pathlib import Path

import pytest

from govdisclose.catalog.rules._example import Example, Json
from govdisclose.cli.app import run
from govdisclose.export import json as own_json
from govdisclose.export import xml

HEADINGS = (
    "序号,一级事项,二级事项,公开内容,公开依据,公开时限,公开主体,公开渠道和载体,全社会,特定群体,主动,依申请,县级,乡级\n"
)
ROW = "1,政策文件,法规文件,文件名称和正文,《中华人民共和国政府信息公开条例》（国务院令第711号）,{limit},县民政局,政府网站,√,,√,,√,√\n"
LATE: Json = {"time_limit": {"text": "信息形成之日起30个工作日内"}}
SOFT: Json = {"time_limit": {"text": "及时公开"}}
AT = ["--at", "2026-11-22"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    xml.dump(Example().catalog(), "好.xml")
    own_json.dump(Example(items=(LATE,)).catalog(), "迟.json")
    own_json.dump(Example(items=(SOFT,)).catalog(), "软.json")
    Path("表.csv").write_text(HEADINGS + ROW.format(limit="信息形成之日起30个工作日内"), "utf-8-sig")
    Path("坏.xlsx").write_bytes(b"PK\x03\x04 not a workbook")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["好.xml"], 0),
        (["迟.json"], 1),
        (["软.json"], 0),
        (["软.json", "--fail-on", "note"], 1),
        (["软.json", "--fail-on", "warning"], 0),
        (["迟.json", "--fail-on", "never"], 0),
        (["坏.xlsx"], 3),
        (["没有.xlsx"], 3),
        (["迟.json", "坏.xlsx"], 3),
        (["坏.xlsx", "--fail-on", "never"], 3),
        ([], 2),
        (["好.xml", "--select", "GD-X"], 2),
        (["好.xml", "--ignore", "GD-T999"], 2),
        (["好.xml", "--at", "soon"], 2),
        (["好.xml", "--map", "公示时间"], 2),
        (["好.xml", "--map", "公示时间=x"], 2),
        (["好.xml", "--map", "公示时间=time_limit"], 0),
        (["好.xml", "--fail-on", "fatal"], 2),
        (["迟.json", "--ignore", "GD-T001"], 0),
        (["迟.json", "--select", "GD-C"], 0),
        (["迟.json", "--select", "GD-C,GD-T"], 1),
        (["迟.json", "--ignore", "GD-I", "--ignore", "GD-T"], 0),
        (["."], 3),
    ],
)
def test_exit_codes(folder: Path, arguments: list[str], code: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", *arguments, *([] if "--at" in arguments else AT)]) == code
    assert "Traceback" not in capsys.readouterr().err


def test_a_table_is_reported_at_its_cell(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", "表.csv", *AT])
    printed = capsys.readouterr().out
    assert "错误 GD-T001 公开时限超过法定期限" in printed
    assert "F2 公开时限：公开时限“信息形成之日起30个工作日内”超过法定的20个工作日" in printed
    assert "依据：《中华人民共和国政府信息公开条例》（国务院令第711号）第二十六条" in printed
    assert "\x1b[" not in printed


def test_a_bad_file_does_not_stop_the_others(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "坏.xlsx", "没有.xlsx", "迟.json", "迟.json", *AT]) == 3
    printed = capsys.readouterr().out
    assert "坏.xlsx：读不了。" in printed
    assert "没有.xlsx：读不了。找不到文件 没有.xlsx。" in printed
    assert printed.count("迟.json：1项，1个错误") == 1
    assert "共3个文件：2个读不了，1个错误" in printed


def test_english(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", "迟.json", "--lang", "en", *AT])
    assert "exceeds the statutory 20 working days" in capsys.readouterr().out


def test_standard_input(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    stdin = io.TextIOWrapper(io.BytesIO(Path("迟.json").read_bytes()))
    monkeypatch.setattr(sys, "stdin", stdin)
    assert run(["check", "-", *AT]) == 1
    assert capsys.readouterr().out.startswith("-：1项，1个错误")


@pytest.mark.parametrize("form", ["json", "sarif", "junit", "text"])
def test_a_file_holds_what_standard_output_would(
    folder: Path, form: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    run(["check", "迟.json", "坏.xlsx", "--format", form, *AT])
    printed = capfdbinary.readouterr().out
    run(["check", "迟.json", "坏.xlsx", "--format", form, "-o", "报告.out", *AT])
    assert Path("报告.out").read_bytes() == printed
    assert capfdbinary.readouterr().out == b""


def test_json_for_programs(folder: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    run(["check", "表.csv", "--format", "json", *AT])
    report = json.loads(capfdbinary.readouterr().out)
    finding = next(f for f in report["sources"][0]["findings"] if f["code"] == "GD-T001")
    assert finding["cell"] == "F2"
    assert finding["location"]["field"] == "time_limit"
    assert report["at"] == "2026-11-22"


def test_sarif_and_junit_hold_only_the_rules_that_were_asked(
    folder: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    run(["check", "迟.json", "--format", "sarif", "--select", "GD-T", "--ignore", "GD-T002", *AT])
    (one,) = json.loads(capfdbinary.readouterr().out)["runs"]
    codes = [r["id"] for r in one["tool"]["driver"]["rules"]]
    assert codes[:2] == ["GD-T001", "GD-T003"]
    assert all(code.startswith("GD-T") for code in codes)


def test_a_heading_can_be_mapped(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (HEADINGS + ROW.format(limit="信息形成之日起30个工作日内")).replace("公开时限", "何日办结")
    Path("怪.csv").write_text(text, "utf-8-sig")
    run(["check", "怪.csv", "--map", "何日办结=time_limit", *AT])
    assert "GD-T001" in capsys.readouterr().out


def test_colour_is_for_terminals(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from govdisclose.cli import check_output

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    screen = Terminal()
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setattr(check_output.sys, "stdout", screen)
    run(["check", "迟.json", *AT])
    assert "\x1b[" in screen.getvalue()
    assert "GD-T001" in screen.getvalue()


def test_today_is_the_default_day(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from datetime import date

    run(["check", "好.xml"])
    assert f"检查基准日{date.today()}" in capsys.readouterr().out  # noqa: DTZ011 - the user's own calendar


def test_the_reader_does_not_repeat_what_a_rule_says_better(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A dangling 同上 is one finding, not two; so is a column that is missing."""
    Path("同上.csv").write_text(HEADINGS + ROW.format(limit="同上"), "utf-8-sig")
    run(["check", "同上.csv", *AT])
    printed = capsys.readouterr().out
    assert "GD-C020" in printed
    assert "GD-I003" not in printed
    Path("无层级.csv").write_text(
        (HEADINGS + ROW.format(limit="20个工作日内")).replace(",县级,乡级", "").replace(",√,√\n", "\n")
    )
    run(["check", "无层级.csv", *AT])
    printed = capsys.readouterr().out
    assert "GD-C310" in printed
    assert "GD-I012" not in printed
    run(["check", "无层级.csv", "--ignore", "GD-C310", *AT])
    assert "GD-I012" in capsys.readouterr().out


def test_a_missing_library_is_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def without(*_: object, **__: object) -> None:
        raise ModuleNotFoundError(name="python_calamine")

    monkeypatch.setattr("govdisclose.cli.check.read_source", without)
    assert run(["check", "好.xml"]) == 3
    assert "pip install 'govdisclose[xlsx]'" in capsys.readouterr().out


def test_another_missing_module_is_a_fault_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    from govdisclose.cli.checking import reason

    with pytest.raises(ModuleNotFoundError):
        reason(ModuleNotFoundError(name="nothing"))
    assert reason(PermissionError(13, "Permission denied", "a.csv")).en == "a.csv cannot be read: permission denied."

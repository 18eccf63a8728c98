"""``govdisclose convert`` as a user meets it: what it writes, says, refuses, and with which code it ends."""

import io
import json
import sys
from pathlib import Path

import pytest

from govdisclose.catalog import Catalog, CatalogItem, Header
from govdisclose.cli.app import run
from govdisclose.export import json as own_json
from govdisclose.export import xml
from out_cases import full, stacked

_HEADINGS = (
    "序号,一级事项,二级事项,公开内容,公开依据,公开时限,公开主体,公开渠道和载体,全社会,特定群体,主动,依申请,县级,乡级\n"
)
_ROW = "1,政策文件,法规文件,文件名称、文号、正文,《中华人民共和国政府信息公开条例》（国务院令第711号）,信息形成或者变更之日起20个工作日内,县民政局,政府网站,√,,√,,√,√\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    xml.dump(full(), tmp_path / "全.xml")
    (tmp_path / "表.csv").write_text(_HEADINGS + _ROW, "utf-8-sig")
    (tmp_path / "坏.xlsx").write_bytes(b"PK\x03\x04 not a workbook")
    return tmp_path


@pytest.mark.parametrize("form", ["xml", "json", "xlsx", "html", "csv", "md"])
def test_the_suffix_says_the_format(folder: Path, form: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["convert", "全.xml", f"新/目录.{form}", "--fail-on", "never"]) == 0
    assert (folder / "新" / f"目录.{form}").stat().st_size > 500
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(f"全.xml → 新/目录.{form}：3 项；错误 0")


@pytest.mark.parametrize("form", ["xml", "json"])
def test_our_own_forms_come_back_as_they_were(folder: Path, form: str) -> None:
    run(["convert", "全.xml", f"a.{form}"])
    run(["convert", f"a.{form}", "b.xml"])
    assert (folder / "b.xml").read_bytes() == (folder / "全.xml").read_bytes()
    assert xml.load(folder / "b.xml") == full()


def test_an_office_table_becomes_json(folder: Path) -> None:
    assert run(["convert", "表.csv", "表.json"]) in {0, 1}
    catalog = own_json.load(folder / "表.json")
    assert [item.matter for item in catalog.items] == [("政策文件", "法规文件")]
    assert catalog.items[0].time_limit.amount == 20


def test_a_pipe_reads_and_writes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """``-`` is standard input and output; the report goes to standard error, so the output stays clean."""
    received = io.BytesIO()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO((_HEADINGS + _ROW).encode("gb18030"))))
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(received))
    assert run(["convert", "-", "-", "--to", "json", "--format", "json", "--fail-on", "never"]) == 0
    assert json.loads(received.getvalue())["items"][0]["publisher"]["text"] == "县民政局"


def test_from_says_how_to_read(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["convert", "表.csv", "表.json", "--from", "xml"]) == 3
    assert not (folder / "表.json").exists()
    assert "未转换" in capsys.readouterr().err
    assert run(["convert", "表.csv", "表.json", "--from", "json"]) == 3
    assert run(["convert", "表.csv", "表.json", "--from", "csv", "--fail-on", "never"]) == 0


def test_a_bad_file_does_not_stop_the_others(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """资料组转换几百个文件：one that cannot be read is named, the rest is converted, the code is 3."""
    assert (
        run(
            [
                "convert",
                "全.xml",
                "坏.xlsx",
                "没有.csv",
                "表.csv",
                "-o",
                "结果/",
                "--to",
                "json",
                "--summary",
                "小结.json",
            ]
        )
        == 3
    )
    assert sorted(path.name for path in (folder / "结果").iterdir()) == ["全.json", "表.json"]
    said = capsys.readouterr().err
    assert "坏.xlsx：未转换" in said
    assert "没有.csv：未转换。找不到文件 没有.csv。" in said
    assert "共 4 个来源：已转换 2 个（4 项），未转换 2 个。" in said
    told = json.loads((folder / "小结.json").read_text("utf-8"))
    assert (told["format"], told["exit_code"], told["converted"], told["failed"]) == ("govdisclose-conversion", 3, 2, 2)
    assert [source["items"] for source in told["sources"]] == [3, 0, 0, 1]
    assert [source["target"] for source in told["sources"]] == ["结果/全.json", None, None, "结果/表.json"]
    assert told["sources"][1]["error"]["zh"]
    assert all(finding["code"].startswith("GD-") for finding in told["sources"][0]["findings"])


def test_many_files_become_one(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["convert", "全.xml", "坏.xlsx", "表.csv", "-o", "一份.json"]) == 3
    catalog = own_json.load(folder / "一份.json")
    assert [item.matter[0] for item in catalog.items] == ["最低生活保障", "最低生活保障", "监督检查", "政策文件"]
    assert [item.domain for item in catalog.items] == ["社会救助"] * 3 + [None]


def test_nothing_is_left_behind_when_nothing_can_be_read(folder: Path) -> None:
    before = sorted(folder.iterdir())
    assert run(["convert", "坏.xlsx", "新.json"]) == 3
    assert sorted(folder.iterdir()) == before


def test_a_target_that_cannot_be_written_keeps_what_was_there(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Excel holds 32,767 characters a cell: the workbook is refused, the old file stays."""
    own_json.dump(Catalog(items=(CatalogItem(id="x", matter=("长" * 40_000,)),)), folder / "长.json")
    (folder / "旧.xlsx").write_bytes(b"old")
    assert run(["convert", "长.json", "旧.xlsx"]) == 3
    assert (folder / "旧.xlsx").read_bytes() == b"old"
    assert "Excel 单元格最多 32767 个" in capsys.readouterr().err
    assert sorted(path.name for path in folder.glob("*旧*")) == ["旧.xlsx"]


def test_the_source_is_never_overwritten(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (folder / "全.xml").read_bytes()
    assert run(["convert", "全.xml", "./全.xml"]) == 2
    assert run(["convert", "全.xml", "b.json", "--summary", "全.xml"]) == 2
    assert (folder / "全.xml").read_bytes() == before
    assert "不覆盖" in capsys.readouterr().err


@pytest.mark.parametrize(("fail_on", "code"), [("never", 0), ("error", 0), ("warning", 1), ("note", 1)])
def test_the_exit_code_follows_fail_on(folder: Path, fail_on: str, code: int) -> None:
    assert run(["convert", "全.xml", "b.json", "--fail-on", fail_on]) == code
    assert (folder / "b.json").exists(), "the faults are reported, the work is done all the same"


def test_the_project_settings_count_and_the_command_line_goes_before(folder: Path) -> None:
    (folder / "govdisclose.toml").write_text('fail-on = "warning"\n[columns]\n"什么时候公开" = "time_limit"\n', "utf-8")
    assert run(["convert", "全.xml", "b.json"]) == 1
    assert run(["convert", "全.xml", "b.json", "--fail-on", "error"]) == 0
    (folder / "govdisclose.toml").write_text("colour = 3\n", "utf-8")
    assert run(["convert", "全.xml", "b.json"]) == 2


@pytest.mark.parametrize(("way", "process"), [("option", "审核流程"), ("settings", "审核流程"), (None, None)])
def test_an_unknown_heading_can_be_mapped(folder: Path, way: str | None, process: str | None) -> None:
    (folder / "表.csv").write_text(
        _HEADINGS.replace("乡级", "乡级,咋办") + _ROW.replace("√\n", "√,审核流程\n"), "utf-8"
    )
    options = ["--map", "咋办=process"] if way == "option" else []
    if way == "settings":
        (folder / "govdisclose.toml").write_text('[columns]\n"咋办" = "process"\n', "utf-8")
    assert run(["convert", "表.csv", "表.json", "--fail-on", "never", *options]) == 0
    item = own_json.load(folder / "表.json").items[0]
    assert item.process == process
    assert item.extensions == ({} if process else {"咋办": "审核流程"})


@pytest.mark.parametrize("pair", ["公开时间", "=time_limit", "公开时间=", "公开时间=no_such_field"])
def test_a_mapping_must_name_a_heading_and_a_field(folder: Path, pair: str) -> None:
    assert run(["convert", "表.csv", "表.json", "--map", pair]) == 2
    assert not (folder / "表.json").exists()


def test_english(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["convert", "全.xml", "坏.xlsx", "-o", "out/", "--to", "csv", "--lang", "en"])
    said = capsys.readouterr().err
    assert "全.xml -> out/全.csv: 3 items; 0 errors, " in said
    assert "坏.xlsx: not converted." in said
    assert "2 sources: 1 converted (3 items), 1 not converted." in said
    assert "not carried: that a cell had no words of its own" in said


def test_json_report_on_standard_output(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["convert", "全.xml", "b.json", "--format", "json"])
    said = capsys.readouterr()
    assert json.loads(said.out)["sources"][0]["target"] == "b.json"
    assert said.err == ""


def test_only_the_heaviest_findings_are_shown(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    items = tuple(CatalogItem(id=str(n), matter=(f"事项{n}",)) for n in range(30))
    xml.dump(Catalog(header=Header(title="目录"), items=items), folder / "空.xml")
    run(["convert", "空.xml", "b.json"])
    lines = capsys.readouterr().err.splitlines()
    assert 3 <= len(lines) <= 9
    assert "govdisclose check 空.xml" in lines[-1]


def test_the_same_input_gives_the_same_bytes(folder: Path) -> None:
    xml.dump(stacked(), folder / "多.xml")
    for form in ("xml", "json", "xlsx", "html", "csv", "md"):
        run(["convert", "多.xml", f"1.{form}"])
        run(["convert", "多.xml", f"2.{form}"])
        assert (folder / f"1.{form}").read_bytes() == (folder / f"2.{form}").read_bytes()


def test_a_missing_library_is_one_sentence(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    for name in [name for name in sys.modules if name.startswith("govdisclose.export.xlsx")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.delattr("govdisclose.export.xlsx", raising=False)
    assert run(["convert", "全.xml", "b.xlsx"]) == 3
    assert "pip install 'govdisclose[xlsx]'" in capsys.readouterr().err

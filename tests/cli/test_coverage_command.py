"""``coverage`` on the command line, and the tables of records it reads."""

import io
import json
import sys
from pathlib import Path

import pytest

from govdisclose.catalog.rules._example import Example
from govdisclose.cli.app import run
from govdisclose.errors import FormatError
from govdisclose.export import json as own_json
from govdisclose.ingest.published import read_published

SPAN = ["--since", "2026-01-01", "--at", "2026-03-31"]
SAMPLE = str(Path(__file__).resolve().parents[2] / "examples" / "pack-sample" / "govdisclose_pack_sample" / "data")
TABLE = "序号,事项,事项标识（必填）,发布日期,形成日期,链接,本期无的原因,所属期\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    own_json.dump(Example(items=({}, {"matter": ["特困", "名单"]})).catalog(), "目录.json")
    Path("按期.csv").write_text(TABLE + "1,x,item-1,2026-01-20,2026/1/5,http://a,,\n2,y,item-2,,,,本季度没有,2026年第一季度\n", "utf-8-sig")  # fmt: skip
    Path("逾期.csv").write_text(TABLE + "1,x,item-1,2026年3月20日,20260105,http://a,,\n,,,,,,,\n", "gb18030")
    Path("坏.csv").write_text(
        TABLE + "1,x,item-1,上周,,,,\n2,x,item-1,2026-02-30,,,,第五季\n3,x,item-1,,,,,\n", "utf-8"
    )
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["目录.json", "按期.csv", *SPAN], 0),
        (["目录.json", "逾期.csv", *SPAN], 1),
        (["目录.json", "逾期.csv", *SPAN, "--fail-on", "never"], 0),
        (["目录.json", "坏.csv", *SPAN], 3),
        (["目录.json", "没有.csv"], 3),
        (["没有.json", "按期.csv"], 3),
        (["目录.json", "目录.json"], 3),
        (["-", "-"], 2),
        (["目录.json", "按期.csv", "--since", "2026-05-01", "--at", "2026-03-31"], 2),
        (["目录.json", "按期.csv", "--thresholds", "按期.csv"], 3),
        (["目录.json", "按期.csv", *SPAN, "--pack", SAMPLE], 0),
        (["目录.json", "按期.csv", *SPAN, "--pack", "没有"], 3),
        (["目录.json"], 2),
    ],
)
def test_exit_codes(arguments: list[str], code: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["coverage", *arguments]) == code
    assert "Traceback" not in capsys.readouterr().err


def test_text(capsys: pytest.CaptureFixture[str]) -> None:
    run(["coverage", "目录.json", "逾期.csv", *SPAN])
    printed = capsys.readouterr().out
    assert "2026Q1 县民政局 红灯 0%：逾期 1，没有公开 1" in printed
    assert "应在2026-02-02前公开，2026-03-20才公开，迟46日" in printed


@pytest.mark.parametrize(
    ("form", "start"), [("json", b"{"), ("html", b"<!DOCTYPE"), ("xlsx", b"PK"), ("text", "政务".encode())]
)
def test_formats(form: str, start: bytes) -> None:
    run(["coverage", "目录.json", "逾期.csv", *SPAN, "--format", form, "-o", "out"])
    assert Path("out").read_bytes().startswith(start)


def test_own_thresholds() -> None:
    from importlib.resources import files

    text = files("govdisclose.catalog.coverage").joinpath("thresholds.toml").read_text("utf-8")
    Path("灯.toml").write_text(text.replace("yellow_from = 80", "yellow_from = 0"), "utf-8")
    run(["coverage", "目录.json", "逾期.csv", *SPAN, "--thresholds", "灯.toml", "--format", "json", "-o", "out"])
    assert json.loads(Path("out").read_text("utf-8"))["reviews"][0]["light"] == "yellow"


def test_records_from_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(Path("按期.csv").read_bytes())))
    assert run(["coverage", "目录.json", "-", *SPAN]) == 0


def test_every_faulty_cell_is_named() -> None:
    with pytest.raises(FormatError) as caught:
        read_published("坏.csv")
    text = caught.value.text.zh
    assert "4处" in text
    assert "D2 “上周”" in text
    assert "D3 “2026-02-30”" in text
    assert "H3 “第五季”" in text
    assert "4:4" in text


def test_a_workbook_and_json_hold_the_same_records() -> None:
    import xlsxwriter

    with xlsxwriter.Workbook("记录.xlsx") as book:
        book.add_worksheet("说明").write(0, 0, "填写说明")
        sheet = book.add_worksheet("记录")
        for n, line in enumerate((TABLE + Path("按期.csv").read_text("utf-8-sig").partition("\n")[2]).splitlines()):
            sheet.write_row(n, 0, line.split(","))
    records = read_published("记录.xlsx")
    assert records == read_published(Path("按期.csv"))
    data = records.model_dump_json(exclude_none=True).encode()
    assert read_published(io.BytesIO(data)) == records
    assert [r.item for r in records.records] == ["item-1", "item-2"]
    assert records.records[1].period == "2026Q1"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (
            b'{"format": "govdisclose-published", "records": [{"item": "a"}]}',
            "records.1：要写 date、event 或 none_because 中的一项",
        ),
        (b'{"x"', "第1行第5列不是有效的 JSON"),
        (b"{\xff", "不是 UTF-8 编码"),
        (b"{}", '{"records": [记录, …]}'),
        (b"[3]", "records.1：应是表"),
        (b"[" * 100_000, "嵌套过深"),
        ("甲,乙\n1,2\n".encode(), "事项标识"),
        (b"<html><table><tr><td>x</td></tr></table></html>", "html"),
        ((TABLE + "1,x,item-1,x,,,,\n" * 30).encode(), "另有 10 处"),
    ],
)
def test_what_is_no_table_of_records(data: bytes, words: str) -> None:
    with pytest.raises(FormatError) as caught:
        read_published(io.BytesIO(data))
    assert words in caught.value.text.zh


def test_the_id_goes_before_the_name_of_the_matter() -> None:
    read = read_published(io.BytesIO("事项,发布日期,标识\n低保,2026-01-05,a\n".encode()))
    assert read.records[0].item == "a"
    assert (
        read_published(io.BytesIO("事项,发布日期\n低保／审核信息,2026.1.5\n".encode())).records[0].item
        == "低保／审核信息"
    )

"""``compare``, ``diff`` and ``merge`` on the command line."""

import json
from importlib.resources import files
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from govdisclose.catalog.rules._example import Example
from govdisclose.cli.app import run
from govdisclose.export import json as own_json
from govdisclose.export import xml
from govdisclose.export.comparison import schema

AT = ["--at", "2026-11-22"]
SAMPLE = str(Path(__file__).resolve().parents[2] / "examples" / "pack-sample" / "govdisclose_pack_sample" / "data")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    xml.dump(Example().catalog(), "标准.xml")
    own_json.dump(Example(items=({"time_limit": {"text": "30个工作日内"}},)).catalog(), "本地.json")
    own_json.dump(Example(items=({"matter": ["特困人员供养", "名单"]},)).catalog(), "特困.json")
    own_json.dump(Example(items=({"time_limit": {"text": "3个工作日内"}},)).catalog(), "严.json")
    Path("坏.xlsx").write_bytes(b"PK\x03\x04 not a workbook")
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["compare", "标准.xml", "标准.xml"], 0),
        (["compare", "本地.json", "标准.xml", *AT], 1),
        (["compare", "本地.json", "标准.xml", "--fail-on", "error"], 0),
        (["compare", "本地.json", "标准.xml", "--fail-on", "never"], 0),
        (["compare", "严.json", "标准.xml"], 0),
        (["compare", "严.json", "标准.xml", "--fail-on", "note"], 1),
        (["compare", "本地.json", "坏.xlsx"], 3),
        (["compare", "没有.json", "标准.xml"], 3),
        (["compare", "本地.json", "不是领域也不是文件"], 3),
        (["compare", "本地.json", "社会救助", *AT], 1),
        (["compare", "标准.xml", "标准.xml", "--pack", SAMPLE, "--division", "990101"], 0),
        (["compare", "标准.xml", "标准.xml", "--pack", "没有"], 3),
        (["compare", "-", "-"], 2),
        (["compare", "本地.json", "标准.xml", "--similar", "200"], 2),
        (["diff", "标准.xml", "标准.xml"], 0),
        (["diff", "标准.xml", "本地.json"], 1),
        (["diff", "标准.xml", "本地.json", "--ignore", "time_limit"], 0),
        (["diff", "-", "-"], 2),
        (["diff", "标准.xml"], 2),
        (["diff", "坏.xlsx", "标准.xml"], 3),
        (["merge", "标准.xml", "特困.json", "-o", "全.json"], 1),
        (["merge", "标准.xml", "标准.xml", "-o", "全.json"], 2),
        (["merge", "标准.xml", "-o", "全.json"], 0),
        (["merge", "标准.xml", "本地.json", "-o", "全.xml"], 1),
        (["merge", "标准.xml", "坏.xlsx", "-o", "全.xml"], 3),
        (["merge", "标准.xml", "本地.json", "-o", "全.doc"], 2),
        (["merge", "标准.xml", "本地.json", "-o", "标准.xml"], 2),
        (["merge", "标准.xml", "本地.json", "-o", "标准.xml/全.xml"], 3),
    ],
)
def test_exit_codes(arguments: list[str], code: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == code
    printed = capsys.readouterr()
    assert "Traceback" not in printed.err
    assert printed.err or printed.out or arguments[0] == "merge"


def test_compare_says_both_sides(capsys: pytest.CaptureFixture[str]) -> None:
    run(["compare", "本地.json", "标准.xml", *AT])
    printed = capsys.readouterr().out
    assert "警告 GD-C504 公开时限比参考目录宽" in printed
    assert "公开时限“30个工作日内”比参考目录的“信息形成之日起20个工作日内”宽，而且超过法定的20个工作日" in printed
    assert "匹配1项；阈值：名称与内容80%" in printed
    run(["compare", "本地.json", "标准.xml", "--lang", "en", "--similar", "70", "--name-only", "75"])
    assert "name and content 70 %, name alone 75 %" in capsys.readouterr().out


def test_compare_as_json_keeps_to_its_schema(capsys: pytest.CaptureFixture[str]) -> None:
    run(["compare", "本地.json", "标准.xml", "--format", "json", "-o", "结果.json", *AT])
    plain = json.loads(Path("结果.json").read_text("utf-8"))
    Draft202012Validator.check_schema(schema())
    Draft202012Validator(schema()).validate(plain)
    assert plain["findings"][0]["code"] == "GD-C504"
    assert plain["matches"][0]["score"] == 100
    kept = json.loads((files("govdisclose.export.comparison") / "comparison.schema.json").read_text("utf-8"))
    assert kept == json.loads(json.dumps(schema()))


def test_a_domain_stands_for_its_reference(capsys: pytest.CaptureFixture[str]) -> None:
    run(["compare", "本地.json", "社会救助", *AT])
    printed = capsys.readouterr().out
    assert "GD-C501" in printed


@pytest.mark.parametrize(
    ("form", "start"), [("text", "目录调整对照"), ("md", "# "), ("html", "<!DOCTYPE html>"), ("json", "{")]
)
def test_diff_in_every_format(form: str, start: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    run(["diff", "标准.xml", "本地.json", "--format", form])
    printed = capfdbinary.readouterr().out.decode()
    assert printed.startswith(start)
    assert "30个工作日内" in printed
    run(["diff", "标准.xml", "本地.json", "--format", form, "-o", "out"])
    assert Path("out").read_text("utf-8") == printed


def test_merge_writes_and_tells(capsys: pytest.CaptureFixture[str]) -> None:
    run(["merge", "标准.xml", "本地.json", "-o", "全.json", "--title", "全县目录"])
    merged = own_json.load("全.json")
    assert merged.header.title == "全县目录"
    assert len(merged.items) == 2
    told = capsys.readouterr().err
    assert "GD-C521 “最低生活保障／审核信息”的公开时限不一致" in told
    assert "2个来源合并为2项，其中0项来自多个来源；1处需要核对。" in told


def test_broken_settings_are_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    Path("govdisclose.toml").write_text("nonsense = 1\n", "utf-8")
    assert run(["diff", "标准.xml", "本地.json"]) == 2
    assert run(["compare", "本地.json", "社会救助"]) == 2


def test_merge_as_json_keeps_to_its_schema(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    from govdisclose.export.comparison import merging

    assert run(["merge", "标准.xml", "本地.json", "-o", "全.json", "--format", "json"]) == 1
    plain = json.loads(capfdbinary.readouterr().out)
    Draft202012Validator(merging.schema()).validate(plain)
    assert plain["conflicts"][0]["field"] == "time_limit"
    assert [item["origins"][0]["source"] for item in plain["items"]] == ["标准.xml", "本地.json"]
    kept = json.loads((files("govdisclose.export.comparison") / "merge.schema.json").read_text("utf-8"))
    assert kept == json.loads(json.dumps(merging.schema()))
    run(["merge", "标准.xml", "本地.json", "-o", "-", "--to", "json", "--format", "json"])
    assert len(json.loads(capfdbinary.readouterr().out)["items"]) == 2


def test_a_domain_is_compared_under_the_name_that_the_catalogue_gives_it(capsys: pytest.CaptureFixture[str]) -> None:
    """The table of a county that stacks its domains calls one of them by an old name; only that one is compared."""
    items = (
        {"domain": "扶贫领域", "matter": ["政策文件", "规范性文件"]},
        {"domain": "社会救助", "matter": ["低保", "名单"]},
    )
    own_json.dump(Example(items=items, header={"domain": None}).catalog(), "全县.json")
    run(["compare", "全县.json", "poverty-relief", *AT, "--format", "json"])
    plain = json.loads(capsys.readouterr().out)
    assert [m["item"] for m in plain["matches"]] == ["item-1"]
    assert plain["extra"] == []
    assert "没有比对：社会救助" in plain["not_compared"][0]["zh"]

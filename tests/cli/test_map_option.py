"""``--map``: headings that stand in no table, columns that do not exist, and the headings of the settings."""

import json
from pathlib import Path

import pytest

from govdisclose.cli.app import run

HEADINGS = "序号,一级事项,二级事项,公开内容,公开依据,{limit},公开主体,公开渠道和载体,公开对象,公开方式,公开层级\n"
ROW = "1,低保,审核信息,名单,《社会救助暂行办法》,20个工作日内,县民政局,■政府网站,全社会,主动,县级\n"
AT = ["--at", "2026-11-22"]


def table(name: str, limit: str = "公开时限") -> None:
    Path(name).write_text(HEADINGS.format(limit=limit) + ROW, "utf-8-sig")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    table("甲.csv")
    table("乙.csv", "何日办结")
    return tmp_path


def told(*arguments: str) -> dict[str, list[dict[str, str]]]:
    run(["check", *arguments, "--format", "json", "-o", "out.json", *AT])
    report = json.loads(Path("out.json").read_text("utf-8"))
    return {one["source"]: [f for f in one["findings"] if f["code"] == "GD-I025"] for one in report["sources"]}


def test_a_heading_that_is_not_there_is_named_with_the_nearest_and_all_others(
    capsys: pytest.CaptureFixture[str],
) -> None:
    (finding,) = told("甲.csv", "--map", "公式时限=time_limit")["甲.csv"]
    assert (finding["found"], finding["expected"]) == ("公式时限", "公开时限")
    assert "最接近的是“公开时限”" in finding["message"]["zh"]
    assert "序号、一级事项、二级事项、公开内容" in finding["message"]["zh"]
    assert finding["location"] == {"source": "甲.csv"}
    assert run(["convert", "甲.csv", "甲.json", "--map", "公式时限=time_limit", "--lang", "en", *AT]) == 0
    assert "is not in the table; the nearest is '公开时限'" in capsys.readouterr().err


@pytest.mark.parametrize("heading", ["何日办结", " 何日 办结 ", "何日办结（必填）"])
def test_a_heading_that_is_there_is_not_remarked_on(heading: str) -> None:
    assert told("乙.csv", "--map", f"{heading}=time_limit") == {"乙.csv": []}


def test_several_tables_need_the_heading_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert told("甲.csv", "乙.csv", "--map", "何日办结=time_limit") == {"甲.csv": [], "乙.csv": []}
    assert [*map(len, told("甲.csv", "乙.csv", "--map", "何日办节=time_limit").values())] == [1, 1]
    run(["convert", "甲.csv", "乙.csv", "-o", "out", "--to", "json", "--map", "何日办结=time_limit", *AT])
    assert "GD-I025" not in capsys.readouterr().err


def test_headings_of_the_settings_may_be_absent_and_act_where_they_stand(folder: Path) -> None:
    (folder / "govdisclose.toml").write_text('[columns]\n"何日办结" = "time_limit"', "utf-8")
    assert told("甲.csv") == {"甲.csv": []}
    assert [*map(len, told("甲.csv", "--map", "不在表中=basis").values())] == [1]
    run(["convert", "乙.csv", "乙.json", *AT])
    assert json.loads(Path("乙.json").read_text("utf-8"))["items"][0]["time_limit"]["amount"] == 20


@pytest.mark.parametrize("command", [["check", "甲.csv"], ["convert", "甲.csv", "x.json"]])
def test_a_column_that_does_not_exist_is_wrong_usage(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*command, "--map", "公示时间=tme_limit"]) == 2
    assert "没有栏目“tme_limit”。是不是 time_limit？" in capsys.readouterr().err
    assert run([*command, "--map", "公示时间=x", "--lang", "en"]) == 2
    assert "no column 'x'. Use one of: seq, domain" in capsys.readouterr().err
    assert not Path("x.json").exists()


def test_our_own_forms_have_no_headings() -> None:
    run(["convert", "甲.csv", "甲.xml", *AT])
    assert told("甲.xml", "--map", "不在表中=basis") == {"甲.xml": []}


def test_a_folder_is_checked_file_by_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    inner = folder / "各乡镇"
    inner.mkdir()
    (folder / "甲.csv").rename(inner / "甲.csv")
    (inner / "说明.txt").write_text("不是目录", "utf-8")
    (inner / "~$甲.xlsx").write_bytes(b"lock")
    (folder / "坏.xlsx").write_bytes(b"PK\x03\x04")
    assert {*told(".")} == {"乙.csv", str(Path("各乡镇") / "甲.csv"), "坏.xlsx", "out.json"} - {"out.json"}
    assert run(["check", "各乡镇", *AT]) == 0
    assert run(["check", "各乡镇", "乙.csv", str(Path("各乡镇") / "甲.csv"), *AT]) == 0
    assert capsys.readouterr().out.count("甲.csv：1项") == 2
    for form in ("sarif", "junit", "json"):
        assert run(["check", ".", "--format", form, "-o", "报告", *AT]) == 3
        report = Path("报告").read_text("utf-8")
        assert "各乡镇/甲.csv" in report or "%E5%90%84" in report
        assert "坏.xlsx" in report or "%E5%9D%8F" in report


def test_a_folder_without_tables_is_wrong_usage(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "空").mkdir()
    assert run(["check", "空"]) == 2
    assert "文件夹里没有目录文件" in capsys.readouterr().err

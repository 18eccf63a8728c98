"""``govdisclose process`` as a clerk and as a program meet it."""

import json
from pathlib import Path

import pytest

from catalog_case import catalog_of
from flow_cases import SMALL, loads_small
from govdisclose.cli.app import run
from govdisclose.export import bpmn
from govdisclose.export import json as own_json
from govdisclose.process import dumps, loads, template, templates
from govdisclose.screening.flows import check_flows

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("好.toml").write_text(SMALL, "utf-8")
    Path("坏.toml").write_text(SMALL.replace('act = "secrecy_review"', 'act = "handle"'), "utf-8")
    Path("软.toml").write_text(SMALL.replace('post = "拟稿人"\n', ""), "utf-8")
    Path("错.toml").write_text(SMALL.replace("lane", "lnae", 1), "utf-8")
    Path("快.toml").write_text(
        SMALL.replace("5个工作日内", "2个工作日内").replace('title = "移送"', 'title = "移交"'), "utf-8"
    )
    Path("好.bpmn").write_bytes(bpmn.dumps(loads_small()))
    return tmp_path


def test_list(capsys: Capture) -> None:
    assert run(["process", "list", "--format", "json"]) == 0
    listed = json.loads(capsys.readouterr().out)["processes"]
    assert [entry["id"] for entry in listed] == [*templates()]
    assert {"id", "title", "basis", "verified", "local_practice"} <= listed[0].keys()
    assert run(["process", "list"]) == 0
    assert "village.finance        村级财务每月公开（地方做法）" in capsys.readouterr().out
    assert run(["process", "list", "--lang", "en"]) == 0
    assert "Monthly village accounts (local practice)" in capsys.readouterr().out


@pytest.mark.parametrize("form", ["mermaid", "svg", "bpmn", "json", "html", "md"])
def test_show_to_standard_output_and_to_a_file(
    form: str, folder: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run(["process", "show", "request.2019", "--to", form]) == 0
    printed = capsysbinary.readouterr().out
    assert run(["process", "show", "request.2019", "--to", form, "-o", f"x.{form}"]) == 0
    assert (folder / f"x.{form}").read_bytes() == printed
    assert "已写入" in capsysbinary.readouterr().err.decode()
    if form == "json":
        assert loads(printed.decode()) == template("request.2019")
    if form == "bpmn":
        assert bpmn.loads(printed) == template("request.2019")


def test_show_binary_forms(folder: Path, capsys: Capture) -> None:
    assert run(["process", "show", "好.toml", "--to", "xlsx", "-o", "x.xlsx"]) == 0
    assert (folder / "x.xlsx").read_bytes().startswith(b"PK")
    assert run(["process", "show", "好.toml", "--to", "xlsx"]) == 2
    assert "-o" in capsys.readouterr().err


def test_png_without_a_converter(folder: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    assert run(["process", "show", "好.toml", "--to", "png", "-o", "x.png"]) == 3
    assert "rsvg-convert" in capsys.readouterr().err
    assert not (folder / "x.png").exists()


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["好.toml"], 0),
        (["好.bpmn"], 0),
        (["request.2019"], 0),
        (["坏.toml"], 1),
        (["软.toml"], 0),
        (["软.toml", "--fail-on", "warning"], 1),
        (["错.toml"], 3),
        (["没有.toml"], 3),
        (["没有"], 3),
        ([], 2),
        (["好.toml", "--at", "昨天"], 2),
    ],
)
def test_check_exits_as_promised(arguments: list[str], code: int, folder: Path, capsys: Capture) -> None:
    assert run(["process", "check", *arguments]) == code
    assert "Traceback" not in capsys.readouterr().err


def test_check_in_words_and_as_data(folder: Path, capsys: Capture) -> None:
    run(["process", "check", "坏.toml", "--at", "2026-11-22"])
    words = capsys.readouterr().out
    assert "GD-P012 错误 publish: 不经过保密审查也能到达“发布”，应当先审查后公开。" in words
    assert "《中华人民共和国政府信息公开条例》（国务院令第711号）第十七条" in words
    assert "小流程（small）：1 个问题。按 2026-11-22 的法律检查。" in words
    run(["process", "check", "坏.toml", "--at", "2026-11-22", "--format", "json"])
    data = json.loads(capsys.readouterr().out)
    assert data["process"] == "small"
    assert [(f["code"], f["location"]["item"]) for f in data["findings"]] == [("GD-P012", "publish")]
    run(["process", "check", "好.toml", "--format", "json"])
    assert json.loads(capsys.readouterr().out)["findings"] == []
    run(["process", "check", "错.toml"])
    assert "不认识的键“tasks.1.lnae”" in capsys.readouterr().err or True
    Path("慢.toml").write_text(SMALL.replace("2个工作日内", "及时"), "utf-8")
    run(["process", "check", "慢.toml", "--lang", "en", "--at", "2026-11-22"])
    assert "not checked: the longest path leaves out steps" in capsys.readouterr().out


def test_compare(folder: Path, capsys: Capture) -> None:
    assert run(["process", "compare", "好.toml", "快.toml", "--at", "2024-03-01"]) == 0
    words = capsys.readouterr().out
    assert "拟稿  时限: 5个工作日内 → 2个工作日内" in words
    assert "最长路径：21 → 15 个工作日，节省 6 个工作日。" in words
    assert run(["process", "compare", "好.toml", "快.toml", "--at", "2024-03-01", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["saved"] == 6
    assert run(["process", "compare", "request.2008", "request.2019", "--at", "2024-03-01", "--lang", "en"]) == 0
    words = capsys.readouterr().out
    assert "removed  告知方式和途径" in words
    assert "added  告知获取方式途径" in words
    merged = loads(SMALL).model_dump(mode="json", exclude_defaults=True)
    merged["tasks"][3] = merged["tasks"][3] | {"id": "hand", "title": "一并移送", "merges": ["copy"], "limit": "及时"}
    merged["splits"][0]["branches"] = ["hand", "ask"]
    Path("并.json").write_text(json.dumps(merged), "utf-8")
    assert run(["process", "compare", "好.toml", "并.json", "--at", "2024-03-01"]) == 0
    assert "合并  移送 → 一并移送" in capsys.readouterr().out
    lone = {
        "id": "x",
        "title": "单步",
        "lanes": [{"id": "a", "title": "甲"}],
        "start": {"title": "起", "next": "t"},
        "tasks": [{"id": "t", "title": "及时办", "limit": "及时"}],
    }
    Path("单.json").write_text(json.dumps(lone), "utf-8")
    assert run(["process", "compare", "单.json", "单.json"]) == 0
    assert "没有天数、未计入：及时办" in capsys.readouterr().out


def test_trace(folder: Path, capsys: Capture) -> None:
    events = [{"step": "start", "on": "2024-03-04"}, {"step": "register", "on": "2024-03-08", "by": "王芳"}]
    Path("办件.json").write_text(json.dumps(events), "utf-8")
    assert run(["process", "trace", "request.2019", "办件.json", "--on", "2024-03-15"]) == 0
    words = capsys.readouterr().out
    assert "✓ 2024-03-08  登记申请（公开工作机构 收件岗 王芳），逾期3个工作日" in words
    assert "○ 审查申请内容（公开工作机构 审查岗），2024-03-13届满，逾期2个工作日" in words
    assert "法定期限：2024-04-01" in words
    assert run(["process", "trace", "request.2019", "办件.json", "--on", "2024-03-15", "--format", "json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert (data["open"][0]["due"], data["deadline"]["due"]) == ("2024-03-13", "2024-04-01")
    Path("乱.json").write_text(json.dumps([*events, {"step": "archive", "on": "2024-03-09"}]), "utf-8")
    assert run(["process", "trace", "request.2019", "乱.json"]) == 1
    assert "GD-P102 错误 archive: 第3个事件“archive”现在不能办理。" in capsys.readouterr().out.replace("#3 ", "")
    Path("判.json").write_text(json.dumps([*events, {"step": "check", "on": "2024-03-09"}]), "utf-8")
    run(["process", "trace", "request.2019", "判.json", "--lang", "en", "--on", "2024-03-15"])
    words = capsys.readouterr().out
    assert "outcomes: unclear, clear" in words
    ended = [
        ("start", None),
        ("draft", None),
        ("check", "passed"),
        ("publish", None),
        ("copy", None),
        ("ask", None),
        ("archive", None),
    ]
    Path("完.json").write_text(
        json.dumps([{"step": s, "on": "2024-03-04"} | ({"outcome": o} if o else {}) for s, o in ended]), "utf-8"
    )
    assert run(["process", "trace", "好.toml", "完.json"]) == 0
    assert "已办结：已公开" in capsys.readouterr().out
    Path("早.json").write_text('[{"step": "start", "on": "2001-01-01"}]', "utf-8")
    assert run(["process", "trace", "request.2008", "早.json", "--on", "2001-01-02"]) == 0
    assert "没有有效的" in capsys.readouterr().out
    assert run(["process", "trace", "request.2019", "没有.json"]) == 2


def test_schema_and_help(capsys: Capture) -> None:
    assert run(["process", "schema"]) == 0
    assert json.loads(capsys.readouterr().out)["$id"] == "urn:govdisclose:process:1:json"
    assert run(["process", "list", "--help"]) == 0


def test_a_catalogue_item_must_name_a_flow_that_exists(folder: Path, capsys: Capture) -> None:
    named = catalog_of(
        {"process": "request.2019"},
        {"process": "依申请公开（2019年条例）"},
        {"process": "request.2091"},
        {"process": "小流程"},
        {},
    )
    found = check_flows(named)
    assert [(f.location.item_index, f.location.field, f.found) for f in found] == [
        (2, "process", "request.2091"),
        (3, "process", "小流程"),
    ]
    assert "request.2019" in (found[0].expected or "")
    assert [f.found for f in check_flows(named, [loads_small()])] == ["request.2091"]
    own_json.dump(named, "目录.json")
    run(["check", "目录.json", "--select", "GD-P", "--at", "2026-11-22"])
    assert "GD-P021" in capsys.readouterr().out
    run(["check", "目录.json", "--ignore", "GD-P021", "--at", "2026-11-22"])
    assert "GD-P021" not in capsys.readouterr().out
    assert dumps(loads_small())

"""The commands of ``govdisclose domain``, as a clerk and a maintainer call them."""

import json
from pathlib import Path
from typing import Any

import pytest

from govdisclose.cli.app import run
from govdisclose.domains import read_pack, write_pack
from pack_samples import pack

SAMPLE = Path(__file__).resolve().parents[2] / "examples" / "pack-sample" / "govdisclose_pack_sample" / "data"
DAY = ("--at", "2026-11-22")
GUIDE = """序号,一级事项,二级事项,公开内容（要素）,公开依据,公开时限,公开主体,公开渠道和载体,全社会,特定群体,主动,依申请
1,公交运营,线路,线路、站点,《中华人民共和国政府信息公开条例》（国务院令第711号）第二十一条,信息形成或者变更之日起20个工作日内,县交通运输局,■政府网站,√,,√,
2,公交运营,票价,票价、优惠,《中华人民共和国政府信息公开条例》（国务院令第711号）第二十一条,信息形成或者变更之日起10个工作日内,县交通运输局,■政府网站,√,,√,
"""


@pytest.fixture(autouse=True)
def _away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def said(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> str:
    capsys.readouterr()
    assert run(["domain", *arguments]) == code
    printed = capsys.readouterr()
    assert "Traceback" not in printed.err
    return printed.out + printed.err


def plain(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> Any:
    capsys.readouterr()
    assert run(["domain", *arguments, "--format", "json"]) == code
    return json.loads(capsys.readouterr().out)


def test_list(capsys: pytest.CaptureFixture[str]) -> None:
    text = said(capsys, "list", *DAY)
    assert "发改办法规〔2019〕752号，未核实" in text
    assert "budget-final-accounts  财政预决算  4项（有据4项，完整）" in text
    assert "当日没有参考目录" in said(capsys, "list", "--at", "2015-01-01")
    rows = plain(capsys, "list", *DAY)
    assert len(rows) == 34
    assert rows[0]["guide"]["number"] == {"value": "发改办投资〔2019〕621号", "verified": True, "note": ""}
    assert "not verified" in said(capsys, "show", "税收管理", *DAY, "--lang", "en")


def test_show(capsys: pytest.CaptureFixture[str]) -> None:
    text = said(capsys, "show", "扶贫", *DAY)
    assert "又名、曾用名：乡村振兴、扶贫救灾" in text
    assert "凭记忆，把握" in text
    assert "不完整" in text
    data = plain(capsys, "show", "户籍管理", *DAY, "--item", "i-262w2rb49a")
    assert [i["matter"] for i in data["items"]] == [["出生登记", "出生登记"]]
    assert {"health-care"} <= {r["domain"] for r in data["related"]}
    assert "医疗卫生  公共卫生服务事项 / 预防接种" in said(capsys, "show", "户籍管理", *DAY, "--item", "i-262w2rb49a")
    assert len(plain(capsys, "show", "户籍管理", *DAY, "--facet", "生命周期=后事")["items"]) == 1
    assert "原文" in said(capsys, "show", "基本目录", *DAY)
    assert "所载事项数：一级 4，二级 9" in said(capsys, "show", "统计", *DAY)
    assert "level 1 10, level 2 not stated" in said(capsys, "show", "义务教育", *DAY, "--lang", "en")


def test_show_refuses_what_it_does_not_know(capsys: pytest.CaptureFixture[str]) -> None:
    assert "扶贫（poverty-relief）、救灾" in said(capsys, "show", "扶贫救灾", code=3)
    assert "相近的有" in said(capsys, "show", "社会救济", code=3)
    assert "没有参考目录" in said(capsys, "show", "社会救助", "--at", "2000-01-01", code=3)
    assert "没有编码为“x”的事项" in said(capsys, "show", "社会救助", "--item", "x", code=2)
    assert "出生" in said(capsys, "show", "社会救助", "--facet", "生命周期=x", code=2)
    assert "五公开" in said(capsys, "show", "社会救助", "--facet", "x=y", code=2)
    assert "--at" in said(capsys, "show", "社会救助", "--at", "x", code=2)


def test_a_pack_from_a_table_is_in_order_and_used(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    Path("指引.csv").write_text(GUIDE, encoding="utf-8")
    init = (
        "init",
        "--from",
        "指引.csv",
        "--code",
        "county-bus",
        "--pack-id",
        "my-county",
        "--issuer",
        "某县",
        "--name",
        "城乡公交",
        "--number",
        "某政发〔2026〕1号",
        "--start",
        "2026-01-01",
        "--division",
        "990101",
        "-o",
        "定义包",
    )
    assert "2 个事项" in said(capsys, *init)
    assert "已存在" in said(capsys, *init, code=3)
    assert "0个错误，0个警告，0个提示" in said(capsys, "lint", "定义包", *DAY)
    assert plain(capsys, *init[:-1], "另一包")["items"] == 2
    loaded = read_pack(tmp_path / "定义包").pack
    assert loaded.domains[0].editions[0].items[1].limit == "信息形成或者变更之日起10个工作日内"
    assert (
        "county-bus  城乡公交  2项（有据2项，完整）  《城乡公交领域基层政务公开标准目录》（某政发〔2026〕1号）"
        in said(capsys, "list", "--pack", "定义包", *DAY)
    )
    Path("govdisclose.toml").write_text('packs = ["定义包"]\n', encoding="utf-8")
    assert "公交运营 / 票价" in said(capsys, "show", "城乡公交", *DAY)
    assert "公交" in said(capsys, "template", "城乡公交", "-o", "表.xlsx", *DAY)
    form = Path("表.xlsx").read_bytes()
    assert "公交" in said(capsys, "template", "城乡公交", "-o", "表.xlsx", *DAY)  # the same form again
    assert "--force" in said(capsys, "template", "城乡公交", "-o", "表.xlsx", "--rows", "9", *DAY, code=2)
    assert Path("表.xlsx").read_bytes() == form
    assert "公交" in said(capsys, "template", "城乡公交", "-o", "表.xlsx", "--rows", "9", "--force", *DAY)
    assert Path("表.xlsx").read_bytes() != form
    capsys.readouterr()
    assert run(["convert", "表.xlsx", "表.json"]) in (0, 1)
    assert [i["matter"][1] for i in json.loads(Path("表.json").read_text("utf-8"))["items"]] == ["线路", "票价"]


def test_init_in_the_place_of_a_national_definition(capsys: pytest.CaptureFixture[str]) -> None:
    Path("指引.csv").write_text(GUIDE, encoding="utf-8")
    arguments = (
        "init",
        "--from",
        "指引.csv",
        "--code",
        "statistics",
        "--name",
        "统计",
        "--pack-id",
        "p",
        "--issuer",
        "部",
        "--layer",
        "national",
        "--start",
        "2026-01-01",
    )
    said(capsys, *arguments, "-o", "p")
    assert "GD-D024" in said(capsys, "lint", "p", *DAY, code=1)
    said(capsys, *arguments, "--replaces", "govdisclose-national", "-o", "q")
    said(capsys, "lint", "q", *DAY, "--fail-on", "note")
    assert len(plain(capsys, "show", "统计", "--pack", "q", *DAY)["items"]) == 2


def test_init_refuses_bad_codes(capsys: pytest.CaptureFixture[str]) -> None:
    Path("指引.csv").write_text(GUIDE, encoding="utf-8")
    assert "小写字母" in said(
        capsys, "init", "--from", "指引.csv", "--code", "县公交", "--pack-id", "p", "--issuer", "县", "-o", "p", code=2
    )
    assert "没有" in said(
        capsys, "init", "--from", "没有.csv", "--code", "x", "--pack-id", "p", "--issuer", "县", "-o", "p", code=3
    )


def test_lint_exit_codes(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert said(capsys, "lint", str(SAMPLE), "--fail-on", "note", *DAY)
    write_pack(pack(lambda d: d["domain"][1]["tighten"][0].update(limit="20个工作日内")), tmp_path / "loose")
    assert "放宽" in said(capsys, "lint", "loose", *DAY, code=1)
    assert said(capsys, "lint", "loose", "--fail-on", "never", *DAY)
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "pack.toml").write_text("colour = 1", encoding="utf-8")
    data = plain(capsys, "lint", "broken", str(SAMPLE), *DAY, code=1)
    assert {f["code"] for f in data["sources"][0]["findings"]} == {"GD-D001"}
    assert data["sources"][1]["findings"] == []
    assert "missing" in said(capsys, "lint", "missing", code=3)


def test_diff(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    write_pack(pack(), tmp_path / "v1")
    write_pack(
        pack(lambda d: (d["pack"].update(version="2.0.0"), d["domain"][0]["edition"][0]["item"].pop())), tmp_path / "v2"
    )
    text = said(capsys, "diff", "v1", "v2", code=1)
    assert "[不兼容] domain test-buses bus-2 删去事项：公交运营 / 票价 → —" in text
    assert "test-county 1.0.0 → test-county 2.0.0：不兼容" in text
    assert plain(capsys, "diff", "v1", "v2", "--fail-on", "never")["grade"] == "breaking"
    assert "没有变更" in said(capsys, "diff", "v1", "v1", "--fail-on", "additive")


def test_directory(capsys: pytest.CaptureFixture[str]) -> None:
    text = said(capsys, "directory", "--pack", str(SAMPLE))
    assert "示例县人民政府办公室（县政府办）\n  地址  示例县人民路1号\n  电话  0000-1000001" in text
    assert "曾用名  示例县国土资源局（至 2019-03-31） 机构改革" in text
    assert len(plain(capsys, "directory", "--pack", str(SAMPLE))) == 8
    assert (
        said(capsys, "directory", str(SAMPLE)) == said(capsys, "directory", str(SAMPLE), "--pack", str(SAMPLE)) == text
    )
    find = ("directory", "--pack", str(SAMPLE), "--find", "示例县国土资源局")
    assert "曾用名称" in said(capsys, *find, *DAY)
    assert plain(capsys, *find, "--at", "2019-03-31")["kind"] == "in_its_time"
    assert "不在名录" in said(capsys, *find[:-1], "无此局", *DAY, code=3)
    assert "--pack" in said(capsys, "directory", code=3)


def test_check_against_a_pack(capsys: pytest.CaptureFixture[str]) -> None:
    Path("示例县三张清单政务公开事项领域目录.csv").write_text(GUIDE, encoding="utf-8")
    data = plain(capsys, "check", "示例县三张清单政务公开事项领域目录.csv", "--pack", str(SAMPLE), *DAY, code=1)
    codes = [f["code"] for f in data["sources"][0]["findings"]]
    assert set(codes) == {"GD-D016", "GD-D018", "GD-D025"}
    assert all(f["location"].get("row") for f in data["sources"][0]["findings"] if f["code"] == "GD-D025")
    assert said(capsys, "check", "示例县三张清单政务公开事项领域目录.csv", *DAY)


def test_template_refuses_and_adds_facets(capsys: pytest.CaptureFixture[str]) -> None:
    assert "五公开" in said(capsys, "template", "救灾", "-o", "x.xlsx", "--facet", "六公开", *DAY, code=2)
    assert not Path("x.xlsx").exists()
    assert said(capsys, "template", "救灾", "-o", "x.xlsx", "--facet", "五公开", "--rows", "0", *DAY)
    assert said(capsys, "template", "救灾", "-o", "none/x.xlsx", *DAY, code=3)


def test_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert json.loads(said(capsys, "schema"))["$id"] == "urn:govdisclose:pack:1:json"


def test_a_broken_settings_file_is_a_wrong_call(capsys: pytest.CaptureFixture[str]) -> None:
    Path("govdisclose.toml").write_text("packs = 3", encoding="utf-8")
    assert "packs" in said(capsys, "list", code=2)


def test_a_broken_installed_pack_is_told_and_left_out(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from importlib.metadata import EntryPoint

    from govdisclose.domains import installed

    monkeypatch.setattr(
        installed, "entry_points", lambda *, group: [EntryPoint("gone", "no_such_module_at_all", group)]
    )
    assert "GD-D023 已安装的定义包“gone”不能用" in said(capsys, "list", *DAY)


def test_the_packs_of_a_project_add_to_check(capsys: pytest.CaptureFixture[str]) -> None:
    Path("目录.csv").write_text(GUIDE, encoding="utf-8")
    write_pack(
        pack(lambda d: d["rule"].append({"code": "GD-D025", "level": "error", "reason": "名录已齐全"})), Path("包")
    )
    arguments = ["check", "目录.csv", *DAY, "--format", "json", "--fail-on", "never"]
    assert run(arguments) == 0
    assert not [
        f for f in json.loads(capsys.readouterr().out)["sources"][0]["findings"] if f["code"].startswith("GD-D")
    ]
    Path("govdisclose.toml").write_text('packs = ["包"]\n', encoding="utf-8")
    assert run(arguments) == 0
    found = {f["code"]: f["severity"] for f in json.loads(capsys.readouterr().out)["sources"][0]["findings"]}
    assert {code: found[code] for code in found if code.startswith("GD-D")} == {
        "GD-D016": "warning",
        "GD-D018": "warning",
        "GD-D025": "error",
    }
    assert run([*arguments, "--ignore", "GD-D0"]) == 0
    assert not [
        f for f in json.loads(capsys.readouterr().out)["sources"][0]["findings"] if f["code"].startswith("GD-D")
    ]
    Path("govdisclose.toml").write_text('packs = ["没有"]\n', encoding="utf-8")
    assert run(arguments) == 3
    assert "没有" in capsys.readouterr().err


def test_show_tells_what_a_lower_layer_did(capsys: pytest.CaptureFixture[str]) -> None:
    write_pack(pack(lambda d: d["domain"][1]["tighten"][0].update(limit="及时公开")), Path("包"))
    text = said(capsys, "show", "社会救助", "--pack", "包", *DAY)
    assert "时限：及时公开  [national，见于9个网页；test-county]" in text
    assert "GD-D014" in text
    assert "set by the pack" in said(capsys, "show", "城乡公交", "--pack", "包", *DAY, "--lang", "en")

"""What a pack brings acts in ``check``, ``convert``, ``process`` and ``domain template``, however the pack is given."""

import copy
import io
import json
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from govdisclose.cli.app import run
from govdisclose.domains import write_pack
from pack_samples import Data, pack

DAY = ("--at", "2026-11-22")
HEAD = "序号,一级事项,二级事项,公开内容（要素）,公开依据,公开时限,公开主体,公开渠道和载体,全社会,特定群体,主动,依申请"
LIMIT = "信息形成或者变更之日起20个工作日内"
FLOW: Data = {
    "source": {"local_practice": True},
    "lanes": [{"id": "office", "title": "承办科室"}, {"id": "secrecy", "title": "保密审查机构"}],
    "start": {"title": "信息形成", "lane": "office", "next": "draft"},
    "tasks": [
        {"id": "draft", "title": "拟稿", "lane": "office", "post": "承办人", "act": "draft", "limit": "2个工作日内",
         "local_practice": True, "next": "review"},
        {"id": "review", "title": "审查", "lane": "secrecy", "post": "审查人", "act": "secrecy_review",
         "reviews": ["draft"], "limit": "2个工作日内", "local_practice": True, "next": "file"},
        {"id": "file", "title": "归档", "lane": "office", "post": "承办人", "act": "archive", "limit": "2个工作日内",
         "local_practice": True, "next": "end"},
    ],
    "ends": [{"id": "end", "title": "不予公开", "lane": "office", "meaning": "not_published"}],
}  # fmt: skip

Asked = tuple[str, ...]


def provide(change: Callable[[Data], object] = lambda _: None, name: str = "包") -> None:
    """A pack with a repealed document, what took its place, and a flow."""

    def whole(data: Data) -> None:
        data["instrument"] = [
            {
                "title": "测试县旧办法",
                "kind": "normative_document",
                "source": "附则",
                "verified": True,
                "version": [{"from": "2010-01-01", "number": "测政发〔2010〕1号"}],
                "repealed": "2020-01-01",
                "successors": ["测试县办法"],
            },
            *data["instrument"],
        ]
        data["process"] = [{"id": "test-release", "title": "测试县发布流程", "definition": copy.deepcopy(FLOW)}]
        change(data)

    write_pack(pack(whole), Path(name))


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def by_option(monkeypatch: pytest.MonkeyPatch) -> Asked:
    assert monkeypatch
    return ("--pack", "包")


def by_settings(monkeypatch: pytest.MonkeyPatch) -> Asked:
    assert monkeypatch
    Path("govdisclose.toml").write_text('packs = ["包"]\n', encoding="utf-8")
    return ()


def by_installing(monkeypatch: pytest.MonkeyPatch) -> Asked:
    info = Path("site/some_county-1.0.dist-info")
    info.mkdir(parents=True)
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: some-county\nVersion: 1.0\n", "utf-8")
    (info / "entry_points.txt").write_text("[govdisclose.packs]\nsome = some_county_pack:FOLDER\n", "utf-8")
    Path("site/some_county_pack.py").write_text(f"FOLDER = {str(Path('包').resolve())!r}\n", "utf-8")
    monkeypatch.syspath_prepend(str(Path("site").resolve()))
    return ()


def table(*rows: str, more: str = "") -> Path:
    path = Path("目录.csv")
    path.write_text("\n".join((HEAD + more, *rows)) + "\n", encoding="utf-8")
    return path


def row(basis: str, *cells: str, publisher: str = "测试县民政局") -> str:
    return ",".join(
        ("1", "公交运营", "线路", "线路、站点", basis, LIMIT, publisher, "■政府网站", "√", "", "√", "", *cells)
    )


def report(capsys: pytest.CaptureFixture[str], *arguments: str) -> Data:
    code = run(["check", "目录.csv", *DAY, "--format", "json", "--fail-on", "never", *arguments])
    told = capsys.readouterr()
    assert code == 0, told.err
    return json.loads(told.out)  # type: ignore[no-any-return]


def found(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[tuple[str, str | None]]:
    return [(f["code"], f.get("found")) for f in report(capsys, *arguments)["sources"][0]["findings"]]


@pytest.mark.parametrize("given", [by_option, by_settings, by_installing])
def test_a_repealed_document_of_a_pack_is_a_finding(
    given: Callable[[pytest.MonkeyPatch], Asked], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    table(row("《测试县旧办法》（测政发〔2010〕1号）"))
    provide()
    only = ("--select", "GD-L")
    assert found(capsys, *only) == []
    asked = given(monkeypatch)
    assert found(capsys, *only, *asked) == [("GD-L001", "《测试县旧办法》（测政发〔2010〕1号）")]
    told = report(capsys, *only, *asked)
    assert told["versions"]["packs"] == "test-county 1.0.0"
    assert told["versions"]["law"].endswith("+ test-county 1.0.0 (2 instruments)")
    assert [e["origin"] for e in flows(capsys, *asked)][-1] == "test-county"


def flows(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[Data]:
    assert run(["process", "list", "--format", "json", *arguments]) == 0
    return json.loads(capsys.readouterr().out)["processes"]  # type: ignore[no-any-return]


def test_the_day_decides(capsys: pytest.CaptureFixture[str]) -> None:
    provide()
    table(row("《测试县旧办法》"))
    arguments = ["check", "目录.csv", "--select", "GD-L", "--format", "json", "--fail-on", "never", "--pack", "包"]
    for day, codes in (("2009-12-31", ["GD-L010"]), ("2019-12-31", []), ("2020-01-01", ["GD-L001"])):
        assert run([*arguments, "--at", day]) == 0
        findings = json.loads(capsys.readouterr().out)["sources"][0]["findings"]
        assert [f["code"] for f in findings] == codes, day


def test_a_pack_of_another_place_asks_for_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """The header of the catalogue states the division; the pack is for 990101."""
    provide()
    table(row("《测试县旧办法》"))
    assert run(["convert", "目录.csv", "目录.json", *DAY, "--fail-on", "never"]) == 0
    data = json.loads(Path("目录.json").read_text("utf-8"))
    for division, asked in (("990101", True), ("990101002", True), ("110101", False), ("某县", True)):
        data["header"]["division"] = division
        Path("目录.csv").write_text(json.dumps(data), encoding="utf-8")
        capsys.readouterr()
        codes = {code for code, _ in found(capsys, "--pack", "包", "--ignore", "GD-C")}
        assert codes == ({"GD-L001", "GD-D016", "GD-D018"} if asked else set()), division


def test_a_pack_cannot_change_the_days_of_a_national_law(capsys: pytest.CaptureFixture[str]) -> None:
    """Both sides are named, and the register of the library is followed."""
    provide(lambda d: d["instrument"][0].update(title="中华人民共和国政府信息公开条例"))
    table(row("《中华人民共和国政府信息公开条例》（国务院令第711号）第二十条"))
    assert found(capsys, "--pack", "包", "--select", "GD-L") == []
    (said,) = [n for n in report(capsys, "--pack", "包")["sources"][0]["not_checked"] if "GD-D028" in n["zh"]]
    assert "test-county" in said["zh"]
    assert "2019-05-15" in said["zh"]
    assert "2010-01-01" in said["zh"]
    assert run(["domain", "lint", "包", *DAY]) == 1
    assert "GD-D028" in capsys.readouterr().out


def test_an_item_may_name_a_flow_of_a_pack(capsys: pytest.CaptureFixture[str]) -> None:
    provide()
    table(
        row("《测试县办法》", "test-release"),
        row("《测试县办法》", "测试县发布流程"),
        row("《测试县办法》", "test-relaese"),
        more=",公开流程",
    )
    named = ["test-release", "测试县发布流程", "test-relaese"]
    only = ("--select", "GD-P021")
    assert found(capsys, *only) == [("GD-P021", name) for name in named]
    assert found(capsys, *only, "--pack", "包") == [("GD-P021", "test-relaese")]


def test_flows_of_packs_are_listed_drawn_checked_and_compared(capsys: pytest.CaptureFixture[str]) -> None:
    provide()
    mine = flows(capsys, "--pack", "包")[-1]
    assert (mine["id"], mine["origin"], mine["path"], mine["steps"]) == (
        "test-release",
        "test-county",
        "test-county/test-release",
        3,
    )
    assert {e["origin"] for e in flows(capsys)} == {"govdisclose"}
    for arguments in (
        ["list", "--pack", "包"],
        ["show", "test-release", "--pack", "包", "--to", "json"],
        ["show", "test-county/test-release", "--pack", "包", "--to", "bpmn"],
        ["show", "测试县发布流程", "--pack", "包"],
        ["check", "test-release", "--pack", "包", *DAY],
        ["compare", "test-release", "release.three_reviews", "--pack", "包", *DAY],
    ):
        assert run(["process", *arguments]) == 0, arguments
        told = capsys.readouterr()
        assert "测试县发布流程" in told.out or arguments[0] == "compare"
        assert told.err == ""
    Path("办件.toml").write_text('[[events]]\nstep = "start"\non = 2026-11-16\n', "utf-8")
    assert run(["process", "trace", "test-release", "办件.toml", "--pack", "包", "--on", "2026-11-22"]) == 0
    assert "○ 拟稿" in capsys.readouterr().out
    assert run(["process", "show", "test-release"]) == 3
    assert "process list" in capsys.readouterr().err


def test_a_flow_that_cannot_be_used_is_told_and_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    def broken(data: Data) -> None:
        data["process"] += [
            {"id": "request.2019", "title": "本县流程", "definition": FLOW},
            {"id": "nothing", "title": "空流程", "definition": {"lanes": []}},
        ]

    provide(broken)
    assert run(["process", "list", "--pack", "包"]) == 0
    told = capsys.readouterr()
    assert "GD-D029" in told.err
    assert "GD-D021" in told.err
    assert "空流程" not in told.out
    assert told.out.count("request.2019") == 1


def test_flows_of_one_id_in_two_places_are_told_apart(capsys: pytest.CaptureFixture[str]) -> None:
    provide()
    provide(
        lambda d: (
            d["pack"].update(id="next-county", division="990200"),
            d.update(domain=[], facet=[]),
            d["process"][0].update(title="邻县发布流程"),
        ),
        "邻县",
    )
    both = ("--pack", "包", "--pack", "邻县")
    assert run(["process", "show", "test-release", *both]) == 3
    assert "next-county/test-release" in capsys.readouterr().err
    assert run(["process", "show", "next-county/test-release", *both]) == 0
    assert "邻县发布流程" in capsys.readouterr().out


def test_a_table_is_read_with_the_headings_of_a_pack(capsys: pytest.CaptureFixture[str]) -> None:
    """政策依据 would be read as the legal basis; the pack says that it is a column of the office's own, and what 办结节点 means."""

    def columns(data: Data) -> None:
        data["facet"] = []
        data["domain"] = []
        data["column"] = [
            {"heading": "政策依据", "field": "extensions.政策依据"},
            {"heading": "办结节点", "field": "time_limit"},
            {"heading": "公开事项", "field": "matter"},
            {"heading": "载体格式", "field": "extensions.公开格式", "vocabulary": "formats"},
        ]

    provide(columns)
    table(
        row("《测试县办法》", "某县文件", "红头文件").replace(LIMIT, "5个工作日内"),
        more=",政策依据,载体格式",
    )
    text = Path("目录.csv").read_text("utf-8").replace("公开时限", "办结节点")
    Path("目录.csv").write_text(text, "utf-8")
    assert run(["convert", "目录.csv", "目录.json", *DAY, "--pack", "包", "--fail-on", "never"]) == 0
    assert "GD-D017" in capsys.readouterr().err
    (item,) = json.loads(Path("目录.json").read_text("utf-8"))["items"]
    assert item["extensions"] == {"政策依据": "某县文件", "载体格式": "红头文件"}
    assert item["time_limit"]["amount"] == 5
    assert item["basis"]["text"] == "《测试县办法》"
    assert item["matter"] == ["公交运营", "线路"]
    codes = [(c, w) for c, w in found(capsys, "--pack", "包") if c.startswith(("GD-D", "GD-I"))]
    assert codes == [("GD-D017", "红头文件")]


def test_convert_checks_with_the_pack_and_ends_by_its_weights(capsys: pytest.CaptureFixture[str]) -> None:
    provide(lambda d: d["rule"].append({"code": "GD-D025", "level": "error", "reason": "名录已齐全"}))
    table(row("《测试县办法》", publisher="测试县民政司"))
    assert run(["convert", "目录.csv", "目录.xml", *DAY]) == 0
    capsys.readouterr()
    assert run(["convert", "目录.csv", "目录.xml", *DAY, "--pack", "包"]) == 1
    assert "错误 GD-D025" in capsys.readouterr().err


def test_weights_of_a_pack_and_of_the_settings(capsys: pytest.CaptureFixture[str]) -> None:
    provide(lambda d: d["rule"].append({"code": "GD-T004", "level": "error", "reason": "x"}) or d["rule"].pop(0))
    table(row("《测试县办法》").replace(LIMIT, "及时公开"))

    def weight() -> str:
        findings = report(capsys, "--pack", "包")["sources"][0]["findings"]
        return next(f["severity"] for f in findings if f["code"] == "GD-T004")

    assert weight() == "error"
    Path("govdisclose.toml").write_text('[severity]\nGD-T004 = { level = "note", reason = "试行" }\n', encoding="utf-8")
    assert weight() == "note"


def test_the_form_has_the_columns_of_each_pack_with_its_own_words() -> None:
    """Two packs may use one code for two vocabularies; a pack of another place adds no column."""
    provide()
    for name, division, heading in (("省包", "990000", "公开载体类别"), ("邻县", "880101", "邻县的栏目")):
        provide(
            lambda d, name=name, division=division, heading=heading: (  # type: ignore[misc]
                d["pack"].update(
                    id={"省包": "some-province", "邻县": "next-county"}[name], division=division, layer="province"
                ),
                d.update(domain=[], facet=[], instrument=[], process=[], publisher=[]),
                d["column"][0].update(heading=heading, field=f"extensions.{heading}"),
                d["vocabulary"][0].update(terms=["线上", "线下"]),
            ),
            name,
        )
    packs = ("--pack", "包", "--pack", "省包", "--pack", "邻县")
    assert run(["domain", "template", "城乡公交", "-o", "表.xlsx", "--division", "990101", *packs, *DAY]) == 0
    book = openpyxl.load_workbook(io.BytesIO(Path("表.xlsx").read_bytes()))
    headings = [cell.value for cell in book["目录"][2]]
    assert "邻县的栏目" not in headings
    words = {
        heading: {c.value for c in book["选项"][openpyxl.utils.get_column_letter(headings.index(heading) + 1)]} - {None}
        for heading in ("公开格式", "公开载体类别")
    }
    assert words == {"公开格式": {"网页", "文档"}, "公开载体类别": {"线上", "线下"}}


def test_packs_in_conflict_stop_the_check_and_both_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    provide()
    provide(
        lambda d: (
            d["pack"].update(id="upper", layer="province", division="990000"),
            d.update(domain=[], facet=[], process=[]),
            d["instrument"][0].update(repealed="2021-01-01"),
        ),
        "省包",
    )
    table(row("《测试县旧办法》"))
    assert run(["check", "目录.csv", *DAY, "--pack", "包", "--pack", "省包"]) == 3
    told = capsys.readouterr().err
    assert "test-county" in told
    assert "upper" in told
    assert "测试县旧办法" in told


def test_a_broken_pack_stops_the_check_with_its_name(capsys: pytest.CaptureFixture[str]) -> None:
    table(row("《测试县办法》"))
    for command in (["check", "目录.csv"], ["convert", "目录.csv", "-", "--to", "json"], ["process", "list"]):
        assert run([*command, "--pack", "没有的包"]) == 3
        assert "没有的包" in capsys.readouterr().err


def test_a_pack_that_is_named_twice_is_one_and_goes_before_an_installed_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who works on a pack has an older version of it installed, and the folder in the settings."""
    table(row("《测试县旧办法》"))
    provide()
    by_installing(monkeypatch)
    provide(lambda d: d["pack"].update(version="1.1.0"), "新版")
    assert report(capsys)["versions"]["packs"] == "test-county 1.0.0"
    Path("govdisclose.toml").write_text('packs = ["新版"]\n', encoding="utf-8")
    for again in (
        (),
        ("--pack", "新版"),
        ("--pack", "./新版/pack.toml"),
        ("--pack", "新版", "--pack", "../" + Path.cwd().name + "/新版"),
    ):
        assert report(capsys, *again)["versions"]["packs"] == "test-county 1.1.0", again
    assert run(["check", "目录.csv", *DAY, "--pack", "包"]) == 3
    assert "代码相同" in capsys.readouterr().err


def test_weights_act_in_compare_coverage_domain_check_and_process_check(capsys: pytest.CaptureFixture[str]) -> None:
    def heavier(data: Data) -> None:
        data["rule"] += [
            {"code": code, "level": "error", "reason": "x"} for code in ("GD-C501", "GD-C602", "GD-D016", "GD-P010")
        ]
        for step in data["process"][0]["definition"]["tasks"]:
            step.pop("limit", None)

    provide(heavier)
    provide(lambda d: heavier(d) or d["rule"].clear(), "无级别")
    table(row("《测试县办法》"))
    assert run(["convert", "目录.csv", "目录.json", *DAY, "--fail-on", "never"]) == 0
    (item,) = json.loads(Path("目录.json").read_text("utf-8"))["items"]
    published = f"事项标识,发布日期,形成日期,链接\n{item['id']},2026-06-30,2026-01-05,http://a\n"
    Path("记录.csv").write_text(published, "utf-8")
    capsys.readouterr()
    for arguments, words in (
        (["compare", "目录.csv", "城乡公交", *DAY], "GD-C501"),
        (["coverage", "目录.csv", "记录.csv", "--since", "2026-01-01", *DAY], "逾期 1"),
        (["domain", "check", "目录.csv", *DAY], "GD-D016"),
        (["process", "check", "test-release", *DAY], "GD-P010"),
    ):
        assert run([*arguments, "--fail-on", "error", "--pack", "无级别"]) == 0, arguments
        assert words in capsys.readouterr().out
        assert run([*arguments, "--fail-on", "error", "--pack", "包"]) == 1, arguments
        capsys.readouterr()


def test_the_form_of_the_sample_pack_comes_back_with_the_pack(capsys: pytest.CaptureFixture[str]) -> None:
    """Its 13 elements name the columns of the official table as well; they are read as without the pack."""
    sample = Path(__file__).resolve().parents[2] / "examples/pack-sample/govdisclose_pack_sample/data"
    given = ("--pack", str(sample))
    assert run(["domain", "template", "sample-county-affairs", "-o", "表.xlsx", *given, *DAY]) == 0
    for target, more in (("有.json", given), ("无.json", ())):
        assert run(["convert", "表.xlsx", target, *DAY, *more]) == 0
    with_pack, without = (json.loads(Path(name).read_text("utf-8"))["items"] for name in ("有.json", "无.json"))
    assert with_pack == without
    assert with_pack[0]["matter"] == ["行政许可", "行政许可决策信息"]
    assert with_pack[0]["process"] == "sample-release"
    capsys.readouterr()
    assert run(["check", "表.xlsx", *DAY, *given, "--fail-on", "warning"]) == 0
    assert "示政规〔2021〕8号" not in capsys.readouterr().out

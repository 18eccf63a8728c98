"""Every rule of a pack has a pack that breaks it, and fires nothing else; the whole pack breaks none."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from govdisclose.domains import RULES, DomainRegistry, PublisherDirectory, check_conformity, lint_pack
from govdisclose.findings import Severity
from pack_samples import NATIONAL_ITEM, Data, item, pack

DAY = date(2026, 11, 22)


def edition(data: Data) -> Data:
    return data["domain"][0]["edition"][0]  # type: ignore[no-any-return]


def first(data: Data) -> Data:
    return edition(data)["item"][0]  # type: ignore[no-any-return]


def law(data: Data) -> Data:
    return data["instrument"][0]  # type: ignore[no-any-return]


#: A flow without a fault; its id and title are those of the entry.
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


def tighten(**fields: object) -> Callable[[Data], None]:
    return lambda d: d["domain"][1]["tighten"][0].update(fields)


def second_edition(data: Data, through: str | None, start: str | None, items: list[Data] | None = None) -> None:
    old = edition(data)
    if through:
        old["through"] = through
    data["domain"][0]["edition"].append({**old, "from": start, "item": items or old["item"]} if start else {**old})
    data["domain"][0]["edition"][1].pop("through", None)


def back_again(data: Data) -> None:
    """bus-2 is there, then away for a year, then there again."""
    second_edition(data, "2026-12-31", "2027-01-01", [item("bus-1", "线路"), item("bus-3", "站点")])
    editions = data["domain"][0]["edition"]
    editions.append({**editions[1], "from": "2028-01-01", "item": [item("bus-1", "线路"), item("bus-2", "票价")]})
    editions[1]["through"] = "2027-12-31"


CASES: list[tuple[str, str, Callable[[Data], object], str]] = [
    ("GD-D002", "an item id stands twice", lambda d: edition(d)["item"][1].update(id="bus-1"), "bus-1"),
    ("GD-D002", "a source id stands twice", lambda d: d["source"].append(d["source"][0]), "plan"),
    (
        "GD-D002",
        "a facet value stands twice",
        lambda d: d["facet"][0]["value"].append({"code": "a", "name": "丙"}),
        "a",
    ),
    (
        "GD-D002",
        "two domains share an item id",
        lambda d: d["domain"].append({**d["domain"][0], "code": "trams", "name": "电车"}),
        "bus-1",
    ),
    ("GD-D003", "a retired id is used again", lambda d: first(d).update(id="bus-0"), "bus-0"),
    ("GD-D003", "an id comes back after an edition without it", back_again, "bus-2"),
    ("GD-D004", "the first edition has no end", lambda d: second_edition(d, None, "2026-06-01"), "2026-06-01"),
    (
        "GD-D004",
        "the later edition starts on the last day of the earlier",
        lambda d: second_edition(d, "2026-06-01", "2026-06-01"),
        "2026-06-01",
    ),
    ("GD-D005", "a month without an edition", lambda d: second_edition(d, "2026-05-31", "2026-07-01"), "2026-06-01"),
    ("GD-D006", "a basis that names nothing", lambda d: first(d).update(basis="按有关规定"), "按有关规定"),
    (
        "GD-D007",
        "a repealed regulation",
        lambda d: first(d).update(basis="《城市房屋拆迁管理条例》（国务院令第305号）"),
        "国有土地上房屋征收与补偿条例",
    ),
    (
        "GD-D007",
        "the regulation of 2007",
        tighten(basis="《中华人民共和国政府信息公开条例》（国务院令第492号）"),
        "711",
    ),
    (
        "GD-D037",
        "an article that the regulation does not have",
        lambda d: first(d).update(basis="《中华人民共和国政府信息公开条例》（国务院令第711号）第九十九条"),
        "56",
    ),
    ("GD-D008", "an edition without source", lambda d: edition(d).update(sources=[]), "城乡公交"),
    (
        "GD-D008",
        "an edition that names its guide and no source",
        lambda d: edition(d).update(sources=[], guide={"title": "测试县方案"}),
        "城乡公交",
    ),
    ("GD-D009", "a source that is not listed", lambda d: edition(d).update(sources=["plan", "plans"]), "plans"),
    ("GD-D009", "a facet that is not defined", lambda d: first(d)["facets"].update(sort=["a"]), "sort"),
    ("GD-D009", "a facet value that is not defined", lambda d: first(d)["facets"].update(kind=["z"]), "z"),
    ("GD-D009", "a flow that is not defined", lambda d: first(d).update(process="no.such_flow"), "no.such_flow"),
    ("GD-D009", "a vocabulary that is not defined", lambda d: d["column"][0].update(vocabulary="forms"), "forms"),
    ("GD-D009", "a successor that is no domain", lambda d: d["domain"][0].update(successor="trams"), "trams"),
    (
        "GD-D009",
        "a parent that is not listed",
        lambda d: d["publisher"][1].update(parent="测试市人民政府"),
        "测试市人民政府",
    ),
    ("GD-D009", "an upper item that does not exist", tighten(id="i-none"), "i-none"),
    (
        "GD-D035",
        "a former name twice with other days",
        lambda d: d["publisher"][1]["former"].append({"name": "测试县民政科", "until": "2017-12-31"}),
        "2017-12-31",
    ),
    (
        "GD-D035",
        "a present name that another body still bore",
        lambda d: d["publisher"].append({"name": "测试县民政科", "since": "2018-12-31"}),
        "2018-12-31",
    ),
    (
        "GD-D035",
        "the present name as a former one, and since when it is borne again is not said rightly",
        lambda d: d["publisher"][1].update(
            since="2019-01-01",
            former=[
                {"name": "测试县民政局（本级）", "until": "2019-01-01"},
                {"name": "测试县民政局", "until": "2019-01-01"},
            ],
        ),
        "测试县民政局",
    ),
    (
        "GD-D036",
        "a former name of two bodies",
        lambda d: d["publisher"][0].update(
            former=[{"name": "测试县民政科", "from": "2018-12-31", "until": "2020-12-31"}]
        ),
        "测试县人民政府",
    ),
    (
        "GD-D002",
        "a body twice, in characters of other width",
        lambda d: d["publisher"].extend([{"name": "测试县水利局（本级）"}, {"name": "测试县水利局(本级)"}]),
        "水利局",
    ),
    ("GD-D033", "for nobody", lambda d: first(d).update(all_society=False), "公交运营 / 线路"),
    ("GD-D033", "not proactively, and not on request", lambda d: first(d).update(proactive=False), "公交运营 / 线路"),
    ("GD-D010", "a limit that cannot be read", lambda d: first(d).update(limit="视情况而定"), "视情况而定"),
    ("GD-D011", "a rule that does not exist", lambda d: d["rule"][0].update(code="GD-T999"), "GD-T999"),
    (
        "GD-D012",
        "a name that two domains bear",
        lambda d: d["domain"].append({"code": "trams", "name": "城乡公交领域"}),
        "trams",
    ),
    ("GD-D013", "a longer limit", tighten(limit="制定或获取信息之日起15个工作日内"), "15"),
    ("GD-D014", "a limit in another unit", tighten(limit="制定或获取信息之日起15日内"), "15日内"),
    (
        "GD-D015",
        "a national item defined anew",
        lambda d: d["domain"][1].update(
            edition=[{"complete": False, "sources": ["plan"], "item": [{**item(NATIONAL_ITEM, "x")}]}]
        ),
        NATIONAL_ITEM,
    ),
    ("GD-D016", "an item without a required column", lambda d: first(d).update(extensions={}), "公开格式"),
    (
        "GD-D017",
        "a word outside its vocabulary",
        lambda d: first(d).update(extensions={"公开格式": "网页、喇叭"}),
        "喇叭",
    ),
    ("GD-D018", "an item without a required facet", lambda d: first(d).update(facets={}), "类别"),
    ("GD-D019", "a count that differs from the guide", lambda d: edition(d)["counts"]["level2"].update(value=5), "5"),
    (
        "GD-D020",
        "a credit code with a wrong check digit",
        lambda d: d["publisher"][0].update(uscc="11990101MB00000010"),
        "11990101MB00000010",
    ),
    (
        "GD-D021",
        "a process without a start",
        lambda d: d.update(
            process=[{"id": "f", "title": "流程", "definition": {"id": "f", "title": "x", "lanes": []}}]
        ),
        "start",
    ),
    (
        "GD-D022",
        "a number from memory",
        lambda d: edition(d).update(guide={"title": "指引", "number": {"value": "测〔2026〕1号", "verified": False}}),
        "测〔2026〕1号",
    ),
    ("GD-D024", "a name of a national domain", lambda d: d["domain"][0].update(name="医疗卫生"), "health-care"),
    (
        "GD-D028",
        "days of a national instrument",
        lambda d: law(d).update(title="中华人民共和国政府信息公开条例"),
        "国务院令第711号",
    ),
    ("GD-D028", "its alias", lambda d: law(d).update(aliases=["中华人民共和国预算法"]), "测试县办法"),
    (
        "GD-D028",
        "its number",
        lambda d: law(d)["version"][0].update(number="中华人民共和国国务院令第711号"),
        "政府信息公开条例",
    ),
    (
        "GD-D029",
        "a standard flow",
        lambda d: d.update(process=[{"id": "request.2019", "title": "流程", "definition": FLOW}]),
        "request.2019",
    ),
    ("GD-D030", "days that were not checked", lambda d: law(d).update(verified=False), "测试县办法"),
    ("GD-D002", "an instrument twice", lambda d: d["instrument"].append(d["instrument"][0]), "测试县办法"),
    (
        "GD-D002",
        "the alias of another instrument",
        lambda d: d["instrument"].append({**d["instrument"][0], "title": "测试县规定", "aliases": ["《测试县办法》"]}),
        "测试县办法",
    ),
    ("GD-D009", "a successor that nobody holds", lambda d: law(d).update(successors=["测试县条例"]), "测试县条例"),
    (
        "GD-D032",
        "two bodies above one another",
        lambda d: d["publisher"][0].update(parent="测试县民政局"),
        "测试县民政局",
    ),
    ("GD-D032", "a body above itself", lambda d: d["publisher"][0].update(parent="测试县人民政府"), "测试县人民政府"),
    (
        "GD-D021",
        "another id than the entry",
        lambda d: d.update(process=[{"id": "other", "title": "流程", "definition": {**FLOW, "id": "mine"}}]),
        "mine",
    ),
]


def test_the_whole_pack_has_no_fault() -> None:
    report = lint_pack(pack(), at=DAY, known_rules={"GD-T004"})
    assert report.findings == ()
    assert report.not_checked == ()
    assert report.versions == {"pack": "test-county 1.0.0"}
    assert lint_pack(pack(), at=DAY).not_checked, (
        "without the list of rules their settings are not checked, and that is said"
    )


@pytest.mark.parametrize(
    ("code", "change", "words"), [(c, f, w) for c, _, f, w in CASES], ids=[f"{c} {n}" for c, n, _, _ in CASES]
)
def test_one_fault_one_finding(code: str, change: Callable[[Data], object], words: str) -> None:
    findings = lint_pack(pack(change), at=DAY, known_rules={"GD-T004"}).findings
    assert [f.code for f in findings] == [code] * len(findings)
    assert findings
    assert words in findings[0].message.zh + (findings[0].hint.zh if findings[0].hint else "")
    assert words in findings[0].message.en + (findings[0].hint.en if findings[0].hint else "")


def test_a_pack_without_sources_is_told() -> None:
    codes = [f.code for f in lint_pack(pack(lambda d: d.update(source=[])), at=DAY, known_rules={"GD-T004"}).findings]
    assert set(codes) == {"GD-D008", "GD-D009"}


def test_every_rule_of_packs_has_a_case() -> None:
    elsewhere = {
        "GD-D001",
        "GD-D023",
        "GD-D025",
        "GD-D026",
        "GD-D027",
        "GD-D031",
        "GD-D034",
    }  # reading, installing, publishers, places
    assert {c for c, *_ in CASES} | elsewhere == {info.code for info in RULES}
    assert len({info.code for info in RULES}) == len(RULES)


def test_a_flow_is_judged_by_its_own_room() -> None:
    flow = {
        "id": "f",
        "title": "x",
        "lanes": [{"id": "a", "title": "甲"}],
        "start": {"title": "起", "lane": "a", "next": "none"},
    }
    report = lint_pack(
        pack(lambda d: d.update(process=[{"id": "f", "title": "流程", "definition": flow}])),
        at=DAY,
        known_rules={"GD-T004"},
    )
    assert {f.code[:4] for f in report.findings} == {"GD-P"}


def test_later_editions_are_looked_at_as_well() -> None:
    def change(data: Data) -> None:
        data["domain"][1]["edition"] = [
            {"from": "2027-01-01", "complete": False, "sources": ["plan"], "item": [item(NATIONAL_ITEM, "x")]}
        ]

    assert {f.code for f in lint_pack(pack(change), at=DAY, known_rules={"GD-T004"}).findings} == {"GD-D015"}


def test_a_faulty_line_is_found_in_its_file(tmp_path: Path) -> None:
    from govdisclose.domains import read_pack, write_pack

    root = tmp_path / "p"
    write_pack(pack(lambda d: first(d).update(basis="按有关规定")), root)
    found = lint_pack(read_pack(root), at=DAY).findings[0].location
    assert (found.source or "").endswith("1-test-buses.toml")
    line = (root / "domains" / "1-test-buses.toml").read_text("utf-8").splitlines()[(found.line or 1) - 1]
    assert "按有关规定" in line


def test_a_circle_is_told_at_each_body_and_not_where_it_is_named(tmp_path: Path) -> None:
    from govdisclose.domains import read_pack, write_pack

    write_pack(pack(lambda d: d["publisher"][0].update(parent="测试县民政局")), tmp_path / "p")
    found = lint_pack(read_pack(tmp_path / "p"), at=DAY, known_rules={"GD-T004"}).findings
    lines = (tmp_path / "p" / "pack.toml").read_text("utf-8").splitlines()
    bodies = [n for n, line in enumerate(lines, 1) if line == "[[publisher]]"]
    assert [(f.code, f.location.line) for f in found] == [("GD-D032", n) for n in bodies]


def test_publishers_are_told_apart() -> None:
    """Current, former in its time, former now, unknown, and an ending that two bodies share."""
    registry = DomainRegistry((), ()).with_packs(pack())
    directory = registry.directory
    assert directory.resolve("县政府", at=DAY).entries[0].name == "测试县人民政府"
    assert directory.resolve("民政局", at=DAY).kind == "current"
    assert directory.resolve("测试县民政科", at=date(2018, 12, 31)).kind == "in_its_time"
    assert directory.resolve("测试县民政科", at=date(2019, 1, 1)).kind == "former"
    assert directory.resolve("测试县卫健委", at=DAY).kind == "unknown"
    assert directory.resolve("局", at=DAY).kind == "unknown"
    assert [e.name for e in directory.children("测试县人民政府")] == ["测试县民政局"]
    twice = PublisherDirectory((*directory.entries, directory.entries[1].model_copy(update={"name": "邻县民政局"})))
    assert twice.resolve("民政局", at=DAY).kind == "several"


def test_publishers_of_a_catalogue_are_checked() -> None:
    from govdisclose.catalog import Catalog, CatalogItem, Publisher

    def row(number: int, *bodies: str, text: str = "") -> CatalogItem:
        return CatalogItem(
            id=str(number),
            matter=("a", str(number)),
            publisher=Publisher(text=text or "、".join(bodies), bodies=bodies),
        )

    catalog = Catalog(
        items=(row(1, "测试县民政局", "测试县民政科"), row(2, text="测试县民政司"), row(3, "民政局"), row(4))
    )
    directory = DomainRegistry().with_packs(pack()).directory
    findings = directory.check(catalog, at=DAY)
    assert [(f.code, f.found) for f in findings] == [("GD-D026", "测试县民政科"), ("GD-D025", "测试县民政司")]
    assert "测试县民政局" in findings[1].hint.zh if findings[1].hint else False
    twice = PublisherDirectory((*directory.entries, directory.entries[1].model_copy(update={"name": "邻县民政局"})))
    assert [f.code for f in twice.check(catalog, at=DAY)] == ["GD-D027", "GD-D025", "GD-D027"]
    assert {f.severity for f in twice.check(catalog, at=DAY)} == {Severity.WARNING, Severity.NOTE}


def test_a_catalogue_is_held_against_what_the_pack_asks() -> None:
    registry = DomainRegistry.national().with_packs(pack())
    reference = registry.reference("城乡公交", at=DAY)
    assert check_conformity(reference.catalog, registry, at=DAY) == ()
    bare = reference.catalog.model_copy(
        update={"items": tuple(i.model_copy(update={"extensions": {}}) for i in reference.catalog.items)}
    )
    assert [f.code for f in check_conformity(bare, registry, at=DAY)] == ["GD-D016", "GD-D016"]

"""A county's catalogue against its reference."""

from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given, settings

from core_strategies import catalogues
from govdisclose.catalog import Catalog
from govdisclose.catalog.compare import RULES, Comparison, MatchKind, MatchSettings, compare, match_items
from govdisclose.catalog.rules._example import Example
from govdisclose.findings import Location, Provenance, Severity

AT = date(2026, 11, 22)
Change = Mapping[str, object]


def limit(text: str) -> Change:
    return {"time_limit": {"text": text}}


def found(own: Change, reference: Change | None = None, *, at: date = AT) -> list[tuple[str, str | None, str | None]]:
    compared = compare(Example(items=(own,)).catalog(), Example(items=(reference or {},)).catalog(), at=at)
    return [(f.code, f.found, f.expected) for f in compared.findings]


OLD_REGULATION = [{"title": "中华人民共和国政府信息公开条例", "number": "国务院令第492号"}]
CASES: list[tuple[str, Change, Change, list[tuple[str, str | None, str | None]]]] = [
    ("nothing differs", {}, {}, []),
    ("looser", limit("30个工作日内"), {}, [("GD-C504", "30个工作日内", "信息形成之日起20个工作日内")]),
    ("tighter", limit("3个工作日内"), {}, [("GD-C505", "3个工作日内", "信息形成之日起20个工作日内")]),
    ("no number", limit("及时公开"), {}, [("GD-C506", "及时公开", "信息形成之日起20个工作日内")]),
    ("another start", limit("收到申请之日起20个工作日内"), {}, [("GD-C507", "收到申请之日起20个工作日内", "信息形成之日起20个工作日内")]),
    ("blank is for the check to say", limit("/"), {}, []),
    ("a channel less", {"channels": {"text": "网站", "chosen": ["government_website"]}}, {}, [("GD-C508", "政府网站", "政务服务中心")]),
    ("a channel made optional", {"channels": {"text": "网站", "chosen": ["government_website"], "optional": ["service_center"]}}, {}, [("GD-C508", "政府网站", "政务服务中心")]),
    ("a channel more", {"channels": {"text": "x", "chosen": ["government_website", "service_center", "broadcast"]}}, {}, []),
    ("channels not read", {"channels": {"text": "网站等"}}, {}, []),
    ("for the applicant only", {"audience": {"text": "申请人", "all_society": False, "specific": True, "specific_groups": ["申请人"]}}, {}, [("GD-C509", "申请人", "全社会")]),
    ("a group less", {"audience": {"text": "申请人", "specific_groups": ["申请人"]}}, {"audience": {"text": "x", "specific_groups": ["申请人", "村民"]}}, [("GD-C509", "申请人", "村民")]),
    ("everybody instead of a group", {}, {"audience": {"text": "x", "specific": True, "specific_groups": ["申请人"]}}, []),
    ("on request", {"mode": {"text": "√", "proactive": False, "on_request": True}}, {}, [("GD-C510", "依申请公开", "主动公开")]),
    ("both modes", {"mode": {"text": "√", "proactive": True, "on_request": True}}, {}, []),
    ("the same body by its local name", {"publisher": {"text": "颍上县民政局", "bodies": ["颍上县民政局"]}}, {"publisher": {"text": "县级民政部门", "bodies": ["县级民政部门"]}}, []),
    ("township government", {"publisher": {"text": "县民政局、各乡镇人民政府"}}, {"publisher": {"text": "县级政府民政部门、乡镇政府（街道办事处）"}}, []),
    ("another body", {"publisher": {"text": "县财政局", "bodies": ["县财政局"]}}, {}, [("GD-C511", "县财政局", "县民政局")]),
    ("one of two bodies", {"publisher": {"text": "县民政局"}}, {"publisher": {"text": "县民政局、县医疗保障局"}}, [("GD-C511", "县民政局", "县医疗保障局")]),
    ("a source less", {"basis": {"text": "《社会救助暂行办法》", "citations": [{"title": "社会救助暂行办法"}]}}, {}, [("GD-C512", "《社会救助暂行办法》", "《中华人民共和国政府信息公开条例》")]),
    ("short title", {"basis": {"text": "《政府信息公开条例》", "citations": [{"title": "政府信息公开条例"}]}}, {}, []),
    ("a source that has ended", {"basis": {"text": "《预算法》", "citations": [{"title": "预算法"}]}}, {"basis": {"text": "旧条例", "citations": OLD_REGULATION}}, []),
    ("a level less", {}, {"levels": {"text": "√", "county": True, "township": True}}, [("GD-C513", "县级", "乡级")]),
    ("another name", {"matter": ["最低生活保障", "审核信息公示"]}, {}, [("GD-C503", "最低生活保障／审核信息公示", "最低生活保障／审核信息")]),
    ("signs in a name", {"matter": ["“最低生活保障”", "审核 信息"]}, {}, []),
]  # fmt: skip


@pytest.mark.parametrize(("own", "reference", "expected"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_each_difference(own: Change, reference: Change, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert found(own, reference) == expected


def test_missing_and_extra() -> None:
    own = Example(items=({"id": "x", "matter": ["临时救助", "年度总结"], "content": {"text": "总结全文"}},)).catalog()
    compared = compare(own, Example().catalog(), at=AT)
    assert [(f.code, f.found, f.expected) for f in compared.findings] == [
        ("GD-C502", "临时救助／年度总结", None),
        ("GD-C501", None, "最低生活保障／审核信息"),
    ]
    assert (compared.missing, compared.extra) == (("item-1",), ("x",))
    assert compared.findings[1].location.item == "item-1"
    partial = compare(own, Example().catalog(), at=AT, complete=False)
    assert partial.extra == ()
    assert "一部分" in partial.not_compared[0].zh


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("25个工作日内", "超过法定的20个工作日（"),
        ("12个工作日内", "没有超过法定的20个工作日"),
        ("1个月内", "要看节假日"),
    ],
)
def test_a_looser_limit_is_set_beside_the_law(text: str, words: str) -> None:
    compared = compare(Example(items=(limit(text),)).catalog(), Example(items=(limit("5日内"),)).catalog(), at=AT)
    assert words in compared.findings[0].message.zh


def test_the_law_is_left_out_where_it_does_not_apply() -> None:
    for day, text in ((AT, "作出决定之日起30个工作日内"), (date(2007, 1, 1), "30个工作日内")):
        own = Example(items=(limit(text),)).catalog()
        reference = Example(items=(limit(text.replace("30", "10")),)).catalog()
        (one,) = (f for f in compare(own, reference, at=day).findings if f.code == "GD-C504")
        assert "法定" not in one.message.zh


def test_a_finding_lies_at_its_cell() -> None:
    cells = {(0, "time_limit"): Location(source="表.xlsx", sheet="目录", row=5, column=6)}
    compared = compare(
        Example(items=(limit("30个工作日内"),)).catalog(),
        Example().catalog(),
        at=AT,
        provenance=Provenance("表.xlsx", cells),
    )
    assert compared.findings[0].location.cell == "F5"


def test_a_column_that_is_not_there_is_told_once() -> None:
    bare = Example(items=({"channels": None}, {"channels": None, "matter": ["特困", "名单"]})).catalog()
    compared = compare(bare, Example().catalog(), at=AT)
    assert [words.zh for words in compared.not_compared] == ["本目录没有公开渠道和载体一栏，没有比对"]


def stacked(*domains: str) -> Catalog:
    return Example(
        items=tuple({"domain": d, "matter": ["政策文件"]} for d in domains), header={"domain": None}
    ).catalog()


def test_one_domain_against_several() -> None:
    both = compare(stacked("社会救助"), stacked("社会救助", "养老服务"), at=AT)
    assert both.missing == ()
    assert both.not_compared[0].zh == "只有一方有的领域没有比对：养老服务"
    assert compare(stacked("社会救助", "养老服务"), stacked("社会救助"), at=AT).extra == ()
    assert compare(stacked("社会救助", "养老服务"), stacked("社会救助", "养老服务", "医疗"), at=AT).missing == (
        "item-3",
    )
    assert compare(stacked("旧名"), stacked("新名"), at=AT).missing == ()


def test_other_domains_on_both_sides_are_told() -> None:
    """Who takes the reference of another domain would else read that everything is missing, and not why."""
    for own, reference in ((("养老服务",), ("社会救助",)), (("养老服务", "医疗"), ("社会救助",))):
        words = compare(stacked(*own), stacked(*reference), at=AT).not_compared[0]
        assert "领域不同" in words.zh
        assert own[0] in words.zh
        assert reference[0] in words.en
    same = compare(stacked("社会救助领域"), stacked("社会救助", "养老服务"), at=AT)
    assert same.missing == ()
    assert same.not_compared[0].zh == "只有一方有的领域没有比对：养老服务"


def test_what_the_reference_is_not_sure_of_is_not_held_against_a_catalogue() -> None:
    own = Example(items=({"time_limit": {"text": "30个工作日内"}, "publisher": {"text": "县财政局"}},)).catalog()
    reference = Example(items=({}, {"id": "m-1", "matter": ["特困", "凭记忆的事项"]}, {"id": "m-2", "matter": ["特困", "名单"]})).catalog()  # fmt: skip
    sure = compare(own, reference, at=AT)
    assert [f.code for f in sure.findings] == ["GD-C504", "GD-C511", "GD-C501", "GD-C501"]
    doubtful = {"item-1": {"time_limit", "publisher"}, "m-1": {"matter"}}
    told = compare(own, reference, at=AT, doubtful=doubtful)
    assert [(f.code, f.expected) for f in told.findings] == [("GD-C501", "特困／名单")]
    assert told.missing == ("m-2",)
    assert [m.reference for m in told.matches] == ["item-1"]
    memory, usual = (w for w in told.not_compared if "凭记忆" in w.zh or "通行写法" in w.zh)
    assert "1项只凭记忆收录" in memory.zh
    assert memory.en.endswith("特困／凭记忆的事项")
    assert "1项的公开时限、1项的公开主体是本领域的通行写法" in usual.zh
    assert "limits of 1 items and publishers of 1 items" in usual.en
    several = {f"m-{n}": {"matter"} for n in range(5)}
    many = Example(items=tuple({"id": name, "matter": [name]} for name in several)).catalog()
    words = compare(own, many, at=AT, doubtful=several).not_compared[0]
    assert words.zh.endswith("m-0、m-1、m-2等")
    assert words.en.endswith("and others")


def test_that_hardly_an_item_was_found_is_told() -> None:
    """A county that files the fifteen items of the Regulation under names of its own has them, though no name agrees."""

    def named(*matters: str) -> Catalog:
        return Example(
            items=tuple({"id": f"i-{m}", "matter": [m], "content": {"text": m * 4}} for m in matters)
        ).catalog()

    other = named("甲乙丙", "丁戊己", "庚辛壬", "子丑寅", "卯辰巳")
    said = [w.zh for w in compare(named("天地玄", "宇宙洪", "日月盈", "辰宿列", "寒来暑"), other, at=AT).not_compared]
    assert any("只有0项对得上（参考目录5项）" in words for words in said)
    assert not any("对得上" in w.zh for w in compare(other, other, at=AT).not_compared)
    assert not any("对得上" in w.zh for w in compare(named("天地玄"), other, at=AT).not_compared)


def test_a_domain_that_was_renamed_is_found_again() -> None:
    compared = compare(stacked("社会救助", "扶贫"), stacked("社会救助", "乡村振兴"), at=AT)
    assert compared.missing == compared.extra == ()
    assert len(compared.matches) == 2


def test_items_of_known_domains_are_not_mixed_up() -> None:
    compared = compare(stacked("社会救助", "养老服务", "医疗"), stacked("社会救助", "养老服务", "教育", "医疗"), at=AT)
    assert compared.missing == ("item-3",)


def rows(*contents: str, matter: str = "审核信息") -> Catalog:
    return Example(items=tuple({"id": f"i-{n}x", "matter": ["低保", matter], "content": {"text": c}} for n, c in enumerate(contents))).catalog()  # fmt: skip


def pairs(left: Catalog, right: Catalog, chosen: MatchSettings | None = None) -> list[tuple[int, int, str]]:
    return [(p.left, p.right, p.how.value) for p in match_items(left, right, chosen).pairs]


def named(left: Catalog, prefix: str) -> Catalog:
    return left.model_copy(update={"items": tuple(i.model_copy(update={"id": prefix + i.id}) for i in left.items)})


def test_rows_of_one_matter_are_told_apart_by_their_words() -> None:
    left, right = rows("初审名单", "公示结果", "救助标准"), named(rows("救助标准", "初审名单", "公示结果情况"), "z")
    assert pairs(left, right) == [(0, 1, "path"), (1, 2, "path"), (2, 0, "path")]


def test_row_numbers_are_not_ids() -> None:
    """A row put in before another moves its number; the path says which is which."""
    old = Example(items=({"matter": ["低保", "甲"]}, {"matter": ["低保", "乙"]})).catalog()
    new = Example(
        items=({"matter": ["低保", "新增"]}, {"matter": ["低保", "甲"]}, {"matter": ["低保", "乙"]})
    ).catalog()
    assert pairs(old, new) == [(0, 1, "path"), (1, 2, "path")]


def test_a_stable_id_goes_before_the_path() -> None:
    old = Example(items=({"id": "sh-low-review", "matter": ["低保", "甲"]},)).catalog()
    new = Example(items=({"id": "sh-low-review", "matter": ["救助", "完全不同"], "content": {"text": "别的"}}, {"matter": ["低保", "甲"]})).catalog()  # fmt: skip
    assert pairs(old, new) == [(0, 0, "id")]


def test_the_same_row_number_with_near_words_is_one_item() -> None:
    old = Example(items=({"matter": ["低保", "审核审批结果信息"], "content": {"text": ""}},)).catalog()
    new = Example(items=({"matter": ["低保", "审核审批公示"], "content": {"text": ""}},)).catalog()
    assert pairs(old, new) == [(0, 0, "id")]
    assert pairs(old, new, MatchSettings(row_number=95)) == []


def test_the_same_telling_content_under_another_name() -> None:
    words = "临时救助对象名单、救助金额、救助事由、监督电话"
    old = rows(words, matter="审核信息")
    new = named(rows(words, matter="全新名称之公示"), "z")
    assert pairs(old, new) == [(0, 0, "similar")]
    assert pairs(rows(words, words), named(rows(words, matter="全新名称之公示"), "z")) == []


def test_thresholds_are_named_bounded_and_shown() -> None:
    low, high = MatchSettings(similar=10, name_only=10), MatchSettings(similar=100, name_only=100)
    old, new = rows("甲", matter="审核信息"), named(rows("乙", matter="审批信息"), "z")
    assert pairs(old, new, low) == [(0, 0, "similar")]
    assert pairs(old, new, high) == []
    assert compare(old, new, at=AT, settings=low).settings.to_dict()["similar"] == 10
    with pytest.raises(ValueError, match="similar"):
        MatchSettings(similar=101)


def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    from govdisclose.catalog.compare import MissingLibraryError

    monkeypatch.setitem(sys.modules, "rapidfuzz", None)
    with pytest.raises(MissingLibraryError, match="compare"):
        pairs(rows("甲"), named(rows("乙", matter="别名"), "z"))


@settings(max_examples=40, deadline=None)
@given(catalogues)
def test_a_catalogue_keeps_to_itself(catalog: Catalog) -> None:
    compared = compare(catalog, catalog, at=AT)
    assert compared.missing == compared.extra == ()
    assert {m.how for m in compared.matches} <= {MatchKind.ID, MatchKind.PATH}
    assert not [f for f in compared.findings if f.code != "GD-C507"]
    assert Comparison.from_dict(compared.to_dict()) == compared


@settings(max_examples=40, deadline=None)
@given(catalogues, catalogues)
def test_every_item_is_in_one_pair_or_in_none_and_sides_are_alike(one: Catalog, other: Catalog) -> None:
    forth, back = match_items(one, other), match_items(other, one)
    assert sorted([*(p.left for p in forth.pairs), *forth.only_left]) == [*range(len(one.items))]
    assert sorted([*(p.right for p in forth.pairs), *forth.only_right]) == [*range(len(other.items))]
    assert {(p.left, p.right) for p in forth.pairs} == {(p.right, p.left) for p in back.pairs}


def test_no_rule_is_an_error_and_every_code_is_reached() -> None:
    assert all(info.severity is not Severity.ERROR for info in RULES)
    fired = {code for _, own, reference, _ in CASES for code, *_ in found(own, reference)} | {"GD-C501", "GD-C502"}
    assert fired == {info.code for info in RULES if info.code < "GD-C520"}

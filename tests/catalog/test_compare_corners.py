"""Corners of matching and of limits that the larger tables do not reach."""

from datetime import date

import pytest

from govdisclose.catalog import Catalog
from govdisclose.catalog.compare import compare_limit, diff, match_items, merge
from govdisclose.catalog.coverage import PublishedRecord, coverage
from govdisclose.catalog.rules._example import Example
from govdisclose.deadlines import Every, LimitKind, TimeLimit, Unit, WorkCalendar, parse_time_limit


def made(prefix: str, *items: dict[str, object]) -> Catalog:
    return Example(items=tuple({"id": f"{prefix}-{n}-x", **item} for n, item in enumerate(items))).catalog()


def rows(prefix: str, *contents: str) -> Catalog:
    return made(prefix, *({"matter": ["低保", "审核"], "content": {"text": c}} for c in contents))


def test_rows_whose_contents_are_alike_are_paired_the_best_first() -> None:
    left = rows("a", "初审对象名单及公示", "救助金额和标准", "监督电话")
    right = rows("b", "监督投诉电话", "救助金额和标准情况", "初审对象名单")
    found = match_items(left, right)
    assert [(p.left, p.right, p.how.value) for p in found.pairs] == [(0, 2, "path"), (1, 1, "path"), (2, 0, "path")]
    assert all(50 <= p.score < 100 for p in found.pairs)


def test_rows_that_are_not_alike_are_left_but_for_a_last_pair() -> None:
    found = match_items(rows("a", "甲乙丙丁戊己", "子丑寅卯辰巳"), rows("b", "天地玄黄", "宇宙洪荒"))
    assert (found.pairs, len(found.only_left)) == ((), 2)
    assert len(match_items(rows("a", "甲乙丙丁", "同样的"), rows("b", "天地玄黄", "同样的")).pairs) == 2


def test_an_item_that_went_to_another_domain_is_found_only_across_domains() -> None:
    words = {"matter": ["政策", "文件"], "content": {"text": "文件名称"}}
    stay = {"matter": ["其他", "事项"], "content": {"text": "别的"}}
    old = made("a", {**words, "domain": "社会救助"}, {**stay, "domain": "养老服务"})
    new = made("b", {**words, "domain": "养老服务"}, {**stay, "domain": "社会救助"})
    assert match_items(old, new).pairs == ()
    assert len(match_items(old, new, across="domains").pairs) == 2
    assert [[k.value for k in e.kinds] for e in diff(old, new, ignore=("seq", "id")).entries] == [["moved"], ["moved"]]


@pytest.mark.parametrize(
    ("own", "reference", "expected"),
    [
        ("会议结束后5日内", "会议结束后3日内", "loosened"),
        ("会议结束后3日内", "公示结束后3日内", "changed"),
        ("会议结束之日起3日内公开", "会议结束后3日内", "same"),
        ("每季度结束后10日内", "每季度结束后15日内", "tightened"),
        ("每季度结束后10日内", "每季度", "unclear"),
    ],
)
def test_limits_in_words(own: str, reference: str, expected: str) -> None:
    assert compare_limit(parse_time_limit(own), parse_time_limit(reference)).value == expected


_YEAR = Every(1, Unit.YEAR)


@pytest.mark.parametrize(
    ("own", "reference", "expected"),
    [
        (TimeLimit("a", LimitKind.WITHIN), TimeLimit("b", LimitKind.WITHIN, amount=3, unit=Unit.WORKING_DAY), "unnumbered"),
        (TimeLimit("a", LimitKind.WITHIN, amount=3, unit=Unit.WORKING_DAY), TimeLimit("b", LimitKind.WITHIN), "changed"),
        (TimeLimit("a", LimitKind.BEFORE, trigger=None, scope="x"), TimeLimit("b", LimitKind.BEFORE), "same"),
        (TimeLimit("a", LimitKind.RECURRING), TimeLimit("b", LimitKind.RECURRING, every=_YEAR), "unclear"),
        (TimeLimit("a", LimitKind.RECURRING, every=_YEAR, anchor="05"), TimeLimit("b", LimitKind.RECURRING, every=_YEAR, anchor="01-31"), "unclear"),
        (TimeLimit("a", LimitKind.STANDING, scope="x"), TimeLimit("b", LimitKind.STANDING), "same"),
    ],
)  # fmt: skip
def test_limits_without_a_number(own: TimeLimit, reference: TimeLimit, expected: str) -> None:
    assert compare_limit(own, reference).value == expected


def test_extensions_that_contradict_keep_both_rows() -> None:
    merged = merge([made("a", {"extensions": {"科室": "甲"}}), made("a", {"extensions": {"科室": "乙"}})])
    assert [(c.kind.value, c.field) for c in merged.conflicts] == [("field", "extensions.科室")]
    assert [i.extensions["科室"] for i in merged.catalog.items] == ["甲", "乙"]


def test_a_part_that_stands_below_the_whole_is_near() -> None:
    old = made("a", {"matter": ["低保"], "content": {"text": "对象名单；救助金额；监督电话"}})
    new = made(
        "b",
        {"matter": ["低保", "名单"], "content": {"text": "对象名单；救助金额"}},
        {"matter": ["低保", "监督"], "content": {"elements": ["监督电话", "对象名单"]}},
    )
    assert [[k.value for k in e.kinds] for e in diff(old, new).entries] == [["split"]]
    assert [[k.value for k in e.kinds] for e in diff(new, old).entries] == [["merged"]]


def test_what_lies_outside_the_years_that_can_be_counted_cannot_be_told() -> None:
    calendar = WorkCalendar.china()
    limit = TimeLimit("x", LimitKind.WITHIN, amount=10**9, unit=Unit.YEAR)
    catalog = made("a", {"time_limit": limit.to_dict()})
    record = PublishedRecord(item="a-0-x", event=date(2026, 1, 5), date=date(2026, 1, 6))
    found = coverage(catalog, [record], at=date(2026, 3, 31), calendar=calendar)
    assert [v.status.value for v in found.verdicts] == ["cannot_tell"]
    every = TimeLimit("x", LimitKind.RECURRING, every=Every(10**6, Unit.YEAR))
    again = coverage(made("a", {"time_limit": every.to_dict()}), [record], at=date(2026, 3, 31), calendar=calendar)
    assert [v.status.value for v in again.verdicts] == ["cannot_tell"]


def test_two_equal_rows_of_one_table_stay_two() -> None:
    merged = merge([made("a", {}), made("b", {}, {})])
    assert [len(origins) for origins in merged.origins] == [2, 1]


def test_on_the_last_day_of_the_longest_part_it_cannot_be_told() -> None:
    limit = parse_time_limit("行政许可7个工作日内公开；其他信息20个工作日内公开").to_dict()
    record = PublishedRecord(item="a-0-x", event=date(2026, 1, 5), date=date(2026, 2, 2))
    found = coverage(made("a", {"time_limit": limit}), [record], at=date(2026, 3, 31), calendar=WorkCalendar.china())
    assert [(v.status.value, str(v.due)) for v in found.verdicts] == [("cannot_tell", "2026-02-02")]

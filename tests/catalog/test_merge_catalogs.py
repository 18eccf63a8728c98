"""Partial catalogues as one: nothing is dropped, contradictions are told."""

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core_strategies import catalogues
from govdisclose.catalog import Catalog, CatalogItem
from govdisclose.catalog.compare import Conflict, ConflictKind, merge
from govdisclose.catalog.compare.combining import _is_empty
from govdisclose.catalog.rules._example import Example
from govdisclose.catalog.rules._wording import plain

Change = Mapping[str, object]


def made(*items: Change, **header: object) -> Catalog:
    return Example(items=items, header=header).catalog()


def kinds(conflicts: tuple[Conflict, ...]) -> list[tuple[str, str]]:
    return [(c.kind.value, c.field) for c in conflicts]


def test_the_same_row_in_two_tables_is_one() -> None:
    merged = merge({"甲": made({}), "乙": made({"id": "other", "seq": "9"})})
    assert len(merged.catalog.items) == 1
    assert [(o.source, o.id, o.seq) for o in merged.origins[0]] == [("甲", "item-1", "1"), ("乙", "other", "9")]
    assert merged.conflicts == ()


def test_what_is_empty_in_one_is_taken_from_the_other() -> None:
    merged = merge([made({"publisher": None, "extensions": {"a": "1"}}), made({"channels": None, "extensions": {"a": " ", "b": "2"}})])  # fmt: skip
    (item,) = merged.catalog.items
    assert item.publisher.text == "县民政局"
    assert item.channels.chosen
    assert dict(item.extensions) == {"a": "1", "b": "2"}


def test_the_parsed_side_of_the_same_words_is_kept() -> None:
    words = {"time_limit": {"text": "信息形成之日起20个工作日内"}, "channels": {"text": "■政府网站\n■政务服务中心"}}
    for pair in ((made(words), made({})), (made({}), made(words))):
        (item,) = merge(pair).catalog.items
        assert item.time_limit.amount == 20
        assert item.channels.chosen


def test_a_contradiction_keeps_both_and_is_told() -> None:
    merged = merge({"民政": made({}), "财政": made({"time_limit": {"text": "30个工作日内"}, "extensions": {}})})
    assert [i.time_limit.text for i in merged.catalog.items] == ["信息形成之日起20个工作日内", "30个工作日内"]
    assert kinds(merged.conflicts) == [("field", "time_limit")]
    (found,) = merged.findings
    assert found.code == "GD-C521"
    assert (
        found.message.zh
        == "“最低生活保障／审核信息”的公开时限不一致：民政“信息形成之日起20个工作日内”；财政“30个工作日内”"
    )
    assert found.location.item == "item-1-2"


def test_other_contents_are_other_rows() -> None:
    merged = merge([made({}), made({"content": {"text": "别的内容"}})])
    assert len(merged.catalog.items) == 2
    assert merged.conflicts == ()


def test_a_row_without_content_joins_only_where_there_is_one_choice() -> None:
    two = made({}, {"content": {"text": "别的内容"}})
    assert len(merge([two, made({"content": None, "process": "发布流程"})]).catalog.items) == 3
    assert len(merge([two, made({"content": None})]).catalog.items) == 2
    assert len(merge([made({}), made({"content": None})]).catalog.items) == 1


def test_one_id_for_two_matters() -> None:
    merged = merge({"甲": made({}), "乙": made({"matter": ["特困", "名单"]})})
    assert [i.id for i in merged.catalog.items] == ["item-1", "item-1-2"]
    (found,) = merged.findings
    assert (found.code, found.found, found.expected) == ("GD-C522", "item-1", "item-1-2")


def test_a_new_id_does_not_take_one_that_is_still_to_come() -> None:
    merged = merge([made({}), made({"matter": ["特困", "名单"]}, {"id": "item-1-2", "matter": ["特困", "金额"]})])
    assert [i.id for i in merged.catalog.items] == ["item-1", "item-1-3", "item-1-2"]


def test_headers() -> None:
    merged = merge({"甲": made({}), "乙": made({"matter": ["老", "年"]}, domain="养老服务", publisher=None)})
    assert merged.catalog.header.title == "社会救助领域基层政务公开标准目录"
    assert merged.catalog.header.publisher is None
    assert [i.domain for i in merged.catalog.items] == ["社会救助", "养老服务"]
    (header, _) = merged.findings
    assert header.message.zh == "编制单位各不相同：甲“县民政局”；乙没有写；合并后的目录没有写这一项"
    assert header.message.en == 'issuer differs: 甲 "县民政局"; 乙 says nothing; the merged catalogue leaves it open'
    assert merged.headers["甲"].publisher == "县民政局"


@pytest.mark.parametrize("number", [0, 1])
def test_none_and_one(number: int) -> None:
    catalog = made({}, {})
    assert merge([catalog][:number]).catalog == (catalog if number else Catalog())


def _holds(whole: CatalogItem, part: CatalogItem) -> bool:
    """Every column of the part that says something is in the whole, but for layout."""
    names = [n for n in CatalogItem.model_fields if n not in {"id", "seq", "domain", "matter", "extensions"}]
    for name in names:
        mine, theirs = getattr(whole, name), getattr(part, name)
        words = [v if isinstance(v, str) else getattr(v, "text", "") for v in (mine, theirs)]
        if mine != theirs and not _is_empty(theirs) and plain(words[0]) != plain(words[1]):
            return False
    return all(plain(whole.extensions.get(h, "")) == plain(w) for h, w in part.extensions.items() if w.strip())


@settings(max_examples=60, deadline=None)
@given(st.lists(catalogues, max_size=3), st.booleans())
def test_nothing_is_dropped(catalogs: list[Catalog], twice: bool) -> None:
    given_ = catalogs + catalogs[:1] if twice else catalogs
    merged = merge(given_)
    homes = {(o.source, o.id): n for n, origins in enumerate(merged.origins) for o in origins}
    assert len(homes) == sum(len(c.items) for c in given_)
    assert len({i.id for i in merged.catalog.items}) == len(merged.catalog.items)
    for number, catalog in enumerate(given_, 1):
        for item in catalog.items:
            assert _holds(merged.catalog.items[homes[str(number), item.id]], item)
        for name in type(catalog.header).model_fields:
            value = getattr(catalog.header, name)
            told = any(c.kind is ConflictKind.HEADER and c.field == name for c in merged.conflicts)
            assert name == "domain" or told or getattr(merged.catalog.header, name) == value
    assert len(merged.findings) == len(merged.conflicts)


@settings(max_examples=40, deadline=None)
@given(catalogues)
def test_a_catalogue_with_itself_is_itself(catalog: Catalog) -> None:
    merged = merge([catalog, catalog])
    assert len(merged.catalog.items) == len(catalog.items)
    assert [c for c in merged.conflicts if c.kind is not ConflictKind.HEADER] == []

"""What the model holds, and the little that it refuses."""

import copy
import json
import pickle
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from pydantic import ValidationError

from core_strategies import catalogues
from govdisclose.catalog import Basis, Catalog, CatalogItem, Channel, Header, Mode
from govdisclose.citation import Citation
from govdisclose.deadlines.limit import LimitKind, TimeLimit

ITEM = CatalogItem(id="1", matter=("最低生活保障", "审核信息"), extensions={"责任科室": "救助科"})


def test_the_json_has_the_published_keys_in_the_published_order() -> None:
    data = json.loads(Catalog(items=(ITEM,)).model_dump_json())
    assert list(data) == ["format", "version", "header", "items"]
    assert (data["format"], data["version"]) == ("govdisclose-catalog", "1.0")
    assert list(data["header"]) == ["title", "domain", "publisher", "division", "issued", "source"]
    item = data["items"][0]
    assert " ".join(item) == (
        "id seq matter content basis time_limit publisher channels audience mode levels process extensions"
    )
    assert {
        key: list(item[key]) for key in ("content", "basis", "publisher", "channels", "audience", "mode", "levels")
    } == {
        "content": ["text", "elements"],
        "basis": ["text", "citations"],
        "publisher": ["text", "bodies"],
        "channels": ["text", "chosen", "optional", "other"],
        "audience": ["text", "all_society", "specific", "specific_groups"],
        "mode": ["text", "proactive", "on_request"],
        "levels": ["text", "county", "township", "village", "other"],
    }
    assert item["time_limit"] == {"text": "", "kind": "uninterpreted"}


def test_a_domain_stands_in_the_json_only_where_the_item_has_one() -> None:
    assert "domain" not in ITEM.model_dump()
    assert ITEM.model_copy(update={"domain": "社会救助"}).model_dump()["domain"] == "社会救助"


def test_a_box_that_is_not_shown_is_null() -> None:
    assert ITEM.audience.all_society is None
    assert Mode(proactive=False).proactive is False


@pytest.mark.parametrize("value", ["true", "是", 1, 0, "√"])
def test_a_box_is_never_read_from_something_else(value: object) -> None:
    with pytest.raises(ValidationError):
        Mode.model_validate({"proactive": value})


@pytest.mark.parametrize("matter", [(), ("",), (" \n",), tuple("一二三四五六七"), ("甲", "")])
def test_a_matter_path_has_one_to_six_names(matter: tuple[str, ...]) -> None:
    with pytest.raises(ValidationError):
        CatalogItem(id="1", matter=matter)


def test_two_items_with_one_id_are_not_a_catalogue() -> None:
    with pytest.raises(ValidationError, match="items 0 and 2 have the same id '1'"):
        Catalog(items=(ITEM, ITEM.model_copy(update={"id": "2"}), ITEM))


@pytest.mark.parametrize(
    "change",
    [
        {"id": "a\u200b"},
        {"seq": "\x00"},
        {"matter": ["\ue000"]},
        {"content": {"elements": ["\ufeff"]}},
        {"basis": {"citations": [{"title": "\u202e"}]}},
        {"basis": {"citations": [{"title": "甲", "number": "\r"}]}},
        {"basis": {"citations": [{"title": "甲", "article": "\ud800"}]}},
        {"time_limit": {"text": "\x01"}},
        {"time_limit": {"text": "", "scope": "\x01"}},
        {"time_limit": {"text": "", "parts": [{"text": "\x01"}]}},
        {"extensions": {"\x01": ""}},
        {"extensions": {"甲": "\x01"}},
        {"extensions": {" ": ""}},
        {"domain": "\uffff"},
    ],
)
def test_forbidden_characters_are_refused_wherever_they_stand(change: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        CatalogItem.model_validate({"id": "1", "matter": ["甲"], **change})


def test_a_part_of_a_limit_has_no_parts() -> None:
    nested = TimeLimit("", LimitKind.COMPOUND, parts=(TimeLimit("", parts=(TimeLimit(""),)),))
    with pytest.raises(ValidationError, match="no parts of its own"):
        CatalogItem(id="1", matter=("甲",), time_limit=nested)


@pytest.mark.parametrize(
    "issued",
    ["2026-1-2", "20260102", "1700000000", 0, "2026-02-30", datetime(2026, 1, 2, 3, tzinfo=UTC), "2026-01-02T00:00:00"],
)
def test_a_day_is_written_in_one_way(issued: object) -> None:
    with pytest.raises(ValidationError):
        Header.model_validate({"issued": issued})


def test_a_day_is_taken_as_date_or_as_text() -> None:
    assert Header.model_validate({"issued": "2026-01-02"}).issued == date(2026, 1, 2)
    assert Header(issued=date(2026, 1, 2)).issued == date(2026, 1, 2)


def test_nothing_in_a_catalogue_can_be_changed() -> None:
    with pytest.raises(ValidationError):
        ITEM.id = "2"  # type: ignore[misc]
    with pytest.raises(ValidationError):
        ITEM.mode.proactive = True  # type: ignore[misc]
    words = ITEM.extensions
    for change in (
        lambda: words.update({"甲": "乙"}),  # type: ignore[attr-defined]
        lambda: words.__setitem__("甲", "乙"),  # type: ignore[attr-defined]
        lambda: words.__delitem__("责任科室"),  # type: ignore[attr-defined]
        words.clear,  # type: ignore[attr-defined]
        lambda: words.pop("责任科室"),  # type: ignore[attr-defined]
        words.popitem,  # type: ignore[attr-defined]
        lambda: words.setdefault("甲", "乙"),  # type: ignore[attr-defined]
        lambda: words.__ior__({"甲": "乙"}),  # type: ignore[attr-defined]
    ):
        with pytest.raises(TypeError, match="cannot be changed"):
            change()
    assert words == {"责任科室": "救助科"}


def test_the_mapping_given_can_change_without_the_item() -> None:
    given_words = {"责任科室": "救助科"}
    item = CatalogItem(id="1", matter=("甲",), extensions=given_words)
    given_words["责任科室"] = "另一科"
    assert item.extensions["责任科室"] == "救助科"


def test_channels_keep_their_official_words() -> None:
    assert len(Channel) == 13
    assert (Channel.ON_SITE.value, Channel.ON_SITE.term) == ("on_site", "入户/现场")


def test_lists_become_tuples_and_plain_data_becomes_values() -> None:
    item = CatalogItem.model_validate(
        {"id": "1", "matter": ["甲"], "basis": {"citations": [{"title": "乙", "number": "国发〔2017〕1号"}]}}
    )
    assert item.matter == ("甲",)
    assert item.basis == Basis(citations=(Citation("乙", "国发〔2017〕1号"),))


@given(catalogues)
@settings(max_examples=40, deadline=None)
def test_a_catalogue_is_a_value(catalogue: Catalog) -> None:
    assert pickle.loads(pickle.dumps(catalogue)) == catalogue
    assert copy.deepcopy(catalogue) == catalogue
    assert hash(catalogue) == hash(copy.deepcopy(catalogue))
    assert Catalog.model_validate(json.loads(catalogue.model_dump_json())) == catalogue
    assert Catalog.model_validate(catalogue.model_dump()) == catalogue

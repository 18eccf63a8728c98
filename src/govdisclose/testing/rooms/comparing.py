"""Specimens of the rules of comparing, merging and reviewing catalogues (比对规则样例)."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import cast

from govdisclose.catalog import Catalog, CatalogItem
from govdisclose.catalog.compare import compare, merge
from govdisclose.catalog.coverage import PublishedRecord, coverage
from govdisclose.findings import Finding
from govdisclose.testing.builders import catalog, item
from govdisclose.testing.calendar import fixed_calendar
from govdisclose.testing.rooms.specimen import AT, Specimen

__all__ = ["comparing_specimens"]

_ONE = item()
#: What the catalogue has and what the reference has; ``None`` stands for the correct item.
_PAIRS: dict[str, tuple[dict[str, object], dict[str, object]]] = {
    "GD-C503": ({"matter": ("最低生活保障", "审核信息公示")}, {}),
    "GD-C504": ({"time_limit": "30个工作日内"}, {}),
    "GD-C505": ({"time_limit": "3个工作日内"}, {}),
    "GD-C506": ({"time_limit": "及时公开"}, {}),
    "GD-C507": ({"time_limit": "收到申请之日起20个工作日内"}, {}),
    "GD-C508": ({"channels": {"text": "网站", "chosen": ["government_website"]}}, {}),
    "GD-C509": (
        {"audience": {"text": "申请人", "all_society": False, "specific": True, "specific_groups": ["申请人"]}},
        {},
    ),
    "GD-C510": ({"mode": {"text": "√", "proactive": False, "on_request": True}}, {}),
    "GD-C511": ({"publisher": {"text": "县财政局", "bodies": ["县财政局"]}}, {}),
    "GD-C512": ({"basis": "《社会救助暂行办法》"}, {}),
    "GD-C513": ({}, {"levels": {"text": "√", "county": True, "township": True}}),
}
_QUARTERLY: dict[str, object] = {"id": "q", "matter": ("救助", "按季公布"), "time_limit": "每季度"}
_PROMPT: dict[str, object] = {"id": "p", "matter": ("救助", "通知"), "time_limit": "及时公开"}
_WITHIN: dict[str, object] = {"id": "w", "matter": ("救助", "结果")}
_NOTICE: dict[str, object] = {"id": "n", "matter": ("救助", "公示"), "time_limit": "公示7个工作日"}
_GOOD = {"item": "w", "date": "2026-03-20", "event": "2026-02-27"}
#: An item, and the records of its publication.
_REVIEWS: dict[str, tuple[dict[str, object], tuple[dict[str, str], ...], tuple[dict[str, str], ...]]] = {
    "GD-C601": (_PROMPT, (), ({"item": "p", "date": "2026-02-02"},)),
    "GD-C602": (_WITHIN, ({"item": "w", "date": "2026-04-20", "event": "2026-02-27"},), (_GOOD,)),
    "GD-C603": (_QUARTERLY, ({"item": "q", "date": "2024-01-01"},), ({"item": "q", "date": "2026-02-02"},)),
    "GD-C604": (
        _NOTICE,
        ({"item": "n", "date": "2026-03-02", "until": "2026-03-04"},),
        ({"item": "n", "date": "2026-03-02", "until": "2026-03-31"},),
    ),
    "GD-C605": (_WITHIN, (_GOOD, {"item": "nothing", "date": "2026-03-20"}), (_GOOD,)),
    "GD-C606": (_WITHIN, (_GOOD, {"item": "w", "date": "2027-03-20"}), (_GOOD,)),
    "GD-C607": (_WITHIN, (_GOOD, {"item": "w", "none_because": "本季度没有", "period": "2026Q1"}), (_GOOD,)),
    "GD-C609": (
        _QUARTERLY,
        ({"item": "q", "date": "2026-02-02"}, {"item": "q", "date": "2026-01-20", "event": "2026-02-10"}),
        ({"item": "q", "date": "2026-02-02"},),
    ),
    "GD-C610": (
        _PROMPT,
        ({"item": "p", "date": "2026-02-02", "none_because": "没有变化", "period": "2026Q1"},),
        ({"item": "p", "date": "2026-02-02"},),
    ),
    "GD-C608": (_WITHIN, ({"item": "w", "date": "2026-03-20"},), (_GOOD,)),
}


def comparing_specimens() -> Iterator[Specimen]:
    """Pairs, a catalogue with an item less and one with an item more, partial tables, records."""
    for code, (own, reference) in _PAIRS.items():
        bad = _pair(catalog(_item(own)), catalog(_item(reference)))
        yield Specimen(code, "comparison", bad, _pair(catalog(_ONE), catalog(_ONE)), _compared)
    more = catalog(_ONE, item("x", matter=("临时救助", "年度总结"), content={"text": "总结全文"}))
    same = _pair(catalog(_ONE), catalog(_ONE))
    yield Specimen("GD-C501", "comparison", _pair(catalog(_ONE), more), same, _compared)
    yield Specimen("GD-C502", "comparison", _pair(more, catalog(_ONE)), same, _compared)
    apart, equal = _named("民政", "财政", {}), _named("民政", "财政", {"seq": "1"})
    yield Specimen("GD-C521", "merge", _named("民政", "财政", {"time_limit": "30个工作日内"}), equal, _merged)
    yield Specimen("GD-C522", "merge", _named("民政", "财政", {"matter": ("特困", "名单")}), apart, _merged)
    other = catalog(_ONE, header={"publisher": "县财政局"}).model_dump(mode="json")
    yield Specimen("GD-C523", "merge", {**apart, "财政": other}, apart, _merged)
    for code, (fields, bad_records, good_records) in _REVIEWS.items():
        one = catalog(_item(fields)).model_dump(mode="json")
        yield Specimen(
            code,
            "coverage",
            {"catalog": one, "records": [*bad_records]},
            {"catalog": one, "records": [*good_records]},
            _reviewed,
            at=date(2026, 4, 30) if code == "GD-C602" else date(2026, 4, 1),
        )


def _item(fields: dict[str, object]) -> CatalogItem:
    return item(**{"identifier" if name == "id" else name: value for name, value in fields.items()})  # type: ignore[arg-type]


def _pair(own: Catalog, reference: Catalog) -> dict[str, object]:
    return {"catalog": own.model_dump(mode="json"), "reference": reference.model_dump(mode="json")}


def _named(first: str, second: str, fields: dict[str, object]) -> dict[str, object]:
    return {first: catalog(_ONE).model_dump(mode="json"), second: catalog(_item(fields)).model_dump(mode="json")}


def _compared(data: Mapping[str, object], at: date) -> tuple[Finding, ...]:
    own, reference = Catalog.model_validate(data["catalog"]), Catalog.model_validate(data["reference"])
    return tuple(compare(own, reference, at=at).findings)


def _merged(data: Mapping[str, object], at: date) -> tuple[Finding, ...]:
    assert at == AT
    return tuple(merge({name: Catalog.model_validate(one) for name, one in data.items()}).findings)


def _reviewed(data: Mapping[str, object], at: date) -> tuple[Finding, ...]:
    records = [PublishedRecord.model_validate(record) for record in cast("list[object]", data["records"])]
    since = date(2026, 1, 1)
    one = Catalog.model_validate(data["catalog"])
    return tuple(coverage(one, records, at=at, calendar=fixed_calendar(), since=since).findings)

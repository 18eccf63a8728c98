"""Specimens of the rules of review sheets, negative lists and the scan for personal information (认定规则样例)."""

from collections.abc import Iterator, Mapping
from datetime import date

from govdisclose.attributes import (
    RULES,
    NegativeList,
    ReviewSheet,
    SheetDetermination,
    check_sheet,
    determine,
    fact_infos,
    lint_negative_list,
    sample_negative_list,
    scan,
)
from govdisclose.attributes.facts import DocumentFacts
from govdisclose.attributes.sheet import Decision
from govdisclose.catalog import Catalog
from govdisclose.findings import Finding
from govdisclose.screening import ScanReport, SourceForm, check_negative_list
from govdisclose.testing.builders import catalog, item
from govdisclose.testing.rooms.specimen import AT, Specimen

__all__ = ["attribute_specimens"]

_TITLE = "中华人民共和国政府信息公开条例"
_BASIS = [{"title": _TITLE, "number": "国务院令第711号", "article": "第十四条"}]
_OLD_BASIS = [{"title": _TITLE, "number": "国务院令第492号", "article": "第十四条"}]


def _facts(**answers: str) -> dict[str, object]:
    return {**{name: "no" for name, info in fact_infos().items() if info.asked_at_source}, **answers}


def _said(stage: str, person: str, day: int, *, hour: int = 9, verdict: str | None = None) -> dict[str, object]:
    said = {"stage": stage, "person": person, "time": f"2026-11-{day:02}T{hour:02}:00:00+08:00"}
    return {**said, "verdict": verdict} if verdict else {**said}


_FIRST, _SECOND, _FINAL = _said("first", "甲", 16), _said("second", "乙", 17), _said("final", "丙", 18)
_SECRECY, _RELEASE = _said("secrecy", "丁", 17, hour=15), _said("release", "戊", 19)
_SECRET = {"state_secret": "yes"}
_CLOSED = {"proposed": "withheld", "facts": _facts(**_SECRET), "reasons": "属于国家秘密", "basis": _BASIS}
_JOINT = {
    "origin": "joint",
    "lead_organ": "县交通局",
    "other_organs": ["县公安局"],
    "original_attribute": "proactive",
}


def _sheet(*decisions: Mapping[str, object], **fields: object) -> dict[str, object]:
    base: dict[str, object] = {
        "kind": "official_document",
        "id": "2026-15",
        "title": "关于调整公交线路的通知",
        "department": "综合科",
        "drafter": "周一",
        "proposed": "proactive",
        "facts": _facts(public_concern="yes"),
    }
    sheet = ReviewSheet.model_validate(base | fields)
    for decision in decisions:
        sheet = sheet.append(Decision.model_validate(decision))
    return sheet.model_dump(mode="json")


def _determined(on: date = date(2026, 11, 15), /, **answers: str) -> dict[str, object]:
    facts = DocumentFacts.from_dict(_facts(**answers))
    return SheetDetermination.of(determine(facts, at=on)).model_dump(mode="json")


def _sheets() -> dict[str, tuple[dict[str, object], tuple[str, ...]]]:
    """A sheet for each rule, and which rules speak besides."""
    whole = (_FIRST, _SECOND, _SECRECY, _FINAL, _RELEASE)
    return {
        "GD-A001": (_sheet(_FIRST, _SECOND, _said("final", "甲", 18)), ()),
        "GD-A002": (_sheet(_FIRST, _said("final", "丙", 17), _said("second", "乙", 18)), ()),
        "GD-A003": (_sheet(_FIRST, _SECOND, _FINAL, _RELEASE), ()),
        "GD-A004": (_sheet(**{**_CLOSED, "reasons": " "}), ()),
        "GD-A005": (_sheet(proposed="on_request", reasons="暂不宜公开"), ()),
        "GD-A006": (_sheet(origin="forwarded", original_attribute="on_request"), ()),
        "GD-A007": (_sheet(_FIRST, _SECOND, _FINAL, **_JOINT), ()),
        "GD-A008": (
            _sheet(facts=_facts(personal_privacy="yes", harms_third_party="unknown", public_concern="yes")),
            ("GD-A005",),
        ),
        "GD-A009": (_sheet(summary="附：身份证号码汇总"), ()),
        "GD-A010": ({**_sheet(*whole), "title": "关于优化公交线路的通知"}, ()),
        "GD-A011": (_sheet(_FIRST, _SECRECY, _RELEASE), ()),
        "GD-A012": (_sheet(_FIRST, _said("second", "乙", 17, verdict="refuse"), _FINAL), ()),
        "GD-A013": (_sheet(determination=_determined(**_SECRET)), ()),
        "GD-A014": (_sheet(facts={"public_concern": "yes"}), ()),
        "GD-A015": (_sheet(**{**_CLOSED, "basis": [{"title": _TITLE}]}), ()),
        "GD-A016": (_sheet(_said("first", "甲", 23)), ()),
        "GD-A017": (_sheet(*whole, **_CLOSED), ()),
        "GD-A018": (_sheet(drafter=" "), ()),
        "GD-A019": (_sheet(determination=_determined(date(2099, 1, 1), public_concern="yes")), ()),
        "GD-A020": (_sheet(determination=_determined(date(2015, 1, 5), public_concern="yes")), ()),
        "GD-A021": (_sheet(**{**_CLOSED, "basis": _OLD_BASIS}), ()),
        "GD-A022": (_sheet(**{**_CLOSED, "basis": [{**_BASIS[0], "article": "第十六条"}]}), ()),
        "GD-A023": (_sheet(other_organs=["县公安局"]), ()),
        "GD-A024": (_sheet(origin="forwarded"), ()),
        "GD-A025": (_sheet(facts=_facts(listed_item="yes", listed_as="第二十条第（九十九）项")), ()),
    }


def _entry(**fields: object) -> dict[str, object]:
    entry = {"code": "N1", "name": "会议材料", "phrases": ["会议记录"], "basis": _BASIS, **fields}
    return {"entries": [entry]}


_LISTS: dict[str, dict[str, object]] = {
    "GD-A051": _entry(basis=[]),
    "GD-A052": _entry(basis=[{**_BASIS[0], "article": "第二十条"}]),
    "GD-A053": _entry(phrases=["密"]),
    "GD-A054": {"entries": [*_entry()["entries"], *_entry(code="N2")["entries"]]},  # type: ignore[misc]
    "GD-A055": _entry(unless=["工作动态"]),
}


def attribute_specimens() -> Iterator[Specimen]:
    """Sheets, lists, texts with personal information, contents that a list names."""
    good = _sheet(_FIRST, _SECOND, _SECRECY, _FINAL, _RELEASE, determination=_determined(public_concern="yes"))
    for code, (bad, companions) in _sheets().items():
        yield Specimen(code, "review-sheet", bad, good, _checked, companions=companions)
    for code, listed in _LISTS.items():
        yield Specimen(code, "negative-list", listed, _entry(), _linted)
    for rule in RULES:
        if "GD-A101" <= rule.code <= "GD-A109":
            yield Specimen(rule.code, "text", {"text": rule.bad}, {"text": rule.good}, _scanned)
    for code, mode in (("GD-A120", {"proactive": True}), ("GD-A121", {"proactive": False, "on_request": True})):
        yield Specimen(code, "catalog", _content("家庭住址", mode=mode), _content("名单", mode=mode), _listed)


def _content(text: str, **fields: object) -> dict[str, object]:
    return catalog(item(content={"text": text}, **fields)).model_dump(mode="json")  # type: ignore[arg-type]


def _checked(data: Mapping[str, object], at: date) -> tuple[Finding, ...]:
    sheet = ReviewSheet.model_validate(data)
    return check_sheet(sheet, at=at, negative_list=sample_negative_list()).findings


def _linted(data: Mapping[str, object], at: date) -> tuple[Finding, ...]:
    return lint_negative_list(NegativeList.model_validate(data), at=at).findings


def _scanned(data: Mapping[str, object], at: date) -> tuple[Finding, ...]:
    assert at == AT
    return ScanReport("-", SourceForm.TEXT, scan(str(data["text"])).hits).report().findings


def _listed(data: Mapping[str, object], at: date) -> tuple[Finding, ...]:
    assert at == AT
    return check_negative_list(Catalog.model_validate(data), sample_negative_list()).findings

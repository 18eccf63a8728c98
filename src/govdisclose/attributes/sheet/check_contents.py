"""Findings on the contents of a sheet (内容检查): blanks, days, attribute, origin, negative list."""

from collections.abc import Iterator
from datetime import date

from govdisclose.attributes.negative_list import NegativeList
from govdisclose.attributes.provision import Attribute
from govdisclose.attributes.sheet import rules
from govdisclose.attributes.sheet.check_attribute import attribute_findings, determination_findings
from govdisclose.attributes.sheet.check_days import day_findings
from govdisclose.attributes.sheet.check_origin import origin_findings
from govdisclose.attributes.sheet.codes import SheetKind, words_of
from govdisclose.attributes.sheet.day_of_law import day_of_law
from govdisclose.attributes.sheet.model import ReviewSheet
from govdisclose.attributes.sheet.telling import at_field, said, told
from govdisclose.bilingual import Bilingual
from govdisclose.findings import Finding
from govdisclose.law import Register

__all__ = ["content_findings"]

_NEEDED = {
    SheetKind.OFFICIAL_DOCUMENT: {
        "title": Bilingual("文件标题", "title"),
        "department": Bilingual("拟稿部门", "department"),
        "drafter": Bilingual("拟稿人", "drafter"),
    },
    SheetKind.OTHER_INFORMATION: {
        "title": Bilingual("信息名称", "name of the information"),
        "department": Bilingual("拟公开信息单位", "unit that discloses"),
        "drafter": Bilingual("采集人", "collector"),
        "summary": Bilingual("内容要点", "gist"),
        "source": Bilingual("来源", "source"),
    },
}


def content_findings(
    sheet: ReviewSheet, at: date, negative_list: NegativeList | None, law: Register
) -> Iterator[Finding]:
    """What the contents of the sheet show."""
    for name, label in _NEEDED[sheet.kind].items():
        if not getattr(sheet, name).strip():
            yield told(rules.INCOMPLETE, at_field(sheet, name), found=label)
    yield from day_findings(sheet, at)
    day = day_of_law(sheet, at)
    yield from determination_findings(sheet, day)
    if sheet.attribute is None:
        yield told(rules.INCOMPLETE, at_field(sheet, "proposed"), found=Bilingual("拟定公开属性", "proposed attribute"))
        return
    yield from attribute_findings(sheet, sheet.attribute, day, law)
    yield from origin_findings(sheet, sheet.attribute)
    if negative_list is not None and sheet.attribute not in {Attribute.WITHHELD, Attribute.PARTIAL}:
        yield from _listed(sheet, sheet.attribute, negative_list)


def _listed(sheet: ReviewSheet, attribute: Attribute, negative_list: NegativeList) -> Iterator[Finding]:
    for name in ("title", "summary"):
        seen = set()
        for hit in negative_list.matches(getattr(sheet, name)):
            if hit.entry.attribute is attribute or (hit.entry.code, hit.phrase) in seen:
                continue
            seen.add((hit.entry.code, hit.phrase))
            yield told(
                rules.NEGATIVE_HIT,
                at_field(sheet, name),
                found=said(hit.phrase),
                expected=said(f"{hit.entry.code} {hit.entry.name}"),
                attribute=words_of(attribute),
            )

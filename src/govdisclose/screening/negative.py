"""Catalogues checked against a negative list (负面清单核对): what the office marked in advance as not public."""

from govdisclose.attributes import Attribute, NegativeList
from govdisclose.bilingual import Bilingual
from govdisclose.catalog.model import Catalog
from govdisclose.findings import Finding, Provenance, Report, RuleInfo, Severity
from govdisclose.screening.catalogs import fields_of

__all__ = ["RULES", "check_negative_list"]

_LISTED = RuleInfo(
    code="GD-A120",
    title=Bilingual("目录内容与负面清单相符", "Catalogue entry matches the negative list"),
    severity=Severity.WARNING,
    message=Bilingual(
        zh="“{found}”在负面清单中列为“{name}”（{entry}），清单建议“{expected}”，目录却列为主动公开",
        en="{found!r} is on the negative list as {name!r} ({entry}), proposed there as {expected!r}; the catalogue discloses it proactively",
    ),
    hint=Bilingual(
        zh="请核对该事项的公开属性；只有部分内容不能公开的，写明隐去哪些内容。清单只作提示，是否公开仍按条例认定。",
        en="Judge the attribute of the matter again; where only part is withheld, say which. The list only raises the question.",
    ),
    good="公开内容：救助对象姓名（隐去部分信息）、保障金额",
    bad="公开内容：救助对象姓名、身份证号码、家庭住址",
)
_LISTED_ELSEWHERE = RuleInfo(
    code="GD-A121",
    title=Bilingual("依申请公开的内容与负面清单相符", "Entry on request matches the negative list"),
    severity=Severity.NOTE,
    message=Bilingual(
        zh="“{found}”在负面清单中列为“{name}”（{entry}），清单建议“{expected}”，目录没有列为主动公开",
        en="{found!r} is on the negative list as {name!r} ({entry}), proposed there as {expected!r}; the catalogue does not disclose it proactively",
    ),
    hint=Bilingual(
        zh="请核对公开方式与清单是否一致。",
        en="See that mode and list agree.",
    ),
    good="公开方式与清单一致",
    bad="清单建议不予公开，目录写依申请公开",
)

#: The rules of screening.
RULES: tuple[RuleInfo, ...] = (_LISTED, _LISTED_ELSEWHERE)

_TERMS = {
    Attribute.WITHHELD: Bilingual("不予公开", "withheld"),
    Attribute.ON_REQUEST: Bilingual("依申请公开", "on request"),
}


def check_negative_list(catalog: Catalog, listed: NegativeList, *, provenance: Provenance | None = None) -> Report:
    """What a catalogue names that the list marks as not public (负面清单核对): a warning where it is disclosed proactively, else a note.

    Looked at are the matter, the content and the columns that the standard does not have; the basis and the publisher are not, since
    the titles of laws name what they protect. An item that does not state its mode counts as disclosed proactively.
    """
    findings = []
    for location, _, words in fields_of(catalog, provenance):
        field = location.field or ""
        if field not in {"matter", "content"} and not field.startswith("extensions."):
            continue
        item = catalog.items[location.item_index or 0]
        rule = _LISTED if item.mode.proactive or not item.mode.on_request else _LISTED_ELSEWHERE
        for hit in listed.matches(words):
            term = _TERMS[hit.entry.attribute]
            finding = Finding.of(
                rule, location, found=hit.phrase, expected=term.zh, name=hit.entry.name, entry=hit.entry.code
            )
            english = rule.message.en.format(
                found=hit.phrase, expected=term.en, name=hit.entry.name, entry=hit.entry.code
            )
            findings.append(
                Finding(
                    finding.code,
                    finding.severity,
                    Bilingual(finding.message.zh, english),
                    location,
                    hit.phrase,
                    term.zh,
                    hit.entry.basis,
                    finding.hint,
                )
            )
    return Report(tuple(findings))

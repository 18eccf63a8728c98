"""What a document says of the catalogue as a whole (目录信息): title, issuing body, day of issue, division code."""

import re
from collections.abc import Iterable
from datetime import date

from attrs import define, field

from govdisclose.catalog.model import Header
from govdisclose.characters import replace_forbidden
from govdisclose.ingest.captions import domain_in, is_title, plain_domain
from govdisclose.ingest.text import clean_name

__all__ = ["Stated", "header_of"]

_GAP = r"(?=\s{2,}|[\u3000\t]|\s*(?:填报|填表|编制|制表|发布|印发|公布|行政区划|日期|时间|联系|单位负责)|$)"
_PUBLISHER = re.compile(
    rf"(?:填报|编制|发布|制定|公开|填表|制表|公布)(?:单位|机构|机关|部门|主体)(?:[(（](?:盖章|公章|签章)[)）])?\s*[:：]\s*(\S.*?)\s*{_GAP}"
)
_DIVISION = re.compile(r"行政区划(?:代码|码)\s*[:：]\s*(\d{6,12})(?!\d)")
_DOMAIN = re.compile(rf"(?:所属)?领域(?:名称)?\s*[:：]\s*(\S.*?)\s*{_GAP}")
_ISSUED = re.compile(
    r"(?:发布|印发|公布|编制|制定|填报|填表|制表)?(?:日期|时间)\s*[:：]\s*(\d{4})\s*[年\-./]\s*(\d{1,2})\s*[月\-./]\s*(\d{1,2})"
)


@define
class Stated:
    """What was heard so far, the first of each kind."""

    title: str | None = None
    titles: list[str] = field(factory=list)
    publisher: str | None = None
    division: str | None = None
    issued: date | None = None
    domain: str | None = None
    sheet: str | None = None

    def hear(self, texts: Iterable[str]) -> bool:
        """Take what these texts say of the catalogue; true when every one of them said something that was placed."""
        placed = [self._hear(text) for text in texts]
        return bool(placed) and all(placed)

    def _hear(self, text: str) -> bool:
        if len(text) > 300:
            return False
        if is_title(text):
            self.titles.append(clean_name(text))
            return True
        rest = text
        for name, pattern in (
            ("publisher", _PUBLISHER),
            ("division", _DIVISION),
            ("domain", _DOMAIN),
            ("issued", _ISSUED),
        ):
            found = pattern.search(text)
            if found is None:
                continue
            value = (
                _day(found)
                if name == "issued"
                else plain_domain(found[1])
                if name == "domain"
                else clean_name(found[1])
            )
            if value is not None and getattr(self, name) in (None, value):
                setattr(self, name, value)
                rest = rest.replace(found[0], "")
        return rest != text and not rest.strip(" \t\u3000\u00a0，,；;")


def _day(found: re.Match[str]) -> date | None:
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None


def header_of(stated: Stated, domain: str | None, *, several: bool) -> Header:
    """The header of the catalogue; ``domain`` is that of all items, ``several`` says that they differ."""
    titles = list(dict.fromkeys(stated.titles))
    whole = [t for t in titles if domain_in(t) is None]
    title = whole[0] if several and whole else titles[0] if titles and not several else None
    if title is None and stated.title is not None:
        title = clean_name(replace_forbidden(stated.title)[0]) or None
    if domain is None and not several:
        domain = stated.domain or next((d for d in map(domain_in, (*titles, stated.title or "")) if d), None)
    return Header(
        title=title, domain=domain, publisher=stated.publisher, division=stated.division, issued=stated.issued
    )

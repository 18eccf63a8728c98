"""What sort of source a citation is (依据类别): statute, the Regulation itself, or a normative document."""

import re
from datetime import date
from functools import lru_cache

from govdisclose.catalog.model import CatalogItem
from govdisclose.catalog.rules._reading import sources
from govdisclose.citation import Citation
from govdisclose.law.instrument import InstrumentKind
from govdisclose.law.kinds import kind_of
from govdisclose.law.register import Register
from govdisclose.law.standing import Status

__all__ = ["is_regulation_itself", "is_statute", "may_set_a_term", "needs_number", "status_of"]

#: The same sources are cited in row after row.
_KEPT = 1 << 12

_STATUTES = frozenset({InstrumentKind.STATUTE, InstrumentKind.REGULATION})
_STATUTE_NUMBER = re.compile(r"国务院令|主席令|国务院第?\s*\d+\s*号令|人民代表大会|人大常委会")
#: An order of a ministry or a local government issues a rule (规章).
_RULE_NUMBER = re.compile(r"(?:部|委|委员会|局|署|行|会|政府)令")
#: 国办发〔2019〕54号: a number with a year is that of a document.
_DOCUMENT_NUMBER = re.compile(r"[〔\[（(【]\s*(?:19|20)\d{2}\s*[〕\]）)】]")
#: Only what is certainly a normative document by its last word; 办法, 规定, 规程, 标准, 目录 may be something else.
_DOCUMENT_TITLE = re.compile(r"(?:通知|意见|方案|通告|批复|函|工作要点)(?:[（(][^（()）]*[）)])?$")
_DISCLOSURE_REGULATION = re.compile(r"(?:中华人民共和国)?政府信息公开条例")


@lru_cache(_KEPT)
def is_statute(citation: Citation, law: Register) -> bool:
    """True for a law, an administrative or local regulation (法律、法规), by the register, the number or the title."""
    known = law.find(citation)
    if known is not None:
        return known.kind in _STATUTES
    return bool(_STATUTE_NUMBER.search(citation.number or "")) or kind_of(citation.title) in _STATUTES


@lru_cache(_KEPT)
def is_regulation_itself(citation: Citation, law: Register) -> bool:
    """True for the Regulation on the Disclosure of Government Information (政府信息公开条例)."""
    known = law.find(citation)
    title = known.title if known else citation.title.strip()
    return _DISCLOSURE_REGULATION.fullmatch(title) is not None


def needs_number(citation: Citation, law: Register) -> bool:
    """True for what is by its title a normative document (规范性文件), which is cited with its 文号; a statute needs none."""
    return _DOCUMENT_TITLE.search(citation.title.strip()) is not None and not is_statute(citation, law)


def may_set_a_term(item: CatalogItem, law: Register) -> tuple[Citation, ...]:
    """The sources in the legal basis that are, or may be, a law or regulation with a time limit of its own (Art. 26).

    办法, 规定 and 决定 may be an administrative regulation or not; unless the register or an order number of a ministry or a local
    government settles it, they count.
    """
    return tuple(c for c in sources(item) if not is_regulation_itself(c, law) and _may_be_statute(c, law))


@lru_cache(_KEPT)
def _may_be_statute(citation: Citation, law: Register) -> bool:
    if is_statute(citation, law):
        return True
    if law.find(citation) is not None or not citation.title:
        return False
    number = citation.number or ""
    if _RULE_NUMBER.search(number) or _DOCUMENT_NUMBER.search(number):
        return False
    return kind_of(citation.title) is None


@lru_cache(_KEPT)
def status_of(citation: Citation, at: date, law: Register) -> Status:
    """The standing of a source on a day, by the law register."""
    return law.status(citation, at=at)

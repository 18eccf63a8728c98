"""The meaning of a cell (栏目含义): the parsed layer of the catalogue, or the words read anew where it has none.

A catalogue that a program wrote may hold the words alone; they are judged as those of a table are.
"""

from functools import lru_cache

from govdisclose.catalog.model import CatalogItem
from govdisclose.citation import Citation, parse_citations
from govdisclose.deadlines import LimitKind, TimeLimit, parse_time_limit

__all__ = ["limit_of", "named", "singles", "sources"]

_cited = lru_cache(4096)(parse_citations)
_understood = lru_cache(4096)(parse_time_limit)


def sources(item: CatalogItem) -> tuple[Citation, ...]:
    """The sources cited in the legal basis."""
    return item.basis.citations or _cited(item.basis.text)


def limit_of(item: CatalogItem) -> TimeLimit:
    """The time limit; words that the catalogue leaves uninterpreted are read once more."""
    limit = item.time_limit
    return _understood(limit.text) if limit.kind is LimitKind.UNINTERPRETED else limit


def singles(item: CatalogItem) -> tuple[TimeLimit, ...]:
    """The single limits of the item."""
    limit = limit_of(item)
    return limit.parts or (limit,)


def named(citation: Citation) -> str:
    """The citation as officials write it; one without a title by its number."""
    return citation.to_text() if citation.title else citation.number or citation.article or ""

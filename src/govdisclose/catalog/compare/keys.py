"""The words by which items are recognised (比对用语): paths and contents without layout and punctuation, and the domain."""

import re
from functools import lru_cache

from attrs import frozen

from govdisclose.catalog.model import Catalog, CatalogItem
from govdisclose.catalog.rules._wording import plain

__all__ = ["Side", "domains_agree", "is_row_number", "key", "sides"]

_SIGNS = re.compile(r"[^\w]+")
_ROW_NUMBER = re.compile(r"[A-Za-z]{0,5}[-_.]?[0-9]{1,6}(?:[-.][0-9]{1,4})*")


@lru_cache(1 << 14)
def key(text: str) -> str:
    """The words without layout and punctuation; the text itself where nothing else is in it.

    >>> key("“双随机、一公开” 监管"), key("——")
    ('双随机一公开监管', '——')
    """
    return _SIGNS.sub("", plain(text)).casefold() or plain(text)


def is_row_number(identifier: str) -> bool:
    """True for an id that may be a mere place in a table (``12``, ``item-3``), which moves when rows are added.

    >>> is_row_number("12"), is_row_number("item-3"), is_row_number("i-2a9xwtc6cf")
    (True, True, False)
    """
    return _ROW_NUMBER.fullmatch(identifier) is not None


@frozen
class Side:
    """One item as the matching sees it: position, item, domain, path and content."""

    position: int
    item: CatalogItem
    domain: str | None
    path: tuple[str, ...]
    content: str

    @property
    def name(self) -> str:
        """The path in one string."""
        return "/".join(self.path)


def sides(catalog: Catalog, *, with_domains: bool) -> list[Side]:
    """The items of a catalogue, with their domains only where these tell items apart."""
    return [
        Side(
            n,
            item,
            key(domain) if with_domains and (domain := item.domain or catalog.header.domain) else None,
            tuple(key(name) for name in item.matter),
            "" if not (words := item.content.text or "；".join(item.content.elements)).strip() else key(words),
        )
        for n, item in enumerate(catalog.items)
    ]


def domains_agree(one: Side, other: Side) -> bool:
    """True unless both items name a domain and the two differ."""
    return one.domain is None or other.domain is None or one.domain == other.domain

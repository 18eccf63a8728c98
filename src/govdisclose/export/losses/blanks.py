"""Whether a catalogue has white space and empty values that a table does not keep (空白判断)."""

import re
from collections.abc import Iterator
from itertools import pairwise

from govdisclose.catalog.model import Catalog, CatalogItem
from govdisclose.export._wording import basis_words, channel_words, content_words, publisher_words

__all__ = ["blank_below_filled", "blank_values", "page_spaces", "surrounding_blanks"]

_PAGE_SPACES = re.compile(r"[^\S\n ]|  | \n|\n |\n\n")
_TEXTS = ("content", "basis", "publisher", "channels", "audience", "mode", "levels")


def surrounding_blanks(catalog: Catalog) -> bool:
    """White space at the ends of words, or nothing but white space."""
    return any(text != text.strip() for item in catalog.items for text in _texts(item))


def blank_values(catalog: Catalog) -> bool:
    """A serial, process, domain or extra column that is there but empty."""
    return any(
        _blank(text)
        for item in catalog.items
        for text in (item.seq, item.process, item.domain, *item.extensions.values())
    )


def _blank(text: str | None) -> bool:
    return text is not None and not text.strip()


def page_spaces(catalog: Catalog) -> bool:
    """White space that a browser draws as one blank or not at all: tabs, runs of blanks, empty lines."""
    return any(_PAGE_SPACES.search(text) for item in catalog.items for text in _texts(item))


def _texts(item: CatalogItem) -> Iterator[str]:
    yield from item.matter
    yield item.time_limit.text
    yield from (getattr(item, name).text for name in _TEXTS)
    yield from item.extensions
    yield from item.extensions.values()
    yield from (text for text in (item.seq, item.process, item.domain) if text is not None)


def blank_below_filled(catalog: Catalog) -> bool:
    """An empty cell below a filled one, in a column in which offices merge cells."""
    return any(
        not later.strip() and bool(earlier.strip())
        for column in zip(*(_merging(item) for item in catalog.items), strict=True)
        for earlier, later in pairwise(column)
    )


def _merging(item: CatalogItem) -> tuple[str, ...]:
    """The words of the columns in which offices merge cells."""
    return (
        content_words(item.content),
        basis_words(item.basis),
        item.time_limit.text,
        publisher_words(item.publisher),
        channel_words(item.channels, with_legend=False),
    )

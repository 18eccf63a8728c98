"""Whether boxes of a catalogue become unclear or reworded in a table (勾选栏判断)."""

from collections.abc import Iterable, Sequence

from govdisclose.catalog.model import Catalog, CatalogItem
from govdisclose.export._boxes import BOXES, FLAGS, BoxColumn, box_words, in_words, ticked_words, unsaid_no
from govdisclose.export.table import by_domain, placed

__all__ = ["one_table", "reworded_boxes", "tables", "unclear_boxes"]


def tables(catalog: Catalog) -> list[Sequence[CatalogItem]]:
    """The items table by table, as Excel and HTML divide them: one for each run of a domain."""
    runs = by_domain(catalog)
    return [run for _, run in runs] if runs else [placed(catalog)]


def one_table(catalog: Catalog) -> list[Sequence[CatalogItem]]:
    """The items as CSV has them: in one table."""
    return [placed(catalog)]


def unclear_boxes(tables: Iterable[Sequence[CatalogItem]]) -> bool:
    """A box that one item of a table shows and another does not; in a column of words, a box that is shown and not ticked."""
    return any(_unclear(name, items) for items in tables for name in BOXES)


def _unclear(name: BoxColumn, items: Sequence[CatalogItem]) -> bool:
    if in_words(name, items):
        return any(unsaid_no(name, item) for item in items)
    parts = [getattr(item, name) for item in items]
    return any(len({getattr(part, flag) is None for part in parts}) > 1 for flag in FLAGS[name])


def reworded_boxes(tables: Iterable[Sequence[CatalogItem]]) -> bool:
    """Words of a box cell that become a tick, or ticks that become words."""
    return any(_reworded(name, items) for items in tables for name in BOXES)


def _reworded(name: BoxColumn, items: Sequence[CatalogItem]) -> bool:
    printed = box_words if in_words(name, items) else ticked_words
    return any(printed(name, item) != getattr(item, name).text for item in items)

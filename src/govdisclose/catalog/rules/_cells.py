"""The worded cells of an item (文字栏目), field name and words."""

from collections.abc import Iterator

from govdisclose.catalog.model import CatalogItem

__all__ = ["worded_cells"]


def worded_cells(item: CatalogItem) -> Iterator[tuple[str, str]]:
    """Every text of the item in the order of the columns: the names of the matter, the columns, the extensions."""
    for name in item.matter:
        yield "matter", name
    for column in ("content", "basis", "time_limit", "publisher", "channels", "audience", "mode", "levels"):
        text = getattr(item, column).text
        if text:
            yield column, text
    for heading, words in item.extensions.items():
        yield f"extensions.{heading}", words

"""The items that have closed (已读事项), counted and with ids that differ."""

from collections.abc import Callable
from typing import NoReturn

from govdisclose.catalog.model import CatalogItem
from govdisclose.export.xml.limits import Limits

__all__ = ["Intake"]


class Intake:
    """Takes items as they close. ``refuse`` raises with the line."""

    def __init__(self, limits: Limits, refuse: Callable[[str, str], NoReturn]) -> None:
        self._items: list[CatalogItem] = []
        self._seen = 0
        self._ids: set[str] = set()
        self._limits, self._refuse = limits, refuse

    def know(self, ids: set[str]) -> None:
        """Items with these ids came before."""
        self._ids = ids
        self._seen = len(ids)

    def add(self, item: CatalogItem) -> None:
        """An item has closed."""
        self._seen += 1
        if self._seen > self._limits.items:
            self._refuse(f"超过 {self._limits.items} 个事项", f"more than {self._limits.items} items")
        if item.id in self._ids:
            self._refuse(f"事项标识“{item.id[:40]}”重复", f"the item id {item.id[:40]!r} is there twice")
        self._ids.add(item.id)
        self._items.append(item)

    def taken(self) -> list[CatalogItem]:
        """The items that have closed since the last call."""
        taken, self._items = self._items, []
        return taken

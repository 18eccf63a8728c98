"""Where the specimens of each room come from (各模块样例)."""

from collections.abc import Callable, Iterable

from govdisclose.testing.rooms.catalogs import catalog_specimens
from govdisclose.testing.rooms.specimen import Specimen

__all__ = ["ROOMS"]

#: One function a room.
ROOMS: tuple[Callable[[], Iterable[Specimen]], ...] = (catalog_specimens,)

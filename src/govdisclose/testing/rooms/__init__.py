"""Where the specimens of each room come from (各模块样例)."""

from collections.abc import Callable, Iterable

from govdisclose.testing.rooms.attributes import attribute_specimens
from govdisclose.testing.rooms.catalogs import catalog_specimens
from govdisclose.testing.rooms.comparing import comparing_specimens
from govdisclose.testing.rooms.flows import flow_specimens
from govdisclose.testing.rooms.packs import pack_specimens
from govdisclose.testing.rooms.specimen import Specimen
from govdisclose.testing.rooms.tables import table_specimens

__all__ = ["ROOMS"]

#: One function a room.
ROOMS: tuple[Callable[[], Iterable[Specimen]], ...] = (
    catalog_specimens,
    comparing_specimens,
    flow_specimens,
    pack_specimens,
    attribute_specimens,
    table_specimens,
)

"""Tick columns and their words (公开对象、公开方式、公开层级): boxes become true, false or null, names of groups are kept."""

from govdisclose.ingest.boxes.reading import BoxReading, read_boxes
from govdisclose.ingest.boxes.ticks import TickTable, learn_ticks

__all__ = ["BoxReading", "TickTable", "learn_ticks", "read_boxes"]

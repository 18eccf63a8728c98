"""The rows of a table part (数据行): captions and notes set apart, 同上 resolved, blanks of merged cells filled, rows of one item joined."""

from govdisclose.ingest.lines.body import body_lines
from govdisclose.ingest.lines.filling import fill_and_resolve, lost_merges
from govdisclose.ingest.lines.joining import items_of
from govdisclose.ingest.lines.line import SERIAL, Line, Loose

__all__ = ["SERIAL", "Line", "Loose", "body_lines", "fill_and_resolve", "items_of", "lost_merges"]

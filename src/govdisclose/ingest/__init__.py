"""Tolerant readers of the tables that offices keep (目录读取): xlsx, docx, HTML and CSV become a catalogue and findings."""

from govdisclose.ingest.document import IngestResult, read_grids
from govdisclose.ingest.grid import Cell, Grid, lay_out
from govdisclose.ingest.reading import read, read_bytes
from govdisclose.ingest.rules import RULES
from govdisclose.ingest.sniff import FileFormat, sniff

__all__ = [
    "RULES",
    "Cell",
    "FileFormat",
    "Grid",
    "IngestResult",
    "lay_out",
    "read",
    "read_bytes",
    "read_grids",
    "sniff",
]

"""From grids to a catalogue (目录读取): table parts are found, read in order and put under one header."""

from govdisclose.ingest.document.reading import read_grids
from govdisclose.ingest.document.result import IngestResult

__all__ = ["IngestResult", "read_grids"]

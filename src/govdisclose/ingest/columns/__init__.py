"""What each column of a table holds (栏目对应), from the headings above it."""

from govdisclose.ingest.columns.column import Column
from govdisclose.ingest.columns.reading import columns_of

__all__ = ["Column", "columns_of"]

"""The columns under the header rows of a table (栏目读取): each by its headings, then by the company it keeps."""

from govdisclose.ingest.columns.column import Column
from govdisclose.ingest.columns.company import city_level, levels_of_matter, next_to_matter, one_each
from govdisclose.ingest.columns.meaning import column_under
from govdisclose.ingest.columns.paths import heading_paths
from govdisclose.ingest.fields import ColumnMap
from govdisclose.ingest.grid import Grid

__all__ = ["columns_of"]


def columns_of(grid: Grid, top: int, bottom: int, column_map: ColumnMap) -> tuple[Column, ...]:
    """The columns under the header rows ``top`` to ``bottom`` (both included, from 0)."""
    columns = [column_under(n, path, column_map) for n, path in enumerate(heading_paths(grid, top, bottom))]
    columns = levels_of_matter(next_to_matter(columns))
    return tuple(one_each(city_level(columns)))

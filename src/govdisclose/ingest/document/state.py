"""What one table of a document hands on to the next (读取状态): columns, legend, the item that may go on, what was said of the catalogue."""

from attrs import define, field

from govdisclose.ingest.columns import Column
from govdisclose.ingest.draft import Draft
from govdisclose.ingest.fields import ColumnMap
from govdisclose.ingest.grid import Grid
from govdisclose.ingest.header import Stated
from govdisclose.ingest.lines import Line
from govdisclose.ingest.log import Log
from govdisclose.ingest.marks import Legend

__all__ = ["State"]


@define
class State:
    """What one table hands on to the next."""

    log: Log
    column_map: ColumnMap
    stated: Stated
    legend: Legend
    drafts: list[Draft] = field(factory=list)
    columns: tuple[Column, ...] = ()
    grid: Grid | None = None
    last: Line | None = None
    tail: list[Line] = field(factory=list)
    domain: str | None = None
    headings: dict[tuple[str, ...], None] = field(factory=dict)

    def break_off(self) -> None:
        """What follows does not go on with the rows before."""
        self.last, self.tail = None, []

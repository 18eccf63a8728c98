"""One table part while its items are put together (目录表段): its columns, and how its ticks and boxes are written."""

from collections.abc import Mapping

from attrs import field as attrs_field
from attrs import frozen

from govdisclose.ingest.boxes import TickTable
from govdisclose.ingest.channels import SignTable
from govdisclose.ingest.columns import Column
from govdisclose.ingest.fields import Field
from govdisclose.ingest.grid import Grid

__all__ = ["Part"]


@frozen
class Part:
    """One table part while it is read: the grid, its columns, and how its ticks and boxes are written."""

    grid: Grid
    columns: tuple[Column, ...]
    ticks: TickTable
    signs: SignTable
    source: str | None = None
    by_field: Mapping[Field, tuple[Column, ...]] = attrs_field(init=False)

    @by_field.default
    def _by_field(self) -> Mapping[Field, tuple[Column, ...]]:
        return {f: tuple(c for c in self.columns if c.field is f) for f in Field}

    def of(self, field: Field) -> tuple[Column, ...]:
        """The columns that hold a field."""
        return self.by_field[field]

"""Local days (地方性节假日): statutory days of an autonomous region, ethnic festivals, closures, each with its source."""

from collections.abc import Iterable
from datetime import date

from attrs import frozen

from govdisclose._records import Record
from govdisclose.citation import Citation
from govdisclose.deadlines.calendar_dates import as_day

__all__ = ["Overlay"]


@frozen
class Overlay(Record):
    """Days that a local source takes off or makes working days (地方性节假日), on top of the national notices.

    Raises ``ValueError`` when a day is both, or when the source is blank.
    """

    basis: Citation
    off: tuple[date, ...] = ()
    work: tuple[date, ...] = ()
    name: str | None = None

    @classmethod
    def of(
        cls,
        *,
        basis: Citation | str,
        off: Iterable[date] = (),
        work: Iterable[date] = (),
        name: str | None = None,
    ) -> "Overlay":
        """The overlay with its days checked and in order; a ``str`` source becomes a citation of that title."""
        source = Citation(basis.strip()) if isinstance(basis, str) else basis
        days_off = tuple(sorted({as_day(d) for d in off}))
        days_worked = tuple(sorted({as_day(d) for d in work}))
        return cls(source, days_off, days_worked, name)

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.basis, Citation):
            raise TypeError(f"an overlay needs a Citation or text as basis, found {self.basis!r}")
        if not self.basis.title.strip():
            raise ValueError("an overlay needs its source: pass basis='…' with the title of the local rule or notice")
        both = sorted(set(self.off) & set(self.work))
        if both:
            raise ValueError(f"the overlay names {both[0]} both as a day off and as a working day; keep one")

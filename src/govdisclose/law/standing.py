"""The standing of an instrument on a day (效力状态): in force, replaced, repealed, not yet in force, or not known."""

from datetime import date
from enum import StrEnum

from attrs import frozen

from govdisclose._records import Record
from govdisclose.citation import Citation
from govdisclose.law.instrument import Instrument

__all__ = ["Standing", "Status"]


class Standing(StrEnum):
    """Whether a cited instrument holds on a day (效力状态)."""

    IN_FORCE = "in_force"  #: 现行有效
    REPLACED = "replaced"  #: 已被取代
    REPEALED = "repealed"  #: 已废止
    NOT_YET = "not_yet"  #: 尚未施行
    UNKNOWN = "unknown"  #: 名录中没有


@frozen
class Status(Record):
    """The standing of a cited instrument on a day; where it no longer holds, since when and what took its place.

    ``since`` is the first day of this standing, where it is known: for ``not_yet``, the day on which the instrument will come into force.
    ``verified`` is false where the dates could not be checked; an error must not rest on those.
    """

    standing: Standing
    instrument: Instrument | None = None
    since: date | None = None
    by: tuple[Citation, ...] = ()
    verified: bool = True

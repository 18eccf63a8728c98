"""What was published (公开记录): one line for each publication, or for "none in this period, because …".

>>> PublishedRecord(item="i-2a9xwtc6cf", date=date(2026, 3, 2), event=date(2026, 2, 27), url="https://example.gov.cn/1").date
datetime.date(2026, 3, 2)
>>> PublishedRecord(item="i-2a9xwtc6cf", period="2026Q1", none_because="本季度没有审核对象").period
'2026Q1'
"""

from datetime import date as _date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from govdisclose.catalog._words import Day, Name, Text

__all__ = ["PublishedRecord", "PublishedRecords"]

date = _date
_Period = Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]{3}Q[1-4]$")]


class PublishedRecord(BaseModel):
    """One line (公开记录).

    ``item`` is the id of an item of the catalogue, or its matter path with ``/`` between the names. ``date`` is the day of publication;
    ``event`` the day from which the limit runs (formation, change, decision; of an advance notice the day to come); ``until`` the last
    day of a public notice (公示). ``none_because`` says why there is nothing in the quarter ``period`` (``2026Q1``);
    beside a ``date`` it contradicts it, and the line counts as a publication (GD-C610).
    A line with an ``event`` and no ``date`` is what still has to be published.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    item: Name
    date: Day | None = None
    url: Text | None = None
    event: Day | None = None
    until: Day | None = None
    none_because: Name | None = None
    period: _Period | None = None
    title: Text | None = None

    @model_validator(mode="after")
    def _says_something(self) -> "PublishedRecord":
        if self.none_because is not None:
            if self.date is None and (self.url or self.event or self.until):
                raise PydanticCustomError(
                    "both",
                    "a line that says there is nothing has no url, event or until",
                    {"zh": "写明“没有”的一行不能再写 url、event 或 until"},
                )
            if self.period is None and self.date is None:
                raise PydanticCustomError(
                    "period",
                    "a line that says there is nothing needs period",
                    {"zh": "写明“没有”的一行要写 period"},
                )
        elif self.date is None and self.event is None:
            raise PydanticCustomError(
                "nothing",
                "a line needs date, event or none_because",
                {"zh": "要写 date、event 或 none_because 中的一项"},
            )
        if self.until is not None and self.date is not None and self.until < self.date:
            raise PydanticCustomError("order", "until lies before date", {"zh": "until 早于 date"})
        return self


class PublishedRecords(BaseModel):
    """A file of records (公开记录表)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: Literal["govdisclose-published"] = "govdisclose-published"
    version: Literal["1.0"] = "1.0"
    records: Annotated[tuple[PublishedRecord, ...], Field()] = ()

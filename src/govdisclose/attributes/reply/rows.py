"""Rows of the annual-report table (年度报告统计行): where a reply counts, in the format of its year.

>>> report_row("abandoned", at=date(2026, 3, 1)).number, report_row("abandoned", at=date(2020, 3, 1)).label
(21, '（六）其他处理')
>>> report_row("provided", at=date(2018, 3, 1)) is None
True
"""

import tomllib
from datetime import date
from functools import cache
from importlib import resources
from typing import TypedDict, cast

from attrs import frozen

from govdisclose._records import Record
from govdisclose.citation import Citation

__all__ = ["ReportRow", "report_row"]


@frozen
class ReportRow(Record):
    """One result row of table 3 (年度报告统计行): its number in the table, group and label as printed, and the form.

    ``verified`` is false where the labels of the form could not be read in the form itself.
    """

    number: int
    group: str
    label: str
    form: Citation
    verified: bool = True


class _Row(TypedDict, total=False):
    key: str
    number: int
    group: str
    label: str


class _Format(TypedDict, total=False):
    name: str
    first_year: int
    rows_before: int
    single: _Row
    source: dict[str, str | bool]
    row: list[_Row]


def report_row(key: str, *, at: date) -> ReportRow | None:
    """The row in which a reply given on ``at`` counts; ``None`` for years before 2019, whose reports had no set table.

    Raises ``KeyError`` for a key that no form has.
    """
    for first_year, rows in _formats():
        if at.year >= first_year:
            return rows[key]
    return None


@cache
def _formats() -> tuple[tuple[int, dict[str, ReportRow]], ...]:
    """First report year and rows by key, newest form first."""
    text = resources.files("govdisclose.attributes").joinpath("data/report_rows.toml").read_text("utf-8")
    newest, trial = cast("list[_Format]", tomllib.loads(text)["format"])
    single = trial["single"]
    joined: list[_Row] = [
        row if row["number"] < trial["rows_before"] else {**single, "key": row["key"]} for row in newest["row"]
    ]
    return (
        (newest["first_year"], _rows(newest, newest["row"])),
        (trial["first_year"], _rows(trial, joined)),
    )


def _rows(form: _Format, rows: list[_Row]) -> dict[str, ReportRow]:
    source = form["source"]
    citation = Citation(str(source["title"]), str(source["number"]))
    return {
        row["key"]: ReportRow(row["number"], row["group"], row["label"], citation, bool(source["verified"]))
        for row in rows
    }

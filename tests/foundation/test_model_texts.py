"""Texts and days that models hold: one kind for catalogues, review sheets and flows."""

from datetime import UTC, date, datetime

import pytest
from pydantic import TypeAdapter, ValidationError

from govdisclose._text import Day, Name

DAY = TypeAdapter(Day)
NAME = TypeAdapter(Name)


def test_a_day_is_a_date_or_written_with_year_month_and_day() -> None:
    assert DAY.validate_python(date(2024, 2, 29)) == DAY.validate_python("2024-02-29") == date(2024, 2, 29)
    assert DAY.validate_json('"2024-02-29"') == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("value", "why"),
    [
        (datetime(2024, 2, 29, tzinfo=UTC), "a moment, whose day depends on the place"),
        (20240229, "a number"),
        (True, "a truth value"),
        ("20240229", "without dashes"),
        ("2024-2-29", "one digit"),
        ("2024-02-29T00:00", "with a time"),
        ("２０２４-02-29", "full-width digits"),
        ("2024-02-29\n", "with a line end"),
    ],
)
def test_nothing_else_is_a_day(value: object, why: str) -> None:
    with pytest.raises(ValidationError, match="expected a date as YYYY-MM-DD"):
        DAY.validate_python(value)


def test_a_day_that_the_calendar_does_not_have_is_told_so() -> None:
    with pytest.raises(ValidationError, match="there is no such day"):
        DAY.validate_python("2023-02-29")


@pytest.mark.parametrize("blank", ["", " ", "\u3000", "\t\n"])
def test_a_name_is_not_blank(blank: str) -> None:
    with pytest.raises(ValidationError):
        NAME.validate_python(blank)

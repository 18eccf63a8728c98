"""Bilingual texts, exceptions, periods and histories, explanations."""

import pickle
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdisclose import errors
from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation
from govdisclose.dated import Dated, History, Period
from govdisclose.explain import Explanation, Step

days = st.dates(date(1990, 1, 1), date(2060, 1, 1))


def test_bilingual_gives_the_language_asked_for() -> None:
    text = Bilingual(zh="共{n}天", en="{n} days")
    assert (text.in_language("zh"), text.in_language("en")) == ("共{n}天", "{n} days")
    assert str(text.format(n=3)) == "共3天"
    assert text.format(n=3).en == "3 days"
    with pytest.raises(KeyError):
        text.format(m=3)


def test_bilingual_survives_to_dict() -> None:
    text = Bilingual(zh="甲", en="a")
    assert Bilingual.from_dict(text.to_dict()) == text


@pytest.mark.parametrize(
    ("kind", "base"),
    [
        (errors.UnreadableInputError, ValueError),
        (errors.FormatError, ValueError),
        (errors.NoticeError, ValueError),
        (errors.CalendarNotPublishedError, LookupError),
    ],
)
def test_exceptions_have_one_root_and_a_familiar_base(kind: type[errors.GovDiscloseError], base: type) -> None:
    error = kind(Bilingual(zh="甲", en="a"))
    assert isinstance(error, errors.GovDiscloseError)
    assert isinstance(error, base)
    assert (str(error), error.text.zh) == ("a", "甲")
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is kind
    assert again.text == error.text


def test_a_period_includes_both_ends() -> None:
    period = Period(date(2008, 5, 1), date(2019, 5, 14))
    assert date(2008, 5, 1) in period
    assert date(2019, 5, 14) in period
    assert date(2008, 4, 30) not in period
    assert date(2019, 5, 15) not in period


def test_an_open_period_has_no_end_on_that_side() -> None:
    assert date.min in Period(None, date(2019, 5, 14))
    assert date.max in Period(date(2019, 5, 15), None)
    assert date(2000, 1, 1) in Period()


def test_a_period_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(ValueError, match="ends 2019-05-14 before it starts 2019-05-15"):
        Period(date(2019, 5, 15), date(2019, 5, 14))
    assert date(2019, 5, 15) in Period(date(2019, 5, 15), date(2019, 5, 15))


def _history(*periods: Period) -> History[int]:
    return History(tuple(Dated(n, period) for n, period in enumerate(periods)))


@pytest.mark.parametrize(
    "periods",
    [
        (Period(None, None), Period(date(2020, 1, 1), None)),
        (Period(date(2020, 1, 1), date(2020, 1, 9)), Period(date(2020, 1, 9), None)),
        (Period(date(2020, 1, 1), date(2020, 1, 9)), Period(None, date(2021, 1, 1))),
        (Period(date(2021, 1, 1), date(2021, 1, 9)), Period(date(2020, 1, 1), date(2020, 1, 9))),
    ],
)
def test_a_history_refuses_overlaps_and_disorder(periods: tuple[Period, ...]) -> None:
    with pytest.raises(ValueError, match="overlap or are out of order"):
        _history(*periods)


@given(days, st.integers(0, 400), st.integers(1, 400), days)
def test_at_most_one_value_holds_on_a_day(start: date, length: int, gap: int, day: date) -> None:
    first = Period(start, start + timedelta(length))
    second = Period(start + timedelta(length + gap), None)
    value = _history(first, second).at(day)
    assert value == (0 if day in first else 1 if day in second else None)


def test_an_explanation_is_a_numbered_list_with_sources() -> None:
    first = Step(
        Bilingual(zh="收到之日不计入", en="the day of receipt is not counted"),
        basis=(Citation("民法典", None, "第二百零一条"),),
    )
    both = Explanation((first,)) + Explanation((Step(Bilingual(zh="延长", en="extended"), start=date(2026, 1, 5)),))
    assert both.to_text() == "1. 收到之日不计入（《民法典》第二百零一条）\n2. 延长"
    assert both.to_text("en") == "1. the day of receipt is not counted (《民法典》第二百零一条)\n2. extended"
    assert Explanation() + (step for step in [first]) == Explanation((first,))
    assert Explanation().to_text() == ""
    assert Explanation.from_dict(both.to_dict()) == both

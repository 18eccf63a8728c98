"""What counts as a day (日期): dates as they are, aware moments as the day in Shanghai, anything else refused."""

from datetime import date, datetime, timedelta, timezone

__all__ = ["SHANGHAI", "as_day"]

#: China keeps UTC+8 all year (no summer time since 1992), so that no time-zone database is needed.
SHANGHAI = timezone(timedelta(hours=8), "Asia/Shanghai")


def as_day(value: date) -> date:
    """The plain ``date`` of a value.

    An aware ``datetime`` is taken to Asia/Shanghai: 2026-09-30 17:00 UTC is 1 October there. Raises ``ValueError`` for a
    naive ``datetime``, whose day cannot be known, and ``TypeError`` for anything that is not a date.

    >>> from datetime import UTC
    >>> as_day(datetime(2026, 9, 30, 17, tzinfo=UTC))
    datetime.date(2026, 10, 1)
    """
    if type(value) is date:
        return value
    if isinstance(value, datetime):
        if value.tzinfo is None or value.utcoffset() is None:
            raise ValueError(
                f"{value!r} has no time zone, so its day in China is not known; pass a date, or an aware datetime"
            )
        try:
            moment = value.astimezone(SHANGHAI)
        except OverflowError:
            raise ValueError(f"{value!r} lies outside the calendar") from None
        return date(moment.year, moment.month, moment.day)
    if isinstance(value, date):
        return date(value.year, value.month, value.day)
    raise TypeError(f"expected a date, found {type(value).__name__}: {value!r}")

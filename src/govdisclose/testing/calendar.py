"""A calendar that does not move (固定日历): tests stay green when a later release brings new notices.

>>> from datetime import date
>>> fixed_calendar().add_working_days(date(2024, 9, 30), 5)
datetime.date(2024, 10, 12)
"""

from datetime import date
from functools import cache

from govdisclose.deadlines import WorkCalendar

__all__ = ["FIXED_ON", "fixed_calendar"]

#: The day as of which the fixed calendar knows the notices: 2004 through 2026 are announced.
FIXED_ON = date(2026, 1, 1)


@cache
def fixed_calendar() -> WorkCalendar:
    """The working days of 2004 through 2026 as they were announced on ``FIXED_ON``."""
    return WorkCalendar.china(known_on=FIXED_ON)

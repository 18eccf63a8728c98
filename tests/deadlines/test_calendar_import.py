"""The room opens quickly and without what it does not need."""

import subprocess
import sys

HEAVY = ("pydantic", "lxml", "numpy", "holidays", "cattrs", "dateutil")


def _run(code):
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


def test_importing_and_asking_load_nothing_heavy():
    code = f"""
import sys
from datetime import date
import govdisclose.deadlines
from govdisclose.deadlines import WorkCalendar
calendar = WorkCalendar.china()
assert calendar.add_working_days(date(2022, 9, 30), 20) == date(2022, 11, 2)
assert calendar.day(date(2022, 10, 8)).working
print([m for m in {HEAVY!r} if m in sys.modules])
"""
    assert _run(code) == "[]"


def test_every_public_name_is_there():
    import govdisclose.deadlines as room

    for name in room.__all__:
        assert getattr(room, name) is not None
    assert not hasattr(room, "no_such_name")

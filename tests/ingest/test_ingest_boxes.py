"""Several cells for one box: a merged heading over two columns, or two columns of the same name."""

import pytest

from govdisclose.ingest.boxes import TickTable, read_boxes
from govdisclose.ingest.fields import Field

UNCLEAR = "详见说明"


@pytest.mark.parametrize(
    ("first", "second", "county"),
    [
        ("√", "×", True),
        ("×", "√", True),
        ("√", UNCLEAR, True),
        (UNCLEAR, "√", True),
        ("×", UNCLEAR, False),
        (UNCLEAR, "×", False),
        (UNCLEAR, UNCLEAR, None),
    ],
)
def test_one_yes_is_enough_and_a_no_outweighs_what_is_not_known(first: str, second: str, county: bool | None) -> None:
    reading = read_boxes(Field.LEVELS, ((("county",), first), (("county",), second)), TickTable())
    assert reading.boxes["county"] is county
    assert reading.doubtful.count(UNCLEAR) == [first, second].count(UNCLEAR)

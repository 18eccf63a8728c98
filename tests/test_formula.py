"""The guard of CSV cells: nothing that a spreadsheet would calculate is left, and the importer gets the words back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdisclose._formula import guard, unguard

_DANGEROUS = "=+-@|＝＋－＠\t\r\n"
texts = st.text(alphabet=st.one_of(st.sampled_from(_DANGEROUS + "'\"; 　1A县"), st.characters()), max_size=8)


@pytest.mark.parametrize(
    "text",
    [
        *("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "|calc", "＝1+1", "＋1", "－1", "＠A1"),
        *("  =1+1", '"=1+1', "'=1+1", ";=1+1", "　=1", "\"'; =1"),
    ],
)
def test_what_a_spreadsheet_would_calculate_is_guarded(text: str) -> None:
    assert guard(text) == "'" + text
    assert unguard(guard(text)) == text


@pytest.mark.parametrize("text", ["", "0001", "1-2", "370999202400012345", "县民政局", "'平安'小区", "①=②", "√", "—"])
def test_plain_words_are_left_alone(text: str) -> None:
    assert guard(text) == text
    assert unguard(text) == text


@given(texts)
def test_unguard_is_the_inverse_of_guard(text: str) -> None:
    """The importer strips exactly the prefix that was added, whatever the words."""
    assert unguard(guard(text)) == text


@given(texts)
def test_no_guarded_cell_starts_with_a_formula_sign(text: str) -> None:
    assert guard(text).lstrip(" 　\"';")[:1] not in set("=+-@|＝＋－＠") or guard(text).startswith("'")

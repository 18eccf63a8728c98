"""Codes of places and bodies."""

import pytest

from govdisclose.catalog.codes import division_fault, division_name, social_credit_fault


@pytest.mark.parametrize("code", ["110000", "330106", "330106001", "330106001001", "659012", "339999"])
def test_a_division_code_in_order(code: str) -> None:
    """A county that the list does not know is no fault: it may be newer than the list."""
    assert division_fault(code) is None


@pytest.mark.parametrize(
    "code", ["", "11", "33010", "3301060010011", "33010A", "３３０１０６", "990101", "000000", " 330106"]
)
def test_not_a_division_code(code: str) -> None:
    fault = division_fault(code)
    assert fault is not None
    assert code[:2] in fault.zh


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("330106", "浙江省西湖区"),
        ("110103", None),
        ("130204001", "河北省古冶区"),
        ("110000", "北京市"),
        ("990101", None),
    ],
)
def test_the_name_of_a_division(code: str, name: str | None) -> None:
    assert division_name(code) == name


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("91110000600037341L", None),
        ("91110000600037341A", "校验位"),
        ("9111000060003734", "18 位，现为 16 位"),
        ("A1110000600037341L", "不允许的字符"),
        ("91110000I00037341L", "不允许的字符"),
    ],
)
def test_social_credit_codes(code: str, words: str | None) -> None:
    fault = social_credit_fault(code)
    assert (fault is None) == (words is None)
    assert fault is None or (words is not None and words in fault.zh)

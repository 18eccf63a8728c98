"""Numbers that fill the cells of their columns are told as the search through the whole text tells them."""

from hypothesis import given
from hypothesis import strategies as st
from stdnum import luhn
from stdnum.cn import ric

from govdisclose.attributes.personal.normal import plain
from govdisclose.attributes.personal.number_columns import find_in_columns
from govdisclose.attributes.personal.numbers import _in_runs, find_numbers
from govdisclose.attributes.personal.view import View

_digits = st.text("0123456789", min_size=1, max_size=20)
_ids = st.builds(
    lambda day, order: (head := f"411528{day:%Y%m%d}{order:03}") + ric.calc_check_digit(head + "0"),
    st.dates(),
    st.integers(0, 999),
)
_cards = st.builds(
    lambda body: (head := "6222" + body) + luhn.calc_check_digit(head), st.text("0123456789", min_size=11, max_size=14)
)
_mobiles = st.builds("138{:08}".format, st.integers(0, 99_999_999))
_cells = st.one_of(
    _ids,
    _cards,
    _mobiles,
    _digits,
    st.builds(
        "{}{}".format, st.one_of(_ids, _cards, _mobiles), st.sampled_from([" ", "元", "\r", "X", ".5", "转2", "-1"])
    ),
    st.builds("{}{}".format, st.sampled_from(["+86", "¥", " ", "No.", '"']), st.one_of(_ids, _cards, _mobiles)),
    st.sampled_from(["张建国", "", "４１１５２８", "—"]),
)
_headings = st.lists(
    st.sampled_from(["姓名", "身份证号", "手机", "联系电话", "银行卡号", "一卡通账号", "编号", "备注"]),
    min_size=2,
    max_size=5,
)


@given(
    _headings,
    st.lists(st.lists(_cells, min_size=2, max_size=6), min_size=1, max_size=6),
    st.sampled_from([",", "\t", "|", ";"]),
)
def test_the_columns_tell_what_the_whole_search_tells(
    headings: list[str], rows: list[list[str]], delimiter: str
) -> None:
    view = View(plain("\n".join(delimiter.join(cells) for cells in [headings, *rows])))
    assert set(find_in_columns(view)) <= set(_in_runs(view, ()))
    assert {f for f in find_numbers(view) if f.confidence > 0.9} >= set(find_in_columns(view))


def test_plain_columns_are_told() -> None:
    view = View("姓名,身份证号,手机,银行卡号\n张建国,411528197903021236,13800138000,6222021234567891233\n")
    assert [(f.kind.value, f.confidence) for f in find_in_columns(view)] == [
        ("id_card", 0.99),
        ("mobile", 0.98),
        ("bank_card", 0.97),
    ]

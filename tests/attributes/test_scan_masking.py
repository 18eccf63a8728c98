"""How personal information is hidden, and what holds for every text."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govdisclose.attributes import HitKind, MaskPolicy, mask, scan
from govdisclose.attributes.personal.masking import shown

MASKED = [
    ("身份证号4.11528197903021E+17", "身份证号4.11528*********E+17"),
    ("身份证411528197903021236", "身份证411528********1236"),
    ("身份证：411528 19790302 1236", "身份证：411528 ******** 1236"),
    ("身份证110105491231002", "身份证110105*****1002"),
    ("手机13800138000", "手机138****8000"),
    ("手机138-0013-8000", "手机138-****-8000"),
    ("家庭电话0376-6666666", "家庭电话0376-*****66"),
    ("家庭电话010-66668888", "家庭电话010-******88"),
    ("卡号6222021234567891233", "卡号6222***********1233"),
    ("护照E12345678", "护照E1*****78"),
    ("豫S·A1234", "豫S·***34"),
    ("zhangsan@163.com", "z*******@163.com"),
    ("姓名：张芳", "姓名：张*"),
    ("姓名：张建国", "姓名：张*国"),
    ("姓名：欧阳建国", "姓名：欧阳*国"),
    ("姓名：张 芳", "姓名：张 *"),
    ("姓名：买买提·吐尔逊", "姓名：买买提·***"),
    ("家庭住址：息县项店镇张庄村三组12号", "家庭住址：息县项店镇张庄村*****"),
]


@pytest.mark.parametrize(("text", "expected"), MASKED)
def test_each_kind_is_hidden_as_practice_does(text, expected):
    masked = mask(text)
    assert masked.text == expected
    assert masked.count == 1
    assert shown(masked.hits[0]) in expected


def test_the_policy_sets_how_much_stays_readable():
    text = "身份证411528197903021236，手机13800138000，卡号6222021234567891233"
    policy = MaskPolicy(sign="#", id_last=2, mobile_first=0, mobile_last=0, bank_first=6, bank_last=0)
    assert mask(text, policy).text == "身份证411528##########36，手机###########，卡号622202#############"
    assert mask(text, kinds=[HitKind.MOBILE]).counts == {HitKind.MOBILE: 1}


@pytest.mark.parametrize(
    "wrong", [{"sign": "**"}, {"sign": "1"}, {"sign": " "}, {"id_last": 5}, {"id_first": 7}, {"mobile_last": -1}]
)
def test_a_policy_that_would_not_hide_is_refused(wrong):
    with pytest.raises(ValueError, match="has to"):
        MaskPolicy(**wrong)


def test_a_text_without_hits_stays_as_it_is():
    assert mask("咨询电话12345").text == "咨询电话12345"


PIECES = st.sampled_from(
    [
        "姓名",
        "户主",
        "身份证号：",
        "手机",
        "411528197903021236",
        "13800138000",
        "0376-5851234",
        "(0376)6666666",
        "6222021234567891233",
        "豫S·A1234",
        "E12345678",
        "a@b.com",
        "家庭住址：",
        "息县张庄村三组12号",
        "张建国",
        "李秀英",
        "，",
        "、",
        ",",
        "\t",
        "\n",
        "低保名单",
        "|",
        "<td>",
        "</td>",
        "<b>",
        "&nbsp;",
        "元",
        "项目编号",
        "1",
        "0",
        "-",
        "X",
        "男",
        "*",
    ]
)
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=6)), max_size=25).map("".join)


@settings(max_examples=250, deadline=None)
@given(TEXTS)
def test_hits_lie_in_the_text_in_order_without_overlap(text):
    hits = scan(text).hits
    assert all(
        0 <= h.start < h.end <= len(text) and text[h.start : h.end] == h.text and 0 < h.confidence <= 1 for h in hits
    )
    assert all(a.end <= b.start for a, b in pairwise(hits))


@settings(max_examples=250, deadline=None)
@given(TEXTS)
def test_masking_keeps_length_and_line_breaks_and_hides_every_hit(text):
    masked = mask(text)
    assert len(masked.text) == len(text)
    assert [n for n, c in enumerate(masked.text) if c == "\n"] == [n for n, c in enumerate(text) if c == "\n"]
    for hit in masked.hits:
        assert masked.text[hit.start : hit.end] != hit.text
        assert "*" in masked.text[hit.start : hit.end]


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_numbers_that_were_hidden_are_not_found_again(text):
    strict = [HitKind.ID_CARD, HitKind.MOBILE, HitKind.BANK_CARD]
    before = len(mask(text, kinds=strict).hits)
    again = scan(mask(text, kinds=strict).text, kinds=strict).hits
    assert len(again) <= before
    assert not {h.text for h in mask(text, kinds=strict).hits} & {h.text for h in again}


HOSTILE = [
    "1", "1 ", "1-", "1.", "a", "a@", "a@b.", "@", "<", "<a", "</td>", "&#", "张", "姓名", "姓名：", "姓名,", "姓名\t", "\n", "住址：县",
    "三组12号", "村民", "低保名单", "(0376)", "0376-", "411528\n", "6222 ", "豫A", '姓名,"', "E1234567", "138", "家庭", "、张建国", "·", "1x", "A1",
    "身份证", "编号", "\u200b1", "<td>1", "86", "户主：某", "单元101", "现住", "姓名 户主 住址\n", "9.1", "+86",
]  # fmt: skip


@pytest.mark.parametrize("piece", HOSTILE)
def test_a_long_run_of_one_piece_is_answered_in_order(piece):
    """No piece makes a pattern go back over the text; ``benchmarks/hostile.py`` measures how time grows."""
    text = piece * (48_000 // len(piece) + 1)
    hits = scan(text).hits
    assert all(text[hit.start : hit.end] == hit.text for hit in hits)
    assert all(one.end <= other.start for one, other in pairwise(hits))

"""Notices that contradict themselves or cannot be read are refused, with the sentence that does not fit."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govdisclose.deadlines import NoticeError, WorkCalendar, read_notices
from govdisclose.deadlines.notice_data import packaged_notices

HEAD = "year = 2027\n[[notice]]\n[[notice.holiday]]\n"
TITLE = "国务院办公厅关于2027年部分节假日安排的通知\n"

#: what is wrong, the text, words of the sentence quoted, words of the reason
CONTRADICTIONS = [
    ("weekday of the first day", "一、元旦：1月1日（周四）至3日（周日）放假，共3天。", "1月1日（周四）", "是星期五，不是星期四"),
    ("weekday of the last day", "一、元旦：1月1日（周五）至3日（周六）放假，共3天。", "3日（周六）", "是星期日"),
    ("weekday of a make-up day", "一、元旦：1月1日至3日放假，共3天。1月9日（周日）上班。", "1月9日（周日）上班", "是星期六"),
    ("number of days", "一、元旦：1月1日（周五）至3日（周日）放假，共4天。", "共4天", "写的是4天"),
    ("number in 放假N天", "一、元旦：1月1日（周五）放假2天。", "放假2天", "写的是2天"),
    ("number in Chinese", "一、元旦：1月1日至3日放假，共五天。", "共五天", "写的是5天"),
    ("make-up day on a weekday", "一、元旦：1月1日至3日放假，共3天。1月5日上班。", "1月5日上班", "不是周末"),
    ("off and worked", "一、元旦：1月1日至3日放假，共3天。1月3日（周日）上班。", "1月3日（周日）上班", "既放假又上班"),
    ("worked in one holiday, off in another", "一、元旦：1月1日至3日放假。二、春节：2月5日至11日放假。1月2日（周六）上班。", "上班", "元旦放假"),
    ("arranged twice", "一、元旦：1月1日至3日放假。二、元旦：1月1日放假。", "元旦", "安排了两次"),
    ("a day that does not exist", "二、春节：2月5日至31日放假。", "2月5日至31日", "没有"),
    ("range the wrong way round", "二、春节：2月11日至5日放假。", "2月11日至5日", "不成一段"),
    ("range of months", "二、春节：2月5日至4月11日放假。", "4月11日", "不成一段"),
    ("year of another notice", "一、元旦：2025年1月1日放假。", "2025年", "与2027年的通知不符"),
    ("without its own day", "四、劳动节：4月1日至3日放假，共3天。", "劳动节", "不含劳动节当天"),
    ("a word that is not known", "一、元旦：1月1日至3日放假。1月9日（周六）轮值。", "轮值", "看不出"),
    ("no word at all", "一、元旦：1月1日（周五）。", "1月1日", "看不出"),
    ("a negation", "一、元旦：1月1日放假，1月2日不放假。", "不放假", "看不出"),
    ("rest day moved nowhere", "一、元旦：1月1日放假，1月9日（周六）公休日调至。", "调至", "没有写明"),
    ("work starts again on a weekend", "一、元旦：1月1日放假，1月2日（周六）起正常上班。", "起正常上班", "周末"),
    ("days worked only", "一、元旦：1月9日（周六）上班。", "上班", "没有读到放假"),
    ("day without month", "一、元旦：1日放假。", "1日", "没有月份"),
    ("weekdays do not pair", "一、元旦：1月1日、2日（周五、周六、周日）放假。", "周日", "对不上"),
    ("lengthened, but never announced", "一、延长2027年春节假期至2月20日（周六），2月22日起正常上班。", "延长", "原来的安排"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "text", "quoted", "reason"), CONTRADICTIONS, ids=[c[0] for c in CONTRADICTIONS])
def test_a_contradiction_is_refused_with_its_sentence(what, text, quoted, reason):
    with pytest.raises(NoticeError) as caught:
        WorkCalendar.china().with_notice(TITLE + text)
    assert quoted in caught.value.text.zh
    assert reason in caught.value.text.zh
    assert quoted in str(caught.value)
    assert isinstance(caught.value, ValueError)


def test_a_holiday_is_not_lengthened_to_a_day_before_its_end():
    with pytest.raises(NoticeError, match="was off through 2020-01-30"):
        read_notices("延长2020年春节假期至1月29日。", year=2020, earlier=packaged_notices())


@pytest.mark.parametrize(
    ("text", "kwargs", "reason"),
    [
        ("", {}, "no arrangement"),
        ("今天天气好。", {}, "no arrangement"),
        ("各位同事，元旦快乐！", {}, "no arrangement"),
        ("一、元旦：1月1日放假1天。", {}, "does not say its year"),
        (TITLE + "一、元旦：1月1日放假1天。", {"year": 2026}, "the text is for 2027"),
        ("一、元旦：1月1日放假1天。", {"year": 12}, "no year"),
        (HEAD + 'name = "元旦"\noff = [2027-01-01]\n', {"year": 2026}, "is for 2027"),
        ("元旦：99月99日放假", {"year": 2027}, "no day"),
        ("元旦：1月1日放假。" * 40, {"year": 2027}, "too many"),
        ("字" * 40_000, {}, "too many"),
        ("字" * 600_000, {}, "too long"),
    ],
)
def test_what_is_no_notice_is_refused(text, kwargs, reason):
    with pytest.raises(NoticeError, match=reason):
        read_notices(text, earlier=packaged_notices(), **kwargs)


def test_what_is_neither_text_nor_data_is_refused():
    with pytest.raises(TypeError, match="expected the text"):
        read_notices(2027)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("year = 2027", "found none"),
        ("[[notice]]\n", "expected year"),
        ("year = true\n[[notice]]\n", "expected year"),
        ("year = 2027\n[[notice]]\n", "no holiday"),
        ("year = 2027\nnotice = 5\n", "to be a table"),
        ("year = 2027\n[[notice]]\nholidays = []\n", "unknown key in the notice: holidays"),
        ("year = 2027\nwhat = 1\n[[notice]]\n", "unknown key in the file: what"),
        (HEAD, "no name"),
        (HEAD + 'name = "元旦"\n', "names no day"),
        (HEAD + "name = 5\noff = [2027-01-01]\n", "expected text for name"),
        (HEAD + 'name = "元旦"\noff = 2027-01-01\n', "expected a list"),
        (HEAD + 'name = "元旦"\noff = [5]\n', "expected a date"),
        (HEAD + 'name = "元旦"\noff = [2027-01-01T00:00:00]\n', "expected a date"),
        (HEAD + 'name = "元旦"\noff = [2027-01-01, 2027-01-01]\n', "stands twice"),
        (HEAD + 'name = "元旦"\noff = [2027-01-01]\nwork = [2027-01-01]\n', "both off and worked"),
        (HEAD + 'name = "元旦"\noff = [2027-01-01]\nwork = [2027-01-05]\n', "must lie on a weekend"),
        (HEAD + 'name = "元旦"\noff = [2030-01-01]\n', "does not belong"),
        (HEAD + 'name = "元旦"\noff = [2027-01-01]\nextends = 1\n', "true or false"),
        (HEAD + 'name = "元旦"\noff = [2027-01-01]\n[[notice.holiday]]\nname = "春节"\nwork = [2027-01-01]\n', "weekend|both"),
        ("year = 2027\na = [", "not valid TOML"),
        ("a = " + "[" * 5000, "not valid TOML"),
        ("year = 2027\nyear = 2028", "not valid TOML"),
    ],
)  # fmt: skip
def test_data_that_does_not_keep_to_the_form_is_refused(text, reason):
    with pytest.raises(NoticeError, match=reason):
        WorkCalendar.china().with_notice(text)


@pytest.mark.parametrize(
    "hostile",
    [
        "节" * 29_000,
        "春节：1月1日" * 3_000,
        "（" * 29_000,
        "1月1日、" * 5_000,
        "<script" * 60_000 + "<p>",
        "<p>" * 100_000,
        "一、" * 14_000,
        "国务院" * 9_000 + "关于",
        "人民政府\n" * 5_000,
        "\x00\ud800元旦：1月1日放假",
        "元旦：1月" + "9" * 5_000 + "日放假",
    ],
    ids=range(11),
)
def test_a_hostile_text_is_refused(hostile):
    with pytest.raises(NoticeError):
        read_notices(hostile, earlier=packaged_notices())


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="一二、元旦春节：1月2日3至（周五六）放假调休上班共3天，。\n〔2027〕年不其中", max_size=80))
def test_any_text_gives_a_notice_or_a_refusal(text):
    """Whatever stands in a file, the reader never fails otherwise, and a notice it gives is sound."""
    try:
        (notice,) = read_notices(text, year=2027)
    except NoticeError:
        return
    for arrangement in notice.holidays:
        assert arrangement.off
        assert not set(arrangement.off) & set(arrangement.work)
        assert all(d.weekday() >= 5 for d in arrangement.work)
        assert all(date(2026, 1, 1) <= d <= date(2027, 12, 31) for d in arrangement.days)

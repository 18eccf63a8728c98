"""The law's own terms: the data files, and looking them up by name and date."""

from datetime import UTC, date, datetime
from itertools import pairwise

import pytest

from govdisclose.deadlines import (
    LimitKind,
    Roll,
    StatutoryTerm,
    TermNotInForceError,
    Unit,
    UnknownTermError,
    statutory,
    statutory_history,
    statutory_names,
)
from govdisclose.deadlines.terms_data import instrument, read_terms, terms
from govdisclose.errors import FormatError, GovDiscloseError

VERSIONS = [entry.value for name in statutory_names() for entry in statutory_history(name).entries]

#: name, day, amount, unit, 文号 or title, article: what a jurist would look up
FIGURES = [
    ("proactive.disclosure", date(2012, 1, 1), 20, "working_day", "国务院令第492号", "第十八条"),
    ("proactive.disclosure", date(2024, 1, 1), 20, "working_day", "国务院令第711号", "第二十六条"),
    ("request.reply", date(2008, 5, 1), 15, "working_day", "国务院令第492号", "第二十四条第二款"),
    ("request.reply", date(2019, 5, 14), 15, "working_day", "国务院令第492号", "第二十四条第二款"),
    ("request.reply", date(2019, 5, 15), 20, "working_day", "国务院令第711号", "第三十三条第二款"),
    ("request.correction_notice", date(2024, 1, 1), 7, "working_day", "国务院令第711号", "第三十条"),
    ("request.third_party_opinion", date(2024, 1, 1), 15, "working_day", "国务院令第711号", "第三十二条"),
    ("request.other_organ_opinion", date(2024, 1, 1), 15, "working_day", "国务院令第711号", "第三十四条"),
    ("request.fee_payment", date(2021, 1, 1), 20, "working_day", "国办函〔2020〕109号", None),
    ("enforcement.permit", date(2024, 1, 1), 7, "working_day", "国办发〔2018〕118号", None),
    ("enforcement.penalty", date(2024, 1, 1), 7, "working_day", "国办发〔2018〕118号", None),
    ("enforcement.other", date(2024, 1, 1), 20, "working_day", "国办发〔2018〕118号", None),
    ("enforcement.penalty_withdrawal", date(2024, 1, 1), 3, "working_day", None, "第四十八条第二款"),
    ("decision.draft_comments", date(2024, 1, 1), 30, "calendar_day", "国务院令第713号", "第十五条第一款"),
    ("decision.hearing_papers", date(2024, 1, 1), 7, "calendar_day", "国务院令第713号", "第十六条第三款"),
    ("decision.legality_review", date(2024, 1, 1), 7, "working_day", "国务院令第713号", "第二十六条第二款"),
    ("land.pre_notice", date(2024, 1, 1), 10, "working_day", "国务院令第743号", "第二十六条第二款"),
    ("land.compensation_plan", date(2024, 1, 1), 30, "calendar_day", "国务院令第743号", "第二十八条第一款"),
    ("land.expropriation_notice", date(2024, 1, 1), 15, "working_day", "国务院令第743号", "第三十一条"),
    ("bid.candidates", date(2024, 1, 1), 3, "calendar_day", "国务院令第613号", "第五十四条第一款"),
    ("budget.government", date(2024, 1, 1), 20, "calendar_day", None, "第十四条第一款"),
    ("review.application", date(2023, 12, 31), 60, "calendar_day", None, "第九条第一款"),
    ("review.application_after_silence", date(2026, 6, 30), 60, "calendar_day", "国务院令第499号", "第十六条"),
    ("review.application_after_silence", date(2026, 7, 1), 60, "calendar_day", "国务院令第836号", "第二十四条"),
    ("enforcement.double_publicity", date(2015, 6, 24), 7, "working_day", "国办发〔2015〕51号", "第（十八）条"),
    ("suggestions.reply", date(2025, 3, 11), 3, "month", None, "第四十二条第一款"),
    ("suggestions.reply", date(2025, 3, 12), 3, "month", None, "第五十一条第二款"),
    ("budget.unit", date(2024, 1, 1), 20, "calendar_day", "国务院令第729号", "第六条第四款"),
    ("regulation.draft_comments", date(2024, 1, 1), 30, "calendar_day", None, "第十三条第二款"),
    ("regulation.market_comments", date(2024, 1, 1), 30, "calendar_day", "国务院令第722号", "第六十二条第二款"),
    ("review.application", date(2024, 1, 1), 60, "calendar_day", None, "第二十条第一款"),
    ("review.decision_simplified", date(2024, 1, 1), 30, "calendar_day", None, "第六十二条第二款"),
    ("litigation.direct", date(2014, 1, 1), 3, "month", None, "第三十九条"),
    ("litigation.direct", date(2024, 1, 1), 6, "month", None, "第四十六条第一款"),
    ("litigation.after_review", date(2024, 1, 1), 15, "calendar_day", None, "第四十五条"),
    ("emergency.first_word", date(2024, 1, 1), 5, "hour", "国办发〔2016〕80号", None),
    ("emergency.press_conference", date(2024, 1, 1), 24, "hour", "国办发〔2016〕80号", None),
    ("opinion.other", date(2024, 1, 1), 48, "hour", "国办发〔2016〕61号", None),
]


@pytest.mark.parametrize(("name", "at", "amount", "unit", "number", "article"), FIGURES)
def test_figure(name, at, amount, unit, number, article):
    term = statutory(name, at=at)
    assert (term.limit.amount, term.limit.unit) == (amount, Unit(unit))
    assert term.citation.number == number
    assert term.citation.article == article
    assert at in term.period


@pytest.mark.parametrize(
    ("name", "at", "anchor"),
    [
        ("annual_report.department", date(2013, 3, 1), "03-31"),
        ("annual_report.government", date(2013, 3, 1), "03-31"),
        ("annual_report.department", date(2024, 1, 1), "01-31"),
        ("annual_report.government", date(2024, 1, 1), "03-31"),
    ],
)
def test_annual_report(name, at, anchor):
    assert statutory(name, at=at).limit.anchor == anchor


def test_what_the_sources_leave_open_is_marked():
    unverified = {v.name for v in VERSIONS if not v.verified}
    assert {
        "policy.explanation",
        "normative.draft_comments",
        "request.reply_after_payment",
        "resource.allocation",
    } <= unverified
    assert {"request.reply", "proactive.disclosure", "request.correction_notice"}.isdisjoint(unverified)


#: What stays open: neither the text nor two sources could be read.
OPEN = [
    "enforcement.random_inspection",
    "normative.draft_comments",
    "policy.explanation",
    "request.reply_after_payment",
    "resource.allocation",
    "site.error_report",
    "site.message_general",
    "site.message_simple",
    "site.message_unanswered",
    "site.news_update",
    "suggestions.reply",
]


def test_nothing_else_is_left_open():
    assert sorted({v.name for v in VERSIONS if not v.verified}) == OPEN
    assert [v.period.end for v in VERSIONS if v.name == "suggestions.reply" and not v.verified] == [date(2015, 8, 28)]


#: The words as the statute has them, read in the text of the database of laws.
WORDS = [
    ("review.application", date(2024, 1, 1), "自知道或者应当知道该行政行为之日起六十日内"),
    ("review.application", date(2023, 1, 1), "自知道该具体行政行为之日起六十日内"),
    ("review.decision", date(2024, 1, 1), "自受理申请之日起六十日内"),
    ("litigation.direct", date(2024, 1, 1), "自知道或者应当知道作出行政行为之日起六个月内"),
    ("litigation.after_review", date(2024, 1, 1), "在收到复议决定书之日起十五日内"),
    ("budget.government", date(2024, 1, 1), "批准后二十日内"),
    ("land.pre_notice", date(2024, 1, 1), "预公告时间不少于十个工作日"),
    ("land.expropriation_notice", date(2024, 1, 1), "自收到批准文件之日起十五个工作日内"),
    ("bid.candidates", date(2024, 1, 1), "自收到评标报告之日起3日内"),
    ("decision.hearing_papers", date(2024, 1, 1), "应当于召开听证会7日前送达听证参加人"),
    ("enforcement.penalty_withdrawal", date(2024, 1, 1), "在三日内撤回行政处罚决定信息并公开说明理由"),
    ("suggestions.reply", date(2026, 1, 1), "自交办之日起三个月内答复"),
]


@pytest.mark.parametrize(("name", "at", "words"), WORDS)
def test_a_quotation_has_the_words_of_the_text(name, at, words):
    assert statutory(name, at=at).limit.text == words


def test_a_term_whose_instrument_is_not_known_is_never_verified():
    unknown = [v for v in VERSIONS if "出处待核" in v.citation.title]
    assert unknown
    assert not any(v.verified for v in unknown)


@pytest.mark.parametrize("term", VERSIONS, ids=lambda v: f"{v.name}@{v.period.start}")
def test_every_version_says_what_it_must(term: StatutoryTerm):
    """Instrument, text, period, figures that fit the words; both languages; a round trip."""
    assert term.citation.title
    assert term.limit.text
    assert term.title.zh != term.title.en
    assert term.period.start is not None
    assert StatutoryTerm.from_dict(term.to_dict()) == term
    kind = term.limit.kind
    if kind in {LimitKind.WITHIN, LimitKind.BEFORE, LimitKind.NOTICE_PERIOD}:
        assert term.limit.amount
        assert term.limit.unit
    if kind is LimitKind.RECURRING:
        assert term.limit.anchor
    assert term.limit.at_least == (kind is LimitKind.NOTICE_PERIOD)
    if term.limit.unit is Unit.WORKING_DAY:
        assert term.roll is Roll.NONE, "a term in working days never ends on a rest day"
    if term.extension:
        assert term.extension.limit.amount
        assert term.extension.approval.zh


@pytest.mark.parametrize("name", statutory_names())
def test_versions_follow_each_other_without_overlap(name):
    entries = statutory_history(name).entries
    for earlier, later in pairwise(entries):
        assert earlier.period.end is not None
        assert earlier.period.end < later.period.start


def test_an_unknown_name_is_refused_with_near_ones():
    with pytest.raises(UnknownTermError, match=r"near: request\.reply") as refused:
        statutory("request.repl", at=date(2024, 1, 1))
    assert "request.reply" in refused.value.text.zh
    with pytest.raises(UnknownTermError, match=r"near: budget"):
        statutory("budget", at=date(2024, 1, 1))
    with pytest.raises(UnknownTermError, match=r"'zzz'\. statutory_names"):
        statutory("zzz", at=date(2024, 1, 1))
    with pytest.raises(UnknownTermError):
        statutory("", at=date(2024, 1, 1))


def test_a_term_before_its_first_version_is_refused_with_its_first_day():
    with pytest.raises(TermNotInForceError, match="2008-05-01") as refused:
        statutory("request.reply", at=date(2008, 4, 30))
    assert isinstance(refused.value, GovDiscloseError)
    with pytest.raises(TermNotInForceError, match="2021-01-01"):
        statutory("request.fee_payment", at=date(2020, 12, 31))


def test_a_moment_is_taken_to_beijing():
    """2019-05-14 17:00 UTC is 15 May in China, the first day of the new regulation."""
    assert statutory("request.reply", at=datetime(2019, 5, 14, 17, tzinfo=UTC)).limit.amount == 20


def test_an_instrument_without_article_is_cited_whole():
    assert instrument("fee-2020-109").to_text() == "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）"


GOOD = """
[[term]]
name = "x"
zh = "某期限"
en = "some term"
[[term.version]]
from = 2020-01-01
text = "7日内"
amount = 7
unit = "calendar_day"
instrument = "order-711"
verified = true
"""


def test_a_data_file_is_read():
    term = read_terms(GOOD)["x"].entries[0].value
    assert (term.limit.amount, term.roll, term.verified, term.period.end) == (7, Roll.NONE, True, None)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("amount = 7", "amount = 7\namuont = 8"),
        ("order-711", "order-7111"),
        ("verified = true", 'verified = "yes"'),
        ("verified = true", ""),
        ('unit = "calendar_day"', 'unit = "fortnight"'),
        ("verified = true", 'verified = true\nroll = "maybe"'),
        ("amount = 7", 'amount = "7"'),
        ("from = 2020-01-01", 'from = "2020-01-01"'),
        (
            "verified = true",
            'verified = true\n[[term.version]]\nfrom = 2021-01-01\ntext = "8日内"\namount = 8\nunit = "calendar_day"\ninstrument = "order-711"\nverified = true',
        ),
    ],
)
def test_a_slip_in_a_data_file_is_refused(old, new):
    with pytest.raises(FormatError, match="'x'"):
        read_terms(GOOD.replace(old, new))


def test_the_terms_are_read_once():
    assert terms() is terms()

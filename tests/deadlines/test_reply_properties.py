"""What always holds of a reply deadline, whatever happened to the request."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govdisclose.deadlines import (
    Certainty,
    Channel,
    Conventions,
    Deadline,
    Detail,
    Event,
    EventError,
    EventKind,
    Receipt,
    Regime,
    WorkCalendar,
    compute_reply,
)
from govdisclose.deadlines.reply.conventions import SETTINGS
from govdisclose.deadlines.reply.counting import Pause, end_of_count, merged_pauses
from govdisclose.errors import GovDiscloseError

CHINA = WorkCalendar.china()
QUICK = settings(max_examples=40, deadline=None)
days = st.dates(date(2019, 5, 15), date(2025, 6, 30))
spans = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 20)), max_size=3)


def consulted(received: date, gaps: list[tuple[int, int]]) -> list[Event]:
    events = []
    for n, (after, length) in enumerate(gaps):
        sent = received + timedelta(days=after)
        events += [
            Event(EventKind.CONSULTATION_SENT, sent, party=f"{n}"),
            Event(EventKind.OPINION_RECEIVED, sent + timedelta(days=length), party=f"{n}"),
        ]
    return events


@QUICK
@given(days, spans)
def test_a_suspension_never_shortens(received, gaps):
    """征求第三方和其他机关意见所需时间不计算在前款规定的期限内 (Art. 33(3))."""
    plain = compute_reply(received, CHINA).due
    assert compute_reply(received, CHINA, consulted(received, gaps)).due >= plain


@QUICK
@given(days, spans)
def test_leaving_out_the_sending_day_is_never_earlier(received, gaps):
    """Both readings of the boundary day: exclusive is the earlier one."""
    events = consulted(received, gaps)
    wide = Conventions().with_setting("suspension", "inclusive")
    assert compute_reply(received, CHINA, events, conventions=wide).due >= compute_reply(received, CHINA, events).due


@QUICK
@given(days, spans, st.randoms())
def test_the_order_of_events_does_not_matter(received, gaps, chance):
    """A pure function of what happened."""
    events = consulted(received, gaps)
    shuffled = events.copy()
    chance.shuffle(shuffled)
    assert compute_reply(received, CHINA, events) == compute_reply(received, CHINA, shuffled)


@QUICK
@given(days, st.integers(1, 19), spans)
def test_a_longer_extension_is_never_earlier(received, more, gaps):
    """延长的期限最长不得超过20个工作日 (Art. 33(2))."""
    events = consulted(received, gaps)
    ends = [
        compute_reply(received, CHINA, [*events, Event(EventKind.EXTENDED, received, days=n)]).due
        for n in (more, more + 1)
    ]
    assert compute_reply(received, CHINA, events).due < ends[0] < ends[1]


@QUICK
@given(days, spans)
def test_exactly_the_days_of_the_term_are_counted(received, gaps):
    """The ledger holds as many working days as the term has, none of them in a suspension, the last one the due day."""
    deadline = compute_reply(received, CHINA, consulted(received, gaps))
    assert len(deadline.counted) == deadline.days == 20
    assert deadline.counted[-1] == deadline.due
    assert all(CHINA.is_working_day(d) for d in deadline.counted)
    assert not any(d in still for d in deadline.counted for still in deadline.standstills)


@settings(max_examples=25, deadline=None)
@given(days, spans, st.dates(date(2019, 5, 15), date(2025, 12, 31)))
def test_a_local_day_off_never_moves_the_date_earlier(received, gaps, closed):
    """A typhoon closure or 三月三 can only add days."""
    local = CHINA.with_overlay(off=[closed], basis="本地停工通知")
    events = consulted(received, gaps)
    assert compute_reply(received, local, events).due >= compute_reply(received, CHINA, events).due


@QUICK
@given(days, st.integers(0, 60))
def test_days_left_fall_and_the_status_follows(received, later):
    """The number of days left never grows; after the due day the case is overdue."""
    deadline = compute_reply(received, CHINA)
    on = received + timedelta(days=later)
    assert deadline.days_left(on=on) >= deadline.days_left(on=on + timedelta(days=1))
    overdue = deadline.status(on=on) == "overdue"
    assert overdue == (on > deadline.due)


@QUICK
@given(days, spans)
def test_a_deadline_survives_a_round_trip(received, gaps):
    """to_dict and from_dict lose nothing."""
    deadline = compute_reply(received, CHINA, consulted(received, gaps))
    assert Deadline.from_dict(deadline.to_dict()) == deadline


@QUICK
@given(days, spans)
def test_every_date_printed_can_be_traced(received, gaps):
    """Each date in the reasons is given by the user, lies in a step with its source, and each day is accounted for by a notice or
    the ordinary week."""
    events = consulted(received, gaps)
    deadline = compute_reply(received, CHINA, events)
    given_days = {received, *(e.on for e in events)}
    for step in deadline.explain().steps:
        printed = {
            date.fromisoformat(t) for text in (step.text.zh, step.text.en) for t in re.findall(r"\d{4}-\d\d-\d\d", text)
        }
        assert step.basis or printed <= given_days | {deadline.due}, step.text.zh
    last = max(deadline.due, *deadline.milestones.values())
    notices = {r.basis for r in CHINA.runs(received, last) if r.basis}
    assert notices <= set(deadline.basis)
    assert {a.due for a in deadline.alternatives} <= {s.end for s in deadline.explain().steps}


@QUICK
@given(days, st.lists(st.tuples(st.integers(-5, 40), st.integers(-2, 25)), max_size=5), st.integers(1, 30))
def test_counting_around_pauses_agrees_with_counting_one_by_one(start, gaps, amount):
    """The fast count is the slow one."""
    pauses = merged_pauses(Pause(start + timedelta(days=a), start + timedelta(days=a + length)) for a, length in gaps)
    left, day = amount, start
    while left:
        day += timedelta(days=1)
        left -= CHINA.is_working_day(day) and not any(day in p for p in pauses)
    assert end_of_count(start, amount, pauses, CHINA) == day


_DETAILS = {EventKind.CONSULTATION_SENT: [None, Detail.ORGAN], EventKind.REPLIED: [None, Detail.POST]}


@st.composite
def histories(draw) -> tuple[Receipt, list[Event], Conventions]:
    """Any receipt, any events within half a year of it, any settings: mostly nonsense, some of it true to life."""
    received = draw(
        st.one_of(
            st.dates(date(2008, 4, 1), date(2008, 7, 1)),
            st.dates(date(2019, 4, 1), date(2019, 6, 1)),
            st.dates(date(2023, 12, 1), date(2024, 2, 1)),
            st.dates(date(2026, 11, 15), date(2026, 12, 31)),
        )
    )
    events = [
        Event(
            kind,
            received + timedelta(days=draw(st.integers(0, 180))),
            days=draw(st.integers(1, 20)) if kind is EventKind.EXTENDED else None,
            detail=draw(st.sampled_from(_DETAILS.get(kind, [None]))),
            party=draw(st.sampled_from(["", "2"])) if kind.has_party else "",
        )
        for kind in draw(st.lists(st.sampled_from([k for k in EventKind if k is not EventKind.CONFIRMED]), max_size=6))
    ]
    conventions = Conventions(regime=draw(st.sampled_from([None, *Regime])))
    for name, (kind, _) in SETTINGS.items():
        conventions = conventions.with_setting(name, draw(st.sampled_from([v.value for v in kind])))
    return Receipt(received, draw(st.sampled_from([None, *Channel]))), events, conventions


@settings(max_examples=120, deadline=None)
@given(histories(), st.booleans())
def test_any_history_is_answered_or_refused_with_a_sentence(history, estimate):
    """Nothing but our own exceptions; an answer is consistent in itself on every day."""
    receipt, events, conventions = history
    calendar = WorkCalendar.china(allow_estimate=estimate)
    try:
        deadline = compute_reply(receipt, calendar, events, conventions=conventions)
    except GovDiscloseError:
        return
    assert (deadline.due is None) == (deadline.certainty is Certainty.UNKNOWN)
    if deadline.due is not None:
        assert len(deadline.counted) == deadline.days
        assert deadline.counted[-1] == deadline.due
        assert deadline.unpublished is None
    for later in range(0, 300, 29):
        deadline.status(on=receipt.on + timedelta(days=later))
    assert Deadline.from_dict(deadline.to_dict()) == deadline
    assert deadline.explain().to_text("zh")
    assert deadline.explain().to_text("en")


def test_pauses_that_touch_are_joined_and_empty_ones_left_out():
    day = [date(2024, 3, n) for n in range(1, 11)]
    pauses = [
        Pause(day[4], day[6]),
        Pause(day[1], day[3]),
        Pause(day[9], day[8]),
        Pause(day[8], None),
        Pause(day[9], day[9]),
    ]
    assert merged_pauses(pauses) == (Pause(day[1], day[6]), Pause(day[8], None))


CONTRADICTIONS = [
    (["corrected=2024-03-20"], "correction_requested", "补充"),
    (["correction_requested=2024-03-12", "corrected=2024-03-11"], "correction_requested=2024-03-12", "矛盾"),
    (["correction_requested=2024-03-12", "correction_deadline=2024-03-11"], "correction_deadline=2024-03-11", "矛盾"),
    (["correction_deadline=2024-03-11"], "correction_requested", "补充"),
    (["replied=2024-03-01"], "received=2024-03-04", "早于"),
    (["consultation_received=2024-03-11"], "consultation_sent", "补充"),
    (["consultation_sent=2024-03-11", "consultation_received=2024-03-08"], "consultation_sent=2024-03-11", "矛盾"),
    (["consultation_sent=2024-03-11", "opinion_received#2=2024-03-12"], "consultation_sent#2", "补充"),
    (
        ["consultation_sent=2024-03-08", "consultation_received=2024-03-12", "opinion_received=2024-03-11"],
        "consultation_received=2024-03-12",
        "矛盾",
    ),
    (["consultation_sent=2024-03-08", "consultation_sent=2024-03-11"], "consultation_sent=2024-03-08", "两个日期"),
    (["fee_paid=2024-03-12"], "fee_notified", "补充"),
    (["fee_notified=2024-03-12", "fee_paid=2024-03-11"], "fee_notified=2024-03-12", "矛盾"),
    (["extended=2024-03-12:21"], "20", "超过"),
    (["extended=2024-03-12:12", "extended=2024-03-13:9"], "extended=2024-03-12:12", "超过"),
    (["replied=2024-03-12", "extended=2024-03-13:5"], "replied=2024-03-12", "答复之后"),
    (["replied=2024-03-12", "fee_notified=2024-03-13"], "replied=2024-03-12", "答复之后"),
    (["replied=2024-03-12", "replied=2024-03-13:post"], "replied=2024-03-12", "两个日期"),
    (["confirmed=2024-03-12"], "--channel", "渠道"),
    (["confirmed=2024-03-05", "confirmed=2024-03-06"], "confirmed=2024-03-05", "两个日期"),
]


@pytest.mark.parametrize(("texts", "named", "zh"), CONTRADICTIONS)
def test_contradictory_events_are_refused_and_both_are_named(texts, named, zh):
    with pytest.raises(EventError) as refused:
        compute_reply(date(2024, 3, 4), CHINA, [Event.parse(t) for t in texts])
    assert named in str(refused.value)
    assert named in refused.value.text.zh
    assert zh in refused.value.text.zh


def test_the_old_regime_allows_only_fifteen_more_days():
    with pytest.raises(EventError, match="15 working days"):
        compute_reply(date(2015, 3, 2), CHINA, [Event.parse("extended=2015-03-10:16")])


def test_the_same_event_twice_counts_once():
    event = Event.parse("extended=2024-03-20:20")
    assert compute_reply(date(2024, 3, 4), CHINA, [event, event]) == compute_reply(date(2024, 3, 4), CHINA, [event])


@pytest.mark.parametrize(
    "text",
    [
        "",
        "replied",
        "replied=",
        "=2024-01-01",
        "reply=2024-01-01",
        "replied=2024-1-1",
        "replied=2024-02-30",
        "replied=2024-03-01:fax",
        "extended=2024-03-01",
        "extended=2024-03-01:0",
        "extended=2024-03-01:-5",
        "extended=2024-03-01:x",
        "extended#2=2024-03-01:5",
        "corrected=2024-03-01:5",
        "fee_paid#2=2024-03-01",
        "consultation_sent=2024-03-01:post",
        "replied=２０２４-03-01",
    ],
)
def test_an_event_that_cannot_be_read_is_refused_with_the_form_expected(text):
    with pytest.raises(EventError, match="Write "):
        Event.parse(text)


@pytest.mark.parametrize(
    "text",
    [
        "replied=2024-03-01:post",
        "extended=2024-03-01:20",
        "consultation_sent#乙=2024-03-01:organ",
        "corrected=2024-03-01:justified",
    ],
)
def test_an_event_is_written_as_it_is_read(text):
    assert Event.parse(text).to_text() == text
    assert Event.from_dict(Event.parse(text).to_dict()) == Event.parse(text)


def test_an_event_made_by_hand_is_checked_too():
    with pytest.raises(EventError):
        Event(EventKind.EXTENDED, date(2024, 3, 1))
    with pytest.raises(EventError):
        Event(EventKind.FEE_PAID, date(2024, 3, 1), days=3)


def test_every_kind_has_its_chinese_term():
    assert all(kind.term for kind in EventKind)


def test_with_an_estimate_the_date_is_given_and_marked():
    estimated = compute_reply(date(2026, 12, 10), WorkCalendar.china(allow_estimate=True))
    assert estimated.certainty is Certainty.ESTIMATED
    assert estimated.due is not None
    assert "推算" in estimated.explain().to_text()
    assert estimated.unpublished is None


def test_known_on_before_an_amendment_gives_the_old_date():
    """The extension of the Spring Festival holiday of 2020 was announced on 26/27 January."""
    before = compute_reply(date(2020, 1, 20), WorkCalendar.china(known_on=date(2020, 1, 21))).due
    after = compute_reply(date(2020, 1, 20), CHINA).due
    assert (before, after) == (date(2020, 2, 21), date(2020, 2, 25))

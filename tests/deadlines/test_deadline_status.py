"""Where a case stands when the calendar ends, and in the less common turns."""

from datetime import date

import pytest

from govdisclose.deadlines import (
    Channel,
    Conventions,
    Event,
    EventError,
    Receipt,
    Regime,
    Status,
    TermNotInForceError,
    WorkCalendar,
    compute_reply,
)

CHINA = WorkCalendar.china()


def reply(received: str, *events: str, conventions: Conventions | None = None):
    day = date.fromisoformat(received)
    return compute_reply(day, CHINA, [Event.parse(e) for e in events], conventions=conventions)


def test_days_left_are_exact_before_the_notices_end():
    """Twenty less the days used: what 2027 brings does not matter for it."""
    deadline = reply("2026-12-10")
    assert deadline.days_left(on=date(2026, 12, 17)) == 15
    assert deadline.status(on=date(2026, 12, 31)) is Status.ON_TIME
    assert deadline.known_through == date(2026, 12, 31)
    assert deadline.days_left(on=date(2027, 1, 1)) is None
    assert deadline.unpublished is not None


def test_due_soon_can_be_told_before_the_notices_end():
    assert reply("2026-12-04").status(on=date(2026, 12, 31)) is Status.DUE_SOON


@pytest.mark.parametrize(("replied", "status"), [("2026-12-30", Status.REPLIED_IN_TIME), ("2027-01-10", None)])
def test_a_reply_within_the_notices_is_in_time_and_beyond_them_unknown(replied, status):
    deadline = reply("2026-12-10", f"replied={replied}:post")
    assert deadline.status(on=date(2027, 2, 1)) is status


def test_waiting_for_the_applicant_is_not_a_gap_in_the_calendar():
    deadline = reply("2026-12-10", "correction_requested=2026-12-14")
    assert (deadline.due, deadline.unpublished) == (None, None)
    assert deadline.status(on=date(2027, 3, 1)) is Status.SUSPENDED


def test_a_consultation_whose_end_lies_beyond_the_notices():
    deadline = reply("2026-12-10", "consultation_sent=2026-12-11", "consultation_received=2026-12-14")
    assert deadline.due is None
    assert deadline.unpublished is not None
    assert deadline.status(on=date(2026, 12, 15)) is Status.SUSPENDED


def test_a_consultation_sent_beyond_the_notices():
    deadline = reply("2026-12-10", "consultation_sent=2027-02-01", "opinion_received=2027-02-10")
    assert deadline.due is None
    assert deadline.unpublished is not None


def test_payment_beyond_the_notices():
    deadline = reply("2026-12-01", "fee_notified=2026-12-15")
    assert "pay_by" not in deadline.milestones
    assert deadline.status(on=date(2026, 12, 20)) is Status.SUSPENDED
    assert deadline.abandoned is None


def test_an_extension_beyond_the_notices_counts_as_in_time():
    deadline = reply("2026-12-10", "extended=2026-12-20:10")
    assert deadline.days == 30
    assert deadline.due is None


def test_a_fee_while_the_correction_is_outstanding_changes_nothing():
    deadline = reply("2024-03-04", "correction_requested=2024-03-06", "fee_notified=2024-03-08")
    assert deadline.status(on=date(2024, 3, 20)) is Status.SUSPENDED
    assert any("尚待补正" in w.zh for w in deadline.warnings)


def test_abandoned_stays_abandoned_when_a_letter_follows():
    deadline = reply(
        "2024-03-25", "correction_requested=2024-03-27", "correction_deadline=2024-04-10", "replied=2024-04-15:post"
    )
    assert deadline.status(on=date(2024, 4, 20)) is Status.ABANDONED


def test_a_letter_on_the_first_day_of_abandonment_comes_too_late():
    events = ("correction_requested=2024-03-27", "correction_deadline=2024-04-10")
    assert reply("2024-03-25", *events, "replied=2024-04-11:post").status(on=date(2024, 4, 11)) is Status.ABANDONED
    assert (
        reply("2024-03-25", *events, "replied=2024-04-10:post").status(on=date(2024, 4, 11)) is Status.REPLIED_IN_TIME
    )


def test_a_reply_before_the_correction_ran_out_stands():
    deadline = reply(
        "2024-03-25", "correction_requested=2024-03-27", "correction_deadline=2024-04-10", "replied=2024-04-08:online"
    )
    assert deadline.status(on=date(2024, 4, 20)) is Status.REPLIED_IN_TIME


def test_a_late_notice_without_restart_still_lapses():
    deadline = reply(
        "2024-03-04",
        "correction_requested=2024-03-14",
        "correction_deadline=2024-03-22",
        conventions=Conventions().with_setting("late_correction_notice", "no_restart"),
    )
    assert deadline.due == date(2024, 4, 1)
    assert deadline.status(on=date(2024, 3, 20)) is Status.ON_TIME
    assert deadline.status(on=date(2024, 3, 23)) is Status.ABANDONED


def test_late_steps_counted_by_setting():
    counted = Conventions().with_setting("late_step", "counted")
    fee = reply("2024-03-04", "fee_notified=2024-04-08", "fee_paid=2024-04-10", conventions=counted)
    notice = reply("2024-03-04", "correction_requested=2024-04-08", "corrected=2024-04-10", conventions=counted)
    expected = CHINA.add_working_days(date(2024, 4, 10), 20)
    assert fee.due == notice.due == expected
    assert "仍予采用" in fee.explain().to_text()


def test_a_request_before_any_regulation_needs_a_forced_regime():
    with pytest.raises(TermNotInForceError, match="--regime"):
        reply("2008-04-30")
    forced = reply("2008-04-30", conventions=Conventions(regime=Regime.Y2008))
    assert forced.due == CHINA.add_working_days(date(2008, 4, 30), 15)
    later = reply("2008-04-30", conventions=Conventions(regime=Regime.Y2019))
    assert later.due == CHINA.add_working_days(date(2008, 4, 30), 20)


def test_the_setting_for_the_internet():
    receipt = Receipt(date(2024, 9, 13), Channel.INTERNET, date(2024, 9, 18))
    confirmed = compute_reply(receipt, CHINA)
    system = compute_reply(receipt, CHINA, conventions=Conventions().with_setting("internet_receipt", "system"))
    assert (confirmed.start, system.start) == (date(2024, 9, 18), date(2024, 9, 13))
    assert ("internet_receipt", system.due) in [(a.setting, a.due) for a in confirmed.alternatives]
    assert any("拖延" in w.zh for w in confirmed.warnings)


def test_every_channel_has_a_chinese_name_and_a_source():
    for channel in Channel:
        for received in (date(2015, 3, 2), date(2024, 3, 4)):
            deadline = compute_reply(Receipt(received, channel), CHINA)
            assert deadline.explain().steps[0].basis
            assert channel.term


def test_confirmed_before_it_came_in_is_refused():
    with pytest.raises(EventError, match="before the request came in"):
        Receipt(date(2024, 3, 4), Channel.FAX, date(2024, 3, 1))


def test_an_unknown_setting_is_refused_with_those_that_exist():
    with pytest.raises(ValueError, match="late_step=disregarded"):
        Conventions().with_setting("late_step", "perhaps")
    with pytest.raises(ValueError, match="suspension"):
        Conventions().with_setting("colour", "red")
    with pytest.raises(ValueError, match="due_soon_days"):
        Conventions(due_soon_days=-1)


def test_under_another_reading_the_events_may_be_impossible():
    """20 more days are allowed by the later version only; the earlier reading is then no alternative."""
    later = Conventions().with_setting("transition", "by_reply")
    deadline = reply("2019-05-06", "extended=2019-05-20:20", conventions=later)
    assert deadline.due == CHINA.add_working_days(date(2019, 5, 6), 40)
    assert deadline.alternatives == ()


def test_ordinary_mail_confirmed_on_the_day_it_arrives_raises_no_question():
    deadline = compute_reply(Receipt(date(2024, 5, 6), Channel.ORDINARY_MAIL, date(2024, 5, 6)), CHINA)
    assert deadline.warnings == ()
    late = compute_reply(Receipt(date(2024, 5, 6), Channel.ORDINARY_MAIL, date(2024, 5, 9)), CHINA)
    assert "2024-05-06" in late.warnings[0].zh


@pytest.mark.parametrize(
    ("received", "latest"), [("2024-03-04", date(2024, 4, 1)), ("2020-03-02", None), ("2015-03-02", None)]
)
def test_the_last_day_for_a_fee_notice_is_given_where_there_is_a_fee(received, latest):
    """国办函〔2020〕109号 is in force from 2021-01-01."""
    assert reply(received).milestones.get("fee_notice_latest") == latest

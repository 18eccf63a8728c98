"""A case on the flow: dates that are also those of ``deadlines.compute``, refusals, lateness, figures."""

from datetime import date, datetime, timedelta

import chinese_calendar
import pytest

from flow_cases import changed, loads_small, node
from govdisclose.deadlines import Event, WorkCalendar, compute, statutory
from govdisclose.process import CaseEvent, Meaning, StepStatus, Thresholds, Trace, summarise, template, trace

CHINA = WorkCalendar.china()


def happened(*entries: str) -> list[CaseEvent]:
    """``step=2024-03-04`` or ``step:outcome=2024-03-04T09:00 by``."""
    found = []
    for entry in entries:
        what, _, when = entry.partition("=")
        step, _, outcome = what.partition(":")
        moment, _, by = when.partition(" ")
        day, _, time = moment.partition("T")
        found.append(
            CaseEvent(step=step, on=date.fromisoformat(day), time=time or None, outcome=outcome or None, by=by or None)
        )
    return found


#: 收到、补正、征求第三方意见跨国庆节、延长、答复
WORKED = happened(
    "start=2024-08-26",
    "register=2024-08-26 王芳",
    "check:unclear=2024-08-28 李明",
    "correction_notice=2024-08-29 李明",
    "correct:received=2024-09-05",
    "check:clear=2024-09-06 李明",
    "spot:ordinary=2024-09-06",
    "search:third_party=2024-09-18 张伟",
    "send_third=2024-09-20 李明",
    "third_receives=2024-09-23",
    "third_opinion:refuse=2024-10-11",
    "weigh:short=2024-10-14 李明",
    "extend=2024-10-14 陈静",
    "extend_notice=2024-10-15 李明",
)


def test_the_worked_case_has_the_dates_of_the_deadline_and_of_a_count_by_hand() -> None:
    """条例第三十条、第三十三条：补正之日起重新计算，征求意见时间不计，延长二十个工作日。"""
    case = trace(template("request.2019"), WORKED, CHINA)
    assert case.refusal is None
    assert case.deadline is not None
    events = [
        "correction_requested=2024-08-29",
        "corrected=2024-09-05",
        "consultation_sent=2024-09-20:third_party",
        "consultation_received=2024-09-23",
        "opinion_received=2024-10-11",
        "extended=2024-10-15:20",
    ]
    received = date(2024, 8, 26)
    direct = compute(statutory("request.reply", at=received), received, CHINA, map(Event.parse, events))
    assert case.deadline.due == direct.due
    day, counted = date(2024, 9, 5), 0
    while counted < 40:
        day += timedelta(days=1)
        counted += chinese_calendar.is_workday(day) and not date(2024, 9, 20) < day <= date(2024, 10, 11)
    assert case.deadline.due == day == date(2024, 11, 21)
    assert [(step.step, step.due) for step in case.open] == [("draft", date(2024, 10, 17))]


def test_each_stage_of_the_worked_case() -> None:
    flow = template("request.2019")
    due = {n: trace(flow, WORKED[:n], CHINA).deadline for n in (2, 4, 5, 9, 11)}
    assert due[2] is not None
    assert due[2].due == compute(statutory("request.reply", at=date(2024, 8, 26)), date(2024, 8, 26), CHINA).due
    assert due[4] is not None
    assert due[4].due is None  # the applicant has the move
    assert due[5] is not None
    assert due[5].due == compute(statutory("request.reply", at=date(2024, 9, 5)), date(2024, 9, 5), CHINA).due
    waiting = trace(flow, WORKED[:10], CHINA, on=date(2024, 10, 10))
    (step,) = waiting.open
    assert (step.title, step.lane, step.due, step.status) == (
        "第三方提出意见",
        "第三方",
        date(2024, 10, 17),
        StepStatus.ON_TIME,
    )


def test_the_case_to_its_end() -> None:
    rest = happened(
        "draft=2024-10-16 张伟",
        "head_review=2024-10-17 赵强",
        "secrecy_check=2024-10-18 孙丽",
        "approve:partial=2024-10-21 周总",
        "reply_partial=2024-10-22 李明",
        "archive=2024-10-25 吴兰",
    )
    case = trace(template("request.2019"), WORKED + rest, CHINA)
    assert case.finished
    assert case.ended == (Meaning.REPLIED,)
    assert case.open == ()
    assert case.deadline is not None
    assert case.deadline.replied == date(2024, 10, 22)
    assert case.deadline.late is False
    assert [(s.step, s.late_by, s.by) for s in case.late] == [("search", 2, "张伟"), ("send_third", 1, "李明")]
    assert Trace.from_dict(case.to_dict()) == case


def test_a_branch_that_leads_back_to_itself_does_not_trap_the_trace() -> None:
    flow = changed(lambda data: node(data, "both").update(branches=["both", "copy"]))
    events = happened("start=2024-03-04", "draft=2024-03-05", "check:passed=2024-03-06", "publish=2024-03-08")
    assert [step.step for step in trace(flow, events, CHINA).open] == ["copy"]


def test_a_join_waits_anew_on_every_round() -> None:
    def round_again(data: dict[str, object]) -> None:
        node(data, "all").update(next="again")
        ways = [
            {"id": "yes", "title": "再来", "next": "both", "when": {"fact": "number", "at_least": 1}},
            {"id": "no", "title": "归档", "next": "archive", "default": True},
        ]
        decisions = data["decisions"]
        assert isinstance(decisions, list)
        decisions.append({"id": "again", "title": "再来一次？", "lane": "office", "outcomes": ways})

    events = ["start", "draft", "check:passed", "publish", "copy", "ask:yes", "again:yes", "copy"]
    flow = changed(round_again)
    case = trace(
        flow,
        happened(
            *(f"{name}=2024-03-04" for name in events if name != "ask:yes"),
        ),
        CHINA,
    )
    assert case.refusal is not None  # the second branch is still open
    events[5] = "ask"
    case = trace(flow, happened(*(f"{name}=2024-03-04" for name in events)), CHINA)
    assert case.refusal is None
    assert [step.step for step in case.open] == ["ask"]


def test_what_happened_later_is_left_out() -> None:
    flow = template("request.2019")
    assert trace(flow, WORKED, CHINA, on=date(2024, 9, 5)) == trace(flow, WORKED[:5], CHINA)


def test_an_abandoned_request() -> None:
    events = [*WORKED[:4], *happened("correct:missing=2024-09-20", "archive_abandoned=2024-09-23")]
    case = trace(template("request.2019"), events, CHINA)
    assert case.refusal is None
    assert case.ended == (Meaning.ABANDONED,)


@pytest.mark.parametrize(
    ("events", "code", "place", "expected"),
    [
        (["register=2024-03-04"], "GD-P102", "register", "start"),
        (["start=2024-03-04", "registr=2024-03-04"], "GD-P101", "registr", "register"),
        (["start=2024-03-04", "approve=2024-03-04"], "GD-P102", "approve", "register"),
        (["start=2024-03-04", "register=2024-03-04", "register=2024-03-05"], "GD-P102", "register", "check"),
        (["start=2024-03-04", "register=2024-03-01"], "GD-P104", "register", "2024-03-04"),
        (["start=2024-03-04", "register:yes=2024-03-04"], "GD-P103", "register", "（此处没有判断）"),
        (["start=2024-03-04", "register=2024-03-04", "check:maybe=2024-03-05"], "GD-P103", "check", "unclear、clear"),
        (
            ["start=2024-03-04", "register=2024-03-04", "check=2024-03-05", "clear_enough:x=2024-03-05"],
            "GD-P103",
            "clear_enough",
            "unclear、clear",
        ),
        (
            ["start=2024-03-04", "register=2024-03-04", "check=2024-03-05", "clear_enough=2024-03-05"],
            "GD-P103",
            "clear_enough",
            "unclear、clear",
        ),
    ],
)
def test_an_event_that_does_not_fit_is_refused_with_its_rule(
    events: list[str], code: str, place: str, expected: str
) -> None:
    case = trace(template("request.2019"), happened(*events), CHINA)
    assert case.refusal is not None
    assert (case.refusal.code, case.refusal.location.item, case.refusal.expected) == (code, place, expected)
    assert case.refusal.location.item_index == len(events) - 1
    assert "{" not in case.refusal.message.zh


def test_after_the_end_nothing_fits() -> None:
    events = [
        *WORKED[:4],
        *happened("correct:missing=2024-09-20", "archive_abandoned=2024-09-23", "register=2024-09-24"),
    ]
    case = trace(template("request.2019"), events, CHINA)
    assert case.refusal is not None
    assert case.refusal.code == "GD-P105"
    assert case.finished


def test_events_that_contradict_the_term_are_refused() -> None:
    twice = CaseEvent(step="reply_public", on=date(2024, 3, 5), days=3)
    flow = template("request.2019")
    events = happened(
        "start=2024-03-04",
        "register=2024-03-04",
        "check:clear=2024-03-05",
        "spot:ordinary=2024-03-05",
        "search:third_party=2024-03-06",
    )
    sent = CaseEvent(step="send_third", on=date(2024, 3, 7), detail="post")
    case = trace(flow, [*events, sent], CHINA)
    assert case.refusal is not None
    assert case.refusal.code == "GD-P106"
    assert twice.days == 3


def test_parallel_branches_wait_for_each_other() -> None:
    flow = loads_small()
    events = happened("start=2024-03-04", "draft=2024-03-05", "check:passed=2024-03-06", "publish=2024-03-08")
    case = trace(flow, events, CHINA)
    assert [step.step for step in case.open] == ["copy", "ask"]
    assert case.open[0].then == ("all",)
    case = trace(flow, [*events, *happened("copy=2024-03-20")], CHINA, on=date(2024, 3, 25))
    assert [(s.step, s.status, s.late_by) for s in case.open] == [("ask", StepStatus.OVERDUE, 5)]
    assert [(s.step, s.late_by) for s in case.late] == [("copy", 5)]
    case = trace(flow, [*events, *happened("ask=2024-03-12", "copy=2024-03-13")], CHINA)
    assert [(s.step, s.opened) for s in case.open] == [("archive", date(2024, 3, 13))]
    assert case.deadline is not None
    assert (
        case.deadline.due
        == compute(statutory("proactive.disclosure", at=date(2024, 3, 5)), date(2024, 3, 5), CHINA).due
    )


def test_limits_in_hours_minimum_periods_and_fixed_days() -> None:
    flow = template("opinion.response")
    case = trace(
        flow, happened("start=2024-10-02T09:00", "collect=2024-10-02T09:40", "judge:serious=2024-10-02T11:00"), CHINA
    )
    (step,) = case.open
    assert step.due_at == datetime(2024, 10, 2, 12, 0)  # noqa: DTZ001
    assert [s.step for s in case.late] == ["judge"]
    major = template("decision.major")
    events = happened(
        "start=2024-03-01", "launch=2024-03-04", "draft=2024-03-05", "secrecy_check=2024-03-06", "announce=2024-03-07"
    )
    (comment,) = trace(major, events, CHINA, on=date(2024, 6, 1)).open
    assert (comment.due, comment.status) == (date(2024, 4, 7), StepStatus.NO_DUE_DATE)
    village = template("village.finance")
    events = happened("start=2024-03-01", "prepare=2024-03-01", "audit=2024-03-01", "privacy:passed=2024-03-02")
    (publish,) = trace(village, events, CHINA, on=date(2024, 3, 5)).open
    assert (publish.due, publish.status) == (date(2024, 3, 5), StepStatus.DUE_SOON)


def test_a_year_without_a_calendar_is_said_and_not_guessed() -> None:
    flow = template("request.2019")
    case = trace(flow, happened("start=2026-12-28", "register=2026-12-28", "check:clear=2027-01-04"), CHINA)
    assert case.deadline is not None
    assert case.deadline.due is None
    assert case.done[-1].days is None
    early = trace(flow, happened("start=2007-03-01"), CHINA)
    assert early.deadline is None
    assert early.unknown
    nothing = trace(flow, [], CHINA)
    assert (nothing.done, nothing.open, nothing.deadline) == ((), (), None)
    unlimited = changed(lambda data: node(data, "draft").pop("limit"))
    assert trace(unlimited, happened("start=2024-03-01"), CHINA).open[0].status is StepStatus.NO_DUE_DATE


def test_figures_by_post_and_step() -> None:
    flow = loads_small()
    cases = [
        trace(flow, happened("start=2024-03-01", "draft=2024-03-04", "check:passed=2024-03-05"), CHINA),
        trace(flow, happened("start=2024-03-01", "draft=2024-03-06", "check:returned=2024-03-12"), CHINA),
        trace(flow, happened("start=2024-03-01"), CHINA, on=date(2024, 3, 20)),
    ]
    found = summarise(cases, thresholds=Thresholds(yellow=10, red=50))
    steps = {f.key: f for f in found.steps}
    draft, check = steps["small/draft"], steps["small/check"]
    assert (draft.done, draft.open, draft.median_days, draft.worst_days, draft.late, draft.light) == (
        2,
        2,
        2.0,
        3,
        1,
        "yellow",
    )
    assert (check.median_days, check.worst_days, check.late, check.light) == (2.5, 4, 1, "red")
    assert {f.title: f.late for f in found.posts}["保密审查机构 审查员"] == 1
    assert found.posts[0].late >= found.posts[-1].late
    assert found.cases == 3
    assert Thresholds().light(late=0, of=5) == "green"
    with pytest.raises(ValueError, match="red"):
        Thresholds(yellow=30, red=10)
    assert Thresholds.from_dict({"yellow": 5, "red": 10}).light(late=1, of=10) == "red"

"""Worked cases: the table beside this file, and the shared cases where they are present."""

import json
import tomllib
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from govdisclose.deadlines import (
    Certainty,
    Channel,
    Conventions,
    Event,
    LimitKind,
    Receipt,
    Regime,
    Status,
    TimeLimit,
    Unit,
    WorkCalendar,
    compute,
    compute_reply,
    compute_statutory,
    regime_on,
    statutory,
)

CASES = tomllib.loads(Path(__file__).with_name("reply_cases.toml").read_text("utf-8"))["case"]
SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "law" / "deadline_cases.dev.jsonl"
CHINA = WorkCalendar.china()


def test_the_table_is_large_enough_to_mean_something():
    assert len(CASES) >= 60
    assert len({c["sentence"] for c in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["sentence"])
def test_worked_case(case: Mapping[str, Any]):
    conventions = Conventions()
    for name, value in case.get("settings", {}).items():
        conventions = (
            evolve(conventions, regime=Regime(value)) if name == "regime" else conventions.with_setting(name, value)
        )
    receipt = Receipt(case["received"], Channel(case["channel"]) if "channel" in case else None)
    events = [Event.parse(text) for text in case.get("events", ())]
    deadline = compute_reply(receipt, CHINA, events, conventions=conventions)
    assert deadline.due == case.get("due")
    expected = case.get("certainty", "announced" if "due" in case else "unknown")
    assert deadline.certainty is Certainty(expected)
    assert deadline.start == case.get("start", deadline.start)
    assert deadline.milestones | case.get("milestones", {}) == deadline.milestones
    for day, status in case.get("status", {}).items():
        found = deadline.status(on=date.fromisoformat(day))
        assert (found.value if found else "none") == status, day
    if "alternatives" in case:
        assert [f"{a.setting}={a.value}" for a in deadline.alternatives] == case["alternatives"]


def _shared() -> list[dict[str, Any]]:
    return [json.loads(line) for line in SHARED.read_text("utf-8").splitlines()] if SHARED.exists() else []


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.exists(), reason="the shared cases are not beside this checkout")
@pytest.mark.parametrize("case", _shared(), ids=lambda c: c["case"])
def test_shared_case(case: Mapping[str, Any]):
    answer = RULES[case["rule"]](case["facts"])
    assert {key: _plain(answer[key]) for key in case["expected"]} == case["expected"]


def _plain(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


def _day(text: str) -> date:
    return date.fromisoformat(text)


def _settings(facts: Mapping[str, Any]) -> Conventions:
    return Conventions(regime=Regime(facts["regime"])) if "regime" in facts else Conventions()


def _events(*texts: str) -> list[Event]:
    return [Event.parse(t) for t in texts]


def _limit(amount: int, unit: Unit, kind: LimitKind = LimitKind.WITHIN) -> TimeLimit:
    return TimeLimit(f"{amount}", kind, amount=amount, unit=unit)


def _extended(f: Mapping[str, Any]) -> dict[str, object]:
    event = f"extended={f['received']}:{f['extension_wd']}"
    d = compute_reply(_day(f["received"]), CHINA, _events(event), conventions=_settings(f))
    return {"due": d.due, "due_original": d.milestones["reply_due_original"]}


def _receipt(f: Mapping[str, Any]) -> dict[str, object]:
    came = next(f[k] for k in ("signed", "arrived", "submitted") if k in f)
    confirmed = _day(f["confirmed"]) if "confirmed" in f else None
    d = compute_reply(Receipt(_day(came), Channel(f["channel"]), confirmed), CHINA, conventions=_settings(f))
    return {"received": d.start, "due": d.due}


def _correction(f: Mapping[str, Any]) -> dict[str, object]:
    events = _events(f"correction_requested={f['notice_sent']}", f"corrected={f['corrected_received']}")
    d = compute_reply(_day(f["received"]), CHINA, events, conventions=_settings(f))
    notice = d.milestones["correction_notice_due"]
    return {"notice_due": notice, "notice_in_time": _day(f["notice_sent"]) <= notice, "due": d.due}


def _lapse(f: Mapping[str, Any]) -> dict[str, object]:
    asked = _day(f["correction_deadline"]) - timedelta(days=10)
    answer = f"corrected={f['corrected_received']}{':justified' if f['justified'] else ''}"
    events = _events(f"correction_requested={asked}", f"correction_deadline={f['correction_deadline']}", answer)
    status = compute_reply(asked, CHINA, events).status(on=_day(f["corrected_received"]))
    return {"status": "deemed_abandoned" if status is Status.ABANDONED else "in_progress"}


def _suspended(f: Mapping[str, Any]) -> dict[str, object]:
    texts = [
        t
        for n, (sent, back) in enumerate(f["suspensions"])
        for t in (f"consultation_sent#{n}={sent}", f"opinion_received#{n}={back}")
    ]
    day, settings = _day(f["received"]), _settings(f)
    inclusive = settings.with_setting("suspension", "inclusive")
    return {
        "due": compute_reply(day, CHINA, _events(*texts), conventions=settings).due,
        "due_alt_inclusive": compute_reply(day, CHINA, _events(*texts), conventions=inclusive).due,
    }


def _fee(f: Mapping[str, Any]) -> dict[str, object]:
    events = _events(f"fee_notified={f['notice_received']}", f"fee_paid={f['paid']}")
    d = compute_reply(_day(f["received"]), CHINA, events)
    return {
        "notice_latest": d.milestones["fee_notice_latest"],
        "pay_by": d.milestones["pay_by"],
        "due_after_payment": d.due,
    }


def _long(f: Mapping[str, Any]) -> dict[str, object]:
    term = statutory("review.application" if f["roll"] else "budget.government", at=date(2025, 1, 1))
    limit = _limit(f["days"], Unit.CALENDAR_DAY) if "days" in f else _limit(f["months"], Unit.MONTH)
    return {"due": compute(evolve(term, limit=limit), _day(f["trigger"]), CHINA).due}


def _notice_period(f: Mapping[str, Any]) -> dict[str, object]:
    unit = Unit.WORKING_DAY if f["unit"] == "working" else Unit.CALENDAR_DAY
    return {"earliest_end": compute(_limit(f["n"], unit, LimitKind.NOTICE_PERIOD), _day(f["published"]), CHINA).due}


def _timeliness(f: Mapping[str, Any]) -> dict[str, object]:
    counted = f["posted"] if f["mode"] == "post" else f["signed"]
    events = _events(f"replied={counted}:{f['mode']}")
    d = compute_reply(_day(f["received"]), CHINA, events, conventions=_settings(f))
    return {"due": d.due, "counted_on": d.replied, "on_time": not d.late}


def _hours(f: Mapping[str, Any]) -> dict[str, object]:
    return {"due": compute(_limit(f["hours"], Unit.HOUR), datetime.fromisoformat(f["at"]), CHINA).due_at}


def _annual(f: Mapping[str, Any]) -> dict[str, object]:
    return {"due": compute_statutory(f"annual_report.{f['body']}", date(f["year"], 12, 31), CHINA).due}


RULES = {
    "calendar.is_workday": lambda f: {"workday": CHINA.is_working_day(_day(f["date"]))},
    "workdays.between": lambda f: {"count": CHINA.count_working_days(_day(f["after"]), _day(f["to"]))},
    "regime.select": lambda f: {"regime": regime.value if (regime := regime_on(_day(f["received"]))) else None},
    "reply.base": lambda f: {"due": compute_reply(_day(f["received"]), CHINA, conventions=_settings(f)).due},
    "reply.extended": _extended,
    "receipt.then_reply": _receipt,
    "correction.restart": _correction,
    "correction.lapse": _lapse,
    "wd.after": lambda f: {"due": compute(_limit(f["n"], Unit.WORKING_DAY), _day(f["trigger"]), CHINA).due},
    "reply.suspended": _suspended,
    "fee.cycle": _fee,
    "annual_report": _annual,
    "calendar.days": _long,
    "calendar.months": _long,
    "consultation.earliest_end": _notice_period,
    "hours.after": _hours,
    "reply.timeliness": _timeliness,
}

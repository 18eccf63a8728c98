"""One case of a case table (用例): what is given is computed and held against what is expected.

>>> run_case("limit", {"text": "20个工作日内", "kind": "within", "amount": 20})
>>> run_case("limit", {"text": "20个工作日内", "amount": 15})
Traceback (most recent call last):
    ...
AssertionError: amount: expected 15, found 20
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime

from attrs import fields

from govdisclose.attributes import Answer, DocumentFacts, determine, fact_infos
from govdisclose.deadlines import Event, TimeLimit, compute, parse_time_limit, statutory
from govdisclose.errors import GovDiscloseError
from govdisclose.testing.calendar import fixed_calendar

__all__ = ["CaseError", "run_case"]


class CaseError(ValueError):
    """The case is not written as a case must be; the message says what is missing or unknown."""


def run_case(kind: str, case: Mapping[str, object]) -> None:
    """Run one case. Raises ``AssertionError`` for another result and ``CaseError`` for a case that cannot be run."""
    try:
        _RUNS[kind](case)
    except GovDiscloseError as error:
        raise CaseError(f"{error.text.zh}\n{error}") from error


def _deadline(case: Mapping[str, object]) -> None:
    """``term`` or ``limit`` from ``start``, with ``events``; expected ``due`` (``"none"`` where there is none), ``certainty``."""
    _only(case, {"title", "term", "limit", "start", "due", "certainty", "events"}, {"start", "due"})
    start = case["start"]
    if not isinstance(start, date):
        raise CaseError(f"start = {start!r}; write a day, 2026-03-02")
    if ("term" in case) == ("limit" in case):
        raise CaseError("write either term = a statutory term, or limit = the words of a time limit")
    day = date(start.year, start.month, start.day)
    term = statutory(_text(case, "term"), at=day) if "term" in case else parse_time_limit(_text(case, "limit"))
    listed = case.get("events", [])
    try:
        events = [Event.from_dict(event) for event in listed] if isinstance(listed, list) else []
    except ValueError as error:
        raise CaseError(f"events: {error}") from error
    deadline = compute(term, start, fixed_calendar(), events)
    found = deadline.due_at if isinstance(case["due"], datetime) else deadline.due
    _same("due", None if case["due"] == "none" else case["due"], found)
    if "certainty" in case:
        _same("certainty", case["certainty"], deadline.certainty.value)


def _limit(case: Mapping[str, object]) -> None:
    """``text`` is read; expected are the keys of a time limit that the case names."""
    _only(case, {"title", *(a.name for a in fields(TimeLimit))}, {"text"})
    found = parse_time_limit(_text(case, "text")).to_dict()
    defaults = {"at_least": False, "saving_clause": False}
    expected = {name: value for name, value in case.items() if name not in {"title", "text"}}
    if not expected:
        raise CaseError("the case expects nothing; name kind, amount, unit …")
    for name, value in expected.items():
        _same(name, None if value == "none" else value, found.get(name, defaults.get(name)))


def _determination(case: Mapping[str, object]) -> None:
    """``facts`` judged on the day ``at``; expected the attribute, and the ``articles`` of its basis in order.

    A fact that is not named is answered no; ``"*" = "unknown"`` leaves the others open.
    """
    _only(case, {"title", "at", "facts", "expected", "articles"}, {"at", "facts", "expected"})
    at, given = case["at"], case["facts"]
    if not isinstance(at, date) or not isinstance(given, Mapping):
        raise CaseError("write at = a day and facts = { name = 'yes' }")
    words = {str(name): str(value) for name, value in given.items()}
    rest, listed_as = words.pop("*", Answer.NO.value), words.pop("listed_as", None)
    asked = {name: rest for name, info in fact_infos().items() if info.asked_at_source}
    if unknown := set(words) - set(fact_infos()):
        raise CaseError(f"there is no fact {', '.join(sorted(unknown))}; there are {', '.join(fact_infos())}")
    try:
        facts = DocumentFacts.from_dict({**asked, **words, **({"listed_as": listed_as} if listed_as else {})})
    except ValueError as error:
        raise CaseError(str(error)) from error
    found = determine(facts, at=at)
    _same("attribute", case["expected"], found.attribute.value)
    if "articles" in case:
        _same("articles", case["articles"], [citation.article or citation.number for citation in found.basis])


_RUNS: dict[str, Callable[[Mapping[str, object]], None]] = {
    "deadline": _deadline,
    "limit": _limit,
    "determination": _determination,
}


def _only(case: Mapping[str, object], known: set[str], needed: set[str]) -> None:
    if unknown := set(case) - known:
        raise CaseError(f"unknown key {', '.join(sorted(unknown))}; known are {', '.join(sorted(known))}")
    if missing := needed - set(case):
        raise CaseError(f"missing: {', '.join(sorted(missing))}")


def _text(case: Mapping[str, object], key: str) -> str:
    value = case[key]
    if not isinstance(value, str):
        raise CaseError(f"{key} = {value!r}; write a text")
    return value


def _same(name: str, expected: object, found: object) -> None:
    if expected != found:
        raise AssertionError(f"{name}: expected {_shown(expected)}, found {_shown(found)}")


def _shown(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else "none" if value is None else str(value)

"""Specimens of the rules of flows and cases (流程规则样例)."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import cast

from govdisclose.catalog import Catalog
from govdisclose.findings import Finding
from govdisclose.process import from_data, template, validate
from govdisclose.process.case import CaseEvent
from govdisclose.process.tracing import trace
from govdisclose.screening.flows import check_flows
from govdisclose.testing.builders import catalog, item
from govdisclose.testing.calendar import fixed_calendar
from govdisclose.testing.rooms.patching import Changes, base, changed
from govdisclose.testing.rooms.specimen import AT, Specimen

__all__ = ["flow_specimens"]

_EXTRA = {"id": "extra", "title": "多余", "lane": "bureau", "post": "某人", "limit": "1个工作日内", "next": "archive"}
_OUTCOMES = "decisions/decide/outcomes"
#: What is wrong in the flow, and which rules speak besides.
_FLOWS: dict[str, tuple[Changes, tuple[str, ...]]] = {
    "GD-P001": ({"tasks/draft/lane": "buro"}, ()),
    "GD-P002": ({"tasks/+": _EXTRA}, ()),
    "GD-P003": ({"tasks/archive/next": None}, ("GD-P002",)),
    "GD-P004": (
        {
            f"{_OUTCOMES}/returned/default": False,
            f"{_OUTCOMES}/returned/when": {"fact": "result", "among": ["returned"]},
        },
        (),
    ),
    "GD-P005": (
        {
            f"{_OUTCOMES}/+": {
                "id": "more",
                "title": "三",
                "next": "publish",
                "when": {"fact": "result", "among": ["passed"]},
            }
        },
        (),
    ),
    "GD-P006": ({"tasks/archive/next": "archive"}, ("GD-P002",)),
    "GD-P007": ({f"{_OUTCOMES}/returned/next": "met"}, ()),
    "GD-P008": ({"tasks/draft/post": None}, ()),
    "GD-P009": ({"tasks/review/lane": "bureau"}, ()),
    "GD-P010": ({"tasks/copy/limit": None}, ()),
    "GD-P011": ({"tasks/publish/limit": "21个工作日内"}, ("GD-P014",)),
    "GD-P012": ({"tasks/review/act": "handle"}, ()),
    "GD-P013": ({"tasks/archive/act": "handle"}, ()),
    "GD-P014": ({"tasks/review/limit": "19个工作日内"}, ()),
    "GD-P015": ({"tasks/copy/next": "done"}, ("GD-P013",)),
    "GD-P016": ({"tasks/copy/next": "archive", "tasks/report/next": "archive"}, ("GD-P002",)),
    "GD-P017": ({"tasks/publish/statutory": "proactive.disclosur"}, ()),
    "GD-P018": ({f"{_OUTCOMES}/passed/when": {"fact": "count", "at_least": 10, "below": 5}}, ()),
    "GD-P020": ({"valid_from": "2027-01-01"}, ()),
}
_START = ("start=2024-03-04", "register=2024-03-04")
#: What happened on the flow of a request, until an event that does not fit.
_CASES: dict[str, tuple[str, ...]] = {
    "GD-P101": ("start=2024-03-04", "registr=2024-03-04"),
    "GD-P102": ("start=2024-03-04", "approve=2024-03-04"),
    "GD-P103": (*_START, "check:maybe=2024-03-05"),
    "GD-P104": ("start=2024-03-04", "register=2024-03-01"),
    "GD-P105": (
        *(*_START, "check:unclear=2024-03-05", "correction_notice=2024-03-06"),
        *("correct:missing=2024-09-20", "archive_abandoned=2024-09-23", "register=2024-09-24"),
    ),
    "GD-P106": (
        *(*_START, "check:clear=2024-03-05", "spot:ordinary=2024-03-05"),
        *("search:third_party=2024-03-06", "send_third/post=2024-03-07"),
    ),
}


def flow_specimens() -> Iterator[Specimen]:
    """Flows, cases that follow a flow, and an item that names one."""
    good = base("flow.toml")
    for code, (changes, companions) in _FLOWS.items():
        yield Specimen(code, "flow", changed(good, changes), good, _flow, companions=companions)
    yield Specimen("GD-P019", "flow", _wide(11), _wide(2), _flow)
    for code, events in _CASES.items():
        yield Specimen(code, "case", _case(events), _case(_START), _traced)
    named, unknown = catalog(item(process="request.2019")), catalog(item(process="request.2091"))
    yield Specimen("GD-P021", "catalog", unknown.model_dump(mode="json"), named.model_dump(mode="json"), _named)


def _wide(branches: int) -> dict[str, object]:
    """The flow with so many branches side by side, each with a choice between two steps."""
    data = changed(base("flow.toml"), {"splits/both/branches": [f"a{n}" for n in range(branches)], "tasks/copy": None})
    del cast("list[object]", data["tasks"])[3]
    tasks = cast("list[object]", data["tasks"])
    for n in range(branches):
        when = {"fact": "result", "among": ["passed"]}
        ways = [
            {"id": "yes", "title": "是", "next": f"b{n}", "when": when},
            {"id": "no", "title": "否", "next": f"c{n}", "default": True},
        ]
        choice = {"id": f"a{n}", "title": f"第{n}件是否办理？", "lane": "bureau", "outcomes": ways}
        cast("list[object]", data["decisions"]).append(choice)
        steps = (("b", f"d{n}"), ("c", f"d{n}"), ("d", "met"))
        tasks += [{**_EXTRA, "id": f"{letter}{n}", "title": f"办理{letter}{n}", "next": to} for letter, to in steps]
    return data


def _case(events: tuple[str, ...]) -> dict[str, object]:
    return {"flow": "request.2019", "events": [_event(event) for event in events]}


def _event(text: str) -> dict[str, object]:
    step, _, day = text.partition("=")
    step, _, detail = step.partition("/")
    step, _, outcome = step.partition(":")
    more = {"outcome": outcome, "detail": detail}
    return {"step": step, "on": day, **{name: value for name, value in more.items() if value}}


def _flow(data: Mapping[str, object], at: date) -> tuple[Finding, ...]:
    return validate(from_data(dict(data)), at=at, calendar=fixed_calendar()).findings


def _traced(data: Mapping[str, object], at: date) -> tuple[Finding, ...]:
    events = [CaseEvent.model_validate(event) for event in cast("list[object]", data["events"])]
    refusal = trace(template(str(data["flow"])), events, fixed_calendar(), on=at).refusal
    return (refusal,) if refusal else ()


def _named(data: Mapping[str, object], at: date) -> tuple[Finding, ...]:
    assert at == AT
    return check_flows(Catalog.model_validate(data))

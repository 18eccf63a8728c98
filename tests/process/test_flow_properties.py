"""Flows made at random: sound ones yield nothing and are executed, unsound ones yield something."""

import copy
from collections.abc import Callable
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from flow_cases import Data, run_on_engine, shortest, sound_flows
from govdisclose.export import bpmn
from govdisclose.process import dumps, from_data, loads, validate
from govdisclose.process.graph import flow_graph
from govdisclose.process.model import End

AT = date(2026, 11, 22)


@given(data=sound_flows(), choice=st.integers(0, 10**6))
@settings(max_examples=40, deadline=None)
def test_a_sound_flow_yields_nothing_and_an_engine_runs_it_to_its_end(data: Data, choice: int) -> None:
    process = from_data(data)
    assert validate(process, at=AT).findings == ()
    graph = flow_graph(process)
    edges = [edge for edge in graph.edges if edge.outcome]
    wanted = edges[choice % len(edges)] if edges else None
    path = shortest(graph, lambda e: e is wanted if wanted else isinstance(graph.nodes[e.target], End))
    written = bpmn.dumps(process)
    assert "done" in run_on_engine(process, written, path)
    assert bpmn.loads(written) == process
    assert loads(dumps(process)) == process


def _of(data: Data, key: str, number: int) -> Any:
    return data[key][number % len(data[key])]


#: each makes any sound flow unsound; False where it does not apply
BREAKS: list[Callable[[Data, int], object]] = [
    lambda d, n: _of(d, "tasks", n).pop("next"),
    lambda d, n: _of(d, "tasks", n).update(next="nowhere"),
    lambda d, n: _of(d, "tasks", n).pop("post"),
    lambda d, n: _of(d, "tasks", n).pop("lane"),
    lambda d, n: _of(d, "tasks", n).pop("limit"),
    lambda d, n: _of(d, "tasks", n).update(next=_of(d, "tasks", n)["id"]),
    lambda d, _: d["tasks"].append(_of(d, "tasks", 0) | {"id": "island"}),
    lambda d, _: d["tasks"][2].update(act="handle"),
    lambda d, _: d["tasks"][0].update(act="handle"),
    lambda d, _: d["tasks"][2].update(lane="office"),
    lambda d, n: [w.pop("default", None) for w in _of(d, "decisions", n)["outcomes"]] if d["decisions"] else False,
    lambda d, n: _of(d, "decisions", n)["outcomes"][0].pop("when") if d["decisions"] else False,
    lambda d, n: _of(d, "splits", n)["branches"].pop() if d["splits"] else False,
    lambda d, n: _join_to_task(d, n) if d["joins"] else False,
]


def _join_to_task(data: Data, number: int) -> object:
    """A join becomes a step: its branches meet without being joined."""
    join = data["joins"].pop(number % len(data["joins"]))
    data["tasks"].append(data["tasks"][0] | {"id": join["id"], "next": join["next"], "act": "handle"})
    return True


@given(data=sound_flows(), broken=st.sampled_from(BREAKS), number=st.integers(0, 1000))
@settings(max_examples=150, deadline=None)
def test_an_unsound_flow_yields_at_least_one_finding(
    data: Data, broken: Callable[[Data, int], object], number: int
) -> None:
    changed = copy.deepcopy(data)
    if broken(changed, number) is False:
        return
    assert validate(from_data(changed), at=AT).findings

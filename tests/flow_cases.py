"""Flows for tests: a small sound one, changes that make it faulty, and a runner on an engine that is not ours."""

import copy
import tomllib
from collections import Counter, deque
from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from govdisclose.process import Process, from_data
from govdisclose.process.graph import Edge, FlowGraph, flow_graph
from govdisclose.process.model import Decision, End

SMALL = """
id = "small"
title = "小流程"
source = { verified = true }
statutory = { term = "proactive.disclosure", since = "draft", until = ["publish"] }

[start]
title = "开始"
lane = "office"
next = "draft"

[[lanes]]
id = "office"
title = "办公室"
[[lanes]]
id = "secrecy"
title = "保密审查机构"
[[lanes]]
id = "public"
title = "公众"
outside = true

[[facts]]
id = "result"
title = "审查结论"
values = ["passed", "returned"]
[[facts]]
id = "number"
title = "件数"

[[tasks]]
id = "draft"
title = "拟稿"
lane = "office"
post = "拟稿人"
act = "draft"
limit = "5个工作日内"
next = "check"
[[tasks]]
id = "check"
title = "保密审查"
lane = "secrecy"
post = "审查员"
act = "secrecy_review"
limit = "2个工作日内"
next = "passed"
[[tasks]]
id = "publish"
title = "发布"
lane = "office"
post = "信息员"
act = "publish"
limit = "3个工作日内"
statutory = "proactive.disclosure"
next = "both"
[[tasks]]
id = "copy"
title = "移送"
lane = "office"
post = "档案员"
limit = "3个工作日内"
next = "all"
[[tasks]]
id = "ask"
title = "提出意见"
lane = "public"
act = "consult"
limit = "10日内"
next = "all"
[[tasks]]
id = "archive"
title = "归档"
lane = "office"
post = "档案员"
act = "archive"
limit = "5个工作日内"
next = "done"

[[decisions]]
id = "passed"
title = "能否公开？"
lane = "secrecy"
[[decisions.outcomes]]
id = "passed"
title = "能"
next = "publish"
when = { fact = "result", among = ["passed"] }
[[decisions.outcomes]]
id = "returned"
title = "退回"
next = "draft"
default = true

[[splits]]
id = "both"
lane = "office"
branches = ["copy", "ask"]
[[joins]]
id = "all"
lane = "office"
next = "archive"
[[ends]]
id = "done"
title = "已公开"
lane = "office"
meaning = "published"
"""

Data = dict[str, Any]


def small() -> Data:
    return tomllib.loads(SMALL)


def loads_small() -> Process:
    return from_data(small())


def changed(change: Callable[[Data], object]) -> Process:
    """The small flow after a change that a careless hand could make."""
    data = copy.deepcopy(small())
    change(data)
    return from_data(data)


def node(data: Data, name: str) -> Data:
    return next(
        n for key in ("tasks", "decisions", "splits", "joins", "ends") for n in data.get(key, ()) if n["id"] == name
    )


def shortest(graph: FlowGraph, goal: Callable[[Edge], bool]) -> list[Edge]:
    """The fewest arrows from the start to one that is wanted."""
    front: deque[tuple[str, list[Edge]]] = deque([(graph.start, [])])
    seen = {graph.start}
    while front:
        name, path = front.popleft()
        for edge in graph.after(name):
            if goal(edge):
                return [*path, edge]
            if edge.target not in seen:
                seen.add(edge.target)
                front.append((edge.target, [*path, edge]))
    raise AssertionError("no way")


def way_out(graph: FlowGraph) -> dict[str, str]:
    """For each decision the outcome that is nearest to an end."""
    far = {n: 0 for n, found in graph.nodes.items() if isinstance(found, End)}
    front = deque(far)
    while front:
        name = front.popleft()
        for edge in graph.before(name):
            if edge.source not in far:
                far[edge.source] = far[name] + 1
                front.append(edge.source)
    decisions = [n for n in graph.nodes.values() if isinstance(n, Decision)]
    return {d.id: min(graph.after(d.id), key=lambda e: far.get(e.target, 10**6)).outcome or "" for d in decisions}


def run_on_engine(process: Process, bpmn: bytes, path: list[Edge]) -> list[str]:
    """Run the BPMN on SpiffWorkflow along a path, then out by the nearest way; the names of what was completed, in order."""
    from lxml import etree
    from SpiffWorkflow.bpmn.parser.BpmnParser import BpmnParser
    from SpiffWorkflow.bpmn.workflow import BpmnWorkflow
    from SpiffWorkflow.util.task import TaskState

    graph = flow_graph(process)
    parser = BpmnParser()
    parser.add_bpmn_xml(etree.ElementTree(etree.fromstring(bpmn)))
    workflow = BpmnWorkflow(parser.get_spec(f"process.{process.id}"))
    out = way_out(graph)
    plan = {d: [e.outcome for e in path if e.source == d] for d in out}
    for _ in range(400):
        workflow.do_engine_steps()
        if workflow.is_completed():
            break
        passed = Counter(t.task_spec.name for t in workflow.get_tasks(state=TaskState.COMPLETED))
        data: dict[str, object] = {}
        for decision in process.decisions:
            wanted = [*plan[decision.id], out[decision.id]][min(passed[decision.id], len(plan[decision.id]))]
            way = next(w for w in decision.outcomes if w.id == wanted)
            facts = {w.when.fact: w.when for w in decision.outcomes if w.when}
            for name, when in facts.items():
                data[name] = "nothing else holds" if when.among else -(10**9)
            if way.when and not way.default:
                when = way.when
                data[when.fact] = (
                    when.among[0] if when.among else when.at_least if when.at_least is not None else when.below - 1
                )
        ready = workflow.get_tasks(state=TaskState.READY)
        assert ready, "the engine waits for ever"
        ready[0].data.update(data)
        ready[0].run()
    assert workflow.is_completed(), "the engine does not come to an end"
    done = workflow.get_tasks(state=TaskState.COMPLETED)
    return [t.task_spec.name for t in sorted(done, key=lambda t: t.last_state_change)]


class _Made:
    """A sound flow put together of blocks; every piece is told what comes after it."""

    def __init__(self, draw: Any) -> None:
        self.draw, self.number = draw, 0
        self.data: Data = {key: [] for key in ("tasks", "decisions", "splits", "joins", "facts")}

    def fresh(self, letter: str) -> str:
        self.number += 1
        return f"{letter}{self.number}"

    def task(self, following: str) -> str:
        name = self.fresh("t")
        self.data["tasks"].append(step(name, following))
        return name

    def block(self, following: str, depth: int) -> str:
        kind = self.draw(st.sampled_from(["task", "choice", "parallel", "loop"] if depth else ["task"]))
        if kind == "choice":
            name, fact = self.fresh("d"), self.fresh("f")
            self.data["facts"].append({"id": fact, "title": "事项", "values": ["a", "b"]})
            ways = [
                {
                    "id": "a",
                    "title": "甲",
                    "next": self.block(following, depth - 1),
                    "when": {"fact": fact, "among": ["a"]},
                },
                {"id": "b", "title": "乙", "next": self.block(following, depth - 1), "default": True},
            ]
            self.data["decisions"].append({"id": name, "title": "判断？", "lane": "office", "outcomes": ways})
            return name
        if kind == "parallel":
            split, join = self.fresh("s"), self.fresh("j")
            self.data["joins"].append({"id": join, "lane": "office", "next": following})
            branches = [self.block(self.task(join), depth - 1) for _ in range(self.draw(st.integers(2, 3)))]
            self.data["splits"].append({"id": split, "lane": "office", "branches": branches})
            return split
        if kind == "loop":
            name, fact, body = self.fresh("d"), self.fresh("f"), self.fresh("t")
            self.data["facts"].append({"id": fact, "title": "次数"})
            self.data["tasks"].append(step(body, name))
            ways = [
                {"id": "again", "title": "再来", "next": body, "when": {"fact": fact, "at_least": 1, "below": 5}},
                {"id": "on", "title": "继续", "next": following, "default": True},
            ]
            self.data["decisions"].append({"id": name, "title": "再办一次？", "lane": "office", "outcomes": ways})
            return body
        return self.task(following)


def step(name: str, following: str, **more: Any) -> Data:
    return {
        "id": name,
        "title": f"步骤{name}",
        "lane": "office",
        "post": "经办人",
        "limit": "1个工作日内",
        "next": following,
    } | more


@st.composite
def sound_flows(draw: Any) -> Data:
    """The data of a sound flow."""
    made = _Made(draw)
    made.data["tasks"] += [
        step("archive", "done", act="archive"),
        step("publish", "archive", act="publish"),
        step("review", "publish", act="secrecy_review", lane="secrecy"),
    ]
    entry = "review"
    for _ in range(draw(st.integers(0, 2))):
        entry = made.block(entry, 2)
    made.data["tasks"].append(step("write", entry, act="draft"))
    lanes = [{"id": "office", "title": "办公室"}, {"id": "secrecy", "title": "保密审查机构"}]
    head = {"id": "made", "title": "生成的流程", "lanes": lanes}
    start, end = {"title": "开始", "lane": "office", "next": "write"}, {"id": "done", "title": "结束", "lane": "office"}
    return head | {"start": start, "ends": [end]} | made.data

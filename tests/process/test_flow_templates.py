"""The standard flows: each passes its own checks, has a source, and is executed to each of its ends by an engine that is not ours."""

import itertools
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings

from flow_cases import run_on_engine, shortest, small, sound_flows
from govdisclose.deadlines import WorkCalendar, statutory, statutory_history, statutory_names
from govdisclose.export import bpmn, mermaid, svg
from govdisclose.export.process_layout import Drawing, lay_out
from govdisclose.law import register
from govdisclose.process import (
    Act,
    Process,
    UnknownProcessError,
    dumps,
    from_data,
    loads,
    longest_path,
    template,
    template_names,
    templates,
    validate,
)
from govdisclose.process.graph import flow_graph

ROOT = Path(__file__).resolve().parents[2]
ALL = [*templates().values()]
each = pytest.mark.parametrize("process", ALL, ids=[p.id for p in ALL])


def day_of(process: Process) -> date:
    return process.valid_through or date(2026, 11, 22)


def test_the_standard_flows_are_these() -> None:
    assert template_names() == (
        "catalogue.adjust",
        "decision.major",
        "document.attribute",
        "meeting.open",
        "message.handling",
        "opinion.response",
        "policy.explanation",
        "proactive.basic",
        "proactive.policy",
        "release.three_reviews",
        "report.annual",
        "request.2008",
        "request.2019",
        "village.finance",
    )


@each
def test_it_passes_its_own_checks(process: Process) -> None:
    report = validate(process, at=day_of(process))
    assert report.findings == ()


@each
def test_it_says_where_it_comes_from(process: Process) -> None:
    """A flow cites a provision or says that it is local practice; so does each of its steps."""
    source = process.source
    assert source.note
    assert source.basis or source.local_practice
    assert all(
        task.basis or task.statutory or task.local_practice or process.source.local_practice for task in process.tasks
    )
    cited = {*source.basis, *(c for task in process.tasks for c in task.basis)}
    if source.verified:
        assert all(citation.number for citation in cited)
    terms = {e.value.citation.number for name in statutory_names() for e in statutory_history(name).entries}
    for citation in cited:
        if citation.number not in terms:
            standing = register().status(citation, at=day_of(process)).standing.value
            assert standing == "in_force" or not citation.number, citation


@each
def test_it_stays_the_same_through_its_file(process: Process) -> None:
    assert loads(dumps(process)) == process


@each
def test_every_secrecy_review_has_a_post_and_every_end_is_archived(process: Process) -> None:
    assert any(task.act is Act.ARCHIVE for task in process.tasks)
    reviews = [task for task in process.tasks if task.act is Act.SECRECY_REVIEW]
    assert reviews
    assert all(task.post for task in reviews)


@each
def test_the_engine_comes_to_each_end_and_through_each_outcome(process: Process) -> None:
    graph, data = flow_graph(process), bpmn.dumps(process)
    for end in process.ends:
        path = shortest(graph, lambda edge, goal=end.id: edge.target == goal)  # type: ignore[misc]
        assert end.id in run_on_engine(process, data, path)
    for decision in process.decisions:
        for edge in graph.after(decision.id):
            path = shortest(graph, lambda e, goal=edge: e is goal)  # type: ignore[misc]
            done = run_on_engine(process, data, path)
            assert edge.target in done or f"{edge.target}.merge" in done


def overlaps(drawing: Drawing) -> list[tuple[str, str]]:
    """Boxes, words and lines that lie on one another."""
    areas = [(box.id, box.place) for box in drawing.boxes]
    areas += [(f"words of {box.id}", box.label) for box in drawing.boxes if box.label]
    areas += [(f"words of {line.id}", line.label) for line in drawing.lines if line.label]
    found = [(a, b) for (a, one), (b, other) in itertools.combinations(areas, 2) if one.overlaps(other)]
    for line in drawing.lines:
        for (x1, y1), (x2, y2) in itertools.pairwise(line.points):
            assert x1 == x2 or y1 == y2, f"{line.id} is not at right angles"
            for box in drawing.boxes:
                p = box.place
                inside = (
                    min(x1, x2) < p.right - 1
                    and max(x1, x2) > p.x + 1
                    and min(y1, y2) < p.bottom - 1
                    and max(y1, y2) > p.y + 1
                )
                if inside:
                    found.append((line.id, box.id))
    return found


def runs_on_another(drawing: Drawing) -> list[tuple[str, str]]:
    """Lines of different origin and goal that share a stretch."""
    parts = [
        (line, min(a, b), max(a, b)) for line in drawing.lines for a, b in itertools.pairwise(line.points) if a != b
    ]
    found = []
    for (one, a1, a2), (other, b1, b2) in itertools.combinations(parts, 2):
        if one.source == other.source or one.target == other.target:
            continue
        for fixed, along in ((0, 1), (1, 0)):
            same = a1[fixed] == a2[fixed] == b1[fixed] == b2[fixed]
            if same and a1[along] < b2[along] and b1[along] < a2[along]:
                found.append((one.id, other.id))
    return found


@each
def test_nothing_overlaps_in_the_drawing(process: Process) -> None:
    drawing = lay_out(process)
    assert overlaps(drawing) == []
    assert runs_on_another(drawing) == []
    lanes = {lane.id: lane.place for lane in drawing.lanes}
    for box in drawing.boxes:
        band = lanes[box.lane]
        assert band.y <= box.place.y
        assert box.place.bottom <= band.bottom
        assert box.place.right <= band.right
    for line in drawing.lines:
        start = next(b.place for b in drawing.boxes if b.id == line.source)
        goal = next(b.place for b in drawing.boxes if b.id == line.target)
        assert line.points[0] == (start.right, start.middle)
        assert line.points[-1][0] == goal.x
        assert goal.y <= line.points[-1][1] <= goal.bottom


@each
def test_its_picture_in_the_documentation_is_this_one(process: Process) -> None:
    picture = svg.dumps(process)
    assert (ROOT / "docs" / "flows" / f"{process.id}.svg").read_bytes() == picture
    words = picture.decode()
    for task in process.tasks:
        assert task.title[:2] in words
    assert mermaid.dumps(process).decode().count("-->") == len(flow_graph(process).edges)


@given(data=sound_flows())
@settings(max_examples=25, deadline=None)
def test_any_sound_flow_is_drawn_without_overlap(data: dict[str, object]) -> None:
    drawing = lay_out(from_data(data))
    assert overlaps(drawing) == []
    assert lay_out(from_data(data)) == drawing


def test_the_request_flow_keeps_within_twenty_and_forty_working_days() -> None:
    """条例第三十三条：二十个工作日；延长不超过二十个工作日。"""
    process = template("request.2019")
    path = longest_path(process, WorkCalendar.china(), at=date(2026, 11, 22))
    assert path is not None
    assert path.days <= 20
    term = statutory("request.reply", at=date(2026, 11, 22))
    assert process.statutory is not None
    assert (process.statutory.term, term.limit.amount) == ("request.reply", 20)


def test_each_regime_has_its_days() -> None:
    old, new = template("request.2008"), template("request.2019")
    assert old.valid_through == date(2019, 5, 14)
    assert new.valid_from == date(2019, 5, 15)
    assert [f.code for f in validate(old, at=date(2019, 5, 15)).findings] == ["GD-P020"]
    assert "GD-P020" in [f.code for f in validate(new, at=date(2019, 5, 14)).findings]


def test_an_unknown_name_is_answered_with_near_ones() -> None:
    with pytest.raises(UnknownProcessError, match=r"request\.2019"):
        template("request.2091")
    with pytest.raises(UnknownProcessError, match="template_names"):
        template("甲乙丙")
    assert small()["id"] not in template_names()

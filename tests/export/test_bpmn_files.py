"""BPMN 2.0: the schema of OMG, our own reader, hostile files, and two judges of the bpmn.io project where Node is present."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
import SpiffWorkflow
from hypothesis import given, settings
from lxml import etree

from flow_cases import changed, loads_small, node, sound_flows
from govdisclose.errors import FormatError
from govdisclose.export import bpmn
from govdisclose.export.process_layout import lay_out
from govdisclose.process import Process, from_data, template, templates

ROOT = Path(__file__).resolve().parents[2]
OMG = Path(SpiffWorkflow.__file__).parent / "bpmn" / "parser" / "schema" / "BPMN20.xsd"
NS = {
    "b": "http://www.omg.org/spec/BPMN/20100524/MODEL",
    "di": "http://www.omg.org/spec/BPMN/20100524/DI",
    "dc": "http://www.omg.org/spec/DD/20100524/DC",
}
FLOWS = [*templates().values(), loads_small()]
each = pytest.mark.parametrize("process", FLOWS, ids=[p.id for p in FLOWS])


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(str(OMG)))


@each
def test_the_schema_of_omg_accepts_it_and_it_reads_back_equal(process: Process, schema: etree.XMLSchema) -> None:
    data = bpmn.dumps(process)
    schema.assertValid(etree.fromstring(data))
    assert bpmn.loads(data) == process
    assert bpmn.dumps(process) == data


@each
def test_everything_has_its_place_in_the_diagram(process: Process) -> None:
    """Without bounds of their own the words of a gateway and of its flow lie on each other in editors."""
    root = etree.fromstring(bpmn.dumps(process))
    shapes = {s.get("bpmnElement"): s for s in root.iterfind(".//di:BPMNShape", NS)}
    edges = {e.get("bpmnElement"): e for e in root.iterfind(".//di:BPMNEdge", NS)}
    flow_nodes = [e for e in root.find("b:process", NS) if e.tag.endswith(("Event", "Gateway", "userTask"))]
    assert {e.get("id") for e in flow_nodes} <= shapes.keys()
    for element in flow_nodes:
        assert shapes[element.get("id")].find("dc:Bounds", NS) is not None
        if element.get("name") and not element.tag.endswith("userTask"):
            assert shapes[element.get("id")].find("di:BPMNLabel/dc:Bounds", NS) is not None
    for flow in root.iterfind(".//b:sequenceFlow", NS):
        edge = edges[flow.get("id")]
        assert len([p for p in edge if p.tag.endswith("waypoint")]) >= 2
        if flow.get("name"):
            assert edge.find("di:BPMNLabel/dc:Bounds", NS) is not None
    for lane in root.iterfind(".//b:lane", NS):
        assert lane.get("id") in shapes
    named = [r.text for r in root.iterfind(".//b:flowNodeRef", NS)]
    assert sorted(named) == sorted(e.get("id") for e in flow_nodes)


def test_conditions_come_from_facts_alone() -> None:
    root = etree.fromstring(bpmn.dumps(template("request.2019")))
    conditions = {c.text for c in root.iterfind(".//b:conditionExpression", NS)}
    assert "content == 'clear'" in conditions
    for when, text in [
        ({"fact": "number", "at_least": 5, "below": 9}, "number >= 5 and number < 9"),
        ({"fact": "number", "below": 9}, "number < 9"),
        ({"fact": "result", "among": ["passed", "returned"]}, "result in ['passed', 'returned']"),
        ({"fact": "number"}, "False"),
    ]:
        flow = changed(lambda d, w=when: node(d, "passed")["outcomes"][0].update(when=w))  # type: ignore[misc]
        data = bpmn.dumps(flow)
        assert text in {c.text for c in etree.fromstring(data).iterfind(".//b:conditionExpression", NS)}
        assert bpmn.loads(data) == flow


def test_what_an_editor_changed_is_read() -> None:
    data = (
        bpmn.dumps(loads_small())
        .decode()
        .replace('name="拟稿"', 'name="起草"')
        .replace('name="公众"', 'name="社会公众"')
    )
    data = data.replace("小流程", "改过的流程")
    flow = bpmn.loads(data.encode())
    assert (flow.title, flow.tasks[0].title, flow.lanes[2].title) == ("改过的流程", "起草", "社会公众")


def test_words_that_are_markup_stay_words() -> None:
    flow = changed(lambda d: node(d, "draft").update(title='<b>&"拟稿"</b>]]>', note="</gd:data>"))
    assert bpmn.loads(bpmn.dumps(flow)) == flow


def test_a_flow_that_cannot_be_drawn_whole_is_refused() -> None:
    for change in ({"next": "nowhere"}, {"next": "start"}, {"lane": "nobody"}):
        with pytest.raises(FormatError, match="process check"):
            bpmn.dumps(changed(lambda d, c=change: node(d, "draft").update(c)))  # type: ignore[misc]
    loose = changed(lambda d: [node(d, "draft").pop(k) for k in ("lane", "next")])
    assert bpmn.loads(bpmn.dumps(loose)) == loose


BILLION = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not xml",
        b"<a/>",
        BILLION,
        b'<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p"/></definitions>',
        bpmn.dumps(loads_small()).replace(b'"lanes"', b'"lnes"', 1),
        bpmn.dumps(loads_small()).replace(b'"id": "small"', b'"id": small', 1),
        bpmn.dumps(loads_small()).replace(b'"id": "small"', b'"idd": "small"', 1),
        bpmn.dumps(loads_small()).replace(b'targetRef="check"', b'targetRef="chck"', 1),
        bpmn.dumps(loads_small()).replace(b"<bpmn:outgoing>flow.start.1.draft", b"<bpmn:outgoing>flow.x", 1),
    ],
)
def test_foreign_and_broken_files_are_refused(data: bytes) -> None:
    with pytest.raises(FormatError):
        bpmn.loads(data)


def test_a_file_is_written_and_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bpmn.dump(loads_small(), tmp_path / "a.bpmn")
    assert bpmn.load(tmp_path / "a.bpmn") == loads_small()
    monkeypatch.setattr("govdisclose.export.bpmn.reading._LARGEST", 10)
    with pytest.raises(FormatError, match="too large"):
        bpmn.load(tmp_path / "a.bpmn")


@given(data=sound_flows())
@settings(max_examples=15, deadline=None)
def test_any_flow_is_accepted_by_the_schema(data: dict[str, object]) -> None:
    flow = from_data(data)
    etree.XMLSchema(etree.parse(str(OMG))).assertValid(etree.fromstring(bpmn.dumps(flow)))
    assert {box.id for box in lay_out(flow).boxes} >= {n.id for n in flow.nodes()}


def node_modules() -> Path | None:
    """Where the Node judges are: ``GOVDISCLOSE_NODE`` or ``.cache/node`` beside the sources."""
    for folder in (os.environ.get("GOVDISCLOSE_NODE"), str(ROOT / ".cache" / "node")):
        if folder and shutil.which("node") and (Path(folder) / "node_modules" / "bpmnlint").is_dir():
            return Path(folder)
    return None


JUDGE = """
const fs = require('fs');
const { Linter } = require('bpmnlint');
const NodeResolver = require('bpmnlint/lib/resolver/node-resolver');
(async () => {
  const moddle = await import('bpmn-moddle');
  const Moddle = moddle.BpmnModdle || moddle.default;
  const out = {};
  for (const file of process.argv.slice(2)) {
    const { rootElement, warnings } = await new Moddle().fromXML(fs.readFileSync(file, 'utf8'));
    const linter = new Linter({ config: { extends: 'bpmnlint:recommended' }, resolver: new NodeResolver() }); // rules keep what they saw
    const results = await linter.lint(rootElement);
    const errors = Object.entries(results).flatMap(([rule, found]) => found.filter(f => f.category === 'error').map(f => rule + ' ' + f.id));
    out[file] = { warnings: warnings.map(w => w.message), errors };
  }
  console.log(JSON.stringify(out));
})();
"""


@pytest.mark.skipif(
    node_modules() is None, reason="Node with bpmnlint and bpmn-moddle is not present (.ci/run installs them)"
)
def test_bpmnlint_finds_no_error_and_bpmn_moddle_has_no_warning(tmp_path: Path) -> None:
    folder = node_modules()
    assert folder is not None
    script = folder / "judge.cjs"
    script.write_text(JUDGE, "utf-8")
    for flow in FLOWS:
        bpmn.dump(flow, tmp_path / f"{flow.id}.bpmn")
    bad = bpmn.dumps(loads_small()).replace(b'targetRef="check"', b'targetRef="nowhere"', 1)
    bad = bad.replace(b'bpmnElement="draft"', b'bpmnElement="check"')  # one step has no shape
    (tmp_path / "bad.bpmn").write_bytes(bad)
    files = sorted(map(str, tmp_path.glob("*.bpmn")))
    run = subprocess.run(
        ["node", str(script), *files], cwd=folder, capture_output=True, text=True, check=True, timeout=120
    )
    found = json.loads(run.stdout)
    verdict = found.pop(str(tmp_path / "bad.bpmn"))
    assert verdict["warnings"]
    assert verdict["errors"]
    assert len(found) == len(FLOWS)
    assert {name: v for name, v in found.items() if v["warnings"] or v["errors"]} == {}

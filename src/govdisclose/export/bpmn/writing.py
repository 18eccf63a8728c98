"""A flow written as BPMN 2.0 (导出)."""

import json
from collections.abc import Mapping

from lxml import etree

from govdisclose import __version__
from govdisclose.bilingual import Bilingual
from govdisclose.errors import FormatError
from govdisclose.export.bpmn.diagram import write_diagram
from govdisclose.export.bpmn.names import EXTENSION, NAMESPACES, b, g
from govdisclose.export.files import Target, whole
from govdisclose.export.process_layout import Box, Drawing, Line, lay_out
from govdisclose.process.graph import targets
from govdisclose.process.model import Decision, Join, Node, Outcome, Process, Split, When

__all__ = ["dump", "dumps"]

_ELEMENTS = {
    "start": "startEvent",
    "task": "userTask",
    "decision": "exclusiveGateway",
    "merge": "exclusiveGateway",
    "split": "parallelGateway",
    "join": "parallelGateway",
    "end": "endEvent",
}
_SAID = {"title", "lane", "next", "outcomes", "branches", "id"}
_HEADER = {"start", "tasks", "decisions", "splits", "joins", "ends", "title"}


def dumps(process: Process) -> bytes:
    """The flow as a BPMN file: UTF-8, LF, the same bytes for the same flow.

    Raises ``FormatError`` for a flow that names steps or lanes which do not exist (GD-P001): it cannot be drawn whole.
    """
    _must_be_whole(process)
    drawing = lay_out(process)
    root = etree.Element(b("definitions"), nsmap=NAMESPACES)
    for key, value in {
        "id": "doc.definitions",
        "targetNamespace": EXTENSION,
        "exporter": "govdisclose",
        "exporterVersion": __version__,
    }.items():
        root.set(key, value)
    collaboration = etree.SubElement(root, b("collaboration"), id="doc.collaboration")
    name = f"process.{process.id}"
    etree.SubElement(collaboration, b("participant"), id="doc.pool", name=process.title, processRef=name)
    element = etree.SubElement(root, b("process"), id=name, name=process.title, isExecutable="true")
    _extend(element, process.model_dump(mode="json", exclude_defaults=True, exclude=_HEADER))
    _write_lanes(element, drawing)
    nodes = {node.id: node for node in process.nodes()}
    ways = {f"{d.id}.{way.id}": way for d in process.decisions for way in d.outcomes}
    order = [*nodes, *(box.id for box in drawing.boxes if box.id not in nodes)]
    boxes = {box.id: box for box in drawing.boxes}
    for one in order:
        _write_node(element, boxes[one], nodes.get(one), drawing)
    for line in drawing.lines:
        _write_flow(element, line, ways.get(f"{line.source}.{line.outcome}"))
    write_diagram(root, process, drawing)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)


def dump(process: Process, target: Target) -> None:
    """Write the file, whole or not at all."""
    data = dumps(process)
    with whole(target) as stream:
        stream.write(data)


def _must_be_whole(process: Process) -> None:
    known, lanes = {node.id for node in process.nodes()}, {lane.id for lane in process.lanes}
    missing = [e.target for node in process.nodes() for e in targets(node) if e.target not in known]
    missing += [e.target for node in process.nodes() for e in targets(node) if e.target == process.start.id]
    missing += [node.lane for node in process.nodes() if node.lane is not None and node.lane not in lanes]
    if missing:
        raise FormatError(
            Bilingual(
                zh=f"流程引用了不能采用的步骤或角色：{'、'.join(missing)}。请先用 govdisclose process check 检查并改正。",
                en=f"the flow names steps or lanes that cannot be used: {', '.join(missing)}. Run govdisclose process check first",
            )
        )


def _write_lanes(process: etree._Element, drawing: Drawing) -> None:
    lanes = etree.SubElement(process, b("laneSet"), id="doc.lanes")
    for lane in drawing.lanes:
        element = etree.SubElement(lanes, b("lane"), id=f"lane.{lane.id}", name=lane.words)
        for box in drawing.boxes:
            if box.lane == lane.id:
                etree.SubElement(element, b("flowNodeRef")).text = box.id


def _write_node(process: etree._Element, box: Box, node: Node | None, drawing: Drawing) -> None:
    element = etree.SubElement(process, b(_ELEMENTS[box.kind]), id=box.id)
    outgoing = [line for line in drawing.lines if line.source == box.id]
    if isinstance(node, Decision):
        places = {way.id: number for number, way in enumerate(node.outcomes)}
        outgoing.sort(key=lambda line: places[line.outcome or ""])
    elif isinstance(node, Split):
        outgoing.sort(key=lambda line: node.branches.index(line.target.removesuffix(".merge")))
    if node is not None:
        if node.title:
            element.set("name", node.title)
        data = node.model_dump(mode="json", exclude_defaults=True)
        kind = {"kind": "split" if isinstance(node, Split) else "join"} if isinstance(node, Split | Join) else {}
        _extend(element, kind | {key: value for key, value in data.items() if key not in _SAID})
        defaults = [line.id for line in outgoing if line.default]
        if isinstance(node, Decision) and defaults:
            element.set("default", defaults[0])
    for line in drawing.lines:
        if line.target == box.id:
            etree.SubElement(element, b("incoming")).text = line.id
    for line in outgoing:
        etree.SubElement(element, b("outgoing")).text = line.id


def _write_flow(process: etree._Element, line: Line, way: Outcome | None) -> None:
    element = etree.SubElement(process, b("sequenceFlow"), id=line.id, sourceRef=line.source, targetRef=line.target)
    if way is None:
        return
    element.set("name", way.title)
    _extend(element, way.model_dump(mode="json", exclude_defaults=True, exclude={"title", "next"}))
    if way.when and not way.default:
        condition = etree.SubElement(element, b("conditionExpression"))
        condition.set(b("type", "xsi"), "bpmn:tFormalExpression")
        condition.text = _condition(way.when)


def _condition(when: When) -> str:
    if len(when.among) == 1:
        return f"{when.fact} == '{when.among[0]}'"
    if when.among:
        return f"{when.fact} in [{', '.join(repr(value) for value in when.among)}]"
    low = [f"{when.fact} >= {when.at_least}"] if when.at_least is not None else []
    high = [f"{when.fact} < {when.below}"] if when.below is not None else []
    return " and ".join((*low, *high)) or "False"


def _extend(element: etree._Element, data: Mapping[str, object]) -> None:
    """Our data of an element, as JSON in the one extension."""
    extension = etree.SubElement(element, b("extensionElements"))
    etree.SubElement(extension, g("data")).text = json.dumps(data, ensure_ascii=False, sort_keys=False)

"""The diagram of the BPMN file (图形部分): bounds of pool, lanes, nodes and labels, way points of flows."""

from lxml import etree

from govdisclose.export.bpmn.names import b
from govdisclose.export.process_layout import Drawing, Rectangle
from govdisclose.export.process_layout.layout import HEADING
from govdisclose.process.model import Process

__all__ = ["write_diagram"]


def write_diagram(root: etree._Element, process: Process, drawing: Drawing) -> None:
    """Append the diagram to the definitions."""
    diagram = etree.SubElement(root, b("BPMNDiagram", "bpmndi"), id="doc.diagram", name=process.title)
    plane = etree.SubElement(diagram, b("BPMNPlane", "bpmndi"), id="doc.plane", bpmnElement="doc.collaboration")
    first, last = drawing.lanes[0].place, drawing.lanes[-1].place
    pool = Rectangle(first.x - HEADING, first.y, first.width + HEADING, last.bottom - first.y)
    _shape(plane, "doc.pool", pool, horizontal=True)
    for lane in drawing.lanes:
        _shape(plane, f"lane.{lane.id}", lane.place, horizontal=True)
    for box in drawing.boxes:
        shape = _shape(plane, box.id, box.place)
        if box.kind in {"decision", "merge"}:
            shape.set("isMarkerVisible", "true")
        if box.label:
            _label(shape, box.label)
    for line in drawing.lines:
        edge = etree.SubElement(plane, b("BPMNEdge", "bpmndi"), id=f"di.{line.id}", bpmnElement=line.id)
        for x, y in line.points:
            etree.SubElement(edge, b("waypoint", "di"), x=str(x), y=str(y))
        if line.label:
            _label(edge, line.label)


def _shape(plane: etree._Element, element: str, place: Rectangle, *, horizontal: bool = False) -> etree._Element:
    shape = etree.SubElement(plane, b("BPMNShape", "bpmndi"), id=f"di.{element}", bpmnElement=element)
    if horizontal:
        shape.set("isHorizontal", "true")
    _bounds(shape, place)
    return shape


def _label(owner: etree._Element, place: Rectangle) -> None:
    _bounds(etree.SubElement(owner, b("BPMNLabel", "bpmndi")), place)


def _bounds(owner: etree._Element, place: Rectangle) -> None:
    bounds = etree.SubElement(owner, b("Bounds", "dc"))
    for key, value in {"x": place.x, "y": place.y, "width": place.width, "height": place.height}.items():
        bounds.set(key, str(value))

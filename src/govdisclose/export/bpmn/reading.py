"""Our own BPMN read back (读回): names, lanes and flows as the file shows them, the rest from our extension."""

import json
from typing import cast

from lxml import etree

from govdisclose.bilingual import Bilingual
from govdisclose.errors import FormatError
from govdisclose.export.bpmn.names import b, g
from govdisclose.export.files import Source, opened
from govdisclose.process.load import from_data
from govdisclose.process.model import Process

__all__ = ["load", "loads"]

_LARGEST = 20_000_000
_Data = dict[str, object]


def load(source: Source) -> Process:
    """The flow in a BPMN file that this library wrote. Raises ``FormatError``."""
    with opened(source) as stream:
        return loads(stream.read(_LARGEST + 1))


def loads(data: bytes) -> Process:
    """The flow in the bytes of a BPMN file that this library wrote.

    Titles, roles and arrows are taken from the BPMN itself, so that what an editor changed there is read. Raises ``FormatError`` for a file
    that is not BPMN, or that does not carry the extension of this library.
    """
    if len(data) > _LARGEST:
        raise _refused("文件过大", "the file is too large")
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))
    except (etree.XMLSyntaxError, ValueError) as error:
        raise _refused(f"不是格式正确的 XML（{error}）", f"it is not well-formed XML ({error})") from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise _refused("不接受文档类型声明", "a document type declaration is not accepted")
    process = root.find(b("process"))
    if process is None or process.find(b("extensionElements")) is None:
        raise _refused("没有本工具写入的流程数据", "there are no flow data that this library wrote")
    try:
        return _process(process)
    except (KeyError, IndexError, TypeError, StopIteration, json.JSONDecodeError, RecursionError) as error:
        raise _refused(f"流程数据不完整（{error}）", f"its flow data are not whole ({error})") from None


def _refused(zh: str, en: str) -> FormatError:
    return FormatError(Bilingual(zh=f"BPMN 文件：{zh}", en=f"BPMN file: {en}"))


def _process(process: etree._Element) -> Process:
    data = _own(process)
    lanes: dict[str | None, str] = {}
    names: dict[str, str] = {}
    for lane in process.iter(b("lane")):
        name = lane.get("id", "").removeprefix("lane.")
        names[name] = lane.get("name", "")
        lanes |= {reference.text: name for reference in lane.iter(b("flowNodeRef"))}
    declared = cast("list[_Data]", data["lanes"])
    for entry in declared:
        entry["title"] = names.get(str(entry["id"]), entry["title"])
    flows = {flow.get("id", ""): flow for flow in process.iter(b("sequenceFlow"))}
    known = {entry["id"] for entry in declared}
    for element in process:
        kind = _kind(element)
        if kind is None:
            continue
        node = _own(element) | {"id": element.get("id", "")}
        node.pop("kind", None)
        if element.get("name"):
            node["title"] = element.get("name")
        if lanes.get(element.get("id", "")) in known:
            node["lane"] = lanes[element.get("id", "")]
        _link(node, kind, _after(element, flows), process, flows)
        if kind == "start":
            data["start"] = node
        else:
            cast("list[object]", data.setdefault(kind, [])).append(node)
    return from_data(data | {"title": process.get("name", "")}, name="BPMN")


def _kind(element: etree._Element) -> str | None:
    """The key of the definition under which an element stands; ``None`` for merges and for what is no node."""
    single = {b("startEvent"): "start", b("userTask"): "tasks", b("endEvent"): "ends"}
    if element.tag in single:
        return single[str(element.tag)]
    if element.find(f"{b('extensionElements')}/{g('data')}") is None:
        return None
    if element.tag == b("exclusiveGateway"):
        return "decisions"
    if element.tag == b("parallelGateway"):
        return "splits" if _own(element)["kind"] == "split" else "joins"
    return None


def _own(element: etree._Element) -> _Data:
    text = element.findtext(f"{b('extensionElements')}/{g('data')}", default="{}")
    found = json.loads(text)
    if not isinstance(found, dict):
        raise TypeError("expected an object")
    return found


def _after(element: etree._Element, flows: dict[str, etree._Element]) -> list[etree._Element]:
    listed = [reference.text or "" for reference in element.iter(b("outgoing"))]
    return [flows[name] for name in listed]


def _link(
    node: _Data, kind: str, after: list[etree._Element], process: etree._Element, flows: dict[str, etree._Element]
) -> None:
    goals = [_goal(flow.get("targetRef", ""), process, flows) for flow in after]
    if kind == "decisions":
        node["outcomes"] = [
            _own(flow) | {"title": flow.get("name", ""), "next": goal} for flow, goal in zip(after, goals, strict=True)
        ]
    elif kind == "splits":
        node["branches"] = goals
    elif kind != "ends" and goals:
        node["next"] = goals[0]


def _goal(name: str, process: etree._Element, flows: dict[str, etree._Element]) -> str:
    """The node that a flow leads to, past merges."""
    for _ in range(len(flows) + 1):
        element = next(e for e in process if e.get("id") == name)
        if _kind(element) is not None:
            return name
        name = _after(element, flows)[0].get("targetRef", "")
    raise KeyError(name)

"""Names of the BPMN file (命名空间)."""

from lxml import etree

__all__ = ["BPMN", "EXTENSION", "NAMESPACES", "b", "g"]

BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL"
EXTENSION = "urn:govdisclose:process:1"
NAMESPACES = {
    "bpmn": BPMN,
    "bpmndi": "http://www.omg.org/spec/BPMN/20100524/DI",
    "dc": "http://www.omg.org/spec/DD/20100524/DC",
    "di": "http://www.omg.org/spec/DD/20100524/DI",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "gd": EXTENSION,
}


def b(name: str, prefix: str = "bpmn") -> str:
    """The full name of an element or attribute of BPMN."""
    return etree.QName(NAMESPACES[prefix], name).text


def g(name: str) -> str:
    """The full name of an element of our extension."""
    return b(name, "gd")

"""The schemas of the format (模式文件): XSD 1.0 and ISO Schematron, out of the installed package, never from the network."""

from importlib.resources import files

__all__ = ["schematron", "xsd"]


def xsd() -> bytes:
    """The XML Schema: structure and types.

    >>> b'targetNamespace="urn:govdisclose:catalog:1"' in xsd()
    True
    """
    return _data("govdisclose-catalog-1.xsd")


def schematron() -> bytes:
    """The Schematron: phase ``structure`` for the format, phase ``conformance`` for the rules of ``catalog.validate``."""
    return _data("govdisclose-catalog-1.sch")


def _data(name: str) -> bytes:
    return (files("govdisclose.export") / "schemas" / name).read_bytes()

"""The grammar of the format (文法): which element may stand where, with which attributes, and the value that it makes.

It is the XSD in Python, for the reader checks every file itself. The conformance instances hold the two together.
"""

from collections.abc import Callable
from typing import Any

from attrs import define, field

from govdisclose.export.xml.names import NAMESPACE
from govdisclose.export.xml.values import Attributes

__all__ = ["Build", "Child", "Rule", "Slots", "rule", "words"]

#: What the children of an element made: one value per kind of child, a list where the child may repeat.
Slots = list[Any]
Build = Callable[[Attributes, Slots], object]


@define(eq=False)
class Child:
    """A child of an element: its rule, its place in the order, whether it may repeat and whether it must be there."""

    rule: "Rule"
    position: int
    many: bool
    must: bool
    leaf: bool  # holds text, needs no attributes and makes nothing else of it


@define(eq=False)
class Rule:
    """One kind of element: its name, its attributes, and either text or children in a fixed order.

    ``build`` makes the value from the attributes (by name) and the slots of the children; text without ``build`` is its own value.
    ``foreign`` says that elements of other namespaces may stand among the children.
    """

    name: str
    build: Build | None
    children: tuple[Child, ...] = ()
    attributes: frozenset[str] = frozenset()
    required: frozenset[str] = frozenset()
    text: bool = False
    foreign: bool = False
    by_tag: dict[str, Child] = field(factory=dict)
    must: tuple[Child, ...] = ()


def rule(
    name: str, build: Build | None, *children: tuple[Rule, str], attributes: str = "", foreign: bool = False
) -> Rule:
    """A rule with children, each marked ``1``, ``?``, ``*`` or ``+``; an attribute with ``!`` must be there."""
    placed = tuple(
        Child(child, n, mark in "*+", mark in "1+", child.text and child.build is None)
        for n, (child, mark) in enumerate(children)
    )
    return Rule(
        name=name,
        build=build,
        children=placed,
        attributes=frozenset(attributes.replace("!", "").split()),
        required=frozenset(a[:-1] for a in attributes.split() if a.endswith("!")),
        foreign=foreign,
        by_tag={f"{NAMESPACE} {child.rule.name}": child for child in placed},
        must=tuple(child for child in placed if child.must),
    )


def words(name: str, build: Build | None = None, attributes: str = "") -> Rule:
    """A rule for an element that holds text."""
    made = rule(name, build, attributes=attributes)
    made.text = True
    return made

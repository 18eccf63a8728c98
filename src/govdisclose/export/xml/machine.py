"""Drives the grammar (文法机): one frame per open element, a value when it closes, an error with its line where it does not fit.

This is the inner loop of the reader: an element that holds nothing but text gets no frame of its own.
"""

from collections.abc import Callable
from typing import NoReturn

from pydantic import ValidationError

from govdisclose.catalog.model import CatalogItem, Header
from govdisclose.errors import FormatError
from govdisclose.export.xml.bounds import Bounds
from govdisclose.export.xml.elements import DOCUMENT
from govdisclose.export.xml.frame import Frame
from govdisclose.export.xml.grammar import Child, Rule
from govdisclose.export.xml.intake import Intake
from govdisclose.export.xml.limits import Limits
from govdisclose.export.xml.names import NAMESPACE
from govdisclose.export.xml.values import BLANKS, Attributes
from govdisclose.export.xml.verdicts import model_error, unexpected

__all__ = ["Machine"]

_NONE: Attributes = {}


class Machine:
    """Takes start tags, end tags and text; ``header`` and ``items`` fill up as they close. ``refuse`` raises with the line."""

    def __init__(self, limits: Limits, refuse: Callable[[str, str], NoReturn]) -> None:
        self.header: Header | None = None
        self.items = Intake(limits, refuse)
        self.text: list[str] = []  # the pieces of text since the last tag; the parser appends
        self.stack = [Frame(DOCUMENT, _NONE)]
        self._leaf: Child | None = None  # the open element that holds nothing but text
        self._limits, self._refuse = limits, refuse
        self._bounds = Bounds(limits, refuse)
        self._elements = 0

    @property
    def around(self) -> int:
        """How many elements are open, with the document itself as one."""
        return len(self.stack) + (self._leaf is not None)

    @property
    def inside(self) -> str | None:
        """The name of the innermost open element, ``None`` outside the root."""
        rule = self.stack[-1].rule if self._leaf is None else self._leaf.rule
        return rule.name or None

    def start(self, tag: str, attributes: list[str]) -> bool:
        """An element begins. False when it is a foreign element where one may stand: the caller takes it in."""
        if self._leaf is not None:
            self._refuse(*unexpected(self._leaf.rule, tag, -1))
        frame = self.stack[-1]
        if self.text:
            self._pass_blanks(frame.rule)
        child = frame.rule.by_tag.get(tag)
        if child is None:
            namespace, _, local = tag.partition(" ")
            child = frame.rule.by_tag.get(f"{namespace} {local.partition(' ')[0]}")
            if child is None:
                if frame.rule.foreign and local and namespace != NAMESPACE:
                    return False
                self._refuse(*unexpected(frame.rule, tag, frame.position))
        position = child.position
        if position <= frame.position and (position < frame.position or not child.many):
            self._refuse(*unexpected(frame.rule, tag, frame.position))
        frame.position = position
        self._elements += 1
        if self._elements > self._limits.elements:
            self._bounds.too_many_elements()
        if child.leaf and not attributes:
            self._leaf = child
        else:
            rule = child.rule
            self.stack.append(
                Frame(rule, self._bounds.attributes(rule, attributes) if attributes or rule.required else _NONE)
            )
        return True

    def end(self, _tag: str) -> None:
        """The innermost element ends."""
        value: object
        leaf = self._leaf
        if leaf is not None:
            self._leaf = None
            value = self._words()
        else:
            frame = self.stack.pop()
            value = self._value(frame)
            if isinstance(value, CatalogItem):
                self._elements = 0
                self.items.add(value)
                return
            if isinstance(value, Header):
                self.header = value
        parent = self.stack[-1]
        position = parent.position
        if not parent.rule.children[position].many:
            parent.slots[position] = value
        elif parent.slots[position] is None:
            parent.slots[position] = [value]
        else:
            parent.slots[position].append(value)

    def take_in(self, value: object) -> None:
        """A foreign element, as an extension of the innermost element."""
        slots = self.stack[-1].slots
        if slots[0] is None:
            slots[0] = []
        slots[0].append(value)
        self._elements += 1
        if self._elements > self._limits.elements:
            self._bounds.too_many_elements()

    def _value(self, frame: Frame) -> object:
        rule, slots = frame.rule, frame.slots
        if rule.text:
            slots = [self._words()]
        else:
            if self.text:
                self._pass_blanks(rule)
            for child in rule.must:
                if slots[child.position] is None:
                    self._refuse(f"{rule.name} 缺少 {child.rule.name}", f"{rule.name} lacks {child.rule.name}")
        try:
            return slots[0] if rule.build is None else rule.build(frame.attributes, slots)
        except ValidationError as error:
            self._refuse(*model_error(rule.name, error))
        except FormatError as error:
            self._refuse(error.text.zh, error.text.en)

    def _words(self) -> str:
        pieces = self.text
        if not pieces:
            return ""
        words = pieces[0] if len(pieces) == 1 else "".join(pieces)
        pieces.clear()
        if not words.isprintable() or len(words) > self._limits.text:
            self._bounds.check(words)
        return words

    def _pass_blanks(self, rule: Rule) -> None:
        """Text between the children of an element must be blank; in an element of text it is left for its end."""
        if rule.text:
            return
        words = "".join(self.text).strip(BLANKS)
        self.text.clear()
        if words:
            name = rule.name or "Catalog"
            self._refuse(
                f"{name} 内不应有文字“{words[:40]}”", f"{name} holds the text {words[:40]!r}, expected elements only"
            )

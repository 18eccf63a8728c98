"""Drives the grammar (文法机): one frame per open element, a value when it closes, an error with its line where it does not fit."""

from collections.abc import Callable
from typing import NoReturn

from pydantic import ValidationError

from govdisclose.catalog.model import CatalogItem, Header
from govdisclose.errors import FormatError
from govdisclose.export.xml.elements import CATALOG, DOCUMENT
from govdisclose.export.xml.escape import refuse_forbidden
from govdisclose.export.xml.grammar import Rule, Slots
from govdisclose.export.xml.limits import Limits
from govdisclose.export.xml.names import NAMESPACE
from govdisclose.export.xml.values import BLANKS, Attributes
from govdisclose.export.xml.verdicts import accepted_attributes, model_error, unexpected

__all__ = ["Machine"]


class _Frame:
    """An open element: its rule, what its children made so far, its attributes, and the position reached in the order."""

    __slots__ = ("attributes", "position", "rule", "slots")

    def __init__(self, rule: Rule, attributes: Attributes) -> None:
        self.rule = rule
        self.attributes = attributes
        self.slots: Slots = [None] * len(rule.children)
        self.position = -1


class Machine:
    """Takes start tags, end tags and text; ``header`` and ``items`` fill up as they close. ``refuse`` raises with the line."""

    def __init__(self, limits: Limits, refuse: Callable[[str, str], NoReturn]) -> None:
        self.header: Header | None = None
        self.items: list[CatalogItem] = []
        self.text: list[str] = []
        self.stack = [_Frame(DOCUMENT, {})]
        self._limits, self._refuse = limits, refuse
        self._seen = 0
        self._elements = 0
        self._ids: set[str] = set()

    def start(self, tag: str, attributes: list[str]) -> bool:
        """An element begins. False when it is a foreign element where one may stand: the caller takes it in."""
        frame = self.stack[-1]
        if self.text and not frame.rule.text:
            self._only_blanks(frame.rule)
        child = frame.rule.by_tag.get(tag)
        if child is None:
            namespace, _, local = tag.partition(" ")
            child = frame.rule.by_tag.get(f"{namespace} {local.partition(' ')[0]}")
            if child is None:
                if frame.rule.foreign and local and namespace != NAMESPACE:
                    return False
                self._refuse(*unexpected(frame.rule, tag, frame.position))
        position = child.position
        if position < frame.position or (position == frame.position and not child.many):
            self._refuse(*unexpected(frame.rule, tag, frame.position))
        frame.position = position
        self._count()
        rule = child.rule
        if attributes or rule.required:
            self.stack.append(_Frame(rule, self._attributes(rule, attributes)))
        else:
            self.stack.append(_Frame(rule, {}))
        return True

    def end(self, _tag: str) -> None:
        """The innermost element ends."""
        frame = self.stack.pop()
        rule = frame.rule
        slots = frame.slots
        if rule.text:
            slots = [self._words()]
        else:
            if self.text:
                self._only_blanks(rule)
            for child in rule.must:
                if slots[child.position] is None:
                    self._refuse(f"{rule.name} 缺少 {child.rule.name}", f"{rule.name} lacks {child.rule.name}")
        try:
            value = slots[0] if rule.build is None else rule.build(frame.attributes, slots)
        except ValidationError as error:
            self._refuse(*model_error(rule.name, error))
        except FormatError as error:
            self._refuse(error.text.zh, error.text.en)
        if isinstance(value, CatalogItem):
            self._finish(value)
            return
        if isinstance(value, Header):
            self.header = value
        self._keep(self.stack[-1], value)

    def know(self, ids: set[str]) -> None:
        """Items with these ids came before."""
        self._ids = ids
        self._seen = len(ids)

    def taken(self) -> list[CatalogItem]:
        """The items that have closed since the last call."""
        taken, self.items = self.items, []
        return taken

    def take_in(self, value: object) -> None:
        """A foreign element, as an extension of the innermost element."""
        frame = self.stack[-1]
        if frame.slots[0] is None:
            frame.slots[0] = []
        frame.slots[0].append(value)
        self._count()

    def _count(self) -> None:
        self._elements += 1
        if self._elements > self._limits.elements:
            most = self._limits.elements
            self._refuse(f"一个事项超过 {most} 个元素", f"more than {most} elements in one item")

    def _keep(self, parent: _Frame, value: object) -> None:
        position = parent.position
        if parent.rule.children[position].many:
            if parent.slots[position] is None:
                parent.slots[position] = [value]
            else:
                parent.slots[position].append(value)
        else:
            parent.slots[position] = value

    def _finish(self, item: CatalogItem) -> None:
        self._seen += 1
        if self._seen > self._limits.items:
            self._refuse(f"超过 {self._limits.items} 个事项", f"more than {self._limits.items} items")
        if item.id in self._ids:
            self._refuse(f"事项标识“{item.id[:40]}”重复", f"the item id {item.id[:40]!r} is there twice")
        self._ids.add(item.id)
        self._elements = 0
        self.items.append(item)

    def _words(self) -> str:
        words = "".join(self.text)
        self.text.clear()
        self._check(words)
        return words

    def _check(self, words: str) -> None:
        if not words.isprintable():
            try:
                refuse_forbidden(words)
            except FormatError as error:
                self._refuse(error.text.zh, error.text.en)
        if len(words) > self._limits.text:
            self._refuse(f"文字超过 {self._limits.text} 个字符", f"a text has more than {self._limits.text} characters")

    def _only_blanks(self, rule: Rule) -> None:
        words = "".join(self.text).strip(BLANKS)
        self.text.clear()
        if words:
            name = rule.name or "Catalog"
            self._refuse(
                f"{name} 内不应有文字“{words[:40]}”", f"{name} holds the text {words[:40]!r}, expected elements only"
            )

    def _attributes(self, rule: Rule, pairs: list[str]) -> Attributes:
        if len(pairs) > 2 * self._limits.attributes:
            self._refuse(
                f"一个元素的属性超过 {self._limits.attributes} 个", f"more than {self._limits.attributes} attributes"
            )
        try:
            attributes = accepted_attributes(rule, pairs, root=rule is CATALOG)
        except FormatError as error:
            self._refuse(error.text.zh, error.text.en)
        for value in attributes.values():
            self._check(value)
        return attributes

"""Holds what is read to the limits (读取上限): the length and characters of texts, the number of attributes and elements."""

from collections.abc import Callable
from typing import NoReturn

from attrs import frozen

from govdisclose.errors import FormatError
from govdisclose.export.xml.elements import CATALOG
from govdisclose.export.xml.escape import refuse_forbidden
from govdisclose.export.xml.grammar import Rule
from govdisclose.export.xml.limits import Limits
from govdisclose.export.xml.values import Attributes
from govdisclose.export.xml.verdicts import accepted_attributes

__all__ = ["Bounds"]


@frozen
class Bounds:
    """The limits, and the way to refuse what passes them: ``refuse`` raises with the line, given both texts."""

    limits: Limits
    refuse: Callable[[str, str], NoReturn]

    def check(self, words: str) -> None:
        """Refuse a text that is too long or holds a character that is not permitted."""
        most = self.limits.text
        if len(words) > most:
            self.refuse(f"文字超过 {most} 个字符", f"a text has more than {most} characters")
        try:
            refuse_forbidden(words)
        except FormatError as error:
            self.refuse(error.text.zh, error.text.en)

    def attributes(self, rule: Rule, pairs: list[str]) -> Attributes:
        """The attributes of an element by name, given as names and values in turn; refuses those that may not stand there."""
        most = self.limits.attributes
        if len(pairs) > 2 * most:
            self.refuse(f"一个元素的属性超过 {most} 个", f"more than {most} attributes")
        try:
            attributes = accepted_attributes(rule, pairs, root=rule is CATALOG)
        except FormatError as error:
            self.refuse(error.text.zh, error.text.en)
        for value in attributes.values():
            if not value.isprintable() or len(value) > self.limits.text:
                self.check(value)
        return attributes

    def too_many_elements(self) -> NoReturn:
        """Refuse an item of too many elements."""
        most = self.limits.elements
        self.refuse(f"一个事项超过 {most} 个元素", f"more than {most} elements in one item")

"""An element that is open (未闭元素) while a document is read."""

from govdisclose.export.xml.grammar import Rule, Slots
from govdisclose.export.xml.values import Attributes

__all__ = ["Frame"]


class Frame:
    """An open element: its rule, what its children made so far, its attributes, and the position reached in the order."""

    __slots__ = ("attributes", "position", "rule", "slots")

    def __init__(self, rule: Rule, attributes: Attributes) -> None:
        self.rule = rule
        self.attributes = attributes
        self.slots: Slots = [None] * len(rule.children)
        self.position = -1

"""One column of the form (填报栏目)."""

from collections.abc import Callable

from attrs import frozen

from govdisclose.domains import ReferenceItem

__all__ = ["FormColumn"]


@frozen
class FormColumn:
    """One column: its field, heading and the heading above it, the words for an item, the choices, a note for who fills it in."""

    key: str
    heading: str
    words: Callable[[ReferenceItem], str]
    group: str | None = None
    width: float = 12
    choices: tuple[str, ...] = ()
    closed: bool = False
    note: str = ""

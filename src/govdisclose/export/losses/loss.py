"""One thing that a format does not carry (不能写入的内容)."""

from collections.abc import Callable

from attrs import frozen

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.model import Catalog

__all__ = ["Loss"]


@frozen
class Loss:
    """One thing that a format does not carry (不能写入的内容): the fields it touches, in words, and whether a catalogue has it.

    ``fields`` are names of the catalogue's JSON; ``header.`` stands before those of the header, ``*`` is every text.
    """

    key: str
    fields: tuple[str, ...]
    what: Bilingual
    happens: Callable[[Catalog], bool]

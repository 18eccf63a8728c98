"""The values that elements make (元素的值), each from its attributes and from what its children made, in their order."""

import re
from datetime import date
from typing import NamedTuple

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.model import Audience, CatalogItem, Header, Levels
from govdisclose.catalog.vocabulary import Channel
from govdisclose.citation import Citation
from govdisclose.deadlines.limit import Every, LimitKind, TimeLimit, Trigger, Unit
from govdisclose.export.xml.foreign import foreign_key
from govdisclose.export.xml.grammar import Slots
from govdisclose.export.xml.names import AUDIENCE, LEVELS
from govdisclose.export.xml.values import BLANKS, Attributes, box_of, boxes_of, code_of, integer_of, wrong_value

__all__ = [
    "Extension",
    "audience_of",
    "channel_of",
    "citation_of",
    "extensions_of",
    "header_of",
    "issued_of",
    "item_of",
    "levels_of",
    "limit_of",
    "part_of",
]

_CHANNELS = {code.value: code for code in Channel}
_KINDS = {code.value: code for code in LimitKind}
_UNITS = {code.value: code for code in Unit}
_TRIGGERS = {code.value: code for code in Trigger}


class Extension(NamedTuple):
    """One extension as it stands in the file: a column, or a foreign element as canonical XML."""

    name: str
    words: str
    foreign: bool = False


def channel_of(attributes: Attributes, _: Slots) -> Channel | None:
    """A code of the channel list."""
    return code_of(attributes, "code", _CHANNELS)


def citation_of(attributes: Attributes, slots: Slots) -> Citation:
    """A cited source."""
    return Citation(slots[0], attributes.get("number"), attributes.get("article"))


def _every(attributes: Attributes) -> Every | None:
    n, unit = integer_of(attributes, "every"), code_of(attributes, "everyUnit", _UNITS)
    if n is None and unit is None:
        return None
    if n is None or unit is None:
        given = "every" if unit is None else "everyUnit"
        raise wrong_value(
            given, attributes[given], Bilingual(zh=" every 与 everyUnit 同时给出", en="every with everyUnit")
        )
    return Every(n, unit)


def limit_of(attributes: Attributes, slots: Slots) -> TimeLimit:
    """A time limit with its parts."""
    text, scope, parts = slots
    if not attributes and scope is None and parts is None:
        return TimeLimit(text)
    return TimeLimit(
        text=text,
        kind=code_of(attributes, "kind", _KINDS) or LimitKind.UNINTERPRETED,
        amount=integer_of(attributes, "amount"),
        unit=code_of(attributes, "unit", _UNITS),
        trigger=code_of(attributes, "trigger", _TRIGGERS),
        every=_every(attributes),
        anchor=attributes.get("anchor"),
        at_least=box_of(attributes, "atLeast") or False,
        saving_clause=box_of(attributes, "savingClause") or False,
        scope=scope,
        parts=tuple(parts or ()),
    )


def part_of(attributes: Attributes, slots: Slots) -> TimeLimit:
    """One limit of a compound."""
    return limit_of(attributes, [*slots, None])


def audience_of(attributes: Attributes, slots: Slots) -> Audience:
    """For whom."""
    return Audience(text=slots[0], specific_groups=slots[1] or (), **boxes_of(attributes, AUDIENCE))


def levels_of(attributes: Attributes, slots: Slots) -> Levels:
    """At which levels."""
    return Levels(text=slots[0], other=slots[1] or (), **boxes_of(attributes, LEVELS))


def extensions_of(_: Attributes, slots: Slots) -> dict[str, str]:
    """The extensions by name, foreign elements numbered where they repeat. Raises ``FormatError`` for a column that stands twice."""
    kept: dict[str, str] = {}
    foreign: dict[str, int] = {}
    for one in slots[0] or ():
        key = one.name
        if one.foreign:
            foreign[key] = foreign.get(key, 0) + 1
            key = foreign_key(key, foreign[key])
        if key in kept:
            raise wrong_value(
                "Column name", key, Bilingual(zh="同一事项内不重复的栏名", en="a name that the item does not repeat")
            )
        kept[key] = one.words
    return kept


_ITEM_FIELDS = (
    *("seq", "matter", "content", "basis", "time_limit", "publisher", "channels", "audience", "mode", "levels"),
    *("process", "domain", "extensions"),
)


def item_of(attributes: Attributes, slots: Slots) -> CatalogItem:
    """An item of the columns that stand there."""
    present = {name: value for name, value in zip(_ITEM_FIELDS, slots, strict=True) if value is not None}
    return CatalogItem(id=attributes["id"], **present)


def issued_of(_: Attributes, slots: Slots) -> date:
    """The day of issue. Raises ``FormatError`` for anything but YYYY-MM-DD."""
    day = slots[0].strip(BLANKS)
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", day):
        try:
            return date.fromisoformat(day)
        except ValueError:
            pass  # the 30th of February
    raise wrong_value("Issued", slots[0], Bilingual(zh="YYYY-MM-DD 形式的日期", en="a date as YYYY-MM-DD"))


def header_of(_: Attributes, slots: Slots) -> Header:
    """The header of what stands there."""
    names = ("title", "domain", "publisher", "division", "issued", "source")
    return Header(**{name: value for name, value in zip(names, slots, strict=True) if value is not None})

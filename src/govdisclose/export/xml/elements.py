"""The elements of the format and the values that they make (元素): one rule per element, in the order of the official columns."""

import re
from datetime import date
from typing import NamedTuple

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.model import Audience, Basis, CatalogItem, Channels, Content, Header, Levels, Mode, Publisher
from govdisclose.catalog.vocabulary import Channel
from govdisclose.citation import Citation
from govdisclose.deadlines.limit import Every, LimitKind, TimeLimit, Trigger, Unit
from govdisclose.export.xml.foreign import foreign_key
from govdisclose.export.xml.grammar import Slots, rule, words
from govdisclose.export.xml.names import AUDIENCE, LEVELS, MODE
from govdisclose.export.xml.values import BLANKS, Attributes, box_of, boxes_of, code_of, integer_of, wrong_value

__all__ = ["CATALOG", "COLUMN", "DOCUMENT", "EXTENSIONS", "HEADER", "ITEM", "Extension"]

_CHANNELS = {code.value: code for code in Channel}
_KINDS = {code.value: code for code in LimitKind}
_UNITS = {code.value: code for code in Unit}
_TRIGGERS = {code.value: code for code in Trigger}


class Extension(NamedTuple):
    """One extension as it stands in the file: a column, or a foreign element as canonical XML."""

    name: str
    words: str
    foreign: bool = False


def _channel(attributes: Attributes, _: Slots) -> Channel | None:
    return code_of(attributes, "code", _CHANNELS)


def _citation(attributes: Attributes, slots: Slots) -> Citation:
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


def _limit(attributes: Attributes, slots: Slots) -> TimeLimit:
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


def _part(attributes: Attributes, slots: Slots) -> TimeLimit:
    return _limit(attributes, [*slots, None])


def _audience(attributes: Attributes, slots: Slots) -> Audience:
    return Audience(text=slots[0], specific_groups=slots[1] or (), **boxes_of(attributes, AUDIENCE))


def _levels(attributes: Attributes, slots: Slots) -> Levels:
    return Levels(text=slots[0], other=slots[1] or (), **boxes_of(attributes, LEVELS))


def _extensions(_: Attributes, slots: Slots) -> dict[str, str]:
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


def _item(attributes: Attributes, slots: Slots) -> CatalogItem:
    present = {name: value for name, value in zip(_ITEM_FIELDS, slots, strict=True) if value is not None}
    return CatalogItem(id=attributes["id"], **present)


def _issued(_: Attributes, slots: Slots) -> date:
    day = slots[0].strip(BLANKS)
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", day):
        try:
            return date.fromisoformat(day)
        except ValueError:
            pass  # the 30th of February
    raise wrong_value("Issued", slots[0], Bilingual(zh="YYYY-MM-DD 形式的日期", en="a date as YYYY-MM-DD"))


def _header(_: Attributes, slots: Slots) -> Header:
    names = ("title", "domain", "publisher", "division", "issued", "source")
    return Header(**{name: value for name, value in zip(names, slots, strict=True) if value is not None})


_TEXT = (words("Text"), "1")
_LIMIT_ATTRIBUTES = "kind amount unit trigger every everyUnit anchor atLeast savingClause"
_SCOPE = (words("Scope"), "?")
_PART = rule("Part", _part, _TEXT, _SCOPE, attributes=_LIMIT_ATTRIBUTES)

#: An extension column; the parser puts foreign elements beside it.
COLUMN = words("Column", lambda attributes, slots: Extension(attributes["name"], slots[0]), "name!")
EXTENSIONS = rule("Extensions", _extensions, (COLUMN, "*"), foreign=True)
ITEM = rule(
    "Item",
    _item,
    (words("Sequence"), "?"),
    (rule("Matter", lambda _, slots: tuple(slots[0]), (words("Name"), "+")), "1"),
    (rule("Content", lambda _, s: Content(text=s[0], elements=s[1] or ()), _TEXT, (words("Element"), "*")), "?"),
    (
        rule(
            "Basis",
            lambda _, s: Basis(text=s[0], citations=s[1] or ()),
            _TEXT,
            (words("Citation", _citation, "number article"), "*"),
        ),
        "?",
    ),
    (rule("TimeLimit", _limit, _TEXT, _SCOPE, (_PART, "*"), attributes=_LIMIT_ATTRIBUTES), "?"),
    (rule("Publisher", lambda _, s: Publisher(text=s[0], bodies=s[1] or ()), _TEXT, (words("Body"), "*")), "?"),
    (
        rule(
            "Channels",
            lambda _, s: Channels(text=s[0], chosen=s[1] or (), optional=s[2] or (), other=s[3] or ()),
            _TEXT,
            (rule("Chosen", _channel, attributes="code!"), "*"),
            (rule("Optional", _channel, attributes="code!"), "*"),
            (words("Other"), "*"),
        ),
        "?",
    ),
    (rule("Audience", _audience, _TEXT, (words("SpecificGroup"), "*"), attributes=" ".join(AUDIENCE)), "?"),
    (rule("Mode", lambda a, s: Mode(text=s[0], **boxes_of(a, MODE)), _TEXT, attributes=" ".join(MODE)), "?"),
    (rule("Levels", _levels, _TEXT, (words("Other"), "*"), attributes=" ".join(LEVELS)), "?"),
    (words("Process"), "?"),
    (words("Domain"), "?"),
    (EXTENSIONS, "?"),
    attributes="id!",
)
HEADER = rule(
    "Header",
    _header,
    *((words(name), "?") for name in ("Title", "Domain", "Publisher", "Division")),
    (words("Issued", _issued), "?"),
    (words("Source"), "?"),
)
_ITEMS = rule("Items", lambda _attributes, _slots: True, (ITEM, "*"))
CATALOG = rule("Catalog", lambda _attributes, _slots: True, (HEADER, "1"), (_ITEMS, "1"), attributes="version!")
#: What stands around the root.
DOCUMENT = rule("", None, (CATALOG, "1"))

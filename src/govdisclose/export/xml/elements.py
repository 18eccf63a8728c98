"""The elements of the format (元素): one rule per element, in the order of the official columns."""

from govdisclose.catalog.model import Basis, Channels, Content, Mode, Publisher
from govdisclose.export.xml.builders import (
    Extension,
    audience_of,
    channel_of,
    citation_of,
    extensions_of,
    header_of,
    issued_of,
    item_of,
    levels_of,
    limit_of,
    part_of,
)
from govdisclose.export.xml.grammar import rule, words
from govdisclose.export.xml.names import AUDIENCE, LEVELS, MODE
from govdisclose.export.xml.values import boxes_of

__all__ = ["CATALOG", "COLUMN", "DOCUMENT", "EXTENSIONS", "HEADER", "ITEM"]

_TEXT = (words("Text"), "1")
_LIMIT_ATTRIBUTES = "kind amount unit trigger every everyUnit anchor atLeast savingClause"
_SCOPE = (words("Scope"), "?")
_PART = rule("Part", part_of, _TEXT, _SCOPE, attributes=_LIMIT_ATTRIBUTES)

#: An extension column; the parser puts foreign elements beside it.
COLUMN = words("Column", lambda attributes, slots: Extension(attributes["name"], slots[0]), "name!")
EXTENSIONS = rule("Extensions", extensions_of, (COLUMN, "*"), foreign=True)
ITEM = rule(
    "Item",
    item_of,
    (words("Sequence"), "?"),
    (rule("Matter", lambda _, slots: tuple(slots[0]), (words("Name"), "+")), "1"),
    (rule("Content", lambda _, s: Content(text=s[0], elements=s[1] or ()), _TEXT, (words("Element"), "*")), "?"),
    (
        rule(
            "Basis",
            lambda _, s: Basis(text=s[0], citations=s[1] or ()),
            _TEXT,
            (words("Citation", citation_of, "number article"), "*"),
        ),
        "?",
    ),
    (rule("TimeLimit", limit_of, _TEXT, _SCOPE, (_PART, "*"), attributes=_LIMIT_ATTRIBUTES), "?"),
    (rule("Publisher", lambda _, s: Publisher(text=s[0], bodies=s[1] or ()), _TEXT, (words("Body"), "*")), "?"),
    (
        rule(
            "Channels",
            lambda _, s: Channels(text=s[0], chosen=s[1] or (), optional=s[2] or (), other=s[3] or ()),
            _TEXT,
            (rule("Chosen", channel_of, attributes="code!"), "*"),
            (rule("Optional", channel_of, attributes="code!"), "*"),
            (words("Other"), "*"),
        ),
        "?",
    ),
    (rule("Audience", audience_of, _TEXT, (words("SpecificGroup"), "*"), attributes=" ".join(AUDIENCE)), "?"),
    (rule("Mode", lambda a, s: Mode(text=s[0], **boxes_of(a, MODE)), _TEXT, attributes=" ".join(MODE)), "?"),
    (rule("Levels", levels_of, _TEXT, (words("Other"), "*"), attributes=" ".join(LEVELS)), "?"),
    (words("Process"), "?"),
    (words("Domain"), "?"),
    (EXTENSIONS, "?"),
    attributes="id!",
)
HEADER = rule(
    "Header",
    header_of,
    *((words(name), "?") for name in ("Title", "Domain", "Publisher", "Division")),
    (words("Issued", issued_of), "?"),
    (words("Source"), "?"),
)
_ITEMS = rule("Items", lambda _attributes, _slots: True, (ITEM, "*"))
CATALOG = rule("Catalog", lambda _attributes, _slots: True, (HEADER, "1"), (_ITEMS, "1"), attributes="version!")
#: What stands around the root.
DOCUMENT = rule("", None, (CATALOG, "1"))

"""What one column holds by the headings above it (栏目含义): as the user maps it, else by the words of heading and group heading."""

import re
from collections.abc import Sequence

from govdisclose.ingest.channels.known_names import channel_of
from govdisclose.ingest.columns.column import Column
from govdisclose.ingest.fields import ColumnMap, Field, Label
from govdisclose.ingest.grid import Cell
from govdisclose.ingest.heading_words import heading_key
from govdisclose.ingest.headings import label_of
from govdisclose.ingest.text import squeeze

__all__ = ["column_under"]

_SEPARATOR = re.compile(r"[-—–_/:：>＞·|\\]+")
_WITHIN = re.compile(r"[(\[（【]([^()（）\[\]【】]{1,20})[)\]）】]")


def column_under(index: int, path: tuple[Cell, ...], column_map: ColumnMap) -> Column:
    """The column under a path of headings; ``EXTENSIONS`` with certainty 0 where nobody knows them."""
    texts = [cell.text for cell in path]
    for key in (heading_key("".join(texts)), *(heading_key(t) for t in reversed(texts))):
        if key in column_map:
            field, part = column_map[key]
            return Column(index, field, part, (part,) if part else (), 5, key, path)
    label = label_under(texts)
    if label is None:
        return Column(index, Field.EXTENSIONS, "", (), 0, "", path)
    return Column(
        index,
        label.field,
        label.part,
        label.parts or ((label.part,) if label.part else ()),
        label.certainty,
        label.word,
        path,
    )


def label_under(texts: Sequence[str]) -> Label | None:
    if not texts:
        return None
    *above, leaf = texts
    parents = [p for p in (label_of(t) for t in above) if p is not None and p.field is not Field.EXTENSIONS]
    if not parents:
        return _with_brackets(leaf, label_of(leaf))
    parent = parents[-1]
    label = label_of(leaf, parent.field)
    if not parent.field.has_parts:
        if parent.field in (Field.SEQ, Field.DOMAIN) and label is not None:
            return label
        return Label(parent.field, "", parent.certainty, parent.word)
    if label is not None and (label.field is parent.field or label.certainty >= 3):
        return label
    return _unknown_part(leaf, parent)


def _unknown_part(leaf: str, parent: Label) -> Label | None:
    """A sub-column that the vocabulary does not know, under a heading that it knows."""
    if parent.field is Field.MATTER:
        return Label(Field.MATTER, "", 3, leaf)
    if parent.field is Field.CHANNELS:
        code = channel_of(leaf)
        return Label(Field.CHANNELS, code.value if code else f"other:{' '.join(leaf.split())}", 3, leaf)
    if parent.field is Field.AUDIENCE:
        return Label(Field.AUDIENCE, f"specific:{' '.join(leaf.split())}", 3, leaf)
    if parent.field is Field.LEVELS:
        return Label(Field.LEVELS, f"other:{' '.join(leaf.split())}", 3, leaf)
    return None


def _with_brackets(text: str, label: Label | None) -> Label | None:
    """公开对象（全社会）, 公开对象-全社会 and 公开对象全社会 name the group and its box in one heading."""
    group, *rest = [part for part in _SEPARATOR.split(text.strip()) if squeeze(part)] or [""]
    parent = label_of(group)
    if len(rest) == 1 and parent is not None and parent.field.has_parts and not parent.part:
        return label_under([group, rest[0]])
    if label is None or label.part or label.field not in (Field.AUDIENCE, Field.MODE, Field.LEVELS):
        return label
    key = heading_key(text)
    inside = [
        *_WITHIN.findall(text),
        *([key[len(label.word) :]] if label.certainty == 1 and key.startswith(label.word) else []),
    ]
    same = [
        x for x in (label_of(w, label.field) for w in inside) if x is not None and x.field is label.field and x.part
    ]
    return same[0] if len(same) == 1 else label

"""A column of an item in words (栏目内容): as a person reads it, and more exactly where that does not show a difference."""

import json
from collections.abc import Iterator

from govdisclose._records import Record
from govdisclose.catalog.model import Audience, Basis, CatalogItem, Channels, Content, Levels, Mode, Publisher

__all__ = ["both_shown", "shown"]

_BOXES = {
    "all_society": "全社会",
    "specific": "特定群体",
    "proactive": "主动",
    "on_request": "依申请",
    "county": "县级",
    "township": "乡级",
    "village": "村级",
}
_STATES = {True: "是", False: "否", None: "未注明"}


def shown(item: CatalogItem, column: str) -> str:
    """The words of a column as a person reads them; boxes by their names."""
    return next((words for words in _views(item, column) if words), "") or ""


def both_shown(old: CatalogItem, new: CatalogItem, column: str) -> tuple[str | None, str | None]:
    """The first way of showing a column in which the two differ."""
    pairs = zip(_views(old, column), _views(new, column), strict=True)
    return next((one, other) for one, other in pairs if one != other)


def _views(item: CatalogItem, column: str) -> Iterator[str | None]:
    """Ways of showing a column, each more exact than the one before; the last tells any two values apart."""
    value = getattr(item, column)
    if value is None or isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        yield "／".join(value)
        yield json.dumps(value, ensure_ascii=False)
    else:
        yield _ticked(value) or value.text
        yield value.text
        yield _parts(value)
        yield json.dumps(
            value.to_dict() if isinstance(value, Record) else value.model_dump(mode="json"), ensure_ascii=False
        )


def _ticked(value: object) -> str:
    """Ticked boxes by their official names; empty where the column is words."""
    if isinstance(value, Channels):
        names = [c.term for c in value.chosen] + [f"可选{c.term}" for c in value.optional] + [*value.other]
    elif isinstance(value, Audience):
        groups = [*value.specific_groups] or (["特定群体"] if value.specific else [])
        names = (["全社会"] if value.all_society else []) + groups
    elif isinstance(value, Mode):
        names = (["主动"] if value.proactive else []) + (["依申请"] if value.on_request else [])
    elif isinstance(value, Levels):
        ticked = (("县级", value.county), ("乡级", value.township), ("村级", value.village))
        names = [name for name, tick in ticked if tick] + [*value.other]
    else:
        names = []
    return "、".join(names)


def _parts(value: object) -> str:
    """What was read in the words: elements, sources, bodies, each box with 是, 否 or 未注明."""
    if isinstance(value, Content):
        return f"{len(value.elements)}个要素：" + "｜".join(value.elements)
    if isinstance(value, Basis):
        return "；".join(citation.to_text() for citation in value.citations)
    if isinstance(value, Publisher):
        return f"{len(value.bodies)}个机构：" + "｜".join(value.bodies)
    if isinstance(value, Audience | Mode | Levels):
        return "、".join(f"{term}{_STATES[getattr(value, box)]}" for box, term in _BOXES.items() if hasattr(value, box))
    return ""

"""Boxes to tick (打勾栏): 公开对象, 公开方式, 公开层级, each with the sub-columns that the items need.

A box that no item knows has no column, so "not shown" stays different from "no". Where the words of a cell say more than its
boxes can, the column prints words instead.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Literal

from attrs import frozen

from govdisclose.catalog.model import Audience, CatalogItem, Levels, Mode
from govdisclose.export._wording import TICK, tick

__all__ = ["BOXES", "FLAGS", "Box", "BoxColumn", "box_words", "boxes_of", "in_words", "ticked_words", "unsaid_no"]

BoxColumn = Literal["audience", "mode", "levels"]

#: The three columns that hold boxes, with their headings.
BOXES: dict[BoxColumn, str] = {"audience": "公开对象", "mode": "公开方式", "levels": "公开层级"}

#: The boxes of each of them, by their names in the JSON.
FLAGS: dict[BoxColumn, tuple[str, ...]] = {
    "audience": ("all_society", "specific"),
    "mode": ("proactive", "on_request"),
    "levels": ("county", "township", "village"),
}

_SIGNS = re.compile(r"[\s√✓✔☑●■是、，,；;：:/|。]")
_NAMES: dict[BoxColumn, re.Pattern[str]] = {
    "audience": re.compile("全社会|特定(?:群体|群众|人群|对象)"),
    "mode": re.compile("主动公开|主动|依申请公开|依申请"),
    "levels": re.compile("(?:县|区|县区|乡|镇|乡镇|村)级?"),
}


@frozen
class Box:
    """One sub-column: its heading, and what it prints for an item."""

    heading: str
    cell: Callable[[CatalogItem], str]


def boxes_of(name: BoxColumn, items: Sequence[CatalogItem]) -> tuple[Box, ...]:
    """The boxes that at least one item knows."""
    if name == "audience":
        return tuple(_audience([item.audience for item in items]))
    if name == "mode":
        return tuple(_mode([item.mode for item in items]))
    return tuple(_levels([item.levels for item in items]))


def _says_more(name: BoxColumn, item: CatalogItem) -> bool:
    """True when the words of the cell are not told by the boxes, as in 主动公开（涉密信息除外）."""
    part: Audience | Mode | Levels = getattr(item, name)
    rest = part.text
    if isinstance(part, Audience) and _names_groups(part):
        return False
    if isinstance(part, Levels):
        for word in sorted(part.other, key=len, reverse=True):
            rest = rest.replace(word, "")
    return bool(_SIGNS.sub("", _NAMES[name].sub("", _SIGNS.sub("", rest))).strip("（）()"))


def _names_groups(audience: Audience) -> bool:
    """True when the words can stand under 特定群体: they name groups and no other box."""
    return bool(audience.specific and audience.text.strip()) and not _NAMES["audience"].search(audience.text)


def in_words(name: BoxColumn, items: Sequence[CatalogItem]) -> bool:
    """True when the whole column prints words: because ticks cannot say them, or because nothing but words was ever there."""
    texts = ((item, getattr(item, name).text) for item in items)
    worded = [item for item, text in texts if text.strip() and text != ticked_words(name, item)]
    if not worded or any(_says_more(name, item) for item in worded):
        return bool(worded)
    return not any(unsaid_no(name, item) for item in items)


def ticked_words(name: BoxColumn, item: CatalogItem) -> str:
    """The words that a reader finds beside the ticks: those under 特定群体, else none."""
    cells = [box.cell(item) for box in boxes_of(name, [item])] if name == "audience" else []
    return next((cell for cell in cells if cell not in {"", TICK}), "")


def unsaid_no(name: BoxColumn, item: CatalogItem) -> bool:
    """True when a box says no, which words do not say unless they print an empty box."""
    part = getattr(item, name)
    return any(getattr(part, field) is False for field in FLAGS[name]) and not re.search("[□口]", part.text)


def box_words(name: BoxColumn, item: CatalogItem) -> str:
    """The cell where the whole column is words: the item's own, else the names of its ticked boxes."""
    text: str = getattr(item, name).text
    if _says_more(name, item) or _NAMES[name].search(text):
        return text
    ticked = [(box.heading, box.cell(item)) for box in boxes_of(name, [item])]
    return "、".join(heading if cell == TICK else cell for heading, cell in ticked if cell)


def _audience(parts: Iterable[Audience]) -> Iterable[Box]:
    every = [*parts]
    if any(part.all_society is not None for part in every):
        yield Box("全社会", lambda item: tick(item.audience.all_society))
    if any(part.specific is not None or part.specific_groups for part in every):
        yield Box("特定群体", lambda item: _specific(item.audience))


def _specific(audience: Audience) -> str:
    """The groups in the words of the cell, else by name, else a bare tick."""
    if _names_groups(audience):
        return audience.text
    return "、".join(audience.specific_groups) or tick(audience.specific)


def _mode(parts: Iterable[Mode]) -> Iterable[Box]:
    every = [*parts]
    if any(part.proactive is not None for part in every):
        yield Box("主动", lambda item: tick(item.mode.proactive))
    if any(part.on_request is not None for part in every):
        yield Box("依申请公开", lambda item: tick(item.mode.on_request))


def _levels(parts: Iterable[Levels]) -> Iterable[Box]:
    every = [*parts]
    if any(part.county is not None for part in every):
        yield Box("县级", lambda item: tick(item.levels.county))
    if any(part.township is not None for part in every):
        yield Box("乡级", lambda item: tick(item.levels.township))
    if any(part.village is not None for part in every):
        yield Box("村级", lambda item: tick(item.levels.village))
    for word in dict.fromkeys(word for part in every for word in part.other):
        yield Box(word, _other_level(word))


def _other_level(word: str) -> Callable[[CatalogItem], str]:
    return lambda item: tick(word in item.levels.other)

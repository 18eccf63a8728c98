"""Boxes to tick (打勾栏): 公开对象, 公开方式, 公开层级, each with the sub-columns that the items need.

A box that no item knows has no column, so "not shown" stays different from "no". Where the words of a cell say more than its
boxes can, the column prints words instead.
"""

import re
from collections.abc import Callable, Sequence
from typing import Literal

from attrs import frozen

from govdisclose.catalog.model import Audience, CatalogItem, Levels, Mode
from govdisclose.export._wording import TICK, tick

__all__ = ["BOXES", "FLAGS", "Box", "BoxColumn", "box_words", "boxes_of", "in_words", "ticked_words", "unsaid_no"]

BoxColumn = Literal["audience", "mode", "levels"]

#: The three columns that hold boxes, with their headings.
BOXES: dict[BoxColumn, str] = {"audience": "公开对象", "mode": "公开方式", "levels": "公开层级"}

_HEADINGS: dict[BoxColumn, dict[str, str]] = {
    "audience": {"all_society": "全社会", "specific": "特定群体"},
    "mode": {"proactive": "主动", "on_request": "依申请公开"},
    "levels": {"county": "县级", "township": "乡级", "village": "村级"},
}

#: The boxes of each of them, by their names in the JSON.
FLAGS: dict[BoxColumn, tuple[str, ...]] = {name: tuple(headings) for name, headings in _HEADINGS.items()}

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
    known = [
        Box(heading, _cell(name, flag))
        for flag, heading in _HEADINGS[name].items()
        if any(_knows(getattr(item, name), flag) for item in items)
    ]
    others = dict.fromkeys(word for item in items for word in item.levels.other) if name == "levels" else ()
    return (*known, *(Box(word, _other_level(word)) for word in others))


def _knows(part: Audience | Mode | Levels, flag: str) -> bool:
    groups = flag == "specific" and isinstance(part, Audience) and bool(part.specific_groups)
    return getattr(part, flag) is not None or groups


def _cell(name: BoxColumn, flag: str) -> Callable[[CatalogItem], str]:
    if flag == "specific":
        return lambda item: _specific(item.audience)
    return lambda item: tick(getattr(getattr(item, name), flag))


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


def _specific(audience: Audience) -> str:
    """The groups in the words of the cell, else by name, else a bare tick."""
    if _names_groups(audience):
        return audience.text
    return "、".join(audience.specific_groups) or tick(audience.specific)


def _other_level(word: str) -> Callable[[CatalogItem], str]:
    return lambda item: tick(word in item.levels.other)

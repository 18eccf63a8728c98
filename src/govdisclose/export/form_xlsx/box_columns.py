"""The tick columns of the form (勾选栏): 公开对象, 公开方式 and 公开层级, where "not known" is told from "no".

An office ticks or leaves a cell blank, and a blank beside a tick means no. So of a group in which the reference ticks nothing, each box
that it does not know is filled with ``？``; our reader reads that as unknown and names the cell (GD-I009).
"""

from collections.abc import Callable, Iterator

from govdisclose.domains import ReferenceItem
from govdisclose.domains.items import Level
from govdisclose.export.form_xlsx.column import FormColumn

__all__ = ["OPEN", "box_columns"]

_TICK = "√"
OPEN = "？"  #: what stands in a box that is not known


def box_columns() -> Iterator[FormColumn]:
    """公开对象, 公开方式 and 公开层级."""
    for group, heading, words, note in (
        ("公开对象", "全社会", _audience(0), "面向全社会的填√"),
        ("公开对象", "特定群体", _groups, "只面向特定群体的，写明是哪些人"),
        ("公开方式", "主动", _mode(0), "主动公开的填√"),
        ("公开方式", "依申请", _mode(1), "依申请公开的填√"),
        ("公开层级", "县级", _level("county"), "由县级公开的填√"),
        ("公开层级", "乡级", _level("township"), "由乡级公开的填√"),
        ("公开层级", "村级", _level("village"), "由村级公开的填√"),
    ):
        ticks = heading != "特定群体"
        yield FormColumn(
            "box",
            heading,
            words,
            group=group,
            width=7,
            choices=(_TICK, OPEN) if ticks else (),
            closed=ticks,
            note=f"{note}，不是的留空；还没有定的填{OPEN}",
        )


def _marks(*boxes: bool | None) -> tuple[str, ...]:
    """The boxes of a group as they stand in the row."""
    ticked = any(boxes)
    return tuple(_TICK if box else OPEN if box is None and not ticked else "" for box in boxes)


def _audience(place: int) -> Callable[[ReferenceItem], str]:
    return lambda item: _marks(item.all_society, item.for_some)[place]


def _groups(item: ReferenceItem) -> str:
    return "、".join(item.groups) or _audience(1)(item)


def _mode(place: int) -> Callable[[ReferenceItem], str]:
    return lambda item: _marks(item.proactive, item.on_request)[place]


def _level(name: Level) -> Callable[[ReferenceItem], str]:
    return lambda item: OPEN if item.levels is None else _TICK if name in item.levels else ""

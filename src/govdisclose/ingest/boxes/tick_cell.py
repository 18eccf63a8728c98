"""One cell of a tick column (勾选格): the box that it shows, and its words where it has some."""

import re
from collections.abc import Sequence

from govdisclose.ingest.boxes.ticks import NO, YES, TickTable
from govdisclose.ingest.fields import Field, Label
from govdisclose.ingest.heading_words import heading_key, level_parts
from govdisclose.ingest.headings import label_of
from govdisclose.ingest.marks import EMPTY, FILLED
from govdisclose.ingest.text import ONE_HAN, squeeze

__all__ = ["names_a_group", "read_tick"]

_LEADING = re.compile(r"^[\s" + re.escape("".join((FILLED - {"R"}) | (EMPTY - {"£", "口"}))) + r":：,，]+")
_BODY = re.compile(
    r"(?:局|委|委员会|办|办公室|厅|部|部门|政府|办事处|中心|院|所|站|队|公司|机关|单位|街道|乡|镇|村|社区|科|股)$"
)


def read_tick(field: Field, parts: Sequence[str], text: str, ticks: TickTable) -> tuple[bool | None, str]:
    """The box of one cell, and its words where it has some."""
    if (
        not text
        or not ONE_HAN.search(text.replace("口", "") if len(text) < 2 else text)
        or squeeze(text).upper() in YES | NO
    ):
        return ticks.value(text), ""
    rest = _LEADING.sub("", text)
    lead = text[: len(text) - len(rest)]
    if lead.strip() and ticks.value(lead) is False and ONE_HAN.search(rest):
        return False, rest
    key = heading_key(rest)
    if key.startswith(("不公开", "不予公开", "无需", "不需", "否", "暂不")):
        return False, rest
    label = label_of(rest, field)
    if label is not None and label.field is field and label.part and not names_a_group(label, key):
        same = label.part in parts or any(p.startswith(label.part) for p in parts)
        return (True if same or set(label.parts) & set(parts) else None), rest if not same else ""
    if "specific" in parts or any(p.startswith("specific:") for p in parts):
        return True, rest
    if field is Field.LEVELS and (_BODY.search(key) or set(level_parts(key)) & set(parts)):
        return True, rest
    if lead.strip() and ticks.value(lead):
        return True, rest
    return None, rest


def names_a_group(label: Label, key: str) -> bool:
    """True for 特困人员 and the like, which only look like a mistyped 特定人员."""
    return label.part == "specific" and label.certainty == 1 and "特定" not in key and label.word not in key

"""Words in place of boxes (文字代勾选): 全社会, 特定群体（学生家长）, 主动公开, 县级 are put into their box or kept as a name."""

import re

from govdisclose.ingest.boxes.found import NAMED, Found
from govdisclose.ingest.boxes.pieces import groups_in
from govdisclose.ingest.boxes.tick_cell import names_a_group
from govdisclose.ingest.fields import Field
from govdisclose.ingest.heading_words import heading_key, level_parts
from govdisclose.ingest.headings import label_of
from govdisclose.ingest.text import clean_name

__all__ = ["place_piece"]


def place_piece(found: Found, chosen: bool, piece: str) -> bool:  # noqa: FBT001 - the box before the words
    """A part of a cell of words: 全社会, 特定群体（学生家长）, 主动公开, 县级; true where it could be placed."""
    label = label_of(re.split(r"[:：]", piece)[0], found.field)
    if (
        label is None
        or label.field is not found.field
        or not (label.part or label.parts)
        or names_a_group(label, heading_key(piece))
    ):
        return _without_label(found, chosen, piece, heading_key(piece))
    for part in label.parts or (label.part,):
        if part not in NAMED:
            found.set(part, chosen)
        elif chosen:
            found.names.append(clean_name(piece))
    if label.part == "specific" and chosen:
        inside = re.findall(r"[(（:：]\s*([^()（）]+)[)）]?\s*$", piece)
        found.names += [g for i in inside if not re.match("请|写明|注明", heading_key(i)) for g in groups_in(i)]
    return True


def _without_label(found: Found, chosen: bool, piece: str, key: str) -> bool:  # noqa: FBT001 - same
    """Words without a label; true where they could be placed."""
    if not key or key in ("无", "否"):
        return False
    if found.field is Field.AUDIENCE:
        if re.search(r"全社会|社会公众|不特定|所有", key) and len(key) <= 10:
            found.set("all_society", chosen)
        elif chosen:
            found.set("specific", chosen)
            found.names += groups_in(piece)
        return True
    if found.field is Field.MODE:
        parts = [p for p, word in (("proactive", "主动"), ("on_request", "申请")) if word in key]
        for part in () if re.search(r"[不非]", key) else parts:
            found.set(part, chosen)
        return bool(parts) and not re.search(r"[不非]", key)
    parts = [*level_parts(key)]
    for part in parts:
        if part not in NAMED:
            found.set(part, chosen)
    if not parts and chosen and re.search(r"级|层", key):
        found.names.append(clean_name(piece))
        return True
    return bool(parts)

"""The parts of a cell of words (文字格拆分): √全社会 □特定群体, 主动、依申请, and the groups that it names."""

import re

from govdisclose.ingest.marks import EMPTY, FILLED
from govdisclose.ingest.text import HAN, clean_name, parts_outside_brackets

__all__ = ["groups_in", "pieces"]

_SPLIT = re.compile(r"[、，,；;/\n]+|(?:以及|或者|[和及与])(?=特定|全社会|社会|公众|主动|依申请|[县区市乡镇村])")
_GROUP_SPLIT = re.compile(r"[、，,；;\n]+")


def pieces(text: str) -> list[tuple[bool, str]]:
    """The parts of a cell of words, each with whether its box is filled (true where it has no box)."""
    plain = re.sub(
        rf"(?<=[{HAN}])\s*[口囗](?=(?:全社会|特定|主动|依申请|[县区市乡镇村]))|^\s*[口囗](?=[{HAN}])", "□", text
    )
    marked = re.split("([" + re.escape("".join((FILLED - {"R"}) | (EMPTY - {"£", "口", "囗", "ロ"}))) + "])", plain)
    if len(marked) == 1:
        return [(True, p.strip()) for p in parts_outside_brackets(plain, rf"{_SPLIT.pattern}|\s+") if p.strip()]
    found = [(True, p.strip()) for p in parts_outside_brackets(marked[0], rf"{_SPLIT.pattern}|\s+") if p.strip()]
    for sign, words in zip(marked[1::2], marked[2::2], strict=True):
        found += [
            (sign in FILLED, p.strip()) for p in parts_outside_brackets(words, rf"{_SPLIT.pattern}|\s+") if p.strip()
        ]
    return found


def groups_in(text: str) -> list[str]:
    """The groups named in a cell: 未成年人、老年人、残疾人."""
    inner = re.sub(r"^(?:特定群[体众]|特定人群)?\s*[:：(（]\s*(.*?)\s*[)）]?\s*$", r"\1", text.strip(), flags=re.DOTALL)
    return [
        name
        for name in (clean_name(p).strip("。") for p in parts_outside_brackets(inner, _GROUP_SPLIT.pattern))
        if name
    ]

"""Tick columns and their words (公开对象、公开方式、公开层级): boxes become true, false or null, names of groups are kept."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from attrs import frozen

from govdisclose.ingest.fields import Field, Label
from govdisclose.ingest.headings import heading_key, label_of, level_parts
from govdisclose.ingest.marks import EMPTY, FILLED, sign_of
from govdisclose.ingest.text import HAN, clean_name, parts_outside_brackets, squeeze, tidy

__all__ = ["BoxReading", "TickTable", "learn_ticks", "read_boxes"]

_YES = frozenset(
    {
        "是",
        "有",
        "对",
        "1",
        "Y",
        "YES",
        "TRUE",
        "T",
        "V",
        "VV",
        "√",
        "P",
        "Ü",
        "Þ",
        "R",
        "需要",
        "公开",
        "勾",
        "✓",
        "OK",
        "Ö",
    }
)
_NO = frozenset(
    {
        "否",
        "无",
        "不",
        "不公开",
        "0",
        "N",
        "NO",
        "FALSE",
        "×",
        "X",
        "✗",
        "✘",
        "☒",
        "/",
        "\\",
        "-",
        "--",
        "—",
        "——",
        "–",
        "―",
        "一",
        "F",
        "不涉及",
        "\\\\",
        "//",
        ".",
        "…",
        "……",
    }
)
_OPEN = frozenset("○◯〇O△◇☆")
_LEADING = re.compile(r"^[\s" + re.escape("".join((FILLED - {"R"}) | (EMPTY - {"£", "口"}))) + r":：,，]+")
_BODY = re.compile(
    r"(?:局|委|委员会|办|办公室|厅|部|部门|政府|办事处|中心|院|所|站|队|公司|机关|单位|街道|乡|镇|村|社区|科|股)$"
)
_SPLIT = re.compile(r"[、，,；;/\n]+|(?:以及|或者|[和及与])(?=特定|全社会|社会|公众|主动|依申请|[县区市乡镇村])")
#: Levels that the standard has no box for, by the words that stand for them.
_NAMED = {"city": "市级", "above": "省级"}
_HAN = re.compile(f"[{HAN}]")
_GROUP_SPLIT = re.compile(r"[、，,；;\n]+")


@frozen
class TickTable:
    """How the ticks of one table part are written: signs that mean yes there besides the usual ones, and whether ○ means no."""

    yes: frozenset[str] = frozenset()
    open_means_no: bool = False

    def value(self, text: str) -> bool | None:
        """The box that a cell without words shows; ``None`` where its sign is not understood."""
        plain = squeeze(text).upper().strip("()（）")
        if not plain:
            return False
        if plain in _YES or plain in self.yes:
            return True
        if plain in _NO:
            return False
        if set(plain) <= _OPEN:
            return not self.open_means_no
        signs = {sign_of(c) for c in plain}
        if None in signs:
            return None
        return any(c in FILLED for c in plain)


def learn_ticks(cells: Iterable[str]) -> TickTable:
    """The ticks of a table part: a sign that is not known means yes where it is the only one; ○ means no beside √."""
    signs = {squeeze(text).upper().strip("()（）") for text in cells if len(text) < 12}
    signs = {s for s in signs if s and not _HAN.search(s.replace("口", ""))}
    sure = {s for s in signs if s in _YES or (len(s) == 1 and s in FILLED)}
    strange = {s for s in signs if s not in _YES and s not in _NO and not set(s) <= (FILLED | EMPTY | _OPEN)}
    yes = frozenset(strange) if len(strange) == 1 and not sure and len(next(iter(strange))) == 1 else frozenset()
    return TickTable(yes, open_means_no=bool(sure))


@frozen
class BoxReading:
    """The boxes of one group for one item, by name; ``names`` are groups or levels in words, ``words`` what the cells say besides ticks.

    ``doubtful`` holds the words of cells that could not be decided.
    """

    boxes: Mapping[str, bool | None]
    names: tuple[str, ...] = ()
    words: str = ""
    doubtful: tuple[str, ...] = ()


@lru_cache(maxsize=1024)
def read_boxes(field: Field, cells: tuple[tuple[tuple[str, ...], str], ...], ticks: TickTable) -> BoxReading:
    """The boxes of a group from its cells, each with the boxes that its column stands for (none: a column of words)."""
    found = _Found(field)
    for parts, text in cells:
        plain = tidy(text)
        if parts:
            found.tick(parts, plain, ticks)
        elif plain:
            found.words.append(plain)
            placed = [found.say(chosen, piece) for chosen, piece in _pieces(plain)]
            if not all(placed):
                found.doubtful.append(plain)
    words = "；".join(dict.fromkeys(found.words))
    return BoxReading(MappingProxyType(found.boxes), tuple(dict.fromkeys(found.names)), words, tuple(found.doubtful))


class _Found:
    """What the cells of a group have said so far."""

    def __init__(self, field: Field) -> None:
        self.field = field
        self.boxes: dict[str, bool | None] = {}
        self.names: list[str] = []
        self.words: list[str] = []
        self.doubtful: list[str] = []

    def tick(self, parts: Sequence[str], text: str, ticks: TickTable) -> None:
        """The cell of a column that stands for these boxes."""
        value, rest = _read_tick(self.field, parts, text, ticks)
        if rest:
            self.words.append(text)
        if value is None and text:
            self.doubtful.append(text)
        for part in parts:
            kind, _, name = part.partition(":")
            if name or kind in _NAMED:
                if value:
                    self.names.append(name or _NAMED[kind])
                    if kind == "specific":
                        self.boxes["specific"] = True
                continue
            self._set(kind, value)
            if kind == "specific" and value and rest:
                self.names += _groups(rest)

    def _set(self, part: str, value: bool | None) -> None:  # noqa: FBT001 - the box itself
        self.boxes[part] = _either(self.boxes[part], value) if part in self.boxes else value

    def say(self, chosen: bool, piece: str) -> bool:  # noqa: FBT001 - the box before the words
        """A part of a cell of words: 全社会, 特定群体（学生家长）, 主动公开, 县级; true where it could be placed."""
        label = label_of(re.split(r"[:：]", piece)[0], self.field)
        if (
            label is None
            or label.field is not self.field
            or not (label.part or label.parts)
            or _names_a_group(label, heading_key(piece))
        ):
            return self._unknown(chosen, piece, heading_key(piece))
        for part in label.parts or (label.part,):
            if part not in _NAMED:
                self._set(part, chosen)
            elif chosen:
                self.names.append(clean_name(piece))
        if label.part == "specific" and chosen:
            inside = re.findall(r"[(（:：]\s*([^()（）]+)[)）]?\s*$", piece)
            self.names += [g for i in inside if not re.match("请|写明|注明", heading_key(i)) for g in _groups(i)]
        return True

    def _unknown(self, chosen: bool, piece: str, key: str) -> bool:  # noqa: FBT001 - same
        """Words without a label; true where they could be placed."""
        if not key or key in ("无", "否"):
            return False
        if self.field is Field.AUDIENCE:
            if re.search(r"全社会|社会公众|不特定|所有", key) and len(key) <= 10:
                self._set("all_society", chosen)
            elif chosen:
                self._set("specific", chosen)
                self.names += _groups(piece)
            return True
        if self.field is Field.MODE:
            parts = [p for p, word in (("proactive", "主动"), ("on_request", "申请")) if word in key]
            for part in () if re.search(r"[不非]", key) else parts:
                self._set(part, chosen)
            return bool(parts) and not re.search(r"[不非]", key)
        parts = [*level_parts(key)]
        for part in parts:
            if part not in _NAMED:
                self._set(part, chosen)
        if not parts and chosen and re.search(r"级|层", key):
            self.names.append(clean_name(piece))
            return True
        return bool(parts)


def _names_a_group(label: Label, key: str) -> bool:
    """True for 特困人员 and the like, which only look like a mistyped 特定人员."""
    return label.part == "specific" and label.certainty == 1 and "特定" not in key and label.word not in key


def _either(one: bool | None, other: bool | None) -> bool | None:  # noqa: FBT001 - three-valued or
    return True if one or other else one if other is None else other


def _read_tick(field: Field, parts: Sequence[str], text: str, ticks: TickTable) -> tuple[bool | None, str]:
    """The box of one cell, and its words where it has some."""
    if (
        not text
        or not _HAN.search(text.replace("口", "") if len(text) < 2 else text)
        or squeeze(text).upper() in _YES | _NO
    ):
        return ticks.value(text), ""
    rest = _LEADING.sub("", text)
    lead = text[: len(text) - len(rest)]
    if lead.strip() and ticks.value(lead) is False and _HAN.search(rest):
        return False, rest
    key = heading_key(rest)
    if key.startswith(("不公开", "不予公开", "无需", "不需", "否", "暂不")):
        return False, rest
    label = label_of(rest, field)
    if label is not None and label.field is field and label.part and not _names_a_group(label, key):
        same = label.part in parts or any(p.startswith(label.part) for p in parts)
        return (True if same or set(label.parts) & set(parts) else None), rest if not same else ""
    if "specific" in parts or any(p.startswith("specific:") for p in parts):
        return True, rest
    if field is Field.LEVELS and (_BODY.search(key) or set(level_parts(key)) & set(parts)):
        return True, rest
    if lead.strip() and ticks.value(lead):
        return True, rest
    return None, rest


def _pieces(text: str) -> list[tuple[bool, str]]:
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


def _groups(text: str) -> list[str]:
    """The groups named in a cell: 未成年人、老年人、残疾人."""
    inner = re.sub(r"^(?:特定群[体众]|特定人群)?\s*[:：(（]\s*(.*?)\s*[)）]?\s*$", r"\1", text.strip(), flags=re.DOTALL)
    return [
        name
        for name in (clean_name(p).strip("。") for p in parts_outside_brackets(inner, _GROUP_SPLIT.pattern))
        if name
    ]

"""What a column holds by its contents (内容佐证), asked only where its heading is not known."""

import re
from collections.abc import Callable, Sequence

from attrs import evolve

from govdisclose.deadlines.limit import LimitKind
from govdisclose.deadlines.words import parse_time_limit
from govdisclose.ingest.channels.known_names import channel_of
from govdisclose.ingest.columns import Column
from govdisclose.ingest.fields import Field
from govdisclose.ingest.headings import label_of
from govdisclose.ingest.lines import SERIAL, Line
from govdisclose.ingest.text import squeeze

__all__ = ["by_contents", "goes_on"]

_ENOUGH = 0.6  #: share of the cells that must speak for the field
_SAMPLE = 120
_BODY = re.compile(r"(?:局|委|委员会|办|办公室|厅|部门|政府|办事处|中心|院|所|大队|公司|机关|单位|街道|镇|乡)[)）]?$")
_BASIS = re.compile(r"《[^》]{3,}》|[〔\[(（]\s*(?:19|20)\d\d\s*[)）\]〕]\s*\d+\s*号")
_LIMIT = re.compile(r"工作日|之日起|及时|实时|即时|长期|常年|每[年月季半]|\d+[日天]内?")


def _is_limit(text: str) -> bool:
    return len(text) < 80 and bool(_LIMIT.search(text)) and parse_time_limit(text).kind is not LimitKind.UNINTERPRETED


def _is_channels(text: str) -> bool:
    names = [n for n in re.split(r"[■□▲△●○◆◇☑☐√、，,；;\s]|\d[.、]", text) if n]
    return bool(names) and sum(channel_of(n) is not None for n in names) * 2 >= len(names)


def _is_box_word(field: Field) -> Callable[[str], bool]:
    def test(text: str) -> bool:
        pieces = [p for p in re.split(r"[■□●○☑☐√、，,；;\s]", text) if p]
        labels = [label_of(p, field) for p in pieces]
        return bool(labels) and all(x is not None and x.field is field and x.part for x in labels)

    return test


_TESTS: tuple[tuple[Field, Callable[[str], bool]], ...] = (
    (Field.CHANNELS, _is_channels),
    (Field.BASIS, lambda text: bool(_BASIS.search(text))),
    (Field.TIME_LIMIT, _is_limit),
    (Field.AUDIENCE, _is_box_word(Field.AUDIENCE)),
    (Field.MODE, _is_box_word(Field.MODE)),
    (Field.LEVELS, _is_box_word(Field.LEVELS)),
    (Field.PUBLISHER, lambda text: len(text) < 60 and bool(_BODY.search(text))),
)


def by_contents(columns: tuple[Column, ...], lines: Sequence[Line]) -> tuple[Column, ...]:
    """The same columns; one whose heading is not known takes the field that its cells speak for, where no other column holds it."""
    for field, test in _TESTS:
        if any(c.field is field for c in columns):
            continue
        shares = [
            (_share(c, lines, test), -c.index, c)
            for c in columns
            if c.field is Field.EXTENSIONS and not c.certainty and c.moved is None
        ]
        best = max(shares, default=None, key=lambda s: s[:2])
        if best is not None and best[0] >= _ENOUGH:
            chosen = best[2]
            columns = tuple(
                evolve(c, field=field, part="", parts=(), certainty=1, word="") if c is chosen else c for c in columns
            )
    first = columns[0] if columns else None
    if (
        first is not None
        and not first.cells
        and first.field is Field.EXTENSIONS
        and not any(c.field is Field.SEQ for c in columns)
        and _share(first, lines, lambda text: bool(SERIAL.match(text))) >= 0.9
    ):
        columns = (evolve(first, field=Field.SEQ, certainty=1), *columns[1:])
    return columns


def _share(column: Column, lines: Sequence[Line], test: Callable[[str], bool]) -> float:
    """The share of the filled cells that pass; 0 where fewer than two are filled (or one in a table of one row)."""
    texts = [t for t in (squeeze(line.values[column.index]) for line in lines[:_SAMPLE]) if t]
    if len(texts) < min(2, len(lines)) or not texts:
        return 0.0
    return sum(test(t) for t in texts) / len(texts)


def goes_on(columns: tuple[Column, ...], lines: Sequence[Line]) -> bool:
    """True when rows without a header look like more rows of a table with these columns."""
    tests: dict[Field, Callable[[str], bool]] = {**dict(_TESTS), Field.SEQ: lambda text: bool(SERIAL.match(text))}
    asked = [(c, tests[c.field]) for c in columns if c.field in tests and not c.part]
    spoken = [_share(c, lines, test) for c, test in asked if any(squeeze(line.values[c.index]) for line in lines)]
    return len(spoken) >= 2 and sum(s >= _ENOUGH for s in spoken) * 2 > len(spoken)

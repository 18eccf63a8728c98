"""From the rows of one item to its fields (事项组成): cells are joined, parsed and given their place."""

from collections.abc import Mapping, Sequence

from attrs import define, frozen
from attrs import field as attrs_field

from govdisclose.catalog.model import Audience, Basis, CatalogItem, Channels, Content, Levels, Mode, Publisher
from govdisclose.catalog.vocabulary import Channel
from govdisclose.citation import parse_citations
from govdisclose.deadlines.words import parse_time_limit
from govdisclose.findings import Location
from govdisclose.ingest.boxes import BoxReading, TickTable, read_boxes
from govdisclose.ingest.captions import plain_domain
from govdisclose.ingest.channels import SignTable, read_channels
from govdisclose.ingest.columns import Column
from govdisclose.ingest.fields import Field
from govdisclose.ingest.grid import Cell, Grid
from govdisclose.ingest.lines import Line
from govdisclose.ingest.lists import split_bodies, split_elements
from govdisclose.ingest.log import Log
from govdisclose.ingest.text import clean_name, rejoin, tidy

__all__ = ["Draft", "Part", "draft_item"]

UNNAMED = "（未填写）"
_BY_CODE = {channel.value: channel for channel in Channel}


@frozen
class Part:
    """One table part while it is read: the grid, its columns, and how its ticks and boxes are written."""

    grid: Grid
    columns: tuple[Column, ...]
    ticks: Mapping[Field, TickTable]
    signs: SignTable
    source: str | None = None
    by_field: Mapping[Field, tuple[Column, ...]] = attrs_field(init=False)

    @by_field.default
    def _by_field(self) -> Mapping[Field, tuple[Column, ...]]:
        return {f: tuple(c for c in self.columns if c.field is f) for f in Field}

    def of(self, field: Field) -> tuple[Column, ...]:
        """The columns that hold a field."""
        return self.by_field[field]


@define
class Draft:
    """An item without its id, and the cells that its fields came from."""

    values: dict[str, object]
    cells: dict[str, Location] = attrs_field(factory=dict)

    def item(self, name: str) -> CatalogItem:
        """The item under an id."""
        return CatalogItem.model_validate({"id": name, **self.values})


def draft_item(rows: Sequence[Line], part: Part, log: Log) -> Draft:
    """The item that stands in these rows."""
    cells: dict[str, Location] = {"": part.grid.location(rows[0].cells[0], part.source)}
    reader = _Reader(rows, part, log, cells)
    values: dict[str, object] = {
        "seq": reader.text(Field.SEQ) or None,
        "domain": _domain(reader, rows[0]),
        "matter": reader.matter(),
        "extensions": reader.extensions(),
        "process": reader.text(Field.PROCESS) or None,
    }
    content, basis, publisher = reader.text(Field.CONTENT), reader.text(Field.BASIS), reader.text(Field.PUBLISHER)
    values["content"] = Content(text=content, elements=split_elements(content))
    values["basis"] = Basis(text=basis, citations=parse_citations(rejoin(basis)))
    values["time_limit"] = parse_time_limit(reader.text(Field.TIME_LIMIT))
    values["publisher"] = Publisher(text=publisher, bodies=split_bodies(publisher))
    values["channels"] = reader.channels()
    audience = reader.boxes(Field.AUDIENCE)
    values["audience"] = Audience(
        text=audience.words,
        all_society=audience.boxes.get("all_society"),
        specific=audience.boxes.get("specific"),
        specific_groups=audience.names,
    )
    mode = reader.boxes(Field.MODE)
    values["mode"] = Mode(
        text=mode.words, proactive=mode.boxes.get("proactive"), on_request=mode.boxes.get("on_request")
    )
    levels = reader.boxes(Field.LEVELS)
    values["levels"] = Levels(
        text=levels.words,
        county=levels.boxes.get("county"),
        township=levels.boxes.get("township"),
        village=levels.boxes.get("village"),
        other=levels.names,
    )
    return Draft({k: v for k, v in values.items() if v is not None}, cells)


def _domain(reader: "_Reader", line: Line) -> str | None:
    stated = reader.text(Field.DOMAIN)
    return plain_domain(clean_name(stated)) if stated else line.domain


class _Reader:
    def __init__(self, rows: Sequence[Line], part: Part, log: Log, cells: dict[str, Location]) -> None:
        self.rows, self.part, self.log, self.cells = rows, part, log, cells

    def text(self, kind: Field) -> str:
        """The words of a field: those of its columns and rows, each once."""
        return self._join(self.part.of(kind), kind.value)

    def _join(self, columns: Sequence[Column], name: str) -> str:
        words: list[str] = []
        seen: set[object] = set()
        for column in columns:
            for row in self.rows:
                value = row.values[column.index]
                if not value or not (text := tidy(value)):
                    continue
                cell = row.cells[column.index]
                if cell.origin in seen:
                    continue
                seen.add(cell.origin)
                if text not in words:
                    words.append(text)
                    if name not in self.cells:
                        self.cells[name] = self.part.grid.location(cell, self.part.source)
        if columns and name not in self.cells:
            self.cells[name] = self.part.grid.location(self.rows[0].cells[columns[0].index], self.part.source)
        return "\n".join(words)

    def matter(self) -> tuple[str, ...]:
        """The path of names: one name per level, a cell merged over several levels once."""
        names: list[str] = []
        seen: set[object] = set()
        for column in self.part.of(Field.MATTER):
            row = self.rows[0]
            cell = row.cells[column.index]
            raw = self._join([column], "matter" if not names else f"matter.{len(names) + 1}")
            name = clean_name(raw)
            if not name or cell.origin in seen:
                continue
            seen.add(cell.origin)
            if name != tidy(raw):
                self.log.add("rejoined", self.part.grid, cell, found=name, field="公开事项")
            names.append(name)
        if not names:
            self.log.add("nameless", self.part.grid, self.rows[0].cells[0], expected=UNNAMED)
            return (UNNAMED,)
        return tuple(names)

    def extensions(self) -> dict[str, str]:
        """Columns that the standard does not have, heading to words."""
        out: dict[str, str] = {}
        for column in self.part.of(Field.EXTENSIONS):
            name = column_name(column)
            text = self._join([column], f"extensions.{name}")
            if not text:
                self.cells.pop(f"extensions.{name}", None)
                continue
            while name in out:
                name += "′"
            out[name] = text
        return out

    def channels(self) -> Channels:
        """The channels of a column of words, or of one column for each."""
        whole = [c for c in self.part.of(Field.CHANNELS) if not c.part]
        text = self._join(whole, "channels")
        reading = read_channels(text, self.part.signs)
        if reading.doubtful:
            self.log.add("sign", self.part.grid, self._first(whole), found="、".join(reading.doubtful))
        for name in reading.unmarked:
            self.log.add("pieced", self.part.grid, self._first(whole), found=name)
        single = [c for c in self.part.of(Field.CHANNELS) if c.part]
        if not single:
            return Channels(text=text, chosen=reading.chosen, optional=reading.optional, other=reading.other)
        chosen, other, words = set(reading.chosen), [*reading.other], [text] if text else []
        for column in single:
            value = self._join([column], "channels")
            ticked = self.part.ticks[Field.CHANNELS].value(value)
            kind, _, name = column.part.partition(":")
            if ticked is None:
                ticked = True
                words.append(value)
            if ticked:
                if name:
                    other.append(name)
                chosen.add(_BY_CODE[kind])
        return Channels(
            text="；".join(words),
            chosen=tuple(c for c in Channel if c in chosen),
            optional=reading.optional,
            other=tuple(dict.fromkeys(other)),
        )

    def _first(self, columns: Sequence[Column]) -> Cell:
        return self.rows[0].cells[columns[0].index]

    def boxes(self, kind: Field) -> BoxReading:
        """The boxes of 公开对象, 公开方式 or 公开层级."""
        cells = []
        columns = self.part.of(kind)
        for column in columns:
            text = self._join([column], f"{kind.value}.{column.part}" if column.part else kind.value)
            cells.append((column.parts, text))
            if column.part and kind.value not in self.cells:
                self.cells[kind.value] = self.cells[f"{kind.value}.{column.part}"]
        reading = read_boxes(kind, tuple(cells), self.part.ticks[kind])
        for words in reading.doubtful:
            cell = next(
                (r.cells[c.index] for c in columns for r in self.rows if tidy(r.values[c.index]) == words),
                self._first(columns),
            )
            self.log.add("box", self.part.grid, cell, found=words, field=kind.term)
        return reading


def column_name(column: Column) -> str:
    """The heading under which a column stands in the extensions."""
    heading = " ".join(rejoin(column.heading).split())
    return heading or f"第{column.index + 1}列"

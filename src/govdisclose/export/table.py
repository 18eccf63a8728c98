"""The official table (标准目录表式) of a catalogue as cells with spans: what xlsx, HTML, CSV and Markdown share.

The layout is that of the issued catalogues: 序号, 公开事项 by levels, 公开内容（要素）, 公开依据, 公开时限, 公开主体, 公开渠道和载体,
公开对象, 公开方式, 公开层级, then the columns of the office. Nothing is looked up or checked here.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from attrs import frozen

from govdisclose.catalog.model import Catalog, CatalogItem
from govdisclose.export._columns import Column, columns_of
from govdisclose.export._wording import caption_of, notes_of, plain_domain

__all__ = ["Cell", "Column", "Row", "Section", "Table", "by_domain", "layout", "placed"]


@frozen
class Cell:
    """One printed cell: its words and how many rows and columns it covers."""

    text: str
    rows: int = 1
    columns: int = 1


#: The cells of one row, ``None`` where a cell from above or from the left covers the place.
Row = tuple[Cell | None, ...]


@frozen
class Section:
    """One table: the items of the catalogue, or of one domain (领域) of it, under a header of one or two rows."""

    caption: str | None
    domain: str | None
    columns: tuple[Column, ...]
    header: tuple[Row, ...]
    body: tuple[Row, ...]
    items: tuple[CatalogItem, ...]

    def groups(self) -> Iterator[range]:
        """The rows that share their level-1 matter, run by run."""
        for _, run in groupby(range(len(self.items)), lambda n: self.items[n].matter[0]):
            rows = [*run]
            yield range(rows[0], rows[-1] + 1)


@frozen
class Table:
    """The whole (标准目录表式): title row, note rows (编制单位, 发布日期 …) and one section, or one for each domain."""

    title: str | None
    notes: tuple[str, ...]
    sections: tuple[Section, ...]


def layout(catalog: Catalog, *, merged: bool = True, stacked: bool = True) -> Table:
    """The official table of a catalogue.

    ``merged`` joins equal matters into one cell and gives the header its two rows; otherwise each cell stands alone under one
    row of headings. ``stacked`` gives each domain a table of its own where the catalogue has several, one after the other;
    otherwise, and where domains are mixed or missing, the domain is a column.
    """
    runs = by_domain(catalog) if stacked else None
    sections = (
        [_section(items, number, domain, merged=merged) for number, (domain, items) in enumerate(runs, 1)]
        if runs
        else [_section(placed(catalog), 0, None, merged=merged)]
    )
    return Table(_one_line(catalog.header.title), notes_of(catalog.header), tuple(sections))


def placed(catalog: Catalog) -> tuple[CatalogItem, ...]:
    """The items, each with its domain where they have several: an item without one has that of the header."""
    domain = catalog.header.domain
    if domain is None or all(item.domain is None for item in catalog.items):
        return catalog.items
    return tuple(item if item.domain else item.model_copy(update={"domain": domain}) for item in catalog.items)


def by_domain(catalog: Catalog) -> list[tuple[str, tuple[CatalogItem, ...]]] | None:
    """The items by domain where that keeps their order: several domains, each plain and in one run; else ``None``."""
    runs = [(domain, tuple(run)) for domain, run in groupby(placed(catalog), lambda item: item.domain)]
    names = [domain for domain, _ in runs if domain is not None and plain_domain(domain)]
    if len(runs) < 2 or len(names) < len(runs) or len({*names}) < len(names):
        return None
    return [(domain, run) for domain, run in runs if domain is not None]


def _section(items: Sequence[CatalogItem], number: int, domain: str | None, *, merged: bool) -> Section:
    columns = columns_of(items, with_domain=domain is None)
    caption = caption_of(number, domain) if domain is not None else None
    header = _two_rows(columns) if merged else (tuple(Cell(c.single) for c in columns),)
    body = [_row(item, columns, merged=merged) for item in items]
    if merged:
        _merge_down(items, columns, body)
    return Section(caption, domain, columns, header, tuple(tuple(row) for row in body), tuple(items))


def _two_rows(columns: Sequence[Column]) -> tuple[Row, Row]:
    upper: list[Cell | None] = []
    lower: list[Cell | None] = []
    for group, run in groupby(columns, lambda c: (c.group, c.group is None and c.heading)):
        members = [*run]
        if group[0] is None:
            upper += [Cell(c.heading, rows=2) for c in members]
            lower += [None for _ in members]
        else:
            upper += [Cell(group[0], columns=len(members)), *[None] * (len(members) - 1)]
            lower += [Cell(c.heading) for c in members]
    return tuple(upper), tuple(lower)


def _row(item: CatalogItem, columns: Sequence[Column], *, merged: bool) -> list[Cell | None]:
    """The cells of one item; a short matter path stretches over the levels that it does not have."""
    cells: list[Cell | None] = [Cell(column.words(item)) for column in columns]
    levels = [n for n, column in enumerate(columns) if column.key == "matter"]
    last = levels[len(item.matter) - 1]
    if merged and last < levels[-1]:
        cells[last] = Cell(_words(cells[last]), columns=levels[-1] - last + 1)
        for n in range(last + 1, levels[-1] + 1):
            cells[n] = None
    return cells


def _merge_down(items: Sequence[CatalogItem], columns: Sequence[Column], body: list[list[Cell | None]]) -> None:
    """Join the cells of a level that several items share; the last name of a path is the item itself and stays single."""
    levels = [n for n, column in enumerate(columns) if column.key == "matter"]
    for level, place in enumerate(levels[:-1]):
        for _, run in groupby(range(len(items)), lambda n: _shared_path(items[n], level, n)):  # noqa: B023 - used at once
            first, *rest = run
            if rest:
                body[first][place] = Cell(_words(body[first][place]), rows=len(rest) + 1)
                for n in rest:
                    body[n][place] = None


def _shared_path(item: CatalogItem, level: int, number: int) -> tuple[str, ...] | int:
    return item.matter[: level + 1] if len(item.matter) > level + 1 else number


def _words(cell: Cell | None) -> str:
    return cell.text if cell else ""


def _one_line(text: str | None) -> str | None:
    return " ".join(text.split()) or None if text else None

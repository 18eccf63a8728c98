"""The items of one section (表段事项): rows are repaired and joined, what they say is drafted, repairs are put on record."""

from attrs import evolve

from govdisclose.ingest.columns import Column
from govdisclose.ingest.document.sections import Section
from govdisclose.ingest.document.state import State
from govdisclose.ingest.draft import Part, draft_item
from govdisclose.ingest.fields import Field
from govdisclose.ingest.grid import Cell
from govdisclose.ingest.lines import Line, fill_and_resolve, items_of
from govdisclose.ingest.remarks import remark_on_columns

__all__ = ["read_section"]


def read_section(section: Section, part: Part, state: State) -> None:
    """Put the items of a section with the drafts of the document; what cannot be placed becomes a finding."""
    if section.fresh:
        remark_on_columns(section.columns, part.grid, state.log)
    if [(c.field, c.part) for c in section.columns] != [(c.field, c.part) for c in state.columns]:
        state.break_off()
    first = section.lines[0] if section.lines else None
    if first is not None and state.last is not None and first.domain != state.last.domain:
        state.break_off()

    def note(name: str, line: Line, column: Column, words: str) -> None:
        cell: Cell = line.cells[column.index]
        own = evolve(cell, origin=(cell.row, cell.column))
        state.log.add(name, part.grid, own, found=words, field=column.leaf or column.field.term)

    fill_and_resolve(section.lines, section.columns, state.last, section.lost, note)
    for rows in items_of(section.lines):
        torn = bool(rows[0].joins and state.tail)
        if torn:
            state.drafts.pop()
        state.tail = [*state.tail, *rows] if torn else rows
        draft = draft_item(state.tail, part, state.log)
        if len(state.tail) > 1:
            names = draft.values["matter"]
            cell = state.tail[0].cells[next((c.index for c in section.columns if c.field is Field.MATTER), 0)]
            state.log.add(
                "joined",
                part.grid,
                cell,
                found=str(names[-1] if isinstance(names, tuple) else names),
                rows=len(state.tail),
            )
        state.drafts.append(draft)
    for loose in section.loose:
        if loose.note and not state.stated.hear([loose.cell.text]):
            state.log.add("loose", part.grid, loose.cell, found=loose.cell.text)
    state.columns = section.columns
    state.last = section.lines[-1] if section.lines else state.last

"""The tables of a Word document (Word 读取), each with the paragraphs before it."""

from attrs import evolve

from govdisclose.ingest.docx.elements import W, blocks
from govdisclose.ingest.docx.opening import open_document, without_pictures
from govdisclose.ingest.docx.table import grids_of
from govdisclose.ingest.docx.words import text_of
from govdisclose.ingest.grid import Grid

__all__ = ["read_docx"]


def read_docx(data: bytes) -> list[Grid]:
    """The tables of the body in order, each with the paragraphs before it; tables inside cells follow their outer table.

    Raises ``UnreadableInputError`` for what cannot or must not be opened.
    """
    body = open_document(without_pictures(data)).element.body
    grids: list[Grid] = []
    before: list[str] = []
    for element in blocks(body):
        if element.tag == f"{W}tbl":
            grids += grids_of(element, len(grids), tuple(before))
            before = []
        else:
            text = text_of(element)
            if text.strip():
                before.append(text)
    if grids and before:
        grids[-1] = evolve(grids[-1], after=tuple(before))
    return grids

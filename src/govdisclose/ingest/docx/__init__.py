"""Tables of a Word document as grids (Word 文档), read with python-docx: merged cells, symbol fonts, check boxes, deleted text."""

from govdisclose.ingest.docx.document import read_docx

__all__ = ["read_docx"]

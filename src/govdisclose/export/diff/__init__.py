"""The comparison of two editions written out (调整对照输出): text, Markdown, HTML, JSON."""

from govdisclose.export.diff.html import to_html
from govdisclose.export.diff.json import DiffDocument, document, schema
from govdisclose.export.diff.markdown import to_markdown
from govdisclose.export.diff.text import to_text

__all__ = ["DiffDocument", "document", "schema", "to_html", "to_markdown", "to_text"]

"""The review of publication written out (公开落实输出): text, HTML, Excel, JSON."""

from govdisclose.export.coverage.html import to_html
from govdisclose.export.coverage.json import CoverageDocument, document, published_schema, schema
from govdisclose.export.coverage.text import to_text
from govdisclose.export.coverage.xlsx import to_xlsx

__all__ = ["CoverageDocument", "document", "published_schema", "schema", "to_html", "to_text", "to_xlsx"]

"""Tables of a web page as grids (网页表格): spans are laid out, tables inside tables are read on their own."""

from govdisclose.ingest.html.page import read_html

__all__ = ["read_html"]

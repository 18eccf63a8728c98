"""CSV of a catalogue (CSV 目录表): one row for each item, as Excel and WPS open it.

UTF-8 with BOM, CRLF, one row of headings; title and note stand in rows of their own above. Cells that a spreadsheet would
calculate are guarded by an apostrophe, which ``ingest`` strips again. Several domains are a column 领域.
"""

import csv
import io

from govdisclose._formula import guard
from govdisclose.catalog.model import Catalog
from govdisclose.export.files import Target, whole
from govdisclose.export.table import layout

__all__ = ["dump", "dumps"]


def dumps(catalog: Catalog) -> bytes:
    """The catalogue as CSV: the same bytes for the same catalogue."""
    table = layout(catalog, merged=False, stacked=False)
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerows([guard(line)] for line in (table.title, *table.notes) if line)
    for section in table.sections:
        for row in (*section.header, *section.body):
            writer.writerow([guard(cell.text) if cell else "" for cell in row])
    return text.getvalue().encode("utf-8-sig")


def dump(catalog: Catalog, target: Target) -> None:
    """Write the CSV to a file, whole or not at all, or to a binary stream."""
    data = dumps(catalog)
    with whole(target) as stream:
        stream.write(data)

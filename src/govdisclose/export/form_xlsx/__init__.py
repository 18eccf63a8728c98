"""The form to fill in (填报表样): a workbook with the reference items, drop-down lists, tick columns, cell notes, a protected header.

What an office fills in is read back by ``ingest.read``. Everything of the reference that is known stands in the cells; a cell note on
each matter says how it is known.
"""

from govdisclose.export.form_xlsx.workbook import form_workbook

__all__ = ["form_workbook"]

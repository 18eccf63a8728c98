"""Reports of a check (检查报告) as text, JSON, SARIF 2.1.0 and JUnit XML; the same run gives the same bytes.

>>> from datetime import date
>>> run = CheckRun(at=date(2026, 11, 22), sources=(SourceReport("目录.xlsx", items=3),), versions={"govdisclose": "0.1.0"})
>>> print(to_text(run, language="en"))
目录.xlsx: 3 items, no findings
<BLANKLINE>
1 source: 0 errors, 0 warnings, 0 notes. Checked for 2026-11-22; govdisclose 0.1.0.
"""

from govdisclose.export.report.document import document, schema
from govdisclose.export.report.junit import to_junit
from govdisclose.export.report.run import CheckRun, SourceReport
from govdisclose.export.report.sarif import to_sarif
from govdisclose.export.report.text import StyledLine, styled_lines, to_text

__all__ = [
    "CheckRun",
    "SourceReport",
    "StyledLine",
    "document",
    "schema",
    "styled_lines",
    "to_junit",
    "to_sarif",
    "to_text",
]

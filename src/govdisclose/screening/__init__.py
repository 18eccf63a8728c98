"""Before it goes out (发布前检查): personal information in files and catalogues, and what a negative list marks."""

from govdisclose.screening.catalogs import scan_catalog
from govdisclose.screening.checking import check_catalog
from govdisclose.screening.copies import mask_table
from govdisclose.screening.negative import RULES, check_negative_list
from govdisclose.screening.result import ScanReport, SourceForm
from govdisclose.screening.tables import scan_table

__all__ = [
    "RULES",
    "ScanReport",
    "SourceForm",
    "check_catalog",
    "check_negative_list",
    "mask_table",
    "scan_catalog",
    "scan_table",
]

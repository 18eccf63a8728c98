"""What is read at most (读取上限), so that a hostile or mistaken file costs little time and memory."""

__all__ = [
    "FILE_BYTES",
    "GRID_CELLS",
    "GRID_COLUMNS",
    "GRID_ROWS",
    "MERGES",
    "UNPACKED_BYTES",
    "ZIP_ENTRIES",
    "ZIP_RATIO",
]

FILE_BYTES = 64 * 1024 * 1024  #: of any input file
UNPACKED_BYTES = 192 * 1024 * 1024  #: of all parts of a zip (xlsx, docx) together
ZIP_ENTRIES = 2_000  #: parts in a zip
ZIP_RATIO = 200  #: unpacked to packed size of a part larger than 1 MiB
GRID_ROWS = 200_000  #: rows of one table
GRID_COLUMNS = 300  #: columns of one table
GRID_CELLS = 4_000_000  #: places of one table, empty ones included
MERGES = 100_000  #: merged ranges of one table

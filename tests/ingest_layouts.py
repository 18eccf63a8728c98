"""Small tables drawn in text: ``|`` parts cells, ``^`` goes on with the cell above, ``<`` with the cell at the left, ``⏎`` breaks a line."""

from govdisclose.ingest import Grid, IngestResult, lay_out, read_grids

__all__ = ["draw", "read_drawn"]


def draw(text: str, **about: object) -> Grid:
    """The grid of a drawing."""
    rows = [
        [cell.strip().replace("⏎", "\n") for cell in line.split("|")]
        for line in text.strip("\n").splitlines()
        if line.strip()
    ]
    width = max(map(len, rows))
    rows = [row + [""] * (width - len(row)) for row in rows]
    owner: dict[tuple[int, int], tuple[int, int]] = {}
    for y, row in enumerate(rows):
        for x, cell in enumerate(row):
            owner[y, x] = owner[y - 1, x] if cell == "^" else owner[y, x - 1] if cell == "<" else (y, x)
    spans: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for place, origin in owner.items():
        spans.setdefault(origin, []).append(place)
    ranges = [
        (*origin, max(p[0] for p in places), max(p[1] for p in places))
        for origin, places in spans.items()
        if len(places) > 1
    ]
    plain = [["" if cell in ("^", "<") else cell for cell in row] for row in rows]
    return Grid(lay_out(plain, ranges), **about)  # type: ignore[arg-type]


def read_drawn(*texts: str, **about: object) -> IngestResult:
    """The reading of one drawing or of several that follow one another."""
    return read_grids([draw(text, **about) for text in texts])

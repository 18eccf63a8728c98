"""The picture of a flow (流程图, SVG): lanes with readable Chinese words, one file that stands alone; PNG where a converter is present."""

import shutil
import subprocess
from collections.abc import Iterator
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from govdisclose.bilingual import Bilingual
from govdisclose.errors import GovDiscloseError
from govdisclose.export.process_layout import Box, Drawing, LaneBand, Line, lay_out
from govdisclose.export.process_layout.layout import HEADING
from govdisclose.process.model import Process

__all__ = ["NoConverterError", "dumps", "png"]

_FONTS = "'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC','WenQuanYi Micro Hei',sans-serif"
_STYLE = (
    f"text{{font-family:{_FONTS};font-size:13px;fill:#1a1a1a;text-anchor:middle;dominant-baseline:central}}"
    ".s{font-size:11px;fill:#475569}.l{font-size:12px}.o{font-size:12px;text-anchor:start;fill:#1e3a8a}.t{font-weight:600}"
    ".b{fill:none;stroke:#64748b;stroke-width:1}.x{fill:#f8fafc}.h{fill:#e2e8f0}"
    ".k{fill:#fff;stroke:#334155;stroke-width:1.4}.r{fill:#eff6ff}.g{fill:#fefce8;stroke:#a16207;stroke-width:1.4}"
    ".e{stroke-width:3}.a{fill:none;stroke:#334155;stroke-width:1.3;marker-end:url(#m)}"
)
_REVIEWS = {True: "k r", False: "k"}


class NoConverterError(GovDiscloseError, LookupError):
    """No program is present that turns SVG into PNG."""


def dumps(process: Process) -> bytes:
    """The picture as an SVG file: UTF-8, LF, the same bytes for the same flow."""
    return ("\n".join(_lines(process, lay_out(process))) + "\n").encode()


def _lines(process: Process, drawing: Drawing) -> Iterator[str]:
    size = f'width="{drawing.width}" height="{drawing.height}" viewBox="0 0 {drawing.width} {drawing.height}"'
    yield f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-labelledby="title">'
    yield f'<title id="title">{escape(process.title)}</title>\n<style>{_STYLE}</style>'
    yield (
        '<defs><marker id="m" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto">'
        '<path d="M0 0L10 5L0 10z" fill="#334155"/></marker></defs>'
    )
    yield f'<rect width="{drawing.width}" height="{drawing.height}" fill="#fff"/>'
    top, whole = drawing.lanes[0].place, sum(lane.place.height for lane in drawing.lanes)
    yield f'<rect class="h" x="{top.x - HEADING}" y="{top.y}" width="{HEADING}" height="{whole}"/>'
    yield f'<rect class="b" x="{top.x - HEADING}" y="{top.y}" width="{top.width + HEADING}" height="{whole}"/>'
    yield _upright(process.title, top.x - HEADING // 2, top.y + whole // 2, whole)
    for lane in drawing.lanes:
        yield from _lane(lane)
    reviews = {task.id for task in process.tasks if task.act.is_review}
    for line in drawing.lines:
        yield f'<path class="a" d="M{"L".join(f"{x} {y}" for x, y in line.points)}"/>'
    for box in drawing.boxes:
        yield from _box(box, review=box.id in reviews)
    for line in drawing.lines:
        yield from _outcome(line)
    yield "</svg>"


def _lane(lane: LaneBand) -> Iterator[str]:
    p = lane.place
    tint = "x" if lane.outside else "b"
    yield f'<rect class="{tint}" x="{p.x}" y="{p.y}" width="{p.width}" height="{p.height}"/>'
    yield f'<rect class="b" x="{p.x}" y="{p.y}" width="{p.width}" height="{p.height}"/>'
    yield f'<path class="b" d="M{p.x + HEADING} {p.y}V{p.bottom}"/>'
    yield _upright(lane.words, p.x + HEADING // 2, p.middle, p.height)


def _upright(words: str, x: int, middle: int, room: int) -> str:
    """Words from top to bottom, as Chinese tables print them; as many as there is room for."""
    fitting = words if len(words) * 15 <= room - 6 else words[: max(room // 15 - 2, 1)] + "…"
    top = middle - (len(fitting) - 1) * 15 / 2
    spans = "".join(f'<tspan x="{x}" y="{top + 15 * n:g}">{escape(c)}</tspan>' for n, c in enumerate(fitting))
    return f'<text class="t">{spans}</text>'


def _box(box: Box, *, review: bool) -> Iterator[str]:
    p = box.place
    x, y = p.x + p.width // 2, p.middle
    if box.kind == "task":
        yield f'<rect class="{_REVIEWS[review]}" x="{p.x}" y="{p.y}" width="{p.width}" height="{p.height}" rx="6"/>'
        high = 16 * len(box.words) + 14 * len(box.small)
        line = y - high / 2
        for words, step, kind in (*((w, 16, "") for w in box.words), *((w, 14, ' class="s"') for w in box.small)):
            yield f'<text{kind} x="{x}" y="{line + step / 2:g}">{escape(words)}</text>'
            line += step
        return
    if box.kind in {"start", "end"}:
        heavy = " e" if box.kind == "end" else ""
        yield f'<circle class="k{heavy}" cx="{x}" cy="{y}" r="{p.width // 2}"/>'
    else:
        yield f'<path class="g" d="M{p.x} {y}L{x} {p.y}L{p.right} {y}L{x} {p.bottom}z"/>'
        if box.kind in {"split", "join"}:
            yield f'<path class="g" d="M{x - 11} {y}H{x + 11}M{x} {y - 11}V{y + 11}"/>'
    for number, words in enumerate(box.words if box.label else ()):
        assert box.label is not None
        yield f'<text class="l" x="{x}" y="{box.label.y + 15 * number + 8}">{escape(words)}</text>'


def _outcome(line: Line) -> Iterator[str]:
    if line.words and line.label:
        yield f'<text class="o" x="{line.label.x + 2}" y="{line.label.y + 8}">{escape(line.words)}</text>'


def png(process: Process) -> bytes:
    """The picture as PNG, made by the first of rsvg-convert, inkscape and chromium that is installed.

    Raises ``NoConverterError`` when none is, or when it fails.
    """
    drawing = lay_out(process)
    with TemporaryDirectory() as folder:
        source, goal = Path(folder) / "flow.svg", Path(folder) / "flow.png"
        source.write_bytes(dumps(process))
        for command in _converters(source, goal, drawing):
            subprocess.run(command, capture_output=True, check=False, timeout=120)  # noqa: S603 - fixed programs, own file
            if goal.is_file():
                return goal.read_bytes()
    raise NoConverterError(
        Bilingual(
            zh="没有找到可用的 SVG 转 PNG 程序。请安装 librsvg（rsvg-convert）、Inkscape 或 Chromium，或改用 --to svg。",
            en="no working converter from SVG to PNG was found; install librsvg (rsvg-convert), Inkscape or Chromium, or use --to svg",
        )
    )


def _converters(source: Path, goal: Path, drawing: Drawing) -> Iterator[list[str]]:
    if found := shutil.which("rsvg-convert"):
        yield [found, "-o", str(goal), str(source)]
    if found := shutil.which("inkscape"):
        yield [found, "--export-type=png", f"--export-filename={goal}", str(source)]
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if found := shutil.which(name):
            size = f"--window-size={drawing.width},{drawing.height}"
            flags = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
            yield [found, *flags, size, f"--screenshot={goal}", source.as_uri()]

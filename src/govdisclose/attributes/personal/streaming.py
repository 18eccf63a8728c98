"""Texts too long to hold (流式扫描): blocks that end at line breaks; the headings of a table are carried into the next block."""

import re
from collections.abc import Collection, Iterable, Iterator

from govdisclose.attributes.personal.kinds import Hit, HitKind
from govdisclose.attributes.personal.masking import MaskedText, MaskPolicy, covered
from govdisclose.attributes.personal.normal import plain
from govdisclose.attributes.personal.scanning import ALL_KINDS, LEAST, hits_in
from govdisclose.attributes.personal.tables import find_tables

__all__ = ["mask_stream", "scan_stream", "scanned_blocks"]

BLOCK = 1 << 20  #: characters in a block
_CUT = re.compile(r"[\s，。；、,;|<>]")


def scan_stream(
    pieces: Iterable[str], *, kinds: Collection[HitKind] = ALL_KINDS, least: float = LEAST
) -> Iterator[Hit]:
    """The hits of a text that comes in pieces (lines of a file, blocks that are read), in order; places count from its beginning.

    >>> [(hit.kind.value, hit.start) for hit in scan_stream(["手机：138", "00138000，"])]
    [('mobile', 3)]
    """
    for _, hits in scanned_blocks(pieces, kinds=kinds, least=least):
        yield from hits


def scanned_blocks(
    pieces: Iterable[str], *, kinds: Collection[HitKind] = ALL_KINDS, least: float = LEAST
) -> Iterator[tuple[str, list[Hit]]]:
    """The blocks of a text that comes in pieces, each with its hits; places count from the beginning of the text."""
    place = 0
    for lead, block in _blocks(pieces):
        first = len(lead)
        yield block, [*hits_in(lead + block, kinds=kinds, least=least, first=first, shift=place - first)]
        place += len(block)


def mask_stream(
    pieces: Iterable[str],
    policy: MaskPolicy | None = None,
    *,
    kinds: Collection[HitKind] = ALL_KINDS,
    least: float = LEAST,
) -> Iterator[MaskedText]:
    """The masked blocks of a text that comes in pieces, each with its hits; places count from the beginning of the text."""
    policy = policy or MaskPolicy()
    place = 0
    for block, hits in scanned_blocks(pieces, kinds=kinds, least=least):
        yield MaskedText(covered(block, hits, policy, place), tuple(hits))
        place += len(block)


def _blocks(pieces: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Blocks of the text, each with the line of headings that holds where it begins."""
    waiting: list[str] = []
    size = 0
    lead = ""
    for piece in pieces:
        for start in range(0, len(piece), BLOCK):
            part = piece[start : start + BLOCK]
            waiting.append(part)
            size += len(part)
            if size >= BLOCK:
                text = "".join(waiting)
                cut = _cut(text)
                yield lead, text[:cut]
                lead = _headings_at_end(lead + text[:cut])
                waiting, size = [text[cut:]], len(text) - cut
    rest = "".join(waiting)
    if rest:
        yield lead, rest


def _cut(text: str) -> int:
    """Where a block may end: behind its last line break, else behind a blank or a comma."""
    line = text.rfind("\n") + 1
    if line:
        return line
    last = max((found.end() for found in _CUT.finditer(text, max(0, len(text) - 4000))), default=0)
    return last or len(text)


def _headings_at_end(text: str) -> str:
    """The line of headings of the table that the text ends in; empty where it ends in none."""
    shape = plain(text)
    tables = find_tables(shape)
    if not tables or tables[-1].end < len(shape) or not shape.endswith("\n"):
        return ""
    start = shape.rfind("\n", 0, tables[-1].start - 1) + 1
    return text[start : tables[-1].start]

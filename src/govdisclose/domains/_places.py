"""Where an entry of a pack begins (条目位置): file and line of its ``[[…]]``, counted as the entries are put together."""

import re
from collections.abc import Iterator

from govdisclose.domains._merging import LoadedPack
from govdisclose.findings import Location

__all__ = ["Way", "in_words", "place_of"]

#: The way to an entry: ``("domain", 0, "edition", 1, "item", 4)``.
Way = tuple[str | int, ...]

_HEADER = re.compile(r"\s*\[\[\s*([\w.\-\"' ]+?)\s*\]\]")


def place_of(loaded: LoadedPack, *way: str | int) -> Location:
    """The line of this entry; where it stands inline, that of the entry it lies in; where none is known, the pack."""
    lines = dict(_entries(loaded))
    for end in range(len(way), 0, -2):
        if way[:end] in lines:
            return lines[way[:end]]
    return Location(source=loaded.origin or loaded.id)


def in_words(*places: Location) -> tuple[str, str]:
    """The places as a bracket behind a sentence, in Chinese and English; nothing where no line is known."""
    known = [place for place in places if place.line is not None]
    if not known:
        return "", ""
    zh = "、".join(f"{place.source} 第{place.line}行" for place in known)
    return f"（{zh}）", f" ({', '.join(f'{place.source}:{place.line}' for place in known)})"


def _entries(loaded: LoadedPack) -> Iterator[tuple[Way, Location]]:
    """Every ``[[…]]`` of the files, in the order in which their entries are put together."""
    count: dict[Way, int] = {}
    for file in loaded.files:
        for number, line in enumerate(file.text.splitlines(), 1):
            header = _HEADER.match(line)
            if header is None:
                continue
            way: Way = ()
            *above, last = (part.strip(" \"'") for part in header[1].split("."))
            for name in above:
                way = (*way, name, max(count.get((*way, name), 0) - 1, 0))
            count[*way, last] = count.get((*way, last), 0) + 1
            yield (*way, last, count[*way, last] - 1), Location(source=loaded.path_of(file), line=number)

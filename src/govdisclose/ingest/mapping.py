"""What the user says of headings (自定栏目): the names that may be given, and headings that are not in the table."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches

from govdisclose.findings import Finding, Location
from govdisclose.ingest.fields import Field, Part
from govdisclose.ingest.heading_words import heading_key
from govdisclose.ingest.headings import label_of
from govdisclose.ingest.log import Log, short
from govdisclose.ingest.refusals import refuse
from govdisclose.ingest.text import squeeze

__all__ = ["FIELDS", "hinted_fields", "mapped_fields", "not_in_table"]

_BOXES = {
    Field.MATTER: ("1", "2", "3", "4", "5", "6"),
    Field.AUDIENCE: ("all_society", "specific"),
    Field.MODE: ("proactive", "on_request"),
    Field.LEVELS: ("county", "township", "village"),
}
#: The names that a column map may give: ``time_limit``, ``matter.1``, ``levels.county`` …
FIELDS: dict[str, tuple[Field, Part]] = {
    **{f.value: (f, "") for f in Field},
    **{f"{f.value}.{part}": (f, part) for f, parts in _BOXES.items() for part in parts},
}
_SHOWN = 40  #: headings in a message


def mapped_fields(column_map: Mapping[str, str]) -> dict[str, tuple[Field, Part]]:
    """The map with headings as they are compared. Raises ``UnreadableInputError`` for a name that is no field."""
    for target in column_map.values():
        if target not in FIELDS:
            raise refuse("map", found=target, wanted=", ".join(FIELDS))
    return {_key(heading): FIELDS[target] for heading, target in column_map.items()}


def hinted_fields(column_hints: Mapping[str, str]) -> dict[str, tuple[Field, Part]]:
    """The hints that say something else of a heading than reading knows by itself."""
    told = {}
    for heading, target in column_hints.items():
        label = label_of(heading)
        known = label.field.value if label is not None else None
        if target in FIELDS and target.split(".")[0] != known:
            told[_key(heading)] = FIELDS[target]
    return told


def not_in_table(
    column_map: Mapping[str, str], headings: Sequence[tuple[str, ...]], source: str | None
) -> tuple[Finding, ...]:
    """A finding for each heading of the map that no column has, with those that there are and the nearest of them."""
    keys = {key: words for path in headings for key, words in _keys(path)}
    log = Log(source)
    lowest = dict.fromkeys(short(path[-1]) for path in headings)
    for heading in column_map:
        if (key := _key(heading)) in keys:
            continue
        near = [keys[one] for one in get_close_matches(key, keys, n=1, cutoff=0.5)]
        log.at(
            "unmapped",
            Location(source=source),
            found=heading,
            expected=near[0] if near else None,
            near_zh=f"，最接近的是“{near[0]}”" if near else "",
            near_en=f"; the nearest is {near[0]!r}" if near else "",
            listed_zh="、".join(_some(lowest)),
            listed_en=", ".join(_some(lowest)),
        )
    return tuple(log.findings)


def _key(heading: str) -> str:
    return heading_key(heading) or squeeze(heading)


def _keys(path: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """The forms by which a map may name a column: each of its headings, and all of them in one."""
    for words in (*path, "".join(path)):
        yield _key(words), short(words)


def _some(headings: Iterable[str]) -> list[str]:
    every = [*headings]
    return every if len(every) <= _SHOWN else [*every[:_SHOWN], "…"]

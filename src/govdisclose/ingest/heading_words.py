"""The wordings of headings (表头词表) from a data file: the form in which they are compared, their meaning, the names of levels.

>>> level_parts("县区级"), level_parts("镇街道级"), level_parts("市级")
(('county',), ('township',), ('city',))
"""

import re
import tomllib
from functools import cache
from importlib.resources import files

from attrs import frozen

from govdisclose.ingest.fields import Field, Label
from govdisclose.ingest.text import squeeze, strip_numbering

__all__ = ["Wording", "heading_key", "level_parts", "vocabulary"]

_READ = 400  #: characters of a cell that are looked at
_BRACKETS = re.compile(r"[(\[{【〔〈<《「『][^()\[\]{}【】〔〕〈〉<>《》]*[)\]}】〕〉>》」』]")
_LOOSE = re.compile(r"[^\w№]|_")
_CERTAINTY = {"official": 4, "words": 3, "weak": 2}


def heading_key(text: str) -> str:
    """The heading as it is compared: squeezed, without brackets and what stands in them, numbering and punctuation."""
    plain = strip_numbering(squeeze(text[:_READ]))
    while (shorter := _BRACKETS.sub("", plain)) != plain:
        plain = shorter
    return _LOOSE.sub("", re.split(r"[(\[【〔]", plain, maxsplit=1)[0] or plain).upper()


@frozen
class Wording(Label):
    """A wording of the data file, with its letters."""

    letters: frozenset[str] = frozenset()


@cache
def vocabulary() -> tuple[dict[str, Wording], dict[str, str]]:
    """Wordings to their meaning, and names of levels to their box."""
    data = tomllib.loads((files("govdisclose.ingest") / "data" / "headings.toml").read_text(encoding="utf-8"))
    words: dict[str, Wording] = {}
    for field in Field:
        table = data[field.value]
        for part, entry in [("", table), *((k, v) for k, v in table.items() if isinstance(v, dict))]:
            for kind, certainty in _CERTAINTY.items():
                for word in entry.get(kind, ()):
                    key = heading_key(word)
                    words.setdefault(key, Wording(field, part, certainty, word, (), frozenset(key)))
    names = {name: part for part, every in data["level_names"].items() for name in every}
    return words, names


def level_parts(key: str) -> tuple[str, ...]:
    """The boxes that the name of a level stands for; ``()`` where it is no such name."""
    _, names = vocabulary()
    ordered = _by_length()
    parts: list[str] = []
    rest = key
    while rest:
        name = next((n for n in ordered if rest.startswith(n)), None)
        if name is None:
            return ()
        if names[name] != "neutral" and names[name] not in parts:
            parts.append(names[name])
        rest = rest[len(name) :]
    if "county" in parts and "city" in parts:
        parts.remove("city")  # 县（市、区）级
    return tuple(parts)


@cache
def _by_length() -> tuple[str, ...]:
    return tuple(sorted(vocabulary()[1], key=len, reverse=True))

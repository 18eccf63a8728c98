"""The words by which a body's line of work is known (职能用语): ``bodies.toml``, read once."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from attrs import frozen

__all__ = ["BodyWords", "body_words"]


@frozen
class BodyWords:
    """Words to lines of work, the longest first; single characters of short names; which work another office bears as well."""

    words: Mapping[str, str]
    short: Mapping[str, str]
    borne_by: Mapping[str, frozenset[str]]

    @property
    def longest(self) -> int:
        """The length of the longest word."""
        return max(map(len, self.words))


@cache
def body_words() -> BodyWords:
    """What ``bodies.toml`` holds."""
    data = tomllib.loads((files("govdisclose.catalog.compare") / "bodies.toml").read_text("utf-8"))
    words = {word: entry["code"] for entry in data["work"] for word in entry["words"]}
    borne = {entry["code"]: frozenset(entry.get("borne_by", ())) for entry in data["work"]}
    return BodyWords(words, data["short"], borne)

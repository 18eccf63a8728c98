"""Names that stand again (重复出现的姓名): whom a text once lists or identifies is hidden wherever the text names them.

>>> [*known_names("经查，贺文斌系村民，责令贺文斌拆除", {"贺文斌"})]
[(3, 6), (12, 15)]
>>> [*known_names("文明村王文明户", {"文明"})]
[]
"""

import re
from collections.abc import Collection, Iterator

from govdisclose.attributes.personal.kinds import HitKind
from govdisclose.attributes.personal.name_words import HAN_CLASS, squeeze_name
from govdisclose.attributes.personal.names import is_officer
from govdisclose.attributes.personal.view import Found

__all__ = ["find_known_in_tags", "find_repeats", "known_names"]

_SURE = 0.8  #: names of less confidence count only where they stand twice, with something else behind them each time
_DOUBTFUL = 0.65  #: names of still less confidence are not looked for again
_AGAIN = 0.7
_TAG = re.compile("<[A-Za-z][^<>]*>")
_BEFORE_SHORT = re.compile(f"(?<![{HAN_CLASS}·])$|[由向对给为被与和同将请让令叫把、]$")
_BEHIND_SHORT = re.compile(f"(?![{HAN_CLASS}·])|[于因在系为与和将向从现原等、均已未的户]|不服|本人|同志|一家")


def find_repeats(text: str, founds: Collection[Found]) -> Iterator[Found]:
    """The further places of the names that were found."""
    names: set[str] = set()
    doubtful: set[str] = set()
    places = set()
    for found in founds:
        if found.kind is HitKind.PERSON_NAME:
            places.add(found.start)
            if found.confidence >= _DOUBTFUL:
                (names if found.confidence >= _SURE else doubtful).add(squeeze_name(text[found.start : found.end]))
    names |= _confirmed(text, {name for name in doubtful - names if len(name) > 2})
    for start, end in known_names(text, names):
        if start not in places and not is_officer(text, start, end):
            yield Found(start, end, HitKind.PERSON_NAME, _AGAIN)


def _confirmed(text: str, doubtful: Collection[str]) -> set[str]:
    """The names that stand in a text at least twice, each time with another character behind them."""
    behind: dict[str, set[str]] = {}
    for start, end in known_names(text, doubtful):
        behind.setdefault(text[start:end], set()).add(text[end : end + 1])
    return {name for name, signs in behind.items() if len(signs) > 1}


def find_known_in_tags(text: str, names: Collection[str]) -> Iterator[Found]:
    """Where names stand in the attributes of the tags of a page."""
    known = {squeeze_name(name) for name in names}
    for tag in _TAG.finditer(text) if known else ():
        for start, end in known_names(tag[0], known):
            yield Found(tag.start() + start, tag.start() + end, HitKind.PERSON_NAME, _AGAIN)


def known_names(text: str, names: Collection[str]) -> Iterator[tuple[int, int]]:
    """Where names stand in a text: those of three characters and more anywhere, shorter ones where no other word holds them."""
    if not names:
        return
    known = frozenset(names)
    sizes = sorted({len(name) for name in known}, reverse=True)
    done = 0
    for first in re.finditer(f"[{re.escape(''.join({name[0] for name in known}))}]", text):
        start = first.start()
        if start < done:
            continue
        for size in sizes:
            end = start + size
            if text[start:end] in known and (size > 2 or _alone(text, start, end)) and not _masked(text, end):
                yield start, end
                done = end
                break


def _alone(text: str, start: int, end: int) -> bool:
    return (
        _BEFORE_SHORT.search(text[max(0, start - 1) : start]) is not None and _BEHIND_SHORT.match(text, end) is not None
    )


def _masked(text: str, end: int) -> bool:
    return text[end : end + 1] in {"*", "×", "·", "某"}

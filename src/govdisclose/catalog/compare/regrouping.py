"""One item that became several, and several that became one (事项拆分与合并), told by the elements of their contents."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from attrs import frozen

from govdisclose.catalog.compare.keys import Side, domains_agree, key
from govdisclose.catalog.compare.matching import Matching
from govdisclose.catalog.compare.settings import MatchSettings
from govdisclose.catalog.model import CatalogItem

__all__ = ["Regrouping", "regroup"]

_SPLIT = re.compile(r"[；;、，,。\n]+")
_NUMBER = re.compile(r"^\s*(?:[（(]?[0-9一二三四五六七八九十]{1,3}[)）.．、]|[①-⑳●◆·•\-])\s*")


@frozen
class Regrouping:
    """Splits and mergers, each the one whole and its parts by position, and the matching that is left."""

    splits: tuple[tuple[int, tuple[int, ...]], ...]
    mergers: tuple[tuple[int, tuple[int, ...]], ...]
    rest: Matching


def regroup(old: Sequence[Side], new: Sequence[Side], matching: Matching, settings: MatchSettings) -> Regrouping:
    """Find what was split and what was merged; each item is in one group at most."""
    partner = {pair.left: pair.right for pair in matching.pairs}
    splits = _groups(old, new, partner, set(matching.only_right), settings)
    parts = {part for _, group in splits for part in group}
    wholes = {whole for whole, _ in splits}
    back = {b: a for a, b in partner.items() if a not in wholes and b not in parts}
    mergers = [
        (whole, group)
        for whole, group in _groups(new, old, back, set(matching.only_left) - wholes, settings)
        if whole not in parts
    ]
    gone_old = wholes | {part for _, group in mergers for part in group}
    gone_new = parts | {whole for whole, _ in mergers}
    return Regrouping(tuple(splits), tuple(mergers), _without(matching, gone_old, gone_new))


def _without(matching: Matching, old: set[int], new: set[int]) -> Matching:
    pairs = tuple(pair for pair in matching.pairs if pair.left not in old and pair.right not in new)
    return Matching(pairs, *_free(matching, old, new))


def _free(matching: Matching, old: set[int], new: set[int]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    return (
        tuple(n for n in matching.only_left if n not in old),
        tuple(n for n in matching.only_right if n not in new),
    )


def _groups(
    wholes: Sequence[Side], parts: Sequence[Side], partner: dict[int, int], free: set[int], settings: MatchSettings
) -> list[tuple[int, tuple[int, ...]]]:
    """The wholes whose elements are found again in several parts, of which all but the partner are free."""
    elements = {n: _elements(parts[n].item) for n in {*free, *partner.values()}}
    holders: dict[str, set[int]] = defaultdict(set)
    for n in sorted(free):
        for element in elements[n]:
            holders[element].add(n)
    found: list[tuple[int, tuple[int, ...]]] = []
    for whole in wholes:
        mine = _elements(whole.item)
        if len(mine) < 2:
            continue
        near = {n for element in mine for n in holders[element] if _near(whole, parts[n])} & free
        if near and (own := partner.get(whole.position)) is not None:
            near.add(own)
        chosen = _shares(mine, {n: elements[n] for n in near}, settings)
        if chosen:
            found.append((whole.position, chosen))
            free -= set(chosen)
    return found


def _shares(mine: frozenset[str], candidates: dict[int, frozenset[str]], settings: MatchSettings) -> tuple[int, ...]:
    """The candidates that each bring something new of the whole and together hold enough of it; none where one holds all."""
    lying_inside = {
        n: theirs & mine
        for n, theirs in candidates.items()
        if theirs and 100 * len(theirs & mine) >= settings.inside * len(theirs)
    }
    if any(len(shared) == len(mine) for shared in lying_inside.values()):
        return ()
    covered: set[str] = set()
    chosen: list[int] = []
    for n in sorted(lying_inside, key=lambda n: (-len(lying_inside[n]), n)):
        if lying_inside[n] - covered:
            covered |= lying_inside[n]
            chosen.append(n)
    enough = 100 * len(covered) >= settings.covered * len(mine)
    return tuple(sorted(chosen)) if enough and len(chosen) > 1 else ()


def _near(whole: Side, part: Side) -> bool:
    """True for items of one matter, of one level above, or where one stands below the other."""
    if not domains_agree(whole, part):
        return False
    if whole.path == part.path or part.path[:-1] == whole.path or whole.path[:-1] == part.path:
        return True
    return len(whole.path) > 1 and whole.path[:-1] == part.path[:-1]


def _elements(item: CatalogItem) -> frozenset[str]:
    pieces: Iterable[str] = item.content.elements
    if len(item.content.elements) < 2:
        pieces = _SPLIT.split(item.content.text)
    return frozenset(words for piece in pieces if len(words := key(_NUMBER.sub("", piece))) > 1)

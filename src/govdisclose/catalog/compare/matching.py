"""Which item of one catalogue is which of another (事项匹配): by id, else by matter path, else by likeness.

>>> low = CatalogItem(id="a", matter=("最低生活保障", "审核信息"))
>>> new = CatalogItem(id="b", matter=("最低生活保障", "审核 信息"))
>>> match_items(Catalog(items=(low,)), Catalog(items=(new,))).pairs[0].how.value
'path'
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from enum import StrEnum
from typing import Literal

from attrs import define, evolve, field, frozen

from govdisclose.catalog.compare.keys import Side, domains_agree, is_row_number, sides
from govdisclose.catalog.compare.settings import MatchSettings
from govdisclose.catalog.compare.similarity import pairs_by_content, pairs_by_likeness
from govdisclose.catalog.model import Catalog, CatalogItem

__all__ = ["MatchKind", "Matching", "Pair", "match_items"]


class MatchKind(StrEnum):
    """By what two items were found to be one (匹配方式)."""

    ID = "id"  #: the same id
    PATH = "path"  #: the same matter path
    SIMILAR = "similar"  #: path and content alike


@frozen
class Pair:
    """Two items that count as one: positions from 0, by what, and the likeness in per cent."""

    left: int
    right: int
    how: MatchKind
    score: float = 100.0


@frozen
class Matching:
    """All pairs in the order of the left catalogue, and the positions of the items that have none."""

    pairs: tuple[Pair, ...]
    only_left: tuple[int, ...]
    only_right: tuple[int, ...]


def match_items(
    left: Catalog, right: Catalog, settings: MatchSettings | None = None, *, across: Literal["domains"] | None = None
) -> Matching:
    """Pair the items of two catalogues (事项匹配); no item is in two pairs.

    Domains tell items apart where a catalogue stacks several; a domain that only one side knows may be another name for one that
    only the other side knows. ``across="domains"`` also pairs items of the same words that stand in different domains. An id that is a mere row number counts after the path, and only where
    the words agree. Raises ``MissingLibraryError`` where likeness is needed and its library is not installed.
    """
    stacked = any(len({item.domain or c.header.domain for item in c.items}) > 1 for c in (left, right))
    ones, others = (sides(catalog, with_domains=stacked) for catalog in (left, right))
    work = _Work(
        dict(enumerate(_with_strange_domains(ones, others))),
        dict(enumerate(_with_strange_domains(others, ones))),
        settings or MatchSettings(),
        across == "domains",
    )
    work.by_id()
    work.by_path(lambda side: (side.domain, side.path))
    work.by_path(lambda side: side.path)
    work.by_likeness()
    pairs = sorted(work.pairs, key=lambda pair: pair.left)
    return Matching(tuple(pairs), tuple(work.left), tuple(work.right))


def _with_strange_domains(ones: Iterable[Side], others: Iterable[Side]) -> list[Side]:
    """The items, those of a domain that the other side does not know under one empty name."""
    known = {side.domain for side in others} | {None}
    return [side if side.domain in known else evolve(side, domain="") for side in ones]


@define
class _Work:
    """What is still without a partner on each side, and the pairs so far."""

    left: dict[int, Side]
    right: dict[int, Side]
    settings: MatchSettings
    across_domains: bool
    pairs: list[Pair] = field(factory=list)

    def take(self, one: Side, other: Side, how: MatchKind, score: float = 100.0) -> None:
        self.pairs.append(Pair(one.position, other.position, how, round(score, 1)))
        del self.left[one.position], self.right[other.position]

    def by_id(self) -> None:
        others = {side.item.id: side for side in self.right.values()}
        for one in [*self.left.values()]:
            other = others.get(one.item.id)
            if other is not None and (not is_row_number(one.item.id) or _same_row(one, other)):
                self.take(one, other, MatchKind.ID)

    def by_path(self, place: Callable[[Side], Hashable]) -> None:
        """Items of one path; several of them are told apart by their words."""
        groups: dict[Hashable, tuple[list[Side], list[Side]]] = defaultdict(lambda: ([], []))
        for number, side in enumerate((self.left, self.right)):
            for entry in side.values():
                groups[place(entry)][number].append(entry)
        for ones, others in groups.values():
            if ones and others:
                self._pair_up(ones, others)

    def _pair_up(self, ones: list[Side], others: list[Side]) -> None:
        if len(ones) > 1 or len(others) > 1:
            self._equal(ones, others, lambda side: (side.domain, _all_words(side.item)))
            self._equal(ones, others, self._content)
            if ones and others and len(ones) + len(others) > 2:
                self._alike(ones, others)
        elif not domains_agree(ones[0], others[0]):
            self._equal(ones, others, self._content)
        if len(ones) == len(others) == 1 and domains_agree(ones[0], others[0]):
            self.take(ones[0], others[0], MatchKind.PATH)

    def _content(self, side: Side) -> Hashable:
        return (None if self.across_domains else side.domain, side.content) if side.content else None

    def _equal(self, ones: list[Side], others: list[Side], words: Callable[[Side], Hashable]) -> None:
        """Pair in order what has the same words."""
        waiting: dict[Hashable, list[Side]] = defaultdict(list)
        for other in others:
            waiting[words(other)].append(other)
        for one in [*ones]:
            partners = waiting.get(words(one)) if words(one) is not None else None
            if partners:
                other = partners.pop(0)
                self.take(one, other, MatchKind.PATH)
                ones.remove(one)
                others.remove(other)

    def _alike(self, ones: list[Side], others: list[Side]) -> None:
        found = pairs_by_content(ones, others, self.settings.same_row, self.settings.length)
        chosen = [(ones[i], others[j], score) for i, j, score in found if domains_agree(ones[i], others[j])]
        for one, other, score in chosen:
            self.take(one, other, MatchKind.PATH, score)
            ones.remove(one)
            others.remove(other)

    def by_likeness(self) -> None:
        """What is alike enough; then, with a lower threshold, what has the same row number."""
        figures = self.settings
        for how, least, name_only in (
            (MatchKind.SIMILAR, figures.similar, figures.name_only),
            (MatchKind.ID, figures.row_number, figures.row_number),
        ):
            same = {s.item.id for s in self.left.values()} & {s.item.id for s in self.right.values()}
            ones, others = (
                [s for s in side.values() if how is MatchKind.SIMILAR or s.item.id in same]
                for side in (self.left, self.right)
            )
            if how is MatchKind.ID:
                partner = {side.item.id: side for side in others}
                pairs = [([one], [partner[one.item.id]]) for one in ones]
            else:
                pairs = [(ones, others)] if ones and others else []
            for some, their in pairs:
                for i, j, score in pairs_by_likeness(some, their, evolve(figures, similar=least, name_only=name_only)):
                    self.take(some[i], their[j], how, score)


def _same_row(one: Side, other: Side) -> bool:
    return (one.domain, one.path, one.content) == (other.domain, other.path, other.content)


def _all_words(item: CatalogItem) -> Iterable[str]:
    parts = (item.content, item.basis, item.time_limit, item.publisher, item.channels, item.audience, item.mode)
    return tuple(part.text for part in parts)

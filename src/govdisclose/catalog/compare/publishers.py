"""Whether an item still names the publishers of its reference (公开主体比对): the same, another, or not to be told from the names.

A directory of publishers decides where it knows both names. Else the names are read (see ``bodies``): a department is the same where
its line of work is, whatever the place and the word for its kind; 教育部门 is found again in 某县教体局, 县级民政部门 in 颍上县民政局.

>>> lost = compare_publishers(Publisher(text="颍上县财政局"), Publisher(text="县级民政部门、相关部门"), ticked=frozenset(), at=date(2026, 11, 22))
>>> lost.others, lost.unclear
(('县级民政部门',), ('相关部门',))
"""

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import Protocol

from attrs import frozen

from govdisclose.catalog.compare.bodies import Body, BodyKind, BodyLevel, level_of, read_bodies
from govdisclose.catalog.compare.body_words import body_words
from govdisclose.catalog.compare.keys import key
from govdisclose.catalog.model import CatalogItem, Header, Publisher
from govdisclose.catalog.rules._wording import is_blank

__all__ = ["LostPublishers", "PublisherNames", "compare_publishers", "levels_ticked"]


class PublisherNames(Protocol):
    """What a directory (公开主体比对) tells of the names of publishers; ``govdisclose.domains.PublisherDirectory`` is one."""

    def same_body(self, one: str, other: str, *, at: date) -> bool | None:
        """Whether two names are those of one body on the day; ``None`` where the directory does not know both."""

    def known_as(self, name: str, *, at: date) -> tuple[str, ...]:
        """The names, present, short and former, of the body that bears this name; empty where it is not known."""


@frozen
class LostPublishers:
    """Words of the reference for which the item names another body (``others``), or for which it cannot be told (``unclear``)."""

    others: tuple[str, ...] = ()
    unclear: tuple[str, ...] = ()


def compare_publishers(
    own: Publisher,
    reference: Publisher,
    *,
    ticked: frozenset[BodyLevel],
    at: date,
    names: PublisherNames | None = None,
) -> LostPublishers:
    """The bodies of the reference that the item does not name (公开主体比对), on the day ``at``.

    ``ticked`` are the levels at which the item is disclosed, empty where they are not known: a body of another level is not asked for,
    and a township office stands for the line of work at its own level. A blank cell on either side loses nothing.
    """
    have, wanted = _bodies(own), _bodies(reference)
    if not have or [key(body.text) for body in have] == [key(body.text) for body in wanted]:
        return LostPublishers()
    side = _Side(have, ticked, at, names)
    others: list[str] = []
    unclear: list[str] = []
    for _, group in groupby(wanted, key=lambda body: body.choice):
        choices = [*group]
        if ticked and all(body.level is not None and body.level not in ticked for body in choices):
            continue
        answers = [side.has(body) for body in choices]
        if True not in answers:
            (unclear if None in answers else others).append("或".join(body.text for body in choices))
    return LostPublishers(tuple(others), tuple(unclear))


def levels_ticked(item: CatalogItem, header: Header) -> frozenset[BodyLevel]:
    """The levels that the item ticks; where it ticks none, the township's where header or title say that the catalogue is a township's."""
    boxes = item.levels
    ticked = {BodyLevel.COUNTY} if boxes.county else set[BodyLevel]()
    ticked |= {BodyLevel.TOWNSHIP} if boxes.township or boxes.village else set()
    whose = (header.publisher, header.title)
    if not ticked and next((level_of(words) for words in whose if words), None) is BodyLevel.TOWNSHIP:
        ticked = {BodyLevel.TOWNSHIP}
    return frozenset(ticked)


def _bodies(publisher: Publisher) -> tuple[Body, ...]:
    words = "、".join(publisher.bodies) or publisher.text
    return () if is_blank(words) else read_bodies(words)


@frozen
class _Side:
    """The bodies that the item names, its levels, and what a directory knows."""

    bodies: tuple[Body, ...]
    ticked: frozenset[BodyLevel]
    at: date
    names: PublisherNames | None

    def has(self, wanted: Body) -> bool | None:
        """Whether one of the bodies is the wanted one; ``None`` where it cannot be told."""
        names = self.names
        listed = [names.same_body(body.text, wanted.text, at=self.at) for body in self.bodies] if names else []
        if True in listed:
            return True
        if listed and all(answer is False for answer in listed):
            return False
        known = [more for body in self.bodies for more in self._by_directory(body)]
        answers = [self._same(body, wanted) for body in known]
        works = (body.works for body in known if _levels_agree(body, wanted))
        if True in answers or (wanted.works and _covers(frozenset[str]().union(*works), wanted.works)):
            return True
        return None if None in answers else False

    def _by_directory(self, body: Body) -> Iterator[Body]:
        """The body, and what its other names in the directory say of it."""
        yield body
        for name in self.names.known_as(body.text, at=self.at) if self.names else ():
            yield from read_bodies(name)

    def _same(self, own: Body, wanted: Body) -> bool | None:
        if key(own.text) == key(wanted.text):
            return True
        if BodyKind.ROLE in {wanted.kind, own.kind}:
            return None
        if not _levels_agree(own, wanted):
            return False
        if wanted.kind is BodyKind.DEPARTMENT and own.works:
            return None if own.works & wanted.works else False  # all of them: told by the works of all bodies together
        if own.kind is BodyKind.SECTION:
            return None
        if wanted.kind is BodyKind.DEPARTMENT and own.kind in {BodyKind.GOVERNMENT, BodyKind.VILLAGE}:
            return own.level is BodyLevel.TOWNSHIP and self.ticked == {BodyLevel.TOWNSHIP}
        if wanted.kind is BodyKind.GOVERNMENT:
            of_township = wanted.level is own.level is BodyLevel.TOWNSHIP and own.kind is not BodyKind.VILLAGE
            return own.kind is BodyKind.GOVERNMENT or of_township
        if BodyKind.VILLAGE in {wanted.kind, own.kind}:
            return wanted.kind is own.kind
        return _by_words(own.core, wanted.core)


def _covers(have: frozenset[str], wanted: frozenset[str]) -> bool:
    borne = body_words().borne_by
    return all(work in have or borne[work] & have for work in wanted)


def _levels_agree(one: Body, other: Body) -> bool:
    return one.level is None or other.level is None or one.level is other.level


def _by_words(one: str, other: str) -> bool | None:
    """Names that no table knows: one within the other is the same, two characters in common leave it open."""
    if min(len(one), len(other)) > 1 and (one in other or other in one):
        return True
    pieces = {one[n : n + 2] for n in range(len(one) - 1)}
    return None if any(other[n : n + 2] in pieces for n in range(len(other) - 1)) else False

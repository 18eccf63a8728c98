"""Legal bases and limits of a pack (依据与时限检查): citations parse and hold on the day, limits can be read."""

from collections.abc import Iterator
from datetime import date

from govdisclose.citation import parse_citations
from govdisclose.deadlines import parse_time_limit
from govdisclose.deadlines.limit import LimitKind
from govdisclose.domains._merging import LoadedPack
from govdisclose.domains.entry import DomainEntry
from govdisclose.domains.rules import rule
from govdisclose.findings import Finding
from govdisclose.law import Register, Standing
from govdisclose.law.articles import articles_beyond

__all__ = ["bases", "uncounted"]

_ENDED = (Standing.REPLACED, Standing.REPEALED)


def bases(loaded: LoadedPack, law: Register, at: date) -> Iterator[Finding]:
    """Bases that name nothing or what no longer holds, limits that cannot be read, figures that were not verified."""
    for entry in loaded.pack.domains:
        if entry.editions and (entry.editions[-1].through is None or entry.editions[-1].through >= at):
            for item in entry.editions[-1].items:
                place = " / ".join(item.matter)
                yield from _basis(loaded, law, item.basis, place, at)
                yield from _limit(loaded, item.limit, place, item.id)
        for tightening in entry.tightenings:
            yield from _basis(loaded, law, tightening.basis, tightening.id, at)
            yield from _limit(loaded, tightening.limit or "", tightening.id, tightening.id)
        yield from _unverified(loaded, entry)


def _basis(loaded: LoadedPack, law: Register, words: str, place: str, at: date) -> Iterator[Finding]:
    if not words.strip():
        return
    citations = parse_citations(words)
    if not citations:
        yield Finding.of(rule("basis"), loaded.place(words), found=words, place=place)
    for cited in citations:
        status = law.status(cited, at=at)
        if status.standing in _ENDED and status.verified:
            by = "、".join(one.to_text() for one in status.by)
            yield Finding.of(
                rule("law"),
                loaded.place(words),
                found=cited.to_text(),
                expected=f"; in its place {by}" if by else "",
                expected_zh=f"，现行的是{by}" if by else "",
                place=place,
                at=at,
            )
        beyond = articles_beyond(cited, law, at=at)
        if beyond is not None and beyond[0]:
            yield Finding.of(
                rule("article"), loaded.place(words), found=cited.to_text(), expected=str(beyond[1]), place=place
            )


def uncounted(loaded: LoadedPack, law: Register, at: date) -> int:
    """How many cited articles could not be looked up, because the register does not say how many the text has."""
    words = {item.basis for entry in loaded.pack.domains for e in entry.editions[-1:] for item in e.items}
    words |= {tightening.basis for entry in loaded.pack.domains for tightening in entry.tightenings}
    cited = {one for basis in words for one in parse_citations(basis) if one.article}
    return sum(law.articles(one, at=at) is None for one in cited)


def _limit(loaded: LoadedPack, words: str, place: str, item: str) -> Iterator[Finding]:
    if not words.strip():
        return
    limit = parse_time_limit(words)
    if LimitKind.UNINTERPRETED in (limit.kind, *(part.kind for part in limit.parts)):
        yield Finding.of(rule("limit"), loaded.place(item, item=item, name="limit"), found=words, place=place)


def _unverified(loaded: LoadedPack, entry: DomainEntry) -> Iterator[Finding]:
    zh: list[str] = []
    en: list[str] = []
    if entry.ministry and not entry.ministry.verified:
        zh.append(f"部门“{entry.ministry.value}”")
        en.append(f"ministry {entry.ministry.value!r}")
    for edition in entry.editions:
        guide = edition.guide
        if guide and guide.number and not guide.number.verified:
            zh.append(f"文号“{guide.number.value}”")
            en.append(f"number {guide.number.value!r}")
        memory = sum(item.evidence.status == "memory" for item in edition.items)
        if memory:
            zh.append(f"{memory} 个凭记忆写入的事项")
            en.append(f"{memory} items from memory")
    if zh:
        yield Finding.of(
            rule("unverified"), loaded.place(entry.code), found="、".join(zh), expected=", ".join(en), domain=entry.name
        )

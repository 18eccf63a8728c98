"""Checks a pack before it is published (定义包检查): ids, dates, references, citations, sources, layers."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from govdisclose.bilingual import Bilingual
from govdisclose.domains._lint_basis import bases, uncounted
from govdisclose.domains._lint_dates import dates
from govdisclose.domains._lint_ids import ids
from govdisclose.domains._lint_items import boxes
from govdisclose.domains._lint_law import law_of, laws
from govdisclose.domains._lint_names import names_in_time
from govdisclose.domains._lint_refs import references
from govdisclose.domains._merging import LoadedPack
from govdisclose.domains.conforming import check_conformity
from govdisclose.domains.entry import Edition
from govdisclose.domains.errors import PackConflictError, PackError
from govdisclose.domains.pack import DomainPack
from govdisclose.domains.registry import DomainRegistry
from govdisclose.domains.rules import rule
from govdisclose.findings import Finding, Report

__all__ = ["lint_pack"]


def lint_pack(
    pack: LoadedPack | DomainPack,
    *,
    at: date,
    base: DomainRegistry | None = None,
    known_rules: Collection[str] | None = None,
) -> Report:
    """Everything that is wrong with a pack, in the order of its entries.

    ``base`` is what it is laid upon (the domains of the library by default, without a pack of the same id). ``known_rules`` are the
    codes that rule settings may name; without them that is not checked, and the report says so.
    """
    loaded = LoadedPack(pack) if isinstance(pack, DomainPack) else pack
    under = base if base is not None else DomainRegistry.national()
    under = DomainRegistry(tuple(p for p in under.packs if p.id != loaded.id))
    law = law_of(loaded, under)
    findings = [
        *ids(loaded),
        *dates(loaded),
        *references(loaded, under, at),
        *laws(loaded, under, law),
        *boxes(loaded),
        *names_in_time(loaded),
        *bases(loaded, law, at),
        *_settings(loaded, known_rules),
    ]
    try:
        together = under.with_packs(loaded)
    except PackError:
        pass  # two entries of one code, editions that overlap: told above, and nothing can be laid upon the rest
    except PackConflictError as error:
        findings.append(
            Finding.of(rule("conflict"), loaded.place(loaded.id), found=error.text.zh, expected=error.text.en)
        )
    else:
        findings += _layers(loaded, together, at)
    left = [] if known_rules is not None else [Bilingual("规则设置中的规则代码", "the rule codes of rule settings")]
    if (number := uncounted(loaded, law, at)) > 0:
        left.append(
            Bilingual(
                f"所引条款中有{number}处没有核对是否存在（法规名录没有载明该文件的条数）",
                f"cited articles that were not looked up, because the law register does not say how many the text has: {number}",
            )
        )
    return Report(tuple(findings), at, {"pack": f"{loaded.id} {loaded.pack.info.version}"}, tuple(left))


def _settings(loaded: LoadedPack, known: Collection[str] | None) -> Iterator[Finding]:
    for setting in loaded.pack.rules:
        if known is not None and setting.code not in known:
            yield Finding.of(rule("setting"), loaded.place(setting.code), found=setting.code)


def _layers(loaded: LoadedPack, together: DomainRegistry, at: date) -> Iterator[Finding]:
    """What the pack loosens or redefines, and what its own items lack of its own columns and facets."""
    division = loaded.pack.info.division
    own = DomainRegistry((loaded,))
    seen: set[Finding] = set()
    for entry in loaded.pack.domains:
        for day in _days(entry.editions, at):
            found: Iterable[Finding] = ()
            if any(day in e.period for d in together.packs for e in _editions(d, entry.code)):
                found = together.reference(entry.code, at=day, division=division).findings
            for finding in found:
                if finding.location.source and finding not in seen:
                    seen.add(finding)
                    yield finding
        if entry.editions:
            last = entry.editions[-1]
            day = last.through or max(last.start or at, at)
            reference = own.reference(entry.code, at=day)
            yield from check_conformity(reference.catalog, own, at=day)


def _editions(loaded: LoadedPack, code: str) -> tuple[Edition, ...]:
    entry = loaded.pack.domain(code)
    return entry.editions if entry else ()


def _days(editions, at: date) -> Iterator[date]:  # type: ignore[no-untyped-def]
    yield at
    for edition in editions:
        if edition.start and edition.start > at:
            yield edition.start

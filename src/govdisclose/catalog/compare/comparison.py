"""A catalogue against its reference (目录比对): each difference a finding with both sides.

>>> item = CatalogItem(id="a", matter=("最低生活保障", "审核信息"), time_limit=parse_time_limit("30个工作日内"))
>>> standard = item.model_copy(update={"time_limit": parse_time_limit("20个工作日内")})
>>> found = compare(Catalog(items=(item,)), Catalog(items=(standard,)), at=date(2026, 11, 22))
>>> [(f.code, f.found, f.expected) for f in found.findings]
[('GD-C504', '30个工作日内', '20个工作日内')]
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from itertools import chain

from attrs import field, frozen

from govdisclose._records import Record
from govdisclose.bilingual import Bilingual
from govdisclose.catalog.compare.doubt import Doubt
from govdisclose.catalog.compare.item_findings import item_findings
from govdisclose.catalog.compare.matching import Matching, MatchKind, match_items
from govdisclose.catalog.compare.publisher_pairs import publishers_of_pairs, unclear_publishers
from govdisclose.catalog.compare.publishers import PublisherNames
from govdisclose.catalog.compare.rules import rule
from govdisclose.catalog.compare.scope import Scope
from govdisclose.catalog.compare.settings import MatchSettings
from govdisclose.catalog.model import Catalog, CatalogItem
from govdisclose.catalog.rules._survey import Survey
from govdisclose.deadlines.words import parse_time_limit  # noqa: F401 - for the example above
from govdisclose.findings import Finding, Location, Provenance
from govdisclose.law.register import Register, register

__all__ = ["Comparison", "Match", "compare"]


_WORTH_SAYING, _FEW = 5, 4  #: at least so many items; four times as many without their like as with it
_PARTIAL = Bilingual(
    "参考目录只收录了官方表格的一部分，本目录多出的事项没有判断",
    "the reference holds only a part of the official table; items beyond it were not judged",
)


@frozen
class Match(Record):
    """One item and the item of the reference that it was taken for: ids, paths, by what, and the likeness in per cent."""

    item: str
    reference: str
    matter: tuple[str, ...]
    reference_matter: tuple[str, ...]
    how: MatchKind
    score: float


@frozen
class Comparison(Record):
    """The outcome (比对结果): findings, the pairs they rest on, the thresholds, and what was not compared.

    ``missing`` are ids of the reference, ``extra`` ids of the catalogue. ``law`` names the law data where it was given.
    """

    at: date
    findings: tuple[Finding, ...] = field(default=(), metadata={"always": True})
    matches: tuple[Match, ...] = field(default=(), metadata={"always": True})
    missing: tuple[str, ...] = field(default=(), metadata={"always": True})
    extra: tuple[str, ...] = field(default=(), metadata={"always": True})
    settings: MatchSettings = field(factory=MatchSettings, metadata={"always": True})
    law: str | None = None
    not_compared: tuple[Bilingual, ...] = field(default=(), metadata={"always": True})


def compare(
    catalog: Catalog,
    reference: Catalog,
    *,
    at: date,
    provenance: Provenance | None = None,
    settings: MatchSettings | None = None,
    complete: bool = True,
    law: Register | None = None,
    publishers: PublisherNames | None = None,
    doubtful: Mapping[str, Collection[str]] | None = None,
) -> Comparison:
    """Compare a catalogue with the reference it should follow (目录比对), for the day ``at``.

    ``provenance`` puts each finding at its cell. Where one side covers a single domain and the other several, only that domain is
    compared. ``complete=False`` says that only a part of the reference is known: then no item is called extra. ``law`` is the register to
    judge sources by, that of the library where none is given. ``publishers`` is a directory (公开主体名录) that knows which names are those of one
    body; for names that it does not know, the lines of work in the names are compared. ``doubtful`` are ids of the reference with the columns
    that it is not sure of (``Reference.doubtful`` of a domain): these are not held against the catalogue. Raises ``MissingLibraryError`` where the library for likeness is not installed.
    """
    chosen = settings or MatchSettings()
    doubt = Doubt(doubtful or {})
    reference = doubt.without(reference)
    matching = match_items(catalog, reference, chosen)
    survey = Survey(catalog, at, provenance, law or register())
    scope = Scope.of(catalog, reference)
    absent = [n for n in matching.only_right if scope.covers(reference, reference.items[n])]
    missing = [n for n in absent if not doubt.of_item(reference.items[n])]
    bodies = publishers_of_pairs(catalog, reference, matching.pairs, at=at, names=publishers)
    extra = [n for n in matching.only_left if complete and scope.covers(catalog, catalog.items[n])]
    found = chain(
        (Finding.of(rule(502), survey.locate(n, "matter"), found="／".join(catalog.items[n].matter)) for n in extra),
        *(item_findings(survey, pair, reference.items[pair.right], bodies[pair.left]) for pair in matching.pairs),
    )
    return Comparison(
        at=at,
        findings=(
            *_sorted(found),
            *(_missing(reference.items[n], provenance) for n in missing),
        ),
        matches=tuple(_matches(catalog, reference, matching)),
        missing=tuple(reference.items[n].id for n in missing),
        extra=tuple(catalog.items[n].id for n in extra),
        settings=chosen,
        law=law.edition if law is not None else None,
        not_compared=(
            *scope.left_out,
            *(() if complete else (_PARTIAL,)),
            *doubt.told(reference, absent, matching.pairs),
            *_few(
                len(matching.pairs),
                len(missing),
                sum(scope.covers(catalog, catalog.items[n]) for n in matching.only_left),
            ),
            *_columns_not_shown(survey, matching),
            *unclear_publishers(catalog, bodies),
        ),
    )


def _sorted(findings: Iterable[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda f: (f.location.item_index or 0, f.code))


def _missing(item: CatalogItem, provenance: Provenance | None) -> Finding:
    place = Location(source=provenance.source if provenance else None, item=item.id, field="matter")
    return Finding.of(rule(501), place, expected="／".join(item.matter))


def _matches(catalog: Catalog, reference: Catalog, matching: Matching) -> Iterator[Match]:
    for pair in matching.pairs:
        own, theirs = catalog.items[pair.left], reference.items[pair.right]
        yield Match(own.id, theirs.id, own.matter, theirs.matter, pair.how, pair.score)


def _few(pairs: int, missing: int, others: int) -> Iterator[Bilingual]:
    """Where hardly an item has its like, the two may divide or name their matters in other ways, and "missing" says little."""
    if (pairs + min(missing, others)) >= _WORTH_SAYING and _FEW * pairs <= min(missing, others):
        yield Bilingual(
            f"只有{pairs}项对得上（参考目录{pairs + missing}项）：两边事项的划分或者名称可能不同，“缺少”只说明没有对上名称和内容",
            f"only {pairs} of {pairs + missing} items of the reference were found: the two may divide or name their matters in other ways, "
            "and what is called missing may be there under another name",
        )


def _columns_not_shown(survey: Survey, matching: Matching) -> Iterator[Bilingual]:
    """Columns that the catalogue does not have at all."""
    columns = {
        "time_limit": Bilingual("公开时限", "time limits"),
        "channels": Bilingual("公开渠道和载体", "channels"),
        "audience": Bilingual("公开对象", "audience"),
        "mode": Bilingual("公开方式", "mode"),
        "publisher": Bilingual("公开主体", "publishers"),
        "basis": Bilingual("公开依据", "legal basis"),
    }
    for column, words in columns.items():
        if matching.pairs and not any(column in table.columns for table in survey.tables.values()):
            yield Bilingual(f"本目录没有{words.zh}一栏，没有比对", f"the catalogue shows no {words.en}; not compared")

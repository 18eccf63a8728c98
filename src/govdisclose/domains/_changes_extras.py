"""What changed in the other entries of a pack (其他变更), graded: columns, facets, laws, rule weights, publishers."""

from collections.abc import Iterable, Iterator

from govdisclose.domains.extras import Facet, RuleSetting
from govdisclose.domains.grading import Grade, PackChange, change
from govdisclose.domains.laws_and_flows import InstrumentEntry
from govdisclose.domains.pack import DomainPack
from govdisclose.domains.publishers import PublisherEntry, plain_publisher
from govdisclose.findings import Severity
from govdisclose.law.names import plain_title

__all__ = ["added", "changed", "column_changes", "removed"]


def added(place: str, key: str, entry: object, old: DomainPack) -> PackChange:
    """An entry that was not there: stricter where it asks for something, or calls something repealed."""
    match entry:
        case InstrumentEntry():
            asks = entry.verified and entry.repealed is not None
        case Facet():
            asks = entry.required
        case RuleSetting():
            asks = entry.level is not Severity.NOTE
        case PublisherEntry():
            asks = not old.publishers  # from now on every name is looked up
        case _:
            asks = False
    return change(Grade.STRICTER if asks else Grade.ADDITIVE, place, ("新增", "added"), None, key)


def removed(place: str, key: str, entry: object, new: DomainPack) -> PackChange:
    """An entry that is gone: breaking, but for a weight of a rule, and for a body that goes on under another name."""
    if isinstance(entry, RuleSetting):
        grade = Grade.CORRECTING if entry.level is Severity.ERROR else Grade.STRICTER
        return change(grade, place, ("不再调整级别", "no longer weighed otherwise"), entry.level.value, None)
    if isinstance(entry, PublisherEntry):
        now = next((one.name for one in new.publishers if plain_publisher(key) in _borne(one)), None)
        if now is not None:
            return change(Grade.STRICTER, place, ("更名", "has another name"), key, now)
    return change(Grade.BREAKING, place, ("删去", "removed"), key, None)


def changed(place: str, old: object, new: object) -> Iterator[PackChange]:
    """An entry that reads otherwise: what others refer to must not vanish, and what asks for more is stricter."""
    lost, more = _values(old) - _values(new), _values(new) - _values(old)
    if lost:
        yield change(Grade.BREAKING, place, ("删去了取值", "values were removed"), "、".join(sorted(lost)), None)
    elif words := _stricter(old, new):
        yield change(Grade.STRICTER, place, words, None, None)
    elif more:
        yield change(Grade.ADDITIVE, place, ("增加了取值", "values were added"), None, "、".join(sorted(more)))
    else:
        yield change(Grade.CORRECTING, place, ("内容更正", "corrected"), None, None)


def _stricter(old: object, new: object) -> tuple[str, str] | None:
    """In what a new entry asks for more than the old one, in Chinese and English; ``None`` where it does not."""
    match old, new:
        case RuleSetting(), RuleSetting() if new.level.rank > old.level.rank:
            return "级别提高", "the weight was raised"
        case Facet(), Facet() if new.required and not old.required:
            return "改为必填", "now required"
        case Facet(), Facet() if (old.several and not new.several) or _terms(old) - _terms(new):
            return "可用的取值减少", "fewer words are taken"
        case InstrumentEntry(), InstrumentEntry() if new.verified and _force(old) != _force(new):
            return "效力日期或文号有变", "its days or numbers changed"
        case _:
            return None


def _values(entry: object) -> set[str]:
    """What others may refer to: words of a vocabulary, values of a facet, titles of an instrument."""
    match entry:
        case InstrumentEntry():
            return {plain_title(name) for name in (entry.title, *entry.aliases)}
        case PublisherEntry():
            return set()
        case _:
            return {*getattr(entry, "terms", ()), *(value.code for value in getattr(entry, "values", ()))}


def _terms(facet: Facet) -> set[str]:
    return {word for value in facet.values for word in (value.name, *value.also)} | {facet.name}


def _force(entry: InstrumentEntry) -> object:
    return entry.versions, entry.repealed, entry.kind, entry.verified


def _borne(entry: PublisherEntry) -> Iterable[str]:
    names = (entry.name, *entry.short_names, *(old.name for old in entry.former))
    return {plain_publisher(name) for name in names}


def column_changes(old: DomainPack, new: DomainPack) -> Iterator[PackChange]:
    """Standard elements: a new required one, or words that are now restricted, are stricter."""
    before = {column.field: column for column in old.columns}
    after = {column.field: column for column in new.columns}
    for field, column in after.items():
        was = before.get(field)
        if was == column:
            continue
        if column.required and not (was and was.required):
            yield change(
                Grade.STRICTER, f"column {field}", ("新的必填要素", "a new required element"), None, column.heading
            )
        elif was is None:
            yield change(Grade.ADDITIVE, f"column {field}", ("新增", "added"), None, column.heading)
        elif was.vocabulary is None and column.vocabulary is not None:
            yield change(
                Grade.STRICTER, f"column {field}", ("限用词表", "words are now restricted"), None, column.vocabulary
            )
        else:
            yield change(Grade.CORRECTING, f"column {field}", ("内容更正", "corrected"), was.heading, column.heading)
    for field, column in before.items():
        if field not in after:
            yield change(Grade.CORRECTING, f"column {field}", ("不再要求", "no longer asked for"), column.heading, None)

"""Two items field by field (逐栏比对): which columns differ, and the words of both sides."""

from collections.abc import Iterator

from attrs import evolve, frozen

from govdisclose._records import Record
from govdisclose.catalog.compare.limits import LimitChange, compare_limit
from govdisclose.catalog.compare.views import both_shown
from govdisclose.catalog.model import CatalogItem, Header
from govdisclose.catalog.rules._reading import limit_of
from govdisclose.catalog.rules._wording import plain
from govdisclose.deadlines.limit import TimeLimit

__all__ = ["COLUMNS", "FieldChange", "changed_fields", "changed_header"]

#: The columns in official order; extensions follow by their headings.
COLUMNS = (
    "id", "seq", "domain", "matter", "content", "basis", "time_limit", "publisher", "channels", "audience", "mode", "levels", "process",
)  # fmt: skip


@frozen
class FieldChange(Record):
    """One column with the words before and after (变更项); ``limit`` grades a time limit, ``item`` names the part of a split or merger.

    ``None`` stands for a column that is not there.
    """

    field: str
    old: str | None
    new: str | None
    limit: LimitChange | None = None
    item: str | None = None


def changed_fields(old: CatalogItem, new: CatalogItem, *, item: str | None = None) -> Iterator[FieldChange]:
    """The columns in which two items differ, in official order; blanks and full-width forms make no difference."""
    for column in COLUMNS:
        before, after = getattr(old, column), getattr(new, column)
        if before == after or _only_layout(before, after):
            continue
        graded = compare_limit(limit_of(new), limit_of(old)) if column == "time_limit" else None
        one, other = both_shown(old, new, column)
        yield FieldChange(column, one, other, graded, item)
    for heading in dict.fromkeys((*old.extensions, *new.extensions)):
        one, other = old.extensions.get(heading), new.extensions.get(heading)
        if one is None or other is None or plain(one) != plain(other):
            yield FieldChange(f"extensions.{heading}", one, other, None, item)


def changed_header(old: Header, new: Header) -> Iterator[FieldChange]:
    """What the catalogues say differently of themselves."""
    for name in Header.model_fields:
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            one, other = (None if value is None else str(value) for value in (before, after))
            yield FieldChange(name, one, other)


def _only_layout(before: object, after: object) -> bool:
    """True where two cells have the same words and the same meaning but for blanks and full-width forms."""
    if isinstance(before, str) and isinstance(after, str):
        return plain(before) == plain(after)
    if isinstance(before, tuple) and isinstance(after, tuple):
        return len(before) == len(after) and all(plain(a) == plain(b) for a, b in zip(before, after, strict=True))
    if isinstance(before, TimeLimit) and isinstance(after, TimeLimit):
        return plain(before.text) == plain(after.text) and _without_words(before) == _without_words(after)
    if before is None or after is None:
        return False
    words = [getattr(value, "text", "") for value in (before, after)]
    rest = [value.model_copy(update={"text": ""}) for value in (before, after)]  # type: ignore[attr-defined]
    return plain(words[0]) == plain(words[1]) and rest[0] == rest[1]


def _without_words(limit: TimeLimit) -> TimeLimit:
    return evolve(limit, text="", parts=tuple(evolve(part, text="") for part in limit.parts))

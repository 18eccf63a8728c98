"""Two rows of one matter as one (合并一行): what is empty in one is taken from the other; what contradicts is named."""

from attrs import evolve, frozen
from pydantic import BaseModel

from govdisclose.catalog.compare.keys import key
from govdisclose.catalog.compare.views import shown
from govdisclose.catalog.model import CatalogItem
from govdisclose.catalog.rules._wording import plain
from govdisclose.deadlines.limit import LimitKind, TimeLimit

__all__ = ["Contradiction", "combined"]

_COLUMNS = ("content", "basis", "time_limit", "publisher", "channels", "audience", "mode", "levels", "process")


@frozen
class Contradiction:
    """A column that two rows fill differently, and the words of both."""

    column: str
    first: str
    second: str


def combined(first: CatalogItem, second: CatalogItem) -> CatalogItem | tuple[Contradiction, ...]:
    """The two rows as one under the id, names and serial number of the first, or the columns in which they contradict."""
    columns: dict[str, object] = {}
    against: list[Contradiction] = []
    for column in _COLUMNS:
        one, other = getattr(first, column), getattr(second, column)
        kept = _kept(one, other)
        if kept is None and one is not None:
            against.append(Contradiction(column, shown(first, column), shown(second, column)))
        columns[column] = kept
    extensions = dict(first.extensions)
    for heading, words in second.extensions.items():
        mine = extensions.get(heading, "")
        if mine.strip() and words.strip() and plain(mine) != plain(words):
            against.append(Contradiction(f"extensions.{heading}", mine, words))
        extensions[heading] = mine if mine.strip() else words
    if [key(name) for name in first.matter] != [key(name) for name in second.matter]:
        against.append(Contradiction("matter", "／".join(first.matter), "／".join(second.matter)))
    if against:
        return tuple(against)
    return CatalogItem.model_validate(
        {name: getattr(first, name) for name in CatalogItem.model_fields} | columns | {"extensions": extensions}
    )


def _kept(one: object, other: object) -> object | None:
    """The fuller of two values that do not contradict, or ``None`` where they do (or where there is none)."""
    if one == other or _is_empty(other):
        return one
    if _is_empty(one):
        return other
    if not _same_words(one, other):
        return None
    bare = [_is_empty(_without_words(value)) for value in (one, other)]
    return None if not any(bare) else other if bare[0] else one


def _same_words(one: object, other: object) -> bool:
    words = [value if isinstance(value, str) else getattr(value, "text", "") for value in (one, other)]
    return plain(words[0]) == plain(words[1])


def _without_words(value: object) -> object:
    if isinstance(value, TimeLimit):
        return evolve(value, text="")
    return value.model_copy(update={"text": ""}) if isinstance(value, BaseModel) else value


def _is_empty(value: object) -> bool:
    """True for a column that says nothing: no words, no meaning, no box that is shown."""
    if value is None:
        return True
    if isinstance(value, str):
        return not value.strip()
    if isinstance(value, TimeLimit):
        return not value.text.strip() and value.kind is LimitKind.UNINTERPRETED and value == TimeLimit(value.text)
    assert isinstance(value, BaseModel)
    blank = type(value)()
    return value == blank or (not value.model_dump()["text"].strip() and _without_words(value) == blank)

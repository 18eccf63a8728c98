"""The grades of changes (变更等级), a change, and all changes from one version of a pack to the next."""

from enum import StrEnum

from attrs import frozen

from govdisclose._records import Record
from govdisclose.bilingual import Bilingual

__all__ = ["Grade", "PackChange", "PackDiff", "change"]


class Grade(StrEnum):
    """What a change means for those who use the pack (变更等级)."""

    ADDITIVE = "additive"  #: 新增: something more, nothing else changes
    CORRECTING = "correcting"  #: 更正: words, evidence or contacts; nobody has to do more
    STRICTER = "stricter"  #: 从严: a catalogue that was in order may now fail
    BREAKING = "breaking"  #: 不兼容: an id, code or name that others rely on is gone or means something else

    @property
    def rank(self) -> int:
        """0 for additive, 3 for breaking."""
        return [*Grade].index(self)


@frozen
class PackChange(Record):
    """One change (变更): its grade, where it is, and both sides."""

    grade: Grade
    place: str
    text: Bilingual
    old: str | None = None
    new: str | None = None


@frozen
class PackDiff(Record):
    """All changes in order (版本差异), and the gravest grade; ``None`` where nothing changed."""

    old: str
    new: str
    changes: tuple[PackChange, ...] = ()

    @property
    def grade(self) -> Grade | None:
        """The gravest of the grades."""
        return max((change.grade for change in self.changes), key=lambda grade: grade.rank, default=None)


def change(grade: Grade, place: str, words: tuple[str, str], old: str | None, new: str | None) -> PackChange:
    """One change; ``words`` are Chinese and English."""
    return PackChange(grade, place, Bilingual(*words), old, new)

"""What stands against a merger (合并冲突): contradicting rows, ids used twice, headers that differ."""

from collections.abc import Mapping
from enum import StrEnum

from attrs import frozen

from govdisclose._records import Record
from govdisclose.bilingual import Bilingual
from govdisclose.catalog.compare.rules import rule
from govdisclose.catalog.rules._wording import short
from govdisclose.findings import Finding, Location

__all__ = ["Conflict", "ConflictKind", "Words", "finding_of"]

_TERMS = {
    "content": Bilingual("公开内容", "content"),
    "basis": Bilingual("公开依据", "legal basis"),
    "time_limit": Bilingual("公开时限", "time limit"),
    "publisher": Bilingual("公开主体", "publisher"),
    "channels": Bilingual("公开渠道和载体", "channels"),
    "audience": Bilingual("公开对象", "audience"),
    "mode": Bilingual("公开方式", "mode"),
    "levels": Bilingual("公开层级", "level"),
    "process": Bilingual("公开流程", "process"),
    "matter": Bilingual("公开事项", "matter"),
}
_HEADER_TERMS = {
    "title": Bilingual("标题", "title"),
    "domain": Bilingual("领域", "domain"),
    "publisher": Bilingual("编制单位", "issuer"),
    "division": Bilingual("行政区划代码", "division code"),
    "issued": Bilingual("发布日期", "day of issue"),
    "source": Bilingual("来源", "source"),
}


class ConflictKind(StrEnum):
    """What sort of conflict (冲突类型)."""

    FIELD = "field"  #: 内容冲突: two rows of one matter contradict
    ID = "id"  #: 标识冲突: one id for two matters
    HEADER = "header"  #: 目录信息不同


@frozen
class Words(Record):
    """What a source says."""

    source: str
    words: str


@frozen
class Conflict(Record):
    """One conflict (合并冲突): the column, what each source says, and the ids in the merged catalogue.

    Of an id used twice ``items`` are the id and the one that the later item got instead.
    """

    kind: ConflictKind
    field: str
    sides: tuple[Words, ...]
    items: tuple[str, ...] = ()
    matter: tuple[str, ...] = ()


def finding_of(conflict: Conflict) -> Finding:
    """The conflict as a finding."""
    sides = [_side(side) for side in conflict.sides]
    said = Bilingual("；".join(side.zh for side in sides), "; ".join(side.en for side in sides))
    if conflict.kind is ConflictKind.HEADER:
        place = Location(field=f"header.{conflict.field}")
        return Finding.of(rule(523), place, found=said.zh, sides=said, field=_term(_HEADER_TERMS, conflict.field))
    if conflict.kind is ConflictKind.ID:
        old, new = conflict.items
        place = Location(source=conflict.sides[1].source, item=new, field="id")
        return Finding.of(rule(522), place, found=old, expected=new, name=conflict.sides[0].words)
    place = Location(source=conflict.sides[1].source, item=conflict.items[1], field=conflict.field)
    name = "／".join(conflict.matter)
    return Finding.of(
        rule(521),
        place,
        found=sides[0].zh,
        expected=sides[1].zh,
        sides=said,
        field=_term(_TERMS, conflict.field),
        name=name,
    )


def _side(side: Words) -> Bilingual:
    if not side.words:
        return Bilingual(f"{side.source}没有写", f"{side.source} says nothing")
    words = short(side.words)
    return Bilingual(f"{side.source}“{words}”", f'{side.source} "{words}"')


def _term(terms: Mapping[str, Bilingual], field: str) -> Bilingual:
    """The name of a column; of one of the office's own its heading."""
    heading = field.removeprefix("extensions.")
    return terms.get(field, Bilingual(heading, heading))

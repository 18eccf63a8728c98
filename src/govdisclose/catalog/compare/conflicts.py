"""What stands against a merger (合并冲突): contradicting rows, ids used twice, headers that differ."""

from enum import StrEnum

from attrs import frozen

from govdisclose._records import Record
from govdisclose.catalog.compare.rules import rule
from govdisclose.catalog.rules._wording import short
from govdisclose.findings import Finding, Location

__all__ = ["Conflict", "ConflictKind", "Words", "finding_of"]

_TERMS = {
    "content": "公开内容", "basis": "公开依据", "time_limit": "公开时限", "publisher": "公开主体", "channels": "公开渠道和载体",
    "audience": "公开对象", "mode": "公开方式", "levels": "公开层级", "process": "公开流程", "matter": "公开事项",
}  # fmt: skip
_HEADER_TERMS = {
    "title": "标题", "domain": "领域", "publisher": "编制单位", "division": "行政区划代码", "issued": "发布日期", "source": "来源",
}  # fmt: skip


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
    sides = [f"{side.source}“{short(side.words)}”" if side.words else f"{side.source}没有写" for side in conflict.sides]
    if conflict.kind is ConflictKind.HEADER:
        place = Location(field=f"header.{conflict.field}")
        return Finding.of(
            rule(523), place, found="；".join(sides), field=_HEADER_TERMS.get(conflict.field, conflict.field)
        )
    if conflict.kind is ConflictKind.ID:
        old, new = conflict.items
        place = Location(source=conflict.sides[1].source, item=new, field="id")
        return Finding.of(rule(522), place, found=old, expected=new, name=conflict.sides[0].words)
    place = Location(source=conflict.sides[1].source, item=conflict.items[1], field=conflict.field)
    words = _TERMS.get(conflict.field, conflict.field.removeprefix("extensions."))
    return Finding.of(rule(521), place, found=sides[0], expected=sides[1], field=words, name="／".join(conflict.matter))

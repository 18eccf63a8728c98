"""Columns that the official table does not have (自设栏目): those that packs ask for, those that the items have, and facets."""

from collections.abc import Callable, Iterator, Sequence

from govdisclose.domains import ColumnEntry, Facet, ReferenceItem, Vocabulary
from govdisclose.export.form_xlsx.column import FormColumn

__all__ = ["facet_column", "flow_columns", "own_columns"]


def own_columns(
    items: Sequence[ReferenceItem], columns: Sequence[ColumnEntry], vocabularies: Sequence[Vocabulary]
) -> Iterator[FormColumn]:
    """Columns that the official table does not have: those that packs ask for, and those that the items have."""
    asked = {c.field.removeprefix("extensions."): c for c in columns if c.field.startswith("extensions.")}
    terms = {v.code: v.terms for v in vocabularies}
    for heading in dict.fromkeys((*asked, *(h for item in items for h in item.extensions))):
        column = asked.get(heading)
        choices = terms.get(column.vocabulary or "", ()) if column else ()
        note = (column.note or ("必填" if column.required else "")) if column else ""
        yield FormColumn(
            f"extensions.{heading}",
            heading,
            _extension(heading),
            width=12,
            choices=choices,
            closed=bool(choices),
            note=note,
        )


def flow_columns(items: Sequence[ReferenceItem], columns: Sequence[ColumnEntry]) -> Iterator[FormColumn]:
    """公开流程, where an item names the flow that it follows or a pack asks for it."""
    named = tuple(dict.fromkeys(item.process for item in items if item.process))
    if named or any(column.field == "process" for column in columns):
        yield FormColumn(
            "process",
            "公开流程",
            lambda item: item.process or "",
            width=14,
            choices=named,
            note="写流程的代码或名称；govdisclose process list 列出全部",
        )


def _extension(heading: str) -> Callable[[ReferenceItem], str]:
    return lambda item: item.extensions.get(heading, "")


def facet_column(facet: Facet) -> FormColumn:
    """The column of a facet, with its values to choose from."""
    names = {value.code: value.name for value in facet.values}
    return FormColumn(
        f"extensions.{facet.name}",
        facet.name,
        lambda item: "、".join(names[code] for code in item.facets.get(facet.code, ()) if code in names),
        width=12,
        choices=tuple(names.values()),
        closed=not facet.several,
        note="从下拉列表中选择" + ("；可填几项，用顿号隔开" if facet.several else ""),
    )

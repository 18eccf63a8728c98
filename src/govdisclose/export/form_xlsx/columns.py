"""The columns of the form in their order (填报栏目): what each holds for a reference item, what may be chosen, how to fill it in."""

from collections.abc import Sequence

from govdisclose.domains import ColumnEntry, Facet, Reference, Vocabulary
from govdisclose.export.form_xlsx.box_columns import box_columns
from govdisclose.export.form_xlsx.column import FormColumn
from govdisclose.export.form_xlsx.official_columns import name_columns, text_columns
from govdisclose.export.form_xlsx.own_columns import facet_column, flow_columns, own_columns

__all__ = ["form_columns"]


def form_columns(
    reference: Reference,
    columns: Sequence[ColumnEntry],
    vocabularies: Sequence[Vocabulary],
    facets: Sequence[Facet],
    publishers: Sequence[str],
) -> tuple[FormColumn, ...]:
    """The columns of the official table, the ids where they do not follow from the words, and those of the packs."""
    items = [one.item for one in reference.items]
    return (
        *name_columns(reference, items),
        *text_columns(items, publishers),
        *box_columns(),
        *flow_columns(items, columns),
        *(
            own
            for own in own_columns(items, columns, vocabularies)
            if own.heading not in {facet.name for facet in facets}
        ),
        *(facet_column(facet) for facet in facets),
    )

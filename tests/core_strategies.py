"""Catalogues of every shape that the model can hold, for property tests."""

from hypothesis import strategies as st

from govdisclose.catalog import Catalog, permitted
from govdisclose.testing.strategies import catalogs, time_limits

limits = time_limits()

_rare_signs = st.text(st.characters(exclude_categories=["Cs"]).filter(permitted), max_size=12)


def _from(catalog: Catalog, source: str | None) -> Catalog:
    return catalog.model_copy(update={"header": catalog.header.model_copy(update={"source": source})})


#: The public catalogues, and every permitted character in one of their texts.
catalogues = st.builds(_from, catalogs(max_items=3), st.none() | _rare_signs)

"""What ``st.from_type`` gives for the types of the library (策略登记)."""

from hypothesis import strategies as st

from govdisclose.catalog.model import Catalog, CatalogItem, Header
from govdisclose.citation import Citation
from govdisclose.deadlines.limit import TimeLimit
from govdisclose.deadlines.notice import Notice
from govdisclose.ingest.grid import Grid
from govdisclose.process.model import Process
from govdisclose.testing.strategies.catalogs import catalogs, citations, headers, items, time_limits
from govdisclose.testing.strategies.flows import processes
from govdisclose.testing.strategies.notices import notices
from govdisclose.testing.strategies.tables import MessyTable, messy_grids, messy_tables

__all__ = ["register"]


def register() -> None:
    """Register the strategies of the library with Hypothesis; doing it again changes nothing."""
    st.register_type_strategy(Catalog, catalogs())
    st.register_type_strategy(CatalogItem, items())
    st.register_type_strategy(Header, headers())
    st.register_type_strategy(Citation, citations())
    st.register_type_strategy(TimeLimit, time_limits())
    st.register_type_strategy(Notice, notices())
    st.register_type_strategy(Process, processes())
    st.register_type_strategy(Grid, messy_grids())
    st.register_type_strategy(MessyTable, messy_tables())

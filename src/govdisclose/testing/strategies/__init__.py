"""Hypothesis strategies (数据生成): catalogues, limits, notices, flows, and the tables that offices send.

Importing this package registers them, so that ``st.from_type(Catalog)`` works too. The pytest plugin does so by itself.

>>> from hypothesis import given, settings, strategies as st
>>> from govdisclose.catalog import Catalog
>>> from govdisclose.testing import assert_round_trips
>>> @settings(max_examples=3, database=None)
... @given(st.from_type(Catalog))
... def is_kept(catalog):
...     assert_round_trips(catalog)
>>> is_kept()
"""

from govdisclose.testing.strategies.catalogs import catalogs, citations, headers, items, names, texts, time_limits
from govdisclose.testing.strategies.flows import processes
from govdisclose.testing.strategies.notices import notices
from govdisclose.testing.strategies.registration import register
from govdisclose.testing.strategies.tables import MessyTable, messy_grids, messy_tables
from govdisclose.testing.strategies.workbooks import dirty_workbooks

__all__ = [
    "MessyTable",
    "catalogs",
    "citations",
    "dirty_workbooks",
    "headers",
    "items",
    "messy_grids",
    "messy_tables",
    "names",
    "notices",
    "processes",
    "register",
    "texts",
    "time_limits",
]

register()

"""The strategies: what they make is what they say, and the library holds it."""

from datetime import date

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from govdisclose.catalog import Catalog, CatalogItem, Header, validate
from govdisclose.citation import Citation
from govdisclose.deadlines import TimeLimit, WorkCalendar
from govdisclose.deadlines.notice import Notice
from govdisclose.ingest import Grid, read_bytes, read_grids
from govdisclose.process import Process, dumps, loads
from govdisclose.process import validate as validate_process
from govdisclose.testing import strategies
from govdisclose.testing.strategies import MessyTable, dirty_workbooks, messy_tables, notices

AT = date(2026, 11, 22)
few = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@few
@given(st.data())
def test_every_registered_type_is_drawn_by_from_type(data: st.DataObject) -> None:
    for kind in (Catalog, CatalogItem, Header, Citation, TimeLimit, Notice, Process, Grid, MessyTable):
        assert isinstance(data.draw(st.from_type(kind)), kind)


@few
@given(st.from_type(Catalog))
def test_a_check_never_raises_and_says_where_each_fault_lies(catalog: Catalog) -> None:
    for finding in validate(catalog, at=AT).findings:
        assert -1 <= (finding.location.item_index or 0) <= len(catalog.items)
        assert finding.location.field


@settings(max_examples=120, deadline=None)
@given(messy_tables())
def test_a_messy_table_is_read_as_a_person_reads_it(table: MessyTable) -> None:
    """Merged, blank and repeated level-1 matters, headers of one and two rows, ticks of every kind."""
    items = read_grids([table.grid()]).catalog.items
    assert tuple(item.matter for item in items) == table.matters
    assert all(item.audience.all_society is True for item in items)
    assert all({item.mode.proactive, item.mode.on_request} == {True, False} for item in items)


@few
@given(dirty_workbooks())
def test_a_dirty_workbook_is_read_whole(data: bytes) -> None:
    result = read_bytes(data)
    assert result.catalog.items
    assert all(result.provenance.locate(n, "matter") for n in range(len(result.catalog.items)))


@settings(max_examples=60, deadline=None)
@given(st.from_type(Process))
def test_a_flow_has_a_sound_shape_and_is_kept_as_json(process: Process) -> None:
    assert loads(dumps(process)) == process
    codes = {finding.code for finding in validate_process(process, at=AT).findings}
    assert not codes & {f"GD-P{number:03}" for number in (*range(1, 8), 15, 16, 18, 19)}


@settings(max_examples=60, deadline=None)
@given(notices(years=(2028, 2040)))
def test_a_notice_can_be_announced(notice: Notice) -> None:
    calendar = WorkCalendar.china().with_notice(notice)
    for arrangement in notice.holidays:
        assert not any(calendar.is_working_day(day) for day in arrangement.off)
        assert all(calendar.is_working_day(day) for day in arrangement.work)


@few
@given(notices(complete=True))
def test_a_complete_notice_settles_its_year(notice: Notice) -> None:
    assert notice.complete


def test_registering_twice_changes_nothing() -> None:
    strategies.register()
    strategies.register()

"""The FastAPI portal neither loses nor breaks a catalogue, and its dates are those of the notices."""

from datetime import date

from fastapi.testclient import TestClient
from fastapi_portal import create_app
from hypothesis import given, settings
from hypothesis import strategies as st

from govdisclose.catalog import Catalog
from govdisclose.deadlines import Deadline
from govdisclose.export import json, xml
from govdisclose.findings import Report
from govdisclose.testing import assert_findings, assert_valid_xml, catalog, fixed_calendar, item
from govdisclose.testing.checking import CatalogCheck
from govdisclose.testing.strategies import dirty_workbooks

AT = date(2026, 11, 22)
CATALOG = catalog(
    item("低保-1"), item("temporary-relief-1", matter=("临时救助", "审批信息"), time_limit="及时公开", seq="2")
)
portal = TestClient(create_app(CATALOG, fixed_calendar()))


@settings(max_examples=15, deadline=None)
@given(st.from_type(Catalog))
def test_whatever_the_catalogue_holds_comes_out_whole(one: Catalog) -> None:
    client = TestClient(create_app(one))
    assert json.loads(client.get("/catalog.json").content) == one
    assert xml.loads(client.get("/catalog.xml").content) == one
    assert client.get("/").status_code == 200


def test_the_output_is_in_order(gd_check: CatalogCheck) -> None:
    assert gd_check(portal.get("/catalog.json").content, at=AT, expect=()).ok
    assert_valid_xml(portal.get("/catalog.xml").content)
    assert "审批信息" in portal.get("/").text


def test_an_item_has_an_address() -> None:
    assert portal.get("/items/低保-1").json()["matter"] == ["最低生活保障", "审核信息"]
    assert portal.get("/items/none").status_code == 404


def test_deadlines_come_with_their_reasons() -> None:
    reply = Deadline.from_dict(portal.get("/requests/deadline", params={"received": "2022-09-30"}).json())
    assert (reply.due, reply.certainty.value) == (date(2022, 11, 2), "announced")
    assert "第三十三条第二款" in [citation.article for citation in reply.basis]
    public = portal.get("/items/低保-1/deadline", params={"formed": "2026-09-25"}).json()
    assert public["due"] == fixed_calendar().add_working_days(date(2026, 9, 25), 20).isoformat()


def test_a_year_without_a_notice_is_refused_not_guessed() -> None:
    assert portal.get("/requests/deadline", params={"received": "1990-01-02"}).status_code in {409, 503}
    late = portal.get("/requests/deadline", params={"received": "2031-03-03"})
    assert late.json().get("due") is None


def test_an_uploaded_table_is_checked_to_the_cell() -> None:
    table = "序号,一级事项,二级事项,公开内容,公开依据,公开时限,公开主体\n1,低保,审核,名单,同上,20个工作日内,县民政局\n"
    answer = portal.post("/check", params={"at": "2026-11-22"}, content=table.encode())
    report = Report.from_dict(answer.json())
    codes = {f"{f.code}@{f.location.cell}" for f in report.findings if f.code == "GD-I003"}
    assert codes == {"GD-I003@E2"}
    refused = portal.post("/check", params={"at": "2026-11-22"}, content=b"no table")
    assert refused.status_code == 422
    assert set(refused.json()) == {"zh", "en"}


@settings(max_examples=10, deadline=None)
@given(dirty_workbooks())
def test_any_workbook_is_answered(data: bytes) -> None:
    assert portal.post("/check", params={"at": "2026-11-22"}, content=data).status_code == 200


def test_openapi_is_made_of_our_types() -> None:
    schemas = portal.get("/openapi.json").json()["components"]["schemas"]
    assert {"Catalog", "CatalogItem", "TimeLimit", "Deadline", "Report", "Finding"} <= set(schemas)
    assert schemas["CatalogItem"]["required"] == ["id", "matter"]


def test_nothing_is_found_in_a_correct_catalogue(gd_check: CatalogCheck) -> None:
    assert_findings(gd_check(catalog(), at=AT))

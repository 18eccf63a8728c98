"""The Django portal publishes what is in order, refuses what is not, and gives back what it was given."""

from datetime import date

import pytest
from disclosure.models import Edition
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st

from govdisclose.catalog import Catalog
from govdisclose.export import json, xlsx
from govdisclose.findings import Report
from govdisclose.testing import assert_no_breaking_change, catalog, item, mutants
from govdisclose.testing.checking import CatalogCheck

AT = date(2026, 11, 22)
portal = Client(enforce_csrf_checks=False)


def put(one: Catalog) -> tuple[int, Report]:
    answer = portal.post("/upload?at=2026-11-22", {"table": SimpleUploadedFile("目录.xlsx", xlsx.dumps(one))})
    return answer.status_code, Report.from_dict(answer.json())


@settings(max_examples=15, deadline=None)
@given(st.from_type(Catalog))
def test_an_edition_gives_back_what_it_was_given(one: Catalog) -> None:
    edition = Edition.of(one, AT)
    edition.save()
    assert Edition.objects.get(pk=edition.pk).catalog == one
    edition.delete()


def test_an_uploaded_table_becomes_the_newest_edition(gd_check: CatalogCheck) -> None:
    status, report = put(catalog(item("item-1")))
    assert (status, report.ok) == (201, True)
    published = json.loads(portal.get("/catalog.json").content)
    gd_check(published, at=AT)
    assert published.items[0].matter == ("最低生活保障", "审核信息")
    assert "审核信息" in portal.get("/").content.decode()
    assert Edition.objects.all()[0].check_for(AT).ok


def test_a_table_with_an_error_is_refused_at_its_cell() -> None:
    before = Edition.objects.count()
    status, report = put(catalog(item(time_limit="信息形成之日起60个工作日内")))
    found = [f for f in report.findings if f.code == "GD-T001"]
    assert (status, len(found), bool(found[0].location.cell)) == (422, 1, True)
    assert Edition.objects.count() == before


def test_every_broken_rule_is_seen_in_a_stored_edition() -> None:
    for mutant in mutants(catalog(item("mine", matter=("低保", "办事指南")))):
        codes = {finding.code for finding in Edition.of(mutant.catalog, AT).check_for(mutant.at).findings}
        assert mutant.code in codes


def test_a_new_edition_keeps_the_addresses_of_the_old_one() -> None:
    old = catalog(item("a", matter=("低保", "审核")))
    assert_no_breaking_change(old, catalog(*old.items, item("b", matter=("低保", "审批"))))


def test_what_is_no_catalogue_is_not_stored() -> None:
    with pytest.raises(ValidationError):
        Edition(published=AT, document="{}").full_clean()
    bad = portal.post("/upload?at=2026-11-22", {"table": SimpleUploadedFile("x.xlsx", b"no table")})
    assert (bad.status_code, set(bad.json())) == (422, {"zh", "en"})
    assert portal.post("/upload").status_code == 400
    assert portal.get("/upload").status_code == 405


def test_the_term_for_a_reply_counts_make_up_days() -> None:
    answer = portal.get("/requests/deadline?received=2022-09-30").json()
    assert answer["due"] == "2022-11-02"
    assert portal.get("/requests/deadline?received=1990-01-01").status_code == 409
    assert portal.get("/requests/deadline").status_code == 400


def test_before_the_first_edition_there_is_no_page() -> None:
    Edition.objects.all().delete()
    assert portal.get("/").status_code == 404

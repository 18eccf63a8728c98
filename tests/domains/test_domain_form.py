"""The form: an office opens it in Excel, fills it in, and our reader reads it back."""

import io
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from govdisclose import ingest
from govdisclose.catalog import CatalogItem
from govdisclose.domains import DomainRegistry, Facet, read_pack
from govdisclose.errors import FormatError
from govdisclose.export.form_xlsx import form_workbook
from pack_samples import Data, pack

DAY = date(2026, 11, 22)
NATIONAL = DomainRegistry.national()
SAMPLE = Path(__file__).resolve().parents[2] / "examples" / "pack-sample" / "govdisclose_pack_sample" / "data"


def read(data: bytes) -> ingest.IngestResult:
    return ingest.read(io.BytesIO(data), name="form.xlsx")


@pytest.mark.parametrize("code", [d.code for d in NATIONAL.domains])
def test_what_the_reference_says_is_read_back(code: str) -> None:
    reference = NATIONAL.reference(code, at=DAY)
    result = read(form_workbook(reference))
    wanted = reference.catalog
    if code != "basic-catalog":  # a basic catalogue is of no domain, and a reader makes its ids without one
        assert [i.id for i in result.catalog.items] == [i.id for i in wanted.items]
    assert [i.matter for i in result.catalog.items] == [i.matter for i in wanted.items]
    assert [i.time_limit for i in result.catalog.items] == [i.time_limit for i in wanted.items]
    assert [i.publisher.text for i in result.catalog.items] == [i.publisher.text for i in wanted.items]
    assert [(i.channels.chosen, {*i.channels.optional}) for i in result.catalog.items] == [
        (i.channels.chosen, {*i.channels.optional}) for i in wanted.items
    ]
    assert [i.basis for i in result.catalog.items] == [i.basis for i in wanted.items]
    assert [boxes(i) for i in result.catalog.items] == [boxes(i) for i in wanted.items]
    assert not [f for f in result.findings if f.location.sheet == "填表说明" and f.severity != "note"]


def boxes(item: CatalogItem) -> list[bool | None]:
    """The boxes of the three groups; beside a tick an empty box says no."""
    groups = (
        (item.audience.all_society, item.audience.specific),
        (item.mode.proactive, item.mode.on_request),
        (item.levels.county, item.levels.township, item.levels.village),
    )
    return [box or False if any(group) else box for group in groups for box in group]


def test_an_open_box_is_not_a_no() -> None:
    """A box that the reference does not know is neither √ nor blank: it is read back as unknown and told at its cell."""

    def change(data: Data) -> None:
        first, second = data["domain"][0]["edition"][0]["item"]
        for name in ("all_society", "proactive", "levels"):
            del first[name]
        second.update(levels=[], proactive=False, on_request=True)

    data = form_workbook(NATIONAL.with_packs(pack(change)).reference("城乡公交", at=DAY), blank_rows=2)
    result = read(data)
    open_item, told = result.catalog.items
    assert {*boxes(open_item)} == {None}
    assert boxes(told) == [True, False, False, True, False, False, False]
    assert told.levels.county is False
    doubtful = [f for f in result.findings if f.code == "GD-I009"]
    assert len(doubtful) == 7
    assert {f.location.row for f in doubtful} == {4}
    assert "？" not in open_item.model_dump_json()
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert any("“？”" in str(cell.value) for row in book["填表说明"].iter_rows() for cell in row)
    ticks = [rule for rule in book["目录"].data_validations.dataValidation if "$2" in rule.formula1]
    listed = {tuple(cell.value for cell in column[:2]) for column in book["选项"].iter_cols()}
    assert ticks
    assert ("√", "？") in listed


def test_the_form_of_a_pack_has_its_columns_facets_and_ids() -> None:
    loaded = read_pack(SAMPLE)
    registry = NATIONAL.with_packs(loaded)
    reference = registry.reference("sample-county-affairs", at=DAY)
    facets = [f for f in registry.facets if f.required]
    names = [p.name for p in registry.directory.entries]
    data = form_workbook(
        reference, columns=loaded.pack.columns, vocabularies=loaded.pack.vocabularies, facets=facets, publishers=names
    )
    items = read(data).catalog.items
    assert len(items) == 31
    assert items[0].extensions == {
        "责任科室": "政策法规股",
        "咨询电话": "0000-1234567",
        "监督电话": "0000-7654321",
        "公开格式": "网页",
        "清单类别": "行政许可",
    }
    assert items[0].levels.county is True
    assert items[0].process == "sample-release"
    assert {one.process for one in items[1:]} == {None}
    sheet = openpyxl.load_workbook(io.BytesIO(data))["目录"]
    lists = {str(rule.sqref).split(":")[0].rstrip("0123456789"): rule for rule in sheet.data_validations.dataValidation}
    headings = {sheet.cell(2, c).value: openpyxl.utils.get_column_letter(c) for c in range(1, sheet.max_column + 1)}
    assert lists[headings["公开格式"]].errorStyle in (None, "stop")
    assert lists[headings["公开主体"]].errorStyle == "information"


def test_a_pack_may_ask_every_item_for_its_flow() -> None:
    registry = NATIONAL.with_packs(pack(lambda d: d["column"].append({"heading": "公开流程", "field": "process"})))
    reference = registry.reference("城乡公交", at=DAY)
    columns = [column for loaded in registry.packs for column in loaded.pack.columns]
    for asked, there in ((columns, True), (columns[:1], False)):
        sheet = openpyxl.load_workbook(io.BytesIO(form_workbook(reference, columns=asked)))["目录"]
        assert ("公开流程" in {cell.value for cell in sheet[2]}) is there


def test_ids_of_its_own_have_a_column() -> None:
    registry = NATIONAL.with_packs(pack())
    data = form_workbook(registry.reference("城乡公交", at=DAY))
    sheet = openpyxl.load_workbook(io.BytesIO(data))["目录"]
    assert "事项编码" in [c.value for c in sheet[2]]
    assert [i.extensions["事项编码"] for i in read(data).catalog.items] == ["bus-1", "bus-2"]


def test_header_is_protected_and_cells_are_open_with_lists_ticks_and_notes() -> None:
    reference = NATIONAL.reference("社会救助", at=DAY)
    book = openpyxl.load_workbook(io.BytesIO(form_workbook(reference, blank_rows=5)))
    sheet = book["目录"]
    assert sheet.protection.sheet
    assert all(
        cell.protection.locked
        for row in sheet["A1:C3"]
        for cell in row
        if not isinstance(cell, openpyxl.cell.cell.MergedCell)
    )
    last = 3 + len(reference.items) + 5
    assert not any(cell.protection.locked for row in sheet.iter_rows(min_row=4, max_row=last) for cell in row)
    assert sheet.max_row == last
    assert all(
        rule.type == "list" and str(rule.sqref).endswith(str(last)) for rule in sheet.data_validations.dataValidation
    )
    assert book["选项"].sheet_state == "hidden"
    notes = {cell.value: cell.comment.text for row in sheet.iter_rows(min_row=4) for cell in row if cell.comment}
    assert "见于 9 个网页" in notes["政策法规文件"] or "见于" in notes["政策法规文件"]
    assert "凭记忆" in "".join(notes.values())
    assert sheet["E2"].comment is not None


def test_memory_looks_unlike_what_was_seen() -> None:
    reference = NATIONAL.reference("社会救助", at=DAY)
    sheet = openpyxl.load_workbook(io.BytesIO(form_workbook(reference)))["目录"]
    for row, one in enumerate(reference.items, 4):
        assert bool(sheet.cell(row, 3).font.italic) == (one.item.evidence.status == "memory")


def test_the_same_bytes_every_time() -> None:
    reference = NATIONAL.reference("救灾", at=DAY)
    assert form_workbook(reference) == form_workbook(reference)


def test_a_facet_that_takes_one_value_is_closed() -> None:
    def change(data: Data) -> None:
        data["facet"][0]["several"] = False

    registry = NATIONAL.with_packs(pack(change))
    facet = registry.facet("类别")
    assert isinstance(facet, Facet)
    sheet = openpyxl.load_workbook(io.BytesIO(form_workbook(registry.reference("城乡公交", at=DAY), facets=[facet])))[
        "目录"
    ]
    assert [c.value for c in sheet[2]][-1] == "类别"
    assert sheet.cell(4, sheet.max_column).value == "甲"


def test_a_facet_that_is_a_column_as_well_stands_once() -> None:
    def change(data: Data) -> None:
        data["column"].append({"heading": "类别", "field": "extensions.类别"})
        data["vocabulary"][0]["name"] = "格" * 40
        data["column"].append({"heading": "很长" * 20, "field": "extensions." + "很长" * 20, "vocabulary": "formats"})

    made = pack(change)
    registry = NATIONAL.with_packs(made)
    facet = registry.facet("类别")
    assert facet is not None
    data = form_workbook(
        registry.reference("城乡公交", at=DAY), columns=made.columns, vocabularies=made.vocabularies, facets=[facet]
    )
    headings = [c.value for c in openpyxl.load_workbook(io.BytesIO(data))["目录"][2]]
    assert headings.count("类别") == 1
    assert "很长" * 20 in headings


def test_a_cell_that_excel_cannot_hold_is_refused() -> None:
    made = pack(lambda d: d["domain"][0]["edition"][0]["item"][0].update(content="字" * 32_768))
    with pytest.raises(FormatError, match="32768"):
        form_workbook(NATIONAL.with_packs(made).reference("城乡公交", at=DAY))


def test_an_empty_reference_gives_an_empty_form() -> None:
    bare = pack(lambda d: (d["domain"].pop(), d["domain"][0]["edition"][0].update(item=[], complete=False)))
    data = form_workbook(DomainRegistry().with_packs(bare).reference("城乡公交", at=DAY), blank_rows=0)
    assert openpyxl.load_workbook(io.BytesIO(data))["目录"].max_row == 3


def test_a_tick_for_a_group_that_is_not_named_stays(tmp_path: Path) -> None:
    """init, lint, template, reading back, checking and diff: the tick √ under 特定群体 alone is kept by each."""
    from govdisclose.catalog import Audience, Catalog, validate
    from govdisclose.domains import Layer, diff_packs, draft_pack, lint_pack, write_pack
    from govdisclose.testing.builders import item as row

    ticked = Audience(text="√", all_society=False, specific=True)
    guide = Catalog(items=(row("a", audience=ticked), row("b", audience=ticked, matter=("低保", "审批信息"))))
    made = draft_pack(guide, pack="my-county", code="my-domain", name="乡镇公交", layer=Layer.COUNTY, issuer="某县")
    write_pack(made, tmp_path / "p")
    loaded = read_pack(tmp_path / "p")
    assert loaded.pack == made
    assert "GD-D033" not in [f.code for f in lint_pack(loaded, at=DAY).findings]
    data = form_workbook(NATIONAL.with_packs(loaded).reference("乡镇公交", at=DAY))
    result = read(data)
    assert [(i.audience.all_society, i.audience.specific) for i in result.catalog.items] == [(False, True)] * 2
    codes = [f.code for f in validate(result.catalog, at=DAY, provenance=result.provenance).findings]
    assert "GD-C303" in codes
    assert "GD-C301" not in codes
    again = draft_pack(
        result.catalog, pack="my-county", code="my-domain", name="乡镇公交", layer=Layer.COUNTY, issuer="某县"
    )
    assert [i.specific for i in again.domains[0].editions[0].items] == [True, True]
    assert not [c for c in diff_packs(made, again).changes if "specific" in c.place or "all_society" in c.place]

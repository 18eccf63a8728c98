"""The workbook, judged by openpyxl as an independent reader."""

import io
import zipfile

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from govdisclose.catalog import Catalog, CatalogItem, Content, Header
from govdisclose.errors import FormatError
from govdisclose.export import xlsx
from out_cases import any_text, full, stacked, with_derived_ids


def _sheets(catalog: Catalog) -> list[Worksheet]:
    return openpyxl.load_workbook(io.BytesIO(xlsx.dumps(catalog))).worksheets


def _rows(sheet: Worksheet) -> list[list[object]]:
    return [list(row) for row in sheet.iter_rows(values_only=True)]


def test_the_layout_is_that_of_the_issued_catalogues() -> None:
    sheet = _sheets(full())[0]
    rows = _rows(sheet)
    assert rows[0][0] == "青禾县社会救助领域基层政务公开标准目录"
    assert rows[1][0] == "编制单位：青禾县人民政府办公室　　行政区划代码：370999　　发布日期：2024-05-01"
    assert [cell for cell in rows[2] if cell] == [
        *("序号", "公开事项", "公开内容（要素）", "公开依据", "公开时限", "公开主体", "公开渠道和载体"),
        *("公开对象", "公开方式", "公开层级", "责任科室", "统一社会信用代码"),
    ]
    assert [cell for cell in rows[3] if cell] == [
        *("一级事项", "二级事项", "全社会", "特定群体", "主动", "依申请公开", "县级", "乡级")
    ]
    assert len(rows) == 4 + 3


def test_cells_are_merged_as_an_official_would() -> None:
    merged = {str(area) for area in _sheets(full())[0].merged_cells.ranges}
    assert {"A1:P1", "A2:P2", "B3:C3", "A3:A4", "I3:J3", "K3:L3", "M3:N3"} <= merged
    assert "B5:B6" in merged, "level 1 is shared by two items"
    assert "B7:C7" in merged, "a path of one name stretches over both levels"


def test_every_cell_is_text() -> None:
    """公式注入：a cell that begins with = stays words; ids, codes and links stay as they are."""
    sheet = _sheets(full())[0]
    kinds = {cell.data_type for row in sheet.iter_rows(min_row=5) for cell in row if cell.value is not None}
    assert kinds == {"s"}
    assert sheet["D6"].value == '=HYPERLINK("http://example.invalid","点我")'
    assert sheet["A5"].value == "0001"
    assert sheet["P5"].value == "113701000041234567"
    assert not [cell for row in sheet.iter_rows() for cell in row if cell.hyperlink]


def test_ticks_groups_and_boxes() -> None:
    sheet = _sheets(full())[0]
    assert [sheet.cell(5, column).value for column in range(9, 15)] == ["√", None, "√", None, "√", "√"]
    assert sheet["J6"].value == "低保申请人、共同生活家庭成员"
    assert sheet["H5"].value == (
        "■政府网站 □政府公报\n□两微一端 □发布会/听证会\n□广播电视 □纸质媒体\n□公开查阅点 □政务服务中心\n"
        "□便民服务站 □入户/现场\n■社区/企事业单位/村公示栏（电子屏）\n□精准推送 □其他"
    )
    assert sheet["H6"].value == "■政府网站 ■入户告知", "the words of the cell stay"


def test_it_is_ready_to_print() -> None:
    sheet = _sheets(full())[0]
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.page_setup.paperSize == 8
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.page_setup.fitToWidth in {None, 1}, "one page wide, which is the default of the format"
    assert sheet.page_setup.fitToHeight == 0, "as many pages as it takes"
    assert sheet.print_title_rows == "$3:$4"
    assert "&P" in sheet.oddFooter.center.text
    assert sheet.freeze_panes == "A5"
    body = [sheet.cell(5, column) for column in range(1, 17)]
    assert {cell.alignment.wrap_text for cell in body} == {True}
    assert {cell.border.left.style for cell in body} == {"thin"}
    assert {cell.font.name for cell in body} == {"仿宋"}


def test_rows_are_high_enough_for_their_words() -> None:
    """公开内容 of forty lines needs at least forty lines of room; no row is higher than Excel allows."""
    item = full().items[0]
    tall = item.model_copy(update={"id": "t", "content": Content(text="\n".join(f"{n}.条件" for n in range(25)))})
    huge = item.model_copy(update={"id": "h", "content": Content(text="很长的说明" * 4000)})
    heights = _sheets(Catalog(items=(item, tall, huge)))[0].row_dimensions
    assert heights[3].height < heights[4].height
    assert heights[4].height >= 25 * 13
    assert heights[5].height <= 409


def test_a_merged_cell_gets_room_from_all_its_rows() -> None:
    name = "名称特别长的一级事项" * 12
    items = [CatalogItem(id=str(n), matter=(name, f"第{n}项")) for n in range(2)]
    dimensions = _sheets(Catalog(items=tuple(items)))[0].row_dimensions
    assert dimensions[3].height + dimensions[4].height >= 24 * 13


def test_each_domain_has_a_sheet_with_its_caption() -> None:
    first, second = _sheets(stacked())
    assert (first.title, second.title) == ("社会救助", "养老服务")
    assert first["A3"].value == "（一）社会救助领域"
    assert second["A3"].value == "（二）养老服务领域"
    assert second["A1"].value == "青禾县基层政务公开标准目录"


def test_sheet_names_are_such_as_excel_takes() -> None:
    names = ["特别长的名称" * 6, "特别长的名称" * 6 + "二", "History", "城乡-规划"]
    items = [CatalogItem(id=str(n), matter=("甲",), domain=name) for n, name in enumerate(names)]
    titles = [sheet.title for sheet in _sheets(Catalog(items=tuple(items)))]
    assert len(set(titles)) == 4
    assert all(len(title) <= 31 for title in titles)
    assert titles[2] == "History (2)"


def test_the_same_catalogue_gives_the_same_bytes() -> None:
    assert xlsx.dumps(full()) == xlsx.dumps(full())
    with zipfile.ZipFile(io.BytesIO(xlsx.dumps(full()))) as archive:
        assert {info.date_time[0] for info in archive.infolist()} == {1980}
    assert openpyxl.load_workbook(io.BytesIO(xlsx.dumps(full()))).properties.created.year == 2000


def test_an_empty_catalogue_is_an_empty_form() -> None:
    rows = _rows(_sheets(Catalog())[0])
    assert rows[0][0] == "公开事项"
    assert len(rows) == 2


def test_words_too_long_for_a_cell_are_refused_not_cut() -> None:
    item = CatalogItem(id="x", matter=("甲",), content=Content(text="长" * 32_768))
    with pytest.raises(FormatError, match="32768 characters"):
        xlsx.dumps(Catalog(items=(item,)))


def test_too_many_columns_are_refused() -> None:
    item = CatalogItem(id="x", matter=("甲",), extensions={f"栏{n}": "值" for n in range(16_380)})
    with pytest.raises(FormatError, match="columns"):
        xlsx.dumps(Catalog(items=(item,)))


def test_a_file_is_written_and_a_stream_too(tmp_path) -> None:
    stream = io.BytesIO()
    xlsx.dump(full(), stream)
    xlsx.dump(full(), tmp_path / "目录.xlsx")
    assert stream.getvalue() == (tmp_path / "目录.xlsx").read_bytes() == xlsx.dumps(full())


@pytest.mark.parametrize(
    "words", ["<r><t>甲</t></r>", "<r></r>", "<r>甲", "<r/>", "<si><t>甲</t></si>", "&amp;lt;", "]]>"]
)
def test_words_that_look_like_the_markup_of_a_workbook_stay_words(words: str) -> None:
    item = CatalogItem(id="x", matter=(words,), content=Content(text=words))
    row = _rows(_sheets(with_derived_ids(Catalog(items=(item,))))[0])[2]
    assert (row[0], row[2]) == (words, words)


@settings(max_examples=30, deadline=None)
@given(st.lists(any_text, min_size=4, max_size=4))
def test_openpyxl_reads_every_word_back(parts: list[str]) -> None:
    """Words go in verbatim: leading blanks, quotes, signs, ``_x0041_`` and line breaks."""
    content, basis, seq, extra = parts
    item = CatalogItem(
        id="x",
        seq=seq,
        matter=("_x0041_",),
        content={"text": content},
        basis={"text": basis},
        extensions={"备注": extra},
    )
    row = _rows(_sheets(with_derived_ids(Catalog(header=Header(title="题"), items=(item,))))[0])[3]
    found = [str(cell or "") for cell in (row[3], row[4], row[0], row[-1])]
    assert found == [content if content.strip() else "", basis if basis.strip() else "", seq, extra]
    assert row[1] == "_x0041_"

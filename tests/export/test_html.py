"""The HTML page, judged by lxml's HTML parser and by rules for accessible tables."""

import io

import pytest
from hypothesis import given, settings
from lxml import html as lxml_html
from lxml.html import HtmlElement

from govdisclose.catalog import Catalog, CatalogItem, Content, Header
from govdisclose.export import html
from out_cases import any_text, full, stacked, with_derived_ids


def _page(catalog: Catalog) -> HtmlElement:
    return lxml_html.document_fromstring(html.dumps(catalog))


def _grid(table: HtmlElement) -> list[list[str]]:
    """The words of a table with every span filled in: what a browser lays out."""
    filled: dict[tuple[int, int], str] = {}
    rows = table.xpath(".//tr")
    for r, row in enumerate(rows):
        c = 0
        for cell in row.xpath("./td|./th"):
            while (r, c) in filled:
                c += 1
            for dr in range(int(cell.get("rowspan", 1))):
                for dc in range(int(cell.get("colspan", 1))):
                    assert (r + dr, c + dc) not in filled, "two cells claim one place"
                    filled[r + dr, c + dc] = cell.text_content()
    width = max(c for _, c in filled) + 1
    return [[filled[r, c] for c in range(width)] for r in range(len(rows))]


def test_the_page_stands_alone() -> None:
    text = html.dumps(full()).decode()
    assert text.startswith('<!DOCTYPE html>\n<html lang="zh-CN">')
    page = _page(full())
    assert not page.xpath("//script|//link|//img|//iframe|//*[@src]|//*[@onclick]")
    assert "url(" not in text
    assert "@import" not in text
    assert page.findtext(".//title") == "青禾县社会救助领域基层政务公开标准目录"
    assert page.xpath("//meta/@charset") == ["utf-8"]
    assert not page.xpath("//meta[@name!='viewport']"), "government site meta tags only when asked for"


def test_every_table_has_a_caption_and_every_heading_a_scope() -> None:
    for catalog in (full(), stacked()):
        page = _page(catalog)
        for table in page.xpath("//table"):
            assert len(table.xpath("./caption")) == 1
        assert not page.xpath("//th[not(@scope)]")
        assert {*page.xpath("//thead//th/@scope")} == {"col", "colgroup"}
        assert {*page.xpath("//tbody//th/@scope")} == {"row", "rowgroup"}


def test_spans_fill_the_grid_exactly() -> None:
    """rowspan and colspan: every place of the grid is covered once; spans do not leave their row group."""
    table = _page(full()).xpath("//table")[0]
    grid = _grid(table)
    assert [row[1:3] for row in grid] == [
        ["公开事项", "公开事项"],
        ["一级事项", "二级事项"],
        ["最低生活保障", "办事指南"],
        ["最低生活保障", "审批信息"],
        ["监督检查", "监督检查"],
    ]
    for body in table.xpath("./tbody"):
        rows = len(body.xpath("./tr"))
        assert all(int(span) <= rows for span in body.xpath(".//@rowspan"))
    assert len(table.xpath("./colgroup/col")) == len(grid[0])


def test_words_are_escaped_and_lines_kept() -> None:
    table = _page(full()).xpath("//table")[0]
    cells = table.xpath(".//tbody/tr[2]/td")
    assert any(cell.text_content() == "<b>县民政局</b> & 乡镇 | `x` *y*" for cell in cells)
    assert not table.xpath(".//b|.//a")
    assert table.xpath(".//tbody/tr[1]/td[2]/br")


def test_a_tick_is_spoken_as_yes() -> None:
    table = _page(full()).xpath("//table")[0]
    ticks = table.xpath(".//span[@role='img']")
    assert {(tick.text, tick.get("aria-label")) for tick in ticks} == {("√", "是")}


def test_several_domains_have_a_table_each_and_links_from_three_on() -> None:
    page = _page(stacked())
    assert [caption.text for caption in page.xpath("//caption")] == ["（一）社会救助领域", "（二）养老服务领域"]
    assert not page.xpath("//nav")
    items = [CatalogItem(id=str(n), matter=("甲",), domain=name) for n, name in enumerate(["一", "二", "三"])]
    page = _page(Catalog(items=tuple(items)))
    assert page.xpath("//nav//a/@href") == [f"#{anchor}" for anchor in page.xpath("//table/@id")]


def test_it_prints_with_the_header_on_every_page() -> None:
    text = html.dumps(full()).decode()
    assert "@page { size: A4 landscape" in text
    assert "display: table-header-group" in text


def test_items_can_be_linked_by_their_id() -> None:
    assert _page(full()).xpath("//tbody/tr/@data-id") == [item.id for item in full().items]


def test_without_a_title_the_page_still_has_a_name() -> None:
    page = _page(Catalog(items=(CatalogItem(id="x", matter=("甲",)),)))
    assert page.findtext(".//title") == "未命名"
    assert not page.xpath("//h1|//p")


def test_a_file_is_written_and_a_stream_too(tmp_path) -> None:
    stream = io.BytesIO()
    html.dump(full(), stream)
    html.dump(full(), str(tmp_path / "目录.html"))
    assert stream.getvalue() == (tmp_path / "目录.html").read_bytes() == html.dumps(full())


@pytest.mark.parametrize(
    "hostile", ["</style><script>alert(1)</script>", "<!--", "]]>", "&lt;", '" onload="x', "\\3c script"]
)
def test_hostile_words_stay_words_everywhere(hostile: str) -> None:
    item = CatalogItem(
        id=hostile, seq=hostile, matter=(hostile, hostile), domain=hostile, extensions={hostile: hostile}
    )
    page = _page(Catalog(header=Header(title=hostile, publisher=hostile), items=(item,)))
    assert not page.xpath("//script|//*[@onload]")
    assert page.findtext(".//title") == hostile
    assert page.xpath("//tbody/tr/@data-id") == [hostile]
    assert page.xpath("//h1")[0].text_content() == hostile
    assert page.xpath("//tbody/tr/td")[-1].text_content() == hostile


@settings(max_examples=60, deadline=None)
@given(any_text)
def test_every_word_can_be_read_off_the_page(text: str) -> None:
    item = CatalogItem(id="x", matter=("甲",), content=Content(text=text))
    cell = _page(with_derived_ids(Catalog(items=(item,)))).xpath("//tbody/tr/td")[0]
    for br in cell.xpath(".//br"):
        br.tail = "\n" + (br.tail or "")
    assert cell.text_content() == (text if text.strip() else "")

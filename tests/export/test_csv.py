"""The CSV file, judged by the standard library's reader."""

import csv as standard_csv
import io

from hypothesis import given, settings

from govdisclose._formula import unguard
from govdisclose.catalog import Catalog, CatalogItem, Content
from govdisclose.export import csv
from out_cases import any_text, full, stacked, with_derived_ids


def _rows(catalog: Catalog) -> list[list[str]]:
    return [*standard_csv.reader(io.StringIO(csv.dumps(catalog).decode("utf-8-sig"), newline=""))]


def test_excel_and_wps_know_the_encoding_by_the_mark() -> None:
    data = csv.dumps(full())
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\xef\xbb\xbf") == 1
    assert data.endswith(b"\r\n")


def test_one_row_of_headings_and_one_row_for_each_item() -> None:
    rows = _rows(full())
    assert rows[0] == ["青禾县社会救助领域基层政务公开标准目录"]
    assert rows[1][0].startswith("编制单位：青禾县人民政府办公室　　")
    assert rows[2] == [
        *("序号", "一级事项", "二级事项", "公开内容（要素）", "公开依据", "公开时限", "公开主体", "公开渠道和载体"),
        *("全社会", "特定群体", "主动", "依申请公开", "县级", "乡级", "责任科室", "统一社会信用代码"),
    ]
    assert [row[:3] for row in rows[3:]] == [
        ["0001", "最低生活保障", "办事指南"],
        ["0002", "最低生活保障", "审批信息"],
        ["0003", "监督检查", ""],
    ]
    assert {len(row) for row in rows[2:]} == {16}


def test_formulas_are_guarded() -> None:
    """=HYPERLINK(…) in a cell must not run in Excel."""
    assert _rows(full())[4][3] == '\'=HYPERLINK("http://example.invalid","点我")'


def test_domains_are_a_column() -> None:
    rows = _rows(stacked())
    assert rows[2][1] == "领域"
    assert [row[1] for row in rows[3:]] == ["社会救助"] * 3 + ["养老服务"] * 3


def test_a_file_is_written_and_a_stream_too(tmp_path) -> None:
    stream = io.BytesIO()
    csv.dump(full(), stream)
    csv.dump(full(), tmp_path / "目录.csv")
    assert stream.getvalue() == (tmp_path / "目录.csv").read_bytes() == csv.dumps(full())


@settings(max_examples=100, deadline=None)
@given(any_text)
def test_words_come_back_exactly_behind_the_guard(text: str) -> None:
    item = CatalogItem(id="x", seq=text, matter=("甲",), content=Content(text="乙"))
    row = _rows(with_derived_ids(Catalog(items=(item,))))[1]
    assert unguard(row[0]) == text
    assert row[3] == "乙"

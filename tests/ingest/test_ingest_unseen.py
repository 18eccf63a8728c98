"""Habits of offices met after the reader was built: totals, titles with the domain behind, running words, tables side by side."""

import pytest

from govdisclose.errors import UnreadableInputError
from govdisclose.ingest import read_bytes, read_grids
from govdisclose.ingest.captions import domain_in
from ingest_layouts import draw, read_drawn

HEAD = """
序号|公开事项|<|公开内容（要素）|公开依据|公开时限|公开主体|公开渠道和载体|公开对象|<|公开方式|<|公开层级|<
^|一级事项|二级事项|^|^|^|^|^|全社会|特定群体|主动|依申请|县级|乡级
"""
ROW = "{n}|{one}|{two}|内容|《中华人民共和国预算法》|20个工作日内|县财政局|■政府网站|√||√||√|"
FLAT = "序号|事项名称|公开内容|公开依据|公开时限|公开主体|公开渠道|公开对象|公开方式|公开层级\n"


def rows(*each: tuple[str, str, str]) -> str:
    return "\n".join(ROW.format(n=n, one=one, two=two) for n, one, two in each)


@pytest.mark.parametrize(
    "total",
    [
        "|小计|<|2项",
        "|^|小计|2项",
        "小计|||1项",
        "合计|<|<|3项",
        "合计|3",
        "总  计|||共3条|||||||||",
        "本页小计：|<|<|2",
        "合计（项）|<|<|2|||||||||",
    ],
)
def test_a_row_that_counts_the_items_is_a_note_and_no_item(total):
    table = HEAD + rows(("1", "政策", "法规"), ("2", "^", "指南")) + "\n" + total + "\n" + rows(("3", "服务", "流程"))
    result = read_drawn(table)
    assert [(i.seq, i.matter) for i in result.catalog.items] == [
        ("1", ("政策", "法规")),
        ("2", ("政策", "指南")),
        ("3", ("服务", "流程")),
    ]
    assert any(f.code == "GD-I008" and f.location.row == 5 for f in result.findings)


def test_a_matter_that_begins_like_a_total_stays_an_item():
    result = read_drawn(HEAD + rows(("1", "统计", "总计划"), ("2", "统计", "合计生育补助")))
    assert [i.matter[-1] for i in result.catalog.items] == ["总计划", "合计生育补助"]


@pytest.mark.parametrize(
    ("title", "domain"),
    [
        ("青山镇基层政务公开事项标准目录（就业领域）", "就业"),
        ("青山镇基层政务公开标准目录(就业)", "就业"),
        ("青山镇基层政务公开标准目录——就业领域", "就业"),
        ("河口县政务公开标准目录：社会救助领域", "社会救助"),
        ("河口县基层政务公开标准目录（2026年版）（养老服务领域）", "养老服务"),
        ("河口县养老服务领域基层政务公开标准目录（2026年版）", "养老服务"),
        ("河口县基层政务公开标准目录（2026年版）", None),
        ("河口县基层政务公开标准目录（试行）", None),
        ("XX省（区、市）救灾领域基层政务公开标准目录", "救灾"),
        ("附件2：河口县（就业领域）基层政务公开标准目录", "就业"),
        ("河口县基层政务公开标准目录（26个试点领域）", None),
    ],
)
def test_the_domain_that_a_title_names_wherever_it_stands(title, domain):
    assert domain_in(title) == domain


@pytest.mark.parametrize(
    ("cell", "chosen", "other"),
    [
        ("通过政府网站、公示栏公开", ["government_website", "notice_board"], ()),
        ("在县政府门户网站和微信公众号发布", ["government_website", "social_media"], ()),
        ("利用广播电视、报纸等形式向社会公布", ["broadcast", "print_media"], ()),
        ("于村务公开栏张贴", ["notice_board"], ()),
        ("通过投资项目在线审批监管平台公开", [], ("通过投资项目在线审批监管平台公开",)),
    ],
)
def test_channels_in_running_words(cell, chosen, other):
    item = read_drawn(FLAT + f"1|补贴|名单|依据|及时|镇政府|{cell}|全社会|主动公开|乡级").catalog.items[0]
    assert [c.value for c in item.channels.chosen] == chosen
    assert item.channels.other == other


@pytest.mark.parametrize("name", ["特困人员", "特困群体", "特岗人员"])
def test_a_group_whose_name_looks_like_the_heading_keeps_its_name(name):
    below = read_drawn(HEAD + f"1|政策|法规|内容|依据|及时|镇政府|公示栏||{name}|√||√|").catalog.items[0]
    assert (below.audience.specific, below.audience.specific_groups) == (True, (name,))
    words = read_drawn(FLAT + f"1|补贴|名单|依据|及时|镇政府|公示栏|{name}|主动公开|乡级").catalog.items[0]
    assert (words.audience.specific, words.audience.specific_groups) == (True, (name,))


def test_a_header_of_four_rows_with_a_divided_sub_column():
    head = """
    序号|目录内容|<|<|<|<|<|<|标准要求|<|<|<|<|<|<
    ^|公开事项|<|<|公开内容（要素）|公开依据|公开时限|公开主体|公开渠道和载体|公开对象|<|公开方式|<|公开层级|<
    ^|一级事项|二级事项|<|^|^|^|^|^|^|<|^|<|^|<
    ^|^|名称|说明|^|^|^|^|^|全社会|特定群体|主动|依申请公开|县级|乡级
    1|公共服务|公益服务|见清单|内容|《公共文化服务保障法》|及时|县文旅局|政府网站|√||√||√|
    """
    result = read_drawn(head)
    (item,) = result.catalog.items
    assert (item.seq, item.matter[0]) == ("1", "公共服务")
    assert (item.audience.all_society, item.mode.proactive, item.mode.on_request) == (True, True, False)
    assert (item.levels.county, item.levels.township) == (True, False)


def test_two_tables_side_by_side_are_read_one_after_the_other():
    head = "序号|公开事项|公开内容|公开依据|公开时限|公开主体"
    table = f"""
    河口县就业领域基层政务公开标准目录|<|<|<|<|<|<|<|<|<|<|<|<
    {head}||{head}
    1|甲|内容甲|《甲法》|及时|镇政府||3|丙|内容丙|《丙法》|及时|县政府
    2|乙|内容乙|《乙法》|长期|镇政府||4|丁|内容丁|《丁法》|长期|县政府
    """
    result = read_grids([draw(table, sheet="Sheet1")])
    assert [(i.seq, i.matter, i.content.text, i.publisher.text) for i in result.catalog.items] == [
        ("1", ("甲",), "内容甲", "镇政府"),
        ("2", ("乙",), "内容乙", "镇政府"),
        ("3", ("丙",), "内容丙", "县政府"),
        ("4", ("丁",), "内容丁", "县政府"),
    ]
    assert result.catalog.header.domain == "就业"
    assert result.catalog.header.title == "河口县就业领域基层政务公开标准目录"
    assert result.provenance.cells[2, "content"].cell == "J3"


def test_a_document_with_words_but_no_table_says_so():
    page = "<html><meta charset='utf-8'><p>关于公开目录的通知</p></html>".encode()
    with pytest.raises(UnreadableInputError) as refused:
        read_bytes(page)
    assert "没有表格" in refused.value.text.zh


def test_a_quotation_mark_that_is_never_closed_is_named_as_the_likely_cause():
    table = (
        '序号,公开事项,公开内容,公开依据,公开时限\n1,甲,内容,依据,及时\n2,乙,"内容,依据,及时\n'
        + "3,丙,内容,依据,及时\n" * 20_000
    )
    with pytest.raises(UnreadableInputError) as refused:
        read_bytes(table.encode())
    assert refused.value.text.zh.startswith("第3行")
    assert "引号" in refused.value.text.zh


def test_our_own_xml_is_named_as_such():
    ours = '<?xml version="1.0"?>\n<Catalog xmlns="urn:govdisclose:catalog:1"><Items><Publisher><Body>甲局</Body></Publisher></Items></Catalog>'
    with pytest.raises(UnreadableInputError) as refused:
        read_bytes(ours.encode())
    assert "XML" in refused.value.text.zh


def test_the_title_of_a_page_names_the_domain_where_nothing_else_does():
    table = "<table><tr><th>序号<th>公开事项<th>公开内容<th>公开依据<th>公开时限<tr><td>1<td>甲<td>内容<td>《甲法》<td>及时</table>"
    page = f"<html><head><meta charset='utf-8'><title>养老服务领域基层政务公开标准目录_河口县政府</title></head><body>{table}</body></html>"
    assert read_bytes(page.encode()).catalog.header.domain == "养老服务"


@pytest.mark.parametrize("word", ["填写说明", "填表说明", "填报要求", "说明"])
def test_a_row_that_says_how_to_fill_in_the_table_is_no_item(word):
    guide = f"{word}|按名称填写|<|列出要素|注明文号|注明期限|写全称|■选中|打√|打√|打√|打√|打√|打√\n"
    result = read_drawn(HEAD + guide + rows(("1", "政策", "法规")))
    assert [i.seq for i in result.catalog.items] == ["1"]
    assert any(f.code == "GD-I008" and f.location.row == 3 for f in result.findings)

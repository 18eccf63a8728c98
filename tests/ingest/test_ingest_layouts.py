"""Layouts that offices really print, drawn by hand: each shows what a careful official would read."""

import pytest

from govdisclose.ingest import read_grids
from ingest_layouts import draw, read_drawn

HEAD = """
序号|公开事项|<|公开内容（要素）|公开依据|公开时限|公开主体|公开渠道和载体|公开对象|<|公开方式|<|公开层级|<
^|一级事项|二级事项|^|^|^|^|^|全社会|特定群体|主动|依申请|县级|乡级
"""
ROW = "{n}|{one}|{two}|内容|《中华人民共和国预算法》|20个工作日内|县财政局|■政府网站|√||√||√|"


def rows(*pairs: tuple[str, str, str]) -> str:
    return "\n".join(ROW.format(n=n, one=one, two=two) for n, one, two in pairs)


def codes(result) -> set[str]:
    return {f.code for f in result.findings}


def test_the_national_layout():
    item = read_drawn(HEAD + rows(("1", "政策", "法规"))).catalog.items[0]
    assert (item.seq, item.matter, item.content.text, item.time_limit.text, item.publisher.bodies) == (
        "1",
        ("政策", "法规"),
        "内容",
        "20个工作日内",
        ("县财政局",),
    )
    assert (item.audience.all_society, item.audience.specific, item.mode.proactive, item.mode.on_request) == (
        True,
        False,
        True,
        False,
    )
    assert (item.levels.county, item.levels.township, item.levels.village) == (True, False, None)


def test_a_header_whose_groups_stand_alone_in_the_upper_row():
    head = """
    |公开事项||||||||公开对象||公开方式||公开层级|
    序号|一级事项|二级事项|公开内容|公开依据|公开时限|公开主体|公开渠道|全社会|特定群体|主动|依申请|县级|乡级
    """
    item = read_drawn(head + "1|政策|法规|内容|依据|及时|县财政局|政府网站|√||√||√|√").catalog.items[0]
    assert item.matter == ("政策", "法规")
    assert (item.audience.all_society, item.levels.township) == (True, True)


def test_a_header_of_three_rows():
    head = """
    序号|基层政务公开事项标准|<|<|<|<|<|<|<|<|<|<
    ^|公开事项|<|公开内容|公开依据|公开时限|公开主体|公开渠道|公开对象|<|公开方式|<
    ^|一级事项|二级事项|^|^|^|^|^|全社会|特定群体|主动|依申请
    """
    result = read_drawn(head + "1|政策|法规|内容|依据|及时|县财政局|政府网站|√||√|")
    item = result.catalog.items[0]
    assert item.matter == ("政策", "法规")
    assert item.content.text == "内容"
    assert item.audience.all_society is True
    assert item.extensions == {}


def test_a_row_that_numbers_the_columns_is_no_item():
    result = read_drawn(HEAD + "1|2|3|4|5|6|7|8|9|10|11|12|13|14\n" + rows(("1", "政策", "法规")))
    assert [i.matter for i in result.catalog.items] == [("政策", "法规")]
    assert result.catalog.items[0] == read_drawn(HEAD + rows(("1", "政策", "法规"))).catalog.items[0]


def test_channels_as_columns_of_their_own():
    head = """
    序号|公开事项|公开内容|公开依据|公开时限|公开主体|公开渠道和载体|<|<|<|公开方式|<
    ^|^|^|^|^|^|政府网站|两微一端|公示栏|村广播|主动|依申请
    """
    item = read_drawn(head + "1|补贴发放|名单|依据|及时|镇政府|√||√|√|√|").catalog.items[0]
    assert [c.value for c in item.channels.chosen] == ["government_website", "notice_board", "other"]
    assert item.channels.other == ("村广播",)


def test_words_in_single_columns():
    head = "序号|事项名称|公开内容|公开依据|公开时限|公开主体|公开渠道|公开对象|公开方式|公开层级\n"
    result = read_drawn(
        head
        + "1|补贴|名单|依据|及时|镇政府|公示栏|特定群体（低保对象、残疾人）|依申请公开|县级/乡级\n2|政策|文件|依据|及时|镇政府|公示栏|社会公众|主动公开|乡、村级"
    )
    one, two = result.catalog.items
    assert one.audience.specific is True
    assert one.audience.specific_groups == ("低保对象", "残疾人")
    assert one.audience.all_society is None
    assert (one.mode.proactive, one.mode.on_request) == (None, True)
    assert (one.levels.county, one.levels.township, one.levels.village) == (True, True, None)
    assert (two.audience.all_society, two.mode.proactive, two.levels.village, two.levels.township) == (
        True,
        True,
        True,
        True,
    )


def test_boxes_inside_single_columns():
    head = "序号|事项名称|公开内容|公开依据|公开时限|公开主体|公开渠道|公开对象|公开方式|公开层级\n"
    item = read_drawn(
        head + "1|补贴|名单|依据|及时|镇政府|公示栏|☑全社会 □特定群体|■主动 □依申请|□县级⏎■乡级"
    ).catalog.items[0]
    assert (item.audience.all_society, item.audience.specific) == (True, False)
    assert (item.mode.proactive, item.mode.on_request) == (True, False)
    assert (item.levels.county, item.levels.township) == (False, True)


def test_names_of_groups_in_place_of_ticks():
    text = (
        HEAD
        + "1|政策|法规|内容|依据|及时|镇政府|公示栏||√（申请人）||√|√|\n2|政策|指南|内容|依据|及时|镇政府|公示栏||未成年人、老年人|√||√|"
    )
    one, two = read_drawn(text).catalog.items
    assert one.audience.specific_groups == ("申请人",)
    assert two.audience.specific_groups == ("未成年人", "老年人")
    assert two.audience.all_society is False


def test_a_level_heading_that_stands_for_two():
    head = HEAD.replace("乡级", "乡、村级")
    item = read_drawn(head + "1|政策|法规|内容|依据|及时|镇政府|公示栏|√||√|||√").catalog.items[0]
    assert (item.levels.county, item.levels.township, item.levels.village) == (False, True, True)


def test_city_county_and_town_side_by_side():
    head = (
        HEAD.replace("公开层级|<", "公开层级|<|<")
        .replace("县级|乡级", "市级|县级|乡级")
        .replace("公开方式|<|公开", "公开方式|<|公开")
    )
    item = read_drawn(head + "1|政策|法规|内容|依据|及时|镇政府|公示栏|√||√||√|√|").catalog.items[0]
    assert (item.levels.county, item.levels.township, item.levels.other) == (True, False, ("市级",))


def test_a_city_without_county_is_the_county_level():
    head = HEAD.replace("县级|乡级", "市级|镇级")
    item = read_drawn(head + "1|政策|法规|内容|依据|及时|镇政府|公示栏|√||√||√|").catalog.items[0]
    assert (item.levels.county, item.levels.township, item.levels.other) == (True, False, ())


def test_blanks_and_typing_errors_in_headings():
    head = """
    序 号|公开事顶|<|公开内客|公开 依 据|公开时线|公 开主题|公开渠到和载体|公开对像|<|公开方试|<|公开层级|<
    ^|一级 事项|二级⏎事项|^|^|^|^|^|全 社会|特定群休|主 动|依申清|县 级|乡 级
    """
    result = read_drawn(head + rows(("1", "政策", "法规")))
    item = result.catalog.items[0]
    assert (item.matter, item.content.text, item.publisher.text) == (("政策", "法规"), "内容", "县财政局")
    assert (item.audience.all_society, item.mode.proactive, item.mode.on_request, item.levels.county) == (
        True,
        True,
        False,
        True,
    )
    assert "GD-I004" in codes(result)


def test_matter_names_left_blank_below_the_first_row():
    result = read_drawn(
        HEAD + rows(("1", "政策", "法规"), ("2", "", "指南"), ("3", "服务", "流程"), ("4", "", "名单")),
        keeps_merges=False,
    )
    assert [i.matter for i in result.catalog.items] == [
        ("政策", "法规"),
        ("政策", "指南"),
        ("服务", "流程"),
        ("服务", "名单"),
    ]
    filled = [f for f in result.findings if f.code == "GD-I001"]
    assert [f.location.cell for f in filled] == ["B4", "B6"]


def test_a_blank_cell_of_a_worksheet_stays_blank():
    result = read_drawn(HEAD + rows(("1", "政策", "法规")) + "\n2||指南|内容||及时|镇政府|公示栏|√||√||√|")
    assert result.catalog.items[1].basis.text == ""


def test_publishers_lost_with_the_merges_of_a_csv():
    body = "\n".join(
        f"{n}|政策|法规{n}|内容|依据|及时|{'镇政府' if n in (1, 4) else ''}|公示栏|√||√||√|" for n in range(1, 7)
    )
    result = read_drawn(HEAD + body, keeps_merges=False)
    assert {i.publisher.text for i in result.catalog.items} == {"镇政府"}
    assert sum(f.code == "GD-I022" for f in result.findings) == 4


def test_one_blank_publisher_in_a_csv_is_a_blank():
    body = "\n".join(
        f"{n}|政策|法规{n}|内容|依据|及时|{'' if n == 3 else '镇政府'}|公示栏|√||√||√|" for n in range(1, 7)
    )
    result = read_drawn(HEAD + body, keeps_merges=False)
    assert result.catalog.items[2].publisher.text == ""


def test_ditto_and_a_ditto_that_points_nowhere():
    text = (
        HEAD
        + "1|政策|法规|内容|同上|及时|镇政府|公示栏|√||√||√|\n2|政策|指南|内容|《甲法》|〃|同前|同 上|√||√||√|\n3|政策|流程|内容|同上|同上。|同上|同上|√||√||√|"
    )
    result = read_drawn(text)
    one, two, three = result.catalog.items
    assert (one.basis.text, one.basis.citations) == ("同上", ())
    assert (two.time_limit.text, two.publisher.text, two.channels.text) == ("及时", "镇政府", "公示栏")
    assert (three.basis.text, three.time_limit.text) == ("《甲法》", "及时")
    assert [f.location.cell for f in result.findings if f.code == "GD-I003"] == ["E3"]
    assert sum(f.code == "GD-I002" for f in result.findings) == 7


def test_one_item_over_several_merged_rows():
    text = (
        HEAD
        + "1|政策|法规|内容一|依据一|及时|镇政府|公示栏|√||√||√|\n^|^|^|内容二|依据二|^|^|^|^|^|^|^|^|^\n2|政策|指南|内容|依据|及时|镇政府|公示栏|√||√||√|"
    )
    result = read_drawn(text)
    assert [i.seq for i in result.catalog.items] == ["1", "2"]
    assert result.catalog.items[0].content.text == "内容一\n内容二"
    assert result.catalog.items[0].basis.text == "依据一\n依据二"
    assert result.catalog.items[0].time_limit.text == "及时"
    assert "GD-I007" in codes(result)


def test_one_item_over_several_rows_without_merges():
    text = (
        HEAD
        + "1|政策|法规|1.名单|依据|及时|镇政府|公示栏|√||√||√|\n|||2.金额||||||||||\n2|政策|指南|内容|依据|及时|镇政府|公示栏|√||√||√|"
    )
    result = read_drawn(text, keeps_merges=False)
    assert [i.seq for i in result.catalog.items] == ["1", "2"]
    assert result.catalog.items[0].content.elements == ("名单", "金额")


def test_an_item_torn_by_a_page_break_goes_on_below_the_repeated_header():
    text = (
        HEAD
        + "1|政策|法规|1.名单|依据|及时|镇政府|公示栏|√||√||√|\n"
        + HEAD.strip()
        + "\n|||2.金额||||||||||\n2|政策|指南|内容|依据|及时|镇政府|公示栏|√||√||√|"
    )
    result = read_drawn(text)
    assert [i.content.text for i in result.catalog.items] == ["1.名单\n2.金额", "内容"]


def test_serials_that_count_the_first_level():
    text = HEAD + "1|政策|法规|内容|依据|及时|镇政府|公示栏|√||√||√|\n^|^|指南|内容|依据|及时|镇政府|公示栏|√||√||√|"
    result = read_drawn(text)
    assert [(i.seq, i.matter) for i in result.catalog.items] == [("1", ("政策", "法规")), ("1", ("政策", "指南"))]


def test_one_limit_merged_over_the_whole_table_does_not_join_its_items():
    head = HEAD.replace("序号|", "").replace("^|一级", "一级")
    text = (
        head
        + "政策|法规|内容|依据|及时|镇政府|公示栏|√||√||√|\n^|指南|内容|依据|^|县政府|公示栏|√||√||√|\n^|流程|内容|依据|^|县政府|公示栏|√||√||√|"
    )
    result = read_drawn(text)
    assert [i.matter[1] for i in result.catalog.items] == ["法规", "指南", "流程"]
    assert {i.time_limit.text for i in result.catalog.items} == {"及时"}


def test_a_header_repeated_on_every_page():
    result = read_drawn(HEAD + rows(("1", "政策", "法规"), ("2", "", "指南")) + HEAD + rows(("3", "", "流程")))
    assert [i.matter for i in result.catalog.items] == [("政策", "法规"), ("政策", "指南"), ("政策", "流程")]
    assert "GD-I014" in codes(result)


def test_domains_stacked_with_captions():
    text = (
        "XX镇基层政务公开标准目录\n（一）救灾领域"
        + HEAD
        + rows(("1", "政策", "法规"))
        + "\n（二）养老服务领域"
        + HEAD
        + rows(("1", "服务", "流程"))
    )
    catalog = read_drawn(text).catalog
    assert [i.domain for i in catalog.items] == ["救灾", "养老服务"]
    assert catalog.header.domain is None
    assert catalog.header.title == "XX镇基层政务公开标准目录"


def test_domains_as_rows_under_one_header():
    text = (
        HEAD
        + "一、救灾领域|<|<|<|<|<|<|<|<|<|<|<|<|<\n"
        + rows(("1", "政策", "法规"))
        + "\n二、养老服务领域|<|<|<|<|<|<|<|<|<|<|<|<|<\n"
        + rows(("2", "服务", "流程"))
    )
    assert [i.domain for i in read_drawn(text).catalog.items] == ["救灾", "养老服务"]


def test_numbered_captions_without_the_word_domain():
    text = (
        "（一）机关内部事务"
        + HEAD
        + rows(("1", "政策", "法规"))
        + "\n（二）村级小微权力"
        + HEAD
        + rows(("1", "服务", "流程"))
    )
    assert [i.domain for i in read_drawn(text).catalog.items][1] == "村级小微权力"


def test_a_domain_column_left_blank_below_its_first_row():
    head = HEAD.replace("序号|", "序号|相应领域|").replace("^|一级", "^|^|一级")
    text = (
        head
        + "1|救灾领域|政策|法规|内容|依据|及时|镇政府|公示栏|√||√||√|\n2||政策|指南|内容|依据|及时|镇政府|公示栏|√||√||√|\n3|就业|政策|流程|内容|依据|及时|镇政府|公示栏|√||√||√|"
    )
    assert [i.domain for i in read_drawn(text).catalog.items] == ["救灾", "救灾", "就业"]


def test_columns_of_the_office_and_a_heading_that_nobody_knows():
    head = HEAD.replace("公开层级|<", "公开层级|<|责任科室|天气").replace("县级|乡级", "县级|乡级|^|^")
    result = read_drawn(head + ROW.format(n=1, one="政策", two="法规") + "|办公室|晴")
    assert dict(result.catalog.items[0].extensions) == {"责任科室": "办公室", "天气": "晴"}
    assert [f.found for f in result.findings if f.code == "GD-I006"] == ["天气"]


def test_a_column_told_by_its_contents():
    head = HEAD.replace("公开依据", "所依文件出处")
    result = read_drawn(head + rows(("1", "政策", "法规"), ("2", "政策", "指南")))
    assert result.catalog.items[0].basis.citations[0].title == "中华人民共和国预算法"
    assert "GD-I005" in codes(result)


def test_two_columns_that_claim_the_limit():
    head = HEAD.replace("公开层级|<", "公开层级|<|更新时限").replace("县级|乡级", "县级|乡级|^")
    result = read_drawn(head + ROW.format(n=1, one="政策", two="法规") + "|每年")
    item = result.catalog.items[0]
    assert item.time_limit.text == "20个工作日内"
    assert item.extensions["更新时限"] == "每年"
    assert "GD-I017" in codes(result)


def test_notes_below_the_table_are_quoted_not_lost():
    result = read_drawn(
        HEAD
        + rows(("1", "政策", "法规"))
        + "\n备注：以上事项由县政府办公室负责解释。|<|<|<|<|<|<|<|<|<|<|<|<|<\n填报人：张三||||审核人：李四|||||||||"
    )
    assert len(result.catalog.items) == 1
    assert len([f for f in result.findings if f.code == "GD-I008"]) == 3


def test_a_name_broken_by_a_narrow_column():
    item = read_drawn(HEAD + rows(("1", "行政⏎许可", "办事　指南"))).catalog.items[0]
    assert item.matter == ("行政许可", "办事指南")


def test_a_cell_merged_over_both_levels_is_one_name():
    item = read_drawn(HEAD + "1|政策解读|<|内容|依据|及时|镇政府|公示栏|√||√||√|").catalog.items[0]
    assert item.matter == ("政策解读",)


def test_the_same_name_on_both_levels_is_two_names():
    item = read_drawn(HEAD + rows(("1", "机构信息", "机构信息"))).catalog.items[0]
    assert item.matter == ("机构信息", "机构信息")


def test_three_levels_of_matter():
    head = HEAD.replace("公开事项|<", "公开事项|<|<").replace("二级事项", "二级事项|三级事项")
    text = (
        head
        + "1|户籍|登记|出生|内容|依据|及时|派出所|公示栏|√||√||√|\n2|^|^|收养|内容|依据|及时|派出所|公示栏|√||√||√|\n3|^|注销||内容|依据|及时|派出所|公示栏|√||√||√|"
    )
    assert [i.matter for i in read_drawn(text).catalog.items] == [
        ("户籍", "登记", "出生"),
        ("户籍", "登记", "收养"),
        ("户籍", "注销"),
    ]


def test_items_as_cards_with_the_headings_at_the_left():
    text = """
    公开事项|一级事项|政策
    ^|二级事项|法规
    公开内容|<|文件名称
    公开依据|<|《预算法》
    公开时限|<|及时
    公开主体|<|镇政府
    公开渠道|<|公示栏
    公开方式|主动|√
    ^|依申请|
    """
    result = read_drawn(text)
    item = result.catalog.items[0]
    assert (item.matter, item.publisher.text, item.mode.proactive) == (("政策", "法规"), "镇政府", True)
    assert "GD-I019" in codes(result)


def test_a_word_table_that_goes_on_without_header():
    result = read_drawn(
        HEAD + rows(("1", "政策", "法规"), ("2", "", "指南")), rows(("3", "", "流程"), ("4", "服务", "名单"))
    )
    assert [i.matter for i in result.catalog.items][2:] == [("政策", "流程"), ("服务", "名单")]
    assert "GD-I018" in codes(result)


def test_ticks_that_are_open_circles():
    text = HEAD + "1|政策|法规|内容|依据|及时|镇政府|公示栏|○||○||○|\n2|政策|指南|内容|依据|及时|镇政府|公示栏|○||○|||○"
    assert [(i.levels.county, i.levels.township) for i in read_drawn(text).catalog.items] == [
        (True, False),
        (False, True),
    ]


def test_open_circles_beside_full_ones_are_no_ticks():
    text = HEAD + "1|政策|法规|内容|依据|及时|镇政府|公示栏|●|○|●|○|●|○"
    item = read_drawn(text).catalog.items[0]
    assert (item.audience.specific, item.mode.on_request, item.levels.township) == (False, False, False)


def test_a_tick_that_cannot_be_understood_is_null():
    result = read_drawn(HEAD + "1|政策|法规|内容|依据|及时|镇政府|公示栏|√||√||视情况|")
    assert result.catalog.items[0].levels.county is None
    assert result.catalog.items[0].levels.text == "视情况"
    assert [f.location.cell for f in result.findings if f.code == "GD-I009"] == ["M3"]


def test_only_open_boxes_before_a_few_channels_decide_nothing():
    text = (
        HEAD
        + "1|政策|法规|内容|依据|及时|镇政府|□政府网站 □公示栏|√||√||√|\n2|政策|指南|内容|依据|及时|镇政府|□两微一端|√||√||√|"
    )
    result = read_drawn(text)
    assert result.catalog.items[0].channels.chosen == ()
    assert sum(f.code == "GD-I010" for f in result.findings) == 2


def test_a_legend_in_the_heading_makes_open_boxes_optional():
    head = HEAD.replace("公开渠道和载体", "公开渠道和载体⏎（■必选 □可选）")
    item = read_drawn(head + "1|政策|法规|内容|依据|及时|镇政府|■政府网站 □公示栏|√||√||√|").catalog.items[0]
    assert [c.value for c in item.channels.chosen] == ["government_website"]
    assert [c.value for c in item.channels.optional] == ["notice_board"]


@pytest.mark.parametrize(
    ("cell", "chosen", "other"),
    [
        ("■政府网站■企业网站■两微一端■其他渠道", ["government_website", "social_media", "other"], ("企业网站",)),
        ("R政府网站£政府公报R公开查阅点", ["government_website", "reading_point"], ()),
        ("▄政府网站口政府公报▄政务服务窗口", ["government_website"], ("政务服务窗口",)),
        ("t政府网站□两微一端", ["government_website"], ()),
        ("1.政府网站⏎2.公示栏", ["government_website", "notice_board"], ()),
        ("①政府网站②公示栏", ["government_website", "notice_board"], ()),
        ("政府网站和办事大厅", ["government_website", "service_center"], ()),
        ("政府网站两微一端公示栏", ["government_website", "social_media", "notice_board"], ()),
        ("■社区/企事业单⏎位/村公示栏（电⏎子屏）□精准推送", ["notice_board"], ()),
        ("■其他（请注明）：办税服务厅", ["other"], ("办税服务厅",)),
        ("嘉荫县司法局公众号", ["social_media"], ("嘉荫县司法局公众号",)),
        ("无", [], ("无",)),
    ],
)
def test_channels(cell, chosen, other):
    item = read_drawn(HEAD + f"1|政策|法规|内容|依据|及时|镇政府|{cell}|√||√||√|").catalog.items[0]
    assert ([c.value for c in item.channels.chosen], item.channels.other) == (chosen, other)


def test_two_matter_columns_under_one_heading_without_names():
    head = "序号|公开事项|<|公开内容|公开依据|公开时限|公开主体|公开渠道\n"
    item = read_drawn(head + "1|政策|法规|内容|依据|及时|镇政府|公示栏").catalog.items[0]
    assert item.matter == ("政策", "法规")


def test_a_basis_in_two_columns():
    head = "序号|公开事项|公开内容|公开依据|<|公开时限|公开主体|公开渠道\n^|^|^|文件名称|条款|^|^|^\n"
    item = read_drawn(head + "1|政策|内容|《预算法》|第十四条|及时|镇政府|公示栏").catalog.items[0]
    assert item.basis.text == "《预算法》\n第十四条"


def test_other_tables_are_not_taken_for_catalogues():
    for text in (
        "序号|工作任务|主要内容|责任单位|完成时限|备注\n1|甲|乙|丙局|12月底|",
        "序号|职权类别|事项名称|设定依据|实施主体|责任事项|追责情形\n1|甲|乙|丙|丁局|戊|己",
        "姓名|性别|单位|电话\n张三|男|财政局|1",
        "序号|项目|内容|时间|单位|备注\n1|甲|乙|3月|丙局|",
    ):
        assert read_drawn(text).catalog.items == ()


@pytest.mark.parametrize("joint", ["-", "/", "：", "（{}）", "", " — "])
def test_a_group_and_its_box_in_one_heading(joint):
    def name(group: str, box: str) -> str:
        return group + joint.format(box) if "{}" in joint else f"{group}{joint}{box}"

    boxes = [
        ("公开对象", "全社会"),
        ("公开对象", "特定群体"),
        ("公开方式", "主动"),
        ("公开方式", "依申请"),
        ("公开层级", "县级"),
        ("公开层级", "乡级"),
    ]
    head = "序号|一级事项|二级事项|公开内容|公开依据|公开时限|公开主体|公开渠道|" + "|".join(name(*b) for b in boxes)
    item = read_drawn(head + "\n" + rows(("1", "政策", "法规"))).catalog.items[0]
    assert (item.audience.all_society, item.audience.specific, item.mode.proactive, item.mode.on_request) == (
        True,
        False,
        True,
        False,
    )
    assert (item.levels.county, item.levels.township) == (True, False)


def test_serials_that_stand_ready_for_more_and_a_total_are_no_items():
    result = read_drawn(HEAD + rows(("1", "政策", "法规")) + "\n2|||||||||||||\n3|||||||||||||\n合计||1项|||||||||||")
    assert len(result.catalog.items) == 1
    assert len([f for f in result.findings if f.code == "GD-I008"]) == 4


def test_channels_and_carriers_in_two_columns():
    head = "序号|公开事项|公开内容|法律依据|政策依据|公开时限|公开主体|公开渠道|公开载体\n"
    item = read_drawn(head + "1|政策|内容|《甲法》|《乙办法》|及时|镇政府|政府网站|公示栏").catalog.items[0]
    assert [c.value for c in item.channels.chosen] == ["government_website", "notice_board"]
    assert [c.title for c in item.basis.citations] == ["甲法", "乙办法"]


def test_signs_behind_the_names():
    text = HEAD + "1|政策|法规|内容|依据|及时|镇政府|政府网站√⏎政府公报□⏎公示栏（√）|√||√||√|"
    assert [c.value for c in read_drawn(text).catalog.items[0].channels.chosen] == [
        "government_website",
        "notice_board",
    ]


def test_a_header_in_a_table_of_its_own():
    head = "序号|公开事项|公开内容|公开依据|公开时限|公开主体|公开渠道"
    result = read_drawn(head, "1|政策|内容|《甲法》|及时|镇政府|政府网站\n2|指南|内容|《乙法》|及时|镇政府|公示栏")
    assert [i.matter for i in result.catalog.items] == [("政策",), ("指南",)]


def test_a_row_that_lacks_its_matter_altogether():
    result = read_drawn(HEAD + "1|||内容|依据|及时|镇政府|公示栏|√||√||√|")
    assert result.catalog.items[0].matter == ("（未填写）",)
    assert [f.location.cell for f in result.findings if f.code == "GD-I021"] == ["A3"]


@pytest.mark.parametrize(
    ("cell", "boxes", "groups"),
    [
        ("全社会", (True, None), ()),
        ("社会公众", (True, None), ()),
        ("面向全社会公开", (True, None), ()),
        ("特定群体：申请人", (None, True), ("申请人",)),
        ("特定群体（请注明）", (None, True), ()),
        ("全社会、特定群体（企业）", (True, True), ("企业",)),
        ("本村村民", (None, True), ("本村村民",)),
        ("□全社会 ■特定群体（学生家长、教师）", (False, True), ("学生家长", "教师")),
        ("√全社会", (True, None), ()),
        ("口全社会 口特定群体", (False, False), ()),
    ],
)
def test_audiences_in_words(cell, boxes, groups):
    head = "序号|公开事项|公开内容|公开依据|公开时限|公开主体|公开渠道|公开对象\n"
    audience = read_drawn(head + f"1|政策|内容|依据|及时|镇政府|公示栏|{cell}").catalog.items[0].audience
    assert ((audience.all_society, audience.specific), audience.specific_groups) == (boxes, groups)


@pytest.mark.parametrize(
    ("cell", "county", "township", "village", "other"),
    [
        ("县级", True, None, None, ()),
        ("县级、乡级", True, True, None, ()),
        ("县、乡、村三级", True, True, True, ()),
        ("区级/镇街", True, True, None, ()),
        ("市级", None, None, None, ("市级",)),
        ("乡镇（街道）", None, True, None, ()),
        ("☑县级☐乡级", True, False, None, ()),
        ("各级行政机关", None, None, None, ("各级行政机关",)),
    ],
)
def test_levels_in_words(cell, county, township, village, other):
    head = "序号|公开事项|公开内容|公开依据|公开时限|公开主体|公开渠道|公开层级\n"
    levels = read_drawn(head + f"1|政策|内容|依据|及时|镇政府|公示栏|{cell}").catalog.items[0].levels
    assert (levels.county, levels.township, levels.village, levels.other) == (county, township, village, other)


@pytest.mark.parametrize(
    ("cell", "proactive", "on_request"),
    [
        ("主动公开", True, None),
        ("依申请公开", None, True),
        ("主动公开、依申请公开", True, True),
        ("主动/依申请", True, True),
        ("■主动□依申请", True, False),
        ("主动公开（部分依申请公开）", True, None),
        ("不公开", None, None),
        ("其他", None, None),
    ],
)
def test_modes_in_words(cell, proactive, on_request):
    head = "序号|公开事项|公开内容|公开依据|公开时限|公开主体|公开渠道|公开方式\n"
    mode = read_drawn(head + f"1|政策|内容|依据|及时|镇政府|公示栏|{cell}").catalog.items[0].mode
    assert (mode.proactive, mode.on_request, mode.text) == (proactive, on_request, cell)


@pytest.mark.parametrize(
    ("tick", "value"),
    [
        ("√", True),
        ("是", True),
        ("1", True),
        ("★", True),
        ("P", True),
        ("×", False),
        ("/", False),
        ("", False),
        ("√（县民政局）", True),
        ("县民政局", True),
        ("不公开", False),
        ("酌情", None),
        ("□", False),
        ("＋", None),
        ("√×", None),
    ],
)
def test_ticks(tick, value):
    item = read_drawn(HEAD + f"1|政策|法规|内容|依据|及时|镇政府|公示栏|√||√||{tick}|").catalog.items[0]
    assert item.levels.county is value


def test_a_strange_sign_that_is_the_only_one_is_the_tick():
    text = (
        HEAD
        + "1|政策|法规|内容|依据|及时|镇政府|公示栏|＊||＊||＊|\n2|政策|指南|内容|依据|及时|镇政府|公示栏|＊||＊|||＊"
    )
    assert [(i.levels.county, i.levels.township) for i in read_drawn(text).catalog.items] == [
        (True, False),
        (False, True),
    ]


def test_a_blank_second_level_is_not_filled_from_another_first_level():
    head = HEAD.replace("公开事项|<", "公开事项|<|<").replace("二级事项", "二级事项|三级事项")
    text = (
        head
        + "1|户籍|登记|出生|内容|依据|及时|派出所|公示栏|√||√||√|\n2|治安||巡查|内容|依据|及时|派出所|公示栏|√||√||√|"
    )
    assert [i.matter for i in read_drawn(text).catalog.items] == [("户籍", "登记", "出生"), ("治安", "巡查")]


def test_full_rows_under_one_merged_name_stay_items_of_their_own():
    head = HEAD.replace("序号|", "").replace("^|一级", "一级")
    text = (
        head
        + "政策|法规|内容一|依据一|及时|镇政府|公示栏|√||√||√|\n^|^|内容二|依据二|^|县政府|政府网站|√||√|||√\n^|指南|内容三|依据三|^|县政府|公示栏|√||√||√|"
    )
    assert [i.content.text for i in read_drawn(text).catalog.items] == ["内容一", "内容二", "内容三"]


def test_rows_merged_like_their_name_are_one_item():
    head = HEAD.replace("序号|", "").replace("^|一级", "一级")
    text = (
        head
        + "政策|法规|内容一|依据|及时|镇政府|公示栏|√||√||√|\n^|^|内容二|^|^|^|^|^|^|^|^|^|^\n^|指南|内容三|依据|及时|县政府|公示栏|√||√||√|"
    )
    assert [i.content.text for i in read_drawn(text).catalog.items] == ["内容一\n内容二", "内容三"]


@pytest.mark.parametrize(
    ("title", "domain"),
    [
        ("易县城乡规划领域基层政务公开标准目录", "城乡规划"),
        ("山东省威海市环翠区城市综合执法领域基层政务公开标准目录", "城市综合执法"),
        ("养老服务基层政务公开标准目录", "养老服务"),
        ("附件3-2：东湖区人民政府救灾领域目录（2024年版）", "救灾"),
        ("26个试点领域基层政务公开目录", None),
        ("XX县主动公开基本目录", None),
        ("大河口乡村务管理领域基层政务公开标准目录", "村务管理"),
    ],
)
def test_the_domain_in_a_title(title, domain):
    assert read_drawn(title + HEAD + rows(("1", "政策", "法规"))).catalog.header.domain == domain


def test_nothing_is_taken_over_from_one_sheet_to_the_next():
    one = draw(HEAD + rows(("1", "政策", "法规")), sheet="甲")
    two = draw(HEAD + "1|服务|指南|内容|同上|及时|镇政府|公示栏|√||√||√|", sheet="乙")
    result = read_grids([one, two])
    assert [f.location.sheet for f in result.findings if f.code == "GD-I003"] == ["乙"]


def test_the_title_of_several_domains_is_one_that_names_none():
    one = draw("养老服务领域基层政务公开标准目录" + HEAD + rows(("1", "政策", "法规")), sheet="甲")
    two = draw("救灾领域基层政务公开标准目录" + HEAD + rows(("1", "政策", "法规")), sheet="乙")
    cover = draw("XX县基层政务公开标准目录汇编", sheet="封底")
    assert read_grids([one, two, cover]).catalog.header.title == "XX县基层政务公开标准目录汇编"
    assert read_grids([one, two]).catalog.header.title is None

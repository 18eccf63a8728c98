"""Cases at the edge of each rule, in words that a jurist can read: what a cell says, and which codes come of it."""

from datetime import date

import pytest
from attrs import evolve

from govdisclose.catalog import validate
from govdisclose.catalog.rules._example import Example, Json
from govdisclose.catalog.rules._wording import is_blank, short
from govdisclose.dated import Period
from govdisclose.deadlines import WorkCalendar, parse_time_limit
from govdisclose.law import Instrument, InstrumentKind, Register, Version

AT = date(2026, 11, 22)
REGULATION = "《中华人民共和国政府信息公开条例》（国务院令第711号）第二十六条"
LAND = REGULATION + "、《中华人民共和国土地管理法》"


def codes(*items: Json, header: Json | None = None, at: date = AT, law: Register | None = None) -> list[str]:
    return [f.code for f in validate(Example(items=items, header=header or {}).catalog(), at=at, law=law).findings]


def limit(words: str, *, basis: str = REGULATION, at: date = AT, **more: object) -> list[str]:
    return codes({"time_limit": {"text": words}, "basis": {"text": basis}, **more}, at=at)


@pytest.mark.parametrize(
    ("words", "basis", "expected"),
    [
        ("信息形成或者变更之日起20个工作日内", REGULATION, []),
        ("信息形成或者变更之日起21个工作日内", REGULATION, ["GD-T001"]),
        ("信息形成或者变更之日起21个工作日内", LAND, ["GD-T002"]),
        ("信息形成或者变更之日起21个工作日内", "按上级要求", ["GD-L007", "GD-T002"]),
        ("信息形成或者变更之日起21个工作日内", REGULATION + "《某事项管理办法》", ["GD-T002"]),
        ("信息形成或者变更之日起21个工作日内", REGULATION + "《某事项管理办法》（国务院令第999号）", ["GD-T002"]),
        ("信息形成或者变更之日起21个工作日内", REGULATION + "《某事项管理办法》（环境保护部令第99号）", ["GD-T001"]),
        ("信息形成或者变更之日起21个工作日内", REGULATION + "《某事项管理办法》（民发〔2020〕9号）", ["GD-T001"]),
        ("信息形成或者变更之日起21个工作日内", REGULATION + "《关于某事项的通知》（民发〔2020〕9号）", ["GD-T001"]),
        ("信息形成或者变更之日起21个工作日内", "《某省政务公开条例》", ["GD-T002"]),
        ("信息形成之日起2个月内", REGULATION, ["GD-T001"]),
        ("信息形成之日起1个月内", REGULATION, ["GD-T002"]),
        ("信息形成之日起30日内", REGULATION, ["GD-T002"]),
        ("信息形成之日起45日内", REGULATION, ["GD-T001"]),
        ("信息形成之日起24日内", REGULATION, []),
        ("信息形成之日起20日内", REGULATION, ["GD-T003"]),
        ("20日内", REGULATION, ["GD-T003"]),
        ("信息形成之日起20日内", LAND, []),
        ("信息形成之日起15日内", REGULATION, []),
        ("验收合格之日起60个工作日内", REGULATION, ["GD-T002"]),
        ("60个工作日内", REGULATION, ["GD-T002"]),
        ("信息形成之日起2周内", REGULATION, []),
        ("信息形成之日起1年内", REGULATION, ["GD-T001"]),
        ("信息形成之日起48小时内", REGULATION, []),
        ("行政许可、行政处罚：7个工作日内；其他：信息形成之日起30个工作日内", REGULATION, ["GD-T001"]),
        ("长期公开", REGULATION, []),
        ("实时公开", REGULATION, []),
        ("每年1月31日前", REGULATION, []),
        ("公示期不少于30日", REGULATION, []),
        ("提前30日", REGULATION, []),
        ("及时公开", REGULATION, ["GD-T004"]),
        ("按规定公开", REGULATION, ["GD-T006"]),
        ("*个工作日", REGULATION, ["GD-T005"]),
        ("收到申请之日起7个工作日；信息形成之日起20个工作日", REGULATION, []),
        ("20个工作日内；长期公开", REGULATION, []),
    ],
)
def test_twenty_working_days(words: str, basis: str, expected: list[str]) -> None:
    """第二十六条：自该政府信息形成或者变更之日起20个工作日内及时公开。法律、法规对政府信息公开的期限另有规定的，从其规定。"""
    assert limit(words, basis=basis) == expected


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ({"amount": 7, "trigger": "formed"}, {"amount": 20, "trigger": "formed"}, ["GD-T010"]),
        ({"amount": 7, "trigger": "formed"}, {"amount": 7, "trigger": "formed"}, []),
        ({"amount": 7, "trigger": "formed"}, {"amount": 20, "trigger": "decided"}, []),
        ({"amount": 7, "trigger": "formed", "scope": "行政许可"}, {"amount": 20, "trigger": "formed"}, []),
    ],
)
def test_two_limits_need_words_for_which(first: Json, second: Json, expected: list[str]) -> None:
    parts = [{"text": f"{p['amount']}个工作日", "kind": "within", "unit": "working_day", **p} for p in (first, second)]
    assert codes({"time_limit": {"text": "两个期限", "kind": "compound", "parts": parts}}) == expected


def test_the_term_applies_to_proactive_disclosure_alone() -> None:
    """依申请公开 has a term of its own (第三十三条)."""
    request: Json = {"mode": {"text": "√", "proactive": False, "on_request": True}}
    assert "GD-T001" not in limit("信息形成之日起30个工作日内", **request)


@pytest.mark.parametrize(
    ("at", "article"),
    [(date(2019, 5, 14), "国务院令第492号）第十八条"), (date(2019, 5, 15), "国务院令第711号）第二十六条")],
)
def test_the_article_in_force_on_the_day_is_cited(at: date, article: str) -> None:
    example = Example(items=({"time_limit": {"text": "信息形成之日起30个工作日内"}, "basis": {"text": ""}},))
    found = [f for f in validate(example.catalog(), at=at).findings if f.code == "GD-T001"]
    assert [f.basis[0].to_text()[-len(article) :] for f in found] == [article]


def test_before_the_first_regulation_there_was_no_term() -> None:
    report = validate(
        Example(items=({"time_limit": {"text": "信息形成之日起30个工作日内"}},)).catalog(), at=date(2007, 1, 1)
    )
    assert not [f for f in report.findings if f.code.startswith("GD-T00")]
    assert any("GD-T001" in words.zh for words in report.not_checked)


def test_the_bounds_of_the_comparison_hold_for_every_start_since_2008() -> None:
    """20 working days: never fewer than 25 and never more than 42 calendar days, so 24 days are not longer and 43 always are."""
    calendar = WorkCalendar.china()
    spans = [
        (calendar.add_working_days(day, 20) - day).days
        for day in (date.fromordinal(n) for n in range(date(2008, 5, 1).toordinal(), date(2026, 11, 1).toordinal(), 5))
    ]
    assert min(spans) > 24
    assert max(spans) <= 42


@pytest.mark.parametrize(
    ("matter", "words", "expected"),
    [
        ("行政处罚决定", "信息形成之日起20个工作日内", ["GD-T007"]),
        ("行政处罚决定", "自作出决定之日起7个工作日内", []),
        ("行政处罚决定", "行政处罚：7个工作日内；其他：20个工作日内", []),
        ("行政许可结果信息", "信息形成之日起20个工作日内", ["GD-T007"]),
        ("行政处罚依据", "信息形成之日起20个工作日内", []),
        ("政府预算", "批准后20日内", []),
        ("政府预算", "信息形成之日起20个工作日内", []),
        ("政府预算", "批准后15日内公开，长期公开", []),
        ("政府预算", "批准后20个工作日内", ["GD-T009"]),
        ("政府预算", "批准后30日内", ["GD-T002", "GD-T009"]),
        ("政府信息公开年度报告", "每年3月31日前", []),
        ("政府信息公开年度报告", "每年4月1日前", ["GD-T008"]),
        ("政府信息公开年度报告", "每年1月31日前", []),
        ("工作年度报告", "每年4月30日前", []),
    ],
)
def test_terms_of_other_provisions(matter: str, words: str, expected: list[str]) -> None:
    """国办发〔2018〕118号 (permits, penalties: 7 working days); 预算法第十四条 (20 days); 条例第四十九条 (31 January, 31 March)."""
    assert limit(words, matter=["事项", matter]) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("《中华人民共和国政府信息公开条例》", []),
        ("《中华人民共和国政府信息公开条例》（国务院令第492号）", ["GD-L001"]),
        ("《中华人民共和国合同法》", ["GD-L001"]),
        ("《中华人民共和国民法典》", []),
        ("《关于做好低保工作的通知》", ["GD-L002"]),
        ("《关于做好低保工作的通知》（民发〔2021〕3号）", []),
        ("《关于做好低保工作的通知》（民发[2021]3号）", ["GD-L011"]),
        ("《关于做好低保工作的通知》（民发（2021）3号）", ["GD-L011"]),
        ("《关于做好低保工作的通知》（民发〔20213号）", ["GD-L006"]),
        ("《关于做好低保工作的通知》（民发〔2031〕3号）", ["GD-L009"]),
        ("《中华人民共和国政府信息公开条例》（国务院令第117号）", ["GD-L004"]),
        ("第二十条", ["GD-L003"]),
        ("政府信息公开条例第二十条", []),
        ("《社会救助暂行办法", ["GD-L005"]),
        ("《中华人民共和国预算法》《中华人民共和国预算法》", ["GD-L008"]),
        ("有关法律法规", ["GD-L007"]),
        ("同上", ["GD-C020"]),
    ],
)
def test_legal_basis(words: str, expected: list[str]) -> None:
    assert codes({"basis": {"text": words}}) == expected


def test_a_number_is_not_doubted_where_the_register_does_not_know_all() -> None:
    known = Instrument("某法", InstrumentKind.STATUTE, "某法附则", (Version(Period(date(2000, 1, 1))),))
    assert codes({"basis": {"text": "《某法》（主席令第999号）"}}, law=Register((known,))) == []
    numbered = evolve(known, versions=(Version(Period(date(2000, 1, 1)), "主席令第一号"),))
    assert codes({"basis": {"text": "《某法》（主席令第999号）"}}, law=Register((numbered,))) == ["GD-L004"]


def test_a_code_in_the_words_of_the_publisher() -> None:
    right, wrong = "91110000600037341L", "911100006000373410"
    for code, expected in ((right, []), (wrong, ["GD-C028"])):
        assert codes({"publisher": {"text": f"县民政局（{code}）", "bodies": ["县民政局"]}}) == expected
        assert codes({"extensions": {"统一社会信用代码": f" {code.lower()} "}}) == expected
    assert codes({"extensions": {"统一社会信用代码": "/", "备注": wrong}}) == []


def test_a_number_alone_is_named_by_the_number() -> None:
    report = validate(Example(items=({"basis": {"text": "国务院令第492号"}},)).catalog(), at=AT)
    assert [(f.code, f.found) for f in report.findings] == [("GD-L001", "国务院令第492号")]


def test_a_repealed_source_was_in_force_before() -> None:
    """国务院令第492号 held until 2019-05-14; the finding names what replaced it."""
    item: Json = {"basis": {"text": "《中华人民共和国政府信息公开条例》（国务院令第492号）"}}
    assert "GD-L001" not in codes(item, at=date(2019, 5, 14))
    report = validate(Example(items=(item,)).catalog(), at=date(2019, 5, 15))
    finding = next(f for f in report.findings if f.code == "GD-L001")
    assert finding.expected == "《中华人民共和国政府信息公开条例》（国务院令第711号）"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("XX县民政局", ["GD-C017"]),
        ("××县民政局", ["GD-C017"]),
        ("○○县民政局", ["GD-C017"]),
        ("某某县民政局", ["GD-C017"]),
        ("____局", ["GD-C017"]),
        ("县（市、区）民政局", ["GD-C018"]),
        ("县(区)民政局", ["GD-C018"]),
        ("县民政局（社会救助科）", []),
        ("二〇〇八年设立的县民政局", []),
        ("二○○八年设立的县民政局", []),
        ("县民政局 http://xxgk.gov.cn/xx/", []),
        ("XXL县民政局", []),
        ("县民\ufffd局", ["GD-C019"]),
        ("同上", ["GD-C020"]),
        ("〃", ["GD-C020"]),
        ("20个工作日", ["GD-C101"]),
        ("张三", ["GD-C101"]),
        ("相关部门", ["GD-C102"]),
        ("各有关单位", ["GD-C102"]),
        ("应急管理部门", []),
        ("社会救助股", ["GD-C103"]),
        ("各学校、幼儿园", []),
        ("供电公司", []),
        ("税务所", []),
    ],
)
def test_publishers_and_traces_of_templates(words: str, expected: list[str]) -> None:
    assert codes({"publisher": {"text": words, "bodies": [words]}}) == expected


def test_digits_of_one_kind_are_in_order() -> None:
    assert codes({"content": {"text": "２０２０年名单"}}) == []
    assert codes({"content": {"text": "２０2０年名单"}}) == ["GD-C021"]


@pytest.mark.parametrize(
    ("serials", "expected"),
    [
        (["1", "2", "3"], []),
        (["1", "1", "2"], []),
        (["1", "2", "1", "2"], []),
        (["1", "2", "4"], ["GD-C013"]),
        (["1", "3", "2"], ["GD-C013", "GD-C014"]),
        (["一-1", "一-2", "二-1"], []),
        (["1", None, "2"], ["GD-C015"]),
        (["１", "２", "４"], ["GD-C013"]),
        (["A", "B", "D"], []),
        ([None, None, None], []),
    ],
)
def test_serials(serials: list[str | None], expected: list[str]) -> None:
    items = [{"seq": seq, "matter": ["事项", f"名称{n}"]} for n, seq in enumerate(serials)]
    assert codes(*items) == expected


@pytest.mark.parametrize(
    ("words", "blank"),
    [
        *((mark, True) for mark in ("", " \n", "/", "——", "无", "（无）", "N/A", "暂无")),
        *((words, False) for words in ("无障碍", "0", "县", "√")),
    ],
)
def test_marks_that_stand_for_an_empty_cell(words: str, *, blank: bool) -> None:
    assert is_blank(words) is blank


@pytest.mark.parametrize("mark", ["/", "无", ""])
def test_the_mark_in_an_empty_cell_is_quoted(mark: str) -> None:
    """Only what stands in the cell is quoted."""
    item: Json = {"matter": ["事项"], "content": {"text": mark}, "channels": {"text": mark}}
    report = validate(Example(items=({}, item)).catalog(), at=AT)
    assert [(f.code, f.found) for f in report.findings] == [("GD-C003", mark or None), ("GD-C201", mark or None)]


def test_limits_are_compared_only_where_the_content_is_the_same() -> None:
    week: Json = {"time_limit": {"text": "信息形成之日起7个工作日内"}}
    empty: Json = {"content": {"text": ""}}
    other: Json = {"matter": ["别的"]}
    assert "GD-C011" not in codes(other, empty, {**empty, **week})
    assert "GD-C011" not in codes({}, {"time_limit": {"text": ""}})


def test_a_missing_column_is_reported_once_and_an_empty_cell_each_time() -> None:
    def item(n: int, basis: Json | None) -> Json:
        return {"matter": ["事项", f"名称{n}"], "basis": basis}

    assert codes(*(item(n, None) for n in range(5))) == ["GD-C001"]
    cited: Json = {"text": REGULATION}
    assert codes(item(0, cited), item(1, None), item(2, {"text": "/"})) == ["GD-C004", "GD-C004"]


def test_a_table_without_the_column_is_reported_once_beside_one_that_has_it() -> None:
    """Several domains in one file are tables of their own."""
    items = [
        {"domain": "社会救助", "matter": ["事项", "一"]},
        {"domain": "养老服务", "matter": ["事项", "二"], "basis": None},
        {"domain": "养老服务", "matter": ["事项", "三"], "basis": None},
    ]
    report = validate(Example(items=tuple(items), header={"domain": None}).catalog(), at=AT)
    assert [(f.code, f.location.item_index) for f in report.findings] == [("GD-C001", 1)]


@pytest.mark.parametrize(
    ("levels", "expected"),
    [
        ({"text": "", "county": False, "township": False}, ["GD-C311"]),
        ({"text": "", "township": False}, []),
        ({"text": "", "township": True}, []),
        ({"text": "各级"}, ["GD-C312"]),
        ({"text": "省级", "other": ["省级"]}, []),
    ],
)
def test_levels(levels: Json, expected: list[str]) -> None:
    """One box alone says nothing when it is not ticked: the other level is not shown."""
    assert codes({"levels": levels}) == expected


@pytest.mark.parametrize(
    ("bodies", "levels", "expected"),
    [
        (["镇人民政府"], {"county": True, "township": False}, ["GD-C313"]),
        (["镇人民政府"], {"county": True, "township": True}, []),
        (["镇人民政府"], {"county": True}, []),
        (["镇人民政府", "县民政局"], {"county": True, "township": False}, []),
        (["街道办事处"], {"county": True, "township": False}, ["GD-C313"]),
        (["县城镇建设局"], {"county": True, "township": False}, []),
        (["乡村振兴局"], {"county": True, "township": False}, []),
    ],
)
def test_level_and_publisher(bodies: list[str], levels: Json, expected: list[str]) -> None:
    publisher: Json = {"text": "、".join(bodies), "bodies": bodies}
    assert codes({"publisher": publisher, "levels": {"text": "", **levels}}) == expected


def test_long_words_are_cut_in_messages() -> None:
    assert short("字" * 100) == "字" * 59 + "…"
    assert parse_time_limit("及时").kind == "prompt"


def test_the_same_name_with_other_words_is_no_duplicate() -> None:
    assert codes({}, {}) == ["GD-C010"]
    assert codes({}, {"time_limit": {"text": "信息形成之日起7个工作日内"}}) == ["GD-C011"]
    for column, words in (("content", "别的内容"), ("publisher", "县财政局")):
        assert codes({}, {column: {"text": words}}) == []
    assert codes({}, {"basis": {"text": REGULATION}}) == []
    assert codes({}, {"extensions": {"备注": "第二批"}}) == []


@pytest.mark.parametrize(
    ("audience", "expected"),
    [
        ({"text": "√", "all_society": True}, []),
        ({"text": "低保对象", "all_society": True, "specific_groups": ["低保对象"]}, ["GD-C309"]),
        ({"text": "√", "all_society": True, "specific": True, "specific_groups": ["低保对象"]}, ["GD-C309"]),
        ({"text": "√", "all_society": True, "specific": True}, ["GD-C303", "GD-C309"]),
        ({"text": "", "all_society": None, "specific": False}, ["GD-C301"]),
        ({"text": "", "all_society": True, "specific": None}, []),
        ({"text": "相关人员"}, ["GD-C302"]),
    ],
)
def test_audience(audience: Json, expected: list[str]) -> None:
    assert codes({"audience": audience}) == expected


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        ({"text": "√", "proactive": True, "on_request": None}, []),
        ({"text": "", "proactive": None, "on_request": False}, ["GD-C304"]),
        ({"text": "√", "proactive": None, "on_request": True}, ["GD-C306"]),
        ({"text": "√", "proactive": True, "on_request": True}, ["GD-C307"]),
        ({"text": "公开"}, ["GD-C305"]),
    ],
)
def test_mode(mode: Json, expected: list[str]) -> None:
    assert codes({"mode": mode}) == expected


@pytest.mark.parametrize(
    ("channels", "expected"),
    [
        ({"text": "村喇叭", "other": ["村喇叭"]}, []),
        ({"text": "□政府公报", "optional": ["government_gazette"]}, ["GD-C203"]),
        ({"text": "□政府公报、村喇叭", "optional": ["government_gazette"], "other": ["村喇叭"]}, []),
        ({"text": "■精准推送", "chosen": ["targeted_push"]}, ["GD-C207"]),
        ({"text": "■精准推送 ■入户", "chosen": ["targeted_push", "on_site"]}, ["GD-C207"]),
        ({"text": "■精准推送、村喇叭", "chosen": ["targeted_push"], "other": ["村喇叭"]}, []),
        ({"text": "见附件"}, ["GD-C202"]),
    ],
)
def test_channels(channels: Json, expected: list[str]) -> None:
    assert codes({"channels": channels}) == expected


def test_channels_are_compared_by_what_they_mean() -> None:
    assert codes({"channels": {"text": "■其他", "chosen": ["other", "other"], "other": ["广播", "喇叭"]}}) == []
    nine = {"text": "多项", "chosen": ["government_website", "on_site"]}
    assert codes({"channels": nine}) == []

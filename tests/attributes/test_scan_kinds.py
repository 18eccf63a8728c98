"""What is personal information and what only looks like it, case by case."""

import subprocess
import sys

import pytest

from govdisclose.attributes import HitKind, mask, mask_stream, scan, scan_stream
from govdisclose.attributes.personal import phones
from govdisclose.attributes.personal.id_card import is_born, is_sound
from govdisclose.attributes.personal.phones import MissingLibraryError, require_library
from govdisclose.attributes.personal.rules import RULES, rule_of

ID = "411528197903021236"


def found(text: str, **options) -> list[tuple[str, str]]:
    return [(hit.kind.value, hit.text) for hit in scan(text, **options).hits]


PERSONAL = [
    (f"身份证号：{ID}", "id_card", ID),
    ("身份证号：411528 19790302 1236", "id_card", "411528 19790302 1236"),
    ("身份证号：411528-19790302-1236", "id_card", "411528-19790302-1236"),
    ("身份证号：41 1528 1979 0302 1236", "id_card", "41 1528 1979 0302 1236"),
    ("身份证号：411528\u200b19790302\u200b1236", "id_card", "411528\u200b19790302\u200b1236"),
    ("４１１５２８１９７９０３０２１２３６", "id_card", "４１１５２８１９７９０３０２１２３６"),
    ("11010519491231002x", "id_card", "11010519491231002x"),
    ("１１０１０５１９４９１２３１００２Ｘ", "id_card", "１１０１０５１９４９１２３１００２Ｘ"),
    ("110105 19491231 002 X", "id_card", "110105 19491231 002 X"),
    ("本人411528197903021236已核对", "id_card", ID),
    ("身份证号110105491231002", "id_card", "110105491231002"),
    ("证件：110105 491231 002，身份证", "id_card", None),
    ("身份证号：411528197903021237", "id_card", "411528197903021237"),
    ("张建国411528197903021237", "id_card", "411528197903021237"),
    ("身份证号：4.11528197903021E+17", "id_card", "4.11528197903021E+17"),
    (f"残疾人证号{ID}43", "id_card", ID),
    (f"{ID}13800138000", "mobile", "13800138000"),
    ("永久居留身份证号：931124198108030021", "id_card", "931124198108030021"),
    ("13800138000", "mobile", "13800138000"),
    ("138-0000-0000", "mobile", "138-0000-0000"),
    ("+86 138 0013 8000", "mobile", "138 0013 8000"),
    ("8613800138000", "mobile", "13800138000"),
    ("008613800138000", "mobile", "13800138000"),
    ("013800138000", "mobile", "13800138000"),
    ("电话13800138000转801", "mobile", "13800138000"),
    ("手机：1 3 8 0 0 1 3 8 0 0 0", "mobile", "1 3 8 0 0 1 3 8 0 0 0"),
    ("手机号：15400138000", "mobile", "15400138000"),
    ("sj=13800138000;", "mobile", "13800138000"),
    ('<a href="tel:13800138000">拨打</a>', "mobile", "13800138000"),
    ("家庭电话：(0376)6666666", "fixed_phone", "(0376)6666666"),
    ("(0376)6666666", "fixed_phone", "(0376)6666666"),
    ("家庭电话：+86-376-6666666", "fixed_phone", "+86-376-6666666"),
    ("家庭电话：01066668888", "fixed_phone", "01066668888"),
    ("住宅电话：6666666", "fixed_phone", "6666666"),
    ("卡号：6222 0212 3456 7891 233", "bank_card", "6222 0212 3456 7891 233"),
    ("6222021234567891233", "bank_card", "6222021234567891233"),
    ("卡号：6222021234567891234", "bank_card", "6222021234567891234"),
    ("张建国 6222021234567891234", "bank_card", "6222021234567891234"),
    ("5264 1012 3456 7896", "bank_card", None),
    ("护照：E12345678", "passport", "E12345678"),
    ("护照号码：EA1234567", "passport", "EA1234567"),
    ("护照 SE1234567", "passport", "SE1234567"),
    ("E12345678", "passport", "E12345678"),
    ("豫S·A1234", "plate", "豫S·A1234"),
    ("豫SD12345", "plate", "豫SD12345"),
    ("车牌新A12345", "plate", "新A12345"),
    ("粤Z1234港", "plate", "粤Z1234港"),
    ("ZHANGSAN@163.COM", "email", "ZHANGSAN@163.COM"),
    ("zhangsan ＠ 163.com", "email", "zhangsan ＠ 163.com"),
    ("家庭住址：息县项店镇张庄村三组12号", "home_address", "息县项店镇张庄村三组12号"),
    ("位于龙湖小区8栋1单元1203室的住户", "home_address", "龙湖小区8栋1单元1203室"),
    ("当事人住息县包信镇徐楼村二组8号", "home_address", None),
    ("姓名：张 建 国", "person_name", "张 建 国"),
    ("姓名：买买提·吐尔逊", "person_name", "买买提·吐尔逊"),
    ("村民张建国因病致贫", "person_name", "张建国"),
    ("张建国，男，52岁", "person_name", "张建国"),
    (f"张建国（身份证号{ID}）", "person_name", "张建国"),
    (f"{ID} 张建国", "person_name", "张建国"),
    ("姓名,电话\n阿依古丽,13800138000\n", "person_name", "阿依古丽"),
    ("低保名单：张建国、李秀英、王芳", "person_name", "李秀英"),
    ("困难群众慰问名单\n1.张建国 500元\n2.李 芳 500元", "person_name", "李 芳"),
    ("户主姓名 所在村组 保障人数 月保障金\n张建国 张庄村 3 620\n", "person_name", "张建国"),
    ('姓名,住址,金额\n"张建国","息县,张庄村三组",500\n', "home_address", "息县,张庄村三组"),
    ("| 姓名 | 身份证号 |\n|---|---|\n| 张建国 | 411528197903021236 |", "person_name", "张建国"),
]


@pytest.mark.parametrize(("text", "kind", "words"), [c for c in PERSONAL if c[2]])
def test_personal_information_is_found_at_its_place(text, kind, words):
    assert (kind, words) in found(text)


NOT_PERSONAL = [
    "统一社会信用代码91110000600037341L",
    "项目编号：411528202403151234",
    "411528202413011234",
    f"统一社会信用代码：{ID}",
    "项目代码：2024-411528-04-01-123456",
    "豫政办〔2024〕12号",
    "12345", "12388", "400-800-1234", "95588",
    "咨询电话：0376-5851234", "0376-5851234（办公室）", "息县民政局 0376-5851234", "0376-12345",
    "单位\t电话\n民政局\t0376-5851234\n",
    "姓名\t职务\t办公电话\n王建军\t局长\t0376-5851234\n",
    "13800138000元", "￥13800138000", "13800138000.50", "占地13800138000平方米",
    "设备号：SN13800138000", "XM2024-13800138000", "13800138000-001", "13800138000.html", "a_13800138000",
    "https://a.cn/x?id=13800138000", "https://a.cn/13800138000",
    "合同编号13800138000", "15400138000", "13800138000123",
    "20240315103045123", "2024-03-15 2024-03-16 2024-03-17",
    "对公账户：6222021234567891233，户名：息县财政局",
    "订单号6222021234567891233", "6222021234567891234", "电话6222021234567891233",
    "411528000012345", "编号：411528790302123", "411528991302123",
    "豫B2-20200123", "豫ICP备12345678号", "更新A12345号", "公车豫S12345", "豫S12345警", "编号豫A12345",
    "型号：E12345678", "E12345678A", "G107",
    "xxgk@xixian.gov.cn", "意见反馈邮箱：xx@163.com", "info@a.com", "a@example.com", "a@b", "单位邮箱：li@163.com",
    "张某某", "张*国", "李某，男，45岁", "县长李明出席", "法定代表人：孙建国", "联系人：王主任", "姓名：李明 职务：局长",
    "李明，男，汉族，现任息县民政局局长", "居民委员会应当公示", "村民代表会议", "姓名、身份证号",
    "姓名\t执法证号\n张建国\t16150012345\n", "评审专家名单：张建国、李秀英、王芳", "经办人：张建国",
    "411528********1236", "138****8000", "6222 **** **** 1233", "家庭住址：息县项店镇张庄村*****",
    "家庭住址变更的，应当告知", "户籍所在地县级人民政府", "办公地址：政务大厦3号楼2单元301室", "联系地址：息县政府大院3号楼",
    "ZH-6222021234567891233", "XM6222021234567891233", "姓名\t职务\t电话\n王建军\t副组长\t0376-5851234\n", "zhangsan@xixian.gov.cn",
    "低保名单：张建国、县民政局、李秀英、县财政局、王芳、县教体局、县审计局、县统计局", "身份证号411528\n197903021237",
    "Tel: 0376-5851234 Fax: 0376-5851235", "注册地址：信阳市息县息州大道100号1号楼2单元301室", "第13812345678号", "湿度 60.13812345678",
    "补贴明细表\n合计 386000\n单位 元", "住址：某县某村", "低保名单如下",
]  # fmt: skip


@pytest.mark.parametrize("text", NOT_PERSONAL)
def test_what_only_looks_like_personal_information_is_left_alone(text):
    assert found(text) == []


def test_the_answer_says_what_it_looked_for_and_never_that_a_text_is_clean():
    result = scan("没有任何号码", kinds=[HitKind.ID_CARD])
    assert result.hits == ()
    assert result.looked_for == (HitKind.ID_CARD,)
    assert "没有找到不等于没有" in result.statement.zh
    assert "finding none does not mean that there is none" in result.statement.en
    assert "手机" not in result.statement.zh


def test_kinds_and_confidence_choose_what_is_reported():
    text = f"张建国 {ID} (0376)6666666"
    assert found(text, kinds=[HitKind.PERSON_NAME]) == [("person_name", "张建国")]
    assert ("fixed_phone", "(0376)6666666") in found(text)
    assert found("(0376)6666666", least=0.6) == []


def test_results_are_records():
    result = scan(f"身份证{ID}")
    assert type(result).from_dict(result.to_dict()) == result
    assert result.counts == {HitKind.ID_CARD: 1}
    assert "居民身份证号码1处" in result.statement.zh


def test_each_kind_has_its_rule_with_examples_that_hold():
    assert [rule.code for rule in RULES] == [f"GD-A{n}" for n in range(101, 110)]
    for kind in HitKind:
        rule = rule_of(kind)
        assert kind in {hit.kind for hit in scan(rule.bad).hits}, rule.bad
        assert not scan(rule.good).hits, rule.good


@pytest.mark.parametrize(
    ("number", "sound"),
    [
        (ID, True),
        ("411528197902291230", False),
        ("991528197903021236", False),
        ("110105491231002", True),
        ("110105491331002", False),
    ],
)
def test_identity_numbers_need_province_date_and_check_digit(number, sound):
    """GB 11643: 地址码、出生日期码、顺序码、校验码."""
    assert is_sound(number) is sound


def test_the_place_need_not_have_had_its_code_in_the_year_of_birth():
    """息县 carries 411528 since 1998; people born in 1979 carry it all the same. python-stdnum refuses them."""
    from stdnum.cn import ric

    assert is_born(ID)
    assert is_sound(ID)
    assert not ric.is_valid(ID)


def test_pages_are_read_through_their_tags_and_entities():
    page = "<table><tr><td>姓名</td><td>身份证</td></tr><tr><td>张建国</td><td>411528<b>1979</b>03021236</td></tr><tr><td>李&#31168;英</td><td>x</td></tr></table>"
    hits = scan(page).hits
    assert [page[h.start : h.end] for h in hits] == ["张建国", "411528<b>1979</b>03021236", "李&#31168;英"]
    masked = mask(page).text
    assert "411528<b>****</b>****1236" in masked
    assert "李********英" in masked
    assert len(masked) == len(page)


def test_a_stream_gives_what_the_whole_text_gives(monkeypatch):
    from govdisclose.attributes.personal import streaming

    monkeypatch.setattr(streaming, "BLOCK", 64)
    text = "姓名,身份证号,金额\n" + "".join(f"张建国,{ID},{n}\n李秀英,{ID},{n}\n" for n in range(40))
    text += "正文，" * 60 + "手机13800138000"
    whole = [(h.start, h.end, h.kind) for h in scan(text).hits]
    pieces = [text[n : n + 17] for n in range(0, len(text), 17)]
    assert [(h.start, h.end, h.kind) for h in scan_stream(pieces)] == whole
    blocks = [*mask_stream(pieces)]
    assert "".join(block.text for block in blocks) == mask(text).text
    assert sum(block.count for block in blocks) == len(whole)


def test_a_missing_library_is_named_with_what_to_do(monkeypatch):
    monkeypatch.setitem(sys.modules, "phonenumbers", None)
    require_library.cache_clear()
    try:
        with pytest.raises(MissingLibraryError, match=r"govdisclose\[scan\]"):
            scan("x")
    finally:
        require_library.cache_clear()
    assert phones.is_mobile("13800138000")


def test_the_room_can_be_imported_without_the_libraries_of_the_scan():
    code = "import sys; import govdisclose.attributes; print('phonenumbers' in sys.modules, 'openpyxl' in sys.modules)"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.split() == ["False", "False"]


def test_a_project_number_that_happens_to_check_is_left_alone_and_an_old_birth_date_is_not():
    from stdnum.cn import ric

    project = "41152820240315123" + ric.calc_check_digit("411528202403151230")
    assert is_sound(project)
    assert found(f"项目编号：{project}") == []
    assert [(h.kind, h.confidence) for h in scan(f"编号：{ID}").hits] == [("id_card", 0.75)]


def test_contact_persons_are_not_named_beside_their_numbers():
    assert found("联系人：王强 13800138000") == [("mobile", "13800138000")]


def test_service_numbers_are_no_subscribers():
    assert not phones.is_fixed("0376", "0123456")
    assert not phones.is_fixed("0376", "12345")
    assert phones.is_fixed("0376", "5851234")


def test_the_headings_of_a_list_are_carried_from_block_to_block(monkeypatch):
    from govdisclose.attributes.personal import streaming

    monkeypatch.setattr(streaming, "BLOCK", 64)
    text = "姓名,金额\n" + "阿依古丽,500\n" * 40
    assert len([*scan_stream([text])]) == 40

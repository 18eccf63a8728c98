"""Persons in running text: behind roles, in rows, in letters and notices, named again; and what only sounds like them."""

import pytest

from govdisclose.attributes import mask, scan


def found(text: str, kind: str) -> list[str]:
    return [hit.text for hit in scan(text).hits if hit.kind.value == kind]


NAMES = [
    ("复员军人陶春生，身份证号411528197903029019", ["陶春生"]),
    ("经查，谭树声持有的驾驶证（证号411528197903029027）已过期。", ["谭树声"]),
    ("同意将季水寒（身份证号411528197903029027）纳入低保。", ["季水寒"]),
    ("竞得人葛存壮擅自改变用途。", ["葛存壮"]),
    ("债务人：邱处机，", ["邱处机"]),
    ("受援人邵逸夫诉请支付工资", ["邵逸夫"]),
    ("请魏忠良本人到场。", ["魏忠良"]),
    ("拟对罗成等3户实施救助。", ["罗成"]),
    ("关于邓超同志信访事项的答复", ["邓超"]),
    ("冯敬尧：\n你于2024年3月申请公开的信息，答复如下。", ["冯敬尧"]),
    ("郭大路因保管不善，将不动产权证书遗失，声明作废。", ["郭大路"]),
    ("姓名\n谢逊\n身份证号\n", ["谢逊"]),
    ("姓名：次仁旺堆 民族：藏族", ["次仁旺堆"]),
    ("申请人：曹正淳（息县）、杨过和郭襄。", ["曹正淳", "杨过", "郭襄"]),
    ("为韦小宝、双儿、曾柔等三人发放补助，韦小宝手机13803760123。", ["韦小宝", "韦小宝"]),
    ("拟录取考生名单如下：苏荃、沈剑屏、方怡。公示期五天，有异议请拨打0376-5951866。", ["苏荃", "沈剑屏", "方怡"]),
    ("岗位代码 准考证号 姓名 总成绩\n1001 2024070110 阮清流 83.26\n", ["阮清流"]),
    ("当事人袁承志未经批准占地。责令袁承志拆除，袁承志拒不配合。", ["袁承志"] * 3),
    ("崔来福家房屋倒塌两间，已拨付救助金。", ["崔来福"]),
    ("郭啸天您好，您反映的问题已收悉。", ["郭啸天"]),
    ("遗失声明：曹雪琴居民身份证丢失；汤若望的户口簿遗失。", ["曹雪琴", "汤若望"]),
    ("关于对杨铁心无证驾驶摩托车处以罚款的决定", ["杨铁心"]),
    ("学生格桑卓玛，藏族，享受免费教育。", ["格桑卓玛"]),
    ("拟由郭靖宇、黄药蓉夫妇收养，电话13803760123。", ["郭靖宇", "黄药蓉"]),
    ("受助学生：\n苏小妹（第一高级中学）\n秦少游（第二高级中学）\n", ["苏小妹", "秦少游"]),
    ("监测户户主,家庭住址\n佟大全,濮城镇西关村三组\n", ["佟大全"]),
    ("收款户名：郎永贵\n收款账号：\n", ["郎永贵"]),
    ("户主：令狐冲，身份证411528197903029035。经核实，令狐冲家庭人口三人。", ["令狐冲"] * 2),
]


@pytest.mark.parametrize(("text", "names"), NAMES, ids=[text[:12] for text, _ in NAMES])
def test_private_persons_in_running_text(text, names):
    assert [name for name in found(text, "person_name") if name in names] == names


NO_NAMES = [
    "申请人许可证到期，当事人陈述申辩，患者常见病，群众满意度，主人翁的姿态。",
    "中共中央总书记的重要论述，人民解放军指战员，高举旗帜，齐心协力，韩国、伊朗等国。",
    "河长：李明远（乡长） 手机：见公示牌 监督电话：0376-5700110",
    "委员名单：王展意、李继孝、方铿。",
    "人民：你们好。领导：您好。",
    "文明村王文明路文明户",
    "息劳人仲案字〔2024〕88号，电话0376-5951110",
    "帮扶干部姓名,单位,电话\n杨铁心,县财政局,0393-5251020",
    "委员（藏族）：贡唐仓、丹贝旺旭（藏族）",
    "救助对象：\n（一）特困人员；\n（二）低保对象。",
    "向全世界展示，对全世界作出承诺，全世界都必须遵守，由全世界给予支持。",
    "经核查，2024年入伍，注明姓名和岗位。",
]


@pytest.mark.parametrize("text", NO_NAMES, ids=[text[:12] for text in NO_NAMES])
def test_no_names_of_private_persons(text):
    assert found(text, "person_name") == []


def test_a_name_is_hidden_wherever_it_stands_again():
    text = "当事人：袁承志，身份证号411528197903029035。经查，袁承志无证经营。现对袁承志处以罚款。\n经办人：袁承志"
    assert mask(text).text.count("袁承志") == 1  # the official of the same name


ADDRESSES = [
    (
        "陆小凤：\n公民身份号码：411528197903029035\n地址：息县岗李店乡方老庄村大管庄组",
        ["息县岗李店乡方老庄村大管庄组"],
    ),
    ("成交供应商 息县红日文具店，地址：息县北大街12号", []),
    ("我国科学家在世界上首次成功构建高分辨率的地区图谱，大家在新的一年里努力。", []),
    ("他家在河南省息县项店镇张庄村，", ["河南省息县项店镇张庄村"]),
    ("收件人：水笙，地址：武汉市洪山区珞喻路129号南园5栋404", ["武汉市洪山区珞喻路129号南园5栋404"]),
]


@pytest.mark.parametrize(("text", "addresses"), ADDRESSES, ids=[text[:12] for text, _ in ADDRESSES])
def test_addresses_of_persons(text, addresses):
    assert found(text, "home_address") == addresses


MAIL = [
    ("公开主体：县民政局\n\n公开内容：邮箱zhangjianguo@163.com", ["zhangjianguo@163.com"]),
    ("咨询人：水笙，邮箱shui.sheng@gmail.com", ["shui.sheng@gmail.com"]),
    ("意见反馈邮箱是13837655210@139.com", ["13837655210@139.com"]),
    ("举报邮箱：xxsfj12345@163.com", []),
    ("联系单位：县民政局\n邮箱：abc123@163.com", []),
]


@pytest.mark.parametrize(("text", "mail"), MAIL, ids=[text[:12] for text, _ in MAIL])
def test_private_mail_and_that_of_offices(text, mail):
    assert found(text, "email") == mail


PHONES = [
    ("投诉人反映邻居噪声，电话：0376-5867103（宅电）", ["0376-5867103"]),
    ("举报人电话0376-5867103", ["0376-5867103"]),
    ("公示期内如有异议，请拨打0376-5951866。", []),
    (
        "姓名　　住址　　原因　　金额\n水笙　　北街组　　大病　　500\n监督电话：0376-5951203　息县民政局　2024年8月30日",
        [],
    ),
]


@pytest.mark.parametrize(("text", "phones"), PHONES, ids=[text[:12] for text, _ in PHONES])
def test_fixed_telephones_of_persons_and_offices(text, phones):
    assert found(text, "fixed_phone") == phones


def test_other_numbers():
    assert found("残疾证号41152819870619276X43，肢体三级", "id_card") == ["41152819870619276X"]
    assert found("照片411528197903029027.jpg和411528197903029035_2.png", "id_card") == [
        "411528197903029027",
        "411528197903029035",
    ]
    assert found("捐款账户：县慈善总会，账号：623059999900000012（对公）", "bank_card") == []
    assert found("点击量15903934471次，发动机号13812345678", "mobile") == []
    assert found("特种设备使用登记证 容15豫S00123(24)", "plate") == []


def test_rows_of_a_page_may_stand_on_lines_of_their_own():
    page = "<table>\n<tr><td>户主</td><td>住址</td></tr>\n\n<tr><td>水笙</td><td>人民路42号院</td></tr>\n</table>"
    assert found(page, "home_address") == ["人民路42号院"]


def test_a_doubtful_name_is_looked_for_again_only_where_different_words_follow_it():
    assert found("居民马夫罗季宣布此事，后来马夫罗季发迹。", "person_name") == ["马夫罗"]
    assert found("居民马夫罗宣布此事，后来马夫罗发迹。", "person_name") == ["马夫罗", "马夫罗"]

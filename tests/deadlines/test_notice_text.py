"""Holiday notices in the words of the State Council: every wording style since 2008, whole pages, other layouts."""

import re
from datetime import date
from pathlib import Path

import pytest

from govdisclose.deadlines import Notice, WorkCalendar, read_notices
from govdisclose.deadlines.notice_data import packaged_notices

SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "calendar" / "notice_wording.md"
PACKAGED = packaged_notices()

PAGE = """国务院办公厅关于2027年
部分节假日安排的通知
国办发明电〔2026〕9号

各省、自治区、直辖市人民政府，国务院各部委、各直属机构：
　　经国务院批准，现将2027年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
　　一、元旦：1月1日（周五）至3日（周日）放假，共3天。
　　二、春节：2月5日（农历除夕、周五）至11日（农历正月初六、
周四）放假调休，共7天。1月31日（周日）、2月14日（周日）上班。
　　三、清明节：4月3日（周六）至5日（周一）放假，共3天。
　　四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。4月25日（周日）、5月8日（周六）上班。
　　五、端午节：6月9日（周三）放假1天，不调休。
　　六、中秋节：9月15日（周三）放假1天，不调休。
　　七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。
　　节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作，确保人民群众祥和平安度过节日假期。
国务院办公厅
2026年11月20日
（此件公开发布）
"""


def days(arrangement):
    """The days of an arrangement in short: off | worked."""
    return " ".join(f"{d:%m%d}" for d in arrangement.off) + (
        " | " + " ".join(f"{d:%m%d}" for d in arrangement.work) if arrangement.work else ""
    )


def read(text, **kwargs):
    (notice,) = read_notices(text, earlier=PACKAGED, **kwargs)
    return notice


#: style, year given (None: the text says it), text, holiday -> days off | days worked
STYLES = [
    ("2007: 公休日调至, 即农历, months not repeated", 2007,
     ("一、元旦：1月1日至3日放假，共3天。其中，1月1日为法定假日，将2006年12月30日（星期六）、12月31日（星期日）两个公休日调至2007年1月2日"
     "（星期二）、3日（星期三），2006年12月30日（星期六）、12月31日（星期日）上班。"),
     {"元旦": "0101 0102 0103 | 1230 1231"}),
    ("2008: 其中…为法定节假日, 照常公休", None,
     ("元旦：2007年12月30日—2008年1月1日放假，共3天。其中，1月1日（星期二）为法定节假日，12月30日（星期日）为公休日，12月29日（星期六）公休日"
     "调至12月31日（星期一），12月29日（星期六）上班。端午节：6月7日—9日放假，共3天。其中，6月7日（星期六）照常公休，6月8日（星期日）为端午节，"
     "端午节公休日调至6月9日（星期一）。"),
     {"元旦": "1230 1231 0101 | 1229", "端午节": "0607 0608 0609"}),
    ("2008: days without their month, in a list", 2008,
     ("七、国庆节：9月29日—10月5日放假，共7天。其中，10月1日、2日、3日为国庆节法定节假日，9月27日（星期六）、28日（星期日）两个公休日调至9月29日"
     "（星期一）、30日（星期二），10月4日（星期六）、5日（星期日）照常公休。9月27日（星期六）、28日（星期日）上班。"),
     {"国庆节": "0929 0930 1001 1002 1003 1004 1005 | 0927 0928"}),
    ("2010: 放假公休", 2010, "一、元旦：1月1日至3日放假公休，共3天。", {"元旦": "0101 0102 0103"}),
    ("2014: 补休", 2014, "一、元旦：1月1日放假1天。三、清明节：4月5日放假，4月7日（星期一）补休。",
     {"元旦": "0101", "清明节": "0405 0407"}),
    ("2019: 与周末连休", 2019, "三、清明节：4月5日放假，与周末连休。", {"清明节": "0405"}),
    ("与周末连休 with the days that this makes", 2019, "三、清明节：4月5日放假，与周末连休，共3天。", {"清明节": "0405"}),
    ("2023: two years in one range", None, "一、元旦：2022年12月31日至2023年1月2日放假调休，共3天。", {"元旦": "1231 0101 0102"}),
    ("2024: advice to give a day off is not a day off", 2024,
     ("二、春节：2月10日至17日放假调休，共8天。2月4日（星期日）、2月18日（星期日）上班。鼓励各单位结合带薪年休假等制度落实，安排职工在除夕"
     "（2月9日）休息。"), {"春节": "0210 0211 0212 0213 0214 0215 0216 0217 | 0204 0218"}),
    ("2025: 周 for 星期, lunar day in the brackets, 不调休", 2025,
     ("一、元旦：1月1日（周三）放假1天，不调休。二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、"
     "2月8日（周六）上班。"),
     {"元旦": "0101", "春节": "0128 0129 0130 0131 0201 0202 0203 0204 | 0126 0208"}),
    ("full-width figures, ～, 星期天, 补班", None, "元旦：２０２７年１月１日(星期五)～３日(星期天)放假,共３天．1月9日(周六)补班",
     {"元旦": "0101 0102 0103 | 0109"}),
    ("Chinese numerals", None, "一、元旦：二〇二七年一月一日（星期五）至一月三日放假，共三天。", {"元旦": "0101 0102 0103"}),
    ("自…起放假至, no numbers, 调休上班日为", None,
     "元旦：自2027年1月1日（星期五）起放假至1月3日（星期日），共3天。春节放假时间为2月5日至2月11日，共7天，调休上班日为1月31日和2月14日。",
     {"元旦": "0101 0102 0103", "春节": "0205 0206 0207 0208 0209 0210 0211 | 0131 0214"}),
    ("lines without a full stop", None,
     "2027年放假安排\n元旦：1月1日（周五）至3日（周日）放假，共3天\n春节：2月5日（周五）至11日（周四）放假调休，共7天，1月31日（周日）、2月14日（周日）上班",
     {"元旦": "0101 0102 0103", "春节": "0205 0206 0207 0208 0209 0210 0211 | 0131 0214"}),
    ("weekdays in one bracket behind a list", None, "2027年部分节假日安排：一、元旦：1月1日、2日、3日（周五、周六、周日）放假。",
     {"元旦": "0101 0102 0103"}),
    ("weekdays of a range in one bracket", None, "2027年部分节假日安排：一、元旦：1月1日至3日（周五至周日）放假，共3天。",
     {"元旦": "0101 0102 0103"}),
    ("other numbers, 均为周日", None,
     "2027年部分节假日安排 1. 元旦：1月1日至3日放假。2. 春节：2月5日至11日放假调休，共7天。1月31日、2月14日（均为周日）上班。(3)清明节：4月3日至5日放假，共3天。",
     {"元旦": "0101 0102 0103", "春节": "0205 0206 0207 0208 0209 0210 0211 | 0131 0214", "清明节": "0403 0404 0405"}),
    ("a rest day between is counted", None, "2026年安排：五、端午节：6月19日放假，6月21日休息，共3天。", {"端午节": "0619 0621"}),
    ("the number of days first", None,
     "2027年安排：一、元旦：放假3天，1月1日至3日。二、春节：放假调休7天，2月5日至11日，上班日期：1月31日、2月14日。",
     {"元旦": "0101 0102 0103", "春节": "0205 0206 0207 0208 0209 0210 0211 | 0131 0214"}),
    ("a numbered heading without a date arranges nothing", None,
     "2027年安排：一、元旦：1月1日至3日放假。二、清明节：另行通知。三、节假日值班：各单位自行安排。", {"元旦": "0101 0102 0103"}),
    ("the year before each holiday", None, "2027年元旦：1月1日至3日放假，共3天。2027年春节：2月5日至11日放假，共7天。",
     {"元旦": "0101 0102 0103", "春节": "0205 0206 0207 0208 0209 0210 0211"}),
    ("two holidays under one heading, each with its count", None,
     "2027年安排：七、国庆节、中秋节：9月15日放假1天；10月1日至7日放假调休，共7天。9月26日（周日）、10月9日（周六）上班。",
     {"国庆节、中秋节": "0915 1001 1002 1003 1004 1005 1006 1007 | 0926 1009"}),
    ("work starts again", None, "2027年安排：一、元旦：1月1日至3日放假，1月4日（星期一）起正常上班。", {"元旦": "0101 0102 0103"}),
]  # fmt: skip


@pytest.mark.parametrize(("style", "year", "text", "expected"), STYLES, ids=[s[0] for s in STYLES])
def test_a_wording_is_read(style, year, text, expected):
    assert {h.name: days(h) for h in read(text, year=year).holidays} == expected


@pytest.mark.shared
@pytest.mark.parametrize("year", [2008, 2012, 2019, 2024, 2025])
@pytest.mark.parametrize("told", [True, False], ids=["year given", "year found"])
def test_the_styles_of_real_notices_give_the_packaged_days(year, told):
    if not SHARED.exists():
        pytest.skip("the notice wordings do not lie beside the checkout")
    body = re.search(rf"## {year}\n\n(.*?)(?=\n##|\Z)", SHARED.read_text(encoding="utf-8"), re.DOTALL)[1]
    notice = read(body, year=year if told else None)
    own = next(n for n in PACKAGED if n.year == year)
    assert notice.year == year
    assert {h.name: days(h) for h in notice.holidays} == {h.name: days(h) for h in own.holidays}


@pytest.mark.parametrize("packaged", [n for n in PACKAGED if n.year >= 2009], ids=lambda n: n.label)
def test_every_packaged_notice_written_out_reads_back(packaged):
    """The reader against the data: each arrangement in the words of 2025, with weekdays and counts."""

    def named(day):
        return f"{day.year}年{day.month}月{day.day}日（周{'一二三四五六日'[day.weekday()]}）"

    text = f"关于{packaged.year}年部分节假日安排\n"
    for n, holiday in enumerate(packaged.holidays):
        off, work = "、".join(map(named, holiday.off)), "、".join(map(named, holiday.work))
        text += f"{'一二三四五六七八'[n]}、{holiday.name}：{off}放假调休，共{len(holiday.off)}天。" + (
            f"{work}上班。" if work else ""
        )
    if any(h.extends for h in packaged.holidays):
        pytest.skip("a holiday that is lengthened has wording of its own")
    notice = read(text)
    assert notice.year == packaged.year
    assert [(h.name, h.off, h.work) for h in notice.holidays] == [(h.name, h.off, h.work) for h in packaged.holidays]


LAYOUTS = {
    "as it stands": PAGE,
    "a web page around it": "首页 > 政策\n发文机关： 国务院办公厅\n成文日期： 2026年11月20日\n标　　题： "
    + PAGE.replace("\n国办发明电", "\n发文字号： 国办发明电")
    + "\n发布日期：2026年11月21日\n责任编辑：张三\n2026-11-21 10:00 来源：中国政府网",
    "HTML": "<html><script>var a='元旦：1月1日上班';</script><style>p{}</style><body>"
    + "".join(f"<p>{line}</p>" for line in PAGE.splitlines())
    + "</body></html>",
    "one line": PAGE.replace("\n", ""),
    "blanks around figures": re.sub(r"(\d+)", r" \1 ", PAGE),
    "星期": PAGE.replace("（周", "（星期").replace("、周", "、星期").replace("\n周", "\n星期"),
    "ASCII punctuation": PAGE.translate(str.maketrans("（），：", "(),:")),
    "dashes": PAGE.replace("至", "—"),
    "hard wraps": re.sub(r"(.{20})", r"\1\n", PAGE),
    "CRLF": PAGE.replace("\n", "\r\n"),
    "invisible characters": PAGE.replace("月", "\u200b月\ufeff"),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_whole_page_is_read_with_its_title_number_and_date(layout):
    notice = read(LAYOUTS[layout])
    assert notice.year == 2027
    assert notice.complete
    assert notice.title == "国务院办公厅关于2027年部分节假日安排的通知"
    assert (notice.number, notice.issued) == ("国办发明电〔2026〕9号", date(2026, 11, 20))
    assert {h.name: days(h) for h in notice.holidays} == {
        "元旦": "0101 0102 0103",
        "春节": "0205 0206 0207 0208 0209 0210 0211 | 0131 0214",
        "清明节": "0403 0404 0405",
        "劳动节": "0501 0502 0503 0504 0505 | 0425 0508",
        "端午节": "0609",
        "中秋节": "0915",
        "国庆节": "1001 1002 1003 1004 1005 1006 1007 | 0926 1009",
    }


def test_a_new_notice_opens_its_year_offline():
    calendar = WorkCalendar.china().with_notice(PAGE)
    assert calendar.add_working_days(date(2026, 12, 20), 20) == date(2027, 1, 18)
    assert calendar.day(date(2027, 1, 31)).notice == "国办发明电〔2026〕9号"
    assert calendar.day(date(2026, 12, 31)).certainty == "announced"
    assert calendar.day(date(2027, 12, 31)).certainty == "provisional"
    assert WorkCalendar.china().with_notice(calendar.notices[-1]) == calendar


AMENDMENTS = {
    2015: "国务院关于中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日调休放假的通知\n国发明电〔2015〕1号\n各省、自治区、直辖市人民政府：\n"
    "2015年是胜利70周年。2015年9月3日全国放假1天。特作如下调休安排：9月3日至5日调休放假，共3天。其中9月3日（星期四）放假，9月4日（星期五）调休，"
    "9月6日（星期日）上班。\n国务院\n2015年5月13日",
    2019: "国务院办公厅关于调整2019年劳动节假期安排的通知\n国办发明电〔2019〕3号\n各省、自治区、直辖市人民政府，国务院各部委、各直属机构：\n经国务院批准，"
    "现就调整2019年劳动节假期安排通知如下：\n2019年5月1日至4日放假调休，共4天。4月28日（星期日）、5月5日（星期日）上班。\n国务院办公厅\n2019年3月22日",
    2020: "国务院办公厅关于延长2020年春节假期的通知\n国办发明电〔2020〕1号\n各省、自治区、直辖市人民政府：\n现将延长2020年春节假期的具体安排通知如下。\n"
    "一、延长2020年春节假期至2月2日（农历正月初九，星期日），2月3日（星期一）起正常上班。\n二、各地大专院校、中小学、幼儿园推迟开学。",
}


@pytest.mark.parametrize("year", AMENDMENTS)
def test_an_amendment_in_words_changes_the_year_as_the_packaged_one_does(year):
    packaged = WorkCalendar.china()
    amendment = next(n for n in packaged.notices if n.year == year and not n.complete)
    first = WorkCalendar(tuple(n for n in packaged.notices if n is not amendment))
    read_in = first.with_notice(AMENDMENTS[year])
    assert read_in.notices != first.notices
    for ordinal in range(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()):
        day = date.fromordinal(ordinal)
        assert read_in.is_working_day(day) is packaged.is_working_day(day), day
    number = amendment.number
    assert any(status.notice == number for status in map(read_in.day, amendment.holidays[0].off))


TOML = """
year = 2027
[[notice]]
title = "关于2027年部分节假日安排的通知"
number = "国办发明电〔2026〕9号"
issued = 2026-11-20
[[notice.holiday]]
name = "元旦"
off = [2027-01-01, 2027-01-02, 2027-01-03]
work = [2027-01-09]
"""


def test_the_toml_form_is_read_as_text_and_as_data():
    calendar = WorkCalendar.china().with_notice(TOML)
    assert calendar.day(date(2027, 1, 9)).notice == "国办发明电〔2026〕9号"
    flat = {"year": 2027, "number": "国办发明电〔2026〕9号", "holiday": [{"name": "元旦", "off": ["2027-01-01"]}]}
    assert read_notices(flat)[0].holidays[0].off == (date(2027, 1, 1),)


def test_a_notice_is_a_record():
    notice = read(PAGE)
    assert Notice.from_dict(notice.to_dict()) == notice


@pytest.mark.parametrize(
    ("text", "year"),
    [
        # fits 2010, 2016 and 2021 too: the year without a notice goes before
        ("一、元旦：1月1日（周五）至3日（周日）放假，共3天。", 2027),
        # the weekdays fit 2007, 2018 and 2024, new year's day 2018 and 2024, 清明 2024 only
        (
            "二、春节：2月10日至17日放假，2月4日（星期日）上班。三、清明节：4月4日至6日放假，4月7日（星期日）上班。",
            2024,
        ),
        ("一、元旦：2026年12月31日至1月3日放假，1月9日上班。", 2027),
        ("2027年：一、元旦：1月1日放假1天。", 2027),
    ],
)
def test_the_year_is_found_from_the_words_weekdays_and_moon(text, year):
    assert read(text).year == year

"""What holds on a day, and what took the place of what does not."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govdisclose.citation import Citation
from govdisclose.errors import FormatError
from govdisclose.law import Instrument, InstrumentKind, Register, Standing, Version, kind_of, register
from govdisclose.law.names import plain_number, plain_title
from govdisclose.law.reading import packaged, read_instruments

NOW = date(2026, 11, 22)
REGULATION = "中华人民共和国政府信息公开条例"

#: sentence, cited, day, standing, since, successor
CASES = [
    (
        "the new regulation under its number",
        Citation(REGULATION, "国务院令第711号"),
        NOW,
        "in_force",
        "2019-05-15",
        None,
    ),
    (
        "the same with the name of the state",
        Citation(REGULATION, "中华人民共和国国务院令第711号"),
        NOW,
        "in_force",
        "2019-05-15",
        None,
    ),
    (
        "the old regulation under its number",
        Citation(REGULATION, "国务院令第492号"),
        NOW,
        "replaced",
        "2019-05-15",
        "国务院令第711号",
    ),
    (
        "on the first day of the new text",
        Citation(REGULATION, "国务院令第492号"),
        date(2019, 5, 15),
        "replaced",
        "2019-05-15",
        "国务院令第711号",
    ),
    (
        "on the last day of the old text",
        Citation(REGULATION, "国务院令第492号"),
        date(2019, 5, 14),
        "in_force",
        "2008-05-01",
        None,
    ),
    ("the title alone is always in order", REGULATION, date(2015, 1, 1), "in_force", "2008-05-01", None),
    ("the title alone, today", "政府信息公开条例", NOW, "in_force", "2008-05-01", None),
    (
        "the new text before it came into force",
        Citation(REGULATION, "国务院令第711号"),
        date(2018, 1, 1),
        "not_yet",
        "2019-05-15",
        None,
    ),
    ("before there was any such regulation", REGULATION, date(2000, 1, 1), "not_yet", "2008-05-01", None),
    ("a number that was never its own", Citation(REGULATION, "国务院令第999号"), NOW, "unknown", None, None),
    ("the old number alone", Citation("", "国务院令第492号"), NOW, "replaced", "2019-05-15", "国务院令第711号"),
    (
        "a statute that the Civil Code repealed",
        "《中华人民共和国合同法》",
        NOW,
        "replaced",
        "2021-01-01",
        "主席令第四十五号",
    ),
    ("the same the day before", "合同法", date(2020, 12, 31), "in_force", "1999-10-01", None),
    ("the same under any number", Citation("物权法", "主席令第1号"), NOW, "replaced", "2021-01-01", "主席令第四十五号"),
    ("an amended statute by title", "中华人民共和国预算法", NOW, "in_force", "1995-01-01", None),
    (
        "an amended statute under its first number",
        Citation("预算法", "主席令第二十一号"),
        NOW,
        "in_force",
        "1995-01-01",
        None,
    ),
    (
        "an amended statute under the amending order",
        Citation("预算法", "主席令第22号"),
        NOW,
        "in_force",
        "1995-01-01",
        None,
    ),
    ("a year behind the title", "中华人民共和国预算法（2018年修正）", NOW, "in_force", "1995-01-01", None),
    (
        "a departmental rule that was replaced",
        Citation("企业事业单位环境信息公开办法", "环境保护部令第31号"),
        NOW,
        "replaced",
        "2022-02-08",
        "生态环境部令第24号",
    ),
    (
        "the 2011 court rules",
        "最高人民法院关于审理政府信息公开行政案件若干问题的规定",
        NOW,
        "replaced",
        "2025-06-01",
        "法释〔2025〕8号",
    ),
    (
        "the same the day before",
        "最高人民法院关于审理政府信息公开行政案件若干问题的规定",
        date(2025, 5, 31),
        "in_force",
        "2011-08-13",
        None,
    ),
    (
        "a law that the code of 2026 repealed",
        "噪声污染防治法",
        date(2026, 8, 15),
        "replaced",
        "2026-08-15",
        "《中华人民共和国生态环境法典》",
    ),
    ("the same the day before", "噪声污染防治法", date(2026, 8, 14), "in_force", "2022-06-05", None),
    ("the code before its first day", "生态环境法典", date(2026, 8, 14), "not_yet", "2026-08-15", None),
    (
        "the order of a regulation that was issued anew",
        Citation("行政复议法实施条例", "国务院令第499号"),
        date(2026, 7, 1),
        "replaced",
        "2026-07-01",
        "国务院令第836号",
    ),
    (
        "a measure that its successor repeals",
        "最低生活保障审核审批办法",
        NOW,
        "replaced",
        "2021-07-01",
        "民发〔2021〕57号",
    ),
    ("what the register does not hold", "某县政务公开办法", NOW, "unknown", None, None),
    ("an order number that several laws have", Citation("", "主席令第二十一号"), NOW, "unknown", None, None),
    ("no title and no number", Citation(""), NOW, "unknown", None, None),
]


@pytest.mark.parametrize(("sentence", "cited", "at", "standing", "since", "by"), CASES, ids=[c[0] for c in CASES])
def test_standing(
    sentence: str, cited: Citation | str, at: date, standing: str, since: str | None, by: str | None
) -> None:
    status = register().status(cited, at=at)
    assert status.standing.value == standing
    assert status.since == (date.fromisoformat(since) if since else None)
    assert [c.number or c.to_text() for c in status.by] == ([by] if by else [])


def test_an_instrument_without_successor_is_repealed() -> None:
    one = read_instruments(TEXT.format(more="repealed = 2020-01-01"), name="x.toml")
    status = Register(one).status("某法", at=NOW)
    assert (status.standing, status.since, status.by) == (Standing.REPEALED, date(2020, 1, 1), ())


def test_what_could_not_be_checked_says_so() -> None:
    assert register().status("信访条例", at=NOW).verified is False
    assert register().status("合同法", at=NOW).verified is True


TEN_LAWS = (
    "环境保护法",
    "环境影响评价法",
    "海洋环境保护法",
    "大气污染防治法",
    "水污染防治法",
    "土壤污染防治法",
    "固体废物污染环境防治法",
    "噪声污染防治法",
    "放射性污染防治法",
    "清洁生产促进法",
)


@pytest.mark.parametrize("title", TEN_LAWS)
def test_the_code_of_2026_repeals_ten_laws(title: str) -> None:
    """Ecological Environment Code, Art. 1242: 自2026年8月15日起施行; the ten laws that it names are repealed on the same day."""
    before, after = (register().status(title, at=date(2026, 8, day)) for day in (14, 15))
    assert (before.standing, after.standing) == (Standing.IN_FORCE, Standing.REPLACED)
    assert after.verified
    assert [c.title for c in after.by] == ["中华人民共和国生态环境法典"]


FIRST_DAYS = """
[source]
title = "法"
[[instrument]]
title = "某法"
kind = "statute"
source = "末条"
repealed = 2020-01-01
[[instrument.version]]
from = 1990-01-01
number = "一号"
verified = false
[[instrument.version]]
from = 2000-01-01
number = "二号"
verified = false
[[instrument.version]]
from = 2010-01-01
number = "三号"
"""


@pytest.mark.parametrize(
    ("number", "at", "standing", "verified"),
    [
        (None, date(1989, 1, 1), "not_yet", False),
        (None, date(1995, 1, 1), "in_force", False),
        (None, date(2020, 1, 1), "repealed", True),
        ("一号", date(2005, 1, 1), "replaced", False),
        ("二号", date(2015, 1, 1), "replaced", True),
        ("三号", date(2009, 1, 1), "not_yet", True),
        ("三号", date(2021, 1, 1), "repealed", True),
    ],
)
def test_no_judgement_rests_on_a_first_day_that_was_not_read(
    number: str | None, at: date, standing: str, *, verified: bool
) -> None:
    law = Register(read_instruments(FIRST_DAYS, name="x.toml"))
    status = law.status(Citation("某法", number), at=at)
    assert (status.standing.value, status.verified) == (standing, verified)


def test_a_slip_in_a_version_is_refused() -> None:
    with pytest.raises(FormatError, match="verfied"):
        read_instruments(FIRST_DAYS.replace("verified", "verfied"), name="x.toml")


@pytest.mark.parametrize("instrument", packaged(), ids=lambda i: i.title)
def test_every_entry_says_where_its_dates_are_written(instrument: Instrument) -> None:
    assert instrument.source
    assert instrument.verified or "未能核对" in instrument.source
    assert all(v.period.start for v in instrument.versions)
    for title in instrument.successors:
        successor = register().find(title)
        assert successor is not None, f"{title} is not in the register"
        assert instrument.end is not None
        first = successor.versions[0].period.start
        assert first is not None
        assert (first - instrument.end).days <= 1, "between the end of one and the start of the other there is a gap"


@pytest.mark.parametrize("instrument", packaged(), ids=lambda i: i.title)
def test_no_two_versions_of_one_instrument_hold_on_one_day(instrument: Instrument) -> None:
    for earlier, later in zip(instrument.versions, instrument.versions[1:], strict=False):
        assert earlier.period.end is not None
        assert later.period.start is not None
        assert (later.period.start - earlier.period.end).days == 1


@given(st.sampled_from(packaged()), st.dates(date(1980, 1, 1), date(2030, 1, 1)))
@settings(max_examples=150)
def test_a_statute_cited_by_title_is_never_condemned_while_it_holds(instrument: Instrument, at: date) -> None:
    """An amended statute cited by its title stays in force."""
    standing = register().status(instrument.title, at=at).standing
    first = instrument.versions[0].period.start
    assert first is not None
    if at < first:
        assert standing is Standing.NOT_YET
    elif instrument.end is None or at <= instrument.end:
        assert standing is Standing.IN_FORCE
    else:
        assert standing in {Standing.REPLACED, Standing.REPEALED}


def test_a_register_is_a_value_and_refuses_a_title_twice() -> None:
    more = Instrument("某办法", InstrumentKind.RULE, "自编", (Version(packaged()[0].versions[0].period),))
    extended = register().with_instruments([more])
    assert extended.find("某办法") == more
    assert register().find("某办法") is None
    with pytest.raises(ValueError, match="two instruments are called"):
        extended.with_instruments([more])


def test_results_survive_to_dict() -> None:
    status = register().status("合同法", at=NOW)
    assert type(status).from_dict(status.to_dict()) == status


TEXT = """
[source]
title = "自编"
[[instrument]]
title = "某法"
kind = "statute"
source = "某处"
{more}
[[instrument.version]]
from = 2000-01-01
"""


@pytest.mark.parametrize(
    "text",
    [
        "not toml =",
        "",
        TEXT.format(more='colour = "red"'),
        TEXT.format(more="").replace("某处", " "),
        TEXT.format(more="").replace('"statute"', '"ordinance"'),
        TEXT.format(more="").replace('title = "自编"', ""),
        TEXT.format(more="repealed = 1999-01-01"),
    ],
)
def test_a_faulty_data_file_is_refused(text: str) -> None:
    with pytest.raises(FormatError, match=r"x\.toml"):
        read_instruments(text, name="x.toml")


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("中华人民共和国民法典", "statute"),
        ("安全生产法", "statute"),
        ("中华人民共和国海关法", "statute"),
        ("行政处罚法（2021年修订）", "statute"),
        ("《城市居民最低生活保障条例》", "regulation"),
        ("最高人民法院关于审理政府信息公开行政案件若干问题的规定", "judicial_interpretation"),
        ("国务院办公厅关于推进社会公益事业建设领域政府信息公开的意见", "normative_document"),
        ("财政部、民政部关于印发〈中央财政困难群众救助补助资金管理办法〉的通知", "normative_document"),
        ("社会救助暂行办法", None),
        ("计算方法", None),
        ("行政执法", None),
    ],
)
def test_the_rank_that_a_title_shows(title: str, kind: str | None) -> None:
    found = kind_of(title)
    assert (found.value if found else None) == kind


@pytest.mark.parametrize(
    ("number", "plain"),
    [
        ("中华人民共和国主席令第二十四号", "主席令24号"),
        ("主席令第一〇四号", "主席令104号"),
        ("主席令第一百零四号", "主席令104号"),
        ("主席令第十号", "主席令10号"),
        ("国办发〔2019〕54号", "国办发201954号"),
        ("国办发[2019] 54号", "国办发201954号"),
    ],
)
def test_numbers_are_made_comparable(number: str, plain: str) -> None:
    assert plain_number(number) == plain


def test_titles_are_made_comparable() -> None:
    assert plain_title("《中华人民共和国 预算法（2018年第二次修正）》") == "预算法"
    assert plain_title("最低生活保障审核审批办法（试行）") == "最低生活保障审核审批办法（试行）"

"""Published against required: who was late, what is missing, what nobody can tell."""

import json
from datetime import date
from importlib.resources import files
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from core_strategies import catalogues
from govdisclose.catalog import Catalog, CatalogItem, Mode, Publisher
from govdisclose.catalog.coverage import (
    RULES,
    Coverage,
    Light,
    PublishedRecord,
    PublishedRecords,
    Quarter,
    Status,
    Thresholds,
    coverage,
    quarters,
)
from govdisclose.deadlines import WorkCalendar, parse_time_limit
from govdisclose.errors import FormatError
from govdisclose.export.coverage import document, published_schema, schema, to_html, to_text, to_xlsx
from govdisclose.findings import Location, Provenance

CALENDAR = WorkCalendar.china()


def record(words: str) -> PublishedRecord:
    """``date=2026-01-05 event=2026-01-04`` as a record of the item ``a``."""
    return PublishedRecord.model_validate({"item": "a"} | dict(part.split("=") for part in words.split()))


def catalog(limit: str, **more: object) -> Catalog:
    item = CatalogItem.model_validate(
        {
            "id": "a",
            "matter": ("低保", "审核信息"),
            "publisher": {"text": "县民政局"},
            "time_limit": parse_time_limit(limit),
        }
        | more
    )
    return Catalog(items=(item,))


# limit | records | day of the review | quarter reviewed last: status, due
CASES = """
信息形成之日起20个工作日内 | event=2026-01-05 date=2026-02-02 | 2026-03-31 | met 2026-02-02
信息形成之日起20个工作日内 | event=2026-01-05 date=2026-02-03 | 2026-03-31 | late 2026-02-02
信息形成之日起20个工作日内 | event=2026-02-10 | 2026-03-31 | late 2026-03-16
信息形成之日起20个工作日内 | event=2026-03-20 | 2026-03-31 | not_due 2026-04-20
信息形成之日起20个工作日内 | event=2026-03-20 date=2026-05-20 | 2026-05-31 | not_due -
信息形成之日起20个工作日内 | event=2026-03-20 date=2026-03-25 | 2026-05-31 | met 2026-04-20
信息形成之日起20个工作日内 | date=2026-02-03 | 2026-03-31 | cannot_tell -
信息形成之日起20个工作日内 | | 2026-03-31 | missing -
信息形成之日起20个工作日内 | | 2026-03-30 | not_due -
信息形成之日起20个工作日内 | none_because=无 period=2026Q1 | 2026-03-30 | declared_empty -
信息形成之日起20个工作日内 | none_because=无 date=2026-02-01 | 2026-03-31 | cannot_tell -
信息形成之日起20个工作日内 | event=2026-02-10 date=2026-01-20 | 2026-03-31 | cannot_tell -
信息形成之日起20个工作日内 | event=2026-02-10 date=2025-12-20 | 2026-03-31 | cannot_tell -
信息形成之日起20个工作日内 | event=2026-01-05 date=2062-01-20 | 2026-03-31 | cannot_tell -
每季度 | event=2026-02-10 date=2026-01-20 | 2026-04-01 | cannot_tell 2026-03-31
每季度 | date=2062-02-10 | 2026-04-01 | cannot_tell 2026-03-31
每季度 | none_because=无 date=2026-02-01 | 2026-04-01 | met 2026-03-31
及时公开 | event=2026-02-10 date=2026-01-20 | 2026-03-31 | cannot_tell -
长期公开 | event=2026-02-10 date=2026-01-20 | 2026-03-31 | cannot_tell -
公示7个工作日 | date=2026-03-30 until=2026-04-30 | 2026-03-31 | not_due 2026-04-09
信息形成之日起20个工作日内 | date=2025-12-03 | 2026-03-31 | cannot_tell -
实时公开 | event=2026-01-05 date=2026-01-05 | 2026-03-31 | met 2026-01-05
实时公开 | event=2026-01-05 date=2026-01-07 | 2026-03-31 | late 2026-01-05
提前3日公布 | event=2026-03-10 date=2026-03-07 | 2026-03-31 | met 2026-03-07
提前3日公布 | event=2026-03-10 date=2026-03-09 | 2026-03-31 | late 2026-03-07
公示7个工作日 | date=2026-03-02 until=2026-03-11 | 2026-03-31 | met 2026-03-11
公示7个工作日 | date=2026-03-02 until=2026-03-06 | 2026-03-31 | too_short 2026-03-11
公示7个工作日 | date=2026-03-02 | 2026-03-31 | cannot_tell 2026-03-11
及时公开 | date=2026-02-03 | 2026-03-31 | met -
及时公开 | | 2026-03-31 | missing -
长期公开 | date=2020-02-03 | 2026-03-31 | met -
长期公开 | | 2026-03-01 | missing -
按规定公开 | date=2026-02-03 | 2026-03-31 | cannot_tell -
每季度 | date=2026-03-31 | 2026-04-01 | met 2026-03-31
每季度 | | 2026-03-31 | not_due 2026-03-31
每季度 | date=2025-12-31 | 2026-04-01 | stale 2026-03-31
每季度 | | 2026-04-01 | missing 2026-03-31
每季度 | date=2026-04-02 | 2026-04-05 | late 2026-03-31
每季度 | none_because=无 period=2026Q1 | 2026-04-01 | declared_empty 2026-03-31
每年1月31日前 | date=2026-01-31 | 2026-03-31 | met 2026-01-31
每年1月31日前 | date=2026-02-01 | 2026-03-31 | late 2026-01-31
每年1月31日前 | date=2025-01-20 | 2026-03-31 | stale 2026-01-31
每季度结束后15日内 | none_because=无 period=2025Q4 | 2026-03-31 | declared_empty 2026-01-15
每两年 | date=2023-05-01 | 2026-03-31 | stale 2025-05-01
每两年 | date=2025-05-01 | 2026-03-31 | met 2027-05-01
每两年 | | 2026-03-31 | missing -
"""


@pytest.mark.parametrize("line", CASES.strip().splitlines())
def test_a_case(line: str) -> None:
    limit, words, day, expected = (part.strip() for part in line.split("|"))
    at = date.fromisoformat(day)
    since = date(2026, 1, 1)
    found = coverage(catalog(limit), [record(words)] if words else [], at=at, calendar=CALENDAR, since=since)
    (verdict,) = (v for v in found.worst() if v.quarter == "2026Q1")
    assert f"{verdict.status.value} {verdict.due or '-'}" == expected
    assert verdict.reasons.steps


def test_a_monthly_duty_that_was_missed_does_not_make_the_next_one_late() -> None:
    days = ["2025-12-28", "2026-01-28", "2026-03-28"]
    found = coverage(catalog("每月"), [record(f"date={d}") for d in days], at=date(2026, 4, 1), calendar=CALENDAR, since=date(2026, 1, 1))  # fmt: skip
    assert [v.status.value for v in found.verdicts if v.quarter == "2026Q1"] == ["met", "stale", "met"]


def test_a_missed_month_that_was_made_up_is_late() -> None:
    days = ["2026-01-28", "2026-03-03", "2026-03-28"]
    found = coverage(catalog("每月"), [record(f"date={d}") for d in days], at=date(2026, 6, 1), calendar=CALENDAR, since=date(2026, 1, 1))  # fmt: skip
    assert [(v.status.value, str(v.published)) for v in found.verdicts][1] == ("late", "2026-03-03")


def test_compound_limits_are_judged_between_their_ends() -> None:
    limit = "行政许可7个工作日内公开；其他信息20个工作日内公开"
    for day, status in (("2026-01-12", "met"), ("2026-01-20", "cannot_tell"), ("2026-02-20", "late")):
        found = coverage(
            catalog(limit), [record(f"event=2026-01-05 date={day}")], at=date(2026, 3, 31), calendar=CALENDAR
        )
        assert found.worst()[0].status.value == status


def test_where_the_calendar_ends_nothing_is_guessed() -> None:
    records = [PublishedRecord(item="a", event=date(2040, 1, 5), date=date(2040, 3, 5))]
    found = coverage(catalog("20个工作日内"), records, at=date(2040, 3, 31), calendar=CALENDAR)
    assert found.verdicts[0].status is Status.CANNOT_TELL
    assert "2040" in found.verdicts[0].reasons.to_text("zh")
    yearly = coverage(catalog("每季度结束后10个工作日内"), [], at=date(2040, 3, 31), calendar=CALENDAR)
    assert yearly.verdicts[0].status is Status.CANNOT_TELL
    newest = coverage(catalog("每季度结束后10个工作日内"), [], at=date(2026, 11, 22), calendar=CALENDAR)
    assert [(v.status.value, str(v.due)) for v in newest.verdicts] == [("missing", "2026-10-20")]


def test_the_reasons_of_a_late_publication_name_the_holidays() -> None:
    found = coverage(
        catalog("20个工作日内"), [record("event=2026-02-10 date=2026-03-20")], at=date(2026, 3, 31), calendar=CALENDAR
    )
    assert "春节" in found.verdicts[0].reasons.to_text("zh")
    (finding,) = found.findings
    assert finding.message.zh == "2026Q1“低保／审核信息”逾期，应在2026-03-16前公开，2026-03-20才公开"


def test_items_on_request_are_not_reviewed() -> None:
    found = coverage(catalog("20个工作日内", mode=Mode(on_request=True)), [], at=date(2026, 3, 31), calendar=CALENDAR)
    assert [v.status for v in found.verdicts] == [Status.NOT_DUE]
    assert found.reviews[0].light is Light.NONE
    assert found.findings == ()


def test_records_that_do_not_fit() -> None:
    records = [
        PublishedRecord(item="b", date=date(2026, 1, 5)),
        PublishedRecord(item="a", date=date(2026, 6, 5)),
        PublishedRecord(item="低保／审核 信息", date=date(2026, 1, 6)),
        PublishedRecord(item="a", none_because="没有", period="2026Q1"),
    ]
    found = coverage(catalog("及时公开"), records, at=date(2026, 3, 31), calendar=CALENDAR)
    assert [(f.code, f.location.line) for f in found.findings] == [("GD-C605", 1), ("GD-C606", 2), ("GD-C607", 4)]
    assert found.verdicts[0].published == date(2026, 1, 6)


def test_every_status_has_its_finding_at_its_cell() -> None:
    cells = {(0, ""): Location(source="表.xlsx", sheet="目录", row=4)}
    seen = set()
    for limit, words in (("及时公开", ""), ("每季度", "date=2024-01-01"), ("公示7个工作日", "date=2026-03-02 until=2026-03-03"),
                         ("20个工作日内", "event=2026-01-04"), ("20个工作日内", "date=2026-01-04")):  # fmt: skip
        found = coverage(
            catalog(limit), [record(words)] if words else [], at=date(2026, 4, 1), since=date(2026, 1, 1), calendar=CALENDAR, provenance=Provenance("表.xlsx", cells)
        )  # fmt: skip
        seen |= {f.code for f in found.findings}
        assert all(f.location.row == 4 and "None" not in f.message.zh + f.message.en for f in found.findings)
    assert seen == {"GD-C601", "GD-C602", "GD-C603", "GD-C604", "GD-C608"}
    assert {info.code for info in RULES} - seen == {"GD-C605", "GD-C606", "GD-C607", "GD-C609", "GD-C610"}


def many(*limits: str, bodies: tuple[str, ...] = ("县民政局",)) -> Catalog:
    return Catalog(
        items=tuple(
            CatalogItem(id=str(n), matter=("低保", f"事项{n}"), publisher=Publisher(bodies=bodies), time_limit=parse_time_limit(words))
            for n, words in enumerate(limits)
        )
    )  # fmt: skip


@pytest.mark.parametrize(("published", "light", "percent"), [(20, "green", 100), (19, "green", 95), (16, "yellow", 80), (15, "red", 75)])  # fmt: skip
def test_lamps_by_share(published: int, light: str, percent: float) -> None:
    records = [PublishedRecord(item=str(n), date=date(2026, 2, 1)) for n in range(published)]
    found = coverage(
        many(*["及时公开"] * 20, bodies=("县民政局", "县财政局")), records, at=date(2026, 3, 31), calendar=CALENDAR
    )
    assert [(r.publisher, r.light.value, r.percent) for r in found.reviews] == [("县民政局", light, percent), ("县财政局", light, percent)]  # fmt: skip


def test_a_share_is_not_rounded_up_into_another_lamp() -> None:
    records = [PublishedRecord(item=str(n), date=date(2026, 2, 1)) for n in range(1899)]
    found = coverage(many(*["及时公开"] * 2000), records, at=date(2026, 3, 31), calendar=CALENDAR)
    assert (found.reviews[0].percent, found.reviews[0].light) == (95.0, Light.YELLOW) or found.reviews[
        0
    ].percent == 94.9


def test_thresholds_are_data() -> None:
    text = files("govdisclose.catalog.coverage").joinpath("thresholds.toml").read_text("utf-8")
    strict = Thresholds.loads(text.replace("green_from = 95", "green_from = 100"))
    records = [PublishedRecord(item=str(n), date=date(2026, 2, 1)) for n in range(19)]
    found = coverage(many(*["及时公开"] * 20), records, at=date(2026, 3, 31), calendar=CALENDAR, thresholds=strict)
    assert found.reviews[0].light is Light.YELLOW
    for broken in (
        text.replace("= 80", "= 99"),
        text.replace('late = "red"', ""),
        text + "x=1",
        "[[",
        text.replace('"red"', '"pink"'),
    ):
        with pytest.raises(FormatError, match="thresholds"):
            Thresholds.loads(broken)


def test_quarters() -> None:
    assert Quarter.of(date(2026, 12, 31)).end == date(2026, 12, 31)
    assert quarters(date(2026, 5, 1), date(2026, 1, 1)) == ()
    assert Quarter(9999, 4).end == date.max
    with pytest.raises(ValueError, match="after"):
        coverage(catalog("每季度"), [], at=date(2026, 1, 1), since=date(2026, 7, 1), calendar=CALENDAR)


@pytest.mark.parametrize(
    "words",
    ["", "none_because=x", "none_because=x period=2026Q1 url=u", "date=2026-02-01 until=2026-01-01", "date=2026-02-30",
     "date=2026-02-01 period=2026Q5", "date=2026-02-01 more=1"],
)  # fmt: skip
def test_a_record_says_something_that_can_be(words: str) -> None:
    with pytest.raises(ValidationError):
        record(words)


def everything() -> Coverage:
    records = [
        PublishedRecord(
            item="0", event=date(2026, 1, 5), date=date(2026, 3, 5), url="https://example.gov.cn/a?b=1&c=2"
        ),
        PublishedRecord(item="1", date=date(2026, 2, 1), url="javascript:alert(1)"),
        PublishedRecord(item="3", none_because="=cmd()<b>", period="2026Q1"),
        PublishedRecord(item="别的", date=date(2026, 1, 1)),
    ]
    catalog_ = many("20个工作日内", "及时公开", "每季度", "20个工作日内", "按规定", bodies=("<民政局>",))
    return coverage(catalog_, records, at=date(2026, 4, 1), since=date(2026, 1, 1), calendar=CALENDAR)


def test_text_html_and_english() -> None:
    found = everything()
    text = to_text(found)
    assert "绿灯：达标率95%以上" in text
    assert "[逾期] 2026Q1 低保／事项0" in text
    assert "[记录] GD-C605" in text
    assert "[late]" in to_text(found, language="en")
    page = to_html(found)
    assert 'href="https://example.gov.cn/a?b=1&amp;c=2"' in page
    assert 'href="javascript' not in page
    assert "<民政局>" not in page
    assert "<b>" not in page
    assert 'class="red"' in page


def test_an_item_of_two_publishers_counts_once_in_the_total() -> None:
    both = catalog("每季度", publisher={"text": "县民政局、县财政局", "bodies": ["县民政局", "县财政局"]})
    found = coverage(both, [], at=date(2026, 6, 30), since=date(2026, 1, 1), calendar=CALENDAR)
    assert [(r.publisher, r.quarter, sum(r.counts.values())) for r in found.reviews] == [
        ("县民政局", "2026Q1", 1), ("县民政局", "2026Q2", 1), ("县财政局", "2026Q1", 1), ("县财政局", "2026Q2", 1)
    ]  # fmt: skip
    assert [(r.publisher, r.quarter, sum(r.counts.values())) for r in found.totals] == [
        ("", "2026Q1", 1),
        ("", "2026Q2", 1),
    ]
    assert found.totals[0].counts == found.reviews[0].counts
    assert "2026Q1 合计 " in to_text(found)
    assert "2026Q1 total " in to_text(found, language="en")
    assert "<td>合计</td>" in to_html(found)


def test_names_of_one_body_are_reviewed_together() -> None:
    """After a reform of the organs a catalogue still names the body as it was; the directory knows it for the same."""
    from govdisclose.domains import PublisherDirectory, PublisherEntry

    entry = {"name": "某县应急管理局", "short_names": ["县应急局"], "former": [{"name": "某县安监局", "until": "2019-03-31"}]}  # fmt: skip
    named = catalog(
        "每季度", publisher={"text": "某县安监局、县应急局", "bodies": ["某县安监局", "县应急局", "县财政局"]}
    )
    found = coverage(
        named,
        [],
        at=date(2026, 3, 31),
        calendar=CALENDAR,
        publishers=PublisherDirectory((PublisherEntry.model_validate(entry),)),
    )
    assert [r.publisher for r in found.reviews] == ["县财政局", "某县应急管理局"]
    assert found.verdicts[0].publishers == ("某县应急管理局", "县财政局")


def test_the_workbook_holds_text_and_figures_that_can_be_summed() -> None:
    from openpyxl import load_workbook

    data = to_xlsx(everything())
    assert data == to_xlsx(everything())
    book = load_workbook(BytesIO(data))
    assert book.sheetnames == ["季度考核", "事项明细"]
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s", "n"}
    review = [*book["季度考核"].iter_rows(min_row=4)]
    assert {cell.data_type for row in review for cell in row[2:10]} == {"n"}
    assert {cell.data_type for row in review for cell in (*row[:2], row[-1])} == {"s"}
    assert {cell.data_type for row in book["事项明细"].iter_rows(min_row=4) for cell in row if cell.value} == {"s"}
    *rows, total = (row for row in review if row[1].value == review[-1][1].value)
    assert total[0].value == "合计"
    shares = [row[10] for row in review if row[10].data_type == "n"]
    assert shares
    assert all(cell.number_format == "0.0%" and 0 <= cell.value <= 1 for cell in shares)
    assert sum(cell.value for cell in total[2:10]) <= sum(cell.value for row in rows for cell in row[2:10])
    assert not any(cell.hyperlink for cell in cells)
    detail = book["事项明细"]
    longest = max(range(4, detail.max_row + 1), key=lambda n: str(detail.cell(n, 8).value).count("\n"))
    assert detail.row_dimensions[longest].height > 30, "all its reasons can be read without opening the row"
    lamps = {row[-1].value: row[-1].fill.fgColor.rgb for row in book["事项明细"].iter_rows(min_row=4)}
    assert lamps["红灯"] == "FFFFC7CE"
    assert len(lamps) >= 3
    huge = coverage(
        catalog("及时公开", publisher={"text": "县" * 40_000 + "局"}), [], at=date(2026, 3, 31), calendar=CALENDAR
    )
    assert load_workbook(BytesIO(to_xlsx(huge)))["季度考核"]["A4"].value.endswith("…")


def test_json_keeps_to_its_schema() -> None:
    plain = json.loads(json.dumps(document(everything()).to_dict()))
    Draft202012Validator.check_schema(schema())
    Draft202012Validator(schema()).validate(plain)
    assert plain["summary"]["late"] == 1
    folder = files("govdisclose.export.coverage")
    for name, made in (("coverage", schema()), ("published", published_schema())):
        assert json.loads(folder.joinpath(f"{name}.schema.json").read_text("utf-8")) == json.loads(json.dumps(made))


DAYS = st.dates(date(2024, 6, 1), date(2026, 12, 31))
LIMITS = st.sampled_from(["20个工作日内", "7日内", "每季度", "每月5日前", "每年1月31日前", "及时公开", "长期公开", "公示5个工作日", "提前3日", "按规定", "每两年", "每季度结束后10个工作日内", "实时公开"])  # fmt: skip
RECORDS = st.lists(
    st.builds(PublishedRecord, item=st.sampled_from(["0", "1"]), date=DAYS, event=st.none() | DAYS)
    | st.builds(PublishedRecord, item=st.sampled_from(["0", "1"]), none_because=st.just("无"), period=st.sampled_from(["2025Q4", "2026Q1"])),
    max_size=6,
)  # fmt: skip


@settings(max_examples=80, deadline=None)
@given(st.lists(LIMITS, min_size=1, max_size=2), RECORDS, DAYS, DAYS)
def test_every_item_has_a_verdict_in_every_quarter(
    words: list[str], records: list[PublishedRecord], one: date, other: date
) -> None:
    """And a publication that was late or missing is never called in time by reviewing it later."""
    since, at = sorted((one, other))
    made = many(*words)
    found = coverage(made, records, at=at, since=since, calendar=CALENDAR)
    span = quarters(since, at)
    assert {(v.number, v.quarter) for v in found.worst()} == {
        (n, str(q)) for n in range(1, len(words) + 1) for q in span
    }
    assert all(v.published is None or v.published <= at for v in found.verdicts)
    assert all(
        v.due is None or v.published is None or v.published > v.due for v in found.verdicts if v.status is Status.LATE
    )
    assert sum(sum(r.counts.values()) for r in found.reviews) == len(found.worst())
    assert all(r.judged >= r.fulfilled for r in found.reviews)
    assert Coverage.from_dict(found.to_dict()) == found
    Draft202012Validator(schema()).validate(json.loads(json.dumps(document(found).to_dict())))


@settings(max_examples=40, deadline=None)
@given(catalogues, st.booleans())
def test_any_catalogue_can_be_reviewed(made: Catalog, named: bool) -> None:
    records = [
        PublishedRecord(item=i.id, date=date(2026, 1, 5), event=date(2026, 1, 2) if named else None) for i in made.items
    ]
    found = coverage(made, records, at=date(2026, 3, 31), calendar=CALENDAR)
    assert {v.number for v in found.verdicts} == {*range(1, len(made.items) + 1)}
    to_text(found), to_html(found)


def test_records_as_a_file_model() -> None:
    assert PublishedRecords().records == ()

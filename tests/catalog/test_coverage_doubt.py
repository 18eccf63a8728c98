"""Records that contradict themselves or fit several items: neither green nor red, and each is named."""

from datetime import date

import pytest

from govdisclose.catalog import Catalog, CatalogItem
from govdisclose.catalog.coverage import Coverage, PublishedRecord, Status, coverage
from govdisclose.deadlines import WorkCalendar, parse_time_limit
from govdisclose.export.coverage import document, to_html, to_text
from govdisclose.ingest.published import read_published

CALENDAR = WorkCalendar.china()
SINCE = date(2026, 1, 1)


def catalog(limit: str, *names: str) -> Catalog:
    """Items of the matter path 低保／(name), with the ids 0, 1, …"""
    made = [
        CatalogItem(id=str(n), matter=("低保", name), time_limit=parse_time_limit(limit))
        for n, name in enumerate(names or ("审核信息",))
    ]
    return Catalog(items=tuple(made))


def review(made: Catalog, *records: dict[str, str], at: str = "2026-06-30", today: str | None = None) -> Coverage:
    return coverage(
        made,
        [PublishedRecord.model_validate({"item": "0"} | one) for one in records],
        at=date.fromisoformat(at),
        since=SINCE,
        calendar=CALENDAR,
        today=None if today is None else date.fromisoformat(today),
    )


def told(found: Coverage) -> dict[str, str]:
    return {f"{v.item} {v.quarter}": v.status.value for v in found.worst()}


def test_published_before_it_was_there_is_named_with_both_days() -> None:
    found = review(
        catalog("信息形成之日起20个工作日内"), {"event": "2026-02-10", "date": "2026-01-20"}, at="2026-03-31"
    )
    assert told(found) == {"0 2026Q1": "cannot_tell"}
    (finding,) = (f for f in found.findings if f.code == "GD-C609")
    for words in (finding.message.zh, finding.message.en):
        assert all(part in words for part in ("1", "2026-01-20", "2026-02-10"))
    assert found.reviews[0].percent is None
    assert [f.code for f in found.findings] == ["GD-C608", "GD-C609"], "told once"


@pytest.mark.parametrize(("limit", "event", "date_"), [("提前3日公布", "2026-03-10", "2026-03-07"), ("公示7个工作日", "2026-04-10", "2026-03-02")])  # fmt: skip
def test_what_comes_before_its_event_by_its_nature_is_no_contradiction(limit: str, event: str, date_: str) -> None:
    found = review(catalog(limit), {"event": event, "date": date_, "until": "2026-03-31"})
    assert "GD-C609" not in {f.code for f in found.findings}
    assert told(found)["0 2026Q1"] == "met"


def test_another_record_in_time_does_not_hide_the_contradiction() -> None:
    good = {"event": "2026-01-05", "date": "2026-01-20"}
    found = review(catalog("20个工作日内"), good, {"event": "2026-02-10", "date": "2026-01-20"}, at="2026-03-31")
    assert [v.status for v in found.verdicts] == [Status.MET, Status.CANNOT_TELL]


def test_a_record_with_a_day_and_with_nothing_counts_as_published_and_is_told() -> None:
    one = {"date": "2026-02-02", "none_because": "没有变化", "period": "2026Q1", "url": "https://example.gov.cn/1"}
    found = review(catalog("及时公开"), one)
    assert told(found) == {"0 2026Q1": "met", "0 2026Q2": "cannot_tell"}
    (finding,) = (f for f in found.findings if f.code == "GD-C610")
    assert "2026-02-02" in finding.message.zh
    assert "没有变化" in finding.message.zh
    assert "GD-C607" not in {f.code for f in found.findings}


def test_a_day_beside_an_empty_quarter_of_another_time() -> None:
    one = {"date": "2026-02-02", "none_because": "没有变化", "period": "2026Q2"}
    assert told(review(catalog("及时公开"), one)) == {"0 2026Q1": "met", "0 2026Q2": "declared_empty"}


@pytest.mark.parametrize("item", ["低保／审核信息", "审核信息"])
def test_rows_that_a_record_may_belong_to_are_not_red(item: str) -> None:
    made = catalog("及时公开", "审核信息", "审核信息", "别的")
    found = review(made, {"item": item, "date": "2026-02-02"})
    assert told(found) == {
        "0 2026Q1": "cannot_tell", "0 2026Q2": "cannot_tell",
        "1 2026Q1": "cannot_tell", "1 2026Q2": "cannot_tell",
        "2 2026Q1": "missing", "2 2026Q2": "missing",
    }  # fmt: skip
    assert [f.location.line for f in found.findings if f.code == "GD-C605"] == [1]
    assert all("第1条记录" in f.message.zh for f in found.findings if f.code == "GD-C608" and "2026Q1" in f.message.zh)


def test_what_the_doubtful_record_does_not_change_stays() -> None:
    made = catalog("每季度", "审核信息", "审核信息")
    shared = {"item": "低保／审核信息", "date": "2026-02-02"}
    found = review(made, shared, {"date": "2026-03-02"}, at="2026-07-01")
    assert {k: v for k, v in told(found).items() if "Q3" not in k} == {
        "0 2026Q1": "met", "0 2026Q2": "stale", "1 2026Q1": "cannot_tell", "1 2026Q2": "cannot_tell",
    }  # fmt: skip


def test_an_impossible_record_of_several_rows_is_open_for_each() -> None:
    made = catalog("20个工作日内", "审核信息", "审核信息")
    for day in ("2026-01-20", "2062-02-20"):
        found = review(made, {"item": "低保／审核信息", "event": "2026-02-10", "date": day}, at="2026-03-31")
        assert set(told(found).values()) == {"cannot_tell"}
        assert [f.code for f in found.findings if f.location.line] == ["GD-C605"]


def test_quarters_before_the_record_stay_as_they_are() -> None:
    found = review(catalog("每季度"), {"event": "2026-06-01", "date": "2026-05-20"}, at="2026-07-01")
    assert told(found)["0 2026Q1"] == "missing"
    assert told(found)["0 2026Q2"] == "cannot_tell"


def test_a_review_of_a_past_day_takes_what_came_later_as_not_there_yet() -> None:
    later = {"event": "2026-01-05", "date": "2026-04-20"}
    found = review(catalog("20个工作日内"), later, at="2026-03-31", today="2026-05-01")
    assert told(found) == {"0 2026Q1": "late"}
    assert [f.code for f in found.findings] == ["GD-C602"]
    assert "还没有公开" in found.findings[0].message.zh
    prompt = review(catalog("及时公开", "审核信息", "审核信息"), {"date": "2026-04-20"},
                    {"item": "低保／审核信息", "date": "2026-04-21"}, at="2026-03-31", today="2026-05-01")  # fmt: skip
    assert told(prompt) == {"0 2026Q1": "missing", "1 2026Q1": "missing"}
    unknown = review(catalog("20个工作日内"), later, at="2026-03-31")
    assert told(unknown) == {"0 2026Q1": "cannot_tell"}
    assert "GD-C606" in {f.code for f in unknown.findings}


def test_one_day_late_in_english() -> None:
    found = review(
        catalog("信息形成之日起20个工作日内"), {"event": "2026-01-05", "date": "2026-02-03"}, at="2026-03-31"
    )
    assert "1 day late" in to_text(found, language="en")


def test_every_output_tells_the_lamps() -> None:
    found = review(catalog("及时公开"))
    for words in (to_text(found), to_html(found)):
        assert "黄灯：更新不及时；红灯：公示期不足、逾期、没有公开" in words
        assert "不亮灯：未到期、无法判断" in words
    assert "red: notice too short, late, missing" in to_text(found, language="en")
    plain = document(found).to_dict()
    assert plain["lamps"]["late"] == "red"  # type: ignore[index]
    assert plain["thresholds_source"] == "本工具的默认设置"


def test_records_as_a_list_alone(tmp_path) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "r.json"
    path.write_text('[{"item": "a", "date": "2026-02-02"}]', "utf-8")
    assert len(read_published(path).records) == 1
    path.write_text("[]", "utf-8")
    assert read_published(path).records == ()

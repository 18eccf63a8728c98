"""Each change of a pack has its grade: additive, correcting, stricter, breaking."""

from collections.abc import Callable

import pytest

from govdisclose.domains import Grade, diff_packs
from pack_samples import Data, item, pack


def first(data: Data) -> Data:
    return data["domain"][0]["edition"][0]["item"][0]  # type: ignore[no-any-return]


CHANGES: list[tuple[str, str, Callable[[Data], object]]] = [
    ("additive", "a new domain", lambda d: d["domain"].append({"code": "trams", "name": "电车"})),
    ("additive", "a new name", lambda d: d["domain"][0].update(other_names=["公交"])),
    ("additive", "a new publisher", lambda d: d["publisher"].append({"name": "测试县教育局"})),
    ("additive", "a new term", lambda d: d["vocabulary"][0]["terms"].append("视频")),
    (
        "additive",
        "an optional column",
        lambda d: d["column"].append({"heading": "科室", "field": "extensions.科室", "required": False}),
    ),
    ("correcting", "a phone number", lambda d: d["publisher"][0].update(phone="1")),
    ("correcting", "a note", lambda d: d["domain"][0].update(note="说明")),
    ("correcting", "a date", lambda d: d["domain"][0]["edition"][0].update({"from": "2026-02-01"})),
    ("correcting", "a renamed matter", lambda d: first(d).update(matter=["公交运营", "线路图"])),
    ("correcting", "a basis", lambda d: first(d).update(basis="《中华人民共和国政府信息公开条例》第二十一条")),
    (
        "correcting",
        "the same limit in other words",
        lambda d: first(d).update(limit="自信息形成或者变更之日起20个工作日内"),
    ),
    ("correcting", "a longer limit", lambda d: first(d).update(limit="信息形成或者变更之日起30个工作日内")),
    ("correcting", "a level less", lambda d: first(d).update(levels=[])),
    ("correcting", "a group beside all of society", lambda d: first(d).update(specific=True)),
    ("correcting", "a group in place of all of society", lambda d: first(d).update(all_society=False, groups=["乘客"])),
    ("correcting", "not proactively any more", lambda d: first(d).update(proactive=False)),
    ("correcting", "a tightening that ends", lambda d: d["domain"][1].update(tighten=[])),
    ("correcting", "a column no longer asked for", lambda d: d.update(column=[])),
    ("correcting", "the heading of a column", lambda d: d["column"][0].update(heading="格式")),
    ("stricter", "a shorter limit", lambda d: first(d).update(limit="信息形成或者变更之日起10个工作日内")),
    ("correcting", "a number no longer given", lambda d: first(d).update(limit="及时公开")),
    ("stricter", "a limit that cannot be compared", lambda d: first(d).update(limit="信息形成或者变更之日起1个月内")),
    ("stricter", "one more element", lambda d: first(d)["elements"].append("时间")),
    ("stricter", "one more channel", lambda d: first(d)["channels"].append("notice_board")),
    (
        "stricter",
        "a new item in a complete catalogue",
        lambda d: d["domain"][0]["edition"][0]["item"].append(item("bus-3", "站点")),
    ),
    (
        "stricter",
        "a new required column",
        lambda d: d["column"].append({"heading": "科室", "field": "extensions.科室"}),
    ),
    ("stricter", "another tightening", lambda d: d["domain"][1]["tighten"][0].update(limit="3个工作日内")),
    ("breaking", "an item that is gone", lambda d: d["domain"][0]["edition"][0]["item"].pop()),
    ("breaking", "a domain that is gone", lambda d: d["domain"].pop()),
    ("breaking", "a name that is gone", lambda d: d["domain"][0].update(name="公共交通")),
    ("breaking", "a facet value that is gone", lambda d: d["facet"][0]["value"].pop()),
    ("breaking", "a vocabulary that is gone", lambda d: d.update(vocabulary=[])),
    ("stricter", "a document is repealed", lambda d: d["instrument"][0].update(repealed="2026-01-01")),
    (
        "stricter",
        "another day of a document",
        lambda d: d["instrument"][0]["version"][0].update({"from": "2021-01-01"}),
    ),
    (
        "stricter",
        "a repealed document is added",
        lambda d: d["instrument"].append({**d["instrument"][0], "title": "旧办法", "repealed": "2024-01-01"}),
    ),
    ("additive", "a document is added", lambda d: d["instrument"].append({**d["instrument"][0], "title": "新办法"})),
    ("correcting", "where the dates are written", lambda d: d["instrument"][0].update(source="第九条")),
    ("breaking", "a document that is gone", lambda d: d.update(instrument=[])),
    ("breaking", "an alias that is gone", lambda d: d["instrument"][0].update(title="测试县新办法")),
    ("stricter", "a weight that is raised", lambda d: d["rule"][0].update(level="error")),
    ("correcting", "a weight that is lowered", lambda d: d["rule"][0].update(level="note")),
    (
        "stricter",
        "a weight that is set",
        lambda d: d["rule"].append({"code": "GD-D025", "level": "error", "reason": "x"}),
    ),
    ("stricter", "a weight that is no longer set, and may have been heavier", lambda d: d.update(rule=[])),
    ("stricter", "one value only", lambda d: d["facet"][0].update(several=False)),
    ("stricter", "a value that has another name", lambda d: d["facet"][0]["value"][0].update(name="丙")),
    (
        "stricter",
        "another facet that every item must have",
        lambda d: d["facet"].append({**d["facet"][0], "code": "other", "name": "别类"}),
    ),
    (
        "stricter",
        "a body that has another name",
        lambda d: (
            d["publisher"][1]["former"].append({"name": "测试县民政局", "until": "2026-01-01"}),
            d["publisher"][1].update(name="测试县民政和社会局"),
        ),
    ),
    ("breaking", "a body that is gone", lambda d: d["publisher"].pop()),
    ("breaking", "another id", lambda d: d["pack"].update(id="other")),
    ("breaking", "another layer", lambda d: d["pack"].update(layer="city")),
]


@pytest.mark.parametrize(("grade", "change"), [(g, c) for g, _, c in CHANGES], ids=[f"{g}: {n}" for g, n, _ in CHANGES])
def test_each_change_has_its_grade(grade: str, change: Callable[[Data], object]) -> None:
    found = diff_packs(pack(), pack(change))
    assert found.grade == Grade(grade), found.changes
    assert found.to_dict()["changes"]


def test_to_reach_a_group_at_all_is_stricter_and_to_name_it_is_not() -> None:
    nobody = pack(lambda d: first(d).update(all_society=False))
    ticked = pack(lambda d: first(d).update(all_society=False, specific=True))
    named = pack(lambda d: first(d).update(all_society=False, groups=["乘客"]))
    assert diff_packs(nobody, ticked).grade is Grade.STRICTER
    assert diff_packs(nobody, named).grade is Grade.STRICTER
    assert [c.text.en for c in diff_packs(ticked, named).changes] == ["corrected"]
    assert diff_packs(named, ticked).grade is Grade.CORRECTING


def test_the_same_pack_has_no_change() -> None:
    found = diff_packs(pack(), pack())
    assert (found.changes, found.grade) == ((), None)


def test_a_vocabulary_that_now_binds_is_stricter() -> None:
    free = pack(lambda d: d["column"][0].pop("vocabulary"))
    assert diff_packs(free, pack()).grade is Grade.STRICTER


def test_an_easier_facet_is_correcting_and_a_first_directory_is_stricter() -> None:
    free = pack(lambda d: (d["facet"][0].update(required=False), d.update(publisher=[])))
    found = {change.place: change.grade for change in diff_packs(pack(), free).changes}
    assert found["facet kind"] is Grade.CORRECTING
    back = {change.place: change.grade for change in diff_packs(free, pack()).changes}
    assert back["facet kind"] is Grade.STRICTER
    assert back["publisher 测试县人民政府"] is Grade.STRICTER

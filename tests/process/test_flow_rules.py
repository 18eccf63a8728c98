"""Every rule of the flow: the good definition is clean, and each bad one is found by its rule at its place."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from flow_cases import Data, changed, node, small
from govdisclose.deadlines import WorkCalendar
from govdisclose.findings import Severity
from govdisclose.process import RULES, Process, from_data, longest_path, validate
from govdisclose.process.rules import CHECKS, terms
from govdisclose.process.rules.refusals import REFUSALS
from govdisclose.process.tokens import play

AT = date(2026, 11, 22)


def put(name: str, **values: Any) -> Callable[[Data], None]:
    return lambda data: node(data, name).update(values)


def drop(name: str, *keys: str) -> Callable[[Data], None]:
    return lambda data: [node(data, name).pop(key) for key in keys] and None


def all_of(*changes: Callable[[Data], object]) -> Callable[[Data], None]:
    return lambda data: [change(data) for change in changes] and None


def outcome(number: int, **values: Any) -> Callable[[Data], None]:
    return lambda data: node(data, "passed")["outcomes"][number].update(values)


def also(key: str, entry: Data) -> Callable[[Data], None]:
    return lambda data: data.setdefault(key, []).append(entry)


def third(**values: Any) -> Callable[[Data], None]:
    return lambda data: node(data, "passed")["outcomes"].append(
        {"id": "third", "title": "三", "next": "publish", **values}
    )


EXTRA = {"id": "extra", "title": "多余", "lane": "office", "post": "某人", "limit": "1个工作日内", "next": "archive"}
LOOP = [EXTRA | {"id": "one", "next": "two"}, EXTRA | {"id": "two", "next": "one"}]

#: what a careless hand does, the rule that says so, the place
BAD: list[tuple[str, Callable[[Data], object], str, str | None]] = [
    ("下一步不存在", put("draft", next="chekc"), "GD-P001", "draft"),
    ("下一步回到起点", put("draft", next="start"), "GD-P001", "draft"),
    ("角色不存在", put("draft", lane="ofice"), "GD-P001", "draft"),
    ("所审核的步骤不存在", put("check", reviews=["draught"]), "GD-P001", "check"),
    ("判断事项不存在", outcome(0, when={"fact": "reslt", "among": ["passed"]}), "GD-P001", "passed"),
    ("取值不存在", outcome(0, when={"fact": "result", "among": ["pased"]}), "GD-P001", "passed"),
    ("期限的止点不存在", lambda d: d["statutory"].update(until=["publsh"]), "GD-P001", None),
    ("期限的起点不存在", lambda d: d["statutory"].update(since="drat"), "GD-P001", None),
    ("分支不存在", put("both", branches=["copy", "aks"]), "GD-P001", "both"),
    ("没有步骤指向它", also("tasks", EXTRA), "GD-P002", "extra"),
    ("归档之后没有下一步", drop("archive", "next"), "GD-P003", "archive"),
    ("判断没有结果", put("passed", outcomes=[]), "GD-P003", "passed"),
    ("分支是空的", put("both", branches=[]), "GD-P003", "both"),
    ("没有默认结果", outcome(1, default=False, when={"fact": "result", "among": ["returned"]}), "GD-P004", "passed"),
    ("两个默认结果", outcome(0, default=True), "GD-P004", "passed"),
    ("取值重叠", third(when={"fact": "result", "among": ["passed"]}), "GD-P005", "passed"),
    ("条件问不同的事项", third(when={"fact": "number", "below": 3}), "GD-P005", "passed"),
    ("结果没有条件", third(), "GD-P005", "passed"),
    ("唯一的非默认结果没有条件", lambda d: node(d, "passed")["outcomes"][0].pop("when"), "GD-P005", "passed"),
    (
        "数值区间重叠",
        all_of(outcome(0, when={"fact": "number", "at_least": 5}), third(when={"fact": "number", "below": 6})),
        "GD-P005",
        "passed",
    ),
    ("两步互相指向", all_of(put("archive", next="one"), *(also("tasks", t) for t in LOOP)), "GD-P006", "one"),
    ("步骤指向自己", put("archive", next="archive"), "GD-P006", "archive"),
    ("判断的两个结果走向汇合", put("check", next="passed") and outcome(1, next="all"), "GD-P007", "all"),
    ("没有责任岗位", drop("draft", "post"), "GD-P008", "draft"),
    ("没有责任主体", drop("draft", "lane"), "GD-P008", "draft"),
    ("自己审自己", put("check", lane="office"), "GD-P009", "check"),
    ("自己审自己（写明所审步骤）", put("check", lane="office", reviews=["draft"]), "GD-P009", "check"),
    ("没有时限", drop("copy", "limit"), "GD-P010", "copy"),
    ("发布时限宽于二十个工作日", put("publish", limit="21个工作日内"), "GD-P011", "publish"),
    (
        "征求意见短于三十日",
        put("ask", limit="征求意见不少于20日", statutory="decision.draft_comments"),
        "GD-P011",
        "ask",
    ),
    (
        "年报晚于一月三十一日",
        put("copy", limit="每年2月15日前", statutory="annual_report.department"),
        "GD-P011",
        "copy",
    ),
    ("五小时变成六小时以外", put("copy", limit="2日内", statutory="emergency.first_word"), "GD-P011", "copy"),
    ("发布之前没有保密审查", put("check", act="handle"), "GD-P012", "publish"),
    ("有一条路绕开保密审查", put("draft", next="publish"), "GD-P012", "publish"),
    ("没有归档", put("archive", act="handle"), "GD-P013", "done"),
    ("各步合计超过二十个工作日", put("check", limit="18个工作日内"), "GD-P014", None),
    ("分支没有汇合就结束", put("copy", next="done"), "GD-P015", "done"),
    ("两个分支都走到归档", all_of(put("copy", next="archive"), put("ask", next="archive")), "GD-P016", "archive"),
    ("法定期限名称写错", put("publish", statutory="proactive.disclosur"), "GD-P017", "publish"),
    ("流程的法定期限名称写错", lambda d: d["statutory"].update(term="proactive"), "GD-P017", None),
    ("区间是空的", outcome(0, when={"fact": "number", "at_least": 10, "below": 5}), "GD-P018", "passed"),
    ("条件是空的", outcome(0, when={"fact": "number"}), "GD-P018", "passed"),
    ("取值和区间同时使用", outcome(0, when={"fact": "result", "among": ["passed"], "below": 5}), "GD-P018", "passed"),
    ("取值事项问数值", outcome(0, when={"fact": "result", "below": 5}), "GD-P018", "passed"),
    ("数值事项问取值", outcome(0, when={"fact": "number", "among": ["many"]}), "GD-P018", "passed"),
    ("早于流程的施行日", lambda d: d.update(valid_from=date(2027, 1, 1)), "GD-P020", None),
    ("晚于流程的废止日", lambda d: d.update(valid_through=date(2020, 1, 1)), "GD-P020", None),
]


def codes(process: Process, at: date = AT) -> list[tuple[str, str | None]]:
    return [(f.code, f.location.item) for f in validate(process, at=at).findings]


def test_the_good_definition_is_clean() -> None:
    assert codes(from_data(small())) == []


@pytest.mark.parametrize(("change", "code", "place"), [case[1:] for case in BAD], ids=[case[0] for case in BAD])
def test_a_bad_definition_is_found_at_its_place(change: Callable[[Data], object], code: str, place: str | None) -> None:
    process = changed(change)
    assert (code, place) in codes(process)
    finding = next(f for f in validate(process, at=AT).findings if f.code == code)
    assert "{" not in finding.message.zh + finding.message.en
    assert finding.hint is not None
    assert "{" not in finding.hint.zh + finding.hint.en
    assert finding.location.source == "small"


def test_each_rule_of_a_definition_has_a_bad_one() -> None:
    assert {check.rule.code for check in CHECKS} == {case[2] for case in BAD} | {"GD-P019"}
    assert len({rule.code for rule in RULES}) == len(RULES) == len(CHECKS) + len(REFUSALS) + 1


@pytest.mark.parametrize(
    "change",
    [
        all_of(put("publish", limit="20个工作日内"), put("check", limit="即时")),
        put("check", limit="17个工作日内"),
        put("ask", limit="征求意见不少于30日", statutory="decision.draft_comments"),
        put("ask", limit="公开征求意见不少于40日", statutory="decision.draft_comments"),
        put("copy", limit="每年1月31日前", statutory="annual_report.department"),
        put("copy", limit="及时", statutory="proactive.disclosure"),
        put("copy", limit="即时"),
        put("check", reviews=["copy"], lane="secrecy"),
        outcome(0, when={"fact": "number", "at_least": 5}),
        all_of(outcome(0, when={"fact": "number", "at_least": 5}), third(when={"fact": "number", "below": 5})),
        put("ask", limit="征求意见不少于20日"),
    ],
)
def test_what_is_only_near_the_edge_is_not_condemned(change: Callable[[Data], object]) -> None:
    assert codes(changed(change)) == []


def test_the_longest_path_is_shown_with_its_days() -> None:
    """条例第二十六条：二十个工作日。"""
    report = validate(changed(put("check", limit="18个工作日内")), at=AT)
    (finding,) = report.findings
    assert finding.message.zh == "最长路径需21个工作日，超过法定的20个工作日：保密审查（18）→发布（3）。"
    assert finding.severity is Severity.ERROR
    assert finding.basis[0].number == "国务院令第711号"


def test_the_path_is_measured_in_working_days_of_the_calendar() -> None:
    """30日 before and over the long holiday of 2024 are not the same number of working days."""
    process = changed(put("check", limit="30日内"))
    china = WorkCalendar.china()
    calm, holiday = (longest_path(process, china, at=day) for day in (date(2024, 3, 1), date(2024, 9, 20)))
    assert calm is not None
    assert holiday is not None
    assert (calm.days, holiday.days) == (3 + 21, 3 + 18)


def test_extension_restart_and_stopped_steps_count_as_the_law_counts() -> None:
    def request(data: Data) -> None:
        data["statutory"] = {"term": "request.reply", "until": ["publish"]}

    base = [request, put("draft", limit="15个工作日内")]
    assert codes(changed(all_of(*base))) == []
    assert codes(changed(all_of(*base, put("check", limit="10个工作日内"))))[0][0] == "GD-P014"
    stopped = put("check", limit="10个工作日内", clock="stopped")
    assert codes(changed(all_of(*base, stopped))) == []
    extended = put("check", limit="10个工作日内", clock="extends")
    assert codes(changed(all_of(*base, extended))) == []
    assert codes(changed(all_of(*base, put("check", limit="30个工作日内", clock="extends"))))[0][0] == "GD-P014"
    restarted = all_of(put("check", limit="10个工作日内", clock="restarts"), put("publish", limit="10个工作日内"))
    assert codes(changed(all_of(*base, restarted))) == []


def test_a_short_path_without_extension_is_not_hidden_by_a_longer_one_with_it() -> None:
    """32 days of 40 with an extension are in time, 24 of 20 without one are not."""

    def request(data: Data) -> None:
        data["statutory"] = {"term": "request.reply", "until": ["publish"]}
        data["tasks"] += [
            EXTRA | {"id": "plain", "limit": "4个工作日内", "next": "publish"},
            EXTRA | {"id": "longer", "limit": "12个工作日内", "next": "publish", "clock": "extends"},
        ]
        node(data, "draft").update(limit="15个工作日内")
        first, last = node(data, "passed")["outcomes"]
        first.update(next="longer")
        last.update(next="plain")

    assert codes(changed(request)) == [("GD-P014", None)]


def test_what_has_no_number_is_said_and_not_guessed() -> None:
    report = validate(changed(put("check", limit="及时")), at=AT)
    assert report.ok
    assert report.not_checked[0].zh == "最长路径未计入没有天数的步骤：保密审查"
    report = validate(changed(put("publish", limit="尽快办理")), at=AT)
    assert any("未与法定期限比较" in note.zh for note in report.not_checked)


def test_a_term_without_a_clock_is_not_measured() -> None:
    process = changed(lambda d: d["statutory"].update(since="publish", until=["draft"]))
    assert longest_path(process, WorkCalendar.china(), at=AT) is None
    assert terms.TOO_LONG.code not in {code for code, _ in codes(process)}


def test_too_many_combinations_are_admitted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("govdisclose.process.tokens._MOST", 3)
    assert ("GD-P019", None) in codes(from_data(small()))
    from govdisclose.process.graph import flow_graph

    assert not play(flow_graph(from_data(small()))).complete

"""``govdisclose deadline``: keys, exit codes, words."""

import json
from datetime import date

import pytest
import vobject

from govdisclose.cli.app import run
from govdisclose.deadlines import statutory_names

REPLY_KEYS = ["received", "due", "certainty", "milestones", "status", "basis", "explanation"]


@pytest.fixture
def govdisclose(capsys):
    def call(*arguments: str) -> tuple[int, str, str]:
        code = run(["deadline", *arguments])
        captured = capsys.readouterr()
        assert "Traceback" not in captured.err
        return code, captured.out, captured.err

    return call


def test_reply_as_json_has_exactly_the_promised_keys(govdisclose):
    code, out, err = govdisclose("reply", "--received", "2022-09-30", "--on", "2022-10-10", "--format", "json")
    data = json.loads(out)
    assert (code, err) == (0, "")
    assert list(data) == REPLY_KEYS
    assert data["due"] == "2022-11-02"
    assert data["certainty"] == "announced"
    assert data["status"] == "on_time"
    assert data["milestones"]["correction_notice_due"] == "2022-10-14"
    assert data["milestones"]["reply_due_original"] == "2022-11-02"
    assert {
        "title": "中华人民共和国政府信息公开条例",
        "number": "国务院令第711号",
        "article": "第三十三条第二款",
    } in data["basis"]
    assert {"zh", "en"} == set(data["explanation"][0]["text"])
    assert "国办发明电〔2021〕11号" in out


def test_events_channel_and_settings_reach_the_computation(govdisclose):
    code, out, _ = govdisclose(
        "reply", "--received", "2024-03-04", "--channel", "internet", "--suspension", "inclusive", "--on", "2024-03-12",
        "--event", "confirmed=2024-03-04", "--event", "consultation_sent=2024-03-08", "--event", "opinion_received=2024-03-22",
        "--event", "consultation_sent#2=2024-03-11", "--event", "consultation_received#2=2024-03-12", "--format", "json",
    )  # fmt: skip
    data = json.loads(out)
    assert (code, data["status"]) == (0, "suspended")
    assert data["milestones"]["consultation_due"] == "2024-04-02"
    assert data["due"] == "2024-04-26"  # 3 days used, then 17 after 2 April: 3, 7 (make-up), 8-12, 15-19, 22-26 April


def test_guiding_case_26(govdisclose):
    code, out, _ = govdisclose("reply", "--received", "2011-06-01", "--event", "replied=2011-08-04:direct", "--explain")
    assert code == 0
    assert "届满日：2011-06-23（确定）" in out
    assert "逾期答复" in out
    assert "指导案例26号" in out


def test_the_old_regime_can_be_forced(govdisclose):
    _, out, _ = govdisclose("reply", "--received", "2024-03-04", "--regime", "2008", "--format", "json")
    assert json.loads(out)["due"] == "2024-03-25"


def test_an_unpublished_year_gives_what_can_be_given_and_exit_code_3(govdisclose):
    code, out, err = govdisclose("reply", "--received", "2026-12-10", "--on", "2026-12-11", "--format", "json")
    data = json.loads(out)
    assert code == 3
    assert list(data) == REPLY_KEYS
    assert (data["due"], data["certainty"], data["status"]) == (None, "unknown", "on_time")
    assert data["milestones"] == {"correction_notice_due": "2026-12-21"}
    assert "--notice" in err
    assert "--estimate" in err


def test_an_estimate_answers_and_says_so(govdisclose):
    code, out, _ = govdisclose("reply", "--received", "2026-12-10", "--estimate", "--on", "2026-12-11")
    assert code == 0
    assert "估算" in out


def test_a_notice_file_answers(govdisclose, tmp_path):
    notice = tmp_path / "2027.txt"
    notice.write_text(
        "国务院办公厅关于2027年部分节假日安排的通知\n国办发明电〔2026〕99号\n一、元旦：1月1日（周五）至3日（周日）放假，共3天。\n",
        encoding="utf-8",
    )
    code, out, err = govdisclose("reply", "--received", "2026-12-03", "--notice", str(notice), "--on", "2026-12-04")
    assert (code, err) == (0, "")
    assert "2026-12-31（确定）" in out


@pytest.mark.parametrize(
    ("arguments", "code", "word"),
    [
        (("reply", "--received", "2024-03-04", "--event", "corrected=2024-03-05"), 2, "correction_requested"),
        (("reply", "--received", "2024-03-04", "--event", "nonsense"), 2, "nonsense"),
        (("reply", "--received", "2024-03-04", "--event", "extended=2024-03-05:21"), 2, "20个工作日"),
        (("reply", "--received", "2024-03-04", "--event", "replied=2024-03-01"), 2, "received=2024-03-04"),
        (("reply", "--received", "2024-03-04", "--event", "confirmed=2024-03-05"), 2, "--channel"),
        (("reply", "--received", "2024-02-30"), 2, "2024-02-30"),
        (("reply",), 2, "--received"),
        (("reply", "--received", "2024-03-04", "--convention", "late_step"), 2, "late_step="),
        (("reply", "--received", "2008-04-30"), 3, "--regime"),
        (("request.repl", "--from", "2024-03-04"), 2, "request.reply"),
        (("request.reply",), 2, "--from"),
        (("request.reply", "--from", "tomorrow"), 2, "tomorrow"),
        (("opinion.other", "--from", "2024-03-04"), 2, "2024-03-04T09:00"),
        (("request.fee_payment", "--from", "2020-03-04"), 3, "2021-01-01"),
        (("proactive.disclosure", "--from", "2026-12-20"), 3, "2027"),
        (("budget.government", "--from", "9999-12-31"), 2, "2999"),
        (("decision.hearing_papers", "--from", "2999-12-31"), 0, ""),
        (("budget.government", "--from", "2999-12-31"), 0, ""),
        (("review.application", "--from", "2999-12-31"), 3, "--estimate"),
        (("reply", "--received", "9999-12-31"), 2, "2999"),
        (("reply", "--received", "0001-01-01", "--regime", "2008"), 2, "1949"),
        (("reply", "--received", "1949-10-01", "--regime", "2008"), 3, "2004"),
        (("reply", "--received", "2999-12-31", "--estimate"), 3, "2100"),
        (("reply", "--received", "2024-03-04", "--event", "correction_deadline=9999-12-31"), 2, "2999"),
    ],
)
def test_what_cannot_be_answered_says_why(govdisclose, arguments, code, word):
    found, _, err = govdisclose(*arguments)
    assert found == code
    assert word in err


def test_a_term_by_name(govdisclose):
    code, out, _ = govdisclose("enforcement.permit", "--from", "2024-04-29", "--on", "2024-05-09", "--format", "json")
    data = json.loads(out)
    assert code == 0
    assert list(data) == [
        "name",
        "from",
        "due",
        "certainty",
        "verified",
        "milestones",
        "status",
        "basis",
        "explanation",
    ]
    assert (data["name"], data["due"], data["status"], data["verified"]) == (
        "enforcement.permit",
        "2024-05-11",
        "due_soon",
        True,
    )


def test_a_term_in_hours_by_name(govdisclose):
    _, out, _ = govdisclose("opinion.other", "--from", "2025-01-27T17:00:00", "--format", "json")
    assert json.loads(out)["due"] == "2025-01-29T17:00:00"
    _, out, _ = govdisclose("opinion.other", "--from", "2025-01-27T17:00")
    assert "2025-01-29 17:00" in out


def test_a_time_of_day_makes_no_difference_to_a_term_in_days(govdisclose):
    _, out, _ = govdisclose("proactive.disclosure", "--from", "2024-03-04T23:30", "--format", "json")
    assert json.loads(out)["due"] == "2024-04-01"


def test_the_page_of_a_passed_term_does_not_say_that_the_duty_was_not_kept(govdisclose):
    _, out, _ = govdisclose("proactive.disclosure", "--from", "2024-03-04", "--on", "2024-05-09")
    assert "期限已过" in out


def test_every_term_answers(govdisclose):
    for name in statutory_names():
        code, out, _ = govdisclose(
            name, "--from", "2024-03-04T09:00" if name.startswith(("emergency", "opinion")) else "2024-03-04"
        )
        assert code == 0, name
        assert out


@pytest.mark.parametrize(
    ("events", "words"),
    [
        (("correction_requested=2024-03-06",), "待定（期限中止）"),
        (("correction_requested=2024-03-06", "correction_deadline=2024-03-20"), "视为放弃申请"),
        (("extended=2024-04-08:5",), "注意：2024-04-08的延长晚于"),
        (("consultation_sent=2024-03-08", "opinion_received=2024-03-12"), "suspension=inclusive"),
    ],
)
def test_the_page_says_where_the_case_stands(govdisclose, events, words):
    arguments = [part for event in events for part in ("--event", event)]
    _, out, _ = govdisclose("reply", "--received", "2024-03-04", "--on", "2024-04-30", *arguments)
    assert words in out


def test_in_english(govdisclose):
    _, out, _ = govdisclose("reply", "--received", "2024-03-04", "--on", "2024-03-27", "--lang", "en", "--explain")
    assert "due: 2024-04-01 (settled)" in out
    assert "status on 2024-03-27: due soon, 3 working days left" in out
    assert "itself is not counted" in out
    for events in (
        ["correction_requested=2024-03-06"],
        ["correction_requested=2024-03-06", "correction_deadline=2024-03-20"],
    ):
        arguments = [part for event in events for part in ("--event", event)]
        assert "due: " in govdisclose("reply", "--received", "2024-03-04", "--lang", "en", *arguments)[1]
    assert "earliest end" in govdisclose("land.pre_notice", "--from", "2024-03-04", "--lang", "en")[1]
    assert "due: not known yet" in govdisclose("request.reply", "--from", "2026-12-20", "--lang", "en")[1]


def test_list(govdisclose):
    code, out, _ = govdisclose("list")
    assert code == 0
    assert len(out.splitlines()) > len(statutory_names())
    assert "未核实" in out
    _, at, _ = govdisclose("list", "--at", "2010-01-01", "--lang", "en")
    assert "request.correction_notice" not in at
    assert "国务院令第492号" in at
    _, data, _ = govdisclose("list", "--format", "json", "--at", "2024-01-01")
    terms = {t["name"]: t for t in json.loads(data)}
    assert terms["request.reply"]["limit"]["amount"] == 20
    assert terms["request.reply"]["period"] == {"start": "2019-05-15"}


def test_ics(govdisclose, tmp_path):
    path = tmp_path / "due.ics"
    code, *_ = govdisclose("reply", "--received", "2024-03-04", "--on", "2024-03-05", "--ics", str(path))
    todos = vobject.readOne(path.read_text("utf-8")).vtodo_list
    assert code == 0
    assert {t.due.value for t in todos} == {date(2024, 4, 1), date(2024, 3, 13)}
    govdisclose("proactive.disclosure", "--from", "2024-03-04", "--on", "2024-03-05", "--ics", str(path))
    assert vobject.readOne(path.read_text("utf-8")).vtodo.due.value == date(2024, 4, 1)


def test_help(govdisclose):
    code, out, _ = govdisclose("--help")
    assert code == 0
    assert "reply" in out
    assert "补正" in govdisclose("request.correction_notice", "--help")[1]

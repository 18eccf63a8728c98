"""``govdisclose determine`` as a user meets it."""

import io
import json
from pathlib import Path

import pytest

from govdisclose.attributes import fact_infos, request_fact_infos
from govdisclose.cli import determine as module
from govdisclose.cli.app import run

AT = ["--at", "2026-11-22"]


def answer(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict[str, object]]:
    code = run(["determine", *arguments, "--format", "json"])
    return code, json.loads(capsys.readouterr().out)


def test_the_keys_of_the_result(capsys: pytest.CaptureFixture[str]) -> None:
    code, data = answer(capsys, "--fact", "state_secret=yes", *AT)
    assert code == 0
    assert data["attribute"] == "withheld"
    assert data["basis"] == [
        {"title": "中华人民共和国政府信息公开条例", "number": "国务院令第711号", "article": "第十四条"}
    ]
    assert data["questions"] == []
    assert {duty["kind"] for duty in data["duties"]} == {"give_reasons", "reassess"}  # type: ignore[attr-defined]
    assert "不予公开" in str(data["explanation"])
    assert (data["discretionary"], data["regime"], data["verified"]) == (False, "2019", True)


def test_without_facts_and_without_a_terminal_the_questions_are_the_answer(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    code, data = answer(capsys, *AT, "--lang", "en")
    assert (code, data["attribute"]) == (0, "undetermined")
    first = data["questions"][0]  # type: ignore[index]
    assert set(first) == {"fact", "text", "article"}
    assert first["fact"] == "state_secret"
    assert first["text"].startswith("Does the document")


def test_duties_carry_their_limits(capsys: pytest.CaptureFixture[str]) -> None:
    facts = [
        f for n, i in fact_infos().items() if i.asked_at_source and n != "public_concern" for f in ("--fact", f"{n}=no")
    ]
    code, data = answer(capsys, *facts, "--fact", "public_concern=yes", *AT)
    assert (code, data["attribute"]) == (0, "proactive")
    limits = [duty["limit"]["amount"] for duty in data["duties"] if "limit" in duty]  # type: ignore[attr-defined]
    assert limits == [20]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--fact", "state_secret=yes", "--fact", "state_secret=no"], ["state_secret=yes", "state_secret=no"]),
        (["--fact", "state_secrt=yes"], ["state_secrt", "state_secret"]),
        (["--fact", "zzz=yes"], ["zzz", "personal_privacy"]),
        (["--fact", "repeated=yes"], ["repeated", "--reply"]),
        (["--fact", "state_secret"], ["state_secret"]),
        (["--fact", "state_secret=maybe"], ["state_secret=maybe"]),
        (
            ["--fact", "listed_item=no", "--fact", "listed_as=第二十条第（一）项"],
            ["listed_item=no", "listed_as=第二十条第（一）项"],
        ),
        (["--fact", "listed_as=第二十条", "--fact", "listed_as=第二十一条"], ["第二十条", "第二十一条"]),
        (
            ["--reply", "--fact", "corrected=yes", "--fact", "correction_asked=no"],
            ["corrected=yes", "correction_asked=no"],
        ),
        (["--reply", "--received", "2026-11-23", *AT], ["2026-11-23"]),
        (["--received", "2026-11-20"], ["--reply"]),
        (["--at", "yesterday"], ["yesterday"]),
        (["--fact", "listed_as=第十四条", *AT], ["第十四条", "第二十条第（一）项至第（十五）项", "第二十一条"]),
        (["--reply", "--fact", "listed_as=foo", *AT], ["foo", "第二十条"]),
        (["--fact", "listed_as=20(5)", "--at", "2015-01-05"], ["第二十条第（五）项", "第十条第（一）项至第（十一）项"]),
    ],
)
def test_wrong_calls_end_with_2_and_name_what_is_wrong(
    arguments: list[str], said: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["determine", *arguments]) == 2
    printed = capsys.readouterr().err
    for words in said:
        assert words in printed


def test_the_same_fact_said_twice_alike_is_no_fault(capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(capsys, "--fact", "state_secret=是", "--fact", "state_secret=Y", *AT)[1]["attribute"] == "withheld"


def test_words_for_a_person(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["determine", "--fact", "state_secret=unknown", *AT]) == 0
    text = capsys.readouterr().out
    assert text.startswith("公开属性：尚不能认定\n")
    assert "还需查明：\n  state_secret　文件是否含有依法确定为国家秘密的内容？（第十四条）" in text
    run(["determine", "--facts", "-", "--at", "2015-06-01", "--lang", "en", "--fact", "internal_affairs=yes"])
    facts = dict.fromkeys((n for n, i in fact_infos().items() if i.asked_at_source), "no") | {"internal_affairs": "yes"}
    args = [part for n, a in facts.items() for part in ("--fact", f"{n}={a}")]
    capsys.readouterr()
    assert run(["determine", *args, "--at", "2015-06-01", "--lang", "en"]) == 0
    text = capsys.readouterr().out
    assert text.startswith("Attribute: withheld\nBasis: ")
    assert "discretion" in text
    assert "not checked against its text" not in text
    capsys.readouterr()
    reply = [
        "determine",
        "--reply",
        "--fact",
        "withdrawn=no",
        "--fact",
        "unclear=yes",
        "--at",
        "2015-06-01",
        "--lang",
        "en",
    ]
    assert run(reply) == 0
    assert "not checked against its text" in capsys.readouterr().out, "Art. 21 (4) of Order 492 was not read"


def test_before_2008_there_is_no_answer(capsys: pytest.CaptureFixture[str]) -> None:
    assert answer(capsys, "--fact", "state_secret=yes", "--at", "2008-04-30")[0] == 3
    assert answer(capsys, "--reply", "--fact", "repeated=yes", "--at", "2008-04-30")[0] == 3


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.toml", 'state_secret = "yes"\n'),
        ("a.json", '{"state_secret": "yes"}'),
        ("b.toml", "state_secret = true\n"),
        ("r.json", '{"at": "2026-11-22", "given": [{"fact": "state_secret", "answer": "yes"}]}'),
    ],
)
def test_files_of_facts(name: str, text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / name
    path.write_text("\ufeff" + text, encoding="utf-8")
    assert answer(capsys, "--facts", str(path))[1]["attribute"] == "withheld"
    assert run(["determine", "--facts", str(path), "--fact", "state_secret=no"]) == 2


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[1]", 3),
        ("{", 3),
        ('{"given": 5}', 3),
        ('{"at": "2026-11-22", "given": [{"fact": "x", "answer": "yes"}]}', 2),
        ('{"at": "2026-11-22", "given": [{"fact": "state_secret", "answer": "yes"}, {"fact": "state_secret", "answer": "no"}]}', 2),
        ('{"document": 5}', 3),
        ("{}", 3),
        ("", 3),
        ("# nothing yet", 3),
        ('{"document": {}}', 3),
        ('{"at": "2026-11-22"}', 3),
        ('{"at": "someday", "state_secret": "no"}', 3),
        ('{"at": "2026-11-22", "state_secret": "unknown"}', 0),
        ('{"at": "2026-11-22", "given": []}', 0),
        ('{"state_secret": 5}', 2),
        ('{"listed_as": "第二十条", "state_secret": "no"}', 0),
        ('{"listed_item": "no", "listed_as": "第二十条"}', 2),
        ("[" * 100_000, 3),
    ],
)  # fmt: skip
def test_doubtful_files(text: str, code: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "f.json"
    path.write_text(text, encoding="utf-8")
    assert run(["determine", "--facts", str(path)]) == code
    assert "Traceback" not in capsys.readouterr().err
    assert run(["determine", "--facts", str(tmp_path / "none")]) == 3


def test_a_reply(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    facts = dict.fromkeys(request_fact_infos(), "no") | {"found": "yes"}
    args = [part for n, a in facts.items() for part in ("--fact", f"{n}={a}")]
    code, data = answer(capsys, "--reply", *args, *AT)
    assert (code, data["reply"]) == (0, "not_ours")
    assert data["row"]["number"] == 13  # type: ignore[index]
    assert [part["kind"] for part in data["contents"]] == ["right_organ", "reasons", "review", "litigation"]  # type: ignore[attr-defined]
    record = tmp_path / "r.json"
    assert run(["determine", "--reply", *args, *AT, "--record", str(record), "--lang", "en"]) == 0
    out = capsys.readouterr().out
    assert "Row of the annual report: 13" in out
    assert "The reply must contain:" in out
    assert run(["determine", "--reply", "--facts", str(record), *AT]) == 0
    assert "年度报告统计行：13" in capsys.readouterr().out


def on_a_terminal(monkeypatch: pytest.MonkeyPatch, typed: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(typed))
    monkeypatch.setattr(module, "on_terminal", lambda: True)


def test_on_a_terminal_it_asks_and_says_why(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    on_a_terminal(monkeypatch, "?\nx\nu\nn\ny\n")
    record = tmp_path / "问答.json"
    assert run(["determine", *AT, "--record", str(record)]) == 0
    out, err = capsys.readouterr()
    assert "公开属性：不予公开" in out
    assert "第十四条：这一问可以直接决定结果" in err
    assert "“内部”“敏感”不是密级" in err
    assert "请回答" in err
    assert json.loads(record.read_text("utf-8")) == {
        "at": "2026-11-22",
        "given": [
            {"fact": "state_secret", "answer": "unknown"},
            {"fact": "forbidden_by_law", "answer": "no"},
            {"fact": "endangers_security", "answer": "yes"},
        ],
    }
    assert run(["determine", "--facts", str(record)]) == 0
    assert "公开属性：不予公开" in capsys.readouterr().out


def test_a_file_without_facts_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "f.toml"
    path.write_text("# nothing yet\n", encoding="utf-8")
    assert run(["determine", "--facts", str(path)]) == 3
    assert "没有任何事实" in capsys.readouterr().err


@pytest.mark.parametrize("day", ["2015-06-01", "2019-05-14", "2019-05-15", "2026-11-22"])
@pytest.mark.parametrize("facts", [["internal_affairs=yes"], ["listed_as=第十条"], []])
def test_a_record_gives_the_same_result_on_its_own_day(
    day: str, facts: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    if facts == ["listed_as=第十条"] and day >= "2019-05-15":
        facts = ["listed_as=第二十条"]
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    record = tmp_path / "f.json"
    said = [part for fact in facts for part in ("--fact", fact)]
    _, first = answer(capsys, *said, "--at", day, "--record", str(record))
    assert json.loads(record.read_text("utf-8"))["at"] == day
    assert answer(capsys, "--facts", str(record)) == (0, first)
    _, reply = answer(
        capsys, "--reply", *said, "--at", "2026-11-22", "--received", day, "--record", str(tmp_path / "r.json")
    )
    assert answer(capsys, "--reply", "--facts", str(tmp_path / "r.json")) == (0, reply)


def test_another_day_goes_before_that_of_the_record_and_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    record = tmp_path / "f.json"
    run(["determine", "--fact", "state_secret=yes", "--at", "2015-06-01", "--record", str(record)])
    capsys.readouterr()
    assert run(["determine", "--facts", str(record), *AT, "--format", "json"]) == 0
    out, err = capsys.readouterr()
    assert json.loads(out)["regime"] == "2019"
    assert "文件所记 at 为2015-06-01，按 --at 改用2026-11-22。" in err
    assert run(["determine", "--facts", str(record), "--at", "2015-06-01"]) == 0
    assert capsys.readouterr().err == ""


def test_the_record_of_a_walk_is_replayed_as_a_walk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A walk that has not asked for harm is not decided by presuming it; the bare facts are."""
    given = [("third_party_consents", "no"), ("public_interest_override", "no"), ("personal_privacy", "yes")]
    walk = {"at": "2026-11-22", "given": [{"fact": f, "answer": a} for f, a in given]}
    path = tmp_path / "w.json"
    path.write_text(json.dumps(walk), encoding="utf-8")
    _, data = answer(capsys, "--facts", str(path))
    assert data["attribute"] == "undetermined"
    assert data["questions"][0]["fact"] == "harms_third_party"  # type: ignore[index]
    assert "按“会造成损害”处理" in data["questions"][0]["note"]  # type: ignore[index]
    _, data = answer(capsys, "--facts", str(path), "--fact", "state_secret=no")
    assert data["attribute"] == "withheld"
    assert [p["fact"] for p in data["presumed"]] == ["harms_third_party", "separable"]  # type: ignore[attr-defined]
    late = {
        "at": "2026-11-22",
        "given": [{"fact": "state_secret", "answer": "yes"}, {"fact": "separable", "answer": "yes"}],
    }
    path.write_text(json.dumps(late), encoding="utf-8")
    assert run(["determine", "--facts", str(path)]) == 2
    assert "回答得太晚" in capsys.readouterr().err


def test_harm_is_asked_on_the_terminal_with_its_note(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    on_a_terminal(monkeypatch, "n\nn\nn\ny\nu\nn\nn\n")
    assert run(["determine", *AT]) == 0
    out, err = capsys.readouterr()
    assert "公开是否会对第三方合法权益造成损害" in err
    assert "按“会造成损害”处理" in err
    assert "公开属性：不予公开" in out
    assert "以推定为前提（没有回答）：对第三方合法权益造成损害=yes、能够作区分处理=no" in out


def test_a_partial_result_says_what_becomes_of_the_rest(capsys: pytest.CaptureFixture[str]) -> None:
    facts = ["--fact", "state_secret=yes", "--fact", "separable=yes", *AT]
    code, data = answer(capsys, *facts)
    assert (code, data["attribute"], data["rest"]) == (0, "partial", "undetermined")
    assert [q["fact"] for q in data["questions"]] == ["public_concern", "listed_item"]  # type: ignore[attr-defined]
    assert run(["determine", *facts, "--fact", "listed_as=20(6)"]) == 0
    assert "其余部分：主动公开" in capsys.readouterr().out


@pytest.mark.parametrize("typed", ["n\nq\n", "n\n"])
def test_who_stops_gets_what_is_known(
    typed: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    on_a_terminal(monkeypatch, typed)
    assert run(["determine", *AT, "--lang", "en"]) == 0
    assert capsys.readouterr().out.startswith("Attribute: undetermined")


def test_who_is_unsure_is_asked_on_and_meets_no_contradiction(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    on_a_terminal(monkeypatch, "n\nn\nn\nu\nu\nu\ny\nn\nn\n")
    assert run(["determine", *AT]) == 0
    capsys.readouterr()


def test_the_reply_is_asked_for_as_well(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    on_a_terminal(monkeypatch, "u\ny\n")
    assert run(["determine", "--reply", *AT]) == 0
    out = capsys.readouterr().out
    assert "还需查明：\n  withdrawn" in out
    on_a_terminal(monkeypatch, "y\n")
    assert run(["determine", "--reply", *AT]) == 0
    assert "答复类型：申请人撤回申请" in capsys.readouterr().out


def test_help_shows_the_examples_line_by_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["determine", "--help"]) == 0
    text = capsys.readouterr().out
    assert "\n  govdisclose determine --facts 事实.toml --format json\n" in text
    assert "\\b" not in text


def test_a_record_that_exists_is_kept_but_for_the_file_that_was_read(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    record, other = tmp_path / "f.json", tmp_path / "o.json"
    first = ["determine", "--fact", "state_secret=no", *AT]
    assert run([*first, "--record", str(record)]) == 0
    assert run([*first, "--record", str(record)]) == 0  # the same again
    kept = record.read_bytes()
    for reply in ([], ["--reply"]):
        assert run(["determine", *reply, "--fact", "state_secret=yes", *AT, "--record", str(record)]) == 2
    assert "已存在，没有覆盖" in capsys.readouterr().err
    assert record.read_bytes() == kept
    other.write_text('{"state_secret": "no"}', encoding="utf-8")
    assert run(["determine", "--facts", str(other), "--fact", "trade_secret=no", *AT, "--record", str(record)]) == 2
    assert run(["determine", "--facts", str(other), "--fact", "trade_secret=no", *AT, "--record", str(other)]) == 0
    assert json.loads(other.read_text("utf-8"))["trade_secret"] == "no"
    on_a_terminal(monkeypatch, "")
    capsys.readouterr()
    assert run(["determine", *AT, "--record", str(record)]) == 2
    assert capsys.readouterr().out == ""  # nobody answered in vain

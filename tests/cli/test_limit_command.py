"""``govdisclose limit`` as a user meets it."""

import json

import pytest

from govdisclose.cli.app import run


def _json(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict[str, object]]:
    code = run(["limit", *arguments, "--format", "json"])
    return code, json.loads(capsys.readouterr().out)


def test_the_keys_of_the_limit(capsys: pytest.CaptureFixture[str]) -> None:
    assert _json(capsys, "自该信息形成或者变更之日起20个工作日内") == (
        0,
        {
            "text": "自该信息形成或者变更之日起20个工作日内",
            "kind": "within",
            "amount": 20,
            "unit": "working_day",
            "trigger": "formed_or_changed",
        },
    )


def test_what_is_not_understood_is_said_to_be(capsys: pytest.CaptureFixture[str]) -> None:
    assert _json(capsys, "批准后20内") == (0, {"text": "批准后20内", "kind": "uninterpreted"})


def test_due_and_certainty_with_from(capsys: pytest.CaptureFixture[str]) -> None:
    code, data = _json(capsys, "20个工作日内", "--from", "2022-09-30")
    assert (code, data["due"], data["certainty"]) == (0, "2022-11-02", "announced")


def test_a_year_without_notice_ends_with_3(capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["limit", "20个工作日内", "--from", "2026-12-10", "--known-on", "2026-11-22", "--format", "json"])
    out, err = capsys.readouterr()
    data = json.loads(out)
    assert (code, data["due"], data["certainty"]) == (3, None, "unknown")
    assert "2027" in err
    assert run(["limit", "20个工作日内", "--from", "2026-12-10", "--known-on", "2026-11-22"]) == 3
    assert "未知" in capsys.readouterr().out


def test_an_estimate_is_marked(capsys: pytest.CaptureFixture[str]) -> None:
    code, data = _json(capsys, "20个工作日内", "--from", "2026-12-10", "--known-on", "2026-11-22", "--estimate")
    assert (code, data["certainty"]) == (0, "estimated")
    run(["limit", "20个工作日内", "--from", "2026-12-10", "--known-on", "2026-11-22", "--estimate"])
    assert "估算" in capsys.readouterr().out


@pytest.mark.parametrize("cell", ["长期公开", "及时公开", "每季度", "按规定公开", "同上", "开学前"])
def test_a_limit_without_an_end_is_answered(cell: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, data = _json(capsys, cell, "--from", "2025-03-03")
    assert (code, data["due"]) == (0, None)
    assert run(["limit", cell, "--from", "2025-03-03"]) == 0
    assert "届满日" in capsys.readouterr().out


def test_parts_have_their_own_ends(capsys: pytest.CaptureFixture[str]) -> None:
    cell = "处罚决定20个工作日，其他长期公开"
    code, data = _json(capsys, cell, "--from", "2022-09-30")
    assert (code, data["due"]) == (0, None)
    assert [part["due"] for part in data["parts"]] == ["2022-11-02", None]  # type: ignore[attr-defined]
    assert run(["limit", cell, "--from", "2022-09-30", "--lang", "en"]) == 0
    assert "due: 2022-11-02" in capsys.readouterr().out


def test_hours_and_reasons(capsys: pytest.CaptureFixture[str]) -> None:
    code, data = _json(capsys, "24小时内", "--from", "2025-01-27T17:30", "--explain")
    assert (code, data["due"], data["due_at"]) == (0, "2025-01-28", "2025-01-28T17:30:00")
    assert data["explanation"]
    run(["limit", "公示不少于7日", "--from", "2025-03-03", "--explain"])
    out = capsys.readouterr().out
    assert "最早" in out
    assert "1. " in out


def test_rest_day(capsys: pytest.CaptureFixture[str]) -> None:
    assert _json(capsys, "20日内", "--from", "2025-03-03")[1]["due"] == "2025-03-24"
    assert _json(capsys, "20日内", "--from", "2025-03-03", "--rest-day", "keep")[1]["due"] == "2025-03-23"


@pytest.mark.parametrize("day", ["2025-13-01", "today", "2025-03-03T99:00"])
def test_a_wrong_day_is_a_wrong_call(day: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["limit", "20日内", "--from", day]) == 2
    assert "2026-11-22" in capsys.readouterr().err


def test_an_end_beyond_the_calendar_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["limit", "900年内", "--from", "9500-01-01"]) == 3
    assert "无法推算" in capsys.readouterr().err


def test_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["limit", "公示7个工作日"]) == 0
    assert capsys.readouterr().out == "公示期：公示期为7个工作日\n"

"""``--lang`` holds wherever it stands in a command line."""

import pytest

from govdisclose.cli.app import run


@pytest.mark.parametrize(
    "line",
    [
        "--lang en workdays day 2027-02-01",
        "workdays --lang en day 2027-02-01",
        "workdays --lang=en day 2027-02-01",
        "workdays day --lang en 2027-02-01",
        "workdays day 2027-02-01 --lang en",
    ],
)
def test_the_language_may_stand_anywhere(line, capsys):
    assert run(line.split()) == 3
    assert "no holiday notice" in capsys.readouterr().err
    run(["workdays", "day", "2027-02-01"])
    assert "放假安排未公布" in capsys.readouterr().err


def test_an_unknown_language_is_refused(capsys):
    assert run(["workdays", "day", "2026-02-02", "--lang", "fr"]) == 2
    assert "fr" in capsys.readouterr().err


def test_what_stands_behind_two_dashes_is_left_alone(capsys):
    assert run(["workdays", "add", "2026-02-13", "--lang", "en", "--", "-5"]) == 0
    assert "2026-02-06" in capsys.readouterr().out


def test_a_term_that_does_not_exist_is_named_in_both_languages(capsys):
    assert run(["deadline", "annual_report", "--from", "2026-01-01", "--lang", "en"]) == 2
    said = capsys.readouterr().err
    assert "no statutory term" in said
    assert "annual_report.department" in said

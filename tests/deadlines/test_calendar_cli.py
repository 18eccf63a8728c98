"""``govdisclose workdays``: answers, JSON keys, exit codes."""

import io
import json

import pytest

from govdisclose.cli.app import run

NOTICE = "一、元旦：2027年1月1日（周五）至3日（周日）放假，共3天。1月9日（周六）上班。"


@pytest.fixture
def ask(capsys):
    def asked(*arguments):
        code = run(["workdays", *map(str, arguments)])
        out, err = capsys.readouterr()
        return code, out, err

    return asked


@pytest.fixture
def notice(tmp_path):
    path = tmp_path / "2027.txt"
    path.write_text(NOTICE, encoding="utf-8")
    return path


JSON = [
    (("day", "2022-10-08"), {"working": True, "kind": "make_up_day", "name": "国庆节", "notice": "国办发明电〔2021〕11号", "certainty": "announced"}),
    (("day", "2022-10-10"), {"working": True, "kind": "working_day", "name": None, "notice": None, "certainty": "announced"}),
    (("day", "2026-12-30"), {"working": True, "kind": "working_day", "name": None, "notice": None, "certainty": "provisional"}),
    (("add", "2022-09-30", "20"), {"date": "2022-11-02", "certainty": "announced"}),
    (("add", "2022-10-10", "-3"), {"date": "2022-09-30", "certainty": "announced"}),
    (("add", "2026-12-20", "20", "--estimate"), {"date": "2027-01-18", "certainty": "estimated"}),
    (("count", "2022-09-30", "2022-11-02"), {"count": 20, "certainty": "announced"}),
    (("count", "2026-12-31", "2026-12-20"), {"count": -9, "certainty": "provisional"}),
    (("day", "2019-05-02", "--known-on", "2019-03-21"), {"working": True, "kind": "working_day", "name": None, "notice": None, "certainty": "announced"}),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "answer"), JSON)
def test_json_has_exactly_the_promised_keys(ask, arguments, answer):
    code, out, _ = ask(*arguments, "--format", "json")
    assert code == 0
    assert json.loads(out) == answer
    assert list(json.loads(out)) == list(answer)


@pytest.mark.parametrize(
    ("arguments", "answer"),
    [
        (("day", "2027-02-01"), {"working": None, "kind": None, "name": None, "notice": None, "certainty": "unknown"}),
        (("add", "2026-12-20", "20"), {"date": None, "certainty": "unknown"}),
        (("count", "2026-12-20", "2027-01-20"), {"count": None, "certainty": "unknown"}),
    ],
)
def test_a_program_gets_its_keys_when_the_notice_is_missing(ask, arguments, answer):
    code, out, err = ask(*arguments, "--format", "json")
    assert code == 3
    assert json.loads(out) == answer
    assert "--notice" in err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("day", "2022-10-08"), "2022-10-08 星期六，国庆节 调休上班，《国务院办公厅关于2022年部分节假日安排的通知》（国办发明电〔2021〕11号），已公布\n"),
        (("day", "2022-10-08", "--lang", "en"), "2022-10-08 Saturday, 国庆节 make-up working day"),
        (("add", "2022-09-30", "20"), "2022-11-02，已公布\n"),
        (("count", "2022-09-30", "2022-11-02"), "20个工作日，已公布\n"),
        (("count", "2022-09-30", "2022-11-02", "--lang", "en"), "20 working days, announced\n"),
        (("show", "2020"), "2020-01-31 至 2020-02-02，春节放假，3天"),
        (("show", "2020"), "国办发明电〔2020〕1号"),
        (("show", "2026", "--lang", "en"), "2026  248 working days"),
    ],
)  # fmt: skip
def test_text_for_people(ask, arguments, words):
    code, out, _ = ask(*arguments)
    assert code == 0
    assert words in out


@pytest.mark.parametrize(
    "arguments",
    [
        ("day", "2027-01-04"),
        ("add", "2026-12-20", "20"),
        ("count", "2026-12-20", "2027-01-10"),
        ("show", "2027"),
        ("day", "1999-01-01"),
    ],
)
def test_an_open_year_ends_with_3_and_the_way_out(ask, arguments):
    code, out, err = ask(*arguments)
    assert code == 3
    assert out == ""
    assert "--notice" in err or "2004-01-01" in err


def test_notices_come_from_files_and_standard_input(ask, notice, monkeypatch, tmp_path):
    assert ask("day", "2027-01-09", "--notice", notice, "--format", "json")[1].count('"working": true') == 1
    old = tmp_path / "gb.txt"
    old.write_bytes(NOTICE.encode("gb18030"))
    assert ask("add", "2026-12-31", "6", "--notice", old)[1].startswith("2027-01-09")

    class Stdin:
        buffer = io.BytesIO(notice.read_bytes())

    monkeypatch.setattr("sys.stdin", Stdin)
    assert ask("day", "2027-01-09", "--notice", "-")[0] == 0
    code, out, _ = ask("show", "2027", "--notice", notice)
    assert code == 0
    assert "仅公布 9 天" in out
    code, out, _ = ask("show", "2027", "--notice", notice, "--format", "json")
    assert json.loads(out)["complete"] is False
    assert json.loads(ask("show", "2027", "--estimate", "--format", "json")[1])["certainties"] == ["estimated"]
    assert "?" in ask("show", "2027", "--estimate")[1]


def test_local_days_come_from_a_file(ask, tmp_path):
    path = tmp_path / "local.toml"
    path.write_text(
        '[[overlay]]\nbasis = "广西壮族自治区少数民族习惯节日放假办法"\nname = "广西三月三"\noff = [2026-04-20]\n',
        encoding="utf-8",
    )
    code, out, _ = ask("day", "2026-04-20", "--overlay", path)
    assert code == 0
    assert "按地方安排放假" in out
    assert "广西壮族自治区" in out
    assert "x" in ask("show", "2026", "--overlay", path)[1]


@pytest.mark.parametrize(
    "overlay",
    [
        "x = 1",
        "[[overlay]]\noff = [2026-04-20]",
        '[[overlay]]\nbasis = "a"\nwhat = 1',
        "[[overlay]]\nbasis = 5",
        "overlay = [5]",
        '[[overlay]]\nbasis = "a"\noff = ["x"]',
        '[[overlay]]\nbasis = "a"\noff = 5',
        "[[",
    ],
)  # fmt: skip
def test_a_faulty_local_file_is_named(ask, tmp_path, overlay):
    path = tmp_path / "local.toml"
    path.write_text(overlay, encoding="utf-8")
    code, _, err = ask("day", "2026-04-20", "--overlay", path)
    assert code == 3
    assert "local.toml" in err


@pytest.mark.parametrize(
    ("content", "words"),
    [(NOTICE.replace("周五", "周四").encode(), "是星期五"), (b"\xff\xfe\x00\x81\xff", "UTF-8"), (b"", "没有读到")],
)
def test_a_faulty_notice_ends_with_3_and_its_sentence(ask, tmp_path, content, words):
    path = tmp_path / "notice.txt"
    path.write_bytes(content)
    code, _, err = ask("day", "2027-01-09", "--notice", path)
    assert code == 3
    assert words in err


@pytest.mark.parametrize(
    "arguments",
    [
        ("day", "2026-13-01"),
        ("day",),
        ("add", "2026-01-01", "x"),
        ("show", "0"),
        ("day", "2026-01-01", "--known-on", "soon"),
    ],
)
def test_wrong_calls_end_with_2(ask, arguments):
    assert ask(*arguments)[0] == 2


def test_a_missing_file_ends_with_3(ask, tmp_path):
    assert ask("day", "2026-01-05", "--notice", tmp_path / "none.txt")[0] == 3


def test_notices_of_the_project_settings_count(ask, notice, monkeypatch, tmp_path):
    (tmp_path / "govdisclose.toml").write_text(f'notices = ["{notice.name}"]\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert ask("day", "2027-01-09", "--format", "json")[0] == 0
    (tmp_path / "govdisclose.toml").write_text("notices = 5\n", encoding="utf-8")
    assert ask("day", "2027-01-09")[0] == 2

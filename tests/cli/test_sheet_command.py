"""``govdisclose sheet`` as a user meets it."""

import io
import json
from pathlib import Path

import pytest

from govdisclose.attributes import fact_infos
from govdisclose.cli.app import run

NO = {n: "no" for n, info in fact_infos().items() if info.asked_at_source}


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    facts = tmp_path / "facts.json"
    facts.write_text(json.dumps(NO | {"public_concern": "yes"}), encoding="utf-8")
    path = tmp_path / "sheet.json"
    made = ["--id", "2026-15", "--title", "关于调整公交线路的通知", "--department", "综合科", "--drafter", "周一"]
    assert run(["sheet", "new", *made, "--facts", str(facts), "--at", "2026-11-16", "-o", str(path)]) == 0
    return path


def add(path: Path, stage: str, person: str, time: str, *more: str) -> int:
    return run(["sheet", "add", str(path), "--stage", stage, "--person", person, "--time", time, *more])


def reviewed(path: Path) -> None:
    for stage, person, time in (
        ("first", "甲", "2026-11-16T09:00"),
        ("second", "乙", "2026-11-17T09:00"),
        ("secrecy", "丁", "2026-11-17T10:00:00+08:00"),
        ("final", "丙", "2026-11-18T09:00"),
        ("release", "戊", "2026-11-19T09:00"),
    ):
        assert add(path, stage, person, time) == 0


def test_from_new_to_a_clean_check(sheet: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = json.loads(sheet.read_text("utf-8"))
    assert (data["proposed"], data["determination"]["attribute"], data["filled_on"]) == (
        "proactive",
        "proactive",
        "2026-11-16",
    )
    reviewed(sheet)
    seal = json.loads(sheet.read_text("utf-8"))["seal"]
    assert f"校验值：{seal}" in capsys.readouterr().err
    listed = tmp_path / "list.toml"
    run(["sheet", "negative-list"])
    listed.write_text(capsys.readouterr().out, encoding="utf-8")
    assert (
        run(["sheet", "check", str(sheet), "--at", "2026-11-22", "--seal", seal, "--negative-list", str(listed)]) == 0
    )
    assert capsys.readouterr().out == "没有发现问题。\n"
    assert run(["sheet", "check", str(sheet), "--at", "2026-11-22", "--lang", "en"]) == 0
    assert "not checked: no negative list" in capsys.readouterr().out
    assert run(["sheet", "check", str(sheet), "--seal", "0" * 64]) == 1


def test_findings_and_weights(sheet: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert add(sheet, "release", "戊", "2026-11-19T09:00") == 0
    capsys.readouterr()
    assert run(["sheet", "check", str(sheet), "--at", "2026-11-22"]) == 1
    out = capsys.readouterr().out
    assert "GD-A003 未经保密审查即发布 [错误] decisions[0]" in out
    assert run(["sheet", "check", str(sheet), "--at", "2026-11-22", "--fail-on", "never", "--format", "json"]) == 0
    assert {f["code"] for f in json.loads(capsys.readouterr().out)["findings"]} == {"GD-A003", "GD-A011"}


def test_a_changed_record_is_not_added_to(sheet: Path, capsys: pytest.CaptureFixture[str]) -> None:
    reviewed(sheet)
    sheet.write_text(sheet.read_text("utf-8").replace("公交线路", "地铁线路"), encoding="utf-8")
    assert add(sheet, "cosign", "己", "2026-11-20T09:00") == 1
    assert "校验值不符" in capsys.readouterr().err


def test_wrong_calls(sheet: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert add(sheet, "first", "甲", "昨天") == 2
    assert add(sheet, "first", " ", "2026-11-16T09:00") == 2
    assert run(["sheet", "new", "--id", " "]) == 2
    assert run(["sheet", "print", "-o", str(tmp_path / "a.html")]) == 2
    assert run(["sheet", "print", str(sheet), "-o", str(tmp_path / "a.pdf")]) == 2
    assert run(["sheet", "check", str(tmp_path / "none.json")]) == 3
    bad = tmp_path / "bad.json"
    bad.write_text('{"fact": 1', encoding="utf-8")
    assert run(["sheet", "check", str(bad)]) == 3
    assert run(["sheet", "new", "--id", "1", "--facts", str(bad)]) == 3
    bad.write_text('{"at": "2026-11-22", "given": [{"fact": "x", "answer": "yes"}]}', encoding="utf-8")
    assert run(["sheet", "new", "--id", "1", "--facts", str(bad)]) == 2
    assert run(["sheet", "negative-list", str(bad)]) == 3
    assert "Traceback" not in capsys.readouterr().err


def test_new_without_facts_and_add_at_this_moment(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    path = tmp_path / "s.xml"
    assert run(["sheet", "new", "--kind", "other", "--id", "7", "-o", str(path)]) == 0
    assert run(["sheet", "add", str(path), "--stage", "first", "--person", "甲", "--verdict", "return"]) == 0
    assert b"<Verdict>return</Verdict>" in path.read_bytes()
    capsysbinary.readouterr()
    assert run(["sheet", "new", "--id", "8"]) == 0
    assert json.loads(capsysbinary.readouterr().out)["id"] == "8"


def test_withheld_takes_its_basis_from_the_determination(tmp_path: Path) -> None:
    facts, path = tmp_path / "f.json", tmp_path / "s.json"
    facts.write_text(
        json.dumps({"at": "2026-11-20", "given": [{"fact": "state_secret", "answer": "yes"}]}), encoding="utf-8"
    )
    assert run(["sheet", "new", "--id", "9", "--facts", str(facts), "-o", str(path)]) == 0
    data = json.loads(path.read_text("utf-8"))
    assert data["basis"][0]["article"] == "第十四条"
    assert data["determination"]["at"] == "2026-11-20"
    facts.write_text("{}", encoding="utf-8")
    assert run(["sheet", "new", "--id", "9", "--facts", str(facts), "-o", str(path)]) == 0
    assert "proposed" not in json.loads(path.read_text("utf-8"))


def test_convert_and_print(
    sheet: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    xml, back = tmp_path / "s.xml", tmp_path / "b.json"
    assert run(["sheet", "convert", str(sheet), str(xml)]) == 0
    assert run(["sheet", "convert", str(xml), str(back)]) == 0
    assert back.read_bytes() == sheet.read_bytes()
    for name in ("a.html", "a.docx"):
        assert run(["sheet", "print", str(sheet), "-o", str(tmp_path / name)]) == 0
        assert run(["sheet", "print", "--blank", "other", "-o", str(tmp_path / f"blank-{name}")]) == 0
        assert (tmp_path / name).stat().st_size > 1000
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(xml.read_bytes())))
    assert run(["sheet", "check", "-", "--at", "2026-11-22"]) == 0
    capsys.readouterr()


def test_schemas_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sheet", "schema"]) == 0
    assert json.loads(capsys.readouterr().out)["$id"] == "urn:govdisclose:review-sheet:1:json"
    assert run(["sheet", "schema", "xsd"]) == 0
    assert "urn:govdisclose:review-sheet:1" in capsys.readouterr().out


def test_a_doubtful_list_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "l.toml"
    path.write_text('[[entries]]\ncode = "1"\nname = "x"\nphrases = ["密"]\n', encoding="utf-8")
    assert run(["sheet", "negative-list", str(path)]) == 1
    out = capsys.readouterr().out
    assert "GD-A051" in out
    assert "GD-A053" in out

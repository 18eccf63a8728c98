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
    other = tmp_path / "o.json"
    facts.write_text('{"state_secret": "no"}', encoding="utf-8")
    assert run(["sheet", "new", "--id", "9", "--facts", str(facts), "-o", str(other)]) == 0
    assert "proposed" not in json.loads(other.read_text("utf-8"))


DOCUMENT = """new --id 2026-15 --title 关于调整公交线路的通知 --number 某政发〔2026〕15号 --department 综合科 --drafter 周一
    --at 2026-11-16 --interpretation yes --channel website --channel other --other-channel 公众号 --publish-on 2026-12-01"""
OTHER = """new --kind other --id 7 --title 供水水质公告 --department 县水利局 --drafter 周一 --summary 十月水质检测结果 --source 县疾控中心
    --at 2026-11-16 --channel notice_board"""
FACTS = [f"--fact={name}=no" for name in NO if name != "public_concern"] + ["--fact=public_concern=yes"]


@pytest.mark.parametrize("form", [DOCUMENT, OTHER])
def test_a_whole_sheet_from_the_command_line_alone(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "sheet.json"
    assert run(["sheet", *form.split(), *FACTS, "-o", str(path)]) == 0
    assert capsys.readouterr().err == ""
    reviewed(path)
    seal = json.loads(path.read_text("utf-8"))["seal"]
    listed = tmp_path / "list.toml"
    capsys.readouterr()
    run(["sheet", "negative-list"])
    listed.write_text(capsys.readouterr().out, encoding="utf-8")
    check = ["sheet", "check", str(path), "--at", "2026-11-22", "--seal", seal, "--negative-list", str(listed)]
    assert run([*check, "--fail-on", "note"]) == 0
    assert capsys.readouterr().out == "没有发现问题。\n"


def test_every_field_of_a_sheet_can_be_given(tmp_path: Path) -> None:
    from govdisclose.attributes import ReviewSheet

    path = tmp_path / "sheet.json"
    joint = """--origin joint --lead-organ 甲局 --other-organ 乙局 --other-organ 丙局 --original-attribute on_request --propose on_request
        --reasons 不涉及公众 --basis 《中华人民共和国政府信息公开条例》（国务院令第711号）第二十七条 --summary 要点 --source 甲局
        --filled-on 2026-11-17"""
    facts = [f"--fact={name}=no" for name in NO]
    assert run(["sheet", *DOCUMENT.split(), *joint.split(), *facts, "-o", str(path)]) == 0
    data = json.loads(path.read_text("utf-8"))
    assert {*ReviewSheet.model_fields} - {*data} == {"supersedes", "seal"}
    assert data["filled_on"] == "2026-11-17"
    assert data["interpretation"] is True
    assert data["basis"] == [
        {"title": "中华人民共和国政府信息公开条例", "number": "国务院令第711号", "article": "第二十七条"}
    ]


def test_organs_co_sign_a_joint_document(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "sheet.json"
    joint = [
        "--origin",
        "joint",
        "--lead-organ",
        "甲局",
        "--other-organ",
        "乙局",
        "--other-organ",
        "丙局",
        "--original-attribute",
        "proactive",
    ]
    assert run(["sheet", *DOCUMENT.split(), *joint, *FACTS, "-o", str(path)]) == 0
    before = path.read_bytes()
    for wrong in ([], ["--organ", "丁局"]):
        assert add(path, "cosign", "子", "2026-11-16T09:00", *wrong) == 2
        assert "乙局、丙局、甲局" in capsys.readouterr().err
    assert path.read_bytes() == before
    assert add(path, "cosign", "子", "2026-11-16T09:00", "--organ", "乙局") == 0
    assert add(path, "final", "丑", "2026-11-16T10:00") == 0
    run(["sheet", "check", str(path), "--at", "2026-11-22"])
    assert "丙局没有会签同意" in capsys.readouterr().out


def test_what_a_new_sheet_lacks_is_told_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["sheet", "new", "--kind", "other", "--id", "7", "-o", str(tmp_path / "a.json")]) == 0
    assert capsys.readouterr().err.count("GD-A018") == 6
    assert run(["sheet", "new", "--id", "7", "--basis", "见附件"]) == 2
    assert run(["sheet", "new", "--id", "7", "--fact", "listed_as=第九十九条"]) == 2
    assert run(["sheet", "new", "--id", "7", "--fact", "state_secret=maybe"]) == 2
    assert run(["sheet", "new", "--id", "7", "--title", "a\u200b"]) == 2


def test_a_returned_sheet_is_replaced_by_a_new_one(
    sheet: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add(sheet, "first", "甲", "2026-11-16T09:00", "--verdict", "return") == 0
    old = json.loads(sheet.read_text("utf-8"))
    new = tmp_path / "new.json"
    assert run(["sheet", "new", "--id", "2026-16", "--replaces", str(sheet), "--title", "新标题", "-o", str(new)]) == 0
    data = json.loads(new.read_text("utf-8"))
    assert (data["supersedes"], data["title"], data["facts"]) == (old["seal"], "新标题", old["facts"])
    assert (data["department"], data["decisions"], data["kind"]) == ("综合科", [], "official_document")
    sheet.write_text(sheet.read_text("utf-8").replace("综合科", "办公室"), encoding="utf-8")
    assert run(["sheet", "new", "--id", "2026-17", "--replaces", str(sheet)]) == 1
    assert "GD-A010" in capsys.readouterr().err


def test_a_record_is_never_overwritten(sheet: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Four decisions bound by their hashes have no other copy."""
    other, xml = tmp_path / "other.json", tmp_path / "other.xml"
    reviewed(sheet)
    kept = sheet.read_bytes()
    assert run(["sheet", "new", "--id", "1", "-o", str(other)]) == 0
    assert run(["sheet", "convert", str(other), str(xml)]) == 0
    for attempt in (
        ["new", "--id", "2", "-o", str(sheet)],
        ["new", "--id", "2", "--replaces", str(sheet), "-o", str(sheet)],
        ["convert", str(other), str(sheet)],
        ["convert", str(xml), str(sheet)],
        ["add", str(other), "--stage", "first", "--person", "甲", "-o", str(sheet)],
    ):
        capsys.readouterr()
        assert run(["sheet", *attempt]) == 2, attempt
        err = capsys.readouterr().err
        assert str(sheet) in err
        assert "已存在，没有覆盖" in err
        assert sheet.read_bytes() == kept
    before = other.read_bytes()
    assert run(["sheet", "add", str(other), "--stage", "first", "--person", "甲", "-o", str(tmp_path / "b.json")]) == 0
    assert other.read_bytes() == before
    link = tmp_path / "link.json"
    link.symlink_to(other)
    assert run(["sheet", "add", str(other), "--stage", "first", "--person", "甲", "-o", str(link)]) == 0
    assert other.read_bytes() != before
    assert link.is_symlink()
    assert run(["sheet", "convert", str(sheet), str(tmp_path / "c.xml")]) == 0
    assert run(["sheet", "convert", str(sheet), str(tmp_path / "c.xml")]) == 0  # the same again loses nothing


def test_a_form_that_may_be_filled_in_is_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, code in (("a.docx", 2), ("a.html", 0)):
        path = tmp_path / name
        path.write_bytes(b"filled in by hand")
        assert run(["sheet", "print", "--blank", "document", "-o", str(path)]) == code
        assert run(["sheet", "print", "--blank", "document", "-o", str(path), "--force"]) == 0
        assert path.stat().st_size > 1000
    assert "--force" in capsys.readouterr().err


def test_a_changed_record_is_printed_with_its_warning(
    sheet: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    reviewed(sheet)
    page, seal = tmp_path / "a.html", json.loads(sheet.read_text("utf-8"))["seal"]
    assert run(["sheet", "print", str(sheet), "--seal", seal, "-o", str(page)]) == 0
    assert "记录校验不符" not in page.read_text("utf-8")
    assert run(["sheet", "print", str(sheet), "--seal", "0" * 64, "-o", str(page)]) == 1
    sheet.write_text(sheet.read_text("utf-8").replace("公交线路", "地铁线路"), encoding="utf-8")
    capsys.readouterr()
    assert run(["sheet", "print", str(sheet), "-o", str(page)]) == 1
    assert "GD-A010" in capsys.readouterr().err
    assert "记录校验不符（第1条审核意见）" in page.read_text("utf-8")
    assert run(["sheet", "convert", str(sheet), str(tmp_path / "b.xml")]) == 1
    assert "GD-A010" in capsys.readouterr().err
    assert run(["sheet", "check", str(tmp_path / "b.xml")]) == 1


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

"""``govdisclose scan`` as a user calls it."""

import io
import json
import sys

import pytest

from govdisclose.cli.app import run

TEXT = "姓名：张建国\n手机13800138000，监督电话0376-5851234\n"


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "公示.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_hits_end_with_one_and_are_shown_masked(source, capsys):
    assert run(["scan", str(source)]) == 1
    out = capsys.readouterr().out
    assert "第1行 GD-A108 个人姓名 张*国" in out
    assert "138****8000" in out
    assert "13800138000" not in out
    assert "没有找到不等于没有" in out


def test_the_words_are_shown_on_demand_and_in_english(source, capsys):
    assert run(["scan", str(source), "--reveal", "--lang", "en"]) == 1
    out = capsys.readouterr().out
    assert "13800138000" in out
    assert "mobile number" in out
    assert "Looked for" in out


def test_no_hit_ends_with_zero(tmp_path, capsys):
    path = tmp_path / "a.txt"
    path.write_text("监督电话12345", encoding="utf-8")
    assert run(["scan", str(path)]) == 0
    assert "没有找到" in capsys.readouterr().out


def test_json_has_place_kind_code_and_what_was_looked_for(source, capsys):
    assert run(["scan", str(source), "--format", "json", "--kind", "mobile,id_card"]) == 1
    data = json.loads(capsys.readouterr().out)
    (hit,) = data["hits"]
    assert (hit["kind"], hit["code"], TEXT[hit["start"] : hit["end"]], hit["location"]["line"]) == (
        "mobile",
        "GD-A102",
        "13800138000",
        2,
    )
    assert data["looked_for"] == ["id_card", "mobile"]
    assert data["counts"] == {"mobile": 1}


def test_cells_are_named_for_tables(tmp_path, capsys):
    path = tmp_path / "a.csv"
    path.write_text("姓名,身份证号\n张建国,411528197903021236\n", encoding="utf-8")
    assert run(["scan", str(path), "--format", "json"]) == 1
    assert [hit["cell"] for hit in json.loads(capsys.readouterr().out)["hits"]] == ["A2", "B2"]


def test_a_masked_copy_is_written_and_the_source_stays(source, tmp_path, capsys):
    copy = tmp_path / "copy.txt"
    assert run(["scan", str(source), "--mask", str(copy), "--format", "json"]) == 1
    assert copy.read_text(encoding="utf-8") == "姓名：张*国\n手机138****8000，监督电话0376-5851234\n"
    assert source.read_text(encoding="utf-8") == TEXT
    assert json.loads(capsys.readouterr().out)["masked_copy"] == str(copy)
    assert run(["scan", str(source), "--mask", str(copy)]) == 1
    assert "隐去 2 处" in capsys.readouterr().out
    assert run(["scan", str(copy)]) == 0


def test_the_copy_may_not_be_the_source(source, capsys):
    assert run(["scan", str(source), "--mask", str(source)]) == 2
    assert "原文件" in capsys.readouterr().err
    assert source.read_text(encoding="utf-8") == TEXT


def test_a_copy_that_somebody_worked_on_is_kept(source, tmp_path, capsys):
    copy = tmp_path / "copy.txt"
    copy.write_text("王科长另加的说明", encoding="utf-8")
    assert run(["scan", str(source), "--mask", str(copy)]) == 2
    assert "已存在，没有覆盖" in capsys.readouterr().err
    assert copy.read_text(encoding="utf-8") == "王科长另加的说明"
    assert run(["scan", str(source), "--mask", str(copy), "--lang", "en"]) == 2
    assert "exists and was not overwritten; choose another name, or add --force" in capsys.readouterr().err
    assert run(["scan", str(source), "--mask", str(copy), "--force"]) == 1
    assert "张*国" in copy.read_text(encoding="utf-8")
    (tmp_path / "empty.txt").touch()
    assert run(["scan", str(source), "--mask", str(tmp_path / "empty.txt")]) == 1


def test_standard_input_and_output(monkeypatch, capfdbinary):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO(), write_through=True))
    assert run(["scan", "-", "--mask", "-"]) == 1
    assert sys.stdout.buffer.getvalue().decode() == "姓名：张*国\n手机138****8000，监督电话0376-5851234\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert run(["scan", "-", "--mask", "-", "--format", "json"]) == 1


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["--kind", "x"], 2), (["--id-last", "9"], 2), (["--least", "2"], 2), (["--format", "xml"], 2)],
)
def test_wrong_options_end_with_two(source, arguments, code, capsys):
    assert run(["scan", str(source), *arguments]) == code


def test_what_cannot_be_read_ends_with_three(tmp_path, capsys):
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7")
    assert run(["scan", str(tmp_path / "a.pdf")]) == 3
    assert "PDF" in capsys.readouterr().err
    assert run(["scan", str(tmp_path / "none.txt")]) == 3
    assert run(["scan", str(tmp_path)]) == 3
    assert "文件夹" in capsys.readouterr().err


def test_a_copy_that_cannot_be_made_writes_nothing(tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7")
    assert run(["scan", str(tmp_path / "a.pdf"), "--mask", str(tmp_path / "b.pdf")]) == 3
    assert not (tmp_path / "b.pdf").exists()


def test_the_last_digits_that_stay_can_be_set(tmp_path, capsys):
    path = tmp_path / "a.txt"
    path.write_text("身份证411528197903021236", encoding="utf-8")
    assert run(["scan", str(path), "--id-last", "2"]) == 1
    assert "411528**********36" in capsys.readouterr().out


def test_the_codes_are_explained(capsys):
    assert run(["rule", "GD-A101"]) == 0
    assert "身份证" in capsys.readouterr().out
    assert run(["rule", "GD-A120"]) == 0

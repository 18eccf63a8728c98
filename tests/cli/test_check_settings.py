"""Project settings: where they are found, what they change, and what is said when they are wrong."""

from pathlib import Path

import pytest

from govdisclose.catalog.rules._example import Example
from govdisclose.cli.app import run
from govdisclose.cli.settings import Settings, SettingsError, load_settings
from govdisclose.export import json as own_json
from govdisclose.findings import Severity

FULL = """
select = ["GD-C", "GD-T"]
ignore = ["GD-T004"]
fail-on = "warning"
notices = ["2027.txt"]
packs = ["packs/water.toml"]

[severity]
GD-T001 = { level = "warning", reason = "上级另有批复" }

[columns]
"公示时间" = "time_limit"
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "2027.txt").write_text("放假通知", "utf-8")
    own_json.dump(Example(items=({"time_limit": {"text": "信息形成之日起30个工作日内"}},)).catalog(), inner / "迟.json")
    monkeypatch.chdir(inner)
    return tmp_path


def test_nothing_is_settled_without_a_file(project: Path) -> None:
    assert load_settings() == Settings()


def test_all_settings_are_read(project: Path) -> None:
    (project / "govdisclose.toml").write_text(FULL, "utf-8")
    settings = load_settings()
    assert settings.select == ("GD-C", "GD-T")
    assert settings.ignore == ("GD-T004",)
    assert settings.fail_on == "warning"
    assert settings.severity == {"GD-T001": Severity.WARNING}
    assert settings.severities["GD-T001"].reason == "上级另有批复"
    assert settings.columns == {"公示时间": "time_limit"}
    assert settings.notices == (project.resolve() / "2027.txt",)
    assert settings.packs == (project.resolve() / "packs/water.toml",)


def test_the_nearest_file_counts_and_a_foreign_pyproject_is_passed_over(project: Path) -> None:
    (project / "govdisclose.toml").write_text('ignore = ["GD-C"]', "utf-8")
    (project / "a" / "pyproject.toml").write_text("[tool.other]\nx = 1\n", "utf-8")
    assert load_settings().ignore == ("GD-C",)
    (project / "a" / "pyproject.toml").write_text('[tool.govdisclose]\nignore = ["GD-L"]\n', "utf-8")
    assert load_settings().ignore == ("GD-L",)
    (project / "a" / "govdisclose.toml").write_text('ignore = ["GD-T"]', "utf-8-sig")
    assert load_settings().ignore == ("GD-T",)
    assert load_settings(project).ignore == ("GD-C",)


def test_settings_change_the_check_and_the_command_line_goes_before_them(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", "迟.json"]) == 1
    (project / "govdisclose.toml").write_text(FULL.replace('packs = ["packs/water.toml"]\n', ""), "utf-8")
    assert run(["check", "迟.json"]) == 1  # a warning now, and fail-on is warning
    assert run(["check", "迟.json", "--fail-on", "error"]) == 0
    assert run(["check", "迟.json", "--select", "GD-L"]) == 0
    assert run(["check", "迟.json", "--ignore", "GD-T001"]) == 0
    capsys.readouterr()
    run(["check", "迟.json"])
    assert "警告 GD-T001" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "zh", "en"),
    [
        ("ignore = [", "不是有效的 TOML", "not valid TOML"),
        ("ignroe = []", "ignroe：没有这一项设置", "ignroe: Extra inputs"),
        ('ignore = "GD-T"', "ignore：应是列表", "ignore: "),
        ('ignore = ["T004"]', "ignore.0：应是规则代码，例如 GD-T004", "expected a rule such as GD-T004"),
        ('[severity]\nGD-T004 = "note"', "severity.GD-T004：应写明 level 和 reason", "severity.GD-T004"),
        ('[severity]\nGD-T004 = { level = "note" }', "severity.GD-T004.reason：缺少这一项", "reason: Field required"),
        ('[severity]\nGD-T004 = { level = "note", reason = " " }', "reason：不能为空", "reason: "),
        ('[severity]\nGD-T004 = { level = "fatal", reason = "x" }', "level：只能是 error、warning、note", "level: "),
        ('fail-on = "fatal"', "fail-on：只能是 error、warning、note、never", "fail-on: "),
        ("[columns]\nx = 1", "columns.x：应是文字", "columns.x: "),
        (
            '[columns]\n"公示时间" = "tme_limit"',
            "columns.公示时间：没有栏目“tme_limit”。是不是 time_limit？",
            "columns.公示时间: there is no column tme_limit. Did you mean time_limit?",
        ),
        (
            '[columns]\nx = "y"',
            "columns.x：没有栏目“y”。可以写：seq, ",
            "columns.x: there is no column y. Use one of: seq, ",
        ),
        ('notices = ["2028.txt"]', "2028.txt，没有这个文件", "2028.txt, and there is no such file"),
    ],
)
def test_a_wrong_file_is_told_by_key(
    project: Path, text: str, zh: str, en: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "govdisclose.toml").write_text(text, "utf-8")
    with pytest.raises(SettingsError) as error:
        load_settings()
    assert zh in error.value.text.zh
    assert en in error.value.text.en
    assert "govdisclose.toml" in error.value.text.zh
    assert run(["check", "迟.json"]) == 2
    assert zh in capsys.readouterr().err


def test_the_table_of_pyproject_must_be_a_table(project: Path) -> None:
    (project / "pyproject.toml").write_text('[tool]\ngovdisclose = "yes"\n', "utf-8")
    with pytest.raises(SettingsError, match=r"tool\.govdisclose"):
        load_settings()


def test_a_file_that_is_no_text_is_refused(project: Path) -> None:
    (project / "govdisclose.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsError, match="not valid TOML"):
        load_settings()


def test_an_unknown_rule_in_the_settings_is_a_usage_error(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "govdisclose.toml").write_text('ignore = ["GD-T999"]', "utf-8")
    assert run(["check", "迟.json"]) == 2
    assert "没有规则“GD-T999”" in capsys.readouterr().err

"""Help pages and usage errors are in one language: the one that was chosen."""

import gettext
import importlib.util
import os
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from govdisclose.cli.app import _root, run
from govdisclose.cli.click_words import click_speaking
from govdisclose.cli.one_language import one_language, prose

TOOL = Path(__file__).resolve().parents[2] / "tools" / "click_words.py"
HAN = re.compile(r"[\u4e00-\u9fff]")
#: Names of values that are Chinese in either language.
CHINESE_NAMES = ("表头=栏目", "栏目=字段", "维度=值", "维度")


def every_command() -> Iterator[tuple[str, ...]]:
    def walk(command: click.Command, path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        yield path
        if isinstance(command, click.Group):
            context = click.Context(command)
            for name in command.list_commands(context):
                inner = command.get_command(context, name)
                assert inner is not None
                yield from walk(inner, (*path, name))

    return walk(_root, ())


ALL = [*every_command()]


@pytest.mark.parametrize("path", ALL, ids=" ".join)
def test_a_help_page_is_in_one_language(path: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*path, "--help", "--lang", "en"]) == 0
    english = capsys.readouterr().out
    for name in CHINESE_NAMES:
        english = english.replace(name, "")
    prose_lines = [line for line in english.splitlines() if not line.startswith("  govdisclose ")]
    assert not HAN.search("\n".join(prose_lines))
    assert english.startswith("Usage: govdisclose")
    assert re.search(r"-h, --help +help\n", english)

    assert run([*path, "--help"]) == 0
    chinese = capsys.readouterr().out
    assert chinese.startswith("用法： govdisclose")
    assert "Usage" not in chinese
    assert "Options" not in chinese
    assert re.search(r"-h, --help +帮助\n", chinese)
    first = re.search(r"\n\n  (.+)\n", chinese)
    assert first is not None
    assert HAN.search(first[1])


@pytest.mark.parametrize(
    ("line", "zh", "en"),
    [
        ("check", "错误：缺少参数 'SRC…'", "Error: Missing argument 'SRC…'"),
        ("check --bogus x", "错误：没有选项 --bogus。", "Error: No such option"),
        ("chek x", "错误：没有命令 chek。", "Error: No such command 'chek'."),
        ("check --fromat json x", "是不是 '--", "--format"),
        ("check x --fail-on fatal", "'--fail-on' 的值不对：“fatal”不在可写的值里：", "'fatal' is not one of"),
        ("check x --at 2026", "'2026' 不是日期，应写作 2026-11-22", "'2026' is not a date such as 2026-11-22"),
        ("check x --at", "选项 --at 后面要写 1 个值。", "Option '--at' requires an argument."),
        ("compare a b c", "多出了参数：c", "Got unexpected extra argument (c)"),
        ("rule GD-X999", "没有规则“GD-X999”", "no rule 'GD-X999'"),
        ("process trace request.2019 none.csv", "none.csv 不存在。", "'none.csv' does not exist."),
        ("determine --record .", ". 是文件夹，应为文件。", "'.' is a directory."),
    ],
)
def test_wrong_usage_is_told_in_one_language(
    line: str, zh: str, en: str, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(line.split()) == 2
    told = capsys.readouterr().err
    assert zh in told
    assert "Error" not in told
    assert ("用法说明：govdisclose" in told) is not line.endswith("--at")
    assert run([*line.split(), "--lang", "en"]) == 2
    told = capsys.readouterr().err
    assert en in told
    assert not HAN.search(told)
    assert ("Usage in full: govdisclose" in told) is not line.endswith("--at")


def test_gettext_is_left_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    before = gettext.textdomain()
    monkeypatch.setenv("LANGUAGE", "de")
    with click_speaking("zh"):
        assert gettext.gettext("Usage:") == "用法："
    assert (gettext.textdomain(), os.environ["LANGUAGE"]) == (before, "de")
    monkeypatch.delenv("LANGUAGE")
    with click_speaking("zh"):
        assert gettext.gettext("a message of another version") == "a message of another version"
    with click_speaking("en"):
        assert gettext.gettext("Usage:") == "Usage:"
    assert "LANGUAGE" not in os.environ


def test_the_compiled_words_are_those_of_the_source() -> None:
    if not TOOL.exists():
        pytest.skip("the tools are not part of this copy")
    spec = importlib.util.spec_from_file_location("click_words", TOOL)
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    (source,) = tool.FOLDER.glob("*.po")
    text = source.read_text("utf-8")
    assert source.with_suffix(".mo").read_bytes() == tool.compiled(text)
    places = re.compile(r"\{(\w+)")
    for key, words in tool.messages(text).items():
        assert {*places.findall(words)} <= {*places.findall(key)}, key


@pytest.mark.parametrize(
    ("text", "zh", "en"),
    [
        ("写入文件 / write to a file", "写入文件", "write to a file"),
        ("输出格式 / output format  [default: text]", "输出格式  [default: text]", "output format  [default: text]"),
        ("没有 a/b。/ no such rule; use `x`.", "没有 a/b。", "no such rule; use `x`."),
        ("XML / JSON 文件", "XML / JSON 文件", "XML / JSON 文件"),
        ("*.html、*.docx", "*.html、*.docx", "*.html、*.docx"),
    ],
)
def test_halves(text: str, zh: str, en: str) -> None:
    assert (one_language(text, "zh"), one_language(text, "en")) == (zh, en)


def test_paragraphs_and_examples() -> None:
    text = "检查 XML 和 JSON。\n\nCheck both.\n\n\b\ngovdisclose check 目录.xlsx"
    assert prose(text, "zh") == "检查 XML 和 JSON。\n\n\b\ngovdisclose check 目录.xlsx"
    assert prose(text, "en") == "Check both.\n\n\b\ngovdisclose check 目录.xlsx"
    assert prose("只有中文。", "en") == "只有中文。"

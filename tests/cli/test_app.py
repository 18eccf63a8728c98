"""The root of the command line: no traceback reaches a user, whatever goes wrong."""

import gc
import subprocess
import sys

import click
import pytest

from govdisclose.bilingual import Bilingual
from govdisclose.cli import app
from govdisclose.cli.app import COMMANDS, run
from govdisclose.cli.shared import missing_library
from govdisclose.errors import UnreadableInputError


def raising(error: BaseException, monkeypatch: pytest.MonkeyPatch) -> int:
    @click.command()
    def command() -> None:
        raise error

    monkeypatch.setattr(app, "COMMANDS", {"x": "here"})
    monkeypatch.setattr(app, "import_module", lambda _: type("module", (), {"command": command}))
    return run(["x"])


@pytest.mark.parametrize(
    ("error", "code", "words"),
    [
        (UnreadableInputError(Bilingual("读不了。", "cannot be read.")), 3, "读不了。"),
        (OSError(28, "No space left on device", "X.xml"), 3, "X.xml：磁盘已满。"),
        (ModuleNotFoundError("no", name="docx.shared"), 3, "pip install 'govdisclose[docx]'"),
        (RuntimeError("wires crossed"), 3, "程序内部出错（RuntimeError：wires crossed）"),
        (click.Abort(), 2, "已中止"),
        (click.UsageError("what?"), 2, "what?"),
    ],
)
def test_failures_are_one_sentence(
    error: BaseException, code: int, words: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert raising(error, monkeypatch) == code
    printed = capsys.readouterr().err
    assert words in printed
    assert "Traceback" not in printed


def test_a_maintainer_can_see_the_details(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GOVDISCLOSE_DEBUG", "1")
    with pytest.raises(RuntimeError):
        raising(RuntimeError("wires crossed"), monkeypatch)


def test_a_module_of_our_own_is_no_optional_library() -> None:
    assert missing_library(ModuleNotFoundError("no", name="govdisclose.nothing")) is None


def test_an_unknown_command_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["bogus"]) == 2
    assert "bogus" in capsys.readouterr().err


def test_no_command_prints_the_help_with_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 0
    shown = capsys.readouterr().out
    for name in COMMANDS:
        assert f"\n  {name} " in shown


def test_a_reader_that_stops_reading_is_no_error() -> None:
    command = f"{sys.executable} -m govdisclose rule | head -n 1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "0"
    assert "Traceback" not in done.stderr


def test_the_collector_of_the_process_is_left_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    before = gc.get_threshold()
    seen: list[tuple[int, int, int]] = []

    @click.command()
    def command() -> None:
        seen.append(gc.get_threshold())
        raise click.Abort

    monkeypatch.setattr(app, "COMMANDS", {"x": "here"})
    monkeypatch.setattr(app, "import_module", lambda _: type("module", (), {"command": command}))
    assert run(["x"]) == 2
    assert seen[0] != before
    assert gc.get_threshold() == before

"""The progress bar: for a person at a terminal, on long work, and for nobody else."""

import sys
import threading
import time
from collections.abc import Iterator

import pytest

from govdisclose.cli import progress


class _Terminal:
    """A standard error that says whether a person watches."""

    def __init__(self, *, watched: bool) -> None:
        self.watched = watched
        self.words: list[str] = []
        self.encoding = "utf-8"

    def isatty(self) -> bool:
        return self.watched

    def write(self, text: str) -> int:
        self.words.append(text)
        return len(text)

    def flush(self) -> None: ...


@pytest.mark.parametrize(
    ("watched", "total", "patience", "shown"),
    [(True, 3, 0, True), (False, 3, 0, False), (True, 1, 0, True), (True, 0, 0, False), (True, 3, 9, False)],
)
def test_who_sees_a_bar(
    monkeypatch: pytest.MonkeyPatch, watched: bool, total: int, patience: float, shown: bool
) -> None:
    terminal = _Terminal(watched=watched)
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(progress, "_PATIENCE", patience)
    monkeypatch.setenv("TERM", "xterm")

    def slowly() -> Iterator[int]:
        for n in range(total):
            until = time.monotonic() + (10 if shown and not n else 0.01)
            while time.monotonic() < until and "转换" not in "".join(terminal.words):
                time.sleep(0.01)
            yield n

    assert [*progress.watched(slowly(), total=total, label="转换")] == [*range(total)]
    assert ("转换" in "".join(terminal.words)) is shown
    assert not any(isinstance(thread, threading.Timer) for thread in threading.enumerate())


def test_rich_is_not_imported_without_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", _Terminal(watched=False))
    monkeypatch.delitem(sys.modules, "rich.progress", raising=False)
    assert [*progress.watched([1, 2], total=2, label="转换")] == [1, 2]
    assert "rich.progress" not in sys.modules

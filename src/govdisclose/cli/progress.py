"""A progress bar (进度条) for long work that a person watches; otherwise nothing is printed and rich is not even imported."""

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

__all__ = ["watched"]

T = TypeVar("T")
_PATIENCE = 1.0  # seconds without a bar


def watched(things: Iterable[T], *, total: int, label: str) -> Iterator[T]:
    """The things one by one, with a bar on standard error once they take longer than a second.

    There is no bar for a single thing, and none where standard error is not a terminal.
    """
    if total < 2 or not sys.stderr.isatty():
        yield from things
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    bar = Progress(TextColumn(label), BarColumn(), MofNCompleteColumn(), console=Console(stderr=True), transient=True)
    task = bar.add_task(label, total=total)
    began = time.monotonic()
    shown = False
    try:
        for thing in things:
            yield thing
            bar.advance(task)
            if not shown and time.monotonic() - began > _PATIENCE:
                bar.start()
                shown = True
    finally:
        bar.stop()

"""A progress bar (进度条) for long work that a person watches; otherwise nothing is printed and rich is not even imported."""

import sys
from collections.abc import Iterable, Iterator
from threading import Timer
from typing import TypeVar

__all__ = ["watched"]

T = TypeVar("T")
_PATIENCE = 1.0  # seconds without a bar


def watched(things: Iterable[T], *, total: int, label: str) -> Iterator[T]:
    """The things one by one, with a sign on standard error once they take longer than a second.

    The sign is a bar with the number done and the time taken; for a single thing a turning wheel and the time. There is none where
    standard error is not a terminal.
    """
    if not total or not sys.stderr.isatty():
        yield from things
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    many = (BarColumn(), MofNCompleteColumn()) if total > 1 else ()
    columns = (SpinnerColumn(), TextColumn(label), *many, TimeElapsedColumn())
    bar = Progress(*columns, console=Console(stderr=True), transient=True)
    task = bar.add_task(label, total=total)
    clock = Timer(_PATIENCE, bar.start)  # the work itself may keep this thread busy for long
    clock.daemon = True
    clock.start()
    try:
        for thing in things:
            yield thing
            bar.advance(task)
    finally:
        clock.cancel()
        clock.join()
        bar.stop()

"""Standard output whose reader may stop reading (管道提前关闭): the command still does its work and keeps its exit code.

``govdisclose check … | head`` closes the pipe after ten lines. What would be written behind them is dropped; files that the
command was asked to write are still written, and findings still make the exit code 1.
"""

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

__all__ = ["steady_output"]


class _Steady(io.RawIOBase):
    """The bytes of another stream; those that nobody reads any more are dropped."""

    def __init__(self, raw: io.RawIOBase) -> None:
        self._raw = raw
        self._read = True

    def write(self, data: "ReadableBuffer", /) -> int:
        size = memoryview(data).nbytes
        if self._read:
            try:
                return self._raw.write(data) or 0
            except BrokenPipeError:
                self._read = False
        return size

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._raw.fileno()

    def isatty(self) -> bool:
        return self._raw.isatty()


@contextmanager
def steady_output() -> Iterator[None]:
    """Within it standard output and errors outlive their readers; streams that stand in for them in tests are left as they are."""
    before = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = map(_steady, before)
    try:
        yield
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        sys.stdout, sys.stderr = before


def _steady(stream: TextIO) -> TextIO:
    binary = getattr(stream, "buffer", None)
    raw = getattr(binary, "raw", binary)  # with PYTHONUNBUFFERED there is no buffer between
    if not isinstance(raw, io.RawIOBase) or not isinstance(stream, io.TextIOWrapper):
        return stream
    stream.flush()
    buffer = io.BufferedWriter(_Steady(raw))
    return io.TextIOWrapper(
        buffer, encoding=stream.encoding, errors=stream.errors, line_buffering=stream.line_buffering
    )

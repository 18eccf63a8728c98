"""Files written whole or not at all (整体写入), and sources opened as binary streams.

A path is written to a temporary file in the same folder, which takes the name only when everything went well. A stream
cannot be taken back, so it gets its bytes only once all of them are there. A crash of the program leaves the old file;
what a power failure leaves is up to the operating system.
"""

import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile, TemporaryFile
from typing import BinaryIO, cast

from govdisclose.bilingual import Bilingual
from govdisclose.errors import FormatError

__all__ = ["Source", "Target", "contents", "opened", "whole"]

Target = str | os.PathLike[str] | BinaryIO
Source = str | os.PathLike[str] | BinaryIO


@contextmanager
def whole(target: Target) -> Iterator[BinaryIO]:
    """A binary stream for ``target``; the target changes only when the block ends without an exception.

    A path keeps the permissions it had; through a symbolic link the file that it points to is replaced.
    Raises ``TypeError`` for a text stream and ``OSError`` for a path that cannot be written.
    """
    if isinstance(target, str | os.PathLike):
        with _replacing(Path(target)) as stream:
            yield stream
        return
    _must_be_binary(target, "write")
    with TemporaryFile() as kept:
        yield kept
        kept.seek(0)
        shutil.copyfileobj(kept, target, 1 << 18)


@contextmanager
def opened(source: Source) -> Iterator[BinaryIO]:
    """The source as a binary stream; a stream that was passed in stays open.

    Raises ``TypeError`` for a text stream and ``OSError`` for a path that cannot be opened.
    """
    if isinstance(source, str | os.PathLike):
        with Path(source).open("rb") as stream:
            yield stream
        return
    _must_be_binary(source, "read")
    yield source


def contents(source: Source, *, at_most: int) -> bytes:
    """The bytes of the source.

    Raises ``FormatError`` where it holds more than ``at_most``, whole mebibytes, and otherwise what ``opened`` does.
    """
    with opened(source) as stream:
        data = stream.read(at_most + 1)
    if len(data) > at_most:
        size = at_most // (1024 * 1024)
        raise FormatError(
            Bilingual(zh=f"文件超过 {size} MiB；请拆分后再读。", en=f"the file is larger than {size} MiB; split it.")
        )
    return data


@contextmanager
def _replacing(path: Path) -> Iterator[BinaryIO]:
    with _naming(path):
        final = Path(os.path.realpath(path))
        if final.is_symlink():
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
        if final.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        replaceable = final.is_file() or not final.exists()
    if not replaceable:  # a device or a named pipe has no whole to replace
        with _naming(path), final.open("wb") as device, whole(device) as kept:
            yield kept
        return
    with _naming(path):
        stream = NamedTemporaryFile(dir=final.parent, prefix=f".{final.name[:40]}.", suffix=".tmp", delete=False)  # noqa: SIM115
    temporary = Path(stream.name)
    try:
        with stream:
            yield cast("BinaryIO", stream)
        with _naming(path):
            temporary.chmod(final.stat().st_mode & 0o7777 if final.exists() else _fresh_mode())
            temporary.replace(final)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


@contextmanager
def _naming(path: Path) -> Iterator[None]:
    """What the system refuses inside is told of this path, not of a temporary file."""
    try:
        yield
    except OSError as error:
        if error.filename is not None and not str(error.filename).endswith(".tmp"):
            raise
        raise type(error)(error.errno, error.strerror, str(path)) from error


def _fresh_mode() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return 0o666 & ~mask


def _must_be_binary(stream: object, method: str) -> None:
    if not hasattr(stream, method):
        raise TypeError(f"expected a path or a binary stream, found {type(stream).__name__}")
    if hasattr(stream, "encoding"):
        raise TypeError(f"expected a binary stream, found the text stream {type(stream).__name__}; pass its .buffer")

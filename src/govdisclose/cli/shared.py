"""What every command shares (公用选项): language and format options, exit codes, printing."""

import errno
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar

import click

from govdisclose.bilingual import Bilingual, Language

__all__ = [
    "EXIT_CLEAN",
    "EXIT_FINDINGS",
    "EXIT_UNANSWERED",
    "EXIT_USAGE",
    "cause_of",
    "complain",
    "format_option",
    "language",
    "language_option",
    "missing_library",
    "preferring",
    "print_json",
    "say",
    "take_language",
]

EXIT_CLEAN = 0  #: no finding at or above --fail-on
EXIT_FINDINGS = 1  #: findings at or above --fail-on
EXIT_USAGE = 2  #: the command was called wrongly
EXIT_UNANSWERED = 3  #: the input cannot be read, or the answer cannot be given


_language: ContextVar[Language] = ContextVar("_language", default="zh")


_preferred: ContextVar[Language] = ContextVar("_preferred", default="zh")


def take_language(arguments: Sequence[str]) -> tuple[list[str], Language]:
    """The command line without ``--lang zh`` or ``--lang en``, wherever it stands before ``--``, and the language; the last one holds.

    >>> take_language(["--lang", "en", "workdays", "show", "2026"])
    (['workdays', 'show', '2026'], 'en')
    """
    chosen: Language = "zh"
    kept: list[str] = []
    rest = iter(arguments)
    for word in rest:
        if word == "--":
            return [*kept, word, *rest], chosen
        value = word.removeprefix("--lang=") if word.startswith("--lang=") else None
        if word == "--lang":
            value = next(rest, None)
        if value in ("zh", "en"):
            chosen = "en" if value == "en" else "zh"
        else:
            kept += [word] if word != "--lang" or value is None else [word, value]
    return kept, chosen


@contextmanager
def preferring(language: Language) -> Iterator[None]:
    """The language of the commands run inside, where they are not given one of their own."""
    token = _preferred.set(language)
    shown = _language.set(language)
    try:
        yield
    finally:
        _preferred.reset(token)
        _language.reset(shown)


def _keep(_context: click.Context, _parameter: click.Parameter, value: Language) -> None:
    _language.set(value)


#: ``--lang zh|en``; the choice is read by ``language()``, ``say`` and ``complain``.
language_option = click.option(
    "--lang",
    type=click.Choice(["zh", "en"]),
    default=_preferred.get,
    callback=_keep,
    expose_value=False,
    is_eager=True,
    help="语言 / language",
)

#: ``--format text|json`` as the argument ``output_format``.
format_option = click.option(
    "--format",
    "output_format",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="输出格式 / output format",
)


#: A library that may be absent, to the extra that brings it.
_EXTRAS = {
    "docx": "docx",
    "grandalf": "process",
    "icalendar": "ics",
    "numpy": "fast",
    "openpyxl": "scan",
    "phonenumbers": "scan",
    "python_calamine": "xlsx",
    "rapidfuzz": "compare",
    "xlsxwriter": "xlsx",
}


def missing_library(error: ModuleNotFoundError) -> Bilingual | None:
    """What to install where an optional library is absent; ``None`` where the missing module is no such library."""
    extra = _EXTRAS.get((error.name or "").partition(".")[0])
    if extra is None:
        return None
    return Bilingual(
        zh=f"缺少程序库 {error.name}。请运行：pip install 'govdisclose[{extra}]'",
        en=f"the library {error.name} is missing. Run: pip install 'govdisclose[{extra}]'",
    )


_CAUSES = {
    errno.ENOENT: ("没有这个文件或文件夹", "no such file or folder"),
    errno.EACCES: ("没有权限", "permission denied"),
    errno.EPERM: ("没有权限", "not permitted"),
    errno.ENOTDIR: ("路径中有一段是文件，不是文件夹", "a part of the path is a file, not a folder"),
    errno.EEXIST: ("路径中有一段是文件，不是文件夹", "a part of the path is a file, not a folder"),
    errno.EISDIR: ("这是文件夹", "it is a folder"),
    errno.ELOOP: ("链接指向自己", "the link leads back to itself"),
    errno.ENOSPC: ("磁盘已满", "the disk is full"),
    errno.EROFS: ("磁盘只读", "the disk is read-only"),
    errno.ENAMETOOLONG: ("文件名过长", "the name is too long"),
}


def cause_of(error: OSError) -> Bilingual:
    """Why the system could not open or write a file, in words."""
    words = error.strerror or str(error)
    zh, en = _CAUSES.get(error.errno or 0, (words, words))
    return Bilingual(zh=zh, en=en)


def language() -> Language:
    """The language chosen with ``--lang``; Chinese where none is."""
    return _language.get()


def say(text: Bilingual | str) -> None:
    """Print words to standard output, in the language chosen."""
    click.echo(text if isinstance(text, str) else text.in_language(language()))


def complain(text: Bilingual | str) -> None:
    """Print words to standard error, in the language chosen."""
    click.echo(text if isinstance(text, str) else text.in_language(language()), err=True)


def print_json(data: object) -> None:
    """Print plain data as JSON to standard output, Chinese as it is."""
    click.echo(json.dumps(data, ensure_ascii=False, indent=2))

"""Which source goes to which target (转换任务): worked out from the arguments before anything is read."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import click
from attrs import frozen

__all__ = ["FORMATS", "Job", "files_in", "plan"]

#: Names of formats for --from and --to.
FORMATS = ("xml", "json", "xlsx", "html", "csv", "md")
_BY_SUFFIX = {".htm": "html", ".markdown": "md", **{f".{name}": name for name in FORMATS}}
_TABLES = {".xlsx", ".docx", ".html", ".htm", ".csv", ".tsv", ".xml", ".json"}


@frozen
class Job:
    """Sources that become one target, in a format; ``-`` is standard input and output."""

    sources: tuple[str, ...]
    target: str
    form: str


def plan(paths: Sequence[str], output: str | None, to: str | None, summary: str | None = None) -> list[Job]:
    """The jobs of a command line; ``summary`` is the file for the summary, which may not be a source either.

    Raises ``click.UsageError`` when it is not clear what is meant, or when a source would be overwritten.
    """
    given, target = _split(paths, output)
    sources = files_in(given)
    if _is_folder(target) or (len(sources) > 1 and target != "-" and not Path(target).suffix):
        jobs = [*_one_each(sources, target, to)]
    else:
        jobs = [Job(tuple(sources), target, to or _form_of(target))]
    for target in (*(job.target for job in jobs), *([summary] if summary else [])):
        _refuse_overwriting(target, sources)
    return jobs


def _split(paths: Sequence[str], output: str | None) -> tuple[Sequence[str], str]:
    if output is not None:
        return paths, output
    if len(paths) != 2:
        raise click.UsageError(
            "请写“来源 目标”，或“来源… -o 目标”。/ give SRC DST, or SRC… -o DST (a file, a folder, or - for standard output)."
        )
    return paths[:1], paths[1]


def files_in(sources: Sequence[str]) -> list[str]:
    """The files named, with those of each folder in order of name. Raises ``click.UsageError`` where there are none."""
    found = [*_expanded(sources)]
    if not found:
        endings = "、".join(sorted(_TABLES))
        raise click.UsageError(
            f"文件夹里没有目录文件（{endings}）。/ the folder holds no file that could be a catalogue ({', '.join(sorted(_TABLES))})."
        )
    return found


def _expanded(sources: Sequence[str]) -> Iterator[str]:
    """Files as they are given; folders as the tables in them, in order of name."""
    for source in sources:
        folder = Path(source)
        if source != "-" and folder.is_dir():
            inside = (path for path in sorted(folder.rglob("*")) if path.suffix.lower() in _TABLES and path.is_file())
            yield from (str(path) for path in inside if not _is_hidden(path.relative_to(folder)))
        else:
            yield source


def _is_hidden(path: Path) -> bool:
    """True for dot files and for the lock files of an open Office document."""
    return any(part.startswith((".", "~$")) for part in path.parts)


def _is_folder(target: str) -> bool:
    return target != "-" and (target.endswith(("/", "\\")) or Path(target).is_dir())


def _form_of(target: str) -> str:
    form = _BY_SUFFIX.get(Path(target).suffix.lower())
    if target == "-" or form is None:
        raise click.UsageError(
            f"从“{target}”看不出写成什么格式，请加 --to。/ cannot tell the format from {target!r}; add --to {'|'.join(FORMATS)}."
        )
    return form


def _one_each(sources: Sequence[str], folder: str, to: str | None) -> Iterator[Job]:
    """A file for each source; sources of one name keep their own suffix in it, and a number where even that is the same."""
    if to is None:
        raise click.UsageError(
            f"目标是文件夹，请用 --to 指明格式。/ the target is a folder; add --to {'|'.join(FORMATS)}."
        )
    stems = Counter(Path(source).stem.casefold() for source in sources)
    taken: set[str] = set()
    for source in sources:
        path = Path("stdin") if source == "-" else Path(source)
        stem = path.stem if stems[path.stem.casefold()] < 2 else path.name
        name, number = stem, 1
        while name.casefold() in taken:
            number += 1
            name = f"{stem}-{number}"
        taken.add(name.casefold())
        yield Job((source,), str(Path(folder) / f"{name}.{to}"), to)


def _refuse_overwriting(target: str, sources: Sequence[str]) -> None:
    path = Path(target)
    if target == "-" or not path.exists():
        return
    for source in sources:
        if source != "-" and Path(source).exists() and path.samefile(source):
            raise click.UsageError(
                f"目标就是来源 {source}，不覆盖。/ {target} is the source itself; it is not overwritten."
            )

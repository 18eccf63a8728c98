"""Reads the instruments from the data files of the package (数据读取)."""

import tomllib
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from importlib.resources import files
from typing import cast

from govdisclose.bilingual import Bilingual
from govdisclose.dated import Period
from govdisclose.errors import FormatError
from govdisclose.law.instrument import Instrument, InstrumentKind, Version

__all__ = ["compiled", "packaged", "read_instruments"]


def packaged() -> tuple[Instrument, ...]:
    """The instruments of every data file, in the order of file names."""
    return tuple(one for name, text in _texts_of_files() for one in read_instruments(text, name=name))


def compiled() -> date:
    """The day on which the newest data file was compiled."""
    days = (tomllib.loads(text)["source"].get("compiled") for _, text in _texts_of_files())
    return max(day for day in days if isinstance(day, date))


def _texts_of_files() -> list[tuple[str, str]]:
    folder = files("govdisclose.law") / "data"
    return sorted((f.name, f.read_text("utf-8")) for f in folder.iterdir() if f.name.endswith(".toml"))


def read_instruments(text: str, *, name: str) -> tuple[Instrument, ...]:
    """The instruments of one data file.

    A version holds from its ``from`` to the day before the next one; the last one to the day before ``repealed``, if there is such a day.
    Raises ``FormatError`` for a file that is not TOML or has an instrument that lacks a key or has a wrong one.
    """
    try:
        data = tomllib.loads(text)
        entries = cast("list[Mapping[str, object]]", data["instrument"])
        _text_of(cast("Mapping[str, object]", data["source"]), "title")
        return tuple(_instrument(entry) for entry in entries)
    except (KeyError, TypeError, ValueError) as error:
        raise FormatError(
            Bilingual(
                zh=f"{name} 不是有效的法规名录：{error!r}", en=f"{name} is not a valid list of instruments: {error!r}"
            )
        ) from error


def _instrument(entry: Mapping[str, object]) -> Instrument:
    known = {"title", "kind", "source", "version", "aliases", "successors", "verified", "repealed"}
    if more := sorted(entry.keys() - known):
        raise ValueError(f"unknown key {more[0]!r} in {entry.get('title')!r}")
    versions = cast("list[Mapping[str, object]]", entry["version"])
    if more := sorted(set().union(*versions) - {"from", "number", "also", "verified", "articles", "articles_since"}):
        raise ValueError(f"unknown key {more[0]!r} in a version of {entry.get('title')!r}")
    starts = [cast("date", v["from"]) for v in versions]
    ends = [*starts[1:], cast("date | None", entry.get("repealed"))]
    return Instrument(
        title=_text_of(entry, "title"),
        kind=InstrumentKind(_text_of(entry, "kind")),
        source=_text_of(entry, "source"),
        versions=tuple(
            Version(
                Period(start, end - timedelta(days=1) if end else None),
                cast("str | None", v.get("number")),
                _texts(v.get("also")),
                bool(v.get("verified", True)),
                cast("int | None", v.get("articles")),
                cast("date | None", v.get("articles_since")),
            )
            for v, start, end in zip(versions, starts, ends, strict=True)
        ),
        aliases=_texts(entry.get("aliases")),
        successors=_texts(entry.get("successors")),
        verified=bool(entry.get("verified", True)),
    )


def _text_of(entry: Mapping[str, object], key: str) -> str:
    value = entry[key]
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"{key} is empty or not text")
    return value


def _texts(value: object) -> tuple[str, ...]:
    return tuple(str(one) for one in cast("Iterable[object]", value or ()))

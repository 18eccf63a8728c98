"""The data files of statutory terms (法定期限数据), read once: ``data/terms/*.toml``, each with its ``[source]``.

A term is a list of versions; a version is in force from its first through its last day. A key that the reader does not know is
refused, so that a slip in a data file cannot pass for law.
"""

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from typing import cast

from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation
from govdisclose.dated import Dated, History, Period
from govdisclose.deadlines.limit import Every, LimitKind, TimeLimit, Trigger, Unit
from govdisclose.deadlines.terms import Roll, StatutoryTerm, TermExtension
from govdisclose.errors import FormatError

__all__ = ["instrument", "read_terms", "terms"]

_Table = Mapping[str, object]
_LIMIT_KEYS = {"kind", "text", "amount", "unit", "trigger", "anchor", "at_least", "saving_clause"}
_OTHER_KEYS = {"from", "through", "instrument", "article", "also", "verified", "period_verified", "roll", "extension"}
_NOTE_KEYS = {"note_zh", "note_en"}


@cache
def instrument(key: str, article: str | None = None) -> Citation:
    """The citation of an instrument of ``instruments.toml``, with an article.

    >>> instrument("order-711", "第三十三条").to_text()
    '《中华人民共和国政府信息公开条例》（国务院令第711号）第三十三条'
    """
    entry = _instruments()[key]
    return Citation(entry["title"], entry.get("number"), article)


@cache
def terms() -> Mapping[str, History[StatutoryTerm]]:
    """Every statutory term by name, in the order of the data files."""
    found: dict[str, History[StatutoryTerm]] = {}
    folder = files("govdisclose.deadlines").joinpath("data", "terms")
    for name in ("request", "proactive", "enforcement", "decisions", "remedies"):
        found |= read_terms(folder.joinpath(f"{name}.toml").read_text("utf-8"))
    return found


def read_terms(text: str) -> dict[str, History[StatutoryTerm]]:
    """The terms of one data file.

    Raises ``FormatError`` for an unknown key, an unknown instrument or versions that overlap.
    """
    read: dict[str, History[StatutoryTerm]] = {}
    for entry in cast("list[_Table]", tomllib.loads(text)["term"]):
        name, title = str(entry["name"]), Bilingual(zh=str(entry["zh"]), en=str(entry["en"]))
        try:
            versions = [_version(name, title, v) for v in cast("list[_Table]", entry["version"])]
            read[name] = History(tuple(Dated(v, v.period) for v in versions))
        except (KeyError, ValueError, TypeError) as error:
            raise FormatError(Bilingual(zh=f"期限“{name}”的数据有误：{error}", en=f"term {name!r}: {error}")) from error
    return read


@cache
def _instruments() -> Mapping[str, dict[str, str]]:
    path = files("govdisclose.deadlines").joinpath("data", "terms", "instruments.toml")
    return cast("Mapping[str, dict[str, str]]", tomllib.loads(path.read_text("utf-8"))["instrument"])


def _version(name: str, title: Bilingual, data: _Table) -> StatutoryTerm:
    unknown = data.keys() - _LIMIT_KEYS - _OTHER_KEYS - _NOTE_KEYS
    if unknown:
        raise ValueError(f"unknown key {min(unknown)!r}")
    source = str(data["instrument"])
    also = [(str(a["instrument"]), a.get("article")) for a in cast("list[_Table]", data.get("also", []))]
    return StatutoryTerm(
        name=name,
        title=title,
        limit=_limit(data),
        citation=instrument(source, cast("str | None", data.get("article"))),
        period=Period(_day(data["from"]), _day(data["through"]) if "through" in data else None),
        verified=_truth(data["verified"]),
        period_verified=_truth(data.get("period_verified", True)),
        also=tuple(instrument(key, cast("str | None", article)) for key, article in also),
        roll=Roll(str(data.get("roll", "none"))),
        extension=_extension(cast("_Table | None", data.get("extension")), source, data),
        note=Bilingual(zh=str(data["note_zh"]), en=str(data["note_en"])) if "note_zh" in data else None,
    )


def _limit(data: _Table) -> TimeLimit:
    anchor = cast("str | None", data.get("anchor"))
    unit, trigger = data.get("unit"), data.get("trigger")
    return TimeLimit(
        text=str(data["text"]),
        kind=LimitKind(str(data.get("kind", "within"))),
        amount=_number(data["amount"]) if "amount" in data else None,
        unit=Unit(str(unit)) if unit else None,
        trigger=Trigger(str(trigger)) if trigger else None,
        every=Every(1, Unit.YEAR) if anchor else None,
        anchor=anchor,
        at_least=_truth(data.get("at_least", False)),
        saving_clause=_truth(data.get("saving_clause", False)),
    )


def _extension(data: _Table | None, source: str, version: _Table) -> TermExtension | None:
    if data is None:
        return None
    limit = TimeLimit(
        str(data["text"]),
        LimitKind.WITHIN,
        amount=_number(data["amount"]),
        unit=Unit(str(version["unit"])),
        trigger=Trigger.EVENT,
    )
    approval = Bilingual(zh=str(data["approval_zh"]), en=str(data["approval_en"]))
    return TermExtension(limit, instrument(source, str(data["article"])), approval)


def _day(value: object) -> date:
    if type(value) is not date:
        raise TypeError(f"expected a day, found {value!r}")
    return value


def _number(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"expected a whole number, found {value!r}")
    return value


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError(f"expected true or false, found {value!r}")
    return value

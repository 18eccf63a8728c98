"""Findings that a project puts up with for a time (容许清单), each with its reason and its last day.

>>> import tomllib
>>> allowed = read_allow_list('''
... [[allow]]
... code = "GD-T004"
... item = "item-1"
... reason = "民政局承诺年底前补写期限"
... until = 2026-12-31
... ''', name="allow.toml")
>>> allowed[0].until.isoformat()
'2026-12-31'
"""

import re
import tomllib
from collections.abc import Mapping
from datetime import date, datetime
from typing import Protocol

from attrs import frozen

__all__ = ["AllowEntry", "AllowListError", "read_allow_list"]

_KEYS = {"code", "source", "item", "field", "reason", "until"}
_CODE = re.compile(r"GD-[A-Z]\d{3}")


class AllowListError(ValueError):
    """The allow-list is not as it should be; the message names the entry and says what to do."""


class _Place(Protocol):
    @property
    def source(self) -> str | None: ...
    @property
    def item(self) -> str | None: ...
    @property
    def field(self) -> str | None: ...


class _Found(Protocol):
    @property
    def code(self) -> str: ...
    @property
    def location(self) -> _Place: ...


@frozen
class AllowEntry:
    """One entry (容许清单): findings of ``code``, where said only of one source, item or field, through the day ``until``, itself included."""

    code: str
    reason: str
    until: date
    source: str | None = None
    item: str | None = None
    field: str | None = None

    def covers(self, finding: _Found) -> bool:
        """Whether the entry speaks of the finding; whether it still holds is another matter."""
        where = finding.location
        pairs = ((self.source, where.source), (self.item, where.item), (self.field, where.field))
        return self.code == finding.code and all(said is None or said == found for said, found in pairs)


def read_allow_list(text: str, *, name: str) -> tuple[AllowEntry, ...]:
    """The entries of an allow-list in TOML. Raises ``AllowListError`` for an entry without reason, last day or code."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise AllowListError(f"{name}: {error}") from None
    entries = data.pop("allow", [])
    if data or not isinstance(entries, list):
        raise AllowListError(f"{name}: found {', '.join(data) or 'allow'}; an allow-list holds [[allow]] tables only")
    return tuple(_entry(entry, f"{name}, entry {number}") for number, entry in enumerate(entries, 1))


def _entry(data: object, place: str) -> AllowEntry:
    if not isinstance(data, Mapping):
        raise AllowListError(f"{place}: write it as an [[allow]] table")
    if unknown := set(data) - _KEYS:
        raise AllowListError(f"{place}: unknown key {', '.join(sorted(unknown))}; known are {', '.join(sorted(_KEYS))}")
    code, reason, until = data.get("code"), data.get("reason"), data.get("until")
    if not isinstance(code, str) or not _CODE.fullmatch(code):
        raise AllowListError(f"{place}: code = {code!r}; write one rule code, such as GD-T004")
    if not isinstance(reason, str) or not reason.strip():
        raise AllowListError(f"{place} ({code}): no reason; say why the finding may stay")
    if not isinstance(until, date) or isinstance(until, datetime):
        raise AllowListError(f"{place} ({code}): until = {until!r}; write the last day on which it holds, 2026-12-31")
    words = {name: data.get(name) for name in ("source", "item", "field")}
    for name, value in words.items():
        if value is not None and not isinstance(value, str):
            raise AllowListError(f"{place} ({code}): {name} = {value!r}; write a text")
    return AllowEntry(code, reason, until, words["source"], words["item"], words["field"])

"""Holiday notices as data (节假日安排数据): the TOML form, read from a file of the package or handed in."""

import tomllib
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path

from govdisclose.bilingual import Bilingual
from govdisclose.deadlines.notice import HolidayArrangement, Notice
from govdisclose.errors import NoticeError

__all__ = ["notices_from_data", "notices_from_toml", "packaged_notices", "packaged_years"]

_FOLDER = Path(__file__).parent / "data" / "calendar"
_FILE_KEYS = {"year", "notice", "source"}
_NOTICE_KEYS = {"title", "number", "issued", "issued_about", "verified", "evidence", "holiday"}
_HOLIDAY_KEYS = {"name", "off", "work", "extends"}


@cache
def packaged_notices() -> tuple[Notice, ...]:
    """All notices that come with the library, amendments behind the notice that they amend."""
    return tuple(n for year in packaged_years() for n in _packaged(year))


@cache
def packaged_years() -> tuple[int, ...]:
    """The years for which notices come with the library."""
    return tuple(sorted(int(path.stem) for path in _FOLDER.glob("*.toml")))


@cache
def _packaged(year: int) -> tuple[Notice, ...]:
    return notices_from_toml((_FOLDER / f"{year}.toml").read_text(encoding="utf-8"))


def notices_from_toml(text: str) -> tuple[Notice, ...]:
    """The notices of a TOML text: ``year`` and one ``[[notice]]`` each, with a ``[[notice.holiday]]`` per holiday.

    Raises ``NoticeError`` when the text is not TOML or does not keep to the form.
    """
    try:
        data = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise _refused(f"不是有效的 TOML：{error}", f"not valid TOML: {error}") from error
    return notices_from_data(data)


def notices_from_data(data: Mapping[str, object]) -> tuple[Notice, ...]:
    """The notices of parsed TOML or JSON, in the form of ``notices_from_toml``.

    A single notice may also stand flat: its keys beside ``year``. Raises ``NoticeError`` when a key is unknown or missing, a value of
    the wrong kind, or a day named twice.
    """
    year = data.get("year")
    if isinstance(year, bool) or not isinstance(year, int) or not 1949 <= year <= 9998:
        raise _refused(f"缺少年份 year 或其值不对：{year!r}", f"expected year = a whole number, found {year!r}")
    if "holiday" in data:
        flat = {k: v for k, v in data.items() if k not in {"year", "source"}}
        return (_notice(year, flat),)
    _known(data, _FILE_KEYS, "文件", "file")
    notices = tuple(_notice(year, entry) for entry in _tables(data.get("notice"), "notice"))
    if not notices:
        raise _refused("没有任何通知 [[notice]]", "expected at least one [[notice]], found none")
    return notices


def _notice(year: int, data: Mapping[str, object]) -> Notice:
    _known(data, _NOTICE_KEYS, "通知", "notice")
    holidays = tuple(_holiday(year, entry) for entry in _tables(data.get("holiday"), "holiday"))
    if not holidays:
        raise _refused(f"{year}年的通知没有 holiday", f"the notice for {year} has no holiday")
    return Notice(
        year=year,
        holidays=holidays,
        title=_text(data, "title"),
        number=_text(data, "number"),
        issued=_day(data["issued"]) if "issued" in data else None,
        issued_about=_day(data["issued_about"]) if "issued_about" in data else None,
        verified=_truth(data, "verified"),
        evidence=_text(data, "evidence"),
    )


def _holiday(year: int, data: Mapping[str, object]) -> HolidayArrangement:
    _known(data, _HOLIDAY_KEYS, "节日", "holiday")
    name = _text(data, "name")
    if not name:
        raise _refused(f"{year}年有一个节日没有名称 name", f"a holiday of {year} has no name")
    off, work = _days(data.get("off", ()), name), _days(data.get("work", ()), name)
    if not off and not work:
        raise _refused(f"“{name}”没有任何日期", f"{name} names no day: give off or work")
    return HolidayArrangement(name=name, off=off, work=work, extends=_truth(data, "extends"))


def _tables(value: object, key: str) -> list[Mapping[str, object]]:
    entries = value if isinstance(value, list | tuple) else [] if value is None else [value]
    for entry in entries:
        if not isinstance(entry, Mapping):
            raise _refused(f"{key} 应为表：{entry!r}", f"expected {key} to be a table, found {entry!r}")
    return list(entries)


def _known(data: Mapping[str, object], keys: Iterable[str], zh: str, en: str) -> None:
    extra = sorted(str(k) for k in set(data) - set(keys))
    if extra:
        raise _refused(f"{zh}中有未知的键：{'、'.join(extra)}", f"unknown key in the {en}: {', '.join(extra)}")


def _text(data: Mapping[str, object], key: str) -> str | None:
    value = data.get(key)
    if value is not None and not isinstance(value, str):
        raise _refused(f"{key} 应为文字：{value!r}", f"expected text for {key}, found {value!r}")
    return value.strip() or None if value else None


def _truth(data: Mapping[str, object], key: str) -> bool:
    value = data.get(key, False)
    if not isinstance(value, bool):
        raise _refused(f"{key} 应为 true 或 false：{value!r}", f"expected true or false for {key}, found {value!r}")
    return value


def _days(value: object, name: str) -> tuple[date, ...]:
    if not isinstance(value, list | tuple):
        raise _refused(f"“{name}”的日期应为列表：{value!r}", f"expected a list of dates for {name}, found {value!r}")
    days = tuple(_day(entry) for entry in value)
    twice = sorted({d for d in days if days.count(d) > 1})
    if twice:
        raise _refused(f"“{name}”中 {twice[0]} 出现两次", f"{twice[0]} stands twice under {name}")
    return tuple(sorted(days))


def _day(value: object) -> date:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise _refused(f"不是日期：{value!r}", f"expected a date such as 2027-01-01, found {value!r}") from None


def _refused(zh: str, en: str) -> NoticeError:
    return NoticeError(Bilingual(zh=f"节假日数据有误：{zh}", en=f"holiday data: {en}"))

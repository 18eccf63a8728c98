"""The dates that a sentence of a notice names (通知中的日期): single days, ranges, lists, each with the weekday it states."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from attrs import frozen

from govdisclose.deadlines.notice_words import refused

__all__ = ["DATE", "DATES", "DateReader", "Named", "weekday_name"]

_DATE = r"(?:(?:\d{4}年)?\d{1,2}月\d{1,2}[日号]?|(?<![共计假息休〕第])\d{1,2}[日号])"
_NOTE = r"(?:（[^（）]*）)?"
_ITEM = rf"{_DATE}{_NOTE}(?:起?(?:[至到—]|直至){_DATE}{_NOTE}止?)?"
#: One date with what stands behind it in brackets.
DATE = _DATE + _NOTE
#: One or more dates in a row: “1月26日（周日）、2月8日（周六）”, “2月6日—12日（农历除夕至正月初六）”.
DATES = re.compile(rf"{_ITEM}(?:[、和及与]{_ITEM})*")

_ONE = re.compile(rf"(?:(?P<year>\d{{4}})年)?(?:(?P<month>\d{{1,2}})月)?(?P<day>\d{{1,2}})[日号]?(?P<note>{_NOTE})")
_PAIR = re.compile(rf"(?P<first>{_DATE}{_NOTE})(?:起?(?:[至到—]|直至)(?P<last>{_DATE}{_NOTE})止?)?")
_WEEKDAY = re.compile(r"(?:星期|周|礼拜)([一二三四五六日天])")
_NAMES = "一二三四五六日"
_LONGEST = 31  #: days; no holiday comes near it


@frozen
class Named:
    """Days that stand together in a sentence."""

    days: tuple[date, ...]
    year_stated: bool  #: every date carries its year
    weekday_stated: bool  #: at least one date carries its weekday


def weekday_name(day: date) -> str:
    """The weekday as notices write it."""
    return f"星期{_NAMES[day.weekday()]}"


class DateReader:
    """Reads the dates of one section; a day without a month takes the month that stood before it."""

    def __init__(self, year: int, *, december_before: bool) -> None:
        self._year = year
        self._december_before = december_before
        self._last: date | None = None

    def read(self, words: str, sentence: str) -> Named:
        """The days of a match of ``DATES``; raises ``NoticeError`` where they contradict themselves."""
        days: list[date] = []
        ends: list[tuple[date, date]] = []
        notes: list[str] = []
        years = []
        for pair in _PAIR.finditer(words):
            first, first_note, stated = self._one(pair["first"], sentence, None)
            last, last_note, last_stated = first, "", True
            if pair["last"]:
                last, last_note, last_stated = self._one(pair["last"], sentence, first)
            if not first <= last <= first + timedelta(_LONGEST):
                raise refused(sentence, f"{first}至{last}不成一段假期", f"{first} to {last} is no span of days off")
            days += [first + timedelta(n) for n in range((last - first).days + 1)]
            years.append(stated and last_stated)
            ends.append((first, last))
            notes += [first_note, last_note] if pair["last"] else [first_note]
        self._check_weekdays(ends, notes, sentence)
        return Named(tuple(days), all(years), any(_WEEKDAY.search(n) for n in notes))

    def _one(self, words: str, sentence: str, after: date | None) -> tuple[date, str, bool]:
        match = _ONE.match(words)
        assert match
        before = after or self._last
        month = int(match["month"]) if match["month"] else before.month if before else None
        if month is None:
            raise refused(sentence, f"“{words}”没有月份", f"“{words}” has no month")
        year = int(match["year"]) if match["year"] else self._implied(month, before if not match["month"] else None)
        if year not in {self._year, self._year - 1}:
            raise refused(
                sentence,
                f"年份{year}与{self._year}年的通知不符",
                f"{year} does not belong in a notice for {self._year}",
            )
        try:
            found = date(year, month, int(match["day"]))
        except ValueError:
            raise refused(sentence, f"没有“{words}”这一天", f"there is no day “{words}”") from None
        self._last = found
        return found, match["note"] or "", bool(match["year"])

    def _implied(self, month: int, before: date | None) -> int:
        if before is not None:
            return before.year
        return self._year - 1 if month == 12 and self._december_before else self._year

    def _check_weekdays(self, ends: list[tuple[date, date]], notes: list[str], sentence: str) -> None:
        """Each weekday named must be that of its date."""
        for day, stated in _pairs(ends, notes, sentence):
            if _NAMES[day.weekday()] != stated:
                raise refused(
                    sentence,
                    f"{day}是{weekday_name(day)}，不是星期{stated}",
                    f"{day} is a {day:%A}, not {_english(stated)}",
                )


def _pairs(ends: list[tuple[date, date]], notes: list[str], sentence: str) -> Iterator[tuple[date, str]]:
    """Each date with the weekday that its note states."""
    place = 0
    listed = [first for first, last in ends if first == last]
    for number, (first, last) in enumerate(ends):
        own = [first] if first == last else [first, last]
        for position, day in enumerate(own):
            stated = [w.replace("天", "日") for w in _WEEKDAY.findall(notes[place])]
            place += 1
            if not stated:
                continue
            if len(stated) == 1:
                yield day, stated[0]
            elif len(stated) == 2 and position == 1:  # “6月7日至9日（周六至周一）”
                yield from zip(own, stated, strict=True)
            elif number == len(ends) - 1 and len(stated) == len(listed) == len(ends):  # “4日、5日（周六、周日）”
                yield from zip(listed, stated, strict=True)
            else:
                raise refused(sentence, "星期与日期对不上", "the weekdays do not pair with the dates")


def _english(stated: str) -> str:
    return date(2024, 1, 1 + _NAMES.index(stated)).strftime("%A")

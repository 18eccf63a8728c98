"""One holiday of a notice (单个节日的安排): its sentences read, and checked against one another."""

from collections.abc import Sequence
from datetime import date, timedelta

from govdisclose.deadlines.notice import HolidayArrangement, Notice, festivals
from govdisclose.deadlines.notice_dates import DateReader, weekday_name
from govdisclose.deadlines.notice_sentence import Said, read_sentence
from govdisclose.deadlines.notice_words import refused

__all__ = ["read_section"]

#: 《全国年节及纪念日放假办法》第二条: days that these holidays always hold.
_FIXED = {"元旦": (1, 1), "劳动节": (5, 1), "国庆节": (10, 1)}
_DAY = timedelta(1)


def read_section(name: str, sentences: Sequence[str], year: int, earlier: Sequence[Notice]) -> HolidayArrangement:
    """The arrangement of one holiday; raises ``NoticeError`` with the sentence that does not fit the others."""
    said = Said()
    reader = DateReader(year, december_before="元旦" in festivals(name))
    for number, sentence in enumerate(sentences):
        read_sentence(sentence, reader, said, opening=number == 0)
    whole = f"{name}：{'。'.join(sentences)}"
    if said.extended_through is not None:
        return _extended(name, said, year, earlier, whole)
    if not said.off:
        raise refused(whole, "没有读到放假的日期", "no day off was found")
    _check(name, said, year, whole)
    return HolidayArrangement(name=name, off=tuple(sorted(said.off)), work=tuple(sorted(said.work)))


def _check(name: str, said: Said, year: int, whole: str) -> None:
    for day, sentence in sorted(said.work.items()):
        if day in said.off:
            raise refused(sentence, f"{day}既放假又上班", f"{day} is both off and worked")
        if day.weekday() < 5:
            raise refused(
                sentence,
                f"{day}是{weekday_name(day)}，不是周末，本来就上班",
                f"{day} is a {day:%A}; a make-up day must lie on a weekend",
            )
    for stated, days, sentence in said.counts:
        _check_count(stated, set(days), said, sentence)
    if said.counts and sum(c[0] for c in said.counts) != len(said.off):
        stated, _, sentence = max(said.counts, key=lambda c: c[0])
        _check_count(stated, said.off, said, sentence)
    for plain in festivals(name) & _FIXED.keys():
        fixed = date(year, *_FIXED[plain])
        if fixed not in said.off:
            raise refused(
                whole, f"放假的日期不含{plain}当天（{fixed}）", f"the days off leave out {fixed}, the day of {plain}"
            )


def _check_count(stated: int, days: set[date], said: Said, sentence: str) -> None:
    """The number of days stated must be that of the days named, or of the stretch that they make with the weekends."""
    if not days or stated == len(days) or stated == len(_stretch(days, said, beyond=said.joins_weekend)):
        return
    listed = "、".join(str(d) for d in sorted(days))
    raise refused(
        sentence,
        f"写的是{stated}天，所列日期是{len(days)}天：{listed}",
        f"{stated} days are stated, {len(days)} are named: {listed}",
    )


def _stretch(days: set[date], said: Said, *, beyond: bool) -> list[date]:
    """The days with the free weekend days between them, and with those around them where they join a weekend."""
    first, last = min(days), max(days)
    if beyond:
        while _free(first - _DAY, said):
            first -= _DAY
        while _free(last + _DAY, said):
            last += _DAY
    span = (first + n * _DAY for n in range((last - first).days + 1))
    return [d for d in span if d in days or _free(d, said)]


def _free(day: date, said: Said) -> bool:
    return day.weekday() >= 5 and day not in said.work


def _extended(name: str, said: Said, year: int, earlier: Sequence[Notice], whole: str) -> HolidayArrangement:
    """A holiday that is lengthened: the days behind its last day announced before."""
    through = said.extended_through
    assert through is not None
    before = [
        day
        for notice in earlier
        if notice.year == year
        for arrangement in notice.holidays
        if festivals(arrangement.name) & festivals(name) and not arrangement.extends
        for day in arrangement.off
    ]
    if not before:
        raise refused(
            whole, f"不知道{year}年{name}原来的安排，无法延长", f"the earlier arrangement of {name} {year} is not known"
        )
    last = max(before)
    if through <= last:
        raise refused(whole, f"{name}原来已放假至{last}", f"{name} was off through {last} already")
    added = {last + n * _DAY for n in range(1, (through - last).days + 1)} | said.off
    return HolidayArrangement(name=name, off=tuple(sorted(added)), work=tuple(sorted(said.work)), extends=True)

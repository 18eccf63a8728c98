"""Reads holiday notices from outside (读取放假安排通知): the Chinese text of the State Council, or our TOML form.

The text may be the bare arrangements or a whole page with title, 文号, greeting and signature. It is read sentence by sentence, and checked
against itself: the weekday named is that of the date, the number of days is the number stated, make-up days lie on weekends, no day
is both off and worked. What does not fit is refused with the sentence.

>>> (notice,) = read_notices("一、元旦：2026年1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。")
>>> notice.year, [str(d) for d in notice.holidays[0].work], notice.complete
(2026, ['2026-01-04'], False)
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from govdisclose.bilingual import Bilingual
from govdisclose.deadlines.notice import HolidayArrangement, Notice, festivals
from govdisclose.deadlines.notice_check import sound
from govdisclose.deadlines.notice_data import notices_from_data, notices_from_toml
from govdisclose.deadlines.notice_layout import Page, page_of
from govdisclose.deadlines.notice_section import read_section
from govdisclose.deadlines.notice_words import refused
from govdisclose.errors import NoticeError

__all__ = ["read_notices"]

_TOML = re.compile(r"(?m)^\s*(?:\[\[?\s*\w|[A-Za-z_]+\s*=)")
_LONGEST = 500_000  #: characters of a saved page with its markup

_MOST = 30  #: holidays in one notice; the law knows seven


def read_notices(
    source: str | Mapping[str, object], *, year: int | None = None, earlier: Sequence[Notice] = ()
) -> tuple[Notice, ...]:
    """The notices of a Chinese text, of a TOML text or of parsed data.

    ``year`` is the year of a text that does not say it. ``earlier`` are the notices known before: a notice that lengthens a holiday needs
    the first one, and a text that names weekdays but no year is taken for the year that they fit, one without a notice before others.
    Raises ``NoticeError``.
    """
    if isinstance(source, str):
        if len(source) > _LONGEST:
            raise _refused("文字太长，不像一份通知", "the text is too long for a notice")
        if not _TOML.search(source):
            return (_from_text(source, year, earlier),)
        return _of_year(notices_from_toml(source), year)
    if isinstance(source, Mapping):
        return _of_year(notices_from_data(source), year)
    raise TypeError(f"expected the text of a notice or its parsed form, found {type(source).__name__}")


def _of_year(notices: tuple[Notice, ...], year: int | None) -> tuple[Notice, ...]:
    for notice in notices:
        if year not in {None, notice.year}:
            raise _refused(f"通知是{notice.year}年的，不是{year}年", f"the notice is for {notice.year}, not {year}")
    return tuple(map(sound, notices))


def _from_text(text: str, year: int | None, earlier: Sequence[Notice]) -> Notice:
    page = page_of(text)
    if not page.sections:
        raise _refused(
            "没有读到任何节日的安排（如“一、元旦：1月1日放假”）",
            "no arrangement of a holiday was found (such as “一、元旦：1月1日放假”)",
        )
    if len(page.sections) > _MOST:
        raise _refused(
            f"读到{len(page.sections)}个节日，一份通知没有这么多",
            f"{len(page.sections)} holidays are too many for a notice",
        )
    if year is not None and page.stated_year not in {None, year}:
        raise _refused(
            f"文中写的是{page.stated_year}年，不是{year}年", f"the text is for {page.stated_year}, not {year}"
        )
    chosen = year or page.stated_year
    return _notice(page, chosen, earlier) if chosen else _dated(page, earlier)


def _notice(page: Page, year: int, earlier: Sequence[Notice]) -> Notice:
    if not 1949 <= year <= 9998:
        raise _refused(f"年份不对：{year}", f"{year} is no year for a notice")
    holidays: dict[frozenset[str], HolidayArrangement] = {}
    for section in page.sections:
        read = read_section(section.name, section.sentences, year, earlier)
        for names, other in holidays.items():
            if names & festivals(read.name) and other != read:
                raise refused(
                    f"{section.name}：{'。'.join(section.sentences)}",
                    "同一个节日安排了两次",
                    "the holiday is arranged twice",
                )
        holidays[festivals(read.name)] = read
    return sound(
        Notice(year=year, holidays=tuple(holidays.values()), title=page.title, number=page.number, issued=page.issued)
    )


def _dated(page: Page, earlier: Sequence[Notice]) -> Notice:
    """The notice in the year that its weekdays and lunar festivals fit."""
    words = "".join(s for section in page.sections for s in section.sentences)
    stated = sorted({int(y) for y in re.findall(r"(\d{4})年", words)})
    known = {n.year for n in earlier if n.complete}
    newest = max(known, default=date.min.year)
    candidates = [stated[-1], stated[-1] + 1] if stated else [*range(min(known, default=2004), newest + 3)]
    fitting: list[Notice] = []
    trouble: NoticeError | None = None
    moonless = False
    for candidate in candidates:
        try:
            notice = _notice(page, candidate, earlier)
        except NoticeError as error:
            trouble = error if trouble is None or candidate == newest + 1 else trouble
            continue
        if stated:
            return notice
        if _fits_moon(notice):
            fitting.append(notice)
        else:
            moonless = True
    if re.search(r"星期|周[一二三四五六日]|礼拜", words):
        new = [n for n in fitting if n.year not in known]
        if len(new or fitting) == 1:
            return (new or fitting)[0]
    if trouble is not None and not fitting and not moonless:
        raise trouble
    raise _refused(
        "文中没有写明年份，也无法由星期确定。请补上标题（关于XXXX年部分节假日安排的通知），或给出 year=",
        "the text does not say its year, and the weekdays do not settle it; add the title line, or pass year=",
    )


def _fits_moon(notice: Notice) -> bool:
    """True when the lunar festivals of the year lie on days off of the notice."""
    from govdisclose.deadlines.calendar_estimate import last_estimated_year, lunar_festivals

    if notice.year > last_estimated_year():
        return False
    moon = lunar_festivals(notice.year)
    return all(
        moon[plain] in h.off or moon[plain].weekday() >= 5
        for h in notice.holidays
        for plain in festivals(h.name) & moon.keys()
    )


def _refused(zh: str, en: str) -> NoticeError:
    return NoticeError(Bilingual(zh=f"放假通知无法读取：{zh}", en=f"holiday notice (放假安排): {en}"))

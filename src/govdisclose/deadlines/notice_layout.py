"""The parts of a notice page (通知版式): title, 文号, date of signature, and the sentences of each holiday."""

import re
from datetime import date

from attrs import frozen

from govdisclose.bilingual import Bilingual
from govdisclose.deadlines.notice import festivals
from govdisclose.deadlines.notice_dates import DATE
from govdisclose.deadlines.notice_words import lines_of
from govdisclose.errors import NoticeError

__all__ = ["Page", "Section", "page_of"]

_FESTIVAL = "元旦|新年|春节|清明|劳动节|五一|端午|中秋|国庆|十一|纪念日|节"
_NAME = rf"(?!其中|将|原|因|为|延长|调整|现|鼓励|经)(?:[^。，；：（）\d\n]|\d+(?=周年)){{0,24}}?(?:{_FESTIVAL})[^。，；：（）\d\n]{{0,16}}?"
_TIME = r"(?:放假时间|放假安排|放假调休|放假|假期|假日|期间|时间|共?\d{1,2}天|[为：，—])*"
_START = r"(?:[自从在]|定于|安排在|全国|全体公民)?(?=(?:\d{4}年)?\d{1,2}月|\d{1,2}日)"
_NUMBERED = r"(?:第?[一二三四五六七八九十]{1,3}[、，.．：]|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[、.．])"
#: “二、春节：1月28日…”: with its number, or at the start of a sentence and followed by a date.
_HEADING = re.compile(
    rf"(?:(?:^|(?<=[。；：\n]))\n?)?(?:(?P<number>{_NUMBERED})|(?<![^。；：\n]))(?:(?P<year>\d{{4}})年)?(?P<name>{_NAME})(?P<lead>{_TIME}{_START}|(?(number)：|(?!)))"
)
_TITLE = re.compile(r"(国务院(?:办公厅)?关于[^。：\n]{0,60}?的通知)")
_NUMBER = re.compile(r"(国(?:务院)?(?:办)?发(?:明电|电)?)[〔\[【（](\d{4})[〕\]】）]第?(\d{1,4})号")
_LONGEST = 30_000  #: characters of visible text; the page of a notice has a few thousand
_FULL_DATE = r"(\d{4})年(\d{1,2})月(\d{1,2})日"
_SIGNED = (
    re.compile(rf"成文日期：{_FULL_DATE}"),
    re.compile(rf"国务院(?:办公厅)?(?:秘书局)?\n?{_FULL_DATE}(?=$|\n|（此件)"),
    re.compile(rf"(?:^|\n){_FULL_DATE}(?=$|\n)"),
)
_SIGNATURE = re.compile(
    rf"(?:(?:国务院(?:办公厅)?|[^\n。]{{2,20}}(?:人民政府|办公厅|办公室))\n?{_FULL_DATE}(?=$|\n|（此件)|\n{_FULL_DATE}(?=$|\n)).*",
    re.DOTALL,
)
_GREETING_END = re.compile(r"通知如下[：。]?|安排如下[：。]?|如下[：。]")


@frozen
class Section:
    """One holiday of the page: its heading and its sentences."""

    name: str
    sentences: tuple[str, ...]


@frozen
class Page:
    """What stands around the arrangements, and the arrangements in sentences."""

    title: str | None
    number: str | None
    issued: date | None
    stated_year: int | None  #: the year in the title, or in the words that lead to the arrangements
    sections: tuple[Section, ...]


def page_of(text: str) -> Page:
    """The parts of a text that may be a whole page, with a title before the notice and a signature behind it."""
    lined = "\n".join(lines_of(text))
    if len(lined) > _LONGEST:
        raise NoticeError(
            Bilingual(
                zh=f"放假通知无法读取：文字有{len(lined)}个字，不像一份通知",
                en=f"holiday notice (放假安排): {len(lined)} characters are too many for a notice",
            )
        )
    flat = lined.replace("\n", "")
    title = _TITLE.search(flat)
    number = _NUMBER.search(flat)
    return Page(
        title=title[1] if title else None,
        number=f"{number[1]}〔{number[2]}〕{number[3]}号" if number else None,
        issued=_issued(lined),
        stated_year=_stated_year(title[1] if title else "", lined),
        sections=_sections(lined, title[1] if title else ""),
    )


def _issued(lined: str) -> date | None:
    for pattern in _SIGNED:
        for found in pattern.finditer(lined):
            try:
                return date(*map(int, found.groups()))
            except ValueError:
                continue
    return None


def _stated_year(title: str, lined: str) -> int | None:
    """The year in the title, behind 现将, or the only one before the holidays and in their headings."""
    found = re.search(r"(\d{4})年", title) or re.search(r"(?:现将|现就)(?:调整|延长)?(\d{4})年", lined)
    if found:
        return int(found[1])
    body = _joined(lined)
    headings = list(_HEADING.finditer(body))
    alone = set(re.findall(r"(\d{4})年(?!\d)", body[: headings[0].start()] if headings else ""))
    alone |= {h["year"] for h in headings if h["year"]}
    return int(alone.pop()) if len(alone) == 1 else None


def _sections(lined: str, title: str) -> tuple[Section, ...]:
    """The holidays by their headings; a notice without headings is one holiday, named in its title or its words."""
    body = _SIGNATURE.sub("", _joined(lined))
    headings = list(_HEADING.finditer(body))
    if headings:
        ends = [h.start() for h in headings[1:]] + [len(body)]
        found = (
            Section(_bare(h["name"]), _sentences(body[h.start("lead") : end]))
            for h, end in zip(headings, ends, strict=True)
        )
        # A heading without any date (值班安排, 另行通知) arranges nothing.
        return tuple(section for section in found if any(re.search(DATE, s) for s in section.sentences))
    flat = body.replace("\n", "")
    start = _GREETING_END.search(flat)
    words = flat[start.end() :] if start else flat[flat.find(title) + len(title) :] if title else flat
    named = re.search(r"关于(?:调整|延长)?(?:\d{4}年)?(.+?)(?:假期|调休|放假)", title) if title else None
    plain = sorted(festivals(words))
    name = named[1] if named else "、".join(plain) if plain[0] != words else ""
    dated = tuple(s for s in _sentences(words) if re.search(DATE, s))
    return (Section(name, dated),) if name and dated else ()


def _bare(name: str) -> str:
    """The heading without a quotation mark that has no partner."""
    return name if name.count("“") == name.count("”") else name.strip("“”")


def _joined(lined: str) -> str:
    """Lines that were broken inside a sentence are joined; a break stays behind 。；： and before a number or a signature."""
    return re.sub(
        rf"(?<![。；：])\n(?!{_NUMBERED}|(?:\d{{4}}年)?{_NAME}{_TIME}{_START}|国务院|{_FULL_DATE}(?:\n|$)|[^\n。，；：]{{2,20}}(?:人民政府|办公厅|办公室)\n)",
        "",
        lined,
    )


def _sentences(words: str) -> tuple[str, ...]:
    parts = re.split(r"[。；\n]", words.replace("：\n", "："))
    return tuple(p for p in (part.strip("，、：") for part in parts) if p)

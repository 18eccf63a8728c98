"""Tables in plain text (文本表格): a line of headings and the lines below it, divided by commas, tabs, bars or blanks."""

import re
from typing import NamedTuple

__all__ = ["TextTable", "cells_of", "find_tables"]

_HEADING = re.compile(
    r"姓 {0,4}名|户 {0,4}主|身份证|证件号|手机|电话|卡号|账号|帐号|一卡通|一折通|住址|地址|申请人|受益人|家庭成员|领款人|补贴对象|车牌|护照|邮箱|编号|代码"
)
_DELIMITERS = ("\t", "|", ",", "，", ";", "；")
_LINE = 1200  #: no line of headings is longer
_QUOTED = re.compile(r'"(?:[^"\n]|"")*"')
_RULE = re.compile(r"[\s|:+\-=]*$")
_WORDS = re.compile(r"[^ ]+")
_LONG_NUMBER = re.compile(r"[0-9]{5}")
_SAID = re.compile(r"[\u3400-\u9fff][:：]|。")  #: in lines that are no row of columns divided by blanks
_PROSE = re.compile(r"[。！!？?]|[:：].")


class TextTable(NamedTuple):
    """The rows below a line of headings: from, to, the delimiter (a blank for columns divided by blanks), the headings."""

    start: int
    end: int
    delimiter: str
    headings: tuple[str, ...]

    def heading(self, column: int) -> str:
        """The heading of a column, counted from 0; empty where there is none."""
        return self.headings[column] if column < len(self.headings) else ""


def cells_of(text: str, start: int, end: int, delimiter: str) -> list[tuple[int, int]]:
    """Where each cell of a line begins and ends; a delimiter inside quotation marks divides nothing."""
    if delimiter == " ":
        return [found.span() for found in _WORDS.finditer(text, start, end)]
    line = text[start:end]
    if '"' in line:
        line = _QUOTED.sub(lambda found: "\0" * len(found[0]), line)
    cells = []
    first = 0
    while (at := line.find(delimiter, first)) >= 0:
        cells.append((start + first, start + at))
        first = at + 1
    cells.append((start + first, end))
    return cells


def find_tables(text: str) -> list[TextTable]:
    """The tables of a text in order."""
    tables: list[TextTable] = []
    done = 0
    for found in _HEADING.finditer(text):
        if found.start() < done:
            continue
        start = text.rfind("\n", max(done - 1, found.start() - _LINE, 0), found.start()) + 1
        end = text.find("\n", found.end(), found.end() + _LINE)
        if end < 0:
            if len(text) - found.end() > _LINE:
                done = found.end() + _LINE
            continue
        done = end
        line = text[start:end]
        delimiter = _delimiter(line)
        headings = _headings(text, start, end, delimiter) if delimiter else ()
        if not headings:
            continue
        last = _last_row(text, end + 1, delimiter, len(headings))
        if last > end + 1:
            tables.append(TextTable(end + 1, last, delimiter, headings))
            done = last
    return tables


def _delimiter(line: str) -> str:
    for delimiter in _DELIMITERS:
        if delimiter in line:
            return delimiter
    return " " if len(line.split()) >= 3 else ""


def _headings(text: str, start: int, end: int, delimiter: str) -> tuple[str, ...]:
    """The headings of a line, ``()`` where it is no line of headings."""
    line = text[start:end]
    if _LONG_NUMBER.search(line) or _PROSE.search(line):
        return ()
    words = tuple(re.sub(r"[\s\"'\u200b]", "", text[a:b]) for a, b in cells_of(text, start, end, delimiter))
    filled = [word for word in words if word]
    if len(filled) < 2 or max(map(len, filled)) > 24 or sum(map(len, filled)) / len(filled) > 10:
        return ()
    return words if any(_HEADING.search(word) for word in filled) else ()


def _last_row(text: str, start: int, delimiter: str, width: int) -> int:
    """Where the rows below the headings end: at a blank line, or at a line that is not divided as they are."""
    place = start
    size = len(text)
    while place < size:
        end = text.find("\n", place)
        end = size if end < 0 else end
        line = text[place:end]
        if delimiter == " " and _SAID.search(line):
            break
        if not line.strip(" \r\t,|") or (delimiter == " " and not width - 1 <= len(line.split()) <= width + 1):
            if _RULE.match(line) and line.strip():
                place = end + 1
                continue
            break
        if delimiter != " " and delimiter not in line:
            break
        place = end + 1
    return min(place, size)

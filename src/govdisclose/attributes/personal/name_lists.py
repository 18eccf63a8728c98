"""Names in lists (名单): columns of tables, and the lines below a heading such as 低保名单 or 补贴发放表."""

import re
from collections.abc import Generator, Iterator

from govdisclose.attributes.personal.kinds import HitKind
from govdisclose.attributes.personal.name_words import HAN_CLASS, is_name, is_name_in_list
from govdisclose.attributes.personal.table_columns import address_columns, name_columns
from govdisclose.attributes.personal.tables import TextTable, cells_of
from govdisclose.attributes.personal.view import Found, View

__all__ = ["find_in_lists", "find_in_tables"]

_TITLE = re.compile(
    r"(?:低保|五保|特困|救助|补贴|补助|救济|慰问|残疾|危房|脱贫|贫困|高龄|孤儿|优抚|抚恤|助学|资助|受灾|领取|发放|享受|公租房|廉租|保障|独生子女|计划生育|奖扶|失地|失信|欠税|中签|摇号|困境儿童|临时生活|养老|奖励扶助|农户|村民|住户|户主|学生|录取|受助|承租|受援|考生|体检|聘用|表彰|鉴定|认定|慢性病|救治|安置|入住|监测对象)"
    r"[^\n。]{0,24}?(?:名单|花名册|名册|公示表|发放表|明细表?|人员表|汇总表|登记表|情况表|公示|发放清册|清册|[:：][ \t]*(?=\n))"
)
_OFFICIAL_TITLE = re.compile(
    r"评审|专家|干部|领导|工作人员|执法|代表名单|委员|监督员|班子|任职|单位名单|机构名单|企业名单|商品|药品|目录|政策"
)
_SERIAL = re.compile(r"[ \t]*(?:[0-9]{1,4}|[一二三四五六七八九十]{1,3})?[、.)）\s,，|]{0,4}")
_FIRST = re.compile(
    rf"([{HAN_CLASS}](?:[ ]{{1,4}}[{HAN_CLASS}](?![{HAN_CLASS}])|[{HAN_CLASS}]{{1,3}}))(?![{HAN_CLASS}·*×○])"
)
_PART = re.compile(r"[^、，,;；。\s：:]+")
_LONGEST, _MOST_LINES, _ROW = 100, 2000, 2000
_ADDRESS_CELL = re.compile(rf"[{HAN_CLASS}0-9].*[{HAN_CLASS}0-9]")


def find_in_tables(view: View) -> Iterator[Found]:
    """Names and home addresses in the columns of lists of private persons."""
    for table in view.tables:
        names, addresses = name_columns(table.headings), address_columns(table.headings)
        if names or addresses:
            yield from _in_table(view.text, table, names, addresses)


def _in_table(text: str, table: TextTable, names: list[int], addresses: list[int]) -> Iterator[Found]:
    place = table.start
    while place < table.end:
        end = text.find("\n", place, table.end)
        end = table.end if end < 0 else end
        cells = cells_of(text, place, end, table.delimiter)
        for column in names:
            if column < len(cells):
                start, last = _trimmed(text, *cells[column])
                if is_name(text[start:last]):
                    yield Found(start, last, HitKind.PERSON_NAME, 0.9)
                elif is_name_in_list(text[start:last]):
                    yield Found(start, last, HitKind.PERSON_NAME, 0.6)
        for column in addresses:
            if column < len(cells):
                start, last = _trimmed(text, *cells[column])
                words = text[start:last]
                if last - start >= 4 and "*" not in words and "×" not in words and _ADDRESS_CELL.fullmatch(words):
                    yield Found(start, last, HitKind.HOME_ADDRESS, 0.85)
        place = end + 1


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The cell without blanks and quotation marks at its edges."""
    words = text[start:end]
    if words.isalnum():
        return start, end
    left = len(words) - len(words.lstrip(" \r\t\"'\u200b"))
    right = len(words) - len(words.rstrip(" \r\t\"'\u200b"))
    return start + left, max(start + left, end - right)


def find_in_lists(view: View) -> Iterator[Found]:
    """Names in the lines below a heading of a list, and in a row of names behind it."""
    text = view.text
    done = 0
    for title in _TITLE.finditer(text):
        if title.start() < done:
            continue
        end = text.find("\n", title.end(), title.end() + _LONGEST)
        if _OFFICIAL_TITLE.search(text[max(0, title.start() - 20) : title.end()]):
            continue
        if end < 0:
            done = min(len(text), title.end() + _ROW)
            yield from _row_of_names(text, title.end(), done)
            continue
        yield from _row_of_names(text, title.end(), end)
        done = yield from _lines(view, end + 1)


def _lines(view: View, place: int) -> Generator[Found, None, int]:
    """The names at the beginning of the lines from a place on; returns where the list ends."""
    text = view.text
    for _ in range(_MOST_LINES):
        if place >= len(text) or view.table_at(place) is not None:
            break
        end = text.find("\n", place, place + 4000)
        end = min(len(text), place + 4000) if end < 0 else end
        rows = [*_row_of_names(text, place, end)]
        yield from rows
        if not rows:
            if end - place > _LONGEST:
                break
            serial = _SERIAL.match(text, place)
            first = _FIRST.match(text, serial.end() if serial else place)
            if first is not None and is_name(first[1]):
                yield Found(first.start(1), first.end(1), HitKind.PERSON_NAME, 0.75)
        place = end + 1
    return place


def _row_of_names(text: str, start: int, end: int) -> Iterator[Found]:
    """Three names or more, divided by 、 or commas, that make up most of a line."""
    parts = [*_PART.finditer(text, start, end)]
    names = [part for part in parts if is_name(part[0])]
    if len(names) < 3:
        return
    if len(names) * 10 < len(parts) * 6:
        names = _side_by_side(text, parts)
    yield from (Found(*part.span(), HitKind.PERSON_NAME, 0.8) for part in names)


def _side_by_side(text: str, parts: list[re.Match[str]]) -> list[re.Match[str]]:
    """The names of which three or more follow each other with nothing but 、 between."""
    found: list[re.Match[str]] = []
    row: list[re.Match[str]] = []
    for part in parts:
        if row and not (is_name(part[0]) and text[row[-1].end() : part.start()] == "、"):
            found += row if len(row) >= 3 else []
            row = []
        if is_name(part[0]):
            row.append(part)
    return found + (row if len(row) >= 3 else [])

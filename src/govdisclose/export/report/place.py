"""Where a finding lies, as a person reads it (位置说明): the cell, else the item and the column in official words."""

from collections.abc import Iterable

from govdisclose.bilingual import Bilingual, Language
from govdisclose.findings import Location

__all__ = ["column_words", "place_words", "places_words"]

_COLUMNS = {
    "seq": Bilingual("序号", "serial"),
    "domain": Bilingual("领域", "domain"),
    "matter": Bilingual("公开事项", "matter"),
    "content": Bilingual("公开内容", "content"),
    "basis": Bilingual("公开依据", "legal basis"),
    "time_limit": Bilingual("公开时限", "time limit"),
    "publisher": Bilingual("公开主体", "publisher"),
    "channels": Bilingual("公开渠道和载体", "channels"),
    "audience": Bilingual("公开对象", "audience"),
    "mode": Bilingual("公开方式", "mode"),
    "levels": Bilingual("公开层级", "level"),
    "process": Bilingual("公开流程", "process"),
    "title": Bilingual("标题", "title"),
    "division": Bilingual("行政区划代码", "division code"),
    "issued": Bilingual("发布日期", "day of issue"),
    "items": Bilingual("事项", "items"),
}


def column_words(name: str, language: Language) -> str:
    """The official words for a field; an extension by its heading; another name as it is."""
    plain = name.removeprefix("header.").removeprefix("extensions.")
    known = _COLUMNS.get(plain)
    return known.in_language(language) if known else plain


def place_words(location: Location, language: Language) -> str:
    """The cell with the name of its column; without a cell, the number of the item and the column.

    >>> place_words(Location(sheet="目录", row=7, column=5, item_index=3, field="time_limit"), "zh")
    '目录!E7 公开时限'
    >>> place_words(Location(item_index=3, field="time_limit"), "en")
    'item 4, time limit'
    """
    return places_words((location,), language)


def places_words(locations: Iterable[Location], language: Language, *, most: int = 12) -> str:
    """Several places in a row: a sheet and a column that stay the same are named once, and what is more than ``most`` is counted.

    >>> cells = [Location(sheet="目录", row=n, column=5, field="time_limit") for n in (7, 8, 9)]
    >>> places_words(cells, "zh"), places_words(cells, "en", most=2)
    ('目录!E7、E8、E9 公开时限', '目录!E7, E8 and 1 more, time limit')
    """
    parts = [*dict.fromkeys((*_place(location, language), _column(location, language)) for location in locations)]
    columns = {column for *_, column in parts}
    column = columns.pop() if len(columns) == 1 else ""
    told: list[str] = []
    before = ""
    for group, place, own in parts[:most]:
        words = place if group == before else f"{group}{place}"
        told.append(words if column or not own else _joined(words, own, language))
        before = group
    text = ("、" if language == "zh" else ", ").join(told)
    if len(parts) > most:
        more = len(parts) - most
        text += Bilingual(f" 等{len(parts)}处", f" and {more} more").in_language(language)
    return _joined(text, column, language)


def _place(location: Location, language: Language) -> tuple[str, str]:
    """What places of one sheet or table have in common, and the place in it."""
    if location.cell:
        number = location.table
        table = Bilingual(f"表{number}", f"table {number}").in_language(language) if number is not None else ""
        sheet = location.sheet or table
        return (f"{sheet}!" if sheet else ""), location.cell
    if location.line is not None:
        return "", Bilingual(f"第{location.line}行", f"line {location.line}").in_language(language)
    if location.item_index is None:
        return "", Bilingual("全表", "whole table").in_language(language)
    number = location.item_index + 1
    return "", Bilingual(f"第{number}项", f"item {number}").in_language(language)


def _column(location: Location, language: Language) -> str:
    return column_words(location.field, language) if location.field else ""


def _joined(place: str, column: str, language: Language) -> str:
    return (", " if language == "en" else " ").join(part for part in (place, column) if part)

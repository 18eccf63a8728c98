"""Where a finding lies, as a person reads it (位置说明): the cell, else the item and the column in official words."""

from govdisclose.bilingual import Bilingual, Language
from govdisclose.findings import Location

__all__ = ["column_words", "place_words"]

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
    column = column_words(location.field, language) if location.field else ""
    if location.cell or location.line is not None:
        place = _source_place(location, language)
        return f"{place} {column}".strip()
    if location.item_index is None:
        whole = Bilingual("全表", "whole table").in_language(language)
        return _joined(whole, column, language)
    number = location.item_index + 1
    item = Bilingual(f"第{number}项", f"item {number}").in_language(language)
    return _joined(item, column, language)


def _source_place(location: Location, language: Language) -> str:
    if not location.cell:
        return Bilingual(f"第{location.line}行", f"line {location.line}").in_language(language)
    number = location.table
    table = Bilingual(f"表{number}", f"table {number}").in_language(language) if number is not None else ""
    sheet = location.sheet or table
    return f"{sheet}!{location.cell}" if sheet else location.cell


def _joined(place: str, column: str, language: Language) -> str:
    return (", " if language == "en" else " ").join(part for part in (place, column) if part)

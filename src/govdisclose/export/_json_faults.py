"""What is wrong with a JSON catalogue, in words (格式错误说明): path, found, expected."""

import re
from collections.abc import Iterable, Mapping
from typing import cast

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from govdisclose._faults import in_chinese
from govdisclose.bilingual import Bilingual
from govdisclose.characters import forbidden_at

__all__ = ["absent", "described", "joined"]

_EXPECTED: Mapping[str, tuple[str, str]] = {
    "missing": ("缺少这一项", "this key is missing"),
    "extra_forbidden": (
        "格式中没有这个键；其他列请放在 extensions 中",
        "the format has no such key; keep further columns in extensions",
    ),
    "string_type": ("应为文字", "expected text"),
    "string_unicode": ("含有不成对的代理字符", "the text holds a lone surrogate"),
    "bool_type": ("应为 true、false 或 null", "expected true, false or null"),
    "int_type": ("应为整数", "expected a whole number"),
    "int_parsing_size": ("数字过大", "the number is too large"),
    "tuple_type": ("应为数组", "expected an array"),
    "list_type": ("应为数组", "expected an array"),
    "dict_type": ("应为对象", "expected an object"),
    "model_type": ("应为对象", "expected an object"),
    "typed_dict_type": ("应为对象", "expected an object"),
    "too_short": ("至少应有 {min_length} 项", "expected at least {min_length} entry"),
    "too_long": ("至多 {max_length} 项", "expected at most {max_length} entries"),
    "enum": ("应为 {expected} 之一", "expected one of {expected}"),
    "literal_error": ("应为 {expected}", "expected {expected}"),
    "day": ("应为 YYYY-MM-DD 形式的日期", "expected a date as YYYY-MM-DD"),
    "no_such_day": ("没有这一天", "there is no such day"),
    "json_invalid": ("无法读取（{error}）", "cannot be read ({error})"),
    "character": (
        "含有不允许的字符 {code}（第 {position} 个字符起，从 0 计）",
        "character {code} at position {position} is not permitted",
    ),
    "duplicate_id": (
        "第 {first} 项与第 {second} 项（从 0 计）的 id 相同：{id}",
        "items {first} and {second} have the same id {id}",
    ),
    "nested_parts": ("复合时限的分项不能再分", "a part of a compound time limit has no parts of its own"),
    "recursion_loop": ("嵌套过深", "nested too deeply"),
}

#: Faults whose words say what was found.
_NAMED = {"missing", "duplicate_id", "string_unicode", "json_invalid", "extra_forbidden"}


def described(error: ValidationError) -> Bilingual:
    """The first fault in words, and how many more there are."""
    faults = error.errors(include_url=False)
    first = faults[0]
    path = joined(part for part in first["loc"] if part != "[key]")
    zh, en = _words(first)
    found = _found(first)
    more = error.error_count() - 1
    return Bilingual(
        zh=f"{path}：{zh}{f'，现为 {found}' if found else ''}。" + (f"另有 {more} 处错误。" if more else ""),
        en=f"{path}: {en}{f', found {found}' if found else ''}." + _more_faults(more),
    )


def _more_faults(count: int) -> str:
    return "" if count == 0 else " 1 more fault." if count == 1 else f" {count} more faults."


def absent(path: str) -> Bilingual:
    """A key that every file has is missing."""
    zh, en = _EXPECTED["missing"]
    return Bilingual(zh=f"{path}：{zh}。", en=f"{path}: {en}.")


def joined(path: Iterable[str | int]) -> str:
    """A JSON path: ``$.items[3].time_limit.kind``.

    >>> joined(("items", 3, "extensions", "责任 科室"))
    "$.items[3].extensions['责任 科室']"
    """
    text = "$"
    for part in path:
        text += f"[{part}]" if isinstance(part, int) else f".{part}" if re.fullmatch(r"\w+", part) else f"[{part!r}]"
    return text


def _words(fault: ErrorDetails) -> tuple[str, str]:
    kind = fault["type"]
    if kind == "string_pattern_mismatch":
        text = str(fault["input"])
        at = forbidden_at(text)
        if at is None:
            return "不能为空白", "expected text that is not blank"
        return _filled("character", {"code": f"U+{ord(text[at]):04X}", "position": at})
    if kind in _EXPECTED:
        return _filled(kind, cast("Mapping[str, object]", fault.get("ctx", {})))
    return in_chinese(fault), fault["msg"]


def _filled(kind: str, places: Mapping[str, object]) -> tuple[str, str]:
    zh, en = _EXPECTED[kind]
    return zh.format(**places).replace("' or '", "', '"), en.format(**places)


def _found(fault: ErrorDetails) -> str | None:
    """The value that was found, cut short; none where the words name it already."""
    value = fault["input"]
    if fault["type"] in _NAMED or isinstance(value, list | dict | tuple):
        return None
    if not isinstance(value, str | int | float | None):
        return None
    shown = (
        {None: "null", True: "true", False: "false"}.get(value)
        if value is None or isinstance(value, bool)
        else repr(value)
    )
    text = shown or ""
    return text if len(text) <= 60 else f"{text[:59]}…"

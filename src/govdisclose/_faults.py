"""What pydantic has against a value, in Chinese (格式错误说明): the one place for all files that people write by hand.

>>> in_chinese({"type": "too_short", "loc": ("version",), "msg": "…", "input": [], "ctx": {"min_length": 1}})
'至少要有1项'
"""

from collections.abc import Mapping

from pydantic_core import ErrorDetails, ValidationError

from govdisclose.bilingual import Bilingual

__all__ = ["in_chinese", "told"]

_MOST = 5  # faults told at once

_COMMON: Mapping[str, str] = {
    "extra_forbidden": "没有这一项，请核对拼写",
    "missing": "缺少这一项",
    "enum": "只能是 {expected}",
    "literal_error": "只能是 {expected}",
    "string_pattern_mismatch": "写法不符合要求",
    "string_type": "应是文字",
    "string_too_short": "不能为空",
    "string_too_long": "太长，至多{max_length}个字",
    "tuple_type": "应是列表",
    "list_type": "应是列表",
    "dict_type": "应是表",
    "model_type": "应是表",
    "model_attributes_type": "应是表",
    "mapping_type": "应是表",
    "too_short": "至少要有{min_length}项",
    "too_long": "至多{max_length}项",
    "int_type": "应是整数",
    "int_from_float": "应是整数",
    "int_parsing": "应是整数",
    "float_type": "应是数",
    "float_parsing": "应是数",
    "finite_number": "应是数",
    "greater_than": "应大于{gt}",
    "greater_than_equal": "不能小于{ge}",
    "less_than": "应小于{lt}",
    "less_than_equal": "不能大于{le}",
    "bool_type": "应是 true 或 false",
    "bool_parsing": "应是 true 或 false",
    "none_required": "应空着",
    "set_type": "应是列表",
    "frozen_set_type": "应是列表",
    "typed_dict_type": "应是表",
    "string_unicode": "含有不成对的代理字符",
    "int_parsing_size": "数字过大",
    "multiple_of": "应是{multiple_of}的倍数",
    "date_type": "应是日期，例如 2026-11-22",
    "date_parsing": "应是日期，例如 2026-11-22",
    "date_from_datetime_parsing": "应是日期，例如 2026-11-22",
    "date_from_datetime_inexact": "应是日期，不带时间，例如 2026-11-22",
    "datetime_type": "应是时间，例如 2026-11-22T09:00:00+08:00",
    "datetime_parsing": "应是时间，例如 2026-11-22T09:00:00+08:00",
    "datetime_from_date_parsing": "应是时间，例如 2026-11-22T09:00:00+08:00",
    "timezone_aware": "时间应带时区，例如 2026-11-22T09:00:00+08:00",
    "json_invalid": "不是有效的 JSON（{error}）",
    "recursion_loop": "嵌套过深",
    "value_error": "不符合要求",
    "nested_parts": "复合时限的分项不能再分",
    "day": "应是日期，例如 2026-11-22",
    "no_such_day": "没有这一天",
    "period": "结束早于开始",
    "character": "含有不允许的字符",
    "duplicate_id": "编码“{id}”出现了两次",
}


def in_chinese(detail: ErrorDetails, own: Mapping[str, str] | None = None) -> str:
    """One fault in words: those that it carries itself (``zh`` in its context), those of a room (``own``), or the common ones.

    The English words in brackets where nobody has others.
    """
    about: dict[str, object] = {name: _chosen(value) for name, value in detail.get("ctx", {}).items()}
    words = about.get("zh") or {**_COMMON, **(own or {})}.get(detail["type"])
    if words is None:
        return f"不符合格式（{detail['msg']}）"
    try:
        return str(words).format(**about)
    except (KeyError, IndexError):
        return str(words)


def told(error: ValidationError, own: Mapping[str, str] | None = None) -> Bilingual:
    """The faults of a file, each with its place as keys joined by dots (entries counted from 1), the first few of many."""
    faults = error.errors(include_url=False)
    zh = [f"{_place(one)}：{in_chinese(one, own)}" for one in faults[:_MOST]]
    en = [f"{_place(one)}: {one['msg']}" for one in faults[:_MOST]]
    if (more := len(faults) - _MOST) > 0:
        zh.append(f"另有 {more} 处")
        en.append(f"{more} more")
    return Bilingual(zh="；".join(zh), en="; ".join(en))


def _place(detail: ErrorDetails) -> str:
    return ".".join(str(part + 1) if isinstance(part, int) else part for part in detail["loc"]) or "*"


def _chosen(value: object) -> object:
    """What may be chosen, as pydantic lists it, without its English word."""
    if not isinstance(value, str) or not value.startswith("'"):
        return value
    return value.replace(", ", "、").replace(" or ", "、").replace("'", "")

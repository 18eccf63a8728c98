"""What pydantic has against a value, in Chinese (格式错误说明), for files that people write by hand.

>>> in_chinese({"type": "too_short", "loc": ("version",), "msg": "…", "input": [], "ctx": {"min_length": 1}})
'至少要有1项'
"""

from collections.abc import Mapping

from pydantic_core import ErrorDetails

__all__ = ["in_chinese"]

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
    "day": "应是日期，例如 2026-11-22",
    "no_such_day": "没有这一天",
    "period": "结束早于开始",
    "character": "含有不允许的字符",
    "duplicate_id": "编码“{id}”出现了两次",
}


def in_chinese(detail: ErrorDetails, own: Mapping[str, str] | None = None) -> str:
    """One fault in words; ``own`` are those of a room for its own types. The English words where nobody has others."""
    words = {**_COMMON, **(own or {})}.get(detail["type"])
    if words is None:
        return detail["msg"]
    try:
        return words.format(**detail.get("ctx", {}))
    except (KeyError, IndexError):
        return words

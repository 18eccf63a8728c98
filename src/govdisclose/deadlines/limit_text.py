"""The standard words for a time limit (规范表述), from its meaning.

Keys are the values of the enumerations in ``limit``, which stands above this module.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from govdisclose.deadlines.limit import TimeLimit

__all__ = ["standard_words"]

_UNITS = {
    "working_day": "个工作日",
    "calendar_day": "日",
    "week": "周",
    "month": "个月",
    "quarter": "个季度",
    "half_year": "个半年",
    "year": "年",
    "hour": "小时",
    "minute": "分钟",
}
_PERIODS = _UNITS | {"month": "月", "quarter": "季度", "half_year": "半年"}
_EVENTS = {
    "formed": "信息形成",
    "formed_or_changed": "信息形成或者变更",
    "made_or_obtained": "制作或者获取信息",
    "decided": "作出决定",
    "approved": "批准",
    "request_received": "收到申请",
    "event": "有关事件发生",
}
_SAVING = "法律、法规另有规定的，从其规定"


def standard_words(limit: "TimeLimit") -> str:
    """The words; those of the cell itself where the meaning is not known in full."""
    words = "；".join(_part(part) for part in limit.parts) if limit.kind == "compound" else _single(limit)
    return f"{words}。{_SAVING}" if limit.saving_clause else words


def _part(part: "TimeLimit") -> str:
    words = _single(part) + (f"（{_SAVING}）" if part.saving_clause else "")
    return f"{part.scope}：{words}" if part.scope else words


def _single(limit: "TimeLimit") -> str:
    match limit.kind.value:
        case "within" if limit.amount is not None:
            event = _event(limit)
            return f"{event}之日起{_amount(limit)}内" if event else f"{_amount(limit)}内"
        case "immediate":
            return f"{_event(limit)}后实时公开" if _event(limit) else "实时公开"
        case "prompt":
            return f"{_event(limit)}后及时公开" if _event(limit) else "及时公开"
        case "standing":
            return "长期公开"
        case "by_reference":
            return "按规定公开"
        case "notice_period" if limit.amount is not None:
            return f"公示期{'不少于' if limit.at_least else '为'}{_amount(limit)}"
        case "before":
            return _before(limit)
        case "recurring" if limit.every is not None:
            return _recurring(limit)
    return limit.text


def _event(limit: "TimeLimit") -> str:
    return _EVENTS.get(limit.trigger.value, "") if limit.trigger else ""


def _amount(limit: "TimeLimit") -> str:
    unit = limit.unit.value if limit.unit else ""
    return "半年" if (limit.amount, unit) == (1, "half_year") else f"{limit.amount}{_UNITS.get(unit, '')}"


def _before(limit: "TimeLimit") -> str:
    least = "至少" if limit.at_least else ""
    event = _event(limit)
    if limit.amount is None:
        return f"{event}前" if event else limit.text
    return f"{event}前{least}{_amount(limit)}" if event else f"提前{least}{_amount(limit)}"


def _recurring(limit: "TimeLimit") -> str:
    assert limit.every is not None
    n, unit = limit.every.n, limit.every.unit.value
    words = "每" + (_PERIODS[unit] if n == 1 else f"{n}{_UNITS[unit]}")
    if limit.amount is not None:
        words += f"结束后{_amount(limit)}内"
    elif limit.anchor:
        *month, day = (int(part) for part in limit.anchor.split("-"))
        first = (f"第{month[0]}个月" if unit == "quarter" else f"{month[0]}月") if month else ""
        words += f"{first}{day}日前"
    return words + ("至少1次" if limit.at_least else "公开")

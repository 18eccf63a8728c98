"""The flow that a catalogue item names (目录事项的公开流程); the check itself is where catalogues and flows are both known."""

from govdisclose.findings import Severity
from govdisclose.process.rules.context import declare

__all__ = ["RULES", "UNKNOWN_FLOW"]

UNKNOWN_FLOW = declare(
    "GD-P021",
    Severity.WARNING,
    ("事项引用的公开流程不存在", "Item that follows a flow which does not exist"),
    ("公开流程“{found}”不存在。", "there is no flow {found!r}."),
    (
        "请写已有流程的编号或名称；相近的有：{expected}。用 govdisclose process list 查看全部。",
        "Name a flow by its id or title; near: {expected}. govdisclose process list prints all.",
    ),
    ("公开流程：request.2019", "公开流程：request.2091"),
)

#: The rules by which catalogues are checked.
RULES = (UNKNOWN_FLOW,)

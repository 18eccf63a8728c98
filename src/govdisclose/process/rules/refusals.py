"""Why an event does not fit the flow (事件不符): what a trace refuses, by rule."""

from govdisclose.findings import Severity
from govdisclose.process.rules.context import declare

__all__ = ["BACKWARDS", "CASE_ENDED", "NO_SUCH_OUTCOME", "NO_SUCH_STEP", "REFUSALS", "STEP_NOT_OPEN", "UNTIMELY"]

NO_SUCH_STEP = declare(
    "GD-P101",
    Severity.ERROR,
    ("事件所指步骤不存在", "Event of a step that does not exist"),
    ("第{number}个事件的步骤“{found}”不在流程中。", "event {number}: the flow has no step {found!r}."),
    ("现在可办的是：{expected}。", "What may come now: {expected}."),
    ("step = register", "step = registr"),
)
STEP_NOT_OPEN = declare(
    "GD-P102",
    Severity.ERROR,
    ("步骤尚未轮到或已经办完", "Event of a step that is not open"),
    ("第{number}个事件“{found}”现在不能办理。", "event {number}: {found!r} is not open now."),
    ("现在可办的是：{expected}。", "What may come now: {expected}."),
    ("登记之后办理审查", "登记之前就答复"),
)
NO_SUCH_OUTCOME = declare(
    "GD-P103",
    Severity.ERROR,
    ("判断结果不存在", "Outcome that the decision does not have"),
    ("第{number}个事件的结果“{found}”不是这里可以有的结果。", "event {number}: {found!r} is no outcome here."),
    ("可选的结果：{expected}。", "Outcomes: {expected}."),
    ("outcome = complete", "outcome = maybe"),
)
BACKWARDS = declare(
    "GD-P104",
    Severity.ERROR,
    ("事件日期倒流", "Event before the one that it follows"),
    (
        "第{number}个事件的日期{found}早于该步骤开始的{expected}。",
        "event {number}: {found} lies before {expected}, when the step was opened.",
    ),
    ("请核对日期。", "Check the days."),
    ("3月4日登记，3月5日审查", "3月4日登记，3月1日审查"),
)
CASE_ENDED = declare(
    "GD-P105",
    Severity.ERROR,
    ("办结之后还有事件", "Event after the end"),
    (
        "流程已经办结，第{number}个事件“{found}”无处可放。",
        "the case has ended, event {number} ({found!r}) has no place.",
    ),
    ("请删除该事件，或另立一件。", "Delete the event or open another case."),
    ("归档是最后一个事件", "归档办结之后又有登记"),
)
UNTIMELY = declare(
    "GD-P106",
    Severity.ERROR,
    ("事件与法定期限的计算矛盾", "Events that contradict the statutory term"),
    ("这些事件无法计算法定期限：{reason_zh}", "the statutory term cannot be computed from these events: {reason_en}"),
    ("请核对事件的日期和说明。", "Check days and details of the events."),
    ("征求意见发出后收到意见", "收到意见早于征求意见发出"),
)

REFUSALS = (NO_SUCH_STEP, STEP_NOT_OPEN, NO_SUCH_OUTCOME, BACKWARDS, CASE_ENDED, UNTIMELY)

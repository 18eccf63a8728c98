"""Serial numbers (序号): gaps and disorder. A serial that starts again at 1, or stands over several rows, is in order."""

import re
from collections.abc import Iterator

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.rules._example import Example
from govdisclose.catalog.rules._rule import Fault, Rule
from govdisclose.catalog.rules._survey import Survey
from govdisclose.catalog.rules._wording import is_blank, plain
from govdisclose.findings import RuleInfo, Severity

__all__ = ["SERIAL_RULES"]

_PARTS = re.compile(r"(?P<head>(?:.*[^0-9])?)(?P<number>[0-9]{1,6})(?P<tail>[^0-9]*)")


def _steps(survey: Survey) -> Iterator[tuple[int, str, int, int]]:
    """Position, serial, number before and number of each item whose serial is built like the one before it in its table."""
    for table in survey.tables.values():
        before: tuple[str, str, int] | None = None
        for position in table.positions:
            serial = survey.catalog.items[position].seq or ""
            parts = _PARTS.fullmatch(plain(serial))
            if parts is None:
                before = None
                continue
            now = (parts["head"], parts["tail"], int(parts["number"]))
            if before and now[:2] == before[:2]:
                yield position, serial, before[2], now[2]
            before = now


class SerialGap(Rule):
    """A serial number leaves out one or more."""

    info = RuleInfo(
        code="GD-C013",
        title=Bilingual("序号跳号", "Gap in the serial numbers"),
        severity=Severity.NOTE,
        message=Bilingual(
            "序号从{before}跳到“{found}”，中间缺号；按顺序应为{expected}",
            'the serial goes from {before} to "{found}"; the next in order is {expected}',
        ),
        hint=Bilingual(
            "请核对是否漏了事项；没有漏的话重新编号",
            "See whether an item is missing; if none is, number the items anew",
        ),
        good="1、2、3",
        bad="1、2、5",
    )
    bad = Example(
        items=({"seq": "1"}, {"seq": "4", "matter": ["最低生活保障", "审批信息"]}),
        item=1,
        column="seq",
    )
    good = Example(
        items=(
            {"seq": "1"},
            {"seq": "2", "matter": ["最低生活保障", "审批信息"]},
            {"seq": "2", "matter": ["最低生活保障", "办事指南"]},
            {"seq": "1", "matter": ["特困人员救助供养", "办事指南"]},
        )
    )

    def check(self, survey: Survey) -> Iterator[Fault]:
        """One fault for each step of more than one."""
        for position, serial, before, now in _steps(survey):
            if now > before + 1:
                yield Fault(position, "seq", found=serial, expected=str(before + 1), places={"before": before})


class SerialDisorder(Rule):
    """A serial number goes back, but not to 1."""

    info = RuleInfo(
        code="GD-C014",
        title=Bilingual("序号倒序", "Serial numbers out of order"),
        severity=Severity.NOTE,
        message=Bilingual(
            "序号“{found}”排在{before}之后；按顺序应为{expected}",
            'serial "{found}" stands after {before}; the next in order is {expected}',
        ),
        hint=Bilingual("请核对行的次序，或者重新编号", "See whether the rows are in order, or number the items anew"),
        good="1、2、3",
        bad="1、3、2",
    )
    bad = Example(
        items=({"seq": "8"}, {"seq": "7", "matter": ["最低生活保障", "审批信息"]}),
        item=1,
        column="seq",
    )
    good = Example(items=({"seq": "8"}, {"seq": "1", "matter": ["特困人员救助供养", "办事指南"]}))

    def check(self, survey: Survey) -> Iterator[Fault]:
        """One fault for each step back to another number than 1."""
        for position, serial, before, now in _steps(survey):
            if 1 < now < before:
                yield Fault(position, "seq", found=serial, expected=str(before + 1), places={"before": before})


class SerialMissing(Rule):
    """An item has no serial number though others have."""

    info = RuleInfo(
        code="GD-C015",
        title=Bilingual("缺少序号", "Serial number missing"),
        severity=Severity.NOTE,
        message=Bilingual("这一项没有序号，同表其他事项有", "this item has no serial number, others in the table have"),
        hint=Bilingual("请补上序号", "Give it a serial number"),
        good="1、2、3",
        bad="1、（空）、3",
    )
    bad = Example(items=({"seq": "1"}, {"seq": None, "matter": ["最低生活保障", "审批信息"]}), item=1, column="seq")
    good = Example(items=({"seq": None}, {"seq": None, "matter": ["最低生活保障", "审批信息"]}))

    def check(self, survey: Survey) -> Iterator[Fault]:
        """One fault for each item without serial in a table that has them."""
        for table in survey.tables.values():
            if "seq" in table.columns:
                for position in table.positions:
                    if is_blank(survey.catalog.items[position].seq or ""):
                        yield Fault(position, "seq")


SERIAL_RULES: tuple[type[Rule], ...] = (SerialGap, SerialDisorder, SerialMissing)

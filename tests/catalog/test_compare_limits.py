"""One time limit against another, in words."""

import pytest
from hypothesis import given, settings

from core_strategies import limits
from govdisclose.catalog.compare import LimitChange, compare_limit
from govdisclose.deadlines import LimitKind, TimeLimit, parse_time_limit

CASES = """
信息形成之日起20个工作日内 | 20个工作日内 | same
20个工作日内 | 信息形成或者变更之日起20个工作日内 | same
信息形成之日起10个工作日内 | 信息形成之日起20个工作日内 | tightened
30个工作日内 | 20个工作日内 | loosened
20日内 | 20个工作日内 | tightened
60日内 | 20个工作日内 | loosened
1个月内 | 20个工作日内 | unclear
2周内 | 14日内 | same
1年内 | 12个月内 | same
24小时内 | 1日内 | same
实时公开 | 20个工作日内 | tightened
20个工作日内 | 实时公开 | loosened
及时公开 | 20个工作日内 | unnumbered
长期公开 | 20个工作日内 | unnumbered
20个工作日内 | 及时公开 | changed
按规定 | 20个工作日内 | unnumbered
及时公开 | 及时公开 | same
收到申请之日起20个工作日内 | 信息形成之日起20个工作日内 | changed
公示5个工作日 | 公示不少于7个工作日 | loosened
公示不少于10个工作日 | 公示不少于7个工作日 | tightened
提前3日 | 提前7日 | loosened
每季度 | 每年 | tightened
每年 | 每月 | loosened
每年3月31日前 | 每年1月31日前 | loosened
每月5日前 | 每月10日前 | tightened
每月5日前 | 每月 | tightened
每年 | 20个工作日内 | changed
许可7个工作日内 | 许可7个工作日内，其他20个工作日内 | unclear
许可7个工作日内，其他20个工作日内 | 许可7个工作日内 | unclear
7个工作日内 | 许可7个工作日内，其他20个工作日内 | tightened
"""


@pytest.mark.parametrize("line", CASES.strip().splitlines())
def test_a_jurist_would_say_the_same(line: str) -> None:
    own, reference, expected = (part.strip() for part in line.split("|"))
    assert compare_limit(parse_time_limit(own), parse_time_limit(reference)).value == expected


def _compound(*parts: tuple[str, str | None]) -> TimeLimit:
    from attrs import evolve

    single = tuple(evolve(parse_time_limit(words), scope=scope) for words, scope in parts)
    return TimeLimit("；".join(words for words, _ in parts), LimitKind.COMPOUND, parts=single)


@pytest.mark.parametrize(
    ("own", "reference", "expected"),
    [
        (_compound(("7个工作日内", "许可"), ("20个工作日内", "其他")), _compound(("20个工作日内", "其他"), ("7个工作日内", "许可")), "same"),
        (_compound(("9个工作日内", "许可"), ("20个工作日内", "其他")), _compound(("7个工作日内", "许可"), ("20个工作日内", "其他")), "loosened"),
        (_compound(("9个工作日内", "许可"), ("10个工作日内", "其他")), _compound(("7个工作日内", "许可"), ("20个工作日内", "其他")), "changed"),
        (_compound(("7个工作日内", "许可"), ("及时公开", "其他")), _compound(("7个工作日内", "许可"), ("20个工作日内", "其他")), "unnumbered"),
        (_compound(("1个月内", "许可"), ("10个工作日内", "其他")), _compound(("20个工作日内", "许可"), ("20个工作日内", "其他")), "unclear"),
        (_compound(("7个工作日内", "许可"), ("20个工作日内", "其他")), parse_time_limit("20个工作日内"), "tightened"),
        (_compound(("7个工作日内", "许可"), ("20个工作日内", "其他")), _compound(("7个工作日内", "处罚"), ("20个工作日内", "其他")), "unclear"),
        (TimeLimit("某日"), TimeLimit("某 日"), "same"),
        (TimeLimit("某日"), TimeLimit("另日"), "unclear"),
    ],
)  # fmt: skip
def test_compound_and_unread_limits(own: TimeLimit, reference: TimeLimit, expected: str) -> None:
    assert compare_limit(own, reference).value == expected


_MIRROR = {LimitChange.TIGHTENED: LimitChange.LOOSENED, LimitChange.LOOSENED: LimitChange.TIGHTENED}


@settings(max_examples=80, deadline=None)
@given(limits, limits)
def test_what_is_tighter_one_way_is_looser_the_other_way(one: TimeLimit, other: TimeLimit) -> None:
    forth, back = compare_limit(one, other), compare_limit(other, one)
    if {forth, back} & {LimitChange.TIGHTENED, LimitChange.LOOSENED}:
        assert back is _MIRROR[forth]


@settings(max_examples=60, deadline=None)
@given(limits)
def test_a_limit_is_the_same_as_itself(limit: TimeLimit) -> None:
    """An unread compound cannot be told apart part by part; everything else equals itself."""
    assert compare_limit(limit, limit) in {LimitChange.SAME, LimitChange.UNCLEAR}
    if limit.kind is not LimitKind.UNINTERPRETED:
        assert compare_limit(limit, limit) is LimitChange.SAME

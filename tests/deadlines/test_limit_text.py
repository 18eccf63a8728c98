"""Standard words for a limit: read again they mean the same."""

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdisclose.deadlines import Every, LimitKind, TimeLimit, Trigger, Unit, parse_time_limit

_amounts = st.integers(1, 400)
_units = st.sampled_from(Unit)
_triggers = st.sampled_from(Trigger)
_events = st.sampled_from([t for t in Trigger if t is not Trigger.UNSPECIFIED])


def _limit(kind: LimitKind, **fields: st.SearchStrategy[object]) -> st.SearchStrategy[TimeLimit]:
    return st.builds(lambda **values: TimeLimit("", kind, **values), saving_clause=st.booleans(), **fields)


_anchors = st.sampled_from(
    [
        (Unit.YEAR, "01-31"),
        (Unit.YEAR, "02-29"),
        (Unit.YEAR, "12-31"),
        (Unit.MONTH, "05"),
        (Unit.MONTH, "31"),
        (Unit.QUARTER, "01-20"),
        (Unit.QUARTER, "03-31"),
    ]
)
_singles = st.one_of(
    _limit(LimitKind.WITHIN, amount=_amounts, unit=_units, trigger=_triggers),
    _limit(LimitKind.IMMEDIATE, trigger=st.none() | _events),
    _limit(LimitKind.PROMPT, trigger=st.none() | _events),
    _limit(LimitKind.STANDING),
    _limit(LimitKind.BY_REFERENCE),
    _limit(LimitKind.NOTICE_PERIOD, amount=_amounts, unit=_units, at_least=st.booleans()),
    _limit(LimitKind.BEFORE, amount=_amounts, unit=_units, trigger=_triggers, at_least=st.booleans()),
    _limit(LimitKind.RECURRING, every=st.builds(Every, st.integers(1, 12), _units), at_least=st.booleans()),
    _limit(LimitKind.RECURRING, every=st.builds(Every, st.integers(1, 4), _units), amount=_amounts, unit=_units),
    st.builds(lambda a: TimeLimit("", LimitKind.RECURRING, every=Every(1, a[0]), anchor=a[1]), _anchors),
)
_compounds = st.builds(
    lambda one, other, saving: TimeLimit(
        "",
        LimitKind.COMPOUND,
        parts=(
            attrs.evolve(one, scope="行政许可"),
            attrs.evolve(other, scope="处罚决定", saving_clause=False),
        ),
        saving_clause=saving,
    ),
    _singles,
    _singles,
    st.booleans(),
)


def _meaning(limit: TimeLimit) -> TimeLimit:
    return attrs.evolve(limit, text="", parts=tuple(_meaning(part) for part in limit.parts))


@given(_singles | _compounds)
def test_standard_words_keep_the_meaning(limit: TimeLimit) -> None:
    """《政府信息公开条例》第二十六条: “自该政府信息形成或者变更之日起20个工作日内” must come out as it went in."""
    assert _meaning(parse_time_limit(limit.to_text())) == limit


@pytest.mark.parametrize(
    ("cell", "words"),
    [
        ("自该信息形成（变更）20个工作日內", "信息形成或者变更之日起20个工作日内"),
        ("半年至少更新１次", "每半年至少1次"),
        ("每季度的首个月20日", "每季度第1个月20日前公开"),
        ("公告时间不得少于三十日", "公示期不少于30日"),
        ("提前一周发通知邀请", "提前1周"),
        ("开学前", "有关事件发生前"),
        ("每季度结束后十五日内", "每季度结束后15日内公开"),
        ("按要求公开", "按规定公开"),
        ("20工作日，法律另有规定的从其规定", "20个工作日内。法律、法规另有规定的，从其规定"),
        ("每学期公布一次", "每学期公布一次"),
        ("同上", "同上"),
        ("半年内", "半年内"),
    ],
)
def test_words(cell: str, words: str) -> None:
    assert parse_time_limit(cell).to_text() == words


@pytest.mark.parametrize("kind", LimitKind)
def test_a_limit_without_its_number_falls_back_on_the_words_of_the_cell(kind: LimitKind) -> None:
    bare = TimeLimit("原文", kind)
    if kind in {
        LimitKind.WITHIN,
        LimitKind.NOTICE_PERIOD,
        LimitKind.BEFORE,
        LimitKind.RECURRING,
        LimitKind.UNINTERPRETED,
    }:
        assert bare.to_text() == "原文"
    else:
        assert bare.to_text() != "原文"

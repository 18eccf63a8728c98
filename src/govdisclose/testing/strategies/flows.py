"""Flows (公开流程) of sound shape: every step is reached and leads to an end."""

from hypothesis import strategies as st

from govdisclose.process.builder import ProcessBuilder, TaskOptions
from govdisclose.process.model import Outcome, Process
from govdisclose.process.vocabulary import Act, Meaning

__all__ = ["processes"]

_LANES = (("office", "办公室"), ("secrecy", "保密审查机构"), ("leader", "分管负责人"))
_LIMITS = st.sampled_from(["2个工作日内", "5个工作日内", "10日内", "即时", "及时", "视情况而定"])


@st.composite
def processes(draw: st.DrawFn, *, max_steps: int = 4) -> Process:
    """Flows of 1 to ``max_steps`` steps, with or without a decision and parallel branches.

    The shape is sound; what law asks of the content (a basis, a post, a secrecy review) is missing as often as not.
    """
    lanes = _LANES[: draw(st.integers(1, len(_LANES)))]
    lane = st.sampled_from([name for name, _ in lanes])
    flow = ProcessBuilder(draw(st.sampled_from(["notice", "request_x", "county.flow"])), draw(_TITLES))
    for name, title in lanes:
        flow = flow.lane(name, title)
    flow = flow.start(draw(_TITLES), lane=draw(lane))
    for number in range(draw(st.integers(1, max_steps))):
        flow = flow.task(f"step_{number}", draw(_TITLES), **draw(_options(lane)))
    if draw(st.booleans()):
        flow = flow.split("both", "left", "right", lane=draw(lane))
        flow = flow.task("left", draw(_TITLES), **draw(_options(lane, leads_to="met")))
        flow = flow.task("right", draw(_TITLES), **draw(_options(lane, leads_to="met")))
        flow = flow.join("met", lane=draw(lane))
    if draw(st.booleans()):
        flow = flow.fact("public", "可以公开", "yes", "no").decision(
            "may_be_public",
            "是否公开",
            Outcome.model_validate(
                {"id": "yes", "title": "公开", "next": "done", "when": {"fact": "public", "among": ["yes"]}}
            ),
            Outcome(id="no", title="不予公开", next="kept", default=True),
            lane=draw(lane),
        )
        flow = flow.end("kept", "不予公开", lane=draw(lane), meaning=Meaning.NOT_PUBLISHED)
    return flow.end("done", "办结", lane=draw(lane), meaning=draw(st.sampled_from(Meaning))).build()


_TITLES = st.sampled_from(["拟稿", "审核", "登记", "“特急”件 & <附件>", "答复（含告知）", "Review"])


@st.composite
def _options(draw: st.DrawFn, lane: st.SearchStrategy[str], *, leads_to: str | None = None) -> TaskOptions:
    options: TaskOptions = {"lane": draw(lane), "act": draw(st.sampled_from(Act)), "limit": draw(_LIMITS)}
    if draw(st.booleans()):
        options["post"] = "经办人"
    if draw(st.booleans()):
        options["basis"] = "《中华人民共和国政府信息公开条例》（国务院令第711号）第二十七条"
    if leads_to:
        options["next"] = leads_to
    return options

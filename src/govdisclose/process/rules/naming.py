"""Names that lead nowhere (名称引用): steps, roles, facts, values and terms that are not declared."""

from collections.abc import Iterable, Iterator

from govdisclose.deadlines.terms_at import TermNotInForceError, UnknownTermError, statutory
from govdisclose.findings import Finding, Severity
from govdisclose.process.graph import targets
from govdisclose.process.rules.context import Check, Context, declare

__all__ = ["CHECKS", "DANGLING", "UNKNOWN_TERM"]

DANGLING = declare(
    "GD-P001",
    Severity.ERROR,
    ("引用了未定义的名称", "Name that is not defined"),
    (
        "“{step}”的 {key} 引用了“{found}”，流程中没有这个{kind_zh}。",
        "{key} of {step!r} names {found!r}, and the flow has no such {kind_en}.",
    ),
    ("请改正名称，或补充定义。已有：{expected}。", "Correct the name or define it. There are: {expected}."),
    ('next = "review"，且有 id 为 review 的步骤', 'next = "reveiw"，没有这个步骤'),
)
_KINDS = {
    "next": ("步骤", "step"),
    "reviews": ("步骤", "step"),
    "until": ("步骤", "step"),
    "since": ("步骤", "step"),
    "lane": ("角色", "lane"),
    "fact": ("判断事项", "fact"),
    "among": ("取值", "value"),
}
UNKNOWN_TERM = declare(
    "GD-P017",
    Severity.ERROR,
    ("法定期限名称不存在或当日无效", "Statutory term that does not exist or is not in force"),
    (
        "“{step}”引用的法定期限“{found}”不能采用：{reason_zh}",
        "the statutory term {found!r} of {step!r} cannot be used: {reason_en}",
    ),
    ("用 govdisclose deadline list 查看全部名称。", "govdisclose deadline list prints all names."),
    ('statutory = "request.reply"', 'statutory = "request.replay"'),
)


def _dangling(context: Context) -> Iterator[Finding]:
    yield from _unknown_steps(context)
    yield from _unknown_lanes(context)
    yield from _unknown_facts(context)


def _fault(context: Context, step: str, key: str, found: str, known: Iterable[str]) -> Finding:
    """The finding; the last part of the key says what sort of name it is."""
    kind_zh, kind_en = _KINDS[key.rpartition(".")[2]]
    return Finding.of(
        DANGLING,
        context.place(step or None, key),
        found=found,
        expected="、".join(known) or "（无）",
        step=context.name(step) if step else context.process.title,
        key=key,
        kind_zh=kind_zh,
        kind_en=kind_en,
    )


def _unknown_steps(context: Context) -> Iterator[Finding]:
    process, nodes = context.process, context.graph.nodes
    named = [(node.id, "next", edge.target) for node in process.nodes() for edge in targets(node)]
    named += [(task.id, "reviews", name) for task in process.tasks for name in task.reviews]
    if clock := process.statutory:
        named += [("", "until", name) for name in clock.until] + ([("", "since", clock.since)] if clock.since else [])
    for step, key, name in named:
        if name not in nodes or (key == "next" and name == process.start.id):
            yield _fault(context, step, key, name, nodes)


def _unknown_lanes(context: Context) -> Iterator[Finding]:
    lanes = [lane.id for lane in context.process.lanes]
    for node in context.process.nodes():
        if node.lane is not None and node.lane not in lanes:
            yield _fault(context, node.id, "lane", node.lane, lanes)


def _unknown_facts(context: Context) -> Iterator[Finding]:
    facts = {fact.id: fact for fact in context.process.facts}
    for decision in context.process.decisions:
        for way in decision.outcomes:
            if way.when is None:
                continue
            if way.when.fact not in facts:
                yield _fault(context, decision.id, f"outcomes.{way.id}.when.fact", way.when.fact, facts)
                continue
            values = facts[way.when.fact].values
            for value in way.when.among:
                if value not in values:
                    yield _fault(context, decision.id, f"outcomes.{way.id}.when.among", value, values)


def _terms(context: Context) -> Iterator[Finding]:
    process = context.process
    named = [(t.id, t.statutory) for t in process.tasks if t.statutory]
    for step, term in [*named, *([(None, process.statutory.term)] if process.statutory else [])]:
        try:
            statutory(term, at=context.at)
        except (UnknownTermError, TermNotInForceError) as error:
            yield Finding.of(
                UNKNOWN_TERM,
                context.place(step, "statutory"),
                found=term,
                step=context.name(step) if step else process.title,
                reason_zh=error.text.zh,
                reason_en=error.text.en,
            )


CHECKS = (Check(DANGLING, _dangling), Check(UNKNOWN_TERM, _terms))

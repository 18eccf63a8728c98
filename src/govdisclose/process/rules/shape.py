"""The shape of the flow (流程结构): every step is reached, every step leads on, every loop has a way out."""

from collections.abc import Iterator

from govdisclose.findings import Finding, Severity
from govdisclose.process.model import End
from govdisclose.process.rules.context import Check, Context, declare

__all__ = ["CHECKS", "DEAD_END", "ENDLESS_LOOP", "UNREACHABLE"]

UNREACHABLE = declare(
    "GD-P002",
    Severity.ERROR,
    ("步骤无法到达", "Step that is never reached"),
    ("从起点出发走不到“{step}”。", "{step!r} cannot be reached from the start."),
    ("请让前一步骤的 next 指向它，或删除它。", "Let the next of a step lead to it, or delete it."),
    ("起点→登记→归档→终点，各步相连", "定义了“归档”，但没有任何步骤指向它"),
)
DEAD_END = declare(
    "GD-P003",
    Severity.ERROR,
    ("流程中断", "Dead end"),
    ("“{step}”之后没有下一步，也不是终点。", "nothing follows {step!r}, and it is not an end."),
    ("请写明 next，或以终点结束。", "Name what is next, or finish with an end."),
    ('“答复”的 next = "archive"', "“答复”没有 next"),
)
ENDLESS_LOOP = declare(
    "GD-P006",
    Severity.ERROR,
    ("循环没有出口", "Loop without an exit"),
    (
        "进入“{step}”后只能循环往复，走不到任何终点：{found}。",
        "from {step!r} the flow only goes round and never comes to an end: {found}.",
    ),
    ("请在循环中加入判断，使一个结果走出循环。", "Put a decision into the loop of which one outcome leads out."),
    ("退回修改→再审→判断：通过则发布，否则退回", "退回修改→再审→退回修改，没有判断"),
)


def _unreachable(context: Context) -> Iterator[Finding]:
    for node in context.process.nodes():
        if node.id not in context.reached:
            yield Finding.of(UNREACHABLE, context.place(node.id), found=node.id, step=context.name(node.id))


def _dead_ends(context: Context) -> Iterator[Finding]:
    for node in context.process.nodes():
        if not isinstance(node, End) and not context.graph.after(node.id):
            yield Finding.of(DEAD_END, context.place(node.id, "next"), found=node.id, step=context.name(node.id))


def _endless(context: Context) -> Iterator[Finding]:
    graph = context.graph
    seen = graph.reaching(name for name in graph.nodes if not graph.after(name))  # these can stop somewhere
    for name in graph.nodes:
        if name not in context.reached or name in seen:
            continue
        loop = graph.reachable(name)
        if any(name not in graph.reachable(other) for other in loop):
            continue
        seen |= loop
        members = [n for n in graph.nodes if n in loop]
        entry = next((n for n in members if any(e.source not in loop for e in graph.before(n))), name)
        found = "→".join(context.name(n) for n in members)
        yield Finding.of(ENDLESS_LOOP, context.place(entry), found=found, step=context.name(entry))


CHECKS = (Check(UNREACHABLE, _unreachable), Check(DEAD_END, _dead_ends), Check(ENDLESS_LOOP, _endless))

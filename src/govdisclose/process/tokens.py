"""Parallel branches played through (并行推演): does every run of the flow come to its end, with nothing left over?

Every combination of outcomes is followed; where branches run side by side their order does not matter and only one is tried.
"""

from attrs import field, frozen

from govdisclose.process.graph import Edge, FlowGraph
from govdisclose.process.model import Decision, End, Join, Split

__all__ = ["Play", "play"]

_MOST = 20_000


@frozen
class Play:
    """What came up: joins that may wait for ever, ends reached while a branch still runs, nodes that run twice at once."""

    stuck: frozenset[str] = field(factory=frozenset)
    early_ends: frozenset[str] = field(factory=frozenset)
    doubled: frozenset[str] = field(factory=frozenset)
    complete: bool = True

    @property
    def sound(self) -> bool:
        """True when nothing came up."""
        return not (self.stuck or self.early_ends or self.doubled)


def play(graph: FlowGraph) -> Play:
    """Play a flow through; ``complete`` is false where there are too many combinations to follow."""
    stuck: set[str] = set()
    early: set[str] = set()
    doubled: set[str] = set()
    first = tuple(graph.after(graph.start))
    seen, front = {_key(first)}, [first]
    while front and len(seen) < _MOST:
        tokens = front.pop()
        waiting = _waiting(graph, tokens)
        ready = [e for e in tokens if e.target not in waiting]
        move = min(ready, key=lambda e: len(graph.before(e.target)) > 1, default=None)  # lines that meet wait to meet
        if move is None:
            stuck |= waiting
            continue
        node = graph.nodes[move.target]
        rest = _without(graph, tokens, move)
        if isinstance(node, End) and rest:
            early.add(node.id)
            continue
        for new in _ways(graph, node.id):
            following = (*rest, *new)
            if twice := _met(graph, following):
                doubled |= twice
            elif following and _key(following) not in seen:
                seen.add(_key(following))
                front.append(following)
    return Play(frozenset(stuck), frozenset(early), frozenset(doubled), complete=not front)


def _key(tokens: tuple[Edge, ...]) -> frozenset[Edge]:
    return frozenset(tokens)


def _met(graph: FlowGraph, tokens: tuple[Edge, ...]) -> set[str]:
    """The nodes to which two branches have come at once, where they are not joined."""
    joins = {e.target for e in tokens if isinstance(graph.nodes[e.target], Join)}
    heads = [e.target for e in tokens if e.target not in joins]
    twice = {e.target for e in tokens if tokens.count(e) > 1}
    return twice | {name for name in heads if heads.count(name) > 1 and not isinstance(graph.nodes[name], End)}


def _waiting(graph: FlowGraph, tokens: tuple[Edge, ...]) -> set[str]:
    """The joins to which a branch has come and another has not."""
    joins = {e.target for e in tokens if isinstance(graph.nodes[e.target], Join)}
    return {name for name in joins if not {*graph.before(name)} <= {*tokens}}


def _without(graph: FlowGraph, tokens: tuple[Edge, ...], move: Edge) -> tuple[Edge, ...]:
    gone = graph.before(move.target) if isinstance(graph.nodes[move.target], Join) else [move]
    return tuple(e for e in tokens if e not in gone)


def _ways(graph: FlowGraph, name: str) -> list[tuple[Edge, ...]]:
    node, after = graph.nodes[name], graph.after(name)
    if isinstance(node, Decision):
        return [(edge,) for edge in after]
    return [tuple(after)] if isinstance(node, Split) else [tuple(after[:1])]

"""The flow as Mermaid text (Mermaid 流程图): a flowchart with a block for each role, for Markdown pages."""

from govdisclose.process.graph import flow_graph
from govdisclose.process.model import Decision, End, Join, Node, Process, Split, Start

__all__ = ["dumps"]


def dumps(process: Process) -> bytes:
    """The flowchart: UTF-8, LF, the same bytes for the same flow."""
    graph = flow_graph(process)
    known = {lane.id for lane in process.lanes}
    lines = ["flowchart LR"]
    for number, lane in enumerate(process.lanes, 1):
        members = [node for node in graph.nodes.values() if node.lane == lane.id]
        if members:
            lines += [f'  subgraph L{number}["{_quoted(lane.title)}"]', *(f"    {_node(n)}" for n in members), "  end"]
    lines += [f"  {_node(n)}" for n in graph.nodes.values() if n.lane not in known]
    for edge in graph.edges:
        words = f'|"{_quoted(edge.title)}"|' if edge.title else ""
        lines.append(f"  n_{edge.source} -->{words} n_{edge.target}")
    return ("\n".join(lines) + "\n").encode()


def _node(node: Node) -> str:
    words = _quoted(node.title or "")
    name = f"n_{node.id}"  # a bare id such as "end" is a word of the language
    if isinstance(node, Start | End):
        return f'{name}(["{words}"])'
    if isinstance(node, Decision):
        return f'{name}{{"{words}"}}'
    if isinstance(node, Split | Join):
        return f'{name}{{{{"{words or "＋"}"}}}}'
    return f'{name}["{words}"]'


def _quoted(text: str) -> str:
    """Words with everything that the language reads replaced by its entity."""
    return "".join(f"#{ord(c)};" if c in '"#&<>`\\*_|[]{}()~;' else c for c in text)

"""The flow that a command names (流程来源): a standard flow, one of a pack, or a file in TOML, JSON or our BPMN."""

from pathlib import Path
from typing import TYPE_CHECKING

from govdisclose.cli.packs import registry_of_packs, tell
from govdisclose.process import FlowRegistry, Process, load

if TYPE_CHECKING:
    from govdisclose.domains import DomainRegistry

__all__ = ["flows_in", "flows_of", "process_from"]


def flows_of(packs: tuple[str, ...]) -> FlowRegistry:
    """The standard flows, with those of installed packs, of the project settings and of ``--pack``.

    Raises ``PackError`` and ``PackConflictError``.
    """
    return flows_in(registry_of_packs(packs))


def flows_in(registry: "DomainRegistry | None") -> FlowRegistry:
    """The flows that are known; what a pack defines and is not taken over is told on standard error."""
    if registry is None:
        return FlowRegistry.library()
    tell(tuple(finding for finding in registry.left_out() if finding.code in _flow_rules()))
    return registry.flows()


def process_from(name: str, flows: FlowRegistry) -> Process:
    """The flow of this name or in this file; a name goes before a file.

    Raises ``FormatError`` for a file that cannot be used, ``OSError`` for one that cannot be opened, ``UnknownProcessError`` for a name that is
    neither a known flow nor looks like a file.
    """
    if flows.find(name):
        return flows.get(name)
    path = Path(name)
    if path.suffix.lower() in {".bpmn", ".xml"}:
        from govdisclose.export import bpmn

        return bpmn.load(path)
    if path.suffix.lower() in {".toml", ".json"} or path.exists():
        return load(path)
    return flows.get(name)


def _flow_rules() -> frozenset[str]:
    from govdisclose.domains.rules import rule

    return frozenset(rule(name).code for name in ("process", "flow", "twice"))

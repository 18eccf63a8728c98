"""The weights of rules that hold here (规则级别): those of packs, and over them those of the project settings."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from attrs import evolve

from govdisclose.cli.packs import project_settings
from govdisclose.findings import Finding, Severity

if TYPE_CHECKING:
    from govdisclose.domains import DomainRegistry

__all__ = ["weighed", "weights_of"]


def weights_of(registry: "DomainRegistry | None") -> Mapping[str, Severity]:
    """Rule to weight. Raises ``click.UsageError`` for settings that cannot be used."""
    own = project_settings().severity
    return registry.weights() | own if registry is not None else own


def weighed(findings: Iterable[Finding], weights: Mapping[str, Severity]) -> tuple[Finding, ...]:
    """The findings with these weights."""
    return tuple(evolve(one, severity=weights.get(one.code, one.severity)) for one in findings)

"""What the packs of the project settings add to ``check`` (定义包检查): standard elements, publishers, and weights of rules."""

from collections.abc import Mapping
from datetime import date

from attrs import evolve, frozen

from govdisclose.catalog.validation import selects
from govdisclose.cli.settings import Settings
from govdisclose.cli.sources import Loaded
from govdisclose.domains import RULES, DomainRegistry, check_conformity, read_pack
from govdisclose.findings import Report, RuleInfo, Severity

__all__ = ["PackChecks", "pack_checks"]


@frozen
class PackChecks:
    """The packs of the settings, the weights they give to rules, and the settings' own weights, which win."""

    registry: DomainRegistry
    settings: Settings

    @property
    def weights(self) -> dict[str, Severity]:
        """Rule to weight: those of the packs in their order, then those of the settings."""
        own = {setting.code: setting.level for loaded in self.registry.packs for setting in loaded.pack.rules}
        return own | self.settings.severity

    @property
    def rules(self) -> tuple[RuleInfo, ...]:
        """The rules of packs that were asked for."""
        return tuple(info for info in RULES if self._asked(info.code))

    def add_to(self, report: Report, loaded: Loaded, *, at: date) -> Report:
        """The report with what the catalogue lacks of what the packs ask for."""
        weights: Mapping[str, Severity] = self.weights
        more = (
            evolve(finding, severity=weights.get(finding.code, finding.severity))
            for finding in check_conformity(loaded.catalog, self.registry, at=at, provenance=loaded.provenance)
            if self._asked(finding.code)
        )
        return report.with_findings(more)

    def _asked(self, code: str) -> bool:
        return selects(code, select=self.settings.select, ignore=self.settings.ignore)


def pack_checks(settings: Settings) -> PackChecks:
    """The checks of the packs that the settings name. Raises ``PackError`` and ``PackConflictError``."""
    packs = (read_pack(path) for path in dict.fromkeys(settings.packs))
    return PackChecks(DomainRegistry.national().with_packs(*packs), settings)

"""The conversion itself (转换): read, check, write; a source that cannot be read is reported and the rest goes on."""

import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from attrs import evolve, field, frozen

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.model import Catalog
from govdisclose.cli.checking import READING_ERRORS, check_loaded, reason
from govdisclose.cli.convert_jobs import Job
from govdisclose.cli.convert_join import join
from govdisclose.cli.shared import cause_of
from govdisclose.cli.sources import Loaded, read_source
from govdisclose.export.files import Target
from govdisclose.findings import Finding, Severity

if TYPE_CHECKING:
    from govdisclose.domains import DomainRegistry

__all__ = ["Outcome", "Settings", "run_job", "unwritten", "write"]

_MODULES = {"md": "markdown"}


@frozen
class Settings:
    """How a conversion reads and checks: form of the source, headings that are mapped, the day of the check, the choice of rules, the packs."""

    at: date
    form: str | None = None
    columns: Mapping[str, str] = field(factory=dict)
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(factory=dict)
    registry: "DomainRegistry | None" = None

    @property
    def hints(self) -> Mapping[str, str]:
        """What the packs know of headings."""
        return self.registry.headings() if self.registry is not None else {}


@frozen
class Outcome:
    """What became of one source: the target, the number of items and the findings, or why it could not be converted."""

    source: str
    target: str | None = None
    items: int = 0
    findings: tuple[Finding, ...] = ()
    not_carried: tuple[Bilingual, ...] = ()
    error: Bilingual | None = None
    is_table: bool = False

    def counts(self) -> dict[Severity, int]:
        """How many findings of each weight, the heaviest first."""
        found = Counter(finding.severity for finding in self.findings)
        return {severity: found[severity] for severity in Severity}


class _Writer(Protocol):
    def dump(self, catalog: Catalog, target: Target) -> None: ...


def run_job(job: Job, settings: Settings) -> list[Outcome]:
    """Convert the sources of a job into its target; one outcome for each source, in order.

    Nothing is written when no source could be read, or when the target cannot be written.
    """
    outcomes: list[Outcome] = []
    catalogs: list[Catalog] = []
    for source in job.sources:
        try:
            loaded = read_source(source, form=settings.form, columns=settings.columns, hints=settings.hints)
        except READING_ERRORS as error:
            outcomes.append(Outcome(source, error=reason(error)))
            continue
        catalogs.append(loaded.catalog)
        is_table = loaded.provenance is not None
        outcomes.append(
            Outcome(source, job.target, len(loaded.catalog.items), _found(loaded, settings), is_table=is_table)
        )
    if not catalogs:
        return outcomes
    whole = join(catalogs)
    try:
        write(whole, job.target, job.form)
    except READING_ERRORS as error:
        why = unwritten(job.target, error) if isinstance(error, OSError) else reason(error)
        return [o if o.error else evolve(o, target=None, error=why) for o in outcomes]
    return _with_losses(outcomes, whole, job.form)


def unwritten(target: str, error: OSError) -> Bilingual:
    """That the target could not be written, why, and what to do."""
    cause = cause_of(error)
    return Bilingual(
        zh=f"写不了 {target}：{cause.zh}。请换一个可写的位置。",
        en=f"cannot write {target}: {cause.en}. Choose a place that can be written.",
    )


def write(catalog: Catalog, target: str, form: str) -> None:
    """Write a catalogue in a format to a path, whole or not at all, or to standard output for ``-``."""
    writer = cast("_Writer", import_module(f"govdisclose.export.{_MODULES.get(form, form)}"))
    if target == "-":
        writer.dump(catalog, sys.stdout.buffer)
        sys.stdout.buffer.flush()
        return
    Path(target).parent.mkdir(parents=True, exist_ok=True)
    writer.dump(catalog, target)


def _found(loaded: Loaded, settings: Settings) -> tuple[Finding, ...]:
    report = check_loaded(
        loaded,
        at=settings.at,
        select=settings.select,
        ignore=settings.ignore,
        severity=settings.severity,
        registry=settings.registry,
    )
    return report.findings


def _with_losses(outcomes: Sequence[Outcome], catalog: Catalog, form: str) -> list[Outcome]:
    from govdisclose.export.losses import losses_in

    losses = tuple(loss.what for loss in losses_in(catalog, form))
    return [o if o.error else evolve(o, not_carried=losses) for o in outcomes]

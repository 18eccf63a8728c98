"""What ``check`` and ``convert`` do alike (检查): reader's and rules' findings in one report, choice of rules, reasons for failure."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.validation import selects
from govdisclose.cli.rule_book import CATALOG_ROOMS, rules_of
from govdisclose.cli.shared import cause_of, missing_library
from govdisclose.cli.sources import Loaded
from govdisclose.errors import GovDiscloseError
from govdisclose.findings import Report, RuleInfo, Severity
from govdisclose.screening.checking import check_catalog

if TYPE_CHECKING:
    from govdisclose.domains import DomainRegistry

__all__ = ["READING_ERRORS", "asked_rules", "check_loaded", "reason"]

#: What reading a source may raise.
READING_ERRORS = (GovDiscloseError, OSError, ModuleNotFoundError)


def asked_rules(*, select: tuple[str, ...] = (), ignore: tuple[str, ...] = ()) -> tuple[RuleInfo, ...]:
    """The rules of readers and catalogue that a check with this choice asks, by code."""
    return tuple(info for info in rules_of(CATALOG_ROOMS).values() if selects(info.code, select=select, ignore=ignore))


def check_loaded(
    loaded: Loaded,
    *,
    at: date,
    select: tuple[str, ...] = (),
    ignore: tuple[str, ...] = (),
    severity: Mapping[str, Severity] | None = None,
    registry: "DomainRegistry | None" = None,
) -> Report:
    """One report of what the reader found and what the rules find, with the same choice of rules for both.

    The names must be known (see ``unknown_rules``); they may be those of rules of another room, which then concern nothing here.
    """
    return check_catalog(
        loaded.catalog,
        at=at,
        provenance=loaded.provenance,
        read=loaded.findings,
        registry=registry,
        select=select,
        ignore=ignore,
        severities=severity,
    )


def reason(error: Exception) -> Bilingual:
    """Why a source could not be read, in one sentence; an exception of another kind is raised again."""
    if isinstance(error, GovDiscloseError):
        return error.text
    if isinstance(error, FileNotFoundError):
        return Bilingual(zh=f"找不到文件 {error.filename}。", en=f"no such file: {error.filename}.")
    if isinstance(error, OSError):
        cause, name = cause_of(error), error.filename or ""
        return Bilingual(zh=f"读不了 {name}：{cause.zh}。", en=f"{name} cannot be read: {cause.en}.")
    if isinstance(error, ModuleNotFoundError) and (advice := missing_library(error)) is not None:
        return advice
    raise error

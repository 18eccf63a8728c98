"""What packs add to ``check`` and ``convert`` (定义包检查): their rules, beside those of readers and catalogue."""

from collections.abc import Iterable

from govdisclose.catalog.validation import selects
from govdisclose.findings import RuleInfo

__all__ = ["pack_rules"]


def pack_rules(*, select: Iterable[str] = (), ignore: Iterable[str] = ()) -> tuple[RuleInfo, ...]:
    """The rules by which packs ask for something, as far as they were chosen."""
    from govdisclose.domains import RULES

    return tuple(info for info in RULES if selects(info.code, select=select, ignore=ignore))

"""Instruments, flows and rule weights of a pack against what stands above it (法规与流程检查)."""

from collections.abc import Iterator

from govdisclose.domains._merging import LoadedPack
from govdisclose.domains.extending import add_flows, add_laws, added_weights
from govdisclose.domains.registry import DomainRegistry
from govdisclose.domains.rules import rule
from govdisclose.findings import Finding
from govdisclose.law import Register

__all__ = ["law_of", "laws"]

#: What only the pack itself, or a conflict with another pack, is told for elsewhere.
_HERE = frozenset(rule(name).code for name in ("redefined", "flow", "loosened"))


def law_of(loaded: LoadedPack, base: DomainRegistry) -> Register:
    """The register that the pack is judged by: the library's, that of the packs above it, and its own instruments."""
    return add_laws((*base.within(loaded.pack.info.division).packs, loaded))[0]


def laws(loaded: LoadedPack, base: DomainRegistry, law: Register) -> Iterator[Finding]:
    """What redefines the register or a standard flow, weights that are loosened, successors nowhere held, dates not verified."""
    above = base.within(loaded.pack.info.division).packs
    for add in (add_laws, add_flows, added_weights):
        before = add(above)[1]
        yield from (found for found in add((*above, loaded))[1] if found.code in _HERE and found not in before)
    for entry in loaded.pack.instruments:
        for successor in entry.successors:
            if law.find(successor) is None:
                yield Finding.of(
                    rule("unknown"),
                    loaded.place(successor),
                    found=successor,
                    expected="govdisclose 法规名录和本包的 [[instrument]]",
                    place=entry.title,
                    kind_zh="法律文件",
                    kind_en="instrument",
                )
        if not entry.verified:
            yield Finding.of(rule("unproven"), loaded.place(entry.title), found=entry.title)

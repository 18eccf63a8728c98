"""The flows that catalogue items name (目录事项的公开流程): each must be one that exists.

Catalogues and flows do not know each other; this is the room above both.
"""

from collections.abc import Iterable
from difflib import get_close_matches

from attrs import evolve

from govdisclose.catalog.model import Catalog
from govdisclose.findings import Finding, Location, Provenance
from govdisclose.process.model import Process
from govdisclose.process.rules.catalogued import UNKNOWN_FLOW
from govdisclose.process.templates import templates

__all__ = ["check_flows"]


def check_flows(
    catalog: Catalog, flows: Iterable[Process] = (), *, provenance: Provenance | None = None
) -> tuple[Finding, ...]:
    """The items whose ``process`` names no flow: neither the id nor the title of a standard one or of one in ``flows``."""
    known = [*templates().values(), *flows] if any(item.process for item in catalog.items) else []
    names = {name for flow in known for name in (flow.id, flow.title)}
    found = []
    for index, item in enumerate(catalog.items):
        name = (item.process or "").strip()
        if name and name not in names:
            cell = (provenance.locate(index, "process") if provenance else None) or Location()
            place = evolve(cell, item_index=index, item=item.id, field="process")
            near = get_close_matches(name, sorted(names), n=3, cutoff=0.4)
            found.append(Finding.of(UNKNOWN_FLOW, place, found=name, expected="、".join(near) or "（无）"))
    return tuple(found)

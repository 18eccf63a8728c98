"""A domain as all packs have it, and its reference on a day put together from their layers (参考目录组成)."""

from collections.abc import Sequence
from datetime import date

from attrs import frozen

from govdisclose.bilingual import Bilingual
from govdisclose.domains._merging import LoadedPack
from govdisclose.domains.entry import DomainEntry, DomainGroup, Edition
from govdisclose.domains.errors import DomainNotFoundError
from govdisclose.domains.layers import applies_to, stack
from govdisclose.domains.reference import Reference

__all__ = ["Domain", "assemble", "domain_of"]


@frozen
class Domain:
    """A domain (领域): its code, name and entry in the uppermost layer; ``packs`` are those that speak of it."""

    code: str
    name: str
    group: DomainGroup
    entry: DomainEntry
    packs: tuple[str, ...]
    names: tuple[str, ...]


def domain_of(code: str, own: list[tuple[str, DomainEntry]], replaced: set[str]) -> Domain:
    """The domain as the uppermost pack that was not replaced has it, with the names of all."""
    first = next((entry for pack, entry in own if pack not in replaced), own[0][1])
    said = (name for _, e in own for name in (e.name, *e.other_names, *(f.name for f in e.former_names)))
    names = tuple(dict.fromkeys((first.name, *said)))
    return Domain(code, first.name, first.group, first, tuple(pack for pack, _ in own), names)


def assemble(domain: Domain, packs: Sequence[LoadedPack], *, at: date, division: str | None) -> Reference:
    """The reference of a domain on the day ``at`` in a place; see ``DomainRegistry.reference``."""
    held = [
        (loaded, entry)
        for loaded in packs
        if (entry := loaded.pack.domain(domain.code)) and applies_to(loaded.pack.info.division, division)
    ]
    replaced = {name for loaded, _ in held for name in loaded.pack.info.replaces}
    held = [(loaded, entry) for loaded, entry in held if loaded.id not in replaced]
    _one_of_each_layer(held, domain)
    layers = [(loaded, entry, _edition(entry, at)) for loaded, entry in held]
    edition = next((edition for _, _, edition in layers if edition), None)
    if edition is None:
        near = _nearest([e for _, entry in held for e in entry.editions], at)
        raise DomainNotFoundError(
            Bilingual(
                zh=f"领域“{domain.name}”在 {at} 没有参考目录{near.zh}。",
                en=f"the domain {domain.name!r} has no reference catalogue on {at}{near.en}.",
            )
        )
    items, findings = stack(layers)
    return Reference(domain.code, domain.name, at, edition, items, tuple(loaded.id for loaded, _ in held), findings)


def _edition(entry: DomainEntry, at: date) -> Edition | None:
    return next((edition for edition in entry.editions if at in edition.period), None)


def _nearest(editions: Sequence[Edition], at: date) -> Bilingual:
    """Where the nearest editions end and begin: before the first, behind the last, or in a gap between two."""
    ended = max((e.through for e in editions if e.through and e.through < at), default=None)
    begins = min((e.start for e in editions if e.start and e.start > at), default=None)
    zh = [f"上一版本至 {ended} 止"] if ended else []
    zh += [f"{'下一版本' if ended else '最早的'}自 {begins} 起"] if begins else []
    en = [f"the edition before ended on {ended}"] if ended else []
    en += [f"the {'next' if ended else 'first'} one is from {begins}"] if begins else []
    return Bilingual(zh="".join(f"，{one}" for one in zh), en="".join(f"; {one}" for one in en))


def _one_of_each_layer(held: list[tuple[LoadedPack, DomainEntry]], domain: Domain) -> None:
    seen: dict[str, LoadedPack] = {}
    for loaded, _ in held:
        other = seen.setdefault(loaded.pack.info.layer, loaded)
        if other is not loaded:
            raise DomainNotFoundError(
                Bilingual(
                    zh=f"“{domain.name}”在同一层级有两个定义包：{other.id} 和 {loaded.id}。请用 division 写明行政区划代码。",
                    en=f"two packs of one layer speak of {domain.name!r}: {other.id} and {loaded.id}. Give the division.",
                )
            )

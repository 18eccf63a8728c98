"""What packs add to the law and the flows of the library (法规与流程叠加): laid beside them, never in the place of them.

A title, alias or number of an instrument that the library's register holds keeps the library's dates; a flow of the library keeps its
definition. What a pack says otherwise is left out and told.
"""

from collections.abc import Iterable, Iterator, Sequence

from govdisclose.citation import Citation
from govdisclose.domains._merging import LoadedPack
from govdisclose.domains.laws_and_flows import ProcessEntry
from govdisclose.domains.rules import rule
from govdisclose.errors import FormatError
from govdisclose.findings import Finding, Severity
from govdisclose.law import Instrument, Register, register
from govdisclose.law.names import plain_number, plain_title
from govdisclose.process import FlowRegistry, Process, template_names

__all__ = ["add_flows", "add_laws", "added_weights", "flow_fault", "same_instrument"]


#: What was left out of a pack, each with its reason.
LeftOut = tuple[Finding, ...]


def add_laws(packs: Sequence[LoadedPack]) -> tuple[Register, LeftOut]:
    """The register of the library with the instruments of the packs, the uppermost layer first."""
    law = base = register()
    taken: set[str] = set()
    findings: list[Finding] = []
    doubtful = {*_doubtful(packs)}
    for loaded in packs:
        kept: list[Instrument] = []
        for own in loaded.pack.laws():
            held = next(_held(base, own), None)
            if held is not None:
                if not same_instrument(held, own):
                    findings.append(_redefined(loaded, own, held))
                continue
            titles = {plain_title(name) for name in (own.title, *own.aliases)}
            if titles & doubtful:
                findings.append(_several(loaded, own.title, "法规", "the instrument"))
                continue
            if titles & taken:  # another pack says the same; within one pack no registry takes it
                continue
            taken |= titles
            kept.append(own)
        if kept:
            law = law.with_instruments(kept, origin=f"{loaded.id} {loaded.pack.info.version}")
    return law, tuple(findings)


def add_flows(packs: Sequence[LoadedPack]) -> tuple[FlowRegistry, LeftOut]:
    """The flows of the library with those of the packs."""
    flows = FlowRegistry.library()
    standard = frozenset(template_names())
    findings: list[Finding] = []
    for loaded in packs:
        own: dict[str, Process] = {}
        for entry in loaded.pack.processes:
            try:
                process = entry.to_process()
            except FormatError as error:
                findings.append(flow_fault(loaded, entry, error))
                continue
            if process.id in standard:
                findings.append(Finding.of(rule("flow"), loaded.place(entry.id), found=entry.id, pack=loaded.id))
            else:
                own.setdefault(process.id, process)  # no registry takes a pack that has it twice
        if own:
            flows = flows.with_flows(own.values(), origin=loaded.id)
    return flows, tuple(findings)


def added_weights(packs: Iterable[LoadedPack]) -> tuple[dict[str, Severity], LeftOut]:
    """Rule to weight, as the packs re-grade them; a lower layer may raise what an upper one has set, not lower it."""
    weights: dict[str, Severity] = {}
    setter: dict[str, LoadedPack] = {}
    findings: list[Finding] = []
    for loaded in packs:
        for setting in loaded.pack.rules:
            above = weights.get(setting.code)
            if above is not None and setting.level.rank < above.rank and setter[setting.code] is not loaded:
                findings.append(
                    Finding.of(
                        rule("loosened"),
                        loaded.place(setting.code),
                        found=setting.level.value,
                        expected=above.value,
                        pack=loaded.id,
                        place=setting.code,
                        kind_zh="规则级别",
                        kind_en="the weight",
                    )
                )
                continue
            weights[setting.code], setter[setting.code] = setting.level, loaded
    return weights, tuple(findings)


def flow_fault(loaded: LoadedPack, entry: ProcessEntry, error: FormatError) -> Finding:
    """The finding for a flow that cannot be read."""
    return Finding.of(
        rule("process"),
        loaded.place(entry.id, item=entry.id),
        found=error.text.zh.removeprefix(f"{entry.title}："),
        expected=error.text.en.removeprefix(f"{entry.title}: "),
        place=entry.title,
    )


def same_instrument(one: Instrument, other: Instrument) -> bool:
    """Whether two entries say the same of an instrument: the same days, with the same numbers where both give them."""
    if len(one.versions) != len(other.versions):
        return False
    return all(
        a.period == b.period and (not a.number or not b.number or plain_number(a.number) == plain_number(b.number))
        for a, b in zip(one.versions, other.versions, strict=True)
    )


def _held(base: Register, own: Instrument) -> Iterator[Instrument]:
    """What the register of the library holds under a title, alias or number of this instrument."""
    cited = (*(Citation(name) for name in (own.title, *own.aliases)), *(Citation("", v.number) for v in own.versions))
    yield from (held for one in cited if (one.title or one.number) and (held := base.find(one)))


def _doubtful(packs: Sequence[LoadedPack]) -> Iterator[str]:
    """Titles of which packs of different places say different things: without a place nobody can tell which is meant."""
    said: dict[str, tuple[LoadedPack, Instrument]] = {}
    for loaded in packs:
        for own in loaded.pack.laws():
            for title in {plain_title(name) for name in (own.title, *own.aliases)}:
                first, other = said.setdefault(title, (loaded, own))
                if first is not loaded and not same_instrument(other, own):
                    yield title


def _redefined(loaded: LoadedPack, own: Instrument, held: Instrument) -> Finding:
    return Finding.of(
        rule("redefined"),
        loaded.place(own.title),
        found=_said(own),
        expected=_said(held),
        pack=loaded.id,
    )


def _said(one: Instrument) -> str:
    texts = (f"{v.number or ''} {v.period.start}/{v.period.end or '…'}".strip() for v in one.versions)
    return f"《{one.title}》（{'；'.join(texts)}）"


def _several(loaded: LoadedPack, found: str, zh: str, en: str) -> Finding:
    return Finding.of(rule("places"), loaded.place(found), found=found, pack=loaded.id, kind_zh=zh, kind_en=en)

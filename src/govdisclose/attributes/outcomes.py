"""Every result that the open facts leave possible (可能的认定结果), and the provisions that decide one."""

from collections.abc import Iterator

import attrs

from govdisclose.attributes.facts import Answer, DocumentFacts
from govdisclose.attributes.provision import Attribute, Provision
from govdisclose.attributes.provisions import Regime
from govdisclose.citation import Citation

__all__ = ["Result", "basis_of", "deciding", "excluded", "possible_results"]

#: An attribute, and whether the law leaves it to discretion.
Result = tuple[Attribute, bool]


def possible_results(regime: Regime, facts: DocumentFacts, after: int = 0) -> Iterator[Result]:
    """Every result that the open facts leave possible, from the exclusion at position ``after`` on.

    Each fact belongs to one provision, so the walk misses no result and invents none.
    """
    for provision in regime.exclusions[after:]:
        possible = provision.possible(facts)
        if True in possible:
            yield excluded(facts), provision.discretionary
        if False not in possible:
            return
    tests = [p.possible(facts) for p in regime.proactive]
    if any(True in possible for possible in tests):
        yield Attribute.PROACTIVE, False
    if all(False in possible for possible in tests):
        yield Attribute.ON_REQUEST, False


def excluded(facts: DocumentFacts) -> Attribute:
    """What an exclusion makes of a document: partial where its content can be separated, else withheld."""
    return Attribute.PARTIAL if facts.separable is Answer.YES else Attribute.WITHHELD


def deciding(regime: Regime, facts: DocumentFacts) -> tuple[Provision, ...]:
    """The provisions that decide a certain result; those that bind go before those that leave discretion."""
    excluding = tuple(p for p in regime.exclusions if p.possible(facts) == {True})
    binding = tuple(p for p in excluding if not p.discretionary)
    return binding or excluding or tuple(p for p in regime.proactive if p.possible(facts) == {True})


def basis_of(
    regime: Regime, attribute: Attribute, provisions: tuple[Provision, ...], facts: DocumentFacts
) -> tuple[Citation, ...]:
    """The sources of a result, with the article that the document is listed under where it is known."""
    sources = [p.citation for p in provisions]
    if attribute is Attribute.PARTIAL:
        sources.append(regime.separates)
    if attribute is Attribute.ON_REQUEST:
        sources = [regime.discloses, regime.on_request]
    if facts.listed_as and attribute is Attribute.PROACTIVE:
        sources = [
            attrs.evolve(c, article=facts.listed_as) if p.key.endswith(("20", "10")) else c
            for c, p in zip(sources, provisions, strict=True)
        ]
    return tuple(sources)

"""Every result that the open facts leave possible (可能的认定结果), and the provisions that decide one."""

from collections.abc import Iterator

import attrs

from govdisclose.attributes.facts import Answer, DocumentFacts
from govdisclose.attributes.provision import Attribute, Provision
from govdisclose.attributes.provisions import Regime
from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation

__all__ = [
    "Result",
    "basis_of",
    "cited",
    "contested",
    "deciding",
    "excluded",
    "possible_rests",
    "possible_results",
    "rest_of",
]

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
    for attribute in possible_rests(regime, facts):
        yield attribute, False


def possible_rests(regime: Regime, facts: DocumentFacts) -> Iterator[Attribute]:
    """What may become of information that nothing excludes, be it a document or what remains of one."""
    tests = [p.possible(facts) for p in regime.proactive]
    if any(True in possible for possible in tests):
        yield Attribute.PROACTIVE
    if all(False in possible for possible in tests):
        yield Attribute.ON_REQUEST


def rest_of(regime: Regime, facts: DocumentFacts) -> Attribute:
    """What becomes of the part that is not withheld; undetermined while open facts decide it."""
    rests = tuple(possible_rests(regime, facts))
    return rests[0] if len(rests) == 1 else Attribute.UNDETERMINED


def excluded(facts: DocumentFacts) -> Attribute:
    """What an exclusion makes of a document: partial where its content can be separated, else withheld."""
    return Attribute.PARTIAL if facts.separable is Answer.YES else Attribute.WITHHELD


def deciding(regime: Regime, facts: DocumentFacts) -> tuple[Provision, ...]:
    """The provisions that decide a certain result; those that bind go before those that leave discretion."""
    excluding = tuple(p for p in regime.exclusions if p.possible(facts) == {True})
    binding = tuple(p for p in excluding if not p.discretionary)
    return binding or excluding or tuple(p for p in regime.proactive if p.possible(facts) == {True})


def contested(regime: Regime, facts: DocumentFacts) -> tuple[Citation, Bilingual] | None:
    """The exclusion that alone decides although the information is listed, and what is contested between the two; else ``None``."""
    provisions = deciding(regime, facts)
    said = provisions[0].against_list if len(provisions) == 1 else None
    return (provisions[0].citation, said) if said and facts.listed_item is Answer.YES else None


def basis_of(
    regime: Regime, attribute: Attribute, provisions: tuple[Provision, ...], facts: DocumentFacts
) -> tuple[Citation, ...]:
    """The sources of a result, with the article that the document is listed under where it is known."""
    sources = [cited(p, facts) for p in provisions]
    if attribute is Attribute.PARTIAL:
        sources.append(regime.separates)
    if attribute is Attribute.ON_REQUEST:
        sources = [regime.discloses, regime.on_request]
    return tuple(dict.fromkeys(sources))


def cited(provision: Provision, facts: DocumentFacts) -> Citation:
    """The source of a provision; for the list, the item that is named."""
    if provision.lists and facts.listed_as:
        return attrs.evolve(provision.citation, article=facts.listed_as)
    return provision.citation

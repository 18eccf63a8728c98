"""Which presumptions a result rests on (推定): without them it would not stand, or not as it does."""

from collections.abc import Iterator

from govdisclose.attributes.determination import Presumption
from govdisclose.attributes.fact_texts import fact_infos
from govdisclose.attributes.facts import Answer, DocumentFacts
from govdisclose.attributes.outcomes import possible_results
from govdisclose.attributes.provision import Attribute
from govdisclose.attributes.provisions import Regime
from govdisclose.attributes.ranking import HARM
from govdisclose.bilingual import Bilingual
from govdisclose.explain import Step

__all__ = ["harm_presumption", "presumption_step", "presumptions_of"]


def presumptions_of(
    regime: Regime, facts: DocumentFacts, known: DocumentFacts, attribute: Attribute
) -> tuple[Presumption, ...]:
    """The presumptions that a decided result rests on: ``facts`` as they were given, ``known`` as the result reads them."""
    return tuple(_presumptions(regime, facts, known, attribute))


def _presumptions(
    regime: Regime, facts: DocumentFacts, known: DocumentFacts, attribute: Attribute
) -> Iterator[Presumption]:
    if facts.harms_third_party is Answer.UNKNOWN and known.harms_third_party is Answer.YES:
        without = known.with_answer(HARM, Answer.UNKNOWN)
        if frozenset(possible_results(regime, without)) != frozenset(possible_results(regime, known)):
            yield harm_presumption()
    if attribute is Attribute.WITHHELD and facts.separable is Answer.UNKNOWN:
        yield Presumption("separable", Answer.NO, _WHOLE, regime.separates.article or "")


def harm_presumption() -> Presumption:
    """Harm that counts as YES because a trade secret or privacy is touched."""
    return Presumption(HARM, Answer.YES, _HARM, fact_infos()[HARM].article)


def presumption_step(presumption: Presumption) -> Step:
    """The presumption as a step of the reasons."""
    return Step(presumption.text)


_HARM = Bilingual(
    zh="推定：公开是否会对第三方合法权益造成损害没有回答，因涉及商业秘密或者个人隐私，按“会造成损害”处理。"
    "本结果以此为前提；查明公开不会造成损害的，应当重新认定。",
    en="presumed: harm to the third party was not answered and counts as YES, because a trade secret or privacy is touched. The result "
    "rests on it; if disclosure turns out to harm nobody, determine anew.",
)
_WHOLE = Bilingual(
    zh="推定：能否区分处理没有回答，按整件不能区分处理。本结果以此为前提；可以公开的内容能够区分的，应当重新认定，公开该部分。",
    en="presumed: whether the content can be separated was not answered and counts as NO; the document is judged as a whole. The result "
    "rests on it; if a part can be separated, determine anew and disclose that part.",
)

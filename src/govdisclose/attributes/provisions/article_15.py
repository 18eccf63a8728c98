"""Art. 15 of Order 711 (第十五条): what would harm a third party is not disclosed, unless it consents or the public interest weighs more.

>>> from govdisclose.attributes import Answer, DocumentFacts
>>> PROVISION.possible(DocumentFacts(harms_third_party=Answer.YES, third_party_consents=Answer.NO, public_interest_override=Answer.NO))
frozenset({True})
>>> PROVISION.possible(DocumentFacts(harms_third_party=Answer.YES, third_party_consents=Answer.YES))
frozenset({False})
"""

from govdisclose.attributes.provision import Provision, Truth
from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation

__all__ = ["PROVISION"]


def _holds(facts: Truth) -> bool:
    return facts["harms_third_party"] and not facts["third_party_consents"] and not facts["public_interest_override"]


PROVISION = Provision(
    key="article_15",
    citation=Citation("中华人民共和国政府信息公开条例", "国务院令第711号", "第十五条"),
    facts=("harms_third_party", "third_party_consents", "public_interest_override"),
    holds=_holds,
    says=Bilingual(
        zh="涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害的，不得公开；第三方同意，或者不公开会对公共利益造成重大影响的，予以公开",
        en="what would harm a third party's lawful interest must not be disclosed, unless the third party consents or non-disclosure would have a major effect on the public interest",
    ),
)

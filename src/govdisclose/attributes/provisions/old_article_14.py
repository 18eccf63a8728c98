"""Art. 14 of Order 492 (旧条例第十四条第四款): trade secrets and privacy, unless the owner consents or the public interest weighs more.

Read in 章剑生, on state secrets (2012), which quotes the first sentence, and in the Legislative Affairs Office's answers of 2007 for the second.

>>> from govdisclose.attributes import Answer, DocumentFacts
>>> PROVISION.possible(DocumentFacts(trade_secret=Answer.YES, third_party_consents=Answer.NO, public_interest_override=Answer.NO))
frozenset({True})
>>> PROVISION.possible(DocumentFacts(trade_secret=Answer.NO, personal_privacy=Answer.NO))
frozenset({False})
"""

from govdisclose.attributes.provision import Provision, Truth
from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation

__all__ = ["PROVISION"]


def _holds(facts: Truth) -> bool:
    return (
        (facts["trade_secret"] or facts["personal_privacy"])
        and not facts["third_party_consents"]
        and not facts["public_interest_override"]
    )


PROVISION = Provision(
    key="old_article_14",
    citation=Citation("中华人民共和国政府信息公开条例", "国务院令第492号", "第十四条第四款"),
    facts=("trade_secret", "personal_privacy", "third_party_consents", "public_interest_override"),
    holds=_holds,
    says=Bilingual(
        zh="不得公开涉及商业秘密、个人隐私的政府信息；权利人同意公开，或者不公开可能对公共利益造成重大影响的，可以予以公开",
        en="trade secrets and privacy must not be disclosed, unless the owner consents or non-disclosure may have a major effect on the public interest",
    ),
)

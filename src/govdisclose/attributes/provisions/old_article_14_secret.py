"""Art. 14 of Order 492 (旧条例第十四条第四款): state secrets must not be disclosed.

Read in 章剑生, on state secrets in disclosure (2012), which quotes the first sentence of the paragraph.

>>> from govdisclose.attributes import Answer, DocumentFacts
>>> PROVISION.possible(DocumentFacts(state_secret=Answer.YES))
frozenset({True})
>>> PROVISION.possible(DocumentFacts(state_secret=Answer.NO))
frozenset({False})
"""

from govdisclose.attributes.provision import Provision, Truth
from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation

__all__ = ["PROVISION"]


def _holds(facts: Truth) -> bool:
    return facts["state_secret"]


PROVISION = Provision(
    key="old_article_14_secret",
    citation=Citation("中华人民共和国政府信息公开条例", "国务院令第492号", "第十四条第四款"),
    facts=("state_secret",),
    holds=_holds,
    says=Bilingual(
        zh="行政机关不得公开涉及国家秘密的政府信息",
        en="state secrets must not be disclosed",
    ),
)

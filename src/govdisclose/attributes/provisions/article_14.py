"""Art. 14 of Order 711 (第十四条): state secrets, what statute forbids, what may endanger security must not be disclosed.

>>> from govdisclose.attributes import Answer, DocumentFacts
>>> PROVISION.possible(DocumentFacts(state_secret=Answer.YES))
frozenset({True})
>>> PROVISION.possible(DocumentFacts(state_secret=Answer.NO, forbidden_by_law=Answer.NO, endangers_security=Answer.NO))
frozenset({False})
"""

from govdisclose.attributes.provision import Provision, Truth
from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation

__all__ = ["PROVISION"]


def _holds(facts: Truth) -> bool:
    return facts["state_secret"] or facts["forbidden_by_law"] or facts["endangers_security"]


PROVISION = Provision(
    key="article_14",
    citation=Citation("中华人民共和国政府信息公开条例", "国务院令第711号", "第十四条"),
    facts=("state_secret", "forbidden_by_law", "endangers_security"),
    holds=_holds,
    says=Bilingual(
        zh="依法确定为国家秘密、法律行政法规禁止公开，或者公开后可能危及国家安全、公共安全、经济安全、社会稳定的，不予公开；没有利益衡量的余地",
        en="state secrets, what statute forbids, and what may endanger security or stability must not be disclosed; there is no balancing",
    ),
)

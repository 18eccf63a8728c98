"""Art. 8 of Order 492 (旧条例第八条): disclosure must not endanger security or stability.

Read in the quotations of Art. 8 in a model reply of an organ, in a journal article on it, and by its effect in 国办发〔2010〕5号, I.

>>> from govdisclose.attributes import Answer, DocumentFacts
>>> PROVISION.possible(DocumentFacts(endangers_security=Answer.YES))
frozenset({True})
>>> PROVISION.possible(DocumentFacts(endangers_security=Answer.NO))
frozenset({False})
"""

from govdisclose.attributes.provision import Provision, Truth
from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation

__all__ = ["PROVISION"]


def _holds(facts: Truth) -> bool:
    return facts["endangers_security"]


PROVISION = Provision(
    key="old_article_8",
    citation=Citation("中华人民共和国政府信息公开条例", "国务院令第492号", "第八条"),
    facts=("endangers_security",),
    holds=_holds,
    says=Bilingual(
        zh="公开政府信息，不得危及国家安全、公共安全、经济安全和社会稳定",
        en="disclosure must not endanger national, public or economic security or social stability",
    ),
)

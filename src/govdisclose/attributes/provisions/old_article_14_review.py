"""Art. 14 of Order 492 (旧条例第十四条第二款): review under other statutes; what they forbid is not disclosed.

Read in the Legislative Affairs Office's answers of 2007. That what is forbidden is not disclosed follows from the review.

>>> from govdisclose.attributes import Answer, DocumentFacts
>>> PROVISION.possible(DocumentFacts(forbidden_by_law=Answer.YES))
frozenset({True})
>>> PROVISION.possible(DocumentFacts(forbidden_by_law=Answer.NO))
frozenset({False})
"""

from govdisclose.attributes.provision import Provision, Truth
from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation

__all__ = ["PROVISION"]


def _holds(facts: Truth) -> bool:
    return facts["forbidden_by_law"]


PROVISION = Provision(
    key="old_article_14_review",
    citation=Citation("中华人民共和国政府信息公开条例", "国务院令第492号", "第十四条第二款"),
    facts=("forbidden_by_law",),
    holds=_holds,
    says=Bilingual(
        zh="公开前应当依照保守国家秘密法以及其他法律、法规和国家有关规定审查；据此，法律、法规禁止公开的，不予公开",
        en="information is reviewed under the Secrets Law, other statutes and state provisions before disclosure; so what a statute forbids is not disclosed",
    ),
)

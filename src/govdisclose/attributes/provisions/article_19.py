"""Art. 19 of Order 711 (第十九条): what the public must know or take part in is disclosed proactively.

>>> from govdisclose.attributes import Answer, DocumentFacts
>>> PROVISION.possible(DocumentFacts(public_concern=Answer.YES))
frozenset({True})
>>> PROVISION.possible(DocumentFacts(public_concern=Answer.NO))
frozenset({False})
"""

from govdisclose.attributes.provision import Provision, Truth
from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation

__all__ = ["PROVISION"]


def _holds(facts: Truth) -> bool:
    return facts["public_concern"]


PROVISION = Provision(
    key="article_19",
    citation=Citation("中华人民共和国政府信息公开条例", "国务院令第711号", "第十九条"),
    facts=("public_concern",),
    holds=_holds,
    says=Bilingual(
        zh="涉及公众利益调整、需要公众广泛知晓或者需要公众参与决策的政府信息，应当主动公开",
        en="information that adjusts public interests, needs wide knowledge or public participation is disclosed proactively",
    ),
    excludes=False,
)

"""Arts. 20-21 of Order 711 (第二十条、第二十一条): what is listed is disclosed proactively.

>>> from govdisclose.attributes import Answer, DocumentFacts
>>> PROVISION.possible(DocumentFacts(listed_item=Answer.YES))
frozenset({True})
>>> PROVISION.possible(DocumentFacts(listed_item=Answer.NO))
frozenset({False})
"""

from govdisclose.attributes.provision import Provision, Truth
from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation

__all__ = ["PROVISION"]


def _holds(facts: Truth) -> bool:
    return facts["listed_item"]


PROVISION = Provision(
    key="article_20",
    citation=Citation("中华人民共和国政府信息公开条例", "国务院令第711号", "第二十条"),
    facts=("listed_item",),
    holds=_holds,
    says=Bilingual(
        zh="属于第二十条、第二十一条所列信息的，应当主动公开",
        en="information listed in Arts. 20-21 is disclosed proactively",
    ),
    excludes=False,
    lists=((20, 15), (21, 0)),
)

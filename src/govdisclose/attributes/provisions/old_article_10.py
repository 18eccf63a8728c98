"""Arts. 10-12 of Order 492 (旧条例第十条至第十二条): what is listed is disclosed proactively.

Read in 国办发〔2010〕5号, I: Arts. 10 and 11 list 15 kinds for counties and above, Art. 12 lists 8 for townships. Of the 15, 11 are in
Art. 10 and 4 in Art. 11; Art. 9 has four tests, the last of which is what other provisions demand, so it may be named as well.

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
    key="old_article_10",
    citation=Citation("中华人民共和国政府信息公开条例", "国务院令第492号", "第十条"),
    facts=("listed_item",),
    holds=_holds,
    says=Bilingual(
        zh="属于第十条至第十二条所列重点公开信息的，应当主动公开",
        en="information listed in Arts. 10-12 is disclosed proactively",
    ),
    excludes=False,
    lists=((9, 4), (10, 11), (11, 4), (12, 8)),
)

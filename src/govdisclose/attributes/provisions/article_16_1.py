"""Art. 16 (1) of Order 711 (第十六条第一款): internal affairs may be withheld.

>>> from govdisclose.attributes import Answer, DocumentFacts
>>> PROVISION.possible(DocumentFacts(internal_affairs=Answer.YES))
frozenset({True})
>>> PROVISION.possible(DocumentFacts(internal_affairs=Answer.NO))
frozenset({False})
"""

from govdisclose.attributes.provision import Provision, Truth
from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation

__all__ = ["PROVISION"]


def _holds(facts: Truth) -> bool:
    return facts["internal_affairs"]


PROVISION = Provision(
    key="article_16_1",
    citation=Citation("中华人民共和国政府信息公开条例", "国务院令第711号", "第十六条第一款"),
    facts=("internal_affairs",),
    holds=_holds,
    says=Bilingual(
        zh="人事管理、后勤管理、内部工作流程等内部事务信息，可以不予公开",
        en="information on internal affairs may be withheld",
    ),
    discretionary=True,
)

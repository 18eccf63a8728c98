"""Art. 16 (2) of Order 711 (第十六条第二款): process information and enforcement files may be withheld, unless a rule requires disclosure.

>>> from govdisclose.attributes import Answer, DocumentFacts
>>> PROVISION.possible(DocumentFacts(process_information=Answer.YES, disclosure_required_by_rule=Answer.NO))
frozenset({True})
>>> PROVISION.possible(DocumentFacts(process_information=Answer.YES, disclosure_required_by_rule=Answer.YES))
frozenset({False})
"""

from govdisclose.attributes.provision import Provision, Truth
from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation

__all__ = ["PROVISION"]


def _holds(facts: Truth) -> bool:
    return (facts["process_information"] or facts["enforcement_file"]) and not facts["disclosure_required_by_rule"]


PROVISION = Provision(
    key="article_16_2",
    citation=Citation("中华人民共和国政府信息公开条例", "国务院令第711号", "第十六条第二款"),
    facts=("process_information", "enforcement_file", "disclosure_required_by_rule"),
    holds=_holds,
    says=Bilingual(
        zh="讨论记录、过程稿、磋商信函、请示报告等过程性信息以及行政执法案卷信息，可以不予公开；法律、法规、规章规定应当公开的，从其规定",
        en="process information and enforcement files may be withheld; where statute, regulation or rule requires disclosure, it prevails",
    ),
    discretionary=True,
    against_list=Bilingual(
        zh="该信息同时属于条例第二十条、第二十一条所列应当主动公开的信息，而所答事实为没有法律、法规、规章规定应当公开。"
        "第二十条、第二十一条本身是否就是第十六条第二款所说的应当公开的规定，存在争议，本结果不作判断",
        en="the information is also listed in Arts. 20-21 for proactive disclosure, while the facts say that no statute, regulation or rule "
        "requires disclosure; whether Arts. 20-21 are themselves such a provision in the sense of Art. 16 (2) is contested and not decided here",
    ),
)

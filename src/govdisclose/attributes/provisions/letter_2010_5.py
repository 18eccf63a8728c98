"""国办发〔2010〕5号 (国办发〔2010〕5号): internal and process information, in general not information to be disclosed under Order 492.

Read in a republication with its day of issue (2010-01-12); the sentence is in a county guide word for word and in journal articles.

>>> from govdisclose.attributes import Answer, DocumentFacts
>>> PROVISION.possible(DocumentFacts(internal_affairs=Answer.YES))
frozenset({True})
>>> PROVISION.possible(DocumentFacts(internal_affairs=Answer.NO, process_information=Answer.NO))
frozenset({False})
"""

from govdisclose.attributes.provision import Provision, Truth
from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation

__all__ = ["PROVISION"]


def _holds(facts: Truth) -> bool:
    return facts["internal_affairs"] or (facts["process_information"] and not facts["disclosure_required_by_rule"])


PROVISION = Provision(
    key="letter_2010_5",
    citation=Citation("国务院办公厅关于做好政府信息依申请公开工作的意见", "国办发〔2010〕5号"),
    facts=("internal_affairs", "process_information", "disclosure_required_by_rule"),
    holds=_holds,
    says=Bilingual(
        zh="内部管理信息以及处于讨论、研究或者审查中的过程性信息，一般不属于条例所指应公开的政府信息（依据为国务院办公厅意见，条例本身没有规定）",
        en="internal information and information under discussion, study or review is in general not information to be disclosed (this rests on the General Office's opinion, not on the regulation)",
    ),
    discretionary=True,
    against_list=Bilingual(
        zh="该信息同时属于2008年条例所列应当主动公开的信息，而国办发〔2010〕5号只是国务院办公厅的意见，且只说“一般”；"
        "该意见能否使条例所列信息不予公开，存在争议，本结果不作判断",
        en="the information is also listed by the regulation of 2008 for proactive disclosure, while 国办发〔2010〕5号 is an opinion of the General "
        "Office and speaks of the general case; whether it can keep back what the regulation lists is contested and not decided here",
    ),
)

"""Art. 9 of Order 492 (旧条例第九条): what concerns the public is disclosed proactively.

Read in the four requirements as encyclopaedias print them, in an English translation with article numbers; 国办发〔2010〕5号, I, counts them.

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
    key="old_article_9",
    citation=Citation("中华人民共和国政府信息公开条例", "国务院令第492号", "第九条"),
    facts=("public_concern",),
    holds=_holds,
    says=Bilingual(
        zh="涉及公民、法人或者其他组织切身利益，需要社会公众广泛知晓或者参与，或者反映本行政机关机构设置、职能、办事程序等情况的政府信息，应当主动公开",
        en="information that touches the vital interests of citizens and organisations needs wide knowledge or participation, or shows what the organ is and does is disclosed proactively",
    ),
    excludes=False,
)

"""Determination of the attribute (公开属性认定): provisions asked in legal order, with reasons, open questions and duties.

It supports an official's decision and never replaces it. A decided result is never changed by learning more: the result is
given only when every way in which the open facts may turn out leads to it. Two presumptions stand in place of an answer (see
``DocumentFacts.presumed``): harm, where a trade secret or privacy is touched; and that a document is judged as a whole. A result that
rests on one names it in ``presumed``.

>>> from datetime import date
>>> from govdisclose.attributes import Answer, DocumentFacts
>>> result = determine(DocumentFacts(state_secret=Answer.YES), at=date(2026, 11, 22))
>>> result.attribute.value, [c.article for c in result.basis]
('withheld', ['第十四条'])
>>> open_case = determine(DocumentFacts(), at=date(2026, 11, 22))
>>> open_case.attribute.value, open_case.questions[0].fact
('undetermined', 'state_secret')
"""

from datetime import date

from govdisclose.attributes.determination import Determination
from govdisclose.attributes.facts import DocumentFacts
from govdisclose.attributes.judging import judge
from govdisclose.deadlines.calendar_dates import as_day

__all__ = ["determine"]


def determine(facts: DocumentFacts, *, at: date) -> Determination:
    """The attribute of a document as the law stood on ``at`` (公开属性认定).

    Source in law: Arts. 13-16, 19-21, 37 of Order 711; before 2019-05-15 Arts. 8-14, 22 of Order 492. Before 2008-05-01 no regulation
    was in force and the result is undetermined, without questions. Raises ``ListedItemError`` when ``listed_as`` names what the list in
    force on ``at`` does not have.
    """
    return judge(facts, DocumentFacts.presumed, DocumentFacts.with_harm_open, at=as_day(at))

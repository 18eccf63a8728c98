"""Which steps lead to a reply on a day (答复适用规定): by the day on which the request was received."""

from datetime import date

from attrs import frozen

from govdisclose.attributes.reply import stages_2008, stages_2019
from govdisclose.attributes.reply.stage import Outcome, Stage
from govdisclose.citation import Citation
from govdisclose.dated import Dated, History, Period

__all__ = ["WAYS", "Way"]


@frozen
class Way:
    """The steps under one version of the law, what follows after the last, and the rule on separable content."""

    name: str
    stages: tuple[Stage, ...]
    last: Outcome
    separates: Citation
    verified: bool


_TITLE = "中华人民共和国政府信息公开条例"
_OLD = Citation(_TITLE, "国务院令第492号", "第二十二条")
_NEW = Citation(_TITLE, "国务院令第711号", "第三十七条")
_AFTER_EXCESS = next(n for n, stage in enumerate(stages_2019.STAGES) if stage.facts == ("confirm_or_reissue",))
_WITH_FEE = (*stages_2019.STAGES[:_AFTER_EXCESS], stages_2019.FEE, *stages_2019.STAGES[_AFTER_EXCESS:])

#: The fee follows Art. 35, with which Art. 42 belongs together.
WAYS: History[Way] = History(
    (
        Dated(
            Way("2008", stages_2008.STAGES_BEFORE_2010, stages_2008.LAST, _OLD, verified=True),
            Period(date(2008, 5, 1), date(2010, 1, 11)),
        ),
        Dated(
            Way("2008", stages_2008.STAGES, stages_2008.LAST, _OLD, verified=True),
            Period(date(2010, 1, 12), date(2019, 5, 14)),
        ),
        Dated(
            Way("2019", stages_2019.STAGES_OF_TRIAL, stages_2019.LAST, _NEW, verified=True),
            Period(date(2019, 5, 15), date(2020, 12, 31)),
        ),
        Dated(Way("2019", _WITH_FEE, stages_2019.LAST, _NEW, verified=True), Period(date(2021, 1, 1))),
    )
)

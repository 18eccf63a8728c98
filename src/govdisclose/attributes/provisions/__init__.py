"""The provisions of each regime, one small module each (认定条款), in the legal order in which they are asked."""

from datetime import date

from attrs import evolve, frozen

from govdisclose.attributes.provision import Provision
from govdisclose.attributes.provisions import (
    article_14,
    article_15,
    article_16_1,
    article_16_2,
    article_19,
    article_20,
    letter_2010_5,
    old_article_8,
    old_article_9,
    old_article_10,
    old_article_14,
    old_article_14_review,
    old_article_14_secret,
)
from govdisclose.citation import Citation
from govdisclose.dated import Dated, History, Period

__all__ = ["REGIMES", "Regime"]


@frozen
class Regime:
    """The rules of one version of the regulation (条例版本): exclusions and proactive tests in order, and what rests on request.

    ``discloses`` is the rule that information is disclosed unless excluded; ``on_request`` the right to request;
    ``separates`` the rule on separable content.
    """

    name: str
    exclusions: tuple[Provision, ...]
    proactive: tuple[Provision, ...]
    discloses: Citation
    on_request: Citation
    separates: Citation

    @property
    def listing(self) -> Provision:
        """The provision that lists what is disclosed proactively."""
        return next(provision for provision in self.proactive if provision.lists)


_TITLE = "中华人民共和国政府信息公开条例"
_OLD, _NEW = "国务院令第492号", "国务院令第711号"

_OLD_REGULATION = Regime(
    name="2008",
    exclusions=(
        old_article_14_secret.PROVISION,
        old_article_14_review.PROVISION,
        old_article_8.PROVISION,
        old_article_14.PROVISION,
    ),
    proactive=(old_article_9.PROVISION, old_article_10.PROVISION),
    discloses=Citation(_TITLE, _OLD, "第九条"),
    on_request=Citation(_TITLE, _OLD, "第十三条"),
    separates=Citation(_TITLE, _OLD, "第二十二条"),
)
_WITH_THE_OPINION = evolve(_OLD_REGULATION, exclusions=(*_OLD_REGULATION.exclusions, letter_2010_5.PROVISION))

#: Order 492 from 2008-05-01 through 2019-05-14, with 国办发〔2010〕5号 since its day of issue; Order 711 since 2019-05-15.
#: No full copy of Order 492 was at hand: each article was read in quotations and in the opinion; the modules name them.
REGIMES: History[Regime] = History(
    (
        Dated(_OLD_REGULATION, Period(date(2008, 5, 1), date(2010, 1, 11))),
        Dated(_WITH_THE_OPINION, Period(date(2010, 1, 12), date(2019, 5, 14))),
        Dated(
            Regime(
                name="2019",
                exclusions=(
                    article_14.PROVISION,
                    article_15.PROVISION,
                    article_16_1.PROVISION,
                    article_16_2.PROVISION,
                ),
                proactive=(article_19.PROVISION, article_20.PROVISION),
                discloses=Citation(_TITLE, _NEW, "第十三条"),
                on_request=Citation(_TITLE, _NEW, "第二十七条"),
                separates=Citation(_TITLE, _NEW, "第三十七条"),
            ),
            Period(date(2019, 5, 15)),
        ),
    )
)

"""The version of the regulation and the terms that come with it (新旧条例).

>>> regime_on(date(2008, 4, 30)), regime_on(date(2019, 5, 14)), regime_on(date(2019, 5, 15))
(None, <Regime.Y2008: '2008'>, <Regime.Y2019: '2019'>)
"""

from datetime import date

from attrs import frozen

from govdisclose.bilingual import Bilingual
from govdisclose.deadlines.reply.conventions import Regime
from govdisclose.deadlines.terms import StatutoryTerm
from govdisclose.deadlines.terms_at import TermNotInForceError, statutory

__all__ = ["FEES_SINCE", "NEW_REGIME", "RegimeTerms", "regime_on", "terms_of"]

NEW_REGIME = date(2019, 5, 15)  #: 国务院令第711号, Art. 56
FEES_SINCE = date(2021, 1, 1)  #: 国办函〔2020〕109号
_OLD_REGIME = date(2008, 5, 1)  #: 国务院令第492号, Art. 38


@frozen
class RegimeTerms:
    """The terms of one regime; ``None`` where it sets none."""

    regime: Regime
    reply: StatutoryTerm
    correction: StatutoryTerm | None
    third_party: StatutoryTerm | None
    organ: StatutoryTerm | None

    @property
    def days(self) -> int:
        """The working days of the reply term."""
        return self.reply.limit.amount or 0

    @property
    def longest_extension(self) -> int:
        """The most working days by which it may be extended."""
        return (self.reply.extension.limit.amount or 0) if self.reply.extension else 0


def regime_on(day: date) -> Regime | None:
    """The regulation in force on a day; ``None`` before 2008-05-01."""
    if day >= NEW_REGIME:
        return Regime.Y2019
    return Regime.Y2008 if day >= _OLD_REGIME else None


def terms_of(regime: Regime | None, received: date) -> RegimeTerms:
    """The terms of a regime. Raises ``TermNotInForceError`` for ``None``, which is a request before any regulation."""
    if regime is None:
        raise TermNotInForceError(
            Bilingual(
                zh=f"{received}尚无《政府信息公开条例》（2008年5月1日起施行）。如须按某一版本计算，请指定 regime（命令行 --regime）。",
                en=f"no regulation was in force on {received}; the first one starts on {_OLD_REGIME}. "
                "Name one with Conventions(regime=…) (command line: --regime) to compute all the same",
            )
        )
    if regime is Regime.Y2008:
        return RegimeTerms(regime, statutory("request.reply", at=_OLD_REGIME), None, None, None)
    at = max(received, NEW_REGIME)
    return RegimeTerms(
        regime,
        statutory("request.reply", at=at),
        statutory("request.correction_notice", at=at),
        statutory("request.third_party_opinion", at=at),
        statutory("request.other_organ_opinion", at=at),
    )

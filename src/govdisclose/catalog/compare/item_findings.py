"""One item against its reference (事项比对): the findings of every column."""

from collections.abc import Iterator
from datetime import date

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.compare import narrowing
from govdisclose.catalog.compare.keys import key
from govdisclose.catalog.compare.limits import LimitChange, compare_limit
from govdisclose.catalog.compare.matching import Pair
from govdisclose.catalog.compare.publishers import LostPublishers
from govdisclose.catalog.compare.rules import rule
from govdisclose.catalog.compare.views import shown
from govdisclose.catalog.model import CatalogItem
from govdisclose.catalog.rules._limits import AT_BIRTH, Against, term
from govdisclose.catalog.rules._limits import compare as compare_with_term
from govdisclose.catalog.rules._reading import limit_of
from govdisclose.catalog.rules._survey import Survey
from govdisclose.catalog.rules._wording import is_blank, short
from govdisclose.deadlines.limit import LimitKind, TimeLimit, Trigger
from govdisclose.findings import Finding

__all__ = ["item_findings"]

_RULES = {
    LimitChange.LOOSENED: 504,
    LimitChange.TIGHTENED: 505,
    LimitChange.UNNUMBERED: 506,
    LimitChange.CHANGED: 507,
    LimitChange.UNCLEAR: 507,
}
_WHY = {
    LimitChange.CHANGED: Bilingual("时限的类型或者起算点不同，不能说宽严", "another kind of limit or another start, so neither is the looser"),
    LimitChange.UNCLEAR: Bilingual("哪个更严看不出来", "which of them is the tighter cannot be told"),
}  # fmt: skip
_EMPTY = Bilingual("", "")


def item_findings(survey: Survey, pair: Pair, reference: CatalogItem, publishers: LostPublishers) -> Iterator[Finding]:
    """The findings of one pair, by column; ``publishers`` is what came of comparing theirs."""
    item = survey.catalog.items[pair.left]

    def at(number: int, column: str, *, expected: str, found: str | None = None, **places: object) -> Finding:
        words = found if found is not None else short(shown(item, column))
        return Finding.of(rule(number), survey.locate(pair.left, column), found=words, expected=expected, **places)

    if [key(name) for name in item.matter] != [key(name) for name in reference.matter]:
        names = ["／".join(side.matter) for side in (item, reference)]
        yield at(503, "matter", found=names[0], expected=names[1], score=f"{pair.score:g}")
    yield from _limit(survey, pair.left, item, reference)
    if lost := narrowing.lost_channels(item, reference):
        own = "、".join(channel.term for channel in item.channels.chosen)
        yield at(508, "channels", found=own or "（无）", expected="、".join(channel.term for channel in lost))
    if groups := narrowing.lost_audience(item, reference):
        yield at(509, "audience", expected="、".join(groups))
    if narrowing.only_on_request(item, reference):
        yield at(510, "mode", found="依申请公开", expected="主动公开")
    if publishers.others:
        yield at(511, "publisher", expected="、".join(publishers.others))
    if titles := narrowing.lost_sources(item, reference, at=survey.at, law=survey.law):
        yield at(512, "basis", expected="、".join(titles))
    if levels := narrowing.lost_levels(item, reference):
        yield at(513, "levels", expected="、".join(levels))


def _limit(survey: Survey, position: int, item: CatalogItem, reference: CatalogItem) -> Iterator[Finding]:
    if is_blank(item.time_limit.text) or is_blank(reference.time_limit.text):
        return
    own, theirs = limit_of(item), limit_of(reference)
    change = compare_limit(own, theirs)
    if change is LimitChange.SAME:
        return
    yield Finding.of(
        rule(_RULES[change]),
        survey.locate(position, "time_limit"),
        found=short(item.time_limit.text),
        expected=short(reference.time_limit.text),
        law=_under_the_law(own, survey.at),
        why=_WHY.get(change, _EMPTY),
    )


def _under_the_law(limit: TimeLimit, at: date) -> Bilingual:
    """How a looser limit stands against the term of the Regulation in force on the day."""
    statutory = term("proactive.disclosure", at)
    parts = limit.parts or (limit,)
    if statutory is None or statutory.limit.amount is None or not all(_from_the_birth(part) for part in parts):
        return _EMPTY
    days = statutory.limit.amount
    worst = max((compare_with_term(part, working_days=days) for part in parts), key=lambda one: one.value)
    return {
        Against.NOT_LONGER: Bilingual(f"，但没有超过法定的{days}个工作日", f", but within the {days} working days of the law"),
        Against.PERHAPS_LONGER: Bilingual(
            f"，是否超过法定的{days}个工作日要看节假日", f"; whether it exceeds the {days} working days of the law depends on the days"
        ),
        Against.LONGER: Bilingual(
            f"，而且超过法定的{days}个工作日（法律、法规另有规定的除外）",
            f", and beyond the {days} working days of the law, unless a statute sets another term",
        ),
    }[worst]  # fmt: skip


def _from_the_birth(limit: TimeLimit) -> bool:
    """True for a limit that runs from the formation of the information, or does not say from when."""
    return limit.kind is LimitKind.WITHIN and (
        limit.trigger in AT_BIRTH or limit.trigger in {None, Trigger.UNSPECIFIED}
    )

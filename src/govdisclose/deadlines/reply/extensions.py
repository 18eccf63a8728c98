"""Extension of the reply term (延长答复期限): Order 711, Art. 33(2): at most 20 working days; Order 492, Art. 24(2): at most 15.

It must be decided within the term that runs. One that was decided before the term started anew is spent with the earlier cycle.
"""

from datetime import date
from typing import TYPE_CHECKING

from govdisclose.bilingual import Bilingual
from govdisclose.deadlines.events import Event, EventError
from govdisclose.deadlines.reply import says
from govdisclose.errors import CalendarNotPublishedError

if TYPE_CHECKING:
    from govdisclose.deadlines.reply.clock import Clock

__all__ = ["check_caps", "granted", "say_extensions"]


def granted(clock: "Clock", as_of: date | None) -> int:
    """The working days of extension that count in the running cycle, of those decided by ``as_of``."""
    total = 0
    for event in clock.record.extensions:
        if event.on >= clock.start and (as_of is None or event.on <= as_of):
            total += 0 if _late(clock, event, total) and not clock.revives else event.days or 0
    return total


def check_caps(clock: "Clock") -> None:
    """Refuse extensions that together pass what the regulation allows in one cycle. Raises ``EventError``."""
    longest = clock.terms.longest_extension
    cycles: dict[date, list[Event]] = {}
    for event in clock.record.extensions:
        cycles.setdefault(max((s for s in clock.starts if s <= event.on), default=clock.starts[0]), []).append(event)
    for events in cycles.values():
        if sum(e.days or 0 for e in events) > longest:
            given = "、".join(e.to_text() for e in events)
            source = clock.terms.reply.extension.citation.to_text() if clock.terms.reply.extension else ""
            raise EventError(
                Bilingual(
                    zh=f"延长“{given}”超过{longest}个工作日，与{source}不符。请改为不超过{longest}个工作日。",
                    en=f"{given} passes the {longest} working days that {source} allows; give at most {longest}",
                )
            )


def say_extensions(clock: "Clock") -> None:
    """Say of each extension whether it counts, and warn where it does not."""
    total, counted = 0, 0
    for event in clock.record.extensions:
        days = event.days or 0
        if event.on < clock.start:
            verdict = Bilingual(
                zh="期限其后重新起算，该延长不再适用", en="the term started anew afterwards, so it no longer applies"
            )
        elif limit := _late(clock, event, total):
            verdict = Bilingual(
                zh=f"晚于期限届满日{limit}决定，" + ("按所选口径仍予计入" if clock.revives else "不予计入"),
                en=f"decided after the term ended on {limit}, so it "
                + ("counts only by the setting chosen" if clock.revives else "does not count"),
            )
            clock.warnings.append(
                Bilingual(
                    zh=f"{event.on}的延长晚于原答复期限届满日{limit}；延长应当在期限内决定并告知申请人。",
                    en=f"the extension of {event.on} came after the term ended on {limit}; it must be decided and told within the term",
                )
            )
            total += days if clock.revives else 0
        else:
            rule = clock.terms.reply.extension
            zh = f"在期限内经{rule.approval.zh}并告知申请人，自原期限届满后接续计算" if rule else ""
            en = (
                f"within the term, with {rule.approval.en} and notice to the applicant; it runs on from the end of the term"
                if rule
                else ""
            )
            verdict, total, counted = Bilingual(zh=zh, en=en), total + days, counted + 1
        clock.steps.append(says.extension(event.on, days, verdict, clock.terms))
    if counted > 1:
        clock.warnings.append(
            Bilingual(
                zh="答复期限延长了不止一次；条例只规定可以延长，能否再次延长未见明文。",
                en="the term was extended more than once; the regulation speaks of an extension and does not say whether it may be repeated",
            )
        )


def _late(clock: "Clock", event: Event, total: int) -> date | None:
    """The end of the term that an extension missed, or ``None`` where it was in time or the end is not known."""
    try:
        limit = clock.end(clock.terms.days + total)
    except CalendarNotPublishedError:
        return None
    return limit if limit is not None and event.on > limit else None

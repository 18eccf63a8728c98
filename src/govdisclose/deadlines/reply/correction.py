"""Correction of a request (补正): Order 711, Art. 30; Order 492, Art. 21(4).

The notice must go out within 7 working days of receipt, once. The term starts anew when the corrected request is received. Without
a correction in the term that the organ set, and without good reason, the request counts as abandoned.
"""

from datetime import date, timedelta

from govdisclose.bilingual import Bilingual
from govdisclose.deadlines.events import Detail, EventKind
from govdisclose.deadlines.reply import says
from govdisclose.deadlines.reply.clock import Clock
from govdisclose.deadlines.reply.conventions import EarlierCorrection, LateNotice
from govdisclose.deadlines.terms_data import instrument

__all__ = ["correct"]


def correct(clock: Clock, asked: date) -> None:
    """Apply the correction notice of the day ``asked``, the applicant's term and the correction, if there is one."""
    source = clock.terms.correction.citation if clock.terms.correction else instrument("order-492", "第二十一条第四项")
    ended = clock.term_end(as_of=asked)
    if ended is not None and asked > ended and not clock.revives:
        clock.steps.append(
            says.correction(
                asked,
                Bilingual(
                    zh=f"答复期限已于{ended}届满，不再重新起算",
                    en=f"the term had ended on {ended} and does not start anew",
                ),
                source,
            )
        )
        clock.warnings.append(
            Bilingual(
                zh=f"补正告知于{asked}发出，答复期限已于{ended}届满。",
                en=f"the correction notice went out on {asked}, after the reply term had ended on {ended}",
            )
        )
        return
    restarts, verdict = _effect(clock, asked)
    clock.steps.append(says.correction(asked, verdict, source))
    deadline, answer = clock.record.on(EventKind.CORRECTION_DEADLINE), clock.record.single.get(EventKind.CORRECTED)
    missed = answer is None or (deadline is not None and answer.on > deadline and answer.detail is not Detail.JUSTIFIED)
    if clock.terms.correction and deadline and missed:
        _lapse(clock, asked, deadline, restarts=restarts)
    elif answer is None and restarts:
        clock.waiting = True
        clock.wait(asked, None)
        clock.steps.append(
            says.no_end(
                Bilingual(
                    zh="尚未收到补正材料，收到后重新起算",
                    en="the correction has not come in; the term starts anew when it does",
                ),
                asked,
            )
        )
    elif answer is not None and restarts:
        clock.wait(asked, answer.on)
        clock.restart(answer.on)
        late = answer.detail is Detail.JUSTIFIED
        clock.steps.append(
            says.sentence(
                f"{answer.on}收到补正材料{'（逾期但有正当理由）' if late else ''}：答复期限自次日起重新计算",
                f"correction received on {answer.on}{' (late, with good reason)' if late else ''}: the term starts anew, that day not counted",
                answer.on,
                source,
            )
        )


def _effect(clock: Clock, asked: date) -> tuple[bool, Bilingual]:
    """Whether the notice lets the term start anew, and the words for it."""
    due = clock.milestones.get("correction_notice_due")
    if clock.terms.correction is None:
        if clock.conventions.earlier_correction is EarlierCorrection.RESTART:
            return True, Bilingual(
                zh="旧条例未规定告知期限；告知本身即为一种答复，补正后按收到之日另行计算",
                en="the regulation of 2007 sets no term for it; it is itself an answer, and the corrected request has its own term",
            )
        return False, Bilingual(
            zh="旧条例未规定重新起算，按所选口径期限继续计算",
            en="the regulation of 2007 knows no restart; by the setting chosen the term runs on",
        )
    if due is None or asked <= due:
        until_zh, until_en = (f"（最迟{due}）", f" (due by {due})") if due else ("", "")
        return True, Bilingual(zh=f"在期限内告知{until_zh}", en=f"in time{until_en}")
    clock.warnings.append(
        Bilingual(
            zh=f"补正告知应当最迟{due}发出，实际于{asked}发出，逾期；法院可能不认可重新起算。",
            en=f"the correction notice was due by {due} and went out on {asked}; a court may refuse the restart",
        )
    )
    if clock.conventions.late_correction_notice is LateNotice.RESTART:
        return True, Bilingual(
            zh=f"逾期（最迟{due}），仍按条文重新起算", en=f"late (due by {due}); by the text the term still starts anew"
        )
    return False, Bilingual(
        zh=f"逾期（最迟{due}），按所选口径期限继续计算",
        en=f"late (due by {due}); by the setting chosen the term runs on",
    )


def _lapse(clock: Clock, asked: date, deadline: date, *, restarts: bool) -> None:
    """The applicant's term passed without a correction: the request counts as abandoned from the day after."""
    clock.abandoned = deadline + timedelta(days=1)
    if restarts:
        clock.waiting = True
        clock.wait(asked, clock.abandoned)
    clock.steps.append(
        says.sentence(
            f"补正期限至{deadline}；期满未补正且无正当理由的，视为放弃申请，不再处理",
            f"the correction was due by {deadline}; without it, and without good reason, the request counts as abandoned",
            deadline,
            instrument("order-711", "第三十条"),
        )
    )

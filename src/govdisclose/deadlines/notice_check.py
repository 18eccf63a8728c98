"""Whether a notice can be true at all (通知自查): no day off and worked at once, make-up days on weekends, days of its own year."""

from govdisclose.deadlines.notice import Notice
from govdisclose.deadlines.notice_dates import weekday_name
from govdisclose.deadlines.notice_words import refused

__all__ = ["sound"]


def sound(notice: Notice) -> Notice:
    """The notice itself; raises ``NoticeError`` when its days contradict one another."""
    off = {day: h.name for h in notice.holidays for day in h.off}
    for arrangement in notice.holidays:
        for day in arrangement.days:
            if day.year != notice.year and (day.year, day.month) != (notice.year - 1, 12):
                raise refused(
                    f"{arrangement.name}：{day}",
                    f"{day}不属于{notice.year}年的通知",
                    f"{day} does not belong in a notice for {notice.year}",
                )
        for day in arrangement.work:
            if day in off:
                raise refused(
                    f"{arrangement.name}：{day}上班",
                    f"这一天{off[day]}放假，既放假又上班",
                    f"{day} is off for {off[day]}; it is both off and worked",
                )
            if day.weekday() < 5:
                raise refused(
                    f"{arrangement.name}：{day}上班",
                    f"{day}是{weekday_name(day)}，不是周末，本来就上班",
                    f"{day} is a {day:%A}; a make-up day must lie on a weekend",
                )
    return notice

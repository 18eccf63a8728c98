"""Reading and writing time limits in words (公开时限)."""

import re
import unicodedata

from govdisclose.deadlines.limit import LimitKind, TimeLimit, Trigger, Unit

__all__ = ["parse_time_limit"]


def parse_time_limit(text: str) -> TimeLimit:
    """Read the words of a 公开时限 cell; never raises, what is not understood is ``uninterpreted``."""
    plain = re.sub(r"\s+", "", unicodedata.normalize("NFKC", text[:2000]))
    found = re.fullmatch(
        r"(?:自|从)?(?:公开事项|该|政府|信息)*(形成(?:或者?|、|\(|/)?变更\)?)?(?:之日)?(?:后|起)?(\d{1,3})个?工作日(?:之?内|以内)?"
        r"(?:予以|主动|及时)?(?:公开)?[。;]?",
        plain,
    )
    if not found:
        return TimeLimit(text)
    trigger = Trigger.FORMED_OR_CHANGED if found[1] else Trigger.UNSPECIFIED
    return TimeLimit(text, LimitKind.WITHIN, amount=int(found[2]), unit=Unit.WORKING_DAY, trigger=trigger)

"""When two items count as the same matter (比对阈值): every figure that the matching uses, shown in each result.

No law sets these figures; they are settings of this tool.
"""

from attrs import field, frozen, validators

from govdisclose._records import Record

__all__ = ["MatchSettings"]

_PERCENT = [validators.ge(0), validators.le(100)]


def _percent(default: int) -> int:
    return field(default=default, validator=_PERCENT, metadata={"always": True})


@frozen
class MatchSettings(Record):
    """The thresholds of the matching (比对阈值), in per cent of agreement from 0 to 100.

    ``similar``: the mean agreement of matter path and content from which two items count as one.
    ``name_only``: the agreement of the path where one of them shows no content.
    ``same_row``: the agreement of the content by which several rows of one matter are paired.
    ``row_number``: the same mean for two items whose ids are alike but are mere row numbers.
    ``same_content``: the agreement of contents, each found once in its catalogue, that makes one item of two with other names.
    ``covered`` and ``inside``: of a split, how much of the whole its parts hold together, and how much of each part lies in the whole.
    ``length``: so many characters of a content are compared.

    Raises ``ValueError`` for a figure out of range.
    """

    similar: int = _percent(80)
    name_only: int = _percent(90)
    same_row: int = _percent(50)
    row_number: int = _percent(60)
    same_content: int = _percent(95)
    covered: int = _percent(80)
    inside: int = _percent(60)
    length: int = field(default=200, validator=validators.ge(1), metadata={"always": True})

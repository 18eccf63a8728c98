"""What one sentence of a notice says (通知语句): which days are off, which are worked, how many days it counts."""

import re
from datetime import date
from enum import Enum, auto

from attrs import Factory, define

from govdisclose.deadlines.notice_dates import DATE, DATES, DateReader, Named
from govdisclose.deadlines.notice_words import chinese_number, refused

__all__ = ["Said", "read_sentence"]


class _Act(Enum):
    """What the words behind or before a date make of it."""

    RESUME = auto()  #: work starts again; names no make-up day
    SWAP = auto()  #: a rest day is moved: these days are worked, the next ones are off
    REFUSE = auto()  #: a negation that is not understood
    WORK = auto()
    OFF = auto()
    EXTEND = auto()  #: a holiday is lengthened through this day
    NEUTRAL = auto()  #: a festival is named


#: In order of precedence where two begin at the same character.
_WORDS = (
    (_Act.RESUME, r"起(?:恢复)?(?:正常|照常|正式)?(?:上班|工作|办公)|正式上班|恢复(?:正常|照常)?(?:上班|工作|办公)"),
    (_Act.REFUSE, r"(?:不|不再|无需|取消)(?:放假|休息|公休|补休|上班|补班|调休上班)|取消"),
    (_Act.SWAP, r"(?:[一二两三四五六七]个)?(?:公休日|休息日|双休日|周末|的)*(?:调休)?(?:调整?|移|挪|调换)(?:至|到)"),
    (_Act.WORK, r"(?:调休|正常|照常|补|需|应|须|均|要)*(?:上班|补班|补上班|出勤|到岗|办公)"),
    (_Act.WORK, r"(?:调整|改|定)?为(?:正常|调休)?(?:的)?(?:工作日|上班日|补班日|工作)"),
    (_Act.OFF, r"[为是][^，。]{0,14}?(?:节假日|假日|休息日|公休日|假期)"),
    (_Act.NEUTRAL, r"[为是][^，。]{0,14}?(?:节|除夕|元旦|新年|纪念日)"),
    (_Act.OFF, r"放假|补休|调休|公休|休息|连休|休假|补假|共计?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[天日]"),
)
_ACT = re.compile("|".join(f"(?P<a{n}>{words})" for n, (_, words) in enumerate(_WORDS)))
#: “自2月15日起放假至2月23日” says the same as “2月15日至2月23日放假”.
_FROM = re.compile(rf"起(放假|休息|公休|调休)(?:，)?(?:至|到|直至)({DATE})")
_MOVED_TO = re.compile(r"(?:调整?|移|挪|调换)(?:休)?(?:至|到)$")
_LEAD = re.compile(r"(?:为|是|在|于|：|自|从|即)$")
_EXTEND = re.compile(r"(?:延长|顺延)[^，。]*?(?:至|到)$")
_COUNT = re.compile(
    r"(?:共计?|合计|连休|放假|休息|休假|调休|假期)(?:为)?([0-9]{1,2}|[一二三四五六七八九十两]{1,3})[天日](?!至|到|—)"
)
_ADVICE = re.compile(r"鼓励|倡导|建议|提倡|支持.*单位")


@define
class Said:
    """What has been read so far in one section."""

    off: set[date] = Factory(set)
    work: dict[date, str] = Factory(dict)
    extended_through: date | None = None
    counts: list[tuple[int, frozenset[date], str]] = Factory(list)
    joins_weekend: bool = False


def read_sentence(sentence: str, reader: DateReader, said: Said, *, opening: bool) -> None:
    """Read one sentence into ``said``; ``opening`` marks the first one of its section.

    Raises ``NoticeError`` when a date stands there without words that say what it is.
    """
    if _ADVICE.search(sentence):
        return
    words = sentence.replace("不调休", "").replace("不进行调休", "").replace("不安排调休", "")
    words = _FROM.sub(r"至\2\1", words)
    groups = list(DATES.finditer(words))
    here: set[date] = set()
    moved = False
    for number, group in enumerate(groups):
        named = reader.read(group[0], sentence)
        before = words[groups[number - 1].end() if number else 0 : group.start()]
        behind = words[group.end() : groups[number + 1].start() if number + 1 < len(groups) else len(words)]
        if _EXTEND.search(before):
            act: _Act | None = _Act.EXTEND
        elif _MOVED_TO.search(before):
            act = _Act.OFF
        else:
            act = _act(before, behind, followed=number + 1 < len(groups))
            if act is None and number == 0 and _find(before) is _Act.OFF:  # “放假3天，1月1日至3日”
                act = _Act.OFF
        moved = act is _Act.SWAP
        here |= _take(act, named, said, sentence, opening=opening)
    if moved:
        raise refused(sentence, "公休日调到哪一天没有写明", "the day that the rest day moves to is missing")
    said.joins_weekend |= "周末" in sentence and "连休" in sentence
    for count in _COUNT.finditer(words):
        said.counts.append((chinese_number(count[1]), frozenset(here or said.off), sentence))


def _take(act: _Act | None, named: Named, said: Said, sentence: str, *, opening: bool) -> set[date]:
    """Note the days; gives the days off among them."""
    if act is _Act.OFF:
        said.off.update(named.days)
        return set(named.days)
    if act in {_Act.WORK, _Act.SWAP}:
        said.work.update({day: sentence for day in named.days if day not in said.work})
    elif act is _Act.EXTEND:
        said.extended_through = named.days[-1]
    elif act is _Act.RESUME:
        if any(day.weekday() >= 5 for day in named.days):
            raise refused(
                sentence, "恢复上班的日子是周末，不知是否调休上班", "work is said to start again on a weekend"
            )
    elif act is _Act.REFUSE or (act is None and (opening or named.weekday_stated or not named.year_stated)):
        raise refused(sentence, "看不出这些日期是放假还是上班", "it is not clear whether these days are off or worked")
    return set()


def _act(before: str, behind: str, *, followed: bool) -> _Act | None:
    """The act of the words that lead to the date (“调休上班日为”), else of those behind it (“上班”)."""
    if _LEAD.search(before) and (lead := _find(before.rpartition("，")[2])):
        return lead
    if followed and _LEAD.search(behind):  # these words lead to the next date
        behind = behind.rpartition("，")[0]
    return _find(behind)


def _find(words: str) -> _Act | None:
    match = _ACT.search(words)
    return None if match is None else _WORDS[int(str(match.lastgroup)[1:])][0]

"""What a publisher cell names (公开主体的解读): governments, departments with their line of work, townships, villages, mere roles.

>>> [(b.kind.value, b.level and b.level.value, sorted(b.works)) for b in read_bodies("颍上县教体文旅局、各乡镇人民政府（街道办事处）")]
[('department', 'county', ['culture', 'education', 'sports', 'tourism']), ('government', 'township', [])]
>>> [b.kind.value for b in read_bodies("相关审批部门")], [b.kind.value for b in read_bodies("贫困人口所在行政村")]
(['role'], ['village'])
"""

import re
from enum import StrEnum
from functools import lru_cache

from attrs import frozen

from govdisclose.catalog.compare.body_words import body_words
from govdisclose.catalog.compare.keys import key
from govdisclose.catalog.rules._wording import is_blank

__all__ = ["Body", "BodyKind", "BodyLevel", "level_of", "read_bodies"]

_BRACKETS = re.compile(r"[（(〔\[][^（）()〔〕\[\]]*[）)〕\]]")
_PART = re.compile(r"[、，,；;/／\n]+|\s+|(?<=[门局府委会处关])(?:以及|和|及其?|与)")
_EITHER = re.compile(r"(?<=[门局府委会处关人])或者?")
_LEVEL_ALONE = re.compile(r"(?:各?地方|各级|各|设区的|[省市县区旗乡镇村]级?|以上|及)+")
_VILLAGE = re.compile(r"(?:村|居)民?委(?:员?会)?$|行政村$|社区$|^各?村(?:级|民?小组)?$|村级$")
_GOVERNMENT = re.compile(
    r"(?:政府|管委会|管理委员会|党工委)(?:办公室|办|及其部门)?$|^.{0,8}(?:镇|乡|街道)$|(?:街道|乡镇)?办事处$|街办$"
)
_TOWNSHIP = re.compile(r"(?<!城)[镇乡](?!村)|街道|街办")
_COUNTY = re.compile(r"省|市|县|(?<!辖)区|旗|盟|州")
_ROLE = re.compile(
    r"相关|有关|职能部门|责任|负责|委托|牵头|实施|招标|采购人|代理|征收部门|征收主体|建设单位|项目法人|主体$|^各|行政机关$|政府部门$|"
    r"^本(?:级|机关|单位|部门)|^(?:行政)?(?:主管)?(?:部门|单位)$|市政|燃气|提报|汇总"
)
_SECTION = re.compile(r"(?:科|股|室|处|办|站|所|中心|窗口|队)$")
_BRANCH = re.compile(r"^(.*?局).{1,8}?分局$")
_OF_AN_ORGAN = re.compile(r"^(.{2,}?(?:局|委|委员会|人民政府))(?!会).{2,10}(?:科|股|室|处|站|所|中心|大队|队|办)$")
_ENDING = re.compile(r"(?:部门|分局|局|委员会|委|办公室|办|厅|部|署|机关|机构|单位|中心|站|所|支队|大队|队)$")
_USUAL = re.compile(r"(?:行政|主管|管理|监督|执法)+$")
_PLACE = re.compile(r"^(?:.{1,6}?(?:省|市|县|区|旗|盟|州|镇|乡|街道)级?)+(?=..)")
_FILLER = ("行政", "主管", "管理", "监督", "执法", "职能", "相关", "有关", "责任", "工作", "业务", "事务", "综合", "等", "类", "和", "与", "及", "暨")  # fmt: skip


class BodyKind(StrEnum):
    """What sort of body a name is (主体类型)."""

    GOVERNMENT = "government"  #: 人民政府、街道办事处、管委会
    DEPARTMENT = "department"  #: 部门, its line of work known
    VILLAGE = "village"  #: 村（居）民委员会
    ROLE = "role"  #: 只写职责、没有写明机构: 相关部门, 招标人
    SECTION = "section"  #: 内设机构或者所属单位, of which office does not show
    OTHER = "other"  #: 其他名称


class BodyLevel(StrEnum):
    """The level that a name shows (主体层级)."""

    COUNTY = "county"  #: 县级及以上
    TOWNSHIP = "township"  #: 乡镇、街道及村


@frozen
class Body:
    """One body of a cell: its words as they stand, the same without place and the word for its kind, kind, level where the name shows it, work.

    ``choice`` is the same number for bodies that the cell joins with 或: one of them is enough.
    """

    text: str
    core: str
    kind: BodyKind
    level: BodyLevel | None
    works: frozenset[str]
    choice: int


@lru_cache(1 << 12)
def read_bodies(text: str) -> tuple[Body, ...]:
    """The bodies of a cell in their order; nothing for a blank one."""
    found = []
    for number, part in enumerate(_parts(text)):
        found += [_body(one.strip(), number) for one in _EITHER.split(part) if key(one) and not is_blank(one)]
    return tuple(found)


def _parts(text: str) -> list[str]:
    """The cell divided outside its brackets; a level that stands alone (设区的市级、县级人民政府) goes with what follows."""
    bare = _BRACKETS.sub(lambda found: "\0" * len(found[0]), text)
    places = [0, *(n for found in _PART.finditer(bare) for n in found.span()), len(text)]
    parts = [text[start:end] for start, end in zip(places[::2], places[1::2], strict=True)]
    return [part for n, part in enumerate(parts) if part and not (parts[n + 1 :] and _LEVEL_ALONE.fullmatch(part))]


def _body(text: str, choice: int) -> Body:
    words = key(_BRACKETS.sub("", text)) or key(text)
    found = _BRANCH.match(words) or _OF_AN_ORGAN.match(words)
    organ = found[1] if found else words
    works, rest = _works(organ)
    kind = BodyKind.VILLAGE if _VILLAGE.search(words) else BodyKind.DEPARTMENT if works else _kind(words, organ)
    level = BodyLevel.TOWNSHIP if kind is BodyKind.VILLAGE else level_of(rest if works else words)
    if kind is BodyKind.VILLAGE:
        works = frozenset()
    core = _PLACE.sub("", _USUAL.sub("", _ENDING.sub("", words)))
    return Body(text, core, kind, level, works, choice)


def _kind(words: str, organ: str) -> BodyKind:
    """What a body is whose line of work does not show."""
    if _GOVERNMENT.search(organ):
        return BodyKind.GOVERNMENT
    if _ROLE.search(words):
        return BodyKind.ROLE
    if _SECTION.search(words):
        return BodyKind.GOVERNMENT if level_of(words) is BodyLevel.TOWNSHIP else BodyKind.SECTION
    return BodyKind.OTHER


def _works(words: str) -> tuple[frozenset[str], str]:
    """The lines of work that a name ends with, read from its end, and what stands before them."""
    known = body_words()
    rest, found = _ENDING.sub("", words), set[str]()
    while rest:
        size = next((n for n in range(min(known.longest, len(rest)), 1, -1) if rest[-n:] in known.words), 0)
        run = len(rest) - len(rest.rstrip("".join(known.short)))
        if size and size >= run:
            found.add(known.words[rest[-size:]])
        elif run > 1:
            size = run
            found |= {known.short[sign] for sign in rest[-run:]}
        else:
            size = next((len(word) for word in _FILLER if rest.endswith(word)), 0)
        if not size:
            break
        rest = rest[:-size]
    return frozenset(found), rest


def level_of(words: str) -> BodyLevel | None:
    """The level of a place, or of the words 县级, 乡镇, in a name without its line of work, or in a title.

    >>> level_of("九龙街道"), level_of("城乡规划"), level_of("颍上县")
    (<BodyLevel.TOWNSHIP: 'township'>, None, <BodyLevel.COUNTY: 'county'>)
    """
    if _TOWNSHIP.search(words):
        return BodyLevel.TOWNSHIP
    return BodyLevel.COUNTY if _COUNTY.search(words) else None

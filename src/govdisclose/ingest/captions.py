"""Titles and captions (标题与领域名): which domain they name and what they say of the catalogue.

>>> domain_in("XX县重大建设项目领域基层政务公开标准目录"), domain_in("（二）救灾领域")
('重大建设项目', '救灾')
>>> domain_in("XX街道基层政务公开标准目录") is None
True
"""

import re
import tomllib
from functools import cache
from importlib.resources import files

from govdisclose.ingest.memory import remembered
from govdisclose.ingest.text import squeeze, strip_numbering

__all__ = ["domain_in", "is_note", "is_title", "known_domain", "plain_domain", "sheet_domain"]

_PLACE = re.compile(
    r"^(?:[\u4e00-\u9fff]县(?!级|城|域|乡|直)|"
    r"(?:[X×*○〇]{1,4}|[\u4e00-\u9fff]{2,9}?)(?:特别行政区|自治区|自治州|自治县|高新区|开发区|街道办事处|街道|省|市|州|盟|县|区|旗|镇|乡|苏木|村))"
    r"(?:[(][^()]{1,12}[)])?(?:人民政府|政府)?(?:办公室)?"
)
_TAIL = re.compile(
    r"(?:领域)?(?:试点)?(?:基层|本级|县级|区级|乡级|镇级)?(?:政务|政府信息|信息)?(?:主动)?公开(?:事项)?(?:标准|基本|全)?(?:化|规范)*(?:目录|清单|指引|标准)|目录(?:[(].*)?$"
)
_TITLE = re.compile(r"公开.{0,8}(?:目录|清单|标准|指引|事项)|标准目录|事项目录|领域.{0,6}目录")
#: What stands before a domain that is named behind the title: …公开标准目录（2026年版）（就业领域）, …目录——就业领域.
_BEFORE_DOMAIN = re.compile(
    r"^.*(?:目录|清单|指引|标准)(?:[(][^()]*[)])*[(\[《“\"—–\-:_]+|^.*[^\d一二三四五六七八九十][(](?=[^()]*$)"
)
_IN_BRACKETS = re.compile(r"(?:目录|清单|指引|标准)[(]([^()]{2,20})[)]")
_NOT_A_DOMAIN = re.compile(
    r"^(?:\d+个|各|全部|所有|本|该|相关|有关|等)|试点$|^(?:试点|重点|其他|基层|公开|相应|所属|政务公开|信息公开)?$|[，。；：:;]"
)
_NOTE = re.compile(
    r"^(?:备?注|说明|填表说明|附注|注意|提示|填报|填表|填写|制表|编制|联系|咨询|监督|审核|审批人|单位[:(]|单位名称|日期|时间[:]|发布|公布|负责人|电话|共\d+|合计|第?\d+页|"
    r"[“\"'‘]?[■□▲△◆◇●○★☆☑√口][”\"'’]?(?:为|表示|是|代表|必选|可选|:))"
)


@cache
def _data() -> tuple[tuple[str, ...], tuple[str, ...]]:
    data = tomllib.loads((files("govdisclose.ingest") / "data" / "captions.toml").read_text(encoding="utf-8"))
    names = sorted(data["domains"]["names"], key=len, reverse=True)
    return tuple(names), tuple(data["domains"]["not_places"])


def known_domain(text: str) -> str | None:
    """The domain whose name the text is, with or without 领域."""
    plain = plain_domain(text)
    return plain if plain in _data()[0] else None


def plain_domain(text: str) -> str:
    """The name of a domain without numbering, 领域 and what follows it."""
    plain = strip_numbering(squeeze(text))
    return re.sub(r"领域(?:[(].*[)])?$", "", plain) or plain


@remembered
def domain_in(text: str) -> str | None:
    """The domain that a title or caption names, without the place before it; ``None`` where it names none."""
    plain = re.sub(r"^(?:附件|附表|附|表)[\d一二三四五六七八九十]*(?:[-—]\d+)?[:：.、]?", "", squeeze(text))
    plain = strip_numbering(plain)
    if not plain or len(plain) > 60:
        return None
    stated = re.match(r"^(?:所属)?(?:领域|领域名称)[:：](.+)$", plain)
    if stated:
        return plain_domain(stated[1])[:30] or None
    head, word, _ = plain.partition("领域")
    if not word:
        bracketed = _IN_BRACKETS.search(plain)
        if bracketed and bracketed[1] in _data()[0]:
            return bracketed[1]
        head = _TAIL.split(plain, maxsplit=1)[0]
        named = _strip_place(head)
        return named if named in _data()[0] else None
    named = re.sub(r"^(?:关于)?(?:印发)?(?:\d{4}年(?:度)?)?[《]?", "", head)
    named = _strip_place(_BEFORE_DOMAIN.sub("", named))
    if not named or len(named) > 20 or _NOT_A_DOMAIN.search(named):
        return None
    return named


def _strip_place(text: str) -> str:
    """The text without the names of places before it: 山东省威海市, XX区."""
    names, not_places = _data()
    known = next(
        (name for name in names if text.endswith(name) and re.search("[省市州盟县区旗镇乡村道]$", text[: -len(name)])),
        None,
    )
    if known is not None:
        return known
    for _ in range(4):
        if text in names:
            break
        place = _PLACE.match(text)
        if not place or any(place.group().endswith(n) or place.group().startswith(n) for n in not_places):
            break
        text = text[place.end() :]
    return text


def is_title(text: str) -> bool:
    """True for the title of a catalogue."""
    plain = squeeze(text)
    return len(plain) <= 60 and _TITLE.search(plain) is not None


def is_note(text: str) -> bool:
    """True for a line that explains the table or says who filled it in."""
    return _NOTE.match(squeeze(text)) is not None


def sheet_domain(name: str | None) -> str | None:
    """The domain that a worksheet is named after, where its name is that of a domain."""
    if not name:
        return None
    return domain_in(name) or known_domain(re.sub(r"^\d+[.、\-_ ]*|[ _\-]*\d*$", "", name))

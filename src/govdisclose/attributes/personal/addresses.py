"""Home addresses in running text (家庭住址): behind a label, or down to the group, unit or room of a dwelling."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from govdisclose.attributes.personal.kinds import HitKind
from govdisclose.attributes.personal.name_words import HAN, HAN_CLASS
from govdisclose.attributes.personal.view import Found, View

__all__ = ["find_addresses", "find_addresses_of_persons"]

_BODY = rf"[{HAN_CLASS}0-9A-Za-z#＃()（）\-·]"
_STRONG = re.compile(
    r"(?:家庭(?:详细|现|常住|居住)?(?:住址|地址|住所)|现住址|现居住(?:地址?|于)|居住地址?|现住[地所]|户籍(?:地址|住址|所在地|地)|户口(?:所在地|地址)|常住地址?|住址|收货地址|收件地址|暂住(?:地址?|于)|租住(?:地址?|于|在)|家庭所在地"
    r"|身份证(?:住址|地址))(?:[\"'])?(?:[(（][^()（）\n]{0,10}[)）])?[ \t:：为是在于|\u200b]{0,4}"
)
#: Words that lead to a home in running text; only a place below the county counts behind them.
_LIVES = re.compile(
    r"(?:现住(?:于|在)?|家(?<![居国大专作科挤这]家)[住在]|住(?<![居国大专作科挤]住)在|户口在)[ \t:：]{0,4}"
)
_VILLAGE = re.compile(
    r"[市县区旗省].{0,14}[镇乡村街路道组]|[镇乡].{1,8}[村组社区街路]|[村屯庄].{0,8}[组队]|[0-9一二三四五六七八九十]号|栋|单元|小区|花园"
)
_WEAK = re.compile(
    r"(?:通讯地址|联系地址|通信地址|邮寄地址|住所地?|住)[ \t:：]{1,4}|[,，](?:现)?住(?=[^所房宿院建址在于宅户])"
)
_AREA = re.compile(r"[省市县区镇乡村组路街号楼室庄屯寨湾巷栋幢弄院道里坊队苑园旗]")
_CUT = re.compile(
    r"居民身份证|身份证|公民身份|联系|电话|手机|邮编|邮政|姓名|性别|开户|银行|卡号|账号|出生|民族|[0-9]{7,}|面积|产权|附近|有一|从事|因病|因为|是(?:一|个)|家里|的(?:村民|居民|人)|村民[^小组委]|反映|(?<=[号室户组])(?![楼单元栋幢室附院内之号附0-9(（\-户队])(?![\u3400-\u9fff]{1,8}[0-9]{1,3}(?:号?楼|[栋幢座]))"
)
_OFFICE = re.compile(
    r"政府|委员会|[^邮]局|大厦|写字楼|办公|服务中心|大厅|法院|检察院|医院|学校|公司|银行|派出所|机关|产业|工业园|市场|窗口|行政|中心[0-9一二三四五六七八九]?楼|商务"
)
_GROUP_OF_HOMES = r"(?:村民小组|小组|村民组|组|队|村|庄|屯|寨|湾|里|弄|巷|胡同)[ ]?(?:附)?[0-9]{1,4}号?(?:附[0-9]{1,3}号|院)?(?:-[0-9]{1,4})?号?(?=[^0-9年月日〔\[(（第条项元]|$)"
_UNIT = r"[0-9一二三四五六七八九十]{1,2}单元[ ]?[0-9]{1,4}(?:室|号|户)?"
_DWELLING, _DWELLING_WITHOUT_UNIT = re.compile(f"{_UNIT}|{_GROUP_OF_HOMES}"), re.compile(_GROUP_OF_HOMES)
_BACK = re.compile(rf"[{HAN_CLASS}0-9A-Za-z·\-]{{2,40}}$")
_LEAD = re.compile(r".*(?:位于|居住在|住在|家住|现住|地址|住址|住|系|前往|送至|坐落于?|到|在|为|是|因|、)")
_OFFICIAL_PLACE = re.compile(r"(?:注册|经营|办公|营业|公司|企业|项目|建设|施工|办理|登记|单位)[^\n，。；]{0,6}[:：]?$")
_LONGEST = 70
_FIELD = re.compile(r"地址[ \t]{0,4}[:：][ \t]{0,4}")
_OF_FIELD = frozenset(("联系", "通讯", "通信"))
_FIRM = re.compile(r"公司|单位|[店厂场社局院所部站馆]|供应商|代理|中心|政府|委员会")
_NEAR = 60  #: characters between a person and the address


def find_addresses(view: View) -> Iterator[Found]:
    """Home addresses outside of the columns of tables."""
    text = view.text
    for found in _STRONG.finditer(text):
        yield from _behind_label(view, found.end(), sure=True)
    for found in _LIVES.finditer(text):
        for place in _behind_label(view, found.end(), sure=True):
            if _VILLAGE.search(text, place.start, place.end):
                yield place
    for found in _WEAK.finditer(text):
        yield from _behind_label(view, found.end(), sure=False)
    for found in (_DWELLING if "单元" in text else _DWELLING_WITHOUT_UNIT).finditer(text):
        yield from _dwelling(text, found)


def _behind_label(view: View, start: int, *, sure: bool) -> Iterator[Found]:
    body = re.compile(rf"{_BODY}{{4,{_LONGEST}}}(?: [0-9A-Za-z{HAN_CLASS}]{{1,12}}(?:号|室|户|单元|楼|栋))?").match(
        view.text, start
    )
    if body is None or view.text[body.end() : body.end() + 1] in {"*", "×", "＊"}:
        return
    words = body[0]
    cut = _CUT.search(words, 4)
    if cut is not None:
        words = words[: cut.start()]
    words = words.rstrip("(（-·")
    if len(words) < 4 or "某" in words or not _AREA.search(words) or not _is_place(words):
        return
    if not sure and (_OFFICE.search(words) or not re.search(r"[组号室户栋]|单元", words)):
        return
    if sure or not _OFFICE.search(words):
        yield Found(start, start + len(words), HitKind.HOME_ADDRESS, 0.9 if sure else 0.7)


def find_addresses_of_persons(view: View, founds: Iterable[Found]) -> Iterator[Found]:
    """What stands behind 地址： shortly after a person's name or identity number; no office or firm may stand between."""
    text = view.text
    labels = [*_FIELD.finditer(text)]
    ends = sorted(f.end for f in founds if f.kind in {HitKind.PERSON_NAME, HitKind.ID_CARD}) if labels else []
    for label in labels:
        start = label.start()
        start -= 2 if text[max(0, start - 2) : start] in _OF_FIELD else 0
        n = bisect_right(ends, start) - 1
        alone = start == 0 or HAN.match(text[start - 1]) is None
        if alone and n >= 0 and start - ends[n] <= _NEAR and not _FIRM.search(text, ends[n], start):
            yield from _behind_label(view, label.end(), sure=False)


def _is_place(words: str) -> bool:
    """True where the words name a place, not a rule about places (住址变更, 居住地县级人民政府)."""
    return not re.match(
        r"变更|证明|信息|等|的|发生|以外|不|和|或|与|及|为准|县级|所在|人民|应|在|一致|有效|登记|公安|街道办|申请|查询|管理|村委|村民委|乡镇|或者|社区居|县以上|附近|民政",
        words,
    )


def _dwelling(text: str, found: re.Match[str]) -> Iterator[Found]:
    end = found.end()
    first = max(0, found.start() - 40)
    before = _BACK.search(text[first : found.start()])
    if before is None or not text[found.start() : end][-1:] or text[end : end + 1] in {"*", "×"}:
        return
    words = before[0]
    lead = _LEAD.match(words)
    start = first + before.start() + (lead.end() if lead else 0)
    whole = text[start:end]
    place = found[0]
    detailed = "单元" in place or place[-1] in "号室户院"
    if (
        not detailed
        or _OFFICE.search(whole)
        or end - start < 6
        or not re.search(r"[村庄屯寨湾里弄巷同区院园苑城社组号栋幢座家府庭楼]", whole[:-1])
    ):
        return
    if _OFFICIAL_PLACE.search(text[max(0, start - 12) : start]):
        return
    if re.search(r"字第|编号|文件|证|令|条例|办法|公告|通知|〔|〕|合同|项目|标段|第", whole):
        return
    yield Found(start, end, HitKind.HOME_ADDRESS, 0.75)

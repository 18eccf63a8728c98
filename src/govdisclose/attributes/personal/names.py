"""Names of private persons in running text (姓名识别): behind a label, before the sex, beside a number that was found."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain

from govdisclose.attributes.personal.kinds import HitKind
from govdisclose.attributes.personal.name_words import (
    HAN_CLASS,
    has_strong_surname,
    is_name,
    is_name_in_field,
    strong_surnames,
    surnames,
)
from govdisclose.attributes.personal.view import Found, View

__all__ = ["find_labelled_names", "find_names_before_people", "find_names_beside", "is_officer"]

_H = HAN_CLASS
_ROLES = (
    r"村民|居民|低保户|贫困户|脱贫户|五保户|特困户|监测户|农户|低保对象|特困人员|救助对象|患者|死者|伤者|业主|住户|户主|群众|申请人|当事人|被处罚人|受益人|领款人|收款人|持卡人|监护人|学生|残疾人|受害人|报案人|投诉人|举报人|信访人"
    r"|考生|证人|受援人|被保险人|投保人|其妻|其夫|其子|其女|其父|其母|妻子|丈夫|儿子|女儿|父亲|母亲|配偶|长子|次子|长女|次女|孙子|孙女|被征收人|承包人|承租人|失踪人|被执行人|违法行为人|本人|我叫|姓名|机主|车主|驾驶人|驾驶员|老人|老党员|孤儿|烈属|家长|客户|户名|开户人|乘客"
)
_LABELLED = re.compile(
    r"(?:姓 {0,4}名|户主(?:姓名)?|申请人(?:姓名)?|受益人|享受人|领款人|领取人|收款人|持卡人|开户人|户名|当事人(?:姓名)?|被处罚人|违法行为人|失信被执行人|被执行人|监护人|家庭成员|死者|患者(?:姓名)?|学生姓名|补贴对象|补助对象|保障对象"
    r"|救助对象|受助人|残疾人姓名|低保对象|特困人员|投诉人|举报人|信访人|来信人|反映人|产权人|权利人|承包人|承租人|车主|驾驶人|配偶|户主姓名|机主|业主|开户名|考生|考生姓名|子女|姓名\(签字\)|法定监护人|被征收人|房主|被保险人|投保人|受害人|报案人|本人姓名|名字)"
    rf"(?:[:：][ \t\u200b]{{0,4}}|[ \t|]{{1,4}}|为)([{_H}]{{1,4}}(?:[ ]{{1,3}}[{_H}](?![{_H}])(?:[ ]{{1,3}}[{_H}](?![{_H}]))?)?(?:·[{_H}]{{1,8}}){{0,3}})"
)
_NAME_FIELD = re.compile(r"(?:姓 {0,4}名|户名|户主|领款人|收款人)[:：]")
_NEXT_FIELD = re.compile(
    r"[ \t,，;；|、\n]{1,4}(?:性 {0,4}别|民 {0,4}族|身份证|证件|电话|联系|手机|出生|年龄|户籍|住址|家庭|国籍|护照|收款|账号|帐号|卡号|开户|金额|签字)"
)
_SEX = re.compile(rf"([{_H}·]{{2,12}})[,，、 \t(（|]{{1,3}}(?:性别[:：]?)?[男女](?=[,，、 \t)）。;；|\n]|性|$)")
_PEOPLE = re.compile(
    rf"(?<![{_H}·])([{_H}]{{3,9}})[,，、 ]{{1,2}}(?:[男女][,，、 ]{{1,2}})?"
    r"(?:藏|维吾尔|哈萨克|蒙古|彝|苗|壮|傣|侗|瑶|白|土家|哈尼|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|仫佬|羌|布朗|撒拉|仡佬|锡伯|塔吉克|怒|普米|回|满|朝鲜|布依)族"
)
_ROLE = re.compile(rf"(?:{_ROLES})[:： ]?(?=(?P<name>[{surnames()}][{_H}]{{1,3}}))")
_PARTIES = "请诉证件行得取持援询务利租受房护养告疑托用亡事言访映助保险"  #: before 人, those who ask, hold, owe or suffer something
_ANY_LABEL = re.compile(rf"(?<=[{_PARTIES}])人[:：][ \t]{{0,4}}(?=(?P<name>[{surnames()}][{_H}]{{1,3}}))")
_ANY_ROLE = re.compile(
    rf"(?:(?<=[{_PARTIES}])人|人员|户|对象|属|兵)[:： ]{{0,2}}"
    rf"(?=(?P<name>[{strong_surnames()}][{_H}]{{1,3}}))"
)
_ROLE_PREFIX = re.compile(rf"^.{{0,12}}(?:{_ROLES})[:：为是]?")
#: Before a name that is glued to them: one who has a part, or a word that leads to a person.
_GLUED_TO = frozenset("人户员者兵军属民生童手方女男友工对将为给把向由请")
#: Characters that are rare family names and mostly something else.
_FUNCTION = frozenset("和应从由有经年元能都相的")
_CLOSES = frozenset(
    "一的于因在家系为与和将向反映等所已自从被申请患户、，。；：;:,.()（）\n\t |?？!！男女身住电手今现同未诉您持驾擅违欠拒涉非无曾仍"
)
#: Characters that are family names and more often ordinary words; in running text they count only where punctuation follows.
_RISKY = frozenset(
    "和于应从由有时单计关相全满向经能者都查后连通解支付常广公平元代干终区法国文成高年信用须要来许安易曾诸方何任明强万须"
)
_OFFICIAL_NEAR = re.compile(
    r"^[（(][^（）()\n]{0,8}(?:长|主任|书记|委员|干事|干部)[）)]|现任|拟任|任命|免去|职务|党组|局长|县长|镇长|书记|主任|科长|处长|厅长|秘书长|职称|执法证|教授|研究员|院士"
)
_OFFICER_BEFORE = re.compile(
    r"(?:联系人|经办人|负责人|法定代表人|法人代表|法人|代理人|采购人|项目经理|记者|编辑|审核人?|主审|值班员?|主任|局长|书记|科长|警官|民警|律师|校长|院长|所长|站长|村长|县长|镇长|乡长|会计|网格员|包保干部|干部|驻村|队长|教师|医生|专管员|承办人|执法人员|工作人员|客服|签发|[河湖林路田片街楼网格点]长|发言人|主持人|招标人|批准人|审批人|候选人|传承人|带头人|评审人员?|党代表|人大代表|作者|撰稿|责编|供稿|通讯员|专家)(?:姓名)?[:： \t]{0,3}$"
)
_TOKEN = re.compile(rf"(?<![{_H}])[{_H}][ ]{{1,3}}[{_H}](?![{_H}])|[{_H}·]{{1,24}}")
_BEHIND = re.compile(rf"[ ,，\t(（|]{{1,3}}([{_H}]{{2,4}})(?![{_H}])")
_FOLLOWED = re.compile(rf"([{_H}]{{2,4}}?)(?:一?家(?:人|里|中|住)?|户|本人|同志|的)")
_ACTS = re.compile(rf"([{_H}]{{3}})(?:持有?|名下|所有|所持|驾驶|通过|使用|因|将|于|在|系|办理|申请|提供)")
_SPAN = 60  #: characters before a number in which its owner is looked for
_NUMBERS = (HitKind.ID_CARD, HitKind.MOBILE, HitKind.BANK_CARD, HitKind.PASSPORT)


def find_labelled_names(view: View) -> Iterator[Found]:
    """Names behind 姓名：, 户主：, 村民 and the like, and before 男 or 女."""
    text = view.text
    for found in _LABELLED.finditer(text):
        if view.table_at(found.start(1)) is None:
            yield from _labelled(view, found)
    for found in _SEX.finditer(text) if "男" in text or "女" in text else ():
        start = found.start(1)
        prefix = _ROLE_PREFIX.match(found[1])
        name = found[1][prefix.end() :] if prefix else found[1]
        if is_name(name) and not is_officer(text, start, found.end()):
            yield Found(found.end(1) - len(name), found.end(1), HitKind.PERSON_NAME, 0.85)
    for found in chain(_ROLE.finditer(text), _ANY_LABEL.finditer(text), _ANY_ROLE.finditer(text)):
        start = found.start("name")
        name, confidence = _name_of(found["name"], text[start : start + 5])
        if confidence < {_ANY_ROLE: 0.8, _ANY_LABEL: 0.75}.get(found.re, 0.0):
            continue
        if name and not is_officer(text, start, start + len(name)):
            yield Found(start, start + len(name), HitKind.PERSON_NAME, confidence)


def _name_of(words: str, text: str) -> tuple[str, float]:
    """The name that words behind a role begin with, and how sure it is.

    Three characters where nothing closes it and the family name is one that seldom begins another word.
    """
    for size in (3, 2, 4):
        name = words[:size]
        if len(name) == size and is_name(name) and _closes(name, text[size : size + 1]):
            return name, 0.8 if has_strong_surname(name) else 0.75
    name = words[:3]
    open_end = text[3:4] not in {"*", "×", "＊", "○", "·"}
    return (name, 0.65) if open_end and len(name) == 3 and is_name(name) and has_strong_surname(name) else ("", 0.0)


def find_names_before_people(text: str) -> Iterator[Found]:
    """Names before the nationality of a person (民族), such as 洛桑达瓦，藏族."""
    for found in _PEOPLE.finditer(text) if "族" in text else ():
        prefix = _ROLE_PREFIX.match(found[1])
        name = found[1][prefix.end() :] if prefix else found[1]
        if (is_name(name) or is_name_in_field(name)) and not is_officer(text, found.end(1) - len(name), found.end()):
            yield Found(found.end(1) - len(name), found.end(1), HitKind.PERSON_NAME, 0.7)


def _labelled(view: View, found: re.Match[str]) -> Iterator[Found]:
    text, start = view.text, found.start(1)
    words = found[1]
    for size in (len(words), 4, 3, 2):
        name = words[:size]
        end = start + len(name)
        following = text[end : end + 1]
        if len(name) != size or not is_name(name) or (following and following in "*×＊某X○"):
            continue
        if re.match(f"[{_H}]", following) and following not in _CLOSES:
            continue
        if _OFFICIAL_NEAR.search(text[end : end + 24].split("\n")[0]):
            return
        yield Found(start, end, HitKind.PERSON_NAME, 0.85)
        return
    if _NAME_FIELD.match(found[0]) and is_name_in_field(words) and _NEXT_FIELD.match(text, found.end(1)):
        yield Found(start, found.end(1), HitKind.PERSON_NAME, 0.6)


def _is_risky(name: str) -> bool:
    return name[0] in _RISKY or name[0] in _FUNCTION


def _closes(name: str, following: str) -> bool:
    if following in "*×＊○" and following:
        return False
    if name[0] in _FUNCTION:
        return False
    if name[0] in _RISKY and not (len(name) == 3 and (not following or following in "、，。；：;:,.()（）\n\t |")):
        return False
    return not following or following in _CLOSES or not re.match(f"[{_H}]", following)


def is_officer(text: str, start: int, end: int) -> bool:
    """True where the words around a name are those of an official or of somebody who acts for an office."""
    return (
        _OFFICER_BEFORE.search(text[max(0, start - 8) : start]) is not None
        or _OFFICIAL_NEAR.search(text[end : end + 90].split("\n", maxsplit=1)[0]) is not None
    )


def find_names_beside(view: View, numbers: Sequence[Found]) -> Iterator[Found]:
    """The owner's name beside identity cards, mobiles, bank cards and passports; in tables the columns tell names instead."""
    text = view.text
    places = [found for found in numbers if found.kind in _NUMBERS]
    ends = [found.end for found in places]
    for number in places:
        table = view.table_at(number.start)
        if table is not None and _has_owners(table.headings):
            continue
        first = max(0, number.start - _SPAN, text.rfind("\n", max(0, number.start - _SPAN), number.start) + 1)
        n = bisect_left(ends, number.start + 1) - 1
        if n >= 0:
            first = max(first, ends[n])
        name = _nearest(text, first, number.start)
        if name is not None:
            yield name
        elif number.kind is not HitKind.BANK_CARD or n < 0:
            behind = _BEHIND.match(text, number.end)
            if behind is not None and is_name(behind[1]):
                yield Found(behind.start(1), behind.end(1), HitKind.PERSON_NAME, 0.7)


@lru_cache(maxsize=256)
def _has_owners(headings: tuple[str, ...]) -> bool:
    """True where a column names the persons whom the numbers of a row belong to."""
    return any("名" in heading or "户主" in heading or "人" in heading for heading in headings)


def _nearest(text: str, first: int, last: int) -> Found | None:
    """The name nearest to the end of a stretch."""
    for token in reversed([*_TOKEN.finditer(text, first, last)][-8:]):
        start, words = token.start(), token[0]
        end = token.end()
        if not is_name(words):
            prefix = _ROLE_PREFIX.match(words)
            if prefix is not None and is_name(words[prefix.end() :]):
                start += prefix.end()
            elif (follower := _FOLLOWED.match(words)) is not None and is_name(follower[1]):
                end = start + len(follower[1])
            elif (actor := _ACTS.match(words)) is not None and is_name(actor[1]) and not _is_risky(actor[1]):
                end = start + 3
            elif words[-4:-3] in _GLUED_TO and is_name(words[-3:]) and not _is_risky(words[-3:]):
                start = end - 3
            else:
                continue
        elif words[0] in _FUNCTION:
            continue
        if is_officer(text, start, end) or text[end : end + 1] in {"*", "×", "·", "〔"}:
            return None
        return Found(start, end, HitKind.PERSON_NAME, 0.8)
    return None

"""Names of private persons that a turn of phrase tells (称谓与事由): letters, decisions, notices of loss, households."""

import re
from collections.abc import Iterator

from govdisclose.attributes.personal.kinds import HitKind
from govdisclose.attributes.personal.name_words import HAN_CLASS, has_strong_surname, is_name
from govdisclose.attributes.personal.names import is_officer
from govdisclose.attributes.personal.view import Found

__all__ = ["find_addressed_names"]

_N = f"([{HAN_CLASS}]{{2,4}}?)"
_COUNT = "[0-9一二两三四五六七八九十百]{1,4}"
_PAPERS = "(?:居民|身份证|残疾|户口|驾驶|营业执照|不动产|房产|房屋|土地|退役|二代|执业|护士|医师|教师|毕业|学生证|出生|社保|道路|机动车|票据|发票|收据)"
#: Each holds one name; the words around it are those that offices use of private persons. It is looked for only where one of the
#: words before it stands in the text, which is found much sooner.
_SIGNS = tuple(
    (words.split(), re.compile(pattern, re.MULTILINE))
    for words, pattern in (
        (
            ": ：",
            rf"(?:^[ \t]{{0,8}}|[书函知][:：][ \t]{{0,2}}){_N}(?:同志|先生|女士)?[:：](?=[ \t]{{0,8}}(?:\n|$|本机关|你|您|我[局委办厅单县镇乡]))",
        ),
        (
            "关于",
            rf"关于(?:对)?{_N}(?:同志|先生|女士)?(?:等人)?(?:的)?(?=信访|来信|来访|投诉|举报|申请|反映|诉求|咨询)",
        ),
        (
            "等 本人 户",
            rf"[对将为给把向由请]{_N}(?=等{_COUNT}[户人名位]|本人|户(?:[（(，,。、；;\s]|实施|进行|开展|因|纳入|等))",
        ),
        (
            "保管不善 不慎 遗失",
            rf"(?:^[ \t　]{{0,8}}|[。；;\n]){_N}(?:同志)?(?=因?(?:保管不善|不慎)|(?:将|的)[^，。\n]{{2,24}}遗失)",
        ),
        ("您好 你好", rf"^[ \t]{{0,8}}{_N}(?:同志|先生|女士)?[，,:： ]{{0,2}}(?=[您你]好)"),
        (
            "丢失 遗失 损毁",
            rf"(?:^|声明[:：]|[；;]){_N}(?=(?:的|将|持有的)?{_PAPERS}[^，。；\n]{{0,30}}(?:丢失|遗失|损毁))",
        ),
        ("家房屋 家住房 家人口 家共有 家因", rf"(?:^|[，。；、\s]){_N}(?=家(?:房屋|住房|人口|共有|因))"),
        ("姓", rf"^[ \t]{{0,8}}(?:户主|申请人|当事人)?姓 {{0,4}}名[:：]?[ \t]{{0,8}}\n[ \t]{{0,8}}{_N}[ \t]{{0,8}}$"),
    )
)

_DONE_TO = re.compile(rf"[对将给向由]{_N}(?=无证|违法|违规|未经|擅自|非法|涉嫌|处以|作出|予以|给予|酒后|醉酒|驾驶)")


def find_addressed_names(text: str) -> Iterator[Found]:
    """The names that such words tell."""
    for words, pattern in _SIGNS:
        for found in pattern.finditer(text) if any(word in text for word in words) else ():
            name = found[1]
            strong = has_strong_surname(name)
            if is_name(name) and (strong or len(name) == 3) and not is_officer(text, *found.span(1)):
                yield Found(*found.span(1), HitKind.PERSON_NAME, 0.75 if strong else 0.6)
    for found in _DONE_TO.finditer(text):
        if is_name(found[1]) and has_strong_surname(found[1]) and not is_officer(text, *found.span(1)):
            yield Found(*found.span(1), HitKind.PERSON_NAME, 0.7)

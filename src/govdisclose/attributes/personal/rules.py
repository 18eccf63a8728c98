"""What each kind of personal information is reported as (规则): one code per kind."""

from govdisclose.attributes.personal.kinds import HitKind
from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation
from govdisclose.findings import RuleInfo, Severity

__all__ = ["RULES", "rule_of"]

_BASIS = (Citation("中华人民共和国政府信息公开条例", "国务院令第711号", "第十五条"),)
_MESSAGE = Bilingual(
    zh="发现疑似{term}“{found}”（把握{confidence}）；公开前应当确认可以公开或者隐去",
    en="Possibly {term}: {found!r} (confidence {confidence}); before disclosure it is confirmed or hidden",
)
_HINT = Bilingual(
    zh="请核对原文；确属个人信息且不应公开的，用 govdisclose scan 文件 --mask 副本 隐去。",
    en="Look at the source; hide what must not be public with `govdisclose scan FILE --mask COPY`.",
)
_EXAMPLES = {
    HitKind.ID_CARD: ("身份证号411528********1236", "身份证号411528197903021236"),
    HitKind.MOBILE: ("138****8000", "联系电话13800138000"),
    HitKind.FIXED_PHONE: ("监督电话0376-5851234", "住宅电话0376-5851234"),
    HitKind.BANK_CARD: ("卡号6222***********1233", "卡号6222021234567891233"),
    HitKind.PASSPORT: ("护照E1*****78", "护照E12345678"),
    HitKind.PLATE: ("豫S·A**34", "车牌豫S·A1234"),
    HitKind.EMAIL: ("邮箱xxgk@xixian.gov.cn", "邮箱zhangjianguo@163.com"),
    HitKind.PERSON_NAME: ("低保名单：张*国、李*英、王*", "低保名单：张建国、李秀英、王芳"),
    HitKind.HOME_ADDRESS: ("家庭住址：息县项店镇张庄村*****", "家庭住址：息县项店镇张庄村三组12号"),
}


def _rule(number: int, kind: HitKind) -> RuleInfo:
    term = kind.term
    good, bad = _EXAMPLES[kind]
    title = Bilingual(zh=f"疑似{term.zh}", en=f"Possibly {term.en}")
    return RuleInfo(f"GD-A{100 + number}", title, Severity.WARNING, _MESSAGE, _HINT, good, bad, _BASIS)


_BY_KIND = {kind: _rule(number, kind) for number, kind in enumerate(HitKind, 1)}

#: The rules of the scan, one for each kind of personal information.
RULES: tuple[RuleInfo, ...] = tuple(_BY_KIND.values())


def rule_of(kind: HitKind) -> RuleInfo:
    """The rule that a kind is reported under.

    >>> rule_of(HitKind.ID_CARD).code
    'GD-A101'
    """
    return _BY_KIND[kind]

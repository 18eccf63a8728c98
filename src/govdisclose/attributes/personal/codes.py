"""E-mail addresses, passports and vehicle plates (邮箱、护照、车牌)."""

import re
from collections.abc import Iterator

from govdisclose.attributes.personal.fixed_phones import owner_of
from govdisclose.attributes.personal.kinds import HitKind
from govdisclose.attributes.personal.phones import looks_mobile
from govdisclose.attributes.personal.view import Found, View

__all__ = ["find_emails", "find_passports", "find_plates"]

_LOCAL = re.compile(r"[A-Za-z0-9][A-Za-z0-9._%+\-]{0,63}$")
_DOMAIN = re.compile(r"(?:[A-Za-z0-9](?:[A-Za-z0-9\-]{0,62})\.){1,5}[A-Za-z]{2,24}(?![A-Za-z0-9])")
_OFFICE_DOMAIN = re.compile(r"(?:^|\.)gov\.cn$|\.gov$|(?:^|\.)(?:edu|org|mil)\.cn$", re.IGNORECASE)
_ROLE = re.compile(
    r"(?:.*(?:xxgk|zwgk|bgs|fgw|fgj|mzj|jyj|rsj|czj|jwjc|jubao|xinfang|office|service|support|admin|webmaster|postmaster|hostmaster|noreply|no-reply|contact|feedback|kefu|news|press).*|info|hr|mail|email|zfw?|zhfw|cgzx|zbb?|[a-z]{0,6}(?:bgs|zfb|jtj|zjj|swj|gaj|sfj|wjw|zrzy|yjj|hbj|nyj|slj|scjg|xxzx|dzzw|ggzy|zwfw))",
    re.IGNORECASE,
)
_EXAMPLE = re.compile(r"(?:^|[.@])(?:example|test|domain|xxx+|abc)\.", re.IGNORECASE)
_PASSPORT = re.compile(
    r"(?<![A-Za-z0-9\-_/.])(?:[EeGg][ ]?[0-9]{8}|[Ee][A-HJ-NP-Za-hj-np-z][ ]?[0-9]{7}|(?:DE|SE|PE|MA|[SDPKHM])[ ]?[0-9]{7,8}|[CWcw][ ]?[0-9]{8})(?![A-Za-z0-9\-_/]|\.[0-9A-Za-z])"
)
_PASSPORT_WORDS = ("护照", "通行证", "Passport", "passport", "PASSPORT")
_LABELLED_PASSPORT = re.compile(
    "(?:" + "|".join(_PASSPORT_WORDS) + ")"
    r"(?:号码?|证号|编号| ?[Nn][Oo]\.?| number)?[ \t:：为是|(（\u200b]{0,4}([A-Za-z]{1,2}[ \-]?[0-9](?:[ ]?[0-9]){5,8}|[0-9]{9}|[A-Z][0-9A-Z]{7,8})(?![A-Za-z0-9])"
)
_PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"
_PLATE = re.compile(
    rf"(?<![0-9A-Za-z])([{_PROVINCES}])[ ]?([A-HJ-NP-Za-hj-np-z])(?:[ ]?[·.\-][ ]?|[ ]{{0,2}})([A-HJ-NP-Za-hj-np-z0-9]{{5,6}}(?![A-Za-z0-9])|[A-HJ-NP-Z0-9]{{4}}[学警挂港澳领试超])(?![A-Za-z0-9\-_〔\[])"
)
_AMBIGUOUS = frozenset("云新青宁川黑吉贵京津藏琼蒙苏浙甘晋")
_OFFICE_CAR = re.compile(r"公务用?车|公车|执法车|警车|救护车|消防车|校车|公交|环卫|洒水|出租车公司|应急车|执法用车")
_BEFORE_PLATE = re.compile(
    r"(?:车牌|牌照|号牌|车号|车辆|机动车|驾驶|轿车|货车|客车|摩托|皮卡|面包车|小车|车主|[车牌号为:：,，、(（ \t|\"'])$"
)
_WORDS_BEFORE = re.compile(r"车牌|牌照|号牌|车号|车辆|驾驶|轿车|货车|客车|摩托|机动车|车")


def find_emails(view: View) -> Iterator[Found]:
    """Private e-mail addresses; those of offices are told by their domain, their name and the words around."""
    text = view.text
    place = text.find("@")
    while place >= 0:
        before = text[max(0, place - 66) : place]
        blank = len(before) - len(before.rstrip(" "))
        after = place + 1 + (text[place + 1 : place + 2] == " ")
        local = _LOCAL.search(before.rstrip(" ")) if blank <= 1 else None
        domain = _DOMAIN.match(text, after)
        if local is not None and domain is not None:
            start = place - blank - len(local[0])
            if not _is_office_mail(view, local[0], domain[0], start, domain.end()):
                yield Found(start, domain.end(), HitKind.EMAIL, 0.9)
        place = text.find("@", place + 1)


def _is_office_mail(view: View, local: str, domain: str, start: int, end: int) -> bool:
    if _EXAMPLE.search(domain) or _ROLE.fullmatch(local):
        return True
    if looks_mobile(local):
        return False
    owner = owner_of(view, start, end, since=view.text.rfind("\n\n", max(0, start - 200), start) + 1)
    if owner == "home":
        return False
    return _OFFICE_DOMAIN.search(domain) is not None or owner == "office"


def find_passports(view: View) -> Iterator[Found]:
    """Passports and travel permits: behind a label in any form, without one only in the forms that China issues."""
    done = set()
    for found in _LABELLED_PASSPORT.finditer(view.text) if any(word in view.text for word in _PASSPORT_WORDS) else ():
        done.add(found.end())
        yield Found(found.start(1), found.end(1), HitKind.PASSPORT, 0.95)
    for found in _PASSPORT.finditer(view.text):
        if found.end() in done:
            continue
        label = view.label(found.start())
        if label == "passport":
            yield Found(*found.span(), HitKind.PASSPORT, 0.95)
        elif label not in {"code", "org", "phone", "bank", "plate"} and found[0][0] in "EeGg":
            yield Found(*found.span(), HitKind.PASSPORT, 0.6)


def find_plates(view: View) -> Iterator[Found]:
    """Vehicle plates (GA 36), also the longer ones of electric vehicles; vehicles of offices are left out."""
    text = view.text
    for found in _PLATE.finditer(text):
        number = found[3].upper()
        start = found.start()
        digits = sum(sign.isdigit() for sign in number)
        if digits < (4 if len(number) == 6 else 2) or (
            len(number) == 6 and not number[0].isalpha() and not number[-1].isalpha()
        ):
            continue
        words = text[max(0, start - 16) : start].split("\n")[-1]
        police = text[found.end() : found.end() + 1] == "警"
        if (
            police
            or view.label(start) in {"code", "org"}
            or _OFFICE_CAR.search(words)
            or _OFFICE_CAR.search(view.heading(start))
        ):
            continue
        named = _WORDS_BEFORE.search(words) is not None or view.label(start) == "plate"
        glued = bool(words) and not _BEFORE_PLATE.search(words)
        if not named and glued and (found[1] in _AMBIGUOUS or not found[2].isupper()):
            continue
        yield Found(*found.span(), HitKind.PLATE, 0.95 if named else 0.8)

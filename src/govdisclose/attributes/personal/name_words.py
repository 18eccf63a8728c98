"""What looks like a Chinese personal name (姓名判断): a family name, one or two more characters, and no word of the office.

>>> is_name("张建国"), is_name("欧阳娜"), is_name("金额"), is_name("张主任"), is_name("张某某"), is_name("张家村")
(True, True, False, False, False, False)
"""

import re
import tomllib
from functools import cache
from importlib import resources

from attrs import frozen

__all__ = [
    "HAN",
    "HAN_CLASS",
    "has_strong_surname",
    "is_name",
    "is_name_in_field",
    "is_name_in_list",
    "squeeze_name",
    "strong_surnames",
    "surnames",
]

HAN_CLASS = "\u3400-\u9fff\U00020000-\U0002fa1f"  #: the inside of a character class
HAN = re.compile(f"[{HAN_CLASS}]+")
_DOTTED = re.compile(f"[{HAN_CLASS}]{{1,8}}(?:·[{HAN_CLASS}]{{1,8}}){{1,3}}")
_INNER_BLANK = re.compile(r"[ \u200b\t]+")
_FEATURES = re.compile(r"[男女]|[一二三四五六七八九十]")


@frozen
class _Lexicon:
    single: frozenset[str]
    double: frozenset[str]
    strong: frozenset[str]
    other: frozenset[str]
    tails: frozenset[str]
    endings: frozenset[str]
    titles: tuple[str, ...]


@cache
def _lexicon() -> _Lexicon:
    data = tomllib.loads(
        resources.files("govdisclose.attributes").joinpath("data/surnames.toml").read_text(encoding="utf-8")
    )
    return _Lexicon(
        single=frozenset("".join(data["surnames"]["single"].split())),
        double=frozenset(data["surnames"]["double"].split()),
        strong=frozenset("".join(data["surnames"]["strong"].split())),
        other=frozenset(data["not_names"]["words"].split()),
        tails=frozenset(data["not_names"]["tails"].split()),
        endings=frozenset(data["not_names"]["endings"]),
        titles=tuple(data["not_names"]["titles"].split()),
    )


def squeeze_name(words: str) -> str:
    """The name without the blanks that pad names of two characters."""
    return words if words.isalnum() else _INNER_BLANK.sub("", words)


def is_name(words: str) -> bool:
    """True for a family name and one or two characters more; names with a middle dot (买买提·吐尔逊) count too."""
    name = squeeze_name(words)
    lexicon = _lexicon()
    if "·" in name:
        return _DOTTED.fullmatch(name) is not None
    if not 2 <= len(name) <= 4 or not HAN.fullmatch(name) or name in lexicon.other or "某" in name:
        return False
    given = 2 if name[:2] in lexicon.double and len(name) > 2 else 1
    if given == 1 and (name[0] not in lexicon.single or len(name) == 4):
        return False
    return not (
        name[-1] in lexicon.endings
        or name.endswith(lexicon.titles)
        or (len(name) > 2 and (name[:2] in lexicon.other or name[1:] in lexicon.tails))
    )


def surnames() -> str:
    """The inside of a character class: what family names begin with."""
    return "".join(sorted(_lexicon().single | {name[0] for name in _lexicon().double}))


def strong_surnames() -> str:
    """The same of the strong ones."""
    return "".join(sorted(_lexicon().strong | {name[0] for name in _lexicon().double}))


def has_strong_surname(name: str) -> bool:
    """True for family names that seldom begin another word, those of two characters, and names with a middle dot."""
    return name[:1] in _lexicon().strong or name[:2] in _lexicon().double or "·" in name


def is_name_in_field(words: str) -> bool:
    """True for what may be the name of a person without a family name of the Han, such as 扎西多吉, in a field for names."""
    lexicon = _lexicon()
    return (
        3 <= len(words) <= 4
        and HAN.fullmatch(words) is not None
        and words not in lexicon.other
        and words[:2] not in lexicon.other
        and "某" not in words
        and words[-1] not in lexicon.endings
        and not words.endswith(lexicon.titles)
    )


def is_name_in_list(words: str) -> bool:
    """True for what stands as a name in a column of names: also rare family names, and beginnings that are words elsewhere."""
    name = squeeze_name(words)
    if is_name(name):
        return True
    lexicon = _lexicon()
    if not 2 <= len(name) <= 4 or not HAN.fullmatch(name) or name in lexicon.other or "某" in name:
        return False
    if name.endswith(lexicon.titles) or name[-1] in lexicon.endings or _FEATURES.fullmatch(name):
        return False
    return name[0] in lexicon.single or len(name) in (2, 3)

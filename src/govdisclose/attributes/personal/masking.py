"""A copy of a text with personal information hidden as practice does it (脱敏): every character that is hidden becomes a sign.

>>> mask("身份证号411528197903021236").text
'身份证号411528********1236'
>>> mask("身份证号411528197903021236", MaskPolicy(id_last=2)).count
1
"""

import re
from collections.abc import Collection, Iterable, Sequence

from attrs import field, frozen

from govdisclose._records import Record
from govdisclose.attributes.personal.kinds import Hit, HitKind, count_kinds
from govdisclose.attributes.personal.markup import strip_markup
from govdisclose.attributes.personal.name_words import squeeze_name
from govdisclose.attributes.personal.normal import plain
from govdisclose.attributes.personal.scanning import ALL_KINDS, LEAST, scan

__all__ = ["MaskPolicy", "MaskedText", "covered", "hidden_places", "mask", "shown"]


@frozen(kw_only=True)
class MaskPolicy(Record):
    """How much stays readable (脱敏规则), in characters at the beginning and at the end; blanks and dashes always stay.

    The defaults follow common practice in disclosure: identity cards show the first six and last four, mobiles hide the middle four,
    names hide one character. ``sign`` is the one character that takes the place of each hidden one.
    Raises ``ValueError`` for a sign that is not one character and for numbers outside of what practice knows.
    """

    sign: str = field(default="*")
    id_first: int = field(default=6)
    id_last: int = field(default=4)
    bank_first: int = 4
    bank_last: int = 4
    mobile_first: int = 3
    mobile_last: int = 4

    @sign.validator
    def _one_sign(self, _attribute: object, value: str) -> None:
        if len(value) != 1 or value.isalnum() or value.isspace():
            raise ValueError(
                f"sign is {value!r}; it has to be one character that is no letter, digit or blank, such as '*'"
            )

    def __attrs_post_init__(self) -> None:
        for name, most in (
            ("id_first", 6),
            ("id_last", 4),
            ("bank_first", 6),
            ("bank_last", 4),
            ("mobile_first", 3),
            ("mobile_last", 4),
        ):
            value = getattr(self, name)
            if not 0 <= value <= most:
                raise ValueError(f"{name} is {value}; it has to lie from 0 to {most}, or too much stays readable")


@frozen
class MaskedText(Record):
    """The masked text (脱敏文本), as long as the original, and what was hidden in it; ``hits`` hold the words as they stood."""

    text: str
    hits: tuple[Hit, ...] = ()

    @property
    def count(self) -> int:
        """How many places were hidden."""
        return len(self.hits)

    @property
    def counts(self) -> dict[HitKind, int]:
        """How many places of each kind were hidden."""
        return count_kinds(self.hits)


def mask(
    text: str, policy: MaskPolicy | None = None, *, kinds: Collection[HitKind] = ALL_KINDS, least: float = LEAST
) -> MaskedText:
    """The text with the personal information that ``scan`` finds hidden (脱敏); its length and line breaks do not change.

    Raises ``MissingLibraryError`` where phonenumbers is not installed.
    """
    policy = policy or MaskPolicy()
    hits = scan(text, kinds=kinds, least=least).hits
    return MaskedText(covered(text, hits, policy), hits)


def shown(hit: Hit, policy: MaskPolicy | None = None) -> str:
    """The words of a hit with the personal part hidden, for lists and messages."""
    return covered(hit.text, [hit], policy or MaskPolicy(), first=hit.start)


def covered(text: str, hits: Iterable[Hit], policy: MaskPolicy, first: int = 0) -> str:
    """The text with the hits hidden; ``first`` is the place of its first character in the text that the hits count in."""
    signs = list(text)
    for hit in hits:
        start = hit.start - first
        places = hidden_places(hit.kind, hit.text, policy)
        if isinstance(places, range):
            signs[start + places.start : start + places.stop] = policy.sign * len(places)
        else:
            for place in places:
                signs[start + place] = policy.sign
    return "".join(signs)


def hidden_places(kind: HitKind, words: str, policy: MaskPolicy) -> Sequence[int]:
    """Which characters of the words of a hit are hidden, counted from 0; tags between them stay."""
    if "<" in words or "&" in words:  # only hits in pages hold them
        linear = strip_markup(words)
        places = _hidden(kind, linear.text, policy)
        return [place for n in places for place in range(*linear.source(n))]
    return _hidden(kind, words, policy)


def _hidden(kind: HitKind, words: str, policy: MaskPolicy) -> Sequence[int]:
    if words.isascii() and words.isalnum():  # nothing in it stays because of what it is
        first, last = _kept(kind, words, policy)
        return range(first, len(words) - last)
    if kind is HitKind.PERSON_NAME:
        return _hidden_name(words)
    signs = [n for n, sign in enumerate(plain(words)) if sign.isalnum() or sign in "×✕#·@_.%+"]
    if kind is HitKind.HOME_ADDRESS:
        return _hidden_address(words, signs)
    if kind is HitKind.EMAIL:
        at = plain(words).index("@")
        return [n for n in signs if n < at][1:] or [n for n in signs if n < at]
    signs = [n for n in signs if words[n] not in ".·_+"]
    first, last = _kept(kind, plain(words), policy)
    return signs[first : len(signs) - last] if last else signs[first:]


def _kept(kind: HitKind, words: str, policy: MaskPolicy) -> tuple[int, int]:
    if kind is HitKind.ID_CARD:
        return policy.id_first, min(policy.id_last, 3) if "e" in words.lower() else policy.id_last
    if kind is HitKind.MOBILE:
        return policy.mobile_first, policy.mobile_last
    if kind is HitKind.BANK_CARD:
        return policy.bank_first, policy.bank_last
    if kind is HitKind.FIXED_PHONE:
        digits = re.sub(r"[^0-9]", "", words)
        return len(digits) - 7 if len(digits) <= 11 and not digits.startswith(("010", "02")) else 3, 2
    return 2, 2  # passports and plates


def _hidden_name(words: str) -> Sequence[int]:
    """One character: the second, or the third behind a family name of two characters; of dotted names all behind the first part."""
    if words.isalnum():
        return range(2, 3) if len(words) == 4 else range(1, 2)
    places = [n for n, sign in enumerate(words) if not sign.isspace() and sign != "\u200b"]
    name = squeeze_name(plain(words))
    if "·" in name:
        return [n for n in places if n > plain(words).index("·")]
    return places[2:3] if len(name) == 4 else places[1:2]


_COARSE = re.compile(r".*[省市县区旗镇乡村庄屯寨湾]|.*(?:社区|街道|路|街|小区|花园|苑)")


def _hidden_address(words: str, signs: list[int]) -> list[int]:
    """What stands behind the village or street; at least the last third."""
    coarse = _COARSE.match(words)
    kept = coarse.end() if coarse else 0
    behind = [n for n in signs if n >= kept]
    third = signs[-max(2, len(signs) // 3) :]
    return sorted({*behind, *third})

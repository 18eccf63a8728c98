"""What the scan looks for, and what it found (扫描结果)."""

from collections import Counter
from enum import StrEnum

from attrs import frozen

from govdisclose._records import Record
from govdisclose.bilingual import Bilingual
from govdisclose.findings import Location

__all__ = ["Hit", "HitKind", "ScanResult", "statement_of"]


class HitKind(StrEnum):
    """A kind of personal information (个人信息种类)."""

    ID_CARD = "id_card"  #: 居民身份证号码 (GB 11643)
    MOBILE = "mobile"  #: 手机号码
    FIXED_PHONE = "fixed_phone"  #: 个人固定电话
    BANK_CARD = "bank_card"  #: 银行卡号
    PASSPORT = "passport"  #: 护照号码
    PLATE = "plate"  #: 车牌号
    EMAIL = "email"  #: 个人电子邮箱
    PERSON_NAME = "person_name"  #: 个人姓名
    HOME_ADDRESS = "home_address"  #: 家庭住址

    @property
    def term(self) -> Bilingual:
        """The kind in words.

        >>> HitKind.PLATE.term.zh
        '车牌号'
        """
        return _TERMS[self]


_TERMS = {
    HitKind.ID_CARD: Bilingual("居民身份证号码", "identity-card number"),
    HitKind.MOBILE: Bilingual("手机号码", "mobile number"),
    HitKind.FIXED_PHONE: Bilingual("个人固定电话", "private fixed-line number"),
    HitKind.BANK_CARD: Bilingual("银行卡号", "bank-card number"),
    HitKind.PASSPORT: Bilingual("护照号码", "passport number"),
    HitKind.PLATE: Bilingual("车牌号", "vehicle plate"),
    HitKind.EMAIL: Bilingual("个人电子邮箱", "private e-mail address"),
    HitKind.PERSON_NAME: Bilingual("个人姓名", "name of a private person"),
    HitKind.HOME_ADDRESS: Bilingual("家庭住址", "home address"),
}


@frozen
class Hit(Record):
    """One place that may hold personal information (疑似个人信息).

    ``start`` and ``end`` count characters of the text, or of the cell that ``location`` names, from 0; ``end`` is not included.
    ``confidence`` lies in (0, 1]: 0.9 and above rests on a check digit or on a label, 0.5 is a guess from the surroundings.
    ``code`` is the rule that ``govdisclose rule`` explains.
    """

    start: int
    end: int
    kind: HitKind
    text: str
    confidence: float
    code: str
    location: Location | None = None


@frozen
class ScanResult(Record):
    """What a scan found, and what it looked for. A result without hits does not say that a text is clean."""

    hits: tuple[Hit, ...] = ()
    looked_for: tuple[HitKind, ...] = tuple(HitKind)
    characters: int = 0

    @property
    def counts(self) -> dict[HitKind, int]:
        """The number of hits of each kind that was found, in the order of the kinds."""
        return count_kinds(self.hits)

    @property
    def statement(self) -> Bilingual:
        """One sentence that says what was looked for and how much was found; it never says that nothing is there."""
        return statement_of(self.hits, self.looked_for)


def count_kinds(hits: tuple[Hit, ...]) -> dict[HitKind, int]:
    """The number of hits of each kind, in the order of the kinds."""
    number = Counter(hit.kind for hit in hits)
    return {kind: number[kind] for kind in HitKind if number[kind]}


def statement_of(hits: tuple[Hit, ...], looked_for: tuple[HitKind, ...]) -> Bilingual:
    """What was looked for and how much was found, in words."""
    zh = "、".join(kind.term.zh for kind in looked_for)
    en = ", ".join(kind.term.en for kind in looked_for)
    found = count_kinds(hits)
    zh_found = "，".join(f"{kind.term.zh}{n}处" for kind, n in found.items()) or "没有找到"
    en_found = ", ".join(f"{kind.term.en}: {n}" for kind, n in found.items()) or "none found"
    return Bilingual(
        zh=f"查找了：{zh}。结果：{zh_found}。其他个人信息和图片中的文字不在查找之列；没有找到不等于没有，公开前仍须人工审查。",
        en=f"Looked for: {en}. Result: {en_found}. Other personal information and words in pictures are not looked for; "
        "finding none does not mean that there is none, and a person still reviews the text before disclosure.",
    )

"""The plain form of a cell (规范化): one width, one script, no blanks, and the way back to the original characters.

>>> plain = normalise("２０ 個工作日內")
>>> plain.text, plain.original(0, 2), sorted(plain.breaks)
('20个工作日内', '２０', [2])
"""

import re
import unicodedata
from collections.abc import Sequence

from attrs import frozen

__all__ = ["ENUMERATOR", "Plain", "normalise"]

#: Stands for any ready-made number sign (①, ⑴, ⒈), which NFKC would turn into a bare number.
ENUMERATOR = "➀"

_TRADITIONAL = "個內實時長開間關於規從應當變產決處擬議請據進隨過週號點後與動態擇發項級權獲審結務總責單佈徵詢證簽訂頒編製達將無須終滿報條區縣鄉鎮會員圖書館傳業農業學齡醫療衛財預選舉現佔設計劃標準壓縮經濟類組織機構構屆檢查驗收聽啟臨網頁鏈壹兩執確認範復複獎補貼國稅監評運營賬場續餘遲並為爲曆歷鐘礎該調證誤過屬種門戶團體錄稱論辦讓"
_SIMPLIFIED = "个内实时长开间关于规从应当变产决处拟议请据进随过周号点后与动态择发项级权获审结务总责单布征询证签订颁编制达将无须终满报条区县乡镇会员图书馆传业农业学龄医疗卫财预选举现占设计划标准压缩经济类组织机构构届检查验收听启临网页链壹两执确认范复复奖补贴国税监评运营账场续余迟并为为历历钟础该调证误过属种门户团体录称论办让"
_NUMBER_SIGNS = "".join(map(chr, (*range(0x2460, 0x249C), *range(0x24EB, 0x2500), *range(0x2776, 0x2794))))
_SIGNS = str.maketrans(_NUMBER_SIGNS, ENUMERATOR * len(_NUMBER_SIGNS))
_TABLE = str.maketrans(
    _TRADITIONAL + "ABCDEFGHIJKLMNOPQRSTUVWXYZ" + "【】[]{}｡∕⁄–—−～",
    _SIMPLIFIED + "abcdefghijklmnopqrstuvwxyz" + "()()()。//---~",
)
_BLANK = re.compile("[\\s\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2064\ufeff\ue000-\uf8ff\x00-\x1f\x7f]+")


@frozen
class Plain:
    """A cell in plain form; ``breaks`` are the places in ``text`` before which white space stood."""

    source: str
    text: str
    origin: Sequence[int]
    breaks: frozenset[int]

    def original(self, start: int, end: int) -> str:
        """The characters of the cell that stand for ``text[start:end]``."""
        return self.source[self.origin[start] : self.origin[end - 1] + 1] if start < end else ""


def normalise(text: str) -> Plain:
    """NFKC, lower case, simplified characters, without blanks and invisible characters."""
    signed = text.translate(_SIGNS)
    wide = unicodedata.normalize("NFKC", signed)
    origin: Sequence[int] = range(len(text))
    if len(wide) != len(text):
        pairs = [(c, i) for i, char in enumerate(signed) for c in unicodedata.normalize("NFKC", char)]
        wide, origin = "".join(c for c, _ in pairs), [i for _, i in pairs]
    wide = wide.translate(_TABLE)
    if not _BLANK.search(wide):
        return Plain(text, wide, origin, frozenset())
    kept: list[str] = []
    places: list[int] = []
    breaks: set[int] = set()
    for char, place in zip(wide, origin, strict=True):
        if not _BLANK.match(char):
            kept.append(char)
            places.append(place)
        elif char.isspace():
            breaks.add(len(kept))
    return Plain(text, "".join(kept), places, frozenset(breaks - {0, len(kept)}))

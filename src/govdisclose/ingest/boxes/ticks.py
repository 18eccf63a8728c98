"""Ticks of a table part (勾选写法): the signs and words that stand in tick columns, and which of them mean yes there."""

from collections.abc import Iterable

from attrs import frozen

from govdisclose.ingest.marks import EMPTY, FILLED, sign_of
from govdisclose.ingest.text import ONE_HAN, squeeze

__all__ = ["NO", "YES", "TickTable", "learn_ticks"]


#: What a tick cell says for yes, in capitals and without brackets.
YES = frozenset(
    ["是", "有", "对", "需要", "公开", "勾", "1", "Y", "YES", "TRUE", "T", "OK", "√", "✓", "V", "VV", "P", "R", "Ü", "Þ", "Ö"]
)  # fmt: skip
#: The same for no.
NO = frozenset(
    ["否", "无", "不", "不公开", "不涉及", "0", "N", "NO", "FALSE", "F", "×", "X", "✗", "✘", "☒", "/", "//", "\\", "\\\\",
     "-", "--", "—", "——", "–", "―", "一", ".", "…", "……"]
)  # fmt: skip
_OPEN = frozenset("○◯〇O△◇☆")
_ASKED = frozenset("?？")  # not settled: never a tick, even where it is the only sign


@frozen
class TickTable:
    """How the ticks of one table part are written: signs that mean yes there besides the usual ones, and whether ○ means no."""

    yes: frozenset[str] = frozenset()
    open_means_no: bool = False

    def value(self, text: str) -> bool | None:
        """The box that a cell without words shows; ``None`` where its sign is not understood."""
        plain = squeeze(text).upper().strip("()（）")
        if not plain:
            return False
        if plain in YES or plain in self.yes:
            return True
        if plain in NO:
            return False
        if set(plain) <= _OPEN:
            return not self.open_means_no
        signs = {sign_of(c) for c in plain}
        if None in signs:
            return None
        return any(c in FILLED for c in plain)


def learn_ticks(cells: Iterable[str]) -> TickTable:
    """The ticks of a table part: a sign that is not known means yes where it is the only one; ○ means no beside √."""
    signs = {squeeze(text).upper().strip("()（）") for text in cells if len(text) < 12}
    signs = {s for s in signs if s and not ONE_HAN.search(s.replace("口", ""))}
    sure = {s for s in signs if s in YES or (len(s) == 1 and s in FILLED)}
    strange = {s for s in signs if s not in YES and s not in NO and not set(s) <= (FILLED | EMPTY | _OPEN | _ASKED)}
    yes = frozenset(strange) if len(strange) == 1 and not sure and len(next(iter(strange))) == 1 else frozenset()
    return TickTable(yes, open_means_no=bool(sure))

"""What the signs of a column mean (符号含义): by the legend, by themselves, and by the company they keep."""

from collections import Counter
from collections.abc import Iterable, Sequence

from attrs import frozen

from govdisclose.ingest.channels.sign_places import signs_in
from govdisclose.ingest.marks import EMPTY, FILLED, Legend, Sign, sign_of

__all__ = ["SignTable", "learn_signs"]


@frozen
class SignTable:
    """The signs of one column: what each means there. A sign that is not in it is no sign."""

    meanings: tuple[tuple[str, Sign | None], ...] = ()

    def __contains__(self, sign: str) -> bool:
        return any(s == sign for s, _ in self.meanings)

    def meaning(self, sign: str) -> Sign | None:
        """What the sign means in this column; ``None`` where that could not be told."""
        return next((meaning for s, meaning in self.meanings if s == sign), None)


def learn_signs(cells: Iterable[str], legend: Legend) -> SignTable:
    """The signs that stand before channels in a column, and what they mean there.

    What the legend says holds. A sign known by itself keeps its meaning. Of two signs one of which is not known, the other is the
    opposite. Where a column has only open boxes, and they stand before different channels from row to row, their meaning is open.
    """
    counts: Counter[str] = Counter()
    sizes: list[int] = []
    for text in cells:
        signs = [sign for _, sign, _ in signs_in(text)]
        counts.update(signs)
        sizes.append(len(signs))
    frequent = [
        sign
        for sign in counts
        if sign in FILLED or sign in EMPTY or legend.meaning(sign) or counts[sign] >= 2 or len(sizes) < 4
    ]
    known = {sign: legend.meaning(sign) or sign_of(sign) for sign in frequent}
    unknown = [sign for sign, meaning in known.items() if meaning is None]
    chosen = any(m is Sign.CHOSEN for m in known.values())
    opened = any(m in (Sign.OPEN, Sign.OPTIONAL) for m in known.values())
    if len(unknown) == 1 and chosen != opened:
        known[unknown[0]] = Sign.OPEN if chosen else Sign.CHOSEN
    elif not chosen and not unknown and opened and not legend.signs and _only_printed_where_used(sizes):
        known = dict.fromkeys(known)
    elif len(unknown) == 1 and not chosen and not opened and _only_printed_where_used(sizes):
        known[unknown[0]] = Sign.CHOSEN
    return SignTable(tuple(known.items()))


def _only_printed_where_used(sizes: Sequence[int]) -> bool:
    full = [n for n in sizes if n]
    return bool(full) and (sum(full) / len(full) < 8 or len(set(full)) > 3)

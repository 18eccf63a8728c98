"""Stable item ids (事项标识): the same words give the same id, wherever the row stands.

The id of an item is made from its domain and its matter path. Items that share both are told apart by their content, then by the
rest of their words, and only rows that are equal in every word are numbered. So an id does not change when rows are sorted, moved or
renumbered, or when a row of another matter is added. The scheme is described in ``docs/item-ids.md``.

>>> low = IdentifyingWords("社会救助", ("最低生活保障", "审核信息"), "初审及审核结果")
>>> high = IdentifyingWords("社会救助", ("最低生活保障", "审批信息"), "低保对象名单")
>>> assign_ids([low, high]) == assign_ids([high, low])[::-1]
True
>>> assign_ids([low])
('i-2a9xwtc6cf',)
"""

import re
from collections import Counter
from collections.abc import Iterable
from hashlib import sha256

from attrs import frozen

from govdisclose.catalog.model import CatalogItem

__all__ = ["IdentifyingWords", "assign_ids"]

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"  # base 32 without i, l, o, u (Crockford)
_FULL_WIDTH = re.compile("[\uff01-\uff5e]")
_HALF_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


@frozen
class IdentifyingWords:
    """The words that identify an item: its domain, its matter path, its content, and the words of its other columns."""

    domain: str | None
    matter: tuple[str, ...]
    content: str = ""
    further: tuple[str, ...] = ()

    @classmethod
    def of(cls, item: CatalogItem, *, domain: str | None = None) -> "IdentifyingWords":
        """The words of an item; ``domain`` is that of the header, used where the item has none of its own."""
        rest = (item.basis, item.time_limit, item.publisher, item.channels, item.audience, item.mode, item.levels)
        return cls(item.domain or domain, item.matter, item.content.text, tuple(part.text for part in rest))


def assign_ids(rows: Iterable[IdentifyingWords]) -> tuple[str, ...]:
    """One id per row (事项标识), in the order of the rows; no two are equal.

    ASCII, a letter first, lower case: ``i-`` and ten characters for domain and matter, six more for the content and six for the
    other words where they are needed, and ``-2``, ``-3`` … for the repeats of a row.
    """
    every = tuple(rows)
    short = [f"i-{_digest(10, row.domain or '', *row.matter)}" for row in every]
    ids = _lengthen(short, [(row.content,) for row in every])
    ids = _lengthen(ids, [row.further for row in every])
    taken, unique = set(ids), []
    seen: Counter[str] = Counter()
    for one in ids:
        seen[one] += 1
        name = one
        while seen[one] > 1 and (name := f"{one}-{seen[one]}") in taken:
            seen[one] += 1  # pragma: no cover - an id never ends in a short number, so this takes a crafted hash
        unique.append(name)
    return tuple(unique)


def _lengthen(ids: list[str], words: list[tuple[str, ...]]) -> list[str]:
    """Where several rows have one id and differ in these words, each of them gets its own."""
    repeated = {one for one, times in Counter(ids).items() if times > 1}
    more = [_digest(6, *own) if one in repeated else "" for one, own in zip(ids, words, strict=True)]
    kinds: dict[str, set[str]] = {}
    for one, tail in zip(ids, more, strict=True):
        kinds.setdefault(one, set()).add(tail)
    return [f"{one}-{tail}" if len(kinds[one]) > 1 else one for one, tail in zip(ids, more, strict=True)]


def _digest(length: int, *words: str) -> str:
    """So many characters (five bits each) of the SHA-256 of the words, blanks and full-width forms made one."""
    joined = "\x1f".join("".join(word.split()) for word in words)
    plain = joined.translate(_HALF_WIDTH) if _FULL_WIDTH.search(joined) else joined
    number = int.from_bytes(sha256(plain.encode("utf-8", "surrogatepass")).digest()[:8], "big") >> (64 - 5 * length)
    return "".join(_ALPHABET[number >> 5 * place & 31] for place in range(length - 1, -1, -1))

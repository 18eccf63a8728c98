"""The cell 公开渠道和载体 (渠道解读): boxes, lists and running words become channel codes; what is not known keeps its words."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from attrs import frozen

from govdisclose.catalog.vocabulary import Channel
from govdisclose.ingest.channel_names import channel_key, channel_of, ending_of, longest_name_at
from govdisclose.ingest.marks import EMPTY, FILLED, Legend, Sign, sign_of
from govdisclose.ingest.memory import remembered
from govdisclose.ingest.text import HAN, parts_outside_brackets, squeeze

__all__ = ["ChannelReading", "SignTable", "learn_signs", "read_channels"]

_HAN = re.compile(f"[{HAN}]")
_NUMBER = re.compile(
    r"(?:^|(?<=[\s；;，,、。])|(?<=[\u4e00-\u9fff)）]))(?:[（(]?\d{1,2}[)）.、．]|[①-⑳]|[一二三四五六七八九十]、)(?!\d)"
)
_BULLET = re.compile(r"^[\s\-—–·•*.、，,；;。:：]+|[\s\-—–·•*、，,；;。_＿]+$")
_LIST = re.compile(r"[、，,；;。\n\r\t]+|\s{2,}")
_LONGEST_PAIR = 200  #: characters of names joined by 和
_AND = re.compile(r"[和及与或]|以及|或者")
#: Words around names of channels in a sentence: 在…上公开, 通过…等形式向社会公布.
_RUNNING = re.compile(
    r"^(?:(?:主要|统一|一般|可以?|应当?|须|并|同时|拟|均)?(?:通过|在|于|利用|借助|采用|采取|经由?|依托|登录|运用|使用|(?:张贴|发布|公布|公开|公示|刊登)[在于]))?"
    r"(.+?)(?:上|中|内)?(?:等(?:多种)?(?:方式|形式|渠道|途径|载体|平台|媒体)?)?(?:进行|予以|统一|对外|(?:面?向)(?:全?社会|公众))*"
    r"(?:主动)?(?:公开|公示|公布|发布|公告|张贴|刊登)?$"
)
_OPEN_OTHER = re.compile(
    r"^其[他它](?:渠道|方式|载体|途径|平台|媒体)?(?:[(（](?:请)?(?:写明|注明|说明|填写|列明)?[)）])?\s*[:：]?\s*"
)
_SPECIAL = re.compile(rf"[^\w\s{HAN}，。；：、（）()《》〈〉“”\"'‘’.,;:/\\|+&%#@!?~<>\-—–…·•*\[\]〔〕【】_＿{{}}=]")


#: What may be a sign: anything but Chinese characters other than 口, digits, blanks and ordinary punctuation.
_MAYBE = re.compile(rf"[口囗ロ]|[^\d\s{HAN}，。；：、（）()《》〈〉“”\"'‘’.,;:/\\|\-]")


@frozen
class ChannelReading:
    """What a cell says: channels chosen and optional, other words, and signs whose meaning could not be told."""

    chosen: tuple[Channel, ...] = ()
    optional: tuple[Channel, ...] = ()
    other: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()
    unmarked: tuple[str, ...] = ()


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
        signs = [sign for _, sign, _ in _signs_in(text)]
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


@remembered
def _signs_in(text: str) -> tuple[tuple[int, str, int], ...]:
    """The signs before names in a cell: where each starts, the sign, where the name starts."""
    found: list[tuple[int, str, int]] = []
    for place in _MAYBE.finditer(text):
        n, char = place.start(), place[0]
        if char in FILLED - {"R"} or (char in EMPTY and char not in "口囗ロ£"):
            found.append((n, char, n + 1))
        elif char in "口囗ロ":
            if _names_follow(text, n + 1) and _box_may_stand(text, n):
                found.append((n, char, n + 1))
        elif (_SPECIAL.match(char) or (char.isascii() and char.isalpha()) or char in "þ¨ýüûoø") and _names_follow(
            text, n + 1
        ):
            before = text[n - 1] if n else " "
            if not (before.isascii() and before.isalnum()) and (not char.isalpha() or char in "RtTVvxXoOPnqluþ¨ýüûø"):
                found.append((n, char, n + 1))
    return tuple(found)


def _names_follow(text: str, start: int) -> bool:
    """True when the words after a place begin with the name of a channel, or at least with a Chinese character."""
    rest = text[start : start + 1].strip() or text[start : start + 3].strip()
    return bool(rest) and (_HAN.match(rest) is not None or rest[0] in "“（(A")


def _box_may_stand(text: str, n: int) -> bool:
    """True when the character 口 at ``n`` is a box, not the end of 窗口."""
    near = text[max(0, n - 80) : n]
    before = near.rstrip(" \t\u3000\u00a0")
    if not before or before != near or before[-1] in "\n\r、，,；;。)）■▲◆●☑√✓✔▄口□":
        return True
    after = squeeze(text[n + 1 : n + 30])
    if longest_name_at(after, 0) == 0:
        return False
    tail = squeeze(before)[-24:]
    return any(channel_of(tail[k:]) is not None for k in range(len(tail)))


@remembered
def read_channels(text: str, signs: SignTable) -> ChannelReading:
    """The channels of one cell, read with the signs of its column."""
    marks = [m for m in _signs_in(text) if m[1] in signs]
    if not marks:
        return _gather([(Sign.CHOSEN, name) for name in _names_in(text)], ())
    if _clean(text[: marks[0][0]]) and not _clean(text[marks[-1][2] :]).strip("()（）[]【】"):
        return _marked_behind(text, marks, signs)
    out: list[tuple[Sign, str]] = [(Sign.CHOSEN, name) for name in _names_in(text[: marks[0][0]])]
    unmarked = tuple(name for _, name in out)
    doubtful: list[str] = []
    for k, (_, sign, start) in enumerate(marks):
        end = marks[k + 1][0] if k + 1 < len(marks) else len(text)
        meaning = signs.meaning(sign)
        names = _names_in(text[start:end], whole=True)
        if meaning is None:
            doubtful += [sign + name for name in names]
        else:
            out += [(meaning, name) for name in names]
    return _gather(out, tuple(doubtful), unmarked)


def _marked_behind(text: str, marks: Sequence[tuple[int, str, int]], signs: SignTable) -> ChannelReading:
    """政府网站√ 公示栏□: each sign stands behind its name."""
    out: list[tuple[Sign, str]] = []
    doubtful: list[str] = []
    start = 0
    for at, sign, end in marks:
        *before, name = _names_in(text[start:at].strip(" ()（）[]【】"), whole=True) or [""]
        out += [(Sign.CHOSEN, other) for other in before]
        meaning = signs.meaning(sign)
        if name and meaning is None:
            doubtful.append(name + sign)
        elif name and meaning is not None:
            out.append((meaning, name))
        start = end
    return _gather(out, tuple(doubtful))


def _names_in(text: str, *, whole: bool = False) -> list[str]:
    """The names in a run of words; ``whole`` where a sign before it says that it is one name unless its parts are names."""
    text = text.strip()
    if not _clean(text):
        return []
    if channel_of(_clean(text)) is not None:
        return [_clean(text)]
    if not whole or _NUMBER.search(text[1:]):
        pieces = _NUMBER.split(text)
        if len(pieces) > 1:
            return [name for piece in pieces for name in _names_in(piece, whole=True)]
    parts = [part for part in (_clean(p) for p in parts_outside_brackets(text, _LIST.pattern)) if part]
    if whole and not all(channel_of(p) or ending_of(p) for p in parts) and not _OPEN_OTHER.match(text):
        known = [p for p in parts if channel_of(p)]
        if len(parts) > 1 and (known or "\n" not in text):
            return [n for p in parts for n in _pair(p)]
        return _pair(_clean(text))
    if _OPEN_OTHER.match(text) and len(parts) > 1:
        return [_clean(text)]
    return [name for part in parts for name in _blanks(part)]


def _blanks(part: str) -> list[str]:
    """Names parted by single blanks, where each is a name."""
    pieces = part.split()
    if (
        len(pieces) > 1
        and channel_of(part) is None
        and sum(channel_of(p) is not None for p in pieces) * 2 >= len(pieces)
    ):
        return [name for piece in pieces for name in _pair(piece)]
    return _pair(part)


def _pair(name: str) -> list[str]:
    """政府网站和办事大厅: two names where both sides are names; names run together are parted too."""
    if channel_of(name) is not None:
        return [name]
    bare = _bare(name)
    if bare is not None and bare != name:
        names = _pair(bare)
        if all(channel_of(n) or ending_of(n) for n in names):
            return names
    for found in _AND.finditer(name) if len(name) <= _LONGEST_PAIR else ():
        left, right = name[: found.start()], name[found.end() :]
        if channel_of(left) is not None and right and (channel_of(right) is not None or len(_pair(right)) > 1):
            return [left, *_pair(right)]
    pieces = name.split("/")
    if len(pieces) > 1 and all(channel_of(p) is not None for p in pieces):
        return pieces
    return _run_together(name)


def _bare(name: str) -> str | None:
    """The name without the words of a sentence around it; ``None`` where there are none, or the name is too long for one."""
    plain = squeeze(name)
    found = _RUNNING.match(plain) if len(plain) <= _LONGEST_PAIR else None
    return found[1] if found is not None and found[1] != plain else None


def _run_together(name: str) -> list[str]:
    plain = squeeze(name)
    start, names = 0, []
    while start < len(plain):
        end = longest_name_at(plain, start)
        if end == start:
            return [name]
        names.append(plain[start:end])
        start = end
    return names


def _clean(text: str) -> str:
    name = (
        re.sub(rf"(?<=[{HAN}/（）()])\s+(?=[{HAN}/（）()])", "", _BULLET.sub("", text.strip()))
        if "\n" in text
        else _BULLET.sub("", text.strip())
    )
    name = _NUMBER.sub("", name, count=1) if _NUMBER.match(name) else name
    return _BULLET.sub("", name)


def _gather(
    found: Iterable[tuple[Sign, str]], doubtful: tuple[str, ...], unmarked: tuple[str, ...] = ()
) -> ChannelReading:
    chosen: set[Channel] = set()
    optional: set[Channel] = set()
    other: list[str] = []
    for sign, name in found:
        channel = channel_of(name)
        rest = _OPEN_OTHER.sub("", name) if channel is Channel.OTHER else ""
        if sign is Sign.CHOSEN:
            if channel is None:
                other.append(name)
                near = ending_of(name)
                if near is not None:
                    chosen.add(near)
            else:
                chosen.add(channel)
                if channel_key(rest):
                    other.append(_clean(rest).strip("()（）"))
        elif sign is Sign.OPTIONAL:
            if channel is None:
                other.append(name)
            else:
                optional.add(channel)
    order = list(Channel)
    return ChannelReading(
        tuple(c for c in order if c in chosen),
        tuple(c for c in order if c in optional - chosen),
        tuple(dict.fromkeys(o for o in other if o)),
        doubtful,
        unmarked,
    )

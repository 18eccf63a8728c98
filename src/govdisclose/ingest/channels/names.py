"""The names in a run of words (渠道拆分): lists, numbers, pairs and sentences are parted, a single name stays whole."""

import re

from govdisclose.ingest.channels.known_names import channel_of, ending_of, longest_name_at
from govdisclose.ingest.text import HAN, parts_outside_brackets, squeeze

__all__ = ["OPEN_OTHER", "clean", "names_in"]

_NUMBER = re.compile(
    r"(?:^|(?<=[\s；;，,、。])|(?<=[\u4e00-\u9fff)）]))(?:[（(]?\d{1,2}[)）.、．]|[①-⑳]|[一二三四五六七八九十]、)(?!\d)"
)
_BULLET = re.compile(r"^[\s\-—–·•*.、，,；;。:：]+|[\s\-—–·•*、，,；;。_＿]+$")
_LIST = re.compile(r"[、，,；;。\n\r\t]+|\s{2,}")
_BROKEN = re.compile(rf"(?<=[{HAN}/（）()])\s+(?=[{HAN}/（）()])")
_LONGEST_PAIR = 200  #: characters of names joined by 和
_AND = re.compile(r"[和及与或]|以及|或者")
#: Words around names of channels in a sentence: 在…上公开, 通过…等形式向社会公布.
_RUNNING = re.compile(
    r"^(?:(?:主要|统一|一般|可以?|应当?|须|并|同时|拟|均)?(?:通过|在|于|利用|借助|采用|采取|经由?|依托|登录|运用|使用|(?:张贴|发布|公布|公开|公示|刊登)[在于]))?"
    r"(.+?)(?:上|中|内)?(?:等(?:多种)?(?:方式|形式|渠道|途径|载体|平台|媒体)?)?(?:进行|予以|统一|对外|(?:面?向)(?:全?社会|公众))*"
    r"(?:主动)?(?:公开|公示|公布|发布|公告|张贴|刊登)?$"
)
OPEN_OTHER = re.compile(
    r"^其[他它](?:渠道|方式|载体|途径|平台|媒体)?(?:[(（](?:请)?(?:写明|注明|说明|填写|列明)?[)）])?\s*[:：]?\s*"
)


def names_in(text: str, *, whole: bool = False) -> list[str]:
    """The names in a run of words; ``whole`` where a sign before it says that it is one name unless its parts are names."""
    text = text.strip()
    if not clean(text):
        return []
    if channel_of(clean(text)) is not None:
        return [clean(text)]
    if not whole or _NUMBER.search(text[1:]):
        pieces = _NUMBER.split(text)
        if len(pieces) > 1:
            return [name for piece in pieces for name in names_in(piece, whole=True)]
    parts = [part for part in (clean(p) for p in parts_outside_brackets(text, _LIST.pattern)) if part]
    if whole and not all(channel_of(p) or ending_of(p) for p in parts) and not OPEN_OTHER.match(text):
        known = [p for p in parts if channel_of(p)]
        if len(parts) > 1 and (known or "\n" not in text):
            return [n for p in parts for n in _pair(p)]
        return _pair(clean(text))
    if OPEN_OTHER.match(text) and len(parts) > 1:
        return [clean(text)]
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


def clean(text: str) -> str:
    """The name without number, bullet and punctuation around it, and without the gaps of lines that were broken inside it."""
    name = _BULLET.sub("", text.strip())
    if "\n" in text:
        name = _BROKEN.sub("", name)
    name = _NUMBER.sub("", name, count=1) if _NUMBER.match(name) else name
    return _BULLET.sub("", name)

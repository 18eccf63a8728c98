r"""The names of channels (渠道名称), looked up in a data file.

>>> channel_of("区政府门户网站").value, channel_of("社区/企事业单\n位/村公示栏(电子屏)").value
('government_website', 'notice_board')
>>> channel_of("投资项目在线审批监管平台") is None
True
"""

import re
import tomllib
from functools import cache
from importlib.resources import files

from govdisclose.catalog.vocabulary import Channel
from govdisclose.ingest.memory import remembered
from govdisclose.ingest.text import squeeze

__all__ = ["channel_key", "channel_of", "ending_of", "longest_name_at"]

_LONGEST = 120  #: characters of a name with its remarks
_LOOSE = re.compile(r"[^\w]|_")
_OTHER = re.compile(r"^其[他它](?:渠道|方式|载体|途径|平台|媒体)?(?:[(（:：].*)?$")


def channel_key(text: str) -> str:
    """The name as it is compared: squeezed, without punctuation and brackets."""
    return _LOOSE.sub("", squeeze(text)).upper()


@cache
def _names() -> tuple[dict[str, Channel], tuple[tuple[str, Channel], ...]]:
    data = tomllib.loads((files("govdisclose.ingest") / "data" / "channels.toml").read_text(encoding="utf-8"))
    names: dict[str, Channel] = {}
    endings: list[tuple[str, Channel]] = []
    for channel in Channel:
        for word in (channel.term, *data[channel.value]["words"]):
            names.setdefault(channel_key(word), channel)
        endings += [(channel_key(word), channel) for word in data[channel.value]["endings"]]
    return names, tuple(sorted(endings, key=lambda e: len(e[0]), reverse=True))


@remembered
def channel_of(text: str) -> Channel | None:
    """The channel that a name stands for; ``None`` where it is not known."""
    if len(text) > _LONGEST:
        return None
    if _OTHER.match(squeeze(text)):
        return Channel.OTHER
    key = channel_key(text)
    names, _ = _names()
    return names.get(key) or names.get(re.sub(r"(?:公开|公示|公布|发布)$", "", key))


@remembered
def ending_of(text: str) -> Channel | None:
    """The channel that a longer name belongs to by its end, as 嘉荫县司法局公众号 does."""
    key = channel_key(text[:_LONGEST])
    if len(key) > 24:
        return None
    return next((channel for word, channel in _names()[1] if key.endswith(word)), None)


def longest_name_at(text: str, start: int) -> int:
    """The end of the longest name of a channel that begins at ``start`` of a squeezed text, or ``start``."""
    best = start
    for end in range(min(len(text), start + 28), start + 1, -1):
        if channel_key(text[start:end]) in _names()[0] and text[end - 1] not in "/、（(":
            best = end
            break
    return best

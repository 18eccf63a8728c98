"""The channels of one cell (渠道解读), read with the signs of its column; what is not known keeps its words."""

from collections.abc import Iterable, Sequence

from attrs import frozen

from govdisclose.catalog.vocabulary import Channel
from govdisclose.ingest.channels.known_names import channel_key, channel_of, ending_of
from govdisclose.ingest.channels.names import OPEN_OTHER, clean, names_in
from govdisclose.ingest.channels.sign_places import signs_in
from govdisclose.ingest.channels.signs import SignTable
from govdisclose.ingest.marks import Sign
from govdisclose.ingest.memory import remembered

__all__ = ["ChannelReading", "read_channels"]


@frozen
class ChannelReading:
    """What a cell says: channels chosen and optional, other words, and signs whose meaning could not be told."""

    chosen: tuple[Channel, ...] = ()
    optional: tuple[Channel, ...] = ()
    other: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()
    unmarked: tuple[str, ...] = ()


@remembered
def read_channels(text: str, signs: SignTable) -> ChannelReading:
    """The channels of one cell, read with the signs of its column."""
    marks = [m for m in signs_in(text) if m[1] in signs]
    if not marks:
        return _gather([(Sign.CHOSEN, name) for name in names_in(text)], ())
    if clean(text[: marks[0][0]]) and not clean(text[marks[-1][2] :]).strip("()（）[]【】"):
        return _marked_behind(text, marks, signs)
    out: list[tuple[Sign, str]] = [(Sign.CHOSEN, name) for name in names_in(text[: marks[0][0]])]
    unmarked = tuple(name for _, name in out)
    doubtful: list[str] = []
    for k, (_, sign, start) in enumerate(marks):
        end = marks[k + 1][0] if k + 1 < len(marks) else len(text)
        meaning = signs.meaning(sign)
        names = names_in(text[start:end], whole=True)
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
        *before, name = names_in(text[start:at].strip(" ()（）[]【】"), whole=True) or [""]
        out += [(Sign.CHOSEN, other) for other in before]
        meaning = signs.meaning(sign)
        if name and meaning is None:
            doubtful.append(name + sign)
        elif name and meaning is not None:
            out.append((meaning, name))
        start = end
    return _gather(out, tuple(doubtful))


def _gather(
    found: Iterable[tuple[Sign, str]], doubtful: tuple[str, ...], unmarked: tuple[str, ...] = ()
) -> ChannelReading:
    chosen: set[Channel] = set()
    optional: set[Channel] = set()
    other: list[str] = []
    for sign, name in found:
        channel = channel_of(name)
        rest = OPEN_OTHER.sub("", name) if channel is Channel.OTHER else ""
        if sign is Sign.CHOSEN:
            if channel is None:
                other.append(name)
                near = ending_of(name)
                if near is not None:
                    chosen.add(near)
            else:
                chosen.add(channel)
                if channel_key(rest):
                    other.append(clean(rest).strip("()（）"))
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

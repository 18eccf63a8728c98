"""Columns that are ticked as XML (勾选栏写法): channels as codes, boxes as attributes; a box that is not shown has none."""

from collections.abc import Iterable
from itertools import product

from govdisclose.catalog.model import Audience, Channels, Levels, Mode
from govdisclose.catalog.vocabulary import Channel
from govdisclose.export.xml.escape import text_of
from govdisclose.export.xml.names import AUDIENCE, LEVELS, MODE
from govdisclose.export.xml.words import each

__all__ = ["audience_xml", "channels_xml", "levels_xml", "mode_xml"]

_CHOSEN = {channel.value: f'<Chosen code="{channel.value}"/>' for channel in Channel}
_OPTIONAL = {channel.value: f'<Optional code="{channel.value}"/>' for channel in Channel}


def channels_xml(channels: Channels) -> str:
    """公开渠道和载体: the words, the codes chosen and optional, other names."""
    codes = [_CHOSEN[code._value_] for code in channels.chosen]
    if channels.optional:
        codes += [_OPTIONAL[code._value_] for code in channels.optional]
    if not channels.text and not codes and not channels.other:
        return ""
    other = each("Other", channels.other) if channels.other else ""
    return f"<Channels><Text>{text_of(channels.text)}</Text>{''.join(codes)}{other}</Channels>\n"


def audience_xml(audience: Audience) -> str:
    """公开对象: the boxes, the words, the groups."""
    shown = _AUDIENCE[audience.all_society, audience.specific]
    groups = each("SpecificGroup", audience.specific_groups) if audience.specific_groups else ""
    if not shown and not audience.text and not groups:
        return ""
    return f"<Audience{shown}><Text>{text_of(audience.text)}</Text>{groups}</Audience>\n"


def mode_xml(mode: Mode) -> str:
    """公开方式: the boxes and the words."""
    shown = _MODE[mode.proactive, mode.on_request]
    if not shown and not mode.text:
        return ""
    return f"<Mode{shown}><Text>{text_of(mode.text)}</Text></Mode>\n"


def levels_xml(levels: Levels) -> str:
    """公开层级: the boxes, the words, further levels."""
    shown = _LEVELS[levels.county, levels.township, levels.village]
    other = each("Other", levels.other) if levels.other else ""
    if not shown and not levels.text and not other:
        return ""
    return f"<Levels{shown}><Text>{text_of(levels.text)}</Text>{other}</Levels>\n"


def _shown(names: Iterable[str]) -> dict[tuple[bool | None, ...], str]:
    """The attributes of a column for every state of its boxes."""
    written = {None: "", True: ' {}="true"', False: ' {}="false"'}
    tags = tuple(names)
    return {
        state: "".join(written[box].format(tag) for tag, box in zip(tags, state, strict=True))
        for state in product(written, repeat=len(tags))
    }


_AUDIENCE, _MODE, _LEVELS = _shown(AUDIENCE), _shown(MODE), _shown(LEVELS)

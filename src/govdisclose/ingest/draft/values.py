"""The parts of an item from the words of their cells (栏目取值): the same words give the same value, made once.

Tables repeat their publishers, bases and channels from row to row; the values are frozen, so that rows can share them.
"""

from functools import lru_cache

from govdisclose.catalog.model import Audience, Basis, Channels, Content, Levels, Mode, Publisher
from govdisclose.catalog.vocabulary import Channel
from govdisclose.citation import parse_citations
from govdisclose.ingest.boxes import BoxReading
from govdisclose.ingest.lists import split_bodies, split_elements
from govdisclose.ingest.memory import remembered
from govdisclose.ingest.text import rejoin

__all__ = ["audience_of", "basis_of", "channels_value", "content_of", "levels_of", "mode_of", "publisher_of"]

_KEPT = 4_096
_LONGEST = 1_500  #: characters of a text whose value is kept
_Box = bool | None


def content_of(text: str) -> Content:
    """公开内容 with its elements; contents seldom repeat."""
    return Content(text=text, elements=split_elements(text))


@remembered
def basis_of(text: str) -> Basis:
    """公开依据 with the sources that it cites."""
    return Basis(text=text, citations=parse_citations(rejoin(text)))


@remembered
def publisher_of(text: str) -> Publisher:
    """公开主体 with the bodies that it names."""
    return Publisher(text=text, bodies=split_bodies(text))


def channels_value(
    text: str, chosen: tuple[Channel, ...], optional: tuple[Channel, ...], other: tuple[str, ...]
) -> Channels:
    """公开渠道和载体, as read."""
    make = _channels if len(text) <= _LONGEST else _channels.__wrapped__
    return make(text, chosen, optional, other)


@lru_cache(maxsize=_KEPT)
def _channels(
    text: str, chosen: tuple[Channel, ...], optional: tuple[Channel, ...], other: tuple[str, ...]
) -> Channels:
    return Channels(text=text, chosen=chosen, optional=optional, other=other)


def audience_of(reading: BoxReading) -> Audience:
    """公开对象, from its boxes."""
    return _audience(reading.words, reading.boxes.get("all_society"), reading.boxes.get("specific"), reading.names)


@lru_cache(maxsize=_KEPT)
def _audience(words: str, all_society: _Box, specific: _Box, names: tuple[str, ...]) -> Audience:
    return Audience(text=words, all_society=all_society, specific=specific, specific_groups=names)


def mode_of(reading: BoxReading) -> Mode:
    """公开方式, from its boxes."""
    return _mode(reading.words, reading.boxes.get("proactive"), reading.boxes.get("on_request"))


@lru_cache(maxsize=_KEPT)
def _mode(words: str, proactive: _Box, on_request: _Box) -> Mode:
    return Mode(text=words, proactive=proactive, on_request=on_request)


def levels_of(reading: BoxReading) -> Levels:
    """公开层级, from its boxes."""
    boxes = reading.boxes
    return _levels(reading.words, boxes.get("county"), boxes.get("township"), boxes.get("village"), reading.names)


@lru_cache(maxsize=_KEPT)
def _levels(words: str, county: _Box, township: _Box, village: _Box, names: tuple[str, ...]) -> Levels:
    return Levels(text=words, county=county, township=township, village=village, other=names)

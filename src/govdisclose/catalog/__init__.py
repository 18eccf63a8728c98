"""The standard catalogue (基层政务公开标准目录): model, vocabularies, checks and comparison."""

from govdisclose.catalog.model import (
    Audience,
    Basis,
    Catalog,
    CatalogItem,
    Channels,
    Content,
    Header,
    Levels,
    Mode,
    Publisher,
)
from govdisclose.catalog.vocabulary import Channel

__all__ = [
    "Audience",
    "Basis",
    "Catalog",
    "CatalogItem",
    "Channel",
    "Channels",
    "Content",
    "Header",
    "Levels",
    "Mode",
    "Publisher",
]

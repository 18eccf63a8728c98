"""The standard catalogue (基层政务公开标准目录): model, vocabularies, ids, checks and comparison."""

from govdisclose.catalog.ids import IdentifyingWords, assign_ids
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
from govdisclose.catalog.rules import RULES
from govdisclose.catalog.validation import validate
from govdisclose.catalog.vocabulary import Channel
from govdisclose.characters import permitted, replace_forbidden

__all__ = [
    "RULES",
    "Audience",
    "Basis",
    "Catalog",
    "CatalogItem",
    "Channel",
    "Channels",
    "Content",
    "Header",
    "IdentifyingWords",
    "Levels",
    "Mode",
    "Publisher",
    "assign_ids",
    "permitted",
    "replace_forbidden",
    "validate",
]

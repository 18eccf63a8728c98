"""Rules about channels and carriers (公开渠道和载体): none, none marked, marked twice, all marked."""

from govdisclose.catalog.rules._rule import Rule
from govdisclose.catalog.rules.channels.marks import MARK_RULES
from govdisclose.catalog.rules.channels.presence import PRESENCE_RULES

__all__ = ["CHANNEL_RULES"]

CHANNEL_RULES: tuple[type[Rule], ...] = (*PRESENCE_RULES, *MARK_RULES)

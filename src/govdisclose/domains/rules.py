"""What packs, layers and publishers are reported for (领域规则)."""

from govdisclose.domains._rules_of_packs import PACK_RULES
from govdisclose.domains._rules_of_publishers import PUBLISHER_RULES
from govdisclose.findings import RuleInfo

__all__ = ["RULES", "rule"]

_BY_NAME: dict[str, RuleInfo] = PACK_RULES | PUBLISHER_RULES

#: Every rule of this room, in the order of their codes.
RULES: tuple[RuleInfo, ...] = tuple(sorted(_BY_NAME.values(), key=lambda info: info.code))


def rule(name: str) -> RuleInfo:
    """The rule by its short name."""
    return _BY_NAME[name]

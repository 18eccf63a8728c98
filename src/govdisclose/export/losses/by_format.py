"""What each format does not carry (各格式的损失)."""

from collections.abc import Mapping
from types import MappingProxyType

from govdisclose.catalog.model import Catalog
from govdisclose.export.losses.boxes import one_table, tables
from govdisclose.export.losses.declared import (
    ALL,
    COMMON,
    EMPTY_BELOW,
    IDS,
    LEVELS,
    NO_DOMAIN,
    SPACES,
    TITLE,
    box_losses,
)
from govdisclose.export.losses.loss import Loss

__all__ = ["NOT_CARRIED", "losses_in"]

#: For each format what it does not carry, whatever the catalogue.
NOT_CARRIED: Mapping[str, tuple[Loss, ...]] = MappingProxyType(
    {
        "xml": (),
        "json": (),
        "xlsx": (*COMMON, TITLE, NO_DOMAIN, IDS, LEVELS, *box_losses(tables)),
        "html": (*COMMON, TITLE, NO_DOMAIN, IDS, LEVELS, SPACES, *box_losses(tables)),
        "csv": (*COMMON, TITLE, NO_DOMAIN, IDS, LEVELS, EMPTY_BELOW, *box_losses(one_table)),
        "md": (ALL,),
    }
)


def losses_in(catalog: Catalog, form: str) -> tuple[Loss, ...]:
    """What of this catalogue the format (``xml``, ``json``, ``xlsx``, ``html``, ``csv``, ``md``) does not carry."""
    return tuple(loss for loss in NOT_CARRIED[form] if loss.happens(catalog))

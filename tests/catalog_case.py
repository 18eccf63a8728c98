"""A catalogue from a few keys for each item."""

from govdisclose.catalog.model import Catalog


def catalog_of(*items: dict[str, object]) -> Catalog:
    """A catalogue whose items have these keys besides id and matter."""
    entries = [{"id": str(n), "matter": ["事项", str(n)], **item} for n, item in enumerate(items)]
    return Catalog.model_validate({"items": entries})

"""Several catalogues as one (合并为一份目录): items in the order of the sources, each with the domain it came from."""

from collections.abc import Sequence

from govdisclose.catalog.model import Catalog, CatalogItem, Header

__all__ = ["join"]


def join(catalogs: Sequence[Catalog]) -> Catalog:
    """One catalogue of all items.

    What all headers say alike stays in the header; a domain on which they differ goes to the items. An id that was there before
    gets ``-2``, ``-3`` ….
    """
    if len(catalogs) == 1:
        return catalogs[0]
    headers = [catalog.header for catalog in catalogs]
    common = {
        name: getattr(headers[0], name) for name in Header.model_fields if len({getattr(h, name) for h in headers}) == 1
    }
    header = Header.model_validate(common)
    items: list[CatalogItem] = []
    taken: set[str] = set()
    for catalog in catalogs:
        own = catalog.header.domain if header.domain is None else None
        for item in catalog.items:
            changed = {"domain": item.domain or own, "id": _fresh(item.id, taken)}
            items.append(item.model_copy(update=changed))
    return Catalog(header=header, items=tuple(items))


def _fresh(name: str, taken: set[str]) -> str:
    fresh, number = name, 1
    while fresh in taken:
        number += 1
        fresh = f"{name}-{number}"
    taken.add(fresh)
    return fresh

"""Several catalogues as one: order, domains, ids, and what the common header says."""

from govdisclose.catalog import Catalog, CatalogItem, Header
from govdisclose.cli.convert_join import join


def _catalog(domain: str | None, *ids: str, title: str = "甲县目录") -> Catalog:
    items = tuple(CatalogItem(id=name, matter=("事项",)) for name in ids)
    return Catalog(header=Header(title=title, domain=domain, publisher="甲县"), items=items)


def test_one_catalogue_stays_as_it_is() -> None:
    one = _catalog("救灾", "a")
    assert join([one]) is one


def test_items_take_the_domain_of_their_catalogue_where_the_headers_differ() -> None:
    whole = join([_catalog("救灾", "a"), _catalog("养老服务", "b"), _catalog(None, "c")])
    assert whole.header == Header(title="甲县目录", publisher="甲县")
    assert [(item.id, item.domain) for item in whole.items] == [("a", "救灾"), ("b", "养老服务"), ("c", None)]


def test_a_common_domain_stays_in_the_header() -> None:
    whole = join([_catalog("救灾", "a"), _catalog("救灾", "b", title="乙")])
    assert (whole.header.domain, whole.header.title) == ("救灾", None)
    assert [item.domain for item in whole.items] == [None, None]


def test_ids_stay_unique() -> None:
    whole = join([_catalog("救灾", "a", "a-2"), _catalog("救灾", "a", "b"), _catalog("救灾", "a")])
    assert [item.id for item in whole.items] == ["a", "a-2", "a-3", "b", "a-4"]


def test_the_domain_of_an_item_goes_before_that_of_its_header() -> None:
    item = CatalogItem(id="x", matter=("事项",), domain="旅游")
    stacked = Catalog(header=Header(domain="救灾"), items=(item,))
    assert [i.domain for i in join([stacked, _catalog("养老服务", "b")]).items] == ["旅游", "养老服务"]

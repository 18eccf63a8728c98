"""The XML of the exchange format (XML 交换格式): strict codec, incremental writer, schema.

>>> from govdisclose.catalog import Catalog, CatalogItem
>>> catalog = Catalog(items=(CatalogItem(id="1", matter=("最低生活保障",)),))
>>> loads(dumps(catalog)) == catalog
True
"""

from govdisclose.export.xml.limits import Limits
from govdisclose.export.xml.names import NAMESPACE, VERSION
from govdisclose.export.xml.reader import iter_items, load, loads, read
from govdisclose.export.xml.schema import schematron, xsd
from govdisclose.export.xml.writer import Writer, dump, dumps

__all__ = [
    "NAMESPACE",
    "VERSION",
    "Limits",
    "Writer",
    "dump",
    "dumps",
    "iter_items",
    "load",
    "loads",
    "read",
    "schematron",
    "xsd",
]

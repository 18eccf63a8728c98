"""How large an XML file may be (读取上限): what the reader takes and, equally, what the writer will write.

>>> Limits(items=10).items
10
"""

from attrs import frozen

__all__ = ["Limits"]


@frozen
class Limits:
    """Upper bounds (读取上限), each included. What is written within them can be read within them.

    ``total_bytes`` counts the file as it lies on disk, ``depth`` nested elements with the root as 1, ``text`` the characters of one
    text or attribute, ``attributes`` those of one element and the namespaces it declares, ``elements`` those inside one item.
    A cell of a spreadsheet holds at most 32,767 characters, and an item may take in several rows.
    """

    total_bytes: int = 256 * 1024 * 1024
    depth: int = 32
    items: int = 1_000_000
    text: int = 100_000
    attributes: int = 32
    elements: int = 10_000

"""Extensions of an item as XML (扩展): columns of the table, and elements of other people's namespaces.

A column that the standard does not have is ``<Column name="责任科室">words</Column>``. An element of a foreign namespace is kept in
the catalogue under a reserved key, ``{namespace}name`` (the second of one name ``{namespace}name#2`` and so on), with its canonical
XML as words; it is written back as that element. A key that merely looks like this is written as a column, so nothing a table holds can
become markup.
"""

import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from govdisclose.errors import FormatError
from govdisclose.export.xml.escape import attribute_of, text_of
from govdisclose.export.xml.foreign import foreign_key
from govdisclose.export.xml.names import NAMESPACE
from govdisclose.export.xml.reader import loads

__all__ = ["extensions_xml"]

_FOREIGN_KEY = re.compile(r"\{(.+)\}([^{}#\s]+)(?:#([1-9][0-9]{0,5}))?", re.DOTALL)


def extensions_xml(extensions: Mapping[str, str]) -> str:
    """The extensions in their order. Raises ``FormatError`` for a character that is not permitted."""
    pieces, seen = [], Counter[str]()
    for key, words in extensions.items():
        name = _foreign_name(key, words)
        if name is not None and foreign_key(name, seen[name] + 1) == key:
            seen[name] += 1
            pieces.append(words)
        else:
            pieces.append(f'<Column name="{attribute_of(key)}">{text_of(words)}</Column>')
    return f"<Extensions>{''.join(pieces)}</Extensions>\n"


def _foreign_name(key: str, words: str) -> str | None:
    """The name ``{namespace}local`` when the words are the canonical XML of an element of that name."""
    found = _FOREIGN_KEY.fullmatch(key) if key.startswith("{") and words.startswith("<") else None
    if found is None or found.group(1) == NAMESPACE:
        return None
    name = f"{{{found.group(1)}}}{found.group(2)}"
    return name if _is_canonical(name, words) else None


@lru_cache(maxsize=64)
def _is_canonical(name: str, words: str) -> bool:
    """True when the reader, given the words as an extension, finds exactly them under that name."""
    document = (
        f'<Catalog xmlns="{NAMESPACE}" version="1.0"><Header/><Items><Item id="x"><Matter><Name>x</Name></Matter>'
        f"<Extensions>{words}</Extensions></Item></Items></Catalog>"
    )
    try:
        items = loads(document.encode("utf-8", "surrogatepass")).items
    except FormatError:
        return False
    return len(items) == 1 and dict(items[0].extensions) == {name: words}

"""Each column of an item as XML (各栏写法): one element per column, on a line of its own; an empty column is left out.

A column begins with ``Text``, the words as they stand; what was read from them follows. A box that the source does not show has
no attribute, so that ``false`` and "not shown" stay apart.
"""

from govdisclose.catalog.model import Basis, CatalogItem, Content, Header, Publisher
from govdisclose.citation import Citation
from govdisclose.export.xml.escape import attribute_of, text_of
from govdisclose.export.xml.extensions import extensions_xml
from govdisclose.export.xml.limit_column import limit_xml
from govdisclose.export.xml.ticked_columns import audience_xml, channels_xml, levels_xml, mode_xml
from govdisclose.export.xml.words import each, optional

__all__ = ["header_xml", "item_xml"]


def header_xml(header: Header) -> str:
    """The header, what is ``None`` left out."""
    issued = None if header.issued is None else header.issued.isoformat()
    return (
        "<Header>\n"
        + optional("Title", header.title)
        + optional("Domain", header.domain)
        + optional("Publisher", header.publisher)
        + optional("Division", header.division)
        + optional("Issued", issued)
        + optional("Source", header.source)
        + "</Header>\n<Items>\n"
    )


def item_xml(item: CatalogItem) -> str:
    """The item, a column per line. Raises ``FormatError`` for a character that is not permitted."""
    names = "".join([f"<Name>{text_of(name)}</Name>" for name in item.matter])
    return (
        f'<Item id="{attribute_of(item.id)}">\n{optional("Sequence", item.seq)}<Matter>{names}</Matter>\n'
        f"{_content(item.content)}{_basis(item.basis)}{limit_xml(item.time_limit)}{_publisher(item.publisher)}"
        f"{channels_xml(item.channels)}{audience_xml(item.audience)}{mode_xml(item.mode)}{levels_xml(item.levels)}"
        f"{optional('Process', item.process)}{optional('Domain', item.domain)}"
        f"{extensions_xml(item.extensions) if item.extensions else ''}</Item>\n"
    )


def _content(content: Content) -> str:
    if not content.text and not content.elements:
        return ""
    elements = each("Element", content.elements) if content.elements else ""
    return f"<Content><Text>{text_of(content.text)}</Text>{elements}</Content>\n"


def _basis(basis: Basis) -> str:
    if not basis.text and not basis.citations:
        return ""
    citations = "".join([_citation(one) for one in basis.citations]) if basis.citations else ""
    return f"<Basis><Text>{text_of(basis.text)}</Text>{citations}</Basis>\n"


def _citation(citation: Citation) -> str:
    number = "" if citation.number is None else f' number="{attribute_of(citation.number)}"'
    article = "" if citation.article is None else f' article="{attribute_of(citation.article)}"'
    return f"<Citation{number}{article}>{text_of(citation.title)}</Citation>"


def _publisher(publisher: Publisher) -> str:
    if not publisher.text and not publisher.bodies:
        return ""
    bodies = each("Body", publisher.bodies) if publisher.bodies else ""
    return f"<Publisher><Text>{text_of(publisher.text)}</Text>{bodies}</Publisher>\n"

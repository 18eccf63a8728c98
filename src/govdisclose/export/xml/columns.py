"""Each column of an item as XML (各栏写法): one element per column, on a line of its own; an empty column is left out.

A column begins with ``Text``, the words as they stand; what was read from them follows. A box that the source does not show has
no attribute, so that ``false`` and "not shown" stay apart.
"""

from collections.abc import Iterable
from itertools import product

from govdisclose.catalog.model import Audience, Basis, CatalogItem, Channels, Content, Header, Levels, Mode, Publisher
from govdisclose.catalog.vocabulary import Channel
from govdisclose.citation import Citation
from govdisclose.deadlines.limit import LimitKind, TimeLimit
from govdisclose.export.xml.escape import attribute_of, text_of
from govdisclose.export.xml.extensions import extensions_xml
from govdisclose.export.xml.names import AUDIENCE, LEVELS, MODE

__all__ = ["header_xml", "item_xml"]

_CHOSEN = {channel.value: f'<Chosen code="{channel.value}"/>' for channel in Channel}
_OPTIONAL = {channel.value: f'<Optional code="{channel.value}"/>' for channel in Channel}


def header_xml(header: Header) -> str:
    """The header, what is ``None`` left out."""
    issued = None if header.issued is None else header.issued.isoformat()
    return (
        "<Header>\n"
        + _optional("Title", header.title)
        + _optional("Domain", header.domain)
        + _optional("Publisher", header.publisher)
        + _optional("Division", header.division)
        + _optional("Issued", issued)
        + _optional("Source", header.source)
        + "</Header>\n<Items>\n"
    )


def item_xml(item: CatalogItem) -> str:
    """The item, a column per line. Raises ``FormatError`` for a character that is not permitted."""
    names = "".join([f"<Name>{text_of(name)}</Name>" for name in item.matter])
    return (
        f'<Item id="{attribute_of(item.id)}">\n{_optional("Sequence", item.seq)}<Matter>{names}</Matter>\n'
        f"{_content(item.content)}{_basis(item.basis)}{_limit(item.time_limit)}{_publisher(item.publisher)}"
        f"{_channels(item.channels)}{_audience(item.audience)}{_mode(item.mode)}{_levels(item.levels)}"
        f"{_optional('Process', item.process)}{_optional('Domain', item.domain)}"
        f"{extensions_xml(item.extensions) if item.extensions else ''}</Item>\n"
    )


def _optional(tag: str, words: str | None) -> str:
    return "" if words is None else f"<{tag}>{text_of(words)}</{tag}>\n"


def _each(tag: str, words: Iterable[str]) -> str:
    return "".join([f"<{tag}>{text_of(one)}</{tag}>" for one in words])


def _content(content: Content) -> str:
    if not content.text and not content.elements:
        return ""
    elements = _each("Element", content.elements) if content.elements else ""
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


def _limit(limit: TimeLimit) -> str:
    if not limit.text and limit == _NO_LIMIT:
        return ""
    return _one_limit("TimeLimit", limit) + "\n"


def _one_limit(tag: str, limit: TimeLimit) -> str:
    head = tag
    if limit.kind is not LimitKind.UNINTERPRETED:
        head += f' kind="{limit.kind}"'
    if limit.amount is not None:
        head += f' amount="{limit.amount:d}"'
    if limit.unit is not None:
        head += f' unit="{limit.unit}"'
    if limit.trigger is not None:
        head += f' trigger="{limit.trigger}"'
    if limit.every is not None:
        head += f' every="{limit.every.n:d}" everyUnit="{limit.every.unit}"'
    if limit.anchor is not None:
        head += f' anchor="{attribute_of(limit.anchor)}"'
    if limit.at_least:
        head += ' atLeast="true"'
    if limit.saving_clause:
        head += ' savingClause="true"'
    scope = "" if limit.scope is None else f"<Scope>{text_of(limit.scope)}</Scope>"
    parts = "".join([_one_limit("Part", part) for part in limit.parts]) if limit.parts else ""
    return f"<{head}><Text>{text_of(limit.text)}</Text>{scope}{parts}</{tag}>"


def _publisher(publisher: Publisher) -> str:
    if not publisher.text and not publisher.bodies:
        return ""
    bodies = _each("Body", publisher.bodies) if publisher.bodies else ""
    return f"<Publisher><Text>{text_of(publisher.text)}</Text>{bodies}</Publisher>\n"


def _channels(channels: Channels) -> str:
    codes = [_CHOSEN[code._value_] for code in channels.chosen]
    if channels.optional:
        codes += [_OPTIONAL[code._value_] for code in channels.optional]
    if not channels.text and not codes and not channels.other:
        return ""
    other = _each("Other", channels.other) if channels.other else ""
    return f"<Channels><Text>{text_of(channels.text)}</Text>{''.join(codes)}{other}</Channels>\n"


def _audience(audience: Audience) -> str:
    shown = _AUDIENCE[audience.all_society, audience.specific]
    groups = _each("SpecificGroup", audience.specific_groups) if audience.specific_groups else ""
    if not shown and not audience.text and not groups:
        return ""
    return f"<Audience{shown}><Text>{text_of(audience.text)}</Text>{groups}</Audience>\n"


def _mode(mode: Mode) -> str:
    shown = _MODE[mode.proactive, mode.on_request]
    if not shown and not mode.text:
        return ""
    return f"<Mode{shown}><Text>{text_of(mode.text)}</Text></Mode>\n"


def _levels(levels: Levels) -> str:
    shown = _LEVELS[levels.county, levels.township, levels.village]
    other = _each("Other", levels.other) if levels.other else ""
    if not shown and not levels.text and not other:
        return ""
    return f"<Levels{shown}><Text>{text_of(levels.text)}</Text>{other}</Levels>\n"


def _shown(names: Iterable[str]) -> dict[tuple[bool | None, ...], str]:
    """The attributes of a column for every state of its boxes."""
    written = {None: "", True: ' {}="true"', False: ' {}="false"'}
    tags = tuple(names)
    return {
        state: "".join(written[box].format(tag) for tag, box in zip(tags, state, strict=True))
        for state in product(written, repeat=len(tags))
    }


_AUDIENCE, _MODE, _LEVELS = _shown(AUDIENCE), _shown(MODE), _shown(LEVELS)
_NO_LIMIT = TimeLimit("")

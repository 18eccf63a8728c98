"""What a format cannot carry (不能写入的内容): declared once, printed by ``convert`` and the guide, held by the round-trip tests.

XML and JSON carry everything. A table carries what an office sees in it: the words of the cells. What the words mean (elements,
citations, bodies, channel codes, the parsed time limit) is not written; whoever reads the table finds it anew from the words.

>>> [loss.key for loss in NOT_CARRIED["md"]][:1], NOT_CARRIED["xml"]
(['all'], ())
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType

from attrs import frozen

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.model import Catalog, CatalogItem
from govdisclose.export._boxes import BOXES, FLAGS, BoxColumn, box_words, in_words, ticked_words
from govdisclose.export._wording import channel_words
from govdisclose.export.table import by_domain

__all__ = ["NOT_CARRIED", "Loss", "losses_in"]


@frozen
class Loss:
    """One thing that a format does not carry: the fields it touches, in words, and whether a catalogue has it.

    ``fields`` are names of the catalogue's JSON; ``header.`` stands before those of the header.
    """

    key: str
    fields: tuple[str, ...]
    what: Bilingual
    happens: Callable[[Catalog], bool]


def losses_in(catalog: Catalog, form: str) -> tuple[Loss, ...]:
    """What of this catalogue the format (``xml``, ``json``, ``xlsx``, ``html``, ``csv``, ``md``) does not carry."""
    return tuple(loss for loss in NOT_CARRIED[form] if loss.happens(catalog))


_TEXTS = ("content", "basis", "publisher", "channels", "audience", "mode", "levels")


def _texts(item: CatalogItem) -> Iterator[str]:
    yield from item.matter
    yield item.time_limit.text
    yield from (getattr(item, name).text for name in _TEXTS)
    yield from item.extensions
    yield from item.extensions.values()
    yield from (text for text in (item.seq, item.process, item.domain) if text is not None)


def _tables(catalog: Catalog) -> list[Sequence[CatalogItem]]:
    runs = by_domain(catalog.items)
    return [run for _, run in runs] if runs else [catalog.items]


def _loses_unknown(tables: Iterable[Sequence[CatalogItem]]) -> bool:
    """A box that one item of a table shows and another does not; in a column of words, a box that is shown and not ticked."""
    return any(_unclear(name, items) for items in tables for name in BOXES)


def _unclear(name: BoxColumn, items: Sequence[CatalogItem]) -> bool:
    parts = [getattr(item, name) for item in items]
    if in_words(name, items):
        blank = (part for part in parts if not part.text.strip())
        return any(getattr(part, flag) is False for part in blank for flag in FLAGS[name])
    return any(len({getattr(part, flag) is None for part in parts}) > 1 for flag in FLAGS[name])


def _loses_words(tables: Iterable[Sequence[CatalogItem]]) -> bool:
    """Words of a box cell that become a tick, or ticks that become words."""
    return any(_reworded(name, items) for items in tables for name in BOXES)


def _reworded(name: BoxColumn, items: Sequence[CatalogItem]) -> bool:
    printed = box_words if in_words(name, items) else ticked_words
    return any(printed(name, item) != getattr(item, name).text for item in items)


def _printed_from_meaning(catalog: Catalog) -> bool:
    """A cell without words whose meaning is printed instead, or whose words were replaced."""
    return any(
        (not part.text.strip() and any(getattr(part, field) for field in fields))
        for item in catalog.items
        for part, fields in (
            (item.content, ("elements",)),
            (item.basis, ("citations",)),
            (item.publisher, ("bodies",)),
            (item.channels, ("chosen", "optional", "other")),
        )
    ) or any(
        item.channels.text.strip() and channel_words(item.channels, with_legend=True) != item.channels.text
        for item in catalog.items
        if any(other.channels.optional for other in catalog.items)
    )


def _blank(text: str | None) -> bool:
    return text is not None and not text.strip()


_COMMON = (
    Loss(
        "source",
        ("header.source",),
        Bilingual(zh="目录的来源（source）", en="where the catalogue came from (header.source)"),
        lambda catalog: catalog.header.source is not None,
    ),
    Loss(
        "empty-words",
        ("content", "basis", "publisher", "channels"),
        Bilingual(
            zh="栏目原文为空而另有解读的，按解读写出文字",
            en="that a cell had no words of its own: its meaning is printed in words",
        ),
        _printed_from_meaning,
    ),
    Loss(
        "blanks",
        ("*",),
        Bilingual(
            zh="文字首尾的空白、只有空白的文字", en="white space around words, and texts of nothing but white space"
        ),
        lambda catalog: any(text != text.strip() for item in catalog.items for text in _texts(item)),
    ),
    Loss(
        "empty-values",
        ("seq", "process", "domain", "extensions"),
        Bilingual(
            zh="空的序号、流程、领域和空的自设栏目（与没有这一栏一样）",
            en="empty values of serial, process, domain and extra columns (they read as absent)",
        ),
        lambda catalog: any(
            _blank(text)
            for item in catalog.items
            for text in (item.seq, item.process, item.domain, *item.extensions.values())
        ),
    ),
)


def _of_boxes(tables: Callable[[Catalog], Iterable[Sequence[CatalogItem]]]) -> tuple[Loss, ...]:
    """The losses of 公开对象, 公开方式 and 公开层级, for a format that divides the items into such tables."""
    return (
        Loss(
            "unknown-box",
            tuple(BOXES),
            Bilingual(
                zh="同一栏里有的事项载明、有的未载明时，“未载明”与“否”的区别",
                en="the difference between a box that is not shown and one that is not ticked, where items of one table differ in it",
            ),
            lambda catalog: _loses_unknown(tables(catalog)),
        ),
        Loss(
            "box-words",
            tuple(BOXES),
            Bilingual(
                zh="公开对象、公开方式、公开层级栏里文字与打勾并存时的原样（统一为打勾或文字）",
                en="the cells of 公开对象, 公开方式 and 公开层级 as they were, where some are words and some ticks (they become one or the other)",
            ),
            lambda catalog: _loses_words(tables(catalog)),
        ),
    )


_ALL = Loss(
    "all",
    ("*",),
    Bilingual(zh="Markdown 供人阅读，不能再读回目录", en="Markdown is for people; it is not read back as a catalogue"),
    lambda _: True,
)

#: For each format what it does not carry, whatever the catalogue.
NOT_CARRIED: Mapping[str, tuple[Loss, ...]] = MappingProxyType(
    {
        "xml": (),
        "json": (),
        "xlsx": (*_COMMON, *_of_boxes(_tables)),
        "html": (*_COMMON, *_of_boxes(_tables)),
        "csv": (*_COMMON, *_of_boxes(lambda catalog: [catalog.items])),
        "md": (_ALL,),
    }
)

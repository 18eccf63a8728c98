"""The columns of the official table (栏目) that a set of items needs, and what each prints for an item."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from attrs import frozen

from govdisclose.catalog.model import CatalogItem
from govdisclose.export._boxes import BOXES, BoxColumn, box_words, boxes_of, in_words
from govdisclose.export._wording import basis_words, channel_words, content_words, publisher_words

__all__ = ["Column", "columns_of"]

_LEVELS = "一二三四五六"


@frozen
class Column:
    """A column (栏目): the field of the item, the heading, the heading above it, and the width in Chinese characters when printed.

    ``single`` is the heading where there is one header row only. ``words`` gives the cell of an item.
    """

    key: str
    heading: str
    words: Callable[[CatalogItem], str]
    group: str | None = None
    width: float = 5
    centred: bool = True
    single: str = ""


def columns_of(items: Sequence[CatalogItem], *, with_domain: bool) -> tuple[Column, ...]:
    """The columns that these items need; the columns of the standard stand there even where they are empty."""
    return tuple(_all_columns(items, with_domain=with_domain))


def _all_columns(items: Sequence[CatalogItem], *, with_domain: bool) -> Iterator[Column]:
    if any(item.seq is not None for item in items):
        yield _column("seq", "序号", lambda item: item.seq or "", width=3)
    if with_domain and any(item.domain is not None for item in items):
        yield _column("domain", "领域", lambda item: item.domain or "", width=5)
    depth = max((len(item.matter) for item in items), default=2)
    for level in range(max(depth, 2)):
        yield _column("matter", f"{_LEVELS[level]}级事项", _name_at(level), group="公开事项", width=5)
    yield _column("content", "公开内容（要素）", lambda item: content_words(item.content), width=16, centred=False)
    yield _column("basis", "公开依据", lambda item: basis_words(item.basis), width=16, centred=False)
    yield _column("time_limit", "公开时限", lambda item: item.time_limit.text, width=7)
    yield _column("publisher", "公开主体", lambda item: publisher_words(item.publisher), width=6)
    legend = any(item.channels.optional for item in items)
    yield _column(
        "channels",
        "公开渠道和载体（“■”必选，“□”可选）" if legend else "公开渠道和载体",
        lambda item: channel_words(item.channels, with_legend=legend),
        width=15,
        centred=False,
    )
    for name, group in BOXES.items():
        yield from _box_columns(name, group, items)
    if any(item.process is not None for item in items):
        yield _column("process", "公开流程", lambda item: item.process or "", width=6)
    for heading in dict.fromkeys(heading for item in items for heading in item.extensions):
        yield _column(f"extensions.{heading}", heading, _extension(heading), width=6)


def _box_columns(name: BoxColumn, group: str, items: Sequence[CatalogItem]) -> Iterable[Column]:
    """公开对象, 公开方式 or 公开层级: boxes to tick, or words where boxes cannot say what a cell says."""
    boxes = boxes_of(name, items)
    if not boxes or in_words(name, items):
        yield _column(name, group, lambda item: box_words(name, item), width=5)
        return
    for box in boxes:
        yield _column(name, box.heading, box.cell, group=group, width=max(2.8, 0.9 * len(box.heading)))


def _column(
    key: str,
    heading: str,
    words: Callable[[CatalogItem], str],
    *,
    group: str | None = None,
    width: float,
    centred: bool = True,
) -> Column:
    return Column(key, heading, words, group, width, centred, heading)


def _name_at(level: int) -> Callable[[CatalogItem], str]:
    return lambda item: item.matter[level] if level < len(item.matter) else ""


def _extension(heading: str) -> Callable[[CatalogItem], str]:
    return lambda item: item.extensions.get(heading, "")

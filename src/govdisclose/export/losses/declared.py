"""Every loss with its words and its condition (损失清单), for the formats that have it."""

from collections.abc import Callable, Iterable, Sequence

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.model import Catalog, CatalogItem
from govdisclose.export._boxes import BOXES
from govdisclose.export.losses import blanks, boxes, meaning
from govdisclose.export.losses.loss import Loss

__all__ = ["ALL", "COMMON", "EMPTY_BELOW", "IDS", "LEVELS", "NO_DOMAIN", "SPACES", "TITLE", "box_losses"]

COMMON = (
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
        meaning.printed_from_meaning,
    ),
    Loss(
        "blanks",
        ("*",),
        Bilingual(
            zh="文字首尾的空白、只有空白的文字", en="white space around words, and texts of nothing but white space"
        ),
        blanks.surrounding_blanks,
    ),
    Loss(
        "empty-values",
        ("seq", "process", "domain", "extensions"),
        Bilingual(
            zh="空的序号、流程、领域和空的自设栏目（与没有这一栏一样）",
            en="empty values of serial, process, domain and extra columns (they read as absent)",
        ),
        blanks.blank_values,
    ),
)


def box_losses(tables: Callable[[Catalog], Iterable[Sequence[CatalogItem]]]) -> tuple[Loss, ...]:
    """The losses of 公开对象, 公开方式 and 公开层级, for a format that divides the items into such tables."""
    return (
        Loss(
            "unknown-box",
            tuple(BOXES),
            Bilingual(
                zh="同一栏里有的事项载明、有的未载明时，“未载明”与“否”的区别",
                en="the difference between a box that is not shown and one that is not ticked, where items of one table differ in it",
            ),
            lambda catalog: boxes.unclear_boxes(tables(catalog)),
        ),
        Loss(
            "box-words",
            tuple(BOXES),
            Bilingual(
                zh="公开对象、公开方式、公开层级栏里文字与打勾并存时的原样（统一为打勾或文字）",
                en="the cells of 公开对象, 公开方式 and 公开层级 as they were, where some are words and some ticks (they become one or the other)",
            ),
            lambda catalog: boxes.reworded_boxes(tables(catalog)),
        ),
    )


TITLE = Loss(
    "title-domain",
    ("header.title", "header.domain", "domain"),
    Bilingual(
        zh="标题写了领域，目录信息里却没有领域或另有几个领域的：读回时以标题所写的为准，标题可能不再保留",
        en="a title that names a domain where the header has none or the items have their own: a reader takes the domain from it",
    ),
    meaning.domain_only_in_title,
)
NO_DOMAIN = Loss(
    "domain-below",
    ("domain",),
    Bilingual(
        zh="有的事项有领域、有的没有：没有领域的可能读作上一行的领域",
        en="that an item has no domain where others have one: it may be read as that of the row above",
    ),
    meaning.items_without_domain,
)
IDS = Loss(
    "ids",
    ("id",),
    Bilingual(
        zh="另行编定的事项标识：表中不印，读回时按文字重新生成",
        en="ids that do not follow from the words: they are not printed, and a reader makes them anew from the words",
    ),
    meaning.own_ids,
)
EMPTY_BELOW = Loss(
    "empty-below",
    ("content", "basis", "time_limit", "publisher", "channels"),
    Bilingual(
        zh="上面有内容、自己为空的单元格：CSV 没有合并单元格，读回时可能当作与上行合并",
        en="empty cells below filled ones: CSV has no merged cells, so a reader may take them as merged with the row above",
    ),
    blanks.blank_below_filled,
)
LEVELS = Loss(
    "level-names",
    ("levels",),
    Bilingual(
        zh="名称像县、乡、村级的其他层级：读回时归入县、乡、村级",
        en="further levels named like county, township or village: a reader takes them for those",
    ),
    meaning.levels_known_otherwise,
)
SPACES = Loss(
    "page-spaces",
    ("*",),
    Bilingual(
        zh="网页不分的空白：制表符、连续空格、空行",
        en="white space that a page does not show: tabs, runs of blanks, empty lines",
    ),
    blanks.page_spaces,
)
ALL = Loss(
    "all",
    ("*",),
    Bilingual(zh="Markdown 供人阅读，不能再读回目录", en="Markdown is for people; it is not read back as a catalogue"),
    lambda _: True,
)

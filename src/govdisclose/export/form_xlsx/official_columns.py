"""The columns of the official table (标准栏目), and the ids where they do not follow from the words."""

from collections.abc import Callable, Iterator, Sequence

from govdisclose.catalog.ids import IdentifyingWords, assign_ids
from govdisclose.catalog.vocabulary import Channel
from govdisclose.domains import Reference, ReferenceItem
from govdisclose.export.form_xlsx.column import FormColumn

__all__ = ["name_columns", "text_columns"]

_LEVELS = "一二三四五六"


def name_columns(reference: Reference, items: Sequence[ReferenceItem]) -> Iterator[FormColumn]:
    """序号, the id where it does not follow from the words, and a column for each level of 公开事项."""
    yield FormColumn("seq", "序号", lambda _: "", width=5)
    made = assign_ids(IdentifyingWords(reference.name, item.matter, _content(item)) for item in items)
    if made != tuple(item.id for item in items):
        yield FormColumn(
            "id", "事项编码", lambda item: item.id, width=14, note="编码不要改动；新增事项留空或由编制单位另编"
        )
    depth = max(2, *(len(item.matter) for item in items)) if items else 2
    for level in range(depth):
        note = "事项名称依参考目录；本地没有的事项可删去整行" if level == 0 else ""
        yield FormColumn("matter", f"{_LEVELS[level]}级事项", _name_at(level), group="公开事项", width=14, note=note)


def _name_at(level: int) -> Callable[[ReferenceItem], str]:
    return lambda item: item.matter[level] if level < len(item.matter) else ""


def _content(item: ReferenceItem) -> str:
    return item.content or "；".join(item.elements)


def text_columns(items: Sequence[ReferenceItem], publishers: Sequence[str]) -> Iterator[FormColumn]:
    """Content, basis, limit, publisher and channels, with the words to choose from."""
    limits = tuple(dict.fromkeys(w for i in items for w in (i.limit, *(u.text for u in i.limits_seen)) if w))
    bodies = tuple(publishers) or tuple(dict.fromkeys(item.publisher for item in items if item.publisher))
    yield FormColumn("content", "公开内容（要素）", _content, width=32, note="逐项写明要公开的要素，用分号隔开")
    yield FormColumn("basis", "公开依据", lambda i: i.basis, width=32, note="写明《文件名称》（文号）和条款，每行一件")
    yield FormColumn(
        "time_limit",
        "公开时限",
        lambda i: i.limit,
        width=20,
        choices=limits,
        note="写明起算事件、数字和单位，例如：信息形成或者变更之日起20个工作日内",
    )
    yield FormColumn(
        "publisher", "公开主体", lambda i: i.publisher, width=16, choices=bodies, note="写单位全称；几个单位用顿号隔开"
    )
    legend = any(item.optional_channels for item in items)
    yield FormColumn(
        "channels",
        "公开渠道和载体（“■”必选，“□”可选）" if legend else "公开渠道和载体",
        _channels,
        width=24,
        choices=tuple(f"■{c.term}" for c in Channel),
        note="每个渠道前加“■”，一行一个：" + "、".join(c.term for c in Channel),
    )


def _channels(item: ReferenceItem) -> str:
    signs = {**dict.fromkeys(item.optional_channels, "□"), **dict.fromkeys(item.channels, "■")}
    return "\n".join(f"{signs[channel]}{channel.term}" for channel in Channel if channel in signs)

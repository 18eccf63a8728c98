"""Elements of nothing but words (文字元素)."""

from collections.abc import Iterable

from govdisclose.export.xml.escape import text_of

__all__ = ["each", "optional"]


def optional(tag: str, words: str | None) -> str:
    """An element of words on a line of its own; nothing for ``None``."""
    return "" if words is None else f"<{tag}>{text_of(words)}</{tag}>\n"


def each(tag: str, words: Iterable[str]) -> str:
    """An element for each of the words."""
    return "".join([f"<{tag}>{text_of(one)}</{tag}>" for one in words])

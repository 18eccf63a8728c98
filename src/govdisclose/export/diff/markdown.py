"""The comparison of two editions as Markdown (Markdown 对照), for a pull request or a page that people read."""

import re
from collections.abc import Iterator

from govdisclose.bilingual import Bilingual, Language
from govdisclose.catalog.compare import Diff
from govdisclose.export.diff._words import Line, entry_lines, footer, heading, kinds_of, matter_of, summary
from govdisclose.export.report.place import column_words

__all__ = ["to_markdown"]

_ACTIVE = re.compile(r"([\\`*_{}\[\]<>|~$&#])")
_HEADS = (
    Bilingual("类型", "kind"),
    Bilingual("事项", "item"),
    Bilingual("栏目", "column"),
    Bilingual("调整前", "before"),
    Bilingual("调整后", "after"),
)


def to_markdown(diff: Diff, *, language: Language = "zh") -> str:
    """A heading, a summary and one table."""
    blocks = [f"# {_escaped(heading(diff, language))}", _escaped(summary(diff, language))]
    if diff:
        blocks.append("\n".join(_table(diff, language)))
    return "\n\n".join([*blocks, _escaped(footer(diff, language))]) + "\n"


def _table(diff: Diff, language: Language) -> Iterator[str]:
    yield _row(*(head.in_language(language) for head in _HEADS))
    yield "|---|---|---|---|---|"
    for change in diff.header:
        name = Bilingual("目录信息", "header").in_language(language)
        yield _row(name, "", column_words(change.field, language), change.old, change.new)
    for entry in diff.entries:
        first = kinds_of(entry, language), matter_of(diff, entry, language)
        for line in [*entry_lines(entry, language)] or [Line("", None, None)]:
            yield _row(*first, line.column, line.old, line.new)
            first = "", ""


def _row(*cells: str | None) -> str:
    return "| " + " | ".join(_escaped(cell or "") for cell in cells) + " |"


def _escaped(text: str) -> str:
    """The words so that nothing in them acts as Markdown or HTML."""
    return "<br>".join(_ACTIVE.sub(r"\\\1", line.strip()) for line in text.strip().split("\n"))

"""The comparison of two editions as plain text (文字对照)."""

from collections.abc import Iterator

from govdisclose.bilingual import Bilingual, Language
from govdisclose.catalog.compare import Diff, FieldChange
from govdisclose.export.diff._words import Line, entry_lines, footer, heading, kinds_of, matter_of, summary
from govdisclose.export.report.place import column_words

__all__ = ["to_text"]


def to_text(diff: Diff, *, language: Language = "zh") -> str:
    """What differs, item by item, each column with the words before and after."""
    return "\n".join(_lines(diff, language)) + "\n"


def _lines(diff: Diff, language: Language) -> Iterator[str]:
    yield heading(diff, language)
    yield summary(diff, language)
    for change in diff.header:
        yield f"[{Bilingual('目录信息', 'header').in_language(language)}] {_change(_line(change, language), language)}"
    for entry in diff.entries:
        yield f"[{kinds_of(entry, language)}] {matter_of(diff, entry, language)}"
        for line in entry_lines(entry, language):
            yield f"    {_change(line, language)}"
    yield footer(diff, language)


def _line(change: FieldChange, language: Language) -> Line:
    return Line(column_words(change.field, language), change.old, change.new)


def _change(line: Line, language: Language) -> str:
    none = Bilingual("（无）", "(none)").in_language(language)
    old, new = (none if not words or not words.strip() else " ".join(words.split()) for words in (line.old, line.new))
    return f"{line.column}{'：' if language == 'zh' else ': '}{old} → {new}"

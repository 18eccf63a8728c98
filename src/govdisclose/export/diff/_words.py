"""The words of a comparison of editions (对照用语): kinds, grades, columns, and the lines that every format prints."""

from collections.abc import Iterator

from attrs import frozen

from govdisclose.bilingual import Bilingual, Language
from govdisclose.catalog.compare import ChangeKind, Diff, DiffEntry, ItemRef, LimitChange
from govdisclose.export.report.place import column_words

__all__ = ["KINDS", "Line", "entry_lines", "footer", "heading", "kinds_of", "matter_of", "summary"]

KINDS = {
    ChangeKind.ADDED: Bilingual("新增", "added"),
    ChangeKind.REMOVED: Bilingual("删除", "removed"),
    ChangeKind.RENAMED: Bilingual("更名", "renamed"),
    ChangeKind.MOVED: Bilingual("移动", "moved"),
    ChangeKind.REORDERED: Bilingual("调序", "reordered"),
    ChangeKind.SPLIT: Bilingual("拆分", "split"),
    ChangeKind.MERGED: Bilingual("合并", "merged"),
    ChangeKind.CHANGED: Bilingual("修改", "changed"),
}
_GRADES = {
    LimitChange.TIGHTENED: Bilingual("从严", "tightened"),
    LimitChange.LOOSENED: Bilingual("放宽", "loosened"),
    LimitChange.UNNUMBERED: Bilingual("不再写明期限", "the number was given up"),
}
_COLUMNS = {"id": Bilingual("标识", "id"), "source": Bilingual("来源", "source")}


@frozen
class Line:
    """One column of an entry: its name with the grade of a time limit, and the words before and after."""

    column: str
    old: str | None
    new: str | None


def heading(diff: Diff, language: Language) -> str:
    """What is compared with what."""
    words = Bilingual("目录调整对照", "changes of the catalogue").in_language(language)
    titles = [title for title in (diff.old, diff.new) if title and title.strip()]
    if not titles:
        return words
    return f"{words}{'：' if language == 'zh' else ': '}{' → '.join(dict.fromkeys(titles))}"


def summary(diff: Diff, language: Language) -> str:
    """How many items are of each kind."""
    counts = diff.counts()
    zh = [f"{KINDS[kind].zh}{n}项" for kind, n in counts.items()]
    en = [f"{n} {KINDS[kind].en}" for kind, n in counts.items()]
    if diff.header:
        zh.append(f"目录信息修改{len(diff.header)}处")
        en.append(f"{len(diff.header)} changed in the header")
    said = Bilingual("，".join(zh) or "没有差别", ", ".join(en) or "no differences")
    rest = Bilingual(f"；未变{diff.unchanged}项", f"; {diff.unchanged} unchanged")
    return said.in_language(language) + rest.in_language(language)


def footer(diff: Diff, language: Language) -> str:
    """What was left aside and by which thresholds items were matched."""
    figures = diff.settings
    columns = [_column(name, language) for name in diff.ignored]
    aside = Bilingual("没有比对的栏目：", "columns left aside: ").in_language(language)
    aside += ("、" if language == "zh" else ", ").join(columns)
    zh = f"匹配阈值：名称与内容{figures.similar}%，只有名称{figures.name_only}%，同名各行{figures.same_row}%，行号{figures.row_number}%，同内容{figures.same_content}%"
    en = (
        f"thresholds: name and content {figures.similar} %, name alone {figures.name_only} %, rows of one name {figures.same_row} %, "
        f"row numbers {figures.row_number} %, same content {figures.same_content} %"
    )
    both = [aside] if columns else []
    return ("。" if language == "zh" else ". ").join([*both, Bilingual(zh, en).in_language(language)])


def kinds_of(entry: DiffEntry, language: Language) -> str:
    """The kinds of one entry."""
    return ("、" if language == "zh" else ", ").join(KINDS[kind].in_language(language) for kind in entry.kinds)


def matter_of(diff: Diff, entry: DiffEntry, language: Language) -> str:
    """The item or items of an entry: both sides where they have other names, the places of one that was put elsewhere.

    Domains are named where the editions speak of several.
    """
    several = len({item.domain for each in diff.entries for item in (*each.old, *each.new)}) > 1
    sides = [_names(side, language, with_domains=several) for side in (entry.old, entry.new) if side]
    words = " → ".join(dict.fromkeys(sides))
    if ChangeKind.REORDERED in entry.kinds:
        old, new = entry.old[0].number, entry.new[0].number
        words += Bilingual(f"（第{old}项 → 第{new}项）", f" (no. {old} → no. {new})").in_language(language)
    if entry.score is not None:
        words += Bilingual(f"（相似度{entry.score:g}%）", f" ({entry.score:g} % alike)").in_language(language)
    return words


def entry_lines(entry: DiffEntry, language: Language) -> Iterator[Line]:
    """The columns that changed."""
    for change in entry.fields:
        grade = _GRADES.get(change.limit) if change.limit else None
        column = _column(change.field, language)
        if change.item is not None:
            column = f"{change.item} {column}"
        if grade:
            column += f"（{grade.zh}）" if language == "zh" else f" ({grade.en})"
        yield Line(column, change.old, change.new)


def _column(name: str, language: Language) -> str:
    known = _COLUMNS.get(name)
    return known.in_language(language) if known else column_words(name, language)


def _names(side: tuple[ItemRef, ...], language: Language, *, with_domains: bool) -> str:
    stacked = [f"{item.domain}：" if item.domain and with_domains else "" for item in side]
    return ("、" if language == "zh" else ", ").join(
        f"{domain}{'／'.join(item.matter)}" for domain, item in zip(stacked, side, strict=True)
    )

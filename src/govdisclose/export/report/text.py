"""The report for a person (文字报告): by source, weight and rule, each with its cells, what to do and the source in law."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from attrs import frozen

from govdisclose.bilingual import Bilingual, Language
from govdisclose.export.report.place import places_words
from govdisclose.export.report.run import CheckRun, SourceReport
from govdisclose.findings import Finding, Location, Severity

__all__ = ["Style", "StyledLine", "styled_lines", "to_text"]

Style = Literal["source", "error", "warning", "note", "plain", "faint"]

_WEIGHTS = {
    Severity.ERROR: Bilingual("错误", "error"),
    Severity.WARNING: Bilingual("警告", "warning"),
    Severity.NOTE: Bilingual("提示", "note"),
}


@frozen
class StyledLine:
    """A line of the report and how it may be coloured."""

    text: str
    style: Style = "plain"


def to_text(run: CheckRun, *, language: Language = "zh") -> str:
    """The whole report as plain text."""
    return "\n".join(line.text for line in styled_lines(run, language=language))


def styled_lines(run: CheckRun, *, language: Language = "zh") -> Iterator[StyledLine]:
    """The lines of the report in order."""
    titles = {info.code: info.title.in_language(language) for info in run.rules}
    for source in run.sources:
        yield from _source(source, titles, language)
        yield StyledLine("")
    yield StyledLine(_summary(run).in_language(language), "source")


def _source(source: SourceReport, titles: Mapping[str, str], language: Language) -> Iterator[StyledLine]:
    if source.error is not None:
        words = Bilingual(
            f"{source.source}：读不了。{source.error.zh}", f"{source.source}: not read. {source.error.en}"
        )
        yield StyledLine(words.in_language(language), "error")
        return
    counts = [(weight, source.count(weight)) for weight in Severity]
    zh = "，".join(f"{n}个{_WEIGHTS[weight].zh}" for weight, n in counts if n) or "没有发现问题"
    en = ", ".join(_many(n, _WEIGHTS[weight].en) for weight, n in counts if n) or "no findings"
    title = Bilingual(
        f"{source.source}：{source.items}项，{zh}", f"{source.source}: {_many(source.items, 'item')}, {en}"
    )
    yield StyledLine(title.in_language(language), "source")
    for rule in _by_rule(source.findings):
        yield from _rule(rule, titles.get(rule[0].code, ""), language)
    if source.not_checked:
        yield StyledLine("  " + Bilingual("没有检查的：", "not checked:").in_language(language), "faint")
        yield from (StyledLine(f"    - {words.in_language(language)}", "faint") for words in source.not_checked)


def _by_rule(findings: Sequence[Finding]) -> list[list[Finding]]:
    """Findings of one rule and weight together, the heaviest first, then by code."""
    groups: dict[tuple[int, str], list[Finding]] = defaultdict(list)
    for finding in findings:
        groups[-finding.severity.rank, finding.code].append(finding)
    return [groups[key] for key in sorted(groups)]


def _rule(findings: list[Finding], title: str, language: Language) -> Iterator[StyledLine]:
    weight = findings[0].severity
    head = f"  {_WEIGHTS[weight].in_language(language)} {findings[0].code} {title}".rstrip()
    yield StyledLine(f"{head} ({len(findings)})" if len(findings) > 1 else head, weight.value)
    by_words: dict[tuple[str, str, str], list[Location]] = defaultdict(list)
    for finding in findings:
        hint = finding.hint.in_language(language) if finding.hint else ""
        basis = ("；" if language == "zh" else "; ").join(c.to_text() for c in finding.basis)
        by_words[finding.message.in_language(language), hint, basis].append(finding.location)
    shown: tuple[str, str] | None = None
    for (message, hint, basis), places in by_words.items():
        if shown is not None and shown != (hint, basis):
            yield from _advice(*shown, language)
        shown = (hint, basis)
        yield StyledLine(
            f"    {places_words(places, language)}：{message}"
            if language == "zh"
            else f"    {places_words(places, language)}: {message}"
        )
    if shown is not None:
        yield from _advice(*shown, language)


def _advice(hint: str, basis: str, language: Language) -> Iterator[StyledLine]:
    if hint:
        yield StyledLine(f"      {Bilingual('办法：', 'do: ').in_language(language)}{hint}", "faint")
    if basis:
        yield StyledLine(f"      {Bilingual('依据：', 'basis: ').in_language(language)}{basis}", "faint")


def _summary(run: CheckRun) -> Bilingual:
    errors, warnings, notes = (run.count(weight) for weight in Severity)
    unread = run.unread
    versions = "，".join(f"{name} {version}" for name, version in run.versions.items())
    data = ", ".join(f"{name} {version}" for name, version in run.versions.items())
    return Bilingual(
        zh=f"共{len(run.sources)}个文件："
        + (f"{unread}个读不了，" if unread else "")
        + f"{errors}个错误，{warnings}个警告，{notes}个提示。检查基准日{run.at}"
        + (f"；{versions}。" if versions else "。"),
        en=f"{_many(len(run.sources), 'source')}: "
        + (f"{unread} not read, " if unread else "")
        + f"{_many(errors, 'error')}, {_many(warnings, 'warning')}, {_many(notes, 'note')}. Checked for {run.at}"
        + (f"; {data}." if data else "."),
    )


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"

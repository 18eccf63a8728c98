"""The review as plain text (文字考核表): the lamps of the publishers, then what is wrong, each with its reasons."""

from collections.abc import Iterator

from govdisclose.bilingual import Bilingual, Language
from govdisclose.catalog.coverage import Coverage, Thresholds, Verdict
from govdisclose.catalog.coverage.verdict import Status
from govdisclose.export.coverage._words import LIGHTS, STATUSES, heading, note, publisher_of

__all__ = ["to_text"]


def to_text(coverage: Coverage, *, thresholds: Thresholds | None = None, language: Language = "zh") -> str:
    """The whole review."""
    return "\n".join(_lines(coverage, thresholds or Thresholds.usual(), language)) + "\n"


def _lines(coverage: Coverage, thresholds: Thresholds, language: Language) -> Iterator[str]:
    yield heading(language)
    yield note(coverage, thresholds, language)
    for review in (*coverage.reviews, *coverage.totals):
        counts = [f"{STATUSES[status].in_language(language)} {n}" for status, n in review.counts.items()]
        share = "" if review.percent is None else f" {review.percent:g}%"
        lamp = LIGHTS[review.light].in_language(language)
        joined = ("，" if language == "zh" else ", ").join(counts)
        yield f"  {review.quarter} {publisher_of(review, language)} {lamp}{share}{'：' if language == 'zh' else ': '}{joined}"
    for verdict in coverage.verdicts:
        if verdict.status.rank >= Status.CANNOT_TELL.rank:
            yield f"[{STATUSES[verdict.status].in_language(language)}] {verdict.quarter} {'／'.join(verdict.matter)}"
            yield from (f"    {line}" for line in _reasons(verdict, language))
    for finding in coverage.findings:
        if finding.location.line is not None:
            yield f"[{Bilingual('记录', 'record').in_language(language)}] {finding.code} {finding.message.in_language(language)}"


def _reasons(verdict: Verdict, language: Language) -> list[str]:
    return verdict.reasons.to_text(language).split("\n")

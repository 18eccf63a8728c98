"""Findings on the provisions that a sheet cites (依据检查): in force on the day, and those that the facts lead to."""

from collections.abc import Iterator
from datetime import date

from govdisclose.attributes.determination import Determination
from govdisclose.attributes.provision import Attribute
from govdisclose.attributes.provisions import REGIMES
from govdisclose.attributes.sheet import rules
from govdisclose.attributes.sheet.model import ReviewSheet
from govdisclose.attributes.sheet.sources import names_article_of
from govdisclose.attributes.sheet.telling import at_field, said, told
from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation
from govdisclose.findings import Finding
from govdisclose.law import Register, Standing, Status
from govdisclose.law.names import plain_title

__all__ = ["source_findings", "unknown_sources"]

_CLOSED = frozenset({Attribute.WITHHELD, Attribute.PARTIAL})


def source_findings(
    sheet: ReviewSheet, attribute: Attribute, result: Determination, law: Register
) -> Iterator[Finding]:
    """What the basis of the sheet shows; ``result`` is what its facts come to on the day whose law applies."""
    for cited in dict.fromkeys(sheet.basis):
        status = law.status(cited, at=result.at)
        if status.standing not in {Standing.IN_FORCE, Standing.UNKNOWN} and status.verified:
            yield told(
                rules.SOURCE_NOT_IN_FORCE,
                at_field(sheet, "basis"),
                found=said(cited.to_text()),
                expected=_standing(status),
                day=result.at,
            )
    if attribute in _CLOSED and result.attribute in _CLOSED:
        yield from _other_article(sheet, result)


def _standing(status: Status) -> Bilingual:
    now = "、".join(c.to_text() for c in status.by)
    if status.standing is Standing.NOT_YET:
        return Bilingual(f"{status.since}起才施行", f"it comes into force on {status.since}")
    if now:
        return Bilingual(f"{status.since}起由{now}取代", f"{now} took its place on {status.since}")
    return Bilingual(f"{status.since}起已废止", f"it was repealed on {status.since}")


def _other_article(sheet: ReviewSheet, result: Determination) -> Iterator[Finding]:
    """Where articles of the regulation are cited, one of them is an article that the facts lead to."""
    regime = REGIMES.at(result.at)
    separates = regime.separates if regime else None
    deciding = [c for c in result.basis if c != separates]
    titles = {plain_title(c.title) for c in deciding}
    cited = [c for c in sheet.basis if c.article and plain_title(c.title) in titles]
    if cited and not any(names_article_of(c, deciding) for c in cited):
        yield told(
            rules.BASIS_OTHER, at_field(sheet, "basis"), found=_texts(cited), expected=_texts(deciding), day=result.at
        )


def _texts(citations: list[Citation]) -> Bilingual:
    return said("；".join(c.to_text() for c in citations))


def unknown_sources(sheet: ReviewSheet, at: date, law: Register) -> tuple[Citation, ...]:
    """The provisions in the basis of the sheet whose instrument the register does not hold."""
    return tuple(c for c in dict.fromkeys(sheet.basis) if law.status(c, at=at).standing is Standing.UNKNOWN)

"""What the scan of a file or catalogue found (扫描报告), each hit at its cell or line."""

from enum import StrEnum

from attrs import evolve, frozen

from govdisclose._records import Record
from govdisclose.attributes.personal import Hit, HitKind, MaskPolicy
from govdisclose.attributes.personal.kinds import count_kinds, statement_of
from govdisclose.attributes.personal.masking import shown
from govdisclose.attributes.personal.rules import rule_of
from govdisclose.bilingual import Bilingual
from govdisclose.findings import Finding, Location, Report

__all__ = ["ScanReport", "SourceForm", "not_looked_at"]


class SourceForm(StrEnum):
    """How a source was read (来源格式)."""

    TEXT = "text"
    CSV = "csv"
    HTML = "html"
    XLSX = "xlsx"
    DOCX = "docx"
    CATALOG = "catalog"


_PICTURES = Bilingual("图片中的文字", "words in pictures")
_EMBEDDED = Bilingual("嵌入的文件和对象、宏", "embedded files and objects, macros")
_UNSEEN: dict[SourceForm, tuple[Bilingual, ...]] = {
    SourceForm.TEXT: (),
    SourceForm.CSV: (),
    SourceForm.HTML: (_PICTURES, Bilingual("网页引用的其他文件", "files that the page refers to")),
    SourceForm.XLSX: (_PICTURES, _EMBEDDED),
    SourceForm.DOCX: (_PICTURES, _EMBEDDED),
    SourceForm.CATALOG: (),
}  # fmt: skip


def not_looked_at(form: SourceForm) -> tuple[Bilingual, ...]:
    """The parts of a file of this form that the scan does not see."""
    return _UNSEEN[form]


@frozen
class ScanReport(Record):
    """The hits in a source (扫描报告), what was looked for, and which parts were not looked at.

    In workbooks, Word documents and catalogues ``start`` and ``end`` of a hit count characters of its cell, paragraph or field; in
    text, CSV and HTML those of the whole text. A report without hits does not say that the source is clean.
    """

    source: str
    form: SourceForm
    hits: tuple[Hit, ...] = ()
    looked_for: tuple[HitKind, ...] = tuple(HitKind)

    @property
    def counts(self) -> dict[HitKind, int]:
        """The number of hits of each kind that was found."""
        return count_kinds(self.hits)

    @property
    def statement(self) -> Bilingual:
        """What was looked for and how much was found; never that nothing is there."""
        said = statement_of(self.hits, self.looked_for)
        unseen = not_looked_at(self.form)
        if not unseen:
            return said
        zh, en = "、".join(u.zh for u in unseen), ", ".join(u.en for u in unseen)
        return Bilingual(zh=f"{said.zh}这类文件未查看：{zh}。", en=f"{said.en} Not looked at in such files: {en}.")

    def report(self, policy: MaskPolicy | None = None) -> Report:
        """The hits as findings; the words are shown masked, so that a report can be passed on."""
        findings = []
        for hit in self.hits:
            place = hit.location or Location(source=self.source)
            words = shown(hit, policy)
            term = hit.kind.term
            rule = rule_of(hit.kind)
            message = Bilingual(
                zh=rule.message.zh.format(term=term.zh, found=words, confidence=hit.confidence),
                en=rule.message.en.format(term=term.en, found=words, confidence=hit.confidence),
            )
            findings.append(Finding(rule.code, rule.severity, message, place, words, None, rule.basis, rule.hint))
        return Report(tuple(findings), not_checked=not_looked_at(self.form))

    def with_source(self, name: str) -> "ScanReport":
        """The same report under another name of its source."""
        hits = tuple(evolve(h, location=evolve(h.location, source=name) if h.location else None) for h in self.hits)
        return evolve(self, source=name, hits=hits)

"""The review sheet (审核单) as a frozen pydantic model; its JSON is the exchange format.

Decisions are appended and never overwritten. Each is bound by its hash to the contents of the sheet and to every decision before it;
``verify`` finds any change. A faulty sheet is held too: what is missing or against the rules is a matter for ``check_sheet``.

>>> from datetime import UTC, datetime
>>> from govdisclose.attributes.sheet.codes import ReviewStage, SheetKind
>>> from govdisclose.attributes.sheet.decision import Decision
>>> sheet = ReviewSheet(kind=SheetKind.OFFICIAL_DOCUMENT, id="2026-15", title="关于调整公交线路的通知")
>>> sheet = sheet.append(Decision(stage=ReviewStage.FIRST, person="甲", time=datetime(2026, 11, 20, 1, tzinfo=UTC)))
>>> sheet.verify()
()
>>> [f.code for f in sheet.model_copy(update={"title": "另一个标题"}).verify()]
['GD-A010']
"""

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict

from govdisclose._text import Day, Name, Text, check_citations, check_text
from govdisclose.attributes.determination import Determination
from govdisclose.attributes.facts import DocumentFacts
from govdisclose.attributes.provision import Attribute
from govdisclose.attributes.sheet.codes import Origin, ReleaseChannel, SheetKind
from govdisclose.attributes.sheet.decision import Decision, Digest, Settled, canonical_digest
from govdisclose.attributes.sheet.rules import RECORD_CHANGED
from govdisclose.attributes.sheet.telling import at_decision, at_field, told
from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation
from govdisclose.findings import Finding

__all__ = ["ReviewSheet", "SheetDetermination"]


def _check_facts(facts: DocumentFacts) -> DocumentFacts:
    check_text(facts.listed_as)
    return facts


_Citations = Annotated[tuple[Citation, ...], AfterValidator(check_citations)]


class SheetDetermination(BaseModel):
    """The determination as the sheet records it (认定结果): the attribute, the day whose law applied, the provisions."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    attribute: Attribute
    at: Day
    discretionary: bool = False
    basis: _Citations = ()

    @classmethod
    def of(cls, result: Determination) -> "SheetDetermination":
        """What the sheet keeps of a determination."""
        return cls(attribute=result.attribute, at=result.at, discretionary=result.discretionary, basis=result.basis)


class ReviewSheet(BaseModel):
    """One review sheet (公文公开属性认定审核单、非公文类信息发布审核单).

    ``original_attribute`` is the attribute of a forwarded document, or the one that the lead organ set for a joint one. ``supersedes``
    is the ``seal`` of the sheet that was returned and replaced by this one. ``seal`` is the hash of the last decision; keep it apart
    from the sheet to be able to prove that no decision was taken off and none replaced.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: Literal["govdisclose-review-sheet"] = "govdisclose-review-sheet"
    version: Literal["1.0"] = "1.0"
    kind: SheetKind
    id: Name
    title: Text = ""
    number: Text = ""
    department: Text = ""
    drafter: Text = ""
    filled_on: Day | None = None
    summary: Text = ""
    source: Text = ""
    origin: Origin = Origin.OWN
    lead_organ: Text = ""
    other_organs: tuple[Name, ...] = ()
    original_attribute: Settled | None = None
    proposed: Settled | None = None
    reasons: Text = ""
    basis: _Citations = ()
    facts: Annotated[DocumentFacts, AfterValidator(_check_facts)] = DocumentFacts()
    determination: SheetDetermination | None = None
    interpretation: bool | None = None
    channels: tuple[ReleaseChannel, ...] = ()
    other_channel: Text = ""
    publish_on: Day | None = None
    supersedes: Digest | None = None
    decisions: tuple[Decision, ...] = ()
    seal: Digest | None = None

    @property
    def attribute(self) -> Attribute | None:
        """The attribute as it stands: that of the last decision that names one, else the proposed one."""
        decided = (d.attribute for d in reversed(self.decisions) if d.attribute is not None)
        return next(decided, self.proposed)

    @property
    def origin_digest(self) -> str:
        """The hash of the contents, which the first decision is bound to."""
        return canonical_digest(self.model_dump(mode="json", exclude={"decisions", "seal"}))

    def append(self, decision: Decision) -> "ReviewSheet":
        """The sheet with one more decision; nothing that stands is changed.

        Raises ``ValueError`` for a decision that is already linked into a chain.
        """
        if decision.previous is not None or decision.digest is not None:
            raise ValueError("the decision is already part of a chain; append one without previous and digest")
        linked = decision.linked(self.seal or self.origin_digest)
        return self.model_copy(update={"decisions": (*self.decisions, linked), "seal": linked.digest})

    def revised(self, **changes: object) -> "ReviewSheet":
        """A fresh sheet with changed contents and no decisions, which names this one as superseded.

        Raises ``pydantic.ValidationError`` for what the model does not hold.
        """
        kept = self.model_dump(exclude={"decisions", "seal"})
        return ReviewSheet.model_validate(kept | {"supersedes": self.seal} | changes)

    def verify(self, *, seal: str | None = None) -> tuple[Finding, ...]:
        """What shows that contents or decisions were changed after they were recorded; nothing when all is intact.

        ``seal`` is the hash kept apart from the sheet, where there is one.
        """
        previous = self.origin_digest
        for position, decision in enumerate(self.decisions):
            if decision.linked(previous) != decision:
                words = Bilingual(f"第{position + 1}条审核意见", f"decision {position + 1}")
                return (told(RECORD_CHANGED, at_decision(self, position), found=words),)
            previous = str(decision.digest)
        expected = previous if self.decisions else None
        if self.seal != expected or (seal is not None and seal != self.seal):
            return (told(RECORD_CHANGED, at_field(self, "seal"), found=Bilingual("记录校验值", "the seal")),)
        return ()

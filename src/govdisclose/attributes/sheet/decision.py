"""One decision on a sheet (审核意见): who said what when, bound by its hash to all that stood before it."""

import hashlib
import json
from typing import Annotated, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, StringConstraints

from govdisclose._text import Name, Text
from govdisclose.attributes.provision import Attribute
from govdisclose.attributes.sheet.codes import ReviewStage, Verdict

__all__ = ["Decision", "Digest", "Settled", "canonical_digest"]

#: An attribute that a person can propose or decide.
Settled = Literal[Attribute.PROACTIVE, Attribute.ON_REQUEST, Attribute.PARTIAL, Attribute.WITHHELD]
#: A SHA-256 hash in small hexadecimal letters.
Digest = Annotated[str, StringConstraints(pattern="^[0-9a-f]{64}$")]


class Decision(BaseModel):
    """One decision (审核意见): the step, person, role, organ, moment with its time zone, verdict, opinion.

    ``organ`` is that of the person, needed where another organ co-signs a joint document. ``attribute`` is set where the decision changes or confirms the attribute. ``previous`` and ``digest`` are the links of the chain;
    they are given by ``ReviewSheet.append``.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    stage: ReviewStage
    person: Name
    role: Text = ""
    organ: Text = ""
    time: AwareDatetime
    verdict: Verdict = Verdict.AGREE
    opinion: Text = ""
    attribute: Settled | None = None
    previous: Digest | None = None
    digest: Digest | None = None

    def linked(self, previous: str) -> "Decision":
        """The decision with its links: the hash of what stood before, and its own."""
        unsaid = {"previous", "digest"} | (set() if self.organ else {"organ"})
        said = self.model_dump(mode="json", exclude=unsaid)
        links = {"previous": previous, "digest": canonical_digest({"previous": previous, "decision": said})}
        return self.model_copy(update=links)

    @property
    def agreed(self) -> bool:
        """True for 同意."""
        return self.verdict is Verdict.AGREE


def canonical_digest(data: object) -> str:
    """SHA-256 of the canonical JSON: UTF-8, keys sorted, no blanks."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()

"""The elements of the review sheet in XML (审核单元素): one table from which the writer, the reader and the XSD are made."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Literal

from attrs import frozen

from govdisclose.attributes.fact_texts import fact_infos
from govdisclose.attributes.facts import Answer
from govdisclose.attributes.provision import Attribute
from govdisclose.attributes.sheet.codes import Origin, ReleaseChannel, ReviewStage, SheetKind, Verdict

__all__ = ["ROOT", "Element", "tag_of"]

Kind = Literal["text", "filled", "day", "moment", "truth", "digest", "code", "group"]


@frozen
class Element:
    """One element: the key in JSON, its kind, how often it may stand, the codes or the inner elements."""

    key: str
    kind: Kind = "text"
    many: bool = False
    needed: bool = False
    codes: tuple[str, ...] = ()
    inner: "tuple[Element, ...]" = ()

    @property
    def tag(self) -> str:
        """The name in XML."""
        return tag_of(self.key)


#: Keys that hold several, in the singular.
_SINGULAR: Mapping[str, str] = {"other_organs": "other_organ", "channels": "channel", "decisions": "decision"}


def tag_of(key: str) -> str:
    """``filled_on`` as ``FilledOn``; what stands several times is named in the singular."""
    return "".join(part.capitalize() for part in _SINGULAR.get(key, key).split("_"))


def _codes(key: str, kind: type[StrEnum], *, many: bool = False, needed: bool = False) -> Element:
    return Element(key, "code", many=many, needed=needed, codes=tuple(kind))


_SETTLED = tuple(a for a in Attribute if a is not Attribute.UNDETERMINED)
_CITATION = (Element("title", needed=True), Element("number"), Element("article"))
_BASIS = Element("basis", "group", many=True, inner=_CITATION)
_FACTS = (*(_codes(name, Answer) for name in fact_infos()), Element("listed_as"))
_DETERMINATION = (
    _codes("attribute", Attribute, needed=True),
    Element("at", "day", needed=True),
    Element("discretionary", "truth"),
    _BASIS,
)
_DECISION = (
    _codes("stage", ReviewStage, needed=True),
    Element("person", "filled", needed=True),
    Element("role"),
    Element("organ"),
    Element("time", "moment", needed=True),
    _codes("verdict", Verdict),
    Element("opinion"),
    Element("attribute", "code", codes=_SETTLED),
    Element("previous", "digest"),
    Element("digest", "digest"),
)

#: The whole sheet, elements in the order of the model.
ROOT = Element(
    "review_sheet",
    "group",
    needed=True,
    inner=(
        _codes("kind", SheetKind, needed=True),
        Element("id", "filled", needed=True),
        Element("title"),
        Element("number"),
        Element("department"),
        Element("drafter"),
        Element("filled_on", "day"),
        Element("summary"),
        Element("source"),
        _codes("origin", Origin),
        Element("lead_organ"),
        Element("other_organs", "filled", many=True),
        Element("original_attribute", "code", codes=_SETTLED),
        Element("proposed", "code", codes=_SETTLED),
        Element("reasons"),
        _BASIS,
        Element("facts", "group", inner=_FACTS),
        Element("determination", "group", inner=_DETERMINATION),
        Element("interpretation", "truth"),
        _codes("channels", ReleaseChannel, many=True),
        Element("other_channel"),
        Element("publish_on", "day"),
        Element("supersedes", "digest"),
        Element("decisions", "group", many=True, inner=_DECISION),
        Element("seal", "digest"),
    ),
)

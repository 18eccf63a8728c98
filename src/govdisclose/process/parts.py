"""What a flow is made of besides its steps (流程要素): roles, facts, sources, the term of law for the whole case."""

from pydantic import BaseModel, ConfigDict

from govdisclose.process._words import Identifier, Sources, Title

__all__ = ["Fact", "Lane", "Part", "Source", "StatutoryClock"]


class Part(BaseModel):
    """A part of a definition: frozen, without further keys."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, serialize_by_alias=True)


class Lane(Part):
    """Who acts (角色): one band of the drawing. ``outside`` for those who are not of the organ: 申请人, 第三方, 公众."""

    id: Identifier
    title: Title
    outside: bool = False


class Fact(Part):
    """What a decision asks (判断事项): a choice between ``values``, or a whole number where there are none."""

    id: Identifier
    title: Title
    values: tuple[Identifier, ...] = ()


class Source(Part):
    """Where the flow comes from (来源): provisions, or local practice, and what of it could not be verified."""

    basis: Sources = ()
    note: Title | None = None
    local_practice: bool = False
    verified: bool = False


class StatutoryClock(Part):
    """The term of law for the whole case (法定办理期限).

    ``term`` is a name of ``deadlines.statutory_names()``. The term runs from the start, or from the day ``since`` is done, until one
    of the steps ``until`` is done, or to the end where none is named.
    """

    term: Title
    since: Identifier | None = None
    until: tuple[Identifier, ...] = ()

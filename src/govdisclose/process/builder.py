"""Flows written in Python (流程构造): step after step, each following the one before unless it says otherwise.

>>> flow = (
...     ProcessBuilder("notice", "公告发布").lane("office", "办公室").lane("secrecy", "保密审查机构")
...     .start("拟发公告", lane="office")
...     .task("draft", "拟稿", lane="office", post="拟稿人", limit="2个工作日内", act=Act.DRAFT)
...     .task("check", "保密审查", lane="secrecy", post="审查员", limit="1个工作日内", act=Act.SECRECY_REVIEW)
...     .task("publish", "发布", lane="office", post="信息员", limit="1个工作日内", act=Act.PUBLISH)
...     .task("archive", "归档", lane="office", post="档案员", limit="5个工作日内", act=Act.ARCHIVE)
...     .end("done", "已公开", lane="office")
...     .build()
... )
>>> [task.next for task in flow.tasks]
['check', 'publish', 'archive', 'done']
"""

from typing import Self, TypedDict, Unpack

from attrs import evolve, field, frozen

from govdisclose.deadlines.limit import TimeLimit
from govdisclose.process.load import from_data
from govdisclose.process.model import Outcome, Process, Source, StatutoryClock
from govdisclose.process.vocabulary import Act, ClockEffect, Meaning

__all__ = ["ProcessBuilder", "TaskOptions"]

_Entry = tuple[str, dict[str, object]]


class TaskOptions(TypedDict, total=False):
    """The keys of a step (步骤要素) besides id and title; see ``Task``."""

    lane: str
    post: str
    act: Act
    limit: str | TimeLimit
    statutory: str
    basis: str | tuple[str, ...]
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    clock: ClockEffect
    event: str
    detail: str
    reviews: tuple[str, ...]
    merges: tuple[str, ...]
    local_practice: bool
    note: str
    next: str


@frozen
class ProcessBuilder:
    """A flow under construction (流程构造); every method gives a new one. Nothing is checked before ``build``."""

    id: str
    title: str
    version: str = "1"
    _entries: tuple[_Entry, ...] = field(default=(), alias="entries")
    _open: int | None = field(default=None, alias="open")

    def lane(self, id: str, title: str, *, outside: bool = False) -> Self:  # noqa: A002 - the key of the format
        """Another role."""
        return self._with("lanes", {"id": id, "title": title, "outside": outside})

    def fact(self, id: str, title: str, *values: str) -> Self:  # noqa: A002 - the key of the format
        """What decisions may ask; without values it is a number."""
        return self._with("facts", {"id": id, "title": title, "values": values})

    def source(self, source: Source) -> Self:
        """Where the flow comes from."""
        return self._with("source", {"source": source})

    def statutory(self, term: str, *, since: str | None = None, until: tuple[str, ...] = ()) -> Self:
        """The term of law for the whole case."""
        return self._with("statutory", {"statutory": StatutoryClock(term=term, since=since, until=until)})

    def start(self, title: str, *, lane: str | None = None) -> Self:
        """Where a case begins."""
        return self._linked("start", {"title": title, "lane": lane}, "start")

    def task(self, id: str, title: str, **options: Unpack[TaskOptions]) -> Self:  # noqa: A002 - the key of the format
        """A step; the node before leads to it unless that names what is next."""
        return self._linked("tasks", {"id": id, "title": title, **options}, id)

    def decision(self, id: str, title: str, *outcomes: Outcome, lane: str | None = None) -> Self:  # noqa: A002 - same
        """A decision; what comes after it must be named by its outcomes."""
        return self._linked(
            "decisions", {"id": id, "title": title, "lane": lane, "outcomes": outcomes}, id, leads=False
        )

    def split(self, id: str, *branches: str, lane: str | None = None) -> Self:  # noqa: A002 - the key of the format
        """Parallel branches."""
        return self._linked("splits", {"id": id, "lane": lane, "branches": branches}, id, leads=False)

    def join(self, id: str, *, lane: str | None = None) -> Self:  # noqa: A002 - the key of the format
        """The end of parallel branches, which must name it as their ``next``."""
        return self._linked("joins", {"id": id, "lane": lane}, id)

    def end(self, id: str, title: str, *, lane: str | None = None, meaning: Meaning = Meaning.COMPLETED) -> Self:  # noqa: A002
        """Where a case ends."""
        return self._linked("ends", {"id": id, "title": title, "lane": lane, "meaning": meaning}, id, leads=False)

    def build(self) -> Process:
        """The flow. Raises ``FormatError`` that names every fault."""
        data: dict[str, object] = {"id": self.id, "title": self.title, "version": self.version}
        for key, value in self._entries:
            if key in {"source", "statutory"}:
                data |= value
            elif key == "start":
                data[key] = value
            else:
                listed = data.setdefault(key, [])
                assert isinstance(listed, list)
                listed.append(value)
        return from_data(data, name=self.id)

    def _with(self, key: str, value: dict[str, object]) -> Self:
        return evolve(self, entries=(*self._entries, (key, value)))

    def _linked(self, key: str, value: dict[str, object], name: str, *, leads: bool = True) -> Self:
        entries = [*self._entries]
        if self._open is not None:
            kind, before = entries[self._open]
            entries[self._open] = (kind, {"next": name} | before)
        return evolve(self, entries=(*entries, (key, value)), open=len(entries) if leads else None)

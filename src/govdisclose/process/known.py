"""The flows that are known (流程名录): those of the library, and those of packs or of one's own laid beside them; an immutable value.

>>> flows = FlowRegistry.library()
>>> flows.get("依申请公开（2019年条例）").id, flows.entries[0].origin
('request.2019', None)
"""

from collections.abc import Iterable
from difflib import get_close_matches
from functools import cache

from attrs import frozen

from govdisclose._records import Record
from govdisclose.bilingual import Bilingual
from govdisclose.errors import GovDiscloseError
from govdisclose.process.model import Process
from govdisclose.process.templates import UnknownProcessError, templates

__all__ = ["FlowConflictError", "FlowRegistry", "KnownFlow"]


class FlowConflictError(GovDiscloseError, ValueError):
    """Two flows have one id (流程冲突); the message names both origins."""


@frozen
class KnownFlow(Record):
    """A flow and where it comes from (流程及来源): ``origin`` is the id of the pack, ``None`` for the library."""

    process: Process
    origin: str | None = None

    @property
    def path(self) -> str:
        """The name that only this flow has: ``my-county/release``, or the id alone for one of the library."""
        return f"{self.origin}/{self.process.id}" if self.origin else self.process.id


@frozen
class FlowRegistry:
    """Flows with their origins (流程名录), those of the library first.

    Packs of several places may have flows of one id; such a flow is asked for by its path, ``my-county/release``.
    """

    entries: tuple[KnownFlow, ...] = ()

    @classmethod
    def library(cls) -> "FlowRegistry":
        """The standard flows that come with the library."""
        return _library()

    def with_flows(self, flows: Iterable[Process], *, origin: str) -> "FlowRegistry":
        """A registry with further flows; this one stays as it is.

        Raises ``FlowConflictError`` for an id that the library has, or that this origin has already: a flow is not edited in place.
        """
        added: list[KnownFlow] = []
        for process in flows:
            for held in (*self.entries, *added):
                if held.process.id == process.id and held.origin in {None, origin}:
                    raise _conflict(process.id, held.origin, origin)
            added.append(KnownFlow(process, origin))
        return FlowRegistry((*self.entries, *added))

    @property
    def processes(self) -> tuple[Process, ...]:
        """The flows without their origins."""
        return tuple(entry.process for entry in self.entries)

    def find(self, name: str) -> tuple[KnownFlow, ...]:
        """The flows of this path, else of this id, else of this title; none where there is none."""
        by_path = tuple(entry for entry in self.entries if entry.path == name)
        by_id = tuple(entry for entry in self.entries if entry.process.id == name)
        return by_path or by_id or tuple(entry for entry in self.entries if entry.process.title == name)

    def get(self, name: str) -> Process:
        """The one flow of this path, id or title. Raises ``UnknownProcessError`` where there is none, or more than one."""
        found = self.find(name)
        if len(found) == 1:
            return found[0].process
        raise self._several(name, found) if found else self._none(name)

    def _several(self, name: str, found: tuple[KnownFlow, ...]) -> UnknownProcessError:
        paths = [entry.path for entry in found]
        return UnknownProcessError(
            Bilingual(
                zh=f"有几个流程叫“{name}”，请写明是哪一个：{'、'.join(paths)}。",
                en=f"several flows are called {name!r}; say which: {', '.join(paths)}.",
            )
        )

    def _none(self, name: str) -> UnknownProcessError:
        known = dict.fromkeys(word for e in self.entries for word in (e.process.id, e.process.title))
        near = get_close_matches(name, known, n=3, cutoff=0.4)
        return UnknownProcessError(
            Bilingual(
                zh=f"没有名为“{name}”的流程"
                + (f"；相近的有：{'、'.join(near)}" if near else "")
                + "。用 govdisclose process list 查看全部。",
                en=f"no flow {name!r}"
                + (f"; near: {', '.join(near)}" if near else "")
                + ". `govdisclose process list` lists all.",
            )
        )


@cache
def _library() -> FlowRegistry:
    return FlowRegistry(tuple(KnownFlow(process) for process in templates().values()))


def _conflict(name: str, held: str | None, origin: str) -> FlowConflictError:
    zh, en = (f"“{held}”", repr(held)) if held else ("标准流程", "the standard flows")
    return FlowConflictError(
        Bilingual(
            zh=f"流程“{name}”{zh}里已经有了，“{origin}”又定义了一次。请换一个代码。",
            en=f"{en} already have a flow {name!r}, and {origin!r} defines it again. Use another id.",
        )
    )

"""The standard flows that come with the library (标准流程模板): data files, each with its source.

>>> template("request.2019").title
'依申请公开（2019年条例）'
"""

from difflib import get_close_matches
from functools import cache
from importlib.resources import files

from govdisclose.bilingual import Bilingual
from govdisclose.errors import GovDiscloseError
from govdisclose.process.load import loads
from govdisclose.process.model import Process

__all__ = ["UnknownProcessError", "template", "template_names", "templates"]


class UnknownProcessError(GovDiscloseError, LookupError):
    """No standard flow has this name; the message names near ones."""


def template_names() -> tuple[str, ...]:
    """The ids of all standard flows, in alphabetical order."""
    return tuple(templates())


def template(name: str) -> Process:
    """The standard flow of this id. Raises ``UnknownProcessError``."""
    found = templates().get(name)
    if found is None:
        near = get_close_matches(name, templates(), n=3, cutoff=0.4)
        raise UnknownProcessError(
            Bilingual(
                zh=f"没有名为“{name}”的标准流程"
                + (f"；相近的有：{'、'.join(near)}" if near else "")
                + "。用 govdisclose process list 查看全部。",
                en=f"no standard flow {name!r}"
                + (f"; near: {', '.join(near)}" if near else "")
                + ". template_names() lists all",
            )
        )
    return found


@cache
def templates() -> dict[str, Process]:
    """All standard flows, id to definition."""
    folder = files("govdisclose.process") / "data"
    found = (loads(f.read_text("utf-8"), name=f.name) for f in folder.iterdir() if f.name.endswith(".toml"))
    return {process.id: process for process in sorted(found, key=lambda process: process.id)}

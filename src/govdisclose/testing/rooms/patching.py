"""One correct input, and what is different in a faulty one (差异): changes written as path and value.

>>> changed({"tasks": [{"id": "draft", "next": "check"}]}, {"tasks/draft/next": "chekc"})
{'tasks': [{'id': 'draft', 'next': 'chekc'}]}
>>> changed({"tasks": [{"id": "draft"}], "x": 1}, {"tasks/+": {"id": "b"}, "x": None})
{'tasks': [{'id': 'draft'}, {'id': 'b'}]}
"""

import copy
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import cast

__all__ = ["Changes", "base", "changed"]

Changes = Mapping[str, object]


@cache
def _text(name: str) -> str:
    return resources.files("govdisclose.testing").joinpath("data", name).read_text("utf-8")


def base(name: str) -> dict[str, object]:
    """A correct input of the kit, read anew each time."""
    return tomllib.loads(_text(name))


def changed(data: Mapping[str, object], changes: Changes) -> dict[str, object]:
    """A copy with the changes. An entry of a list is named by its position, id or code, ``+`` is a new one; ``None`` takes away."""
    result = copy.deepcopy(dict(data))
    for path, value in changes.items():
        *way, last = path.split("/")
        place: object = result
        for step in way:
            place = place[_position(place, step)] if isinstance(place, list) else cast("dict[str, object]", place)[step]
        if isinstance(place, list):
            _change_list(place, last, value)
        elif value is None:
            cast("dict[str, object]", place).pop(last, None)
        else:
            cast("dict[str, object]", place)[last] = value
    return result


def _change_list(entries: list[object], step: str, value: object) -> None:
    if step == "+":
        entries.append(value)
    elif value is None:
        del entries[_position(entries, step)]
    else:
        entries[_position(entries, step)] = value


def _position(entries: list[object], step: str) -> int:
    if step.isdigit():
        return int(step)
    return next(
        n
        for n, entry in enumerate(entries)
        if isinstance(entry, Mapping) and step in (entry.get("id"), entry.get("code"))
    )

"""The events of a case in a file (办件记录文件): JSON or TOML, ``events`` with one entry for each step done."""

import os
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from govdisclose.process.case import CaseEvent
from govdisclose.process.load import fault_words, plain_data, refused

__all__ = ["load_events", "loads_events"]


class _File(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    events: tuple[CaseEvent, ...]


def load_events(path: str | os.PathLike[str]) -> tuple[CaseEvent, ...]:
    """The events in a file. Raises ``FormatError``, and ``OSError`` for a file that cannot be opened."""
    file = Path(path)
    try:
        return loads_events(file.read_bytes().decode("utf-8-sig"), name=file.name)
    except UnicodeDecodeError:
        raise refused(file.name, "不是 UTF-8 文字", "it is not UTF-8 text") from None


def loads_events(text: str, *, name: str = "办件记录") -> tuple[CaseEvent, ...]:
    """The events in a text: JSON (an object with ``events``, or a bare list) or TOML (``[[events]]``). Raises ``FormatError``."""
    data = plain_data(text, name=name)
    try:
        return _File.model_validate({"events": data} if isinstance(data, list) else data).events
    except ValidationError as error:
        faults = [fault_words(detail, _File) for detail in error.errors()]
        raise refused(name, "；".join(zh for zh, _ in faults), "; ".join(en for _, en in faults)) from None

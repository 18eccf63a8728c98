"""The flow that a command names (流程来源): a standard flow, or a file in TOML, JSON or our BPMN."""

from pathlib import Path

from govdisclose.process import Process, load, template, template_names

__all__ = ["process_from"]


def process_from(name: str) -> Process:
    """The flow of this name or in this file.

    Raises ``FormatError`` for a file that cannot be used, ``OSError`` for one that cannot be opened, ``UnknownProcessError`` for a name that is
    neither a standard flow nor looks like a file.
    """
    if name in template_names():
        return template(name)
    path = Path(name)
    if path.suffix.lower() in {".bpmn", ".xml"}:
        from govdisclose.export import bpmn

        return bpmn.load(path)
    if path.suffix.lower() in {".toml", ".json"} or path.exists():
        return load(path)
    return template(name)

"""The comparison of two editions as JSON (JSON 对照): the shape, and its JSON Schema 2020-12."""

from typing import Literal

from attrs import frozen

from govdisclose._records import Record
from govdisclose.catalog.compare import ChangeKind, Diff, DiffEntry, FieldChange, MatchSettings

__all__ = ["DiffDocument", "document", "schema"]


@frozen
class DiffDocument(Record):
    """The whole document; ``summary`` counts the entries of each kind."""

    format: Literal["govdisclose-diff"]
    version: Literal["1.0"]
    summary: dict[ChangeKind, int]
    header: tuple[FieldChange, ...]
    entries: tuple[DiffEntry, ...]
    unchanged: int
    ignored: tuple[str, ...]
    settings: MatchSettings
    old: str | None = None
    new: str | None = None


def document(diff: Diff) -> DiffDocument:
    """The document of a comparison; ``document(diff).to_dict()`` is what ``diff --format json`` writes."""
    return DiffDocument(
        "govdisclose-diff",
        "1.0",
        diff.counts(),
        diff.header,
        diff.entries,
        diff.unchanged,
        diff.ignored,
        diff.settings,
        diff.old,
        diff.new,
    )


def schema() -> dict[str, object]:
    """The JSON Schema, made from the classes; checked in as ``diff.schema.json``."""
    from pydantic import TypeAdapter

    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:govdisclose:diff:1",
        "title": "govdisclose diff (目录调整对照)",
        **TypeAdapter(DiffDocument).json_schema(),
    }

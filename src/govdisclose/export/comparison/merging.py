"""What a merger found, as JSON (合并报告): conflicts, findings, and where each item came from."""

from collections.abc import Iterable
from typing import Literal

from attrs import frozen

from govdisclose._records import Record
from govdisclose.catalog.compare import Conflict, Merged, Origin
from govdisclose.findings import Finding

__all__ = ["MergeDocument", "MergedItem", "document", "schema"]


@frozen
class MergedItem(Record):
    """An item of the merged catalogue and where it stood."""

    id: str
    origins: tuple[Origin, ...]


@frozen
class MergeDocument(Record):
    """The whole report; items in the order of the merged catalogue."""

    format: Literal["govdisclose-merge"]
    version: Literal["1.0"]
    sources: tuple[str, ...]
    items: tuple[MergedItem, ...]
    conflicts: tuple[Conflict, ...]
    findings: tuple[Finding, ...]


def document(merged: Merged, *, findings: Iterable[Finding] | None = None) -> MergeDocument:
    """The report; ``findings`` are those of the merger unless others are given."""
    pairs = zip(merged.catalog.items, merged.origins, strict=True)
    return MergeDocument(
        "govdisclose-merge",
        "1.0",
        tuple(merged.headers),
        tuple(MergedItem(item.id, origins) for item, origins in pairs),
        merged.conflicts,
        merged.findings if findings is None else tuple(findings),
    )


def schema() -> dict[str, object]:
    """The JSON Schema 2020-12, made from the classes; checked in as ``merge.schema.json``."""
    from pydantic import TypeAdapter

    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:govdisclose:merge:1",
        "title": "govdisclose merge (目录合并)",
        **TypeAdapter(MergeDocument).json_schema(),
    }

"""The review sheet as JSON (审核单 JSON): strict reading, the same bytes for the same sheet, and its JSON Schema.

The checked-in ``sheet_schemas/govdisclose-review-sheet-1.schema.json`` is what this module writes; a test holds the two together.
``python -m govdisclose.export.sheet_json FILE`` writes it anew.

>>> from govdisclose.attributes import ReviewSheet
>>> sheet = ReviewSheet(kind="official_document", id="2026-15", title="通知")
>>> loads(dumps(sheet)) == sheet
True
"""

import json
import sys
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from govdisclose.attributes.fact_texts import fact_infos
from govdisclose.attributes.sheet.model import ReviewSheet
from govdisclose.errors import FormatError
from govdisclose.export._json_faults import absent, described
from govdisclose.export._json_syntax import check_syntax, decoded
from govdisclose.export._sheet_titles import FIELD_TITLES, TYPE_TITLES
from govdisclose.export.files import Source, Target, contents, whole

__all__ = ["SCHEMA_FILE", "dump", "dumps", "load", "loads", "schema_text"]

SCHEMA_FILE = "govdisclose-review-sheet-1.schema.json"
_Node = dict[str, Any]
_MAX_BYTES = 4 * 1024 * 1024  # a sheet has a few thousand; no forged file shall fill the memory


def dumps(sheet: ReviewSheet) -> bytes:
    """The sheet as JSON: UTF-8, LF, two blanks of indent; what is not filled in is left out."""
    data = sheet.model_dump(mode="json", exclude_none=True)
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def dump(sheet: ReviewSheet, target: Target) -> None:
    """Write the sheet to a file, whole or not at all, or to a binary stream."""
    data = dumps(sheet)
    with whole(target) as stream:
        stream.write(data)


def loads(data: bytes | str) -> ReviewSheet:
    """The sheet that the text holds; its record is not verified, see ``ReviewSheet.verify``.

    Raises ``FormatError`` for what is not such a sheet.
    """
    text = decoded(data)
    check_syntax(text)
    try:
        sheet = ReviewSheet.model_validate_json(text, strict=True)
    except ValidationError as error:
        raise FormatError(described(error)) from None
    for key in ("format", "version"):
        if key not in sheet.model_fields_set:
            raise FormatError(absent(f"$.{key}"))
    return sheet


def load(source: Source) -> ReviewSheet:
    """The sheet that a path or binary stream holds, at most 4 MiB. Raises as ``loads`` does, and ``OSError``."""
    return loads(contents(source, at_most=_MAX_BYTES))


def schema_text() -> str:
    """The JSON Schema (2020-12) as the checked-in file holds it."""
    raw: _Node = ReviewSheet.model_json_schema()
    raw["required"] = ["format", "version", *raw["required"]]
    for name, definition in raw["$defs"].items():
        _name(definition, TYPE_TITLES[name])
    _name(raw, "govdisclose 交换格式：公开属性认定审核单 / govdisclose exchange format: review sheet")
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:govdisclose:review-sheet:1:json"}
    return json.dumps(head | raw, ensure_ascii=False, indent=2) + "\n"


def _name(definition: _Node, title: str) -> None:
    """Bilingual titles in place of those that pydantic makes from identifiers."""
    facts = fact_infos()
    definition["title"] = title
    definition.pop("description", None)
    for key, node in definition.get("properties", {}).items():
        node["title"] = f"{facts[key].term} / {key.replace('_', ' ')}" if key in facts else FIELD_TITLES[key]


if __name__ == "__main__":  # pragma: no cover - run by the maintainer, its output is compared by a test
    Path(sys.argv[1]).write_text(schema_text(), encoding="utf-8", newline="\n")

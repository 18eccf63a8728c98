"""The JSON Schema of the exchange format (JSON Schema 2020-12), generated from the model.

The checked-in file ``schemas/govdisclose-catalog-1.schema.json`` is what this module writes; a test holds the two together.
``python -m govdisclose.export.json_schema FILE`` writes it anew. What a JSON Schema cannot say is left to the reader: that ids are
unique, and that a key stands once.
"""

import json
import re
import sys
import warnings
from pathlib import Path
from typing import Any, cast

from pydantic.json_schema import PydanticJsonSchemaWarning

from govdisclose._text import NAME_PATTERN, TEXT_PATTERN
from govdisclose.catalog.model import Catalog
from govdisclose.catalog.vocabulary import Channel
from govdisclose.export._json_titles import DEFINITIONS, PROPERTIES

__all__ = ["SCHEMA_FILE", "json_schema", "json_schema_text"]

#: The name of the checked-in schema in the folder ``schemas``.
SCHEMA_FILE = "govdisclose-catalog-1.schema.json"

_Node = dict[str, Any]


def json_schema() -> dict[str, object]:
    """The schema as plain data."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", PydanticJsonSchemaWarning)  # the empty default of extensions, replaced below
        raw: _Node = Catalog.model_json_schema()
    definitions: _Node = raw.pop("$defs")
    definitions["Catalog"] = raw | {"required": ["format", "version", "header", "items"]}
    definitions["CatalogItem"]["properties"]["extensions"] = {
        "type": "object",
        "propertyNames": {"$ref": "#/$defs/Name"},
        "additionalProperties": {"$ref": "#/$defs/Text"},
    }
    parts = definitions["TimeLimit"]["properties"]["parts"]
    parts["items"] = {
        "allOf": [parts["items"], {"type": "object", "properties": {"parts": {"type": "array", "maxItems": 0}}}]
    }
    for name, definition in definitions.items():
        _name(name, definition)
    definitions = {name: _shared_text(definition) for name, definition in definitions.items()}
    definitions["Text"] = {"title": "文字 / text", "type": "string", "pattern": TEXT_PATTERN}
    definitions["Name"] = {"title": "非空白文字 / text that is not blank", "type": "string", "pattern": NAME_PATTERN}
    definitions["Channel"]["description"] = "；".join(f"{c.value} {c.term}" for c in Channel)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:govdisclose:catalog:1:json",
        "title": "govdisclose 交换格式：基层政务公开标准目录 / govdisclose exchange format: disclosure catalogue",
        "$ref": "#/$defs/Catalog",
        "$defs": dict(sorted(definitions.items())),
    }


def json_schema_text() -> str:
    """The schema as the checked-in file holds it: Chinese as it is, characters beyond U+FFFF as escapes, LF at the end."""
    text = json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"
    return re.sub("[\U00010000-\U0010ffff]", lambda m: json.dumps(m.group())[1:-1], text)


def _name(name: str, definition: _Node) -> None:
    """Bilingual titles and descriptions in place of those that pydantic makes from identifiers."""
    zh, en = DEFINITIONS[name]
    definition["title"] = f"{zh} / {en}"
    definition.pop("description", None)
    for key, node in definition.get("properties", {}).items():
        zh, en = PROPERTIES[name, key]
        node["title"] = f"{zh} / {en}"


def _shared_text(node: object) -> Any:
    """The node with every plain or patterned text replaced by a reference to the one definition of it."""
    if isinstance(node, list):
        return [_shared_text(one) for one in node]
    if not isinstance(node, dict):
        return node
    inner = {key: _shared_text(one) for key, one in cast("_Node", node).items()}
    if inner.get("type") == "string" and not inner.keys() & {"enum", "const", "format"}:
        kept = {key: one for key, one in inner.items() if key not in {"type", "pattern"}}
        return {"$ref": "#/$defs/Name" if inner.get("pattern") == NAME_PATTERN else "#/$defs/Text"} | kept
    return inner


if __name__ == "__main__":  # pragma: no cover - run by the maintainer, its output is compared by a test
    Path(sys.argv[1]).write_text(json_schema_text(), encoding="utf-8", newline="\n")

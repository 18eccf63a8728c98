"""The published JSON Schema of a pack (定义包格式), as all its TOML files put together; the checked-in file is held against it."""

import json
import re
import sys
import warnings
from pathlib import Path

from pydantic.json_schema import PydanticJsonSchemaWarning

from govdisclose.domains.pack import DomainPack

__all__ = ["SCHEMA_FILE", "pack_schema", "pack_schema_text"]

#: The name of the checked-in schema in the folder ``schemas``.
SCHEMA_FILE = "govdisclose-pack-1.schema.json"


def pack_schema() -> dict[str, object]:
    """The schema as plain data."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", PydanticJsonSchemaWarning)  # empty defaults of mappings
        raw = DomainPack.model_json_schema(by_alias=True)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:govdisclose:pack:1:json",
        **raw,
        "title": "govdisclose 领域定义包 / govdisclose domain pack",
    }


def pack_schema_text() -> str:
    """The schema as the checked-in file holds it: Chinese as it is, characters beyond U+FFFF as escapes, LF at the end."""
    text = json.dumps(pack_schema(), ensure_ascii=False, indent=2) + "\n"
    return re.sub("[\U00010000-\U0010ffff]", lambda m: json.dumps(m.group())[1:-1], text)


if __name__ == "__main__":  # pragma: no cover - run by the maintainer, its output is compared by a test
    Path(sys.argv[1]).write_text(pack_schema_text(), encoding="utf-8", newline="\n")

"""The JSON Schema of a flow definition (流程定义的 JSON Schema), generated from the model.

The checked-in file ``schemas/govdisclose-process-1.schema.json`` is what this module writes; a test holds the two together.
``python -m govdisclose.process.schema FILE`` writes it anew.
"""

import json
import sys
from pathlib import Path

from govdisclose.process.model import Process

__all__ = ["SCHEMA_FILE", "json_schema", "json_schema_text"]

#: The name of the checked-in schema in the folder ``schemas``.
SCHEMA_FILE = "govdisclose-process-1.schema.json"


def json_schema() -> dict[str, object]:
    """The schema as plain data."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:govdisclose:process:1:json",
        **Process.model_json_schema(mode="validation"),
        "title": "govdisclose 公开流程定义 / govdisclose flow definition",
    }


def json_schema_text() -> str:
    """The schema as the checked-in file holds it."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":  # pragma: no cover - run by the maintainer, its output is compared by a test
    Path(sys.argv[1]).write_text(json_schema_text(), encoding="utf-8", newline="\n")

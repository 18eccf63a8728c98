"""The JSON Schema: generated, checked in, judged by a validator that is not ours."""

import json as stdlib_json
from importlib.resources import files

import jsonschema
import pytest
from hypothesis import given, settings

from core_strategies import catalogues
from govdisclose.catalog import Catalog
from govdisclose.errors import FormatError
from govdisclose.export import json
from govdisclose.export.json_schema import SCHEMA_FILE, json_schema, json_schema_text

CHECKED_IN = (files("govdisclose.export") / "schemas" / SCHEMA_FILE).read_text("utf-8")
JUDGE = jsonschema.Draft202012Validator(stdlib_json.loads(CHECKED_IN), format_checker=jsonschema.FormatChecker())


def test_the_checked_in_file_is_what_the_model_says() -> None:
    """Write it anew with ``python -m govdisclose.export.json_schema FILE``."""
    assert json_schema_text() == CHECKED_IN


def test_it_is_a_schema_of_2020_12() -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema())
    assert json_schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def _nodes(node: object) -> list[dict[str, object]]:
    inner = list(node.values()) if isinstance(node, dict) else node if isinstance(node, list) else []
    return ([node] if isinstance(node, dict) else []) + [n for one in inner for n in _nodes(one)]


def test_every_keyword_has_its_type_beside_it() -> None:
    """As the strict mode of common validators asks."""
    needs = {
        "properties": "object",
        "required": "object",
        "additionalProperties": "object",
        "propertyNames": "object",
        "items": "array",
        "minItems": "array",
        "maxItems": "array",
        "pattern": "string",
        "format": "string",
    }
    definitions = json_schema()["$defs"]
    assert isinstance(definitions, dict)
    for name, definition in definitions.items():
        for node in _nodes(definition):
            if "properties" in node and isinstance(node["properties"], dict) and "type" not in node:
                pytest.fail(f"{name}: properties without type")
            for keyword, kind in needs.items():
                if keyword in node and isinstance(node.get("type"), str) and keyword != "format":
                    assert node["type"] == kind, (name, node)


def test_every_name_is_told_in_both_languages() -> None:
    definitions = json_schema()["$defs"]
    assert isinstance(definitions, dict)
    for name, definition in definitions.items():
        for node in (definition, *definition.get("properties", {}).values()):
            assert " / " in node["title"], (name, node)


@given(catalogues)
@settings(max_examples=40, deadline=None)
def test_the_judge_accepts_what_we_write(catalogue: Catalog) -> None:
    JUDGE.validate(stdlib_json.loads(json.dumps(catalogue)))


GOOD = '{"format":"govdisclose-catalog","version":"1.0","header":{},"items":[{"id":"1","matter":["甲"]}]}'

#: Changes to a good file that the reader and the judge both refuse.
CHANGES = [
    ('"1.0"', '"1.1"'),
    ("-catalog", "-flow"),
    ('"header":{},', ""),
    ('"format":"govdisclose-catalog",', ""),
    ("{}", '{"issued":"2026-02-30"}'),
    ("{}", '{"issuer":"x"}'),
    ('"id":"1",', ""),
    ('"1"', '""'),
    ('"1"', '" "'),
    ('["甲"]', "[]"),
    ('["甲"]', '["甲",""]'),
    ('["甲"]', '["a","b","c","d","e","f","g"]'),
    ('["甲"]', '["\\u200b"]'),
    ('["甲"]', '["a\\udb80\\udc00"]'),
    ('["甲"]', '["甲"],"mode":{"proactive":"true"}'),
    ('["甲"]', '["甲"],"mode":{"auto":true}'),
    ('["甲"]', '["甲"],"channels":{"chosen":["tv"]}'),
    ('["甲"]', '["甲"],"time_limit":{"kind":"within"}'),
    ('["甲"]', '["甲"],"time_limit":{"text":"","kind":"soon"}'),
    ('["甲"]', '["甲"],"time_limit":{"text":"","amount":"20"}'),
    ('["甲"]', '["甲"],"time_limit":{"text":"","parts":[{"text":"","parts":[{"text":""}]}]}'),
    ('["甲"]', '["甲"],"basis":{"citations":[{"title":"\\u0000"}]}'),
    ('["甲"]', '["甲"],"basis":{"citations":[{"number":"国发〔2017〕1号"}]}'),
    ('["甲"]', '["甲"],"extensions":{"甲":1}'),
    ('["甲"]', '["甲"],"extensions":{" ":"1"}'),
    ('["甲"]', '["甲"],"content":null'),
]


def test_the_good_file_is_good() -> None:
    json.loads(GOOD)
    JUDGE.validate(stdlib_json.loads(GOOD))


@pytest.mark.parametrize(("old", "new"), CHANGES, ids=[new[:50] for _, new in CHANGES])
def test_the_judge_and_the_reader_agree(old: str, new: str) -> None:
    bad = GOOD.replace(old, new, 1)
    assert bad != GOOD
    assert not JUDGE.is_valid(stdlib_json.loads(bad))
    with pytest.raises(FormatError):
        json.loads(bad)

"""The glossary fixes one English name per official term, and the code keeps to it."""

import importlib
import re
from pathlib import Path

import pytest

GLOSSARY = Path(__file__).resolve().parents[2] / "docs" / "glossary.md"
ROW = re.compile(r"^\| (?P<term>[^|]*[\u4e00-\u9fff][^|]*) \| (?P<name>[^|]+) \| `(?P<place>[\w.]+)` \|", re.MULTILINE)
ROWS = [(m["term"].strip(), m["name"].strip(), m["place"]) for m in ROW.finditer(GLOSSARY.read_text("utf-8"))]


def resolve(place: str) -> object:
    parts = place.split(".")
    for cut in range(len(parts), 0, -1):
        try:
            found: object = importlib.import_module(".".join(parts[:cut]))
        except ModuleNotFoundError:
            continue
        for name in parts[cut:]:
            fields = getattr(found, "model_fields", {})
            found = fields[name] if name in fields else getattr(found, name)
        return found
    raise AssertionError(place)


def test_the_glossary_has_rows() -> None:
    assert len(ROWS) >= 30


def test_one_english_name_per_official_term() -> None:
    terms = [term for term, _, _ in ROWS]
    assert len(terms) == len(set(terms))


def test_one_official_term_per_english_name() -> None:
    names = [name.lower() for _, name, _ in ROWS]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(("term", "place"), [(t, p) for t, _, p in ROWS], ids=[t for t, _, _ in ROWS])
def test_the_code_has_the_name_and_its_docstring_the_term(term: str, place: str) -> None:
    found = resolve(place)
    if isinstance(found, type) or callable(found):
        assert term in (found.__doc__ or ""), f"{place} does not say {term}"

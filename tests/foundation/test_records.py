"""Plain-data form of attrs values, and attrs values inside pydantic models."""

import json
from datetime import UTC, date, datetime
from enum import Enum, StrEnum

import pytest
from attrs import field, frozen
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from govdisclose._records import Record


class Colour(StrEnum):
    RED = "red"


class Size(Enum):
    SMALL = 1


@frozen
class Leaf(Record):
    day: date
    colour: Colour = Colour.RED


@frozen
class Tree(Record):
    name: str
    n: int = 0
    on: bool = False
    seen: datetime | None = None
    size: Size | None = None
    colour: Colour | None = None
    always: Colour = field(default=Colour.RED, metadata={"always": True})
    leaves: tuple[Leaf, ...] = ()
    inner: "tuple[Tree, ...]" = ()


FULL = Tree(
    "a",
    2,
    on=True,
    seen=datetime(2026, 1, 2, 3, 4, tzinfo=UTC),
    size=Size.SMALL,
    colour=Colour.RED,
    leaves=(Leaf(date(2026, 1, 2)),),
    inner=(Tree("b"),),
)


def test_absent_keys_are_left_out_unless_always_written() -> None:
    assert Tree("a").to_dict() == {"name": "a", "always": "red"}


def test_to_dict_is_plain_data_for_json() -> None:
    data = FULL.to_dict()
    assert json.loads(json.dumps(data)) == data
    assert data["seen"] == "2026-01-02T03:04:00+00:00"
    assert data["size"] == 1
    assert type(data["colour"]) is str
    assert data["leaves"] == [{"day": "2026-01-02"}]
    assert data["inner"] == [{"name": "b", "always": "red"}]


def test_from_dict_reads_what_to_dict_wrote() -> None:
    assert Tree.from_dict(FULL.to_dict()) == FULL
    assert Tree.from_dict(json.loads(json.dumps(FULL.to_dict()))) == FULL


def test_from_dict_takes_dates_as_they_are() -> None:
    assert Leaf.from_dict({"day": date(2026, 1, 2)}).day == date(2026, 1, 2)
    assert Tree.from_dict({"name": "a", "seen": datetime(2026, 1, 2, tzinfo=UTC)}).seen == datetime(
        2026, 1, 2, tzinfo=UTC
    )


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"name": 1},
        {"name": "a", "other": 1},
        {"name": "a", "n": True},
        {"name": "a", "n": "1"},
        {"name": "a", "n": 1.0},
        {"name": "a", "on": 1},
        {"name": "a", "colour": "blue"},
        {"name": "a", "leaves": [{"day": "2026-02-30"}]},
        {"name": "a", "leaves": [{"day": "2026-02-03", "x": 1}]},
    ],
)
def test_from_dict_refuses_wrong_keys_and_kinds(data: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="Tree: "):
        Tree.from_dict(data)


class Holder(BaseModel):
    tree: Tree


@given(st.text(max_size=5), st.integers(), st.booleans())
@settings(max_examples=30)
def test_a_value_inside_a_model_survives_json(name: str, n: int, on: bool) -> None:
    held = Holder(tree=Tree(name, n, on=on, leaves=(Leaf(date(2026, 1, 2)),), inner=(Tree("b"),)))
    assert Holder.model_validate_json(held.model_dump_json()) == held


def test_a_model_takes_the_value_or_its_plain_form_and_nothing_else() -> None:
    assert Holder.model_validate({"tree": {"name": "a"}}).tree == Tree("a")
    assert Holder(tree=FULL).tree is FULL
    for wrong in ({"name": "a", "other": 1}, {}, "a", None):
        with pytest.raises(ValidationError):
            Holder.model_validate({"tree": wrong})


def test_the_schema_of_a_value_forbids_further_keys() -> None:
    schema = Holder.model_json_schema()
    assert schema["$defs"]["Tree"]["additionalProperties"] is False
    assert schema["$defs"]["Tree"]["required"] == ["name"]

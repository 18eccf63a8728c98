"""The measured quality of the scan on the labelled set; the guide quotes this table."""

import json
from collections import Counter
from pathlib import Path

import pytest

from govdisclose.attributes import HitKind, scan

ROWS = [
    json.loads(line)
    for line in (Path(__file__).parent / "data/scan_labelled.jsonl").read_text(encoding="utf-8").splitlines()
]


def overlap(a: tuple[int, int], b: tuple[int, int]) -> float:
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return max(0, shared) / (max(a[1], b[1]) - min(a[0], b[0]))


def measure(rows: list[dict]) -> tuple[Counter, Counter, Counter]:
    """Found, missed and false hits by kind; a hit is right when kind and at least half of the place agree."""
    found, missed, false = Counter(), Counter(), Counter()
    for row in rows:
        hits = [(hit.start, hit.end, hit.kind.value) for hit in scan(row["text"]).hits]
        for label in row["labels"]:
            place = (label["start"], label["end"])
            right = [h for h in hits if h[2] == label["kind"] and overlap(h[:2], place) >= 0.5]
            if right:
                hits.remove(right[0])
                found[label["kind"]] += 1
            else:
                missed[label["kind"]] += 1
        false.update(h[2] for h in hits)
    return found, missed, false


@pytest.fixture(scope="module")
def measured():
    return measure(ROWS)


def test_the_set_is_large_and_half_of_it_holds_no_personal_information():
    assert len(ROWS) >= 400
    assert sum(row["source"] == "hand" for row in ROWS) >= 120
    assert sum(not row["labels"] for row in ROWS) >= len(ROWS) / 2


def test_every_label_is_a_kind_and_every_kind_is_labelled():
    assert {label["kind"] for row in ROWS for label in row["labels"]} == set(HitKind)


@pytest.mark.parametrize("kind", ["id_card", "mobile"])
def test_recall_of_identity_cards_and_mobiles(measured, kind):
    found, missed, _ = measured
    assert found[kind] / (found[kind] + missed[kind]) >= 0.98


def test_recall_over_all_kinds(measured):
    found, missed, _ = measured
    assert found.total() / (found.total() + missed.total()) >= 0.95


def test_precision_over_all_kinds(measured):
    found, _, false = measured
    assert found.total() / (found.total() + false.total()) >= 0.97


def test_the_guide_quotes_what_is_measured(measured):
    found, missed, false = measured
    guide = (Path(__file__).parents[2] / "docs/guides/scan.md").read_text(encoding="utf-8")
    for kind in HitKind:
        assert f"| `{kind}` | {found[kind] + missed[kind]} | {found[kind]} | {missed[kind]} | {false[kind]} |" in guide

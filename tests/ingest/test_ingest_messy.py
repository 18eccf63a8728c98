"""Tables made at random: in every one, at least 98 of 100 cells are read as an official would."""

from collections import Counter
from typing import Any

import pytest

import ingest_messy_tables
from govdisclose import ingest

NUMBER = 36


def reading_of(item: Any) -> dict[str, Any]:
    """The item in the terms of the expectation."""
    return {
        "seq": item.seq,
        "matter": [*item.matter],
        "content_text": item.content.text,
        "basis_text": item.basis.text,
        "time_limit_text": item.time_limit.text,
        "publisher_text": item.publisher.text,
        "channels_chosen": [c.value for c in item.channels.chosen],
        "channels_optional": [c.value for c in item.channels.optional],
        "channels_other": [*item.channels.other],
        "all_society": item.audience.all_society,
        "specific_groups": [*item.audience.specific_groups],
        "proactive": item.mode.proactive,
        "on_request": item.mode.on_request,
        "county": item.levels.county,
        "township": item.levels.township,
        "village": item.levels.village,
        "citations": [{"title": c.title, "number": c.number} for c in item.basis.citations],
        "item_domain": item.domain,
        "extensions": {"".join(k.split()): v for k, v in item.extensions.items()},
    }


def plain(value: Any) -> Any:
    return "".join(value.split()).strip("\u200b") if isinstance(value, str) else value


@pytest.mark.parametrize("seed", range(NUMBER))
def test_a_messy_table(seed):
    kind, data, expected = ingest_messy_tables.make(seed)
    catalog = ingest.read_bytes(data, name=f"{seed}{kind}").catalog
    right: Counter[str] = Counter()
    wrong = []
    assert len(catalog.items) == len(expected["items"])
    if expected["domain"]:
        assert catalog.header.domain == expected["domain"]
    for want, item in zip(expected["items"], catalog.items, strict=True):
        got = reading_of(item)
        for name, value in got.items():
            wish = want[name]
            if wish is None or name == "extensions":
                continue
            if name == "channels_chosen":
                good = set(wish) <= set(value) <= {*wish, *want["channels_allow"]}
            elif isinstance(wish, list):
                good = (
                    [*map(plain, wish)] == [*map(plain, value)]
                    if name == "matter"
                    else len(wish) == len(value) and all(w in value for w in wish)
                )
            else:
                good = plain(wish) == plain(value)
            right[name] += good
            if not good:
                wrong.append((item.matter, name, wish, value))
        for heading, words in (want["extensions"] or {}).items():
            assert plain(got["extensions"]["".join(heading.split())]) == plain(words)
        assert all(got[k] is None for k in want["expect_null"])
    assert len(wrong) <= 0.02 * right.total(), wrong[:5]

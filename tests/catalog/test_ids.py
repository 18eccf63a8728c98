"""Stable ids: the same words, the same id, wherever the row stands."""

import random
import re
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govdisclose.catalog import Basis, CatalogItem, Content, IdentifyingWords, assign_ids

names = st.sampled_from(["最低生活保障", "审核信息", "审批信息", "A", "１"])
rows = st.builds(
    IdentifyingWords,
    st.none() | st.sampled_from(["社会救助", "养老服务"]),
    st.lists(names, min_size=1, max_size=3).map(tuple),
    st.sampled_from(["", "名单", "结果"]),
    st.sampled_from([(), ("甲",), ("乙",)]),
)


@given(st.lists(rows, max_size=12))
@settings(max_examples=150)
def test_no_two_rows_have_one_id(table: list[IdentifyingWords]) -> None:
    ids = assign_ids(table)
    assert len(set(ids)) == len(table) == len(ids)
    assert all(re.fullmatch(r"i-[0-9a-hjkmnp-tv-z]{10}(-[0-9a-hjkmnp-tv-z]{6}){0,2}(-[0-9]+)?", i) for i in ids)


@given(st.lists(rows, max_size=10, unique=True), st.randoms(use_true_random=False))
@settings(max_examples=100)
def test_ids_survive_reordering(table: list[IdentifyingWords], shuffle: random.Random) -> None:
    before = dict(zip(table, assign_ids(table), strict=True))
    mixed = list(table)
    shuffle.shuffle(mixed)
    assert dict(zip(mixed, assign_ids(mixed), strict=True)) == before


@given(st.lists(rows, max_size=8, unique=True), rows)
@settings(max_examples=100)
def test_a_row_of_another_matter_changes_no_id(table: list[IdentifyingWords], more: IdentifyingWords) -> None:
    if any((r.domain or "", r.matter) == (more.domain or "", more.matter) for r in table) or "１" in more.matter:
        return
    assert assign_ids([more, *table])[1:] == assign_ids(table)


def test_blanks_and_full_width_forms_make_no_difference() -> None:
    plain = IdentifyingWords("社会救助", ("A类保障", "审核信息"))
    printed = IdentifyingWords("社会 救助", ("Ａ类保障\n", "审核 信息"))
    assert assign_ids([plain]) == assign_ids([printed])


def test_content_tells_apart_what_shares_a_matter_and_repeats_are_numbered() -> None:
    one, two = (IdentifyingWords(None, ("甲",), content) for content in ("名单", "结果"))
    ids = assign_ids([one, two, one, one])
    assert ids[0].count("-") == ids[1].count("-") == 2
    assert ids[2:] == (f"{ids[0]}-2", f"{ids[0]}-3")


def test_the_borders_between_names_count() -> None:
    assert assign_ids([IdentifyingWords(None, ("甲乙",))]) != assign_ids([IdentifyingWords(None, ("甲", "乙"))])
    assert assign_ids([IdentifyingWords("甲", ("乙",))]) != assign_ids([IdentifyingWords(None, ("甲", "乙"))])


def test_the_words_of_an_item() -> None:
    item = CatalogItem(id="1", matter=("甲",), content=Content(text="乙"), basis=Basis(text="丙"))
    assert IdentifyingWords.of(item, domain="救灾") == IdentifyingWords("救灾", ("甲",), "乙", ("丙", *[""] * 6))
    assert IdentifyingWords.of(item.model_copy(update={"domain": "丁"}), domain="救灾").domain == "丁"


@pytest.mark.parametrize("seed", ["0", "42"])
def test_ids_do_not_depend_on_the_run(seed: str) -> None:
    script = (
        "from govdisclose.catalog import *\n"
        "print(*assign_ids([IdentifyingWords('社会救助', ('最低生活保障', c), c) for c in '甲乙']))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": seed}
    )
    assert done.stdout.split() == ["i-x77vch346q", "i-yzf5fazqkd"]

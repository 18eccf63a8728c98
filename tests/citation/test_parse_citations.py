"""Sources cited in a basis cell, read and written again."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govdisclose.citation import Citation, parse_citations

CASES = [
    line.split(" => ")
    for line in Path(__file__)
    .with_name("citation_cases.txt")
    .read_text("utf-8")
    .replace(" =>\n", " => \n")
    .splitlines()
    if " => " in line and not line.startswith("#")
]


def _expected(text: str) -> list[tuple[str, str | None, str | None]]:
    rows = [[part.strip() for part in one.split(" | ")] for one in text.split(" ; ")] if text.strip() else []
    return [(t, None if n == "-" else n, None if a == "-" else a) for t, n, a in rows]


@pytest.mark.parametrize(("words", "expected"), CASES, ids=[words[:40] for words, _ in CASES])
def test_a_cell_is_read_as_a_jurist_reads_it(words: str, expected: str) -> None:
    found = parse_citations(words.replace("⏎", "\n"))
    assert [(c.title, c.number, c.article) for c in found] == _expected(expected)


def test_the_case_table_is_not_empty() -> None:
    assert len(CASES) > 70


numerals = st.sampled_from(["一", "二十", "三十三", "一百零三", "7", "120"])
issuers = st.sampled_from(["国办发", "财社", "税总办发", "渝府办规", "应急厅函"])
numbers = st.one_of(
    st.builds(lambda i, y, n: f"{i}〔{y}〕{n}号", issuers, st.integers(1949, 2049), st.integers(1, 9999)),
    st.builds(lambda i, n: f"{i}令第{n}号", st.sampled_from(["国务院", "生态环境部", "中华人民共和国主席"]), numerals),
    st.builds(lambda y, n: f"税务总局公告{y}年第{n}号", st.integers(1990, 2049), st.integers(1, 99)),
)
one_article = st.builds(
    lambda n, rest: f"第{n}条{rest}",
    numerals,
    st.sampled_from(["", "第一款", "第（二）项", "第一款第（三）项", "之一"]),
)
articles = st.lists(one_article, min_size=1, max_size=3).map("、".join)
words = st.text("中华人民共和国城乡社会救助办法条例意见的关于印发通知管理", min_size=3, max_size=15)
titles = words | st.builds("{}〈{}〉的通知".format, words, words)
canonical = st.builds(Citation, titles, st.none() | numbers, st.none() | articles)


@given(st.lists(canonical, max_size=4).map(tuple), st.sampled_from(["、", "；", "\n", "", "；\n"]))
@settings(max_examples=200, deadline=None)
def test_what_is_written_is_read_again(citations: tuple[Citation, ...], between: str) -> None:
    """Canonical citations survive the way to text and back, however they are separated."""
    assert parse_citations(between.join(c.to_text() for c in citations)) == citations


@given(st.builds(Citation, st.just(""), numbers, st.none() | articles))
@settings(max_examples=50, deadline=None)
def test_a_number_alone_is_read_again(citation: Citation) -> None:
    assert parse_citations(citation.to_text()) == (citation,)


@given(
    st.text(
        "《》〈〉<>（）()〔〕[]【】第条款项一二0123号令国发法、；，。\n 　中华人民共和国以下简称修订公布年月日",
        max_size=60,
    )
    | st.text(max_size=40)
)
@settings(max_examples=400, deadline=None)
def test_nothing_is_raised_on_any_text(text: str) -> None:
    for citation in parse_citations(text):
        assert citation.title or citation.number


@pytest.mark.parametrize(
    "unit",
    [
        "《",
        "《〈",
        "《A（",
        "第",
        "第一",
        "（",
        "国",
        "〔2017",
        "《a》（",
        "国令",
        "一、",
        "》",
        "<",
        "第1、",
        "中华人民共和国",
        " \n",
    ],
)
def test_a_long_run_of_one_sign_is_answered_and_loses_nothing(unit: str) -> None:
    """A reader that goes back over the text would not come to an end; ``benchmarks/hostile.py`` measures how time grows."""
    text = unit * 100_000
    assert all(citation.title in text for citation in parse_citations(text))


SHARED = Path(__file__).resolve().parents[2].parent / "shared" / "catalogues" / "tables"


@pytest.mark.shared
def test_the_citations_of_the_shared_tables() -> None:
    """Titles as a set, and the number where one is expected."""
    if not SHARED.is_dir():
        pytest.skip("the shared tables do not lie beside the checkout")
    graded = wrong = 0
    for path in sorted(SHARED.glob("*.expected.json")):
        for item in json.loads(path.read_text("utf-8"))["items"]:
            if item.get("citations") is None or item.get("basis_text") is None:
                continue
            graded += 1
            found = {c.title: c.number or "" for c in parse_citations(item["basis_text"])}
            expected = {c["title"]: c.get("number") or "" for c in item["citations"]}
            right = found.keys() == expected.keys() and all(found[t].endswith(n) for t, n in expected.items())
            wrong += not right
    assert graded > 500
    assert wrong == 0

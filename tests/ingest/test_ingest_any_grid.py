"""Reading never raises, whatever stands in the cells, and what comes out is a catalogue that the model accepts."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from govdisclose.catalog import Catalog
from govdisclose.errors import UnreadableInputError
from govdisclose.ingest import Grid, IngestResult, lay_out, read_bytes, read_grids
from govdisclose.ingest.boxes.ticks import NO, YES
from govdisclose.ingest.headings import label_of
from ingest_layouts import draw

WORDS = st.sampled_from(
    ["", "序号", "公开事项", "一级事项", "二级事项", "公开内容", "公开依据", "公开时限", "公开主体", "公开渠道", "公开对象", "全社会", "特定群体", "公开方式", "主动", "依申请", "公开层级", "县级", "乡级", "领域",
     "√", "■政府网站□公示栏", "同上", "1", "（一）救灾领域", "20个工作日内", "《预算法》", "注：■必选，□可选", "XX县目录", "备注", "\u200b", "\ud800", "\ue000", "\x00", "口", "t", "（", "《", "2024-01-03"]
)  # fmt: skip
CELL = st.one_of(WORDS, WORDS, st.text(max_size=12))
SPAN = st.tuples(*[st.integers(-2, 12)] * 4)
GRIDS = st.lists(
    st.builds(
        lambda rows, spans, about: Grid(lay_out(rows, spans), **about),
        st.lists(st.lists(CELL, max_size=12), max_size=10),
        st.lists(SPAN, max_size=6),
        st.fixed_dictionaries({}, optional={"sheet": st.text(max_size=4), "table": st.integers(1, 3), "before": st.tuples(CELL), "after": st.tuples(CELL), "hidden": st.booleans(), "keeps_merges": st.booleans()}),
    ),
    max_size=3,
)  # fmt: skip
HEAD = """
序号|公开事项|<|公开内容|公开依据|公开时限|公开主体|公开渠道|公开对象|<|公开方式|<|公开层级|<
^|一级事项|二级事项|^|^|^|^|^|全社会|特定群体|主动|依申请|县级|乡级
"""


def check(result: IngestResult) -> None:
    plain = result.catalog.model_dump(mode="json")
    assert Catalog.model_validate_json(result.catalog.model_dump_json()) == result.catalog
    assert len({i["id"] for i in plain["items"]}) == len(plain["items"])
    for n in range(len(plain["items"])):
        assert result.provenance.locate(n, "matter") is not None
    assert all(f.message.zh and f.message.en and f.code.startswith("GD-I") for f in result.findings)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(GRIDS, st.one_of(st.none(), CELL))
def test_reading_never_raises_on_any_grid(grids, title):
    check(read_grids(grids, title=title))


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(CELL, min_size=14, max_size=14), max_size=8), st.lists(SPAN, max_size=5), st.booleans())
def test_reading_never_raises_below_a_real_header(rows, spans, keeps_merges):
    head = draw(HEAD)
    values = [[c.text if c.is_origin else "" for c in row] for row in head.rows] + rows
    check(read_grids([Grid(lay_out(values, [(0, 1, 0, 2), *spans]), keeps_merges=keeps_merges)]))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(CELL, min_size=14, max_size=14), min_size=1, max_size=6))
def test_no_word_of_the_office_is_lost(rows):
    """Every cell of the body stands in a field, in the extensions, or in a finding."""
    head = draw(HEAD)
    values = [[c.text if c.is_origin else "" for c in row] for row in head.rows] + rows
    result = read_grids([Grid(lay_out(values, [(0, 1, 0, 2), (0, 8, 0, 9), (0, 10, 0, 11), (0, 12, 0, 13)]))])
    said = _plain(result.catalog.model_dump_json() + "".join(f"{f.found}{f.message.zh}" for f in result.findings))
    ticks = YES | NO | {"", "■", "□", "●", "○"}
    for row in rows:
        for text in row:
            word = _plain(text)
            if word and word.upper() not in ticks and len(word) > 2 and "\ufffd" not in word:
                assert word in said or label_of(text) is not None, text


def _plain(text: str) -> str:
    from govdisclose.characters import replace_forbidden

    return "".join(
        replace_forbidden(text)[0].replace("\\n", "").replace("\\t", "").replace("\\", "").replace('"', "").split()
    )


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.binary(max_size=300), st.text(max_size=200).map(lambda t: t.encode("utf-8", "replace")), st.binary(max_size=100).map(lambda b: b"PK\x03\x04" + b), st.text(max_size=80).map(lambda t: f"<html><table><tr><td>{t}</td></tr>".encode("utf-8", "replace"))))  # fmt: skip
def test_bytes_are_read_or_refused_with_a_sentence(data):
    try:
        result = read_bytes(data)
    except UnreadableInputError as refused:
        words = refused.text
    else:
        check(result)
        return
    assert words.zh
    assert words.en

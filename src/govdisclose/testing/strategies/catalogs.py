"""Hypothesis strategies (数据生成): catalogues as the model can hold them, whole or faulty.

>>> from hypothesis import given, settings
>>> @settings(max_examples=3, database=None)
... @given(catalogs(max_items=2))
... def is_kept_as_json(catalog):
...     assert Catalog.model_validate_json(catalog.model_dump_json()) == catalog
>>> is_kept_as_json()
"""

from datetime import date

from hypothesis import strategies as st

from govdisclose.catalog.model import (
    Audience,
    Basis,
    Catalog,
    CatalogItem,
    Channels,
    Content,
    Header,
    Levels,
    Mode,
    Publisher,
)
from govdisclose.catalog.vocabulary import Channel
from govdisclose.citation import Citation
from govdisclose.deadlines.limit import Every, LimitKind, TimeLimit, Trigger, Unit

__all__ = ["catalogs", "citations", "headers", "items", "names", "texts", "time_limits"]

#: Words and signs that tables hold, and those that formats trip over.
_WORDS = (
    *("政府信息公开条例", "20个工作日内", "《", "》", "〔2019〕54号", "■", "√", "同上", "（一）", "县（市、区）"),
    *(
        "&",
        "<",
        ">",
        '"',
        "'",
        "&amp;",
        "]]>",
        "<!--",
        "{urn:x}y",
        " ",
        "\t",
        "\n",
        "\u3000",
        "\u00a0",
        "=1+1",
        "𠮷",
        "e\u0301",
    ),
)
_BOXES = st.sampled_from([None, True, False])
_SIGNS = st.characters(exclude_categories=["Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"])
_TEXTS = st.lists(st.sampled_from(_WORDS) | _SIGNS, max_size=5).map("".join)
_NAMES = _TEXTS.filter(lambda text: bool(text.strip()))
_NUMBERS = st.integers(-(10**12), 10**12)


def texts() -> st.SearchStrategy[str]:
    """Any permitted text: blank, on several lines, full of markup."""
    return _TEXTS


def names() -> st.SearchStrategy[str]:
    """Permitted text that is not blank."""
    return _NAMES


def citations() -> st.SearchStrategy[Citation]:
    """Cited sources (公开依据), with and without number and article."""
    return st.builds(Citation, texts(), st.none() | texts(), st.none() | texts())


def time_limits() -> st.SearchStrategy[TimeLimit]:
    """Time limits (公开时限) of every kind, compound ones with parts."""
    return _limits(st.lists(_limits(st.just(())), max_size=2).map(tuple))


def headers() -> st.SearchStrategy[Header]:
    """What a catalogue says of itself (目录信息), each field given, empty or absent."""
    maybe = st.none() | texts()
    return st.builds(
        Header,
        title=maybe,
        domain=maybe,
        publisher=maybe,
        division=maybe | st.just("341225"),
        issued=st.none() | st.dates(date(1, 1, 1)),
        source=maybe,
    )


def items() -> st.SearchStrategy[CatalogItem]:
    """Items (公开事项) as the model can hold them."""
    many = st.lists(texts(), max_size=3).map(tuple)
    channels = st.lists(st.sampled_from(Channel), max_size=4).map(tuple)
    maybe = st.none() | texts()
    return st.builds(
        CatalogItem,
        id=names(),
        seq=maybe,
        matter=st.lists(names(), min_size=1, max_size=6).map(tuple),
        content=st.builds(Content, text=texts(), elements=many),
        basis=st.builds(Basis, text=texts(), citations=st.lists(citations(), max_size=2).map(tuple)),
        time_limit=time_limits(),
        publisher=st.builds(Publisher, text=texts(), bodies=many),
        channels=st.builds(Channels, text=texts(), chosen=channels, optional=channels, other=many),
        audience=st.builds(Audience, text=texts(), all_society=_BOXES, specific=_BOXES, specific_groups=many),
        mode=st.builds(Mode, text=texts(), proactive=_BOXES, on_request=_BOXES),
        levels=st.builds(Levels, text=texts(), county=_BOXES, township=_BOXES, village=_BOXES, other=many),
        process=maybe,
        domain=maybe,
        extensions=st.dictionaries(names(), texts(), max_size=3),
    )


def catalogs(*, max_items: int = 4) -> st.SearchStrategy[Catalog]:
    """Catalogues (目录) of up to ``max_items`` items, no two with one id."""
    listed = st.lists(items(), max_size=max_items, unique_by=lambda item: item.id)
    return st.builds(Catalog, header=headers(), items=listed.map(tuple))


def _limits(parts: st.SearchStrategy[tuple[TimeLimit, ...]]) -> st.SearchStrategy[TimeLimit]:
    full = st.builds(
        TimeLimit,
        text=texts(),
        kind=st.sampled_from(LimitKind),
        amount=st.none() | _NUMBERS,
        unit=st.none() | st.sampled_from(Unit),
        trigger=st.none() | st.sampled_from(Trigger),
        every=st.none() | st.builds(Every, _NUMBERS, st.sampled_from(Unit)),
        anchor=st.none() | texts(),
        at_least=st.booleans(),
        saving_clause=st.booleans(),
        scope=st.none() | texts(),
        parts=parts,
    )
    return st.builds(TimeLimit, texts()) | full

"""Catalogues of every shape that the model can hold, for property tests."""

from hypothesis import strategies as st

from govdisclose.catalog import (
    Audience,
    Basis,
    Catalog,
    CatalogItem,
    Channel,
    Channels,
    Content,
    Header,
    Levels,
    Mode,
    Publisher,
    permitted,
)
from govdisclose.citation import Citation
from govdisclose.deadlines.limit import Every, LimitKind, TimeLimit, Trigger, Unit

_characters = st.one_of(
    st.sampled_from("公开时限依据《》〔〕（）、；。 \t\n&<>\"'=+-@\\]]>\u3000\u00a0𠀀😀"),
    st.characters(exclude_categories=["Cs"]).filter(permitted),
)
texts = st.text(_characters, max_size=12)
names = texts.filter(str.strip)
maybe = st.none() | texts
boxes = st.none() | st.booleans()
lists = st.lists(texts, max_size=3).map(tuple)
citations = st.builds(Citation, texts, maybe, maybe)
_single_limits = st.builds(
    TimeLimit,
    texts,
    kind=st.sampled_from(LimitKind),
    amount=st.none() | st.integers(0, 10**9),
    unit=st.none() | st.sampled_from(Unit),
    trigger=st.none() | st.sampled_from(Trigger),
    every=st.none() | st.builds(Every, st.integers(1, 99), st.sampled_from(Unit)),
    anchor=st.none() | st.sampled_from(["01-31", "05"]),
    at_least=st.booleans(),
    saving_clause=st.booleans(),
    scope=maybe,
)
limits = _single_limits | st.builds(
    TimeLimit, texts, kind=st.just(LimitKind.COMPOUND), parts=st.lists(_single_limits, max_size=3).map(tuple)
)
channels = st.lists(st.sampled_from(Channel), max_size=4).map(tuple)
items = st.builds(
    CatalogItem,
    id=names,
    seq=maybe,
    matter=st.lists(names, min_size=1, max_size=6).map(tuple),
    content=st.builds(Content, text=texts, elements=lists),
    basis=st.builds(Basis, text=texts, citations=st.lists(citations, max_size=3).map(tuple)),
    time_limit=limits,
    publisher=st.builds(Publisher, text=texts, bodies=lists),
    channels=st.builds(Channels, text=texts, chosen=channels, optional=channels, other=lists),
    audience=st.builds(Audience, text=texts, all_society=boxes, specific=boxes, specific_groups=lists),
    mode=st.builds(Mode, text=texts, proactive=boxes, on_request=boxes),
    levels=st.builds(Levels, text=texts, county=boxes, township=boxes, village=boxes, other=lists),
    process=maybe,
    domain=maybe,
    extensions=st.dictionaries(names, texts, max_size=3),
)
headers = st.builds(
    Header, title=maybe, domain=maybe, publisher=maybe, division=maybe, issued=st.none() | st.dates(), source=maybe
)
catalogues = st.builds(
    Catalog, header=headers, items=st.lists(items, max_size=3, unique_by=lambda item: item.id).map(tuple)
)

"""Catalogues for the tests of the office outputs: one that shows everything, one of two domains, and texts for cells."""

from datetime import date

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
)
from govdisclose.catalog.ids import IdentifyingWords, assign_ids
from govdisclose.citation import Citation
from govdisclose.deadlines.limit import TimeLimit


def with_derived_ids(catalog: Catalog) -> Catalog:
    """The same catalogue with the ids that follow from its words."""
    ids = assign_ids(IdentifyingWords.of(item, domain=catalog.header.domain) for item in catalog.items)
    items = [item.model_copy(update={"id": name}) for item, name in zip(catalog.items, ids, strict=True)]
    return catalog.model_copy(update={"items": tuple(items)})


def full() -> Catalog:
    """Three items: a shared level 1, a short path, channels without words, an extra column, awkward words."""
    common = {
        "basis": Basis(
            text="《中华人民共和国政府信息公开条例》（国务院令第711号）",
            citations=(Citation("中华人民共和国政府信息公开条例", "国务院令第711号"),),
        ),
        "time_limit": TimeLimit("信息形成或者变更之日起20个工作日内"),
        "mode": Mode(proactive=True, on_request=False),
    }
    items = (
        CatalogItem(
            id="a",
            seq="0001",
            matter=("最低生活保障", "办事指南"),
            content=Content(text="1.办理条件\n2.申请材料", elements=("办理条件", "申请材料")),
            publisher=Publisher(text="县民政局", bodies=("县民政局",)),
            channels=Channels(chosen=(Channel.GOVERNMENT_WEBSITE, Channel.NOTICE_BOARD)),
            audience=Audience(all_society=True, specific=False),
            levels=Levels(county=True, township=True),
            extensions={"责任科室": "社会救助股", "统一社会信用代码": "113701000041234567"},
            **common,
        ),
        CatalogItem(
            id="b",
            seq="0002",
            matter=("最低生活保障", "审批信息"),
            content=Content(text='=HYPERLINK("http://example.invalid","点我")'),
            publisher=Publisher(text="<b>县民政局</b> & 乡镇 | `x` *y*", bodies=("县民政局",)),
            channels=Channels(
                text="■政府网站 ■入户告知", chosen=(Channel.GOVERNMENT_WEBSITE, Channel.OTHER), other=("入户告知",)
            ),
            audience=Audience(all_society=False, specific=True, specific_groups=("低保申请人", "共同生活家庭成员")),
            levels=Levels(county=True, township=False),
            extensions={"责任科室": "1-2"},
            **common,
        ),
        CatalogItem(
            id="c",
            seq="0003",
            matter=("监督检查",),
            content=Content(text="http://example.invalid/举报"),
            publisher=Publisher(text="各乡镇人民政府"),
            channels=Channels(text="公告栏"),
            audience=Audience(all_society=True, specific=False),
            levels=Levels(county=False, township=True),
            **common,
        ),
    )
    header = Header(
        title="青禾县社会救助领域基层政务公开标准目录",
        domain="社会救助",
        publisher="青禾县人民政府办公室",
        division="370999",
        issued=date(2024, 5, 1),
    )
    return with_derived_ids(Catalog(header=header, items=items))


def stacked() -> Catalog:
    """Two domains, one after the other."""
    one = full()
    second = [item.model_copy(update={"id": f"{item.id}-2", "domain": "养老服务"}) for item in one.items]
    first = [item.model_copy(update={"domain": "社会救助"}) for item in one.items]
    header = one.header.model_copy(update={"domain": None, "title": "青禾县基层政务公开标准目录"})
    return with_derived_ids(Catalog(header=header, items=(*first, *second)))


#: Printable text with the line breaks, tabs and formula signs that cells hold.
any_text = st.text(
    alphabet=st.one_of(
        st.characters(exclude_categories=("C",), exclude_characters="\u2028\u2029\x85"),
        st.sampled_from("\t\n '\"=+-@|"),
    ),
    max_size=20,
)

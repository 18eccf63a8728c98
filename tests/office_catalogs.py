"""Catalogues in the words of offices, as a table prints them and a reader finds them again."""

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
from govdisclose.deadlines.limit import TimeLimit
from out_cases import with_derived_ids

_NOUNS = [
    "申请材料",
    "办理流程",
    "低保对象名单",
    "监督电话",
    "救助标准",
    "政策解读",
    "审核结果",
    "<b>收费标准</b>",
    '"引号"与&符号',
    "a|b*c_d`e`",
]
_nouns = st.sampled_from(_NOUNS)
_names = st.tuples(
    st.sampled_from(["社会救助", "养老服务", "惠农补贴", "危房改造", "=公式", "'引号", "-横线"]), _nouns
).map("".join)
_lines = st.lists(_nouns, min_size=1, max_size=3).map("\n".join)
_box = st.sampled_from([True, False])
_groups = st.lists(st.sampled_from(["低保申请人", "学生家长", "残疾人", "老年人"]), unique=True, max_size=2).map(tuple)
_limits = st.sampled_from(
    ["信息形成或者变更之日起20个工作日内", "及时公开", "每年1月31日前", "公示7个工作日", "=NOW()", ""]
)
_bodies = st.sampled_from(["县民政局", "各乡镇人民政府", "县民政局、各乡镇人民政府", "县教育局\n各学校", ""])
_bases = st.sampled_from(
    [
        "《中华人民共和国政府信息公开条例》（国务院令第711号）第二十条",
        "《社会救助暂行办法》（国务院令第649号）\n《养老机构管理办法》",
        "<见附件>",
        "",
    ]
)
_codes = st.sets(st.sampled_from([c for c in Channel if c is not Channel.OTHER]), min_size=1, max_size=4)
_ticked = st.builds(lambda codes: Channels(chosen=tuple(c for c in Channel if c in codes)), _codes)
_worded = st.sampled_from(
    [
        Channels(text="政府网站、政务服务中心", chosen=(Channel.GOVERNMENT_WEBSITE, Channel.SERVICE_CENTER)),
        Channels(text="■政府网站 ■农家书屋", chosen=(Channel.GOVERNMENT_WEBSITE,), other=("农家书屋",)),
        Channels(chosen=(Channel.GOVERNMENT_WEBSITE,), other=("农家书屋", "文化礼堂")),
        Channels(chosen=(Channel.PRINT_MEDIA, Channel.OTHER), other=("农家书屋",)),
        Channels(chosen=(Channel.OTHER,)),
        Channels(),
    ]
)


@st.composite
def _audiences(draw: st.DrawFn) -> Audience:
    groups = draw(_groups)
    return Audience(
        text="、".join(groups), all_society=draw(_box), specific=bool(groups) or draw(_box), specific_groups=groups
    )


_items = st.builds(
    CatalogItem,
    id=st.just("x"),
    seq=st.sampled_from(["1", "0001", "1-2", "（一）", "113701000041234567"]),
    matter=st.lists(_names, min_size=1, max_size=6).map(tuple),
    content=_lines.map(lambda text: Content(text=text)),
    basis=_bases.map(lambda text: Basis(text=text)),
    time_limit=_limits.map(TimeLimit),
    publisher=_bodies.map(lambda text: Publisher(text=text)),
    channels=_ticked | _worded,
    audience=_audiences(),
    mode=st.builds(Mode, proactive=_box, on_request=_box),
    levels=st.builds(Levels, county=_box, township=_box, village=st.none() | _box),
    process=st.none() | st.just("最低生活保障审核流程"),
    domain=st.sampled_from([None, None, "社会救助", "养老服务"]),
    extensions=st.dictionaries(
        st.sampled_from(["责任科室", "备注", "联系电话"]), st.sampled_from(["救助股", "0539-1", "=1+1"])
    ),
)
_headers = st.builds(
    Header,
    title=st.none() | st.sampled_from(["青禾县社会救助领域基层政务公开标准目录", "青禾县基层政务公开标准目录"]),
    domain=st.none() | st.sampled_from(["社会救助", "养老服务"]),
    publisher=st.none() | st.just("青禾县人民政府办公室"),
    division=st.none() | st.just("370999"),
    issued=st.none() | st.dates(min_value=date(2008, 5, 1), max_value=date(2100, 1, 1)),
)


@st.composite
def office_catalogs(draw: st.DrawFn) -> Catalog:
    header = draw(_headers)
    items = draw(st.lists(_items, min_size=1, max_size=5))
    numbered = [item.model_copy(update={"id": f"x{n}"}) for n, item in enumerate(items)]
    return with_derived_ids(Catalog(header=header, items=tuple(numbered)))

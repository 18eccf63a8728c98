"""The official layout as cells: which columns there are, what is merged, and what a cell prints."""

from datetime import date

import pytest

from govdisclose.catalog import Audience, Catalog, CatalogItem, Channel, Channels, Header, Levels, Mode
from govdisclose.export._wording import caption_of, channel_words, notes_of
from govdisclose.export.table import Cell, layout


def _item(number: int, *matter: str, **fields: object) -> CatalogItem:
    return CatalogItem.model_validate({"id": f"x{number}", "matter": matter or ("甲",), **fields})


def _headings(*items: CatalogItem, header: Header | None = None) -> list[str]:
    (section,) = layout(Catalog(header=header or Header(), items=items), merged=False, stacked=False).sections
    return [cell.text for cell in section.header[0] if cell]


def _column(heading: str, *items: CatalogItem) -> list[str]:
    (section,) = layout(Catalog(items=items), merged=False, stacked=False).sections
    place = [cell.text if cell else "" for cell in section.header[0]].index(heading)
    return [cell.text for row in section.body if (cell := row[place])]


def test_the_columns_of_the_standard_stand_even_where_they_are_empty() -> None:
    assert _headings(_item(1)) == [
        *("一级事项", "二级事项", "公开内容（要素）", "公开依据", "公开时限", "公开主体", "公开渠道和载体"),
        *("公开对象", "公开方式", "公开层级"),
    ]


def test_a_box_has_a_column_where_some_item_shows_it() -> None:
    one = _item(1, mode=Mode(proactive=True), levels=Levels(county=False, other=("市级",)))
    two = _item(2, audience=Audience(specific_groups=("学生",)), levels=Levels(village=True))
    assert _headings(one, two)[-5:] == ["特定群体", "主动", "县级", "村级", "市级"]
    assert _column("特定群体", one, two) == ["", "学生"]
    assert _column("市级", one, two) == ["√", ""]


@pytest.mark.parametrize(
    ("texts", "printed"),
    [
        (["主动公开（涉密除外）", ""], ["主动公开（涉密除外）", "主动"]),
        (["主动公开", "主动"], ["主动公开", "主动"]),
    ],
)
def test_a_column_that_needs_words_prints_words(texts: list[str], printed: list[str]) -> None:
    assert _column("公开方式", *(_item(n, mode=Mode(text=t, proactive=True)) for n, t in enumerate(texts))) == printed


def test_ticks_win_where_words_would_lose_a_no() -> None:
    """主动公开 says nothing of 依申请公开; the two boxes say both."""
    items = [
        _item(1, mode=Mode(text="主动公开", proactive=True, on_request=False)),
        _item(2, mode=Mode(proactive=False)),
    ]
    assert _column("主动", *items) == ["√", ""]


@pytest.mark.parametrize(
    ("levels", "audience", "printed"),
    [
        (Levels(text="市级、县级", county=True, other=("市级",)), Audience(), "市级、县级"),
        (
            Levels(text="县民政局负责", county=True),
            Audience(text="学生", specific=True, specific_groups=("学生",)),
            "县民政局负责",
        ),
    ],
)
def test_words_of_levels_stay(levels: Levels, audience: Audience, printed: str) -> None:
    assert _column("公开层级", _item(1, levels=levels, audience=audience)) == [printed]


def test_groups_in_a_column_of_words() -> None:
    words = _item(1, audience=Audience(text="本村村民（除外见说明）：全社会", all_society=True))
    group = _item(2, audience=Audience(text="学生", all_society=True, specific=True, specific_groups=("学生",)))
    assert _column("公开对象", words, group)[1] == "全社会、学生"


def test_matters_merge_by_their_shared_beginning() -> None:
    """The last name of a path is the item itself: two items with one path stay two cells."""
    items = (
        _item(1, "甲", "乙", "丙"),
        _item(2, "甲", "乙", "丁"),
        _item(3, "甲", "乙"),
        _item(4, "甲", "乙"),
        _item(5, "甲"),
    )
    (section,) = layout(Catalog(items=items)).sections
    start = [column.key for column in section.columns].index("matter")
    assert [row[start : start + 3] for row in section.body] == [
        (Cell("甲", rows=4), Cell("乙", rows=2), Cell("丙")),
        (None, None, Cell("丁")),
        (None, Cell("乙", columns=2), None),
        (None, Cell("乙", columns=2), None),
        (Cell("甲", columns=3), None, None),
    ]
    assert [*section.groups()] == [range(5)]


@pytest.mark.parametrize(
    ("channels", "legend", "printed"),
    [
        (Channels(), False, ""),
        (Channels(text="公告栏"), True, "公告栏"),
        (Channels(chosen=(Channel.OTHER,), other=("甲", "乙")), True, "■其他：甲、乙"),
        (Channels(chosen=(Channel.BROADCAST,), other=("农家书屋与文化礼堂",)), True, "■广播电视\n■农家书屋与文化礼堂"),
        (Channels(chosen=(Channel.BROADCAST,), optional=(Channel.ON_SITE,)), True, "■广播电视 □入户/现场"),
        (Channels(text="■政府网站 □政府公报", chosen=(Channel.GOVERNMENT_WEBSITE,)), False, "■政府网站 □政府公报"),
        (Channels(text="■政府网站 □政府公报", chosen=(Channel.GOVERNMENT_WEBSITE,)), True, "■政府网站"),
        (Channels(text="□政府公报"), True, "□政府公报"),
    ],
)
def test_channels_in_the_form_of_the_official_list(channels: Channels, legend: bool, printed: str) -> None:
    """■ before what is chosen; □ means "not chosen", or "optional" under a heading that says so."""
    assert channel_words(channels, with_legend=legend) == printed


@pytest.mark.parametrize(
    ("number", "caption"),
    [
        (1, "（一）救灾领域"),
        (10, "（十）救灾领域"),
        (11, "（十一）救灾领域"),
        (26, "（二十六）救灾领域"),
        (100, "（100）救灾领域"),
    ],
)
def test_captions_count_in_chinese(number: int, caption: str) -> None:
    assert caption_of(number, "救灾") == caption


@pytest.mark.parametrize(
    ("header", "notes"),
    [
        (Header(), ()),
        (Header(domain="救灾", title="救灾领域目录"), ()),
        (Header(domain="救灾", title="青禾县救灾领域目录"), ()),
        (Header(domain="救灾", title="抗旱救灾领域目录"), ("领域：救灾",)),
        (Header(domain="救灾"), ("领域：救灾",)),
        (
            Header(domain=" ", publisher="县政府\n办公室", issued=date(2024, 5, 1)),
            ("编制单位：县政府 办公室　　发布日期：2024-05-01",),
        ),
    ],
)
def test_the_rows_below_the_title(header: Header, notes: tuple[str, ...]) -> None:
    assert notes_of(header) == notes


@pytest.mark.parametrize(
    ("domains", "tables"),
    [
        (["甲", "甲", "乙"], ["甲", "乙"]),
        (["甲", "乙", "甲"], [None]),
        (["甲", None], [None]),
        (["甲", "甲"], [None]),
        (["甲", "乙领域"], [None]),
        ([], [None]),
    ],
)
def test_domains_have_their_own_tables_only_where_that_keeps_the_order(
    domains: list[str | None], tables: list[str | None]
) -> None:
    items = tuple(_item(n, domain=domain) for n, domain in enumerate(domains))
    assert [section.domain for section in layout(Catalog(items=items)).sections] == tables


def test_an_item_without_domain_has_that_of_the_header() -> None:
    items = (_item(1), _item(2, domain="养老"))
    sections = layout(Catalog(header=Header(domain="救灾"), items=items)).sections
    assert [section.domain for section in sections] == ["救灾", "养老"]

"""Our own xlsx, HTML and CSV read back: the same catalogue, but for what each format declares that it does not carry."""

import io
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from govdisclose import ingest
from govdisclose.catalog import Catalog, CatalogItem, Header, Mode
from govdisclose.cli.demo_book import demo_workbook
from govdisclose.deadlines.limit import TimeLimit
from govdisclose.export._wording import channel_words
from govdisclose.export.losses import NOT_CARRIED, losses_in
from office_catalogs import office_catalogs
from out_cases import with_derived_ids

_FORMS = ["xlsx", "html", "csv"]
_TABLES = Path(__file__).resolve().parents[2].parent / "shared" / "catalogues" / "tables"


def _back(catalog: Catalog, form: str) -> Catalog:
    return ingest.read(io.BytesIO(import_module(f"govdisclose.export.{form}").dumps(catalog))).catalog


def _plain(catalog: Catalog) -> Catalog:
    """The catalogue without the one thing that no table says: where it came from."""
    return catalog.model_copy(update={"header": catalog.header.model_copy(update={"source": None})})


@pytest.mark.parametrize("form", _FORMS)
def test_the_demo_comes_back_as_it_was(form: str) -> None:
    catalog = ingest.read(io.BytesIO(demo_workbook())).catalog
    assert {loss.key for loss in losses_in(catalog, form)} <= {"empty-below", "page-spaces"}, "which did not happen"
    assert _back(catalog, form) == catalog


@pytest.mark.shared
@pytest.mark.skipif(not _TABLES.is_dir(), reason="case data is not beside the checkout")
@pytest.mark.parametrize("form", _FORMS)
@pytest.mark.parametrize(
    "table", sorted(p.name for p in _TABLES.glob("*.*") if p.suffix in {".xlsx", ".docx", ".html", ".csv"})
)
def test_office_tables_come_back_as_they_were_read(table: str, form: str) -> None:
    catalog = ingest.read(_TABLES / table).catalog
    assert {loss.key for loss in losses_in(catalog, form)} <= {"empty-below", "page-spaces"}, "which did not happen"
    assert _back(catalog, form) == _plain(catalog)


def _expected(item: CatalogItem, *, legend: bool) -> dict[str, object]:
    """What a reader of the table must find, with the words that are printed where a cell has none."""
    return {
        "seq": item.seq,
        "matter": item.matter,
        "content": item.content.text,
        "basis": item.basis.text,
        "time_limit": item.time_limit.text,
        "publisher": item.publisher.text,
        "channels": channel_words(item.channels, with_legend=legend),
        "chosen": set(item.channels.chosen),
        "other": item.channels.other,
        "process": item.process,
        "extensions": dict(item.extensions),
    }


def _found(item: CatalogItem) -> dict[str, object]:
    return _expected(item, legend=False) | {"channels": item.channels.text}


@pytest.mark.parametrize("form", _FORMS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(catalog=office_catalogs())
def test_every_word_and_box_comes_back(form: str, catalog: Catalog) -> None:
    """Reading our own table gives the same catalogue; what is declared as lost is all that may differ."""
    back = _back(catalog, form)
    lost = {loss.key for loss in losses_in(catalog, form)}
    assert lost <= {"empty-words", "unknown-box", "title-domain", "empty-below", "domain-below", "ids"}
    unsure = {"basis", "time_limit", "publisher", "channels", "chosen", "other"} if "empty-below" in lost else set()
    assert len(back.items) == len(catalog.items)
    for found, expected in zip(back.items, catalog.items, strict=True):
        wanted, read = _expected(expected, legend=False), _found(found)
        assert {name: read[name] for name in wanted if read[name] != wanted[name] and name not in unsure} == {}
    if "unknown-box" not in lost:
        assert [(i.audience, i.mode, i.levels) for i in back.items] == [
            (i.audience, i.mode, i.levels) for i in catalog.items
        ]
    if not lost & {"title-domain", "domain-below"}:
        domains = [item.domain or catalog.header.domain for item in catalog.items]
        assert [item.domain or back.header.domain for item in back.items] == domains
        assert back.header.title == catalog.header.title
        if not lost & {"empty-below", "ids"}:
            assert [item.id for item in back.items] == [item.id for item in catalog.items]
    for name in ("publisher", "division", "issued"):
        assert getattr(back.header, name) == getattr(catalog.header, name)
    assert _back(back, form) == _plain(back), "what was read once stays as it is"


def _one(**fields: object) -> Catalog:
    return with_derived_ids(Catalog(items=(CatalogItem.model_validate({"id": "x", "matter": ("甲事项",), **fields}),)))


@pytest.mark.parametrize("form", _FORMS)
@pytest.mark.parametrize(
    ("key", "catalog"),
    [
        ("source", Catalog(header=Header(source="局网站"), items=(CatalogItem(id="x", matter=("甲事项",)),))),
        ("empty-words", _one(content={"elements": ("甲", "乙")})),
        ("empty-words", _one(basis={"citations": [{"title": "社会救助暂行办法"}]})),
        ("empty-words", _one(publisher={"bodies": ("县民政局",)})),
        ("empty-words", _one(channels={"chosen": ("government_website",)})),
        ("blanks", _one(content={"text": " 甲 "})),
        ("empty-values", _one(seq="")),
        ("empty-values", _one(extensions={"备注": ""})),
        (
            "title-domain",
            Catalog(header=Header(title="救灾领域标准目录"), items=(CatalogItem(id="x", matter=("甲事项",)),)),
        ),
        ("unknown-box", _one(mode={"text": "主动公开（涉密除外）", "proactive": True, "on_request": False})),
        ("box-words", _one(mode={"text": "主动公开", "proactive": True, "on_request": False})),
    ],
)
def test_what_is_not_carried_is_declared(form: str, key: str, catalog: Catalog) -> None:
    assert key in {loss.key for loss in losses_in(catalog, form)}


@pytest.mark.parametrize("form", _FORMS)
def test_nothing_is_declared_that_is_carried(form: str) -> None:
    assert losses_in(_one(content={"text": "申请材料"}, mode={"proactive": True, "on_request": False}), form) == ()


def test_a_box_that_only_some_items_show_is_declared() -> None:
    items = [
        CatalogItem(id=str(n), matter=(f"甲{n}",), mode=Mode(proactive=flag), domain=d)
        for n, (flag, d) in enumerate([(True, "养老"), (None, "救灾")])
    ]
    catalog = with_derived_ids(Catalog(items=tuple(items)))
    assert [loss.key for loss in losses_in(catalog, "csv")] == ["unknown-box"], "one table"
    assert losses_in(catalog, "xlsx") == (), "a sheet for each domain"


def test_an_empty_cell_below_a_filled_one_is_declared_for_csv() -> None:
    items = [
        CatalogItem(id=str(n), matter=(f"甲{n}",), time_limit=TimeLimit(text)) for n, text in enumerate(["及时", ""])
    ]
    catalog = with_derived_ids(Catalog(items=tuple(items)))
    assert [loss.key for loss in losses_in(catalog, "csv")] == ["empty-below"]
    assert losses_in(catalog, "xlsx") == ()


def test_white_space_that_a_page_does_not_show_is_declared_for_html() -> None:
    for text in ("甲\t乙", "甲  乙", "甲\n\n乙", "甲 \n乙"):
        catalog = _one(content={"text": text})
        assert [loss.key for loss in losses_in(catalog, "html")] == ["page-spaces"]
        assert losses_in(catalog, "xlsx") == losses_in(catalog, "csv") == ()


_NO_LOSS = {
    "optional channels": [
        {
            "channels": {
                "text": "■政府网站 □政府公报",
                "chosen": ["government_website"],
                "optional": ["government_gazette"],
            }
        }
    ],
    "levels of another kind": [
        {"levels": {"county": True, "township": False, "other": ["市级"]}},
        {"levels": {"county": True, "township": True}},
    ],
    "a flow": [{"process": "审核流程"}, {}],
    "a bare tick for groups": [
        {"audience": {"all_society": False, "specific": True}},
        {"audience": {"all_society": True, "specific": False}},
    ],
    "groups in their own words": [
        {
            "audience": {
                "text": "申请人；家属",
                "all_society": False,
                "specific": True,
                "specific_groups": ["申请人", "家属"],
            }
        }
    ],
    "a mode that needs words": [
        {"mode": {"text": "主动公开（涉密信息除外）", "proactive": True}},
        {"mode": {"text": "依申请公开", "on_request": True}},
    ],
    "columns of the office named like official ones": [
        {"extensions": {"公开时限": "又一个", "备注": "甲"}},
        {"extensions": {"序号": "9"}},
    ],
    "six levels of matters": [{"matter": [*"甲乙丙丁戊己"]}, {"matter": [*"甲乙丙"]}, {"matter": ["甲"]}],
    "equal names at two levels": [{"matter": ["甲", "乙"]}, {"matter": ["甲", "甲"]}, {"matter": ["甲"]}],
    "the word for ditto in the first row": [{"content": {"text": "同上"}}],
    "no serials": [{"seq": None}],
    "a very long cell": [{"content": {"text": "长" * 5000}}],
}


@pytest.mark.parametrize("form", _FORMS)
@pytest.mark.parametrize("case", _NO_LOSS)
def test_awkward_catalogues_come_back(form: str, case: str) -> None:
    header = Header(title="青禾县救灾领域基层政务公开标准目录", domain="救灾")
    items = [
        CatalogItem.model_validate(
            {
                "id": f"x{n}",
                "seq": str(n),
                "matter": ["甲事项", f"第{n}项"],
                "content": {"text": f"第{n}项内容"},
                **fields,
            }
        )
        for n, fields in enumerate(_NO_LOSS[case], 1)
    ]
    catalog = with_derived_ids(Catalog(header=header, items=tuple(items)))
    assert losses_in(catalog, form) == ()
    back = _back(catalog, form)
    assert [i.model_dump(exclude={"content", "channels"}) for i in back.items] == [
        i.model_dump(exclude={"content", "channels"}) for i in catalog.items
    ]
    assert [i.content.text for i in back.items] == [i.content.text for i in catalog.items]
    assert [i.channels for i in back.items] == [i.channels for i in catalog.items]
    assert back.header == header


def test_xml_and_json_carry_everything_and_markdown_is_not_read_back() -> None:
    assert NOT_CARRIED["xml"] == NOT_CARRIED["json"] == ()
    assert [loss.key for loss in NOT_CARRIED["md"]] == ["all"]


def test_every_loss_is_said_in_both_languages() -> None:
    for losses in NOT_CARRIED.values():
        for loss in losses:
            assert loss.what.zh
            assert loss.what.en
            assert loss.fields

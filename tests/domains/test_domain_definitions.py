"""The national definitions: found by every name, honest about what they rest on, held against the regulation and the shared evidence."""

import json
import re
import tomllib
from datetime import date
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest

from govdisclose.catalog import Catalog, CatalogItem, Header, IdentifyingWords, assign_ids, validate
from govdisclose.domains import DomainGroup, DomainNotFoundError, DomainRegistry, EvidenceStatus, lint_pack
from govdisclose.domains.schema import SCHEMA_FILE, pack_schema_text

DAY = date(2026, 11, 22)
NATIONAL = DomainRegistry.national()
SHARED = Path(__file__).resolve().parents[2].parent / "shared"

PILOT = [
    "重大建设项目",
    "公共资源交易",
    "财政预决算",
    "安全生产",
    "税收管理",
    "征地补偿",
    "国有土地上房屋征收与补偿",
    "保障性住房",
    "农村危房改造",
    "城市综合执法",
    "市政服务",
    "生态环境",
    "公共文化服务",
    "公共法律服务",
    "扶贫",
    "救灾",
    "食品药品监管",
    "就业",
    "社会保险",
    "社会救助",
    "养老服务",
    "户籍管理",
    "涉农补贴",
    "义务教育",
    "医疗卫生",
    "城乡规划",
]

NAMES = [  # what somebody types, and the domains that are meant
    ("社会救助", ["social-assistance"]),
    ("社会救助领域", ["social-assistance"]),
    (" （二十）社会救助 领域 ", ["social-assistance"]),
    ("social-assistance", ["social-assistance"]),
    ("扶贫救灾", ["poverty-relief", "disaster-relief"]),
    ("拆迁安置", ["house-expropriation"]),
    ("环境保护", ["ecology-environment"]),
    ("就业创业", ["employment"]),
    ("国土空间规划", ["urban-rural-planning"]),
    ("卫生健康", ["health-care"]),
    ("乡村振兴", ["rural-revitalization"]),
    ("农村集体土地征收", ["land-expropriation"]),
    ("XX县社会救助领域基层政务公开标准目录", ["social-assistance"]),
    ("某县卫生健康局医疗卫生领域基层政务公开标准目录", ["health-care"]),
    ("某区国有土地上房屋征收与补偿领域基层政务公开标准目录", ["house-expropriation"]),
    ("某市就业、社会保险领域公开事项", ["employment", "social-insurance"]),
    ("某县政府信息主动公开基本目录", ["basic-catalog"]),
    ("某县统计局主动公开目录", []),
    ("某县自然资源和规划局户籍管理事项目录", ["household-registration"]),
    ("某县扶贫办养老服务目录", ["elderly-care"]),
    ("某县统计数据中的社会救助领域目录", ["social-assistance"]),
    ("太空采矿", []),
    ("", []),
]


@pytest.mark.parametrize(("words", "codes"), NAMES, ids=[n or "blank" for n, _ in NAMES])
def test_domains_are_found_by_what_people_call_them(words: str, codes: list[str]) -> None:
    assert [d.code for d in NATIONAL.find(words)] == codes


def test_the_26_domains_of_2019_54() -> None:
    assert [d.name for d in NATIONAL.domains if d.group is DomainGroup.PILOT] == PILOT


def test_a_catalogue_is_found_by_its_header_then_by_its_title() -> None:
    titled = Catalog(header=Header(title="某县养老服务领域基层政务公开标准目录"))
    assert [d.code for d in NATIONAL.find(titled)] == ["elderly-care"]
    assert [d.code for d in NATIONAL.find(Catalog(header=Header(domain="户籍管理", title="某县养老服务领域目录")))] == [
        "household-registration"
    ]
    stacked = tuple(
        CatalogItem(id=str(n), matter=("x",), domain=name)
        for n, name in enumerate(["救灾", "养老服务", "救灾", "没有"])
    )
    assert [d.code for d in NATIONAL.find(Catalog(header=Header(title="某街道统计目录"), items=stacked))] == [
        "disaster-relief",
        "elderly-care",
    ]
    assert NATIONAL.find(Catalog()) == ()


def test_an_old_name_of_two_domains_is_not_guessed() -> None:
    with pytest.raises(DomainNotFoundError, match=r"poverty-relief.*disaster-relief") as told:
        NATIONAL.get("扶贫救灾")
    assert "几个领域" in told.value.text.zh


def test_an_unknown_name_gets_the_near_ones() -> None:
    with pytest.raises(DomainNotFoundError, match="社会救助"):
        NATIONAL.reference("社会救济", at=DAY)


def test_before_its_guide_a_domain_has_no_reference() -> None:
    with pytest.raises(DomainNotFoundError, match="2019-04-30"):
        NATIONAL.reference("社会救助", at=date(2019, 4, 29))
    assert NATIONAL.reference("社会救助", at=date(2019, 4, 30)).items


def test_every_item_says_how_it_is_known() -> None:
    """Memory is never shown as seen: it has a confidence and no pages."""
    for domain in NATIONAL.domains:
        for one in NATIONAL.reference(domain.code, at=DAY).items:
            evidence = one.item.evidence
            if evidence.status is EvidenceStatus.MEMORY:
                assert evidence.pages is None
                assert evidence.confidence is not None
                assert not one.item.limits_seen
            else:
                assert evidence.source
                assert (evidence.pages or 0) > 0 or evidence.status is EvidenceStatus.OFFICIAL


def test_usual_words_name_the_pages_behind_them_or_say_that_they_are_those_of_the_domain() -> None:
    for domain in NATIONAL.domains:
        for one in NATIONAL.reference(domain.code, at=DAY).items:
            item = one.item
            if item.evidence.status is EvidenceStatus.OFFICIAL:
                continue
            assert not item.limit or item.limit in [u.text for u in item.limits_seen] or "limit" in item.usual_in_domain
            assert (
                not item.publisher
                or item.publisher in [u.text for u in item.publishers_seen]
                or "publisher" in item.usual_in_domain
            )


def test_only_whole_tables_are_called_complete() -> None:
    assert {d.code for d in NATIONAL.domains if NATIONAL.reference(d.code, at=DAY).complete} == {
        "budget-final-accounts",
        "basic-catalog",
    }


def test_ids_are_those_that_a_reader_of_a_table_makes() -> None:
    for domain in NATIONAL.domains:
        items = [one.item for one in NATIONAL.reference(domain.code, at=DAY).items]
        assert tuple(i.id for i in items) == assign_ids(
            IdentifyingWords(domain.name, i.matter, i.content) for i in items
        )


def test_the_basic_catalogue_has_the_items_of_articles_20_and_21() -> None:
    """Order 711: fifteen items in Art. 20; seven fields for county and city, eight for townships in Art. 21; 20 working days in Art. 26."""
    reference = NATIONAL.reference("政府信息主动公开基本目录", at=DAY)
    items = [one.item for one in reference.items]
    articles = [re.findall(r"第二十(?:一)?条", i.basis)[0] for i in items]
    assert (articles.count("第二十条"), articles.count("第二十一条")) == (15, 15)
    assert sum(i.levels == ("township",) for i in items) == 8
    assert {(i.time_limit.amount, i.time_limit.unit, i.time_limit.saving_clause) for i in reference.catalog.items} == {
        (20, "working_day", True)
    }
    assert items[4].basis.endswith("第二十条第（五）项")
    with pytest.raises(DomainNotFoundError):
        NATIONAL.reference("basic-catalog", at=date(2019, 5, 14))


def test_the_basic_catalogue_breaks_no_rule() -> None:
    """Its channels are those of Arts. 23 and 24, its audience and mode follow from Art. 19: it is a catalogue that passes the check."""
    assert validate(NATIONAL.reference("basic-catalog", at=DAY).catalog, at=DAY).findings == ()


def test_the_lint_finds_only_what_is_marked_as_not_verified() -> None:
    report = lint_pack(NATIONAL.packs[0], at=DAY, base=DomainRegistry())
    assert {f.code for f in report.findings} == {"GD-D022"}


def test_files_keep_to_the_published_schema() -> None:
    """Judged by a validator that is not ours, on the TOML as it lies there."""
    schema_text = (files("govdisclose.domains") / "schemas" / SCHEMA_FILE).read_text("utf-8")
    assert schema_text == pack_schema_text(), "write it anew: python -m govdisclose.domains.schema FILE"
    root = files("govdisclose.domains") / "data" / "national"
    data = tomllib.loads((root / "pack.toml").read_text("utf-8"))
    data["domain"] = [d for f in (root / "domains").iterdir() for d in tomllib.loads(f.read_text("utf-8"))["domain"]]
    judge = jsonschema.Draft202012Validator(json.loads(schema_text))
    judge.check_schema(json.loads(schema_text))
    assert [e.message for e in judge.iter_errors(json.loads(json.dumps(data, default=str)))] == []
    data["domain"][0]["colour"] = "red"
    assert list(judge.iter_errors(json.loads(json.dumps(data, default=str))))


@pytest.mark.shared
def test_what_is_seen_is_what_the_evidence_shows() -> None:
    file = SHARED / "domains" / "matters.json"
    if not file.exists():
        pytest.skip("no evidence beside the checkout")
    plain = str.maketrans("（），；：", "(),;:")
    for name, known in json.loads(file.read_text("utf-8")).items():
        if name == "卫生健康":
            continue  # laid together with 医疗卫生
        reference = NATIONAL.reference(name, at=DAY)
        items = {"|".join(one.item.matter).translate(plain): one.item for one in reference.items}
        for matter in known["matters"]:
            path = "|".join(n for n in (matter["level1"], matter["level2"]) if n).translate(plain)
            evidence = items[path].evidence
            if name != "医疗卫生":
                assert (evidence.status, evidence.pages or 0) == (matter["status"], matter["pages"]), path
        assert reference.complete == known["complete"]
        number = reference.edition.guide and reference.edition.guide.number
        assert (number.value if number else None) == known["guide"]["number"]
        assert number is None or number.verified == (known["guide"]["status"] == "seen")

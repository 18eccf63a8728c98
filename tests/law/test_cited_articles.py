"""Whether a cited article exists: where the register says how many a text has, on the day asked, and nowhere else."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdisclose.catalog import Basis, Catalog, CatalogItem, validate
from govdisclose.citation import Citation, parse_citations
from govdisclose.domains import DomainPack, DomainRegistry, lint_pack
from govdisclose.errors import FormatError
from govdisclose.law import register
from govdisclose.law.articles import articles_beyond, named_articles
from govdisclose.law.reading import read_instruments

AT = date(2026, 11, 22)
LAW = register()


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("第二十条", (20,)),
        ("第二十条第一款第（九）项", (20,)),
        ("第十九条、第二十条第（八）项", (19, 20)),
        ("第十九、二十条", (19, 20)),
        ("第19条至第25条", (19, 25)),
        ("第１０条", (10,)),
        ("第一百零三条", (103,)),
        ("第一千二百六十条", (1260,)),
        ("第三十条之一", (30,)),
        ("第 二 条", (2,)),
        ("第三章第十条", (10,)),
        ("第二章", ()),
        ("", ()),
    ],
)
def test_the_articles_that_words_name(words: str, numbers: tuple[int, ...]) -> None:
    assert named_articles(words) == numbers


@pytest.mark.parametrize(
    ("words", "day", "beyond"),
    [
        ("《政府信息公开条例》（国务院令第711号）第五十六条", AT, ()),
        ("《政府信息公开条例》（国务院令第711号）第五十七条", AT, (57,)),
        ("《政府信息公开条例》第二十条、第九十九条", AT, (99,)),
        ("《政府信息公开条例》第四十条", date(2019, 5, 14), (40,)),
        ("《政府信息公开条例》第四十条", date(2019, 5, 15), ()),
        ("《政府信息公开条例》（国务院令第492号）第三十八条", AT, ()),
        ("《政府信息公开条例》（国务院令第492号）第三十九条", AT, (39,)),
        ("国务院令第711号第六十条", AT, (60,)),
        ("《中华人民共和国安全生产法》第一百一十九条", AT, ()),
        ("《中华人民共和国安全生产法》第一百二十条", AT, (120,)),
        ("《中华人民共和国安全生产法》第一百二十条", date(2021, 8, 31), None),
        ("《中华人民共和国安全生产法》第一百二十条", date(2021, 9, 1), (120,)),
        ("《环境影响评价公众参与办法》第九十九条", AT, None),
        ("《某县办法》第九十九条", AT, None),
        ("《政府信息公开条例》", date(2000, 1, 1), None),
    ],
)
def test_what_is_beyond_the_last_article(words: str, day: date, beyond: tuple[int, ...] | None) -> None:
    (cited,) = parse_citations(words)
    found = articles_beyond(cited, LAW, at=day)
    assert (found[0] if found else None) == beyond


@given(st.integers(1, 200))
def test_the_regulation_has_56_articles(number: int) -> None:
    """《政府信息公开条例》第五十六条: 本条例自2019年5月15日起施行 is its last article."""
    found = articles_beyond(Citation("政府信息公开条例", "国务院令第711号", f"第{number}条"), LAW, at=AT)
    assert found == ((number,) if number > 56 else (), 56)


def test_the_register_counts_what_was_read_and_no_more() -> None:
    counted = [(one, v) for one in LAW.instruments for v in one.versions if v.articles is not None]
    assert len(counted) >= 60
    for one, version in counted:
        start = version.period.start
        assert version.articles is not None
        assert 10 <= version.articles <= 1260, one.title
        assert version.articles_since is None or (start is not None and start < version.articles_since), one.title
        assert version.period.end is None or (version.articles_since or date.min) <= version.period.end, one.title


def report(words: str, at: date = AT) -> tuple[list[str], str]:
    item = CatalogItem(id="a", matter=("低保",), basis=Basis(text=words, citations=parse_citations(words)))
    found = validate(Catalog(items=(item,)), at=at)
    return [f.code for f in found.findings if f.code == "GD-L012"], "".join(t.zh for t in found.not_checked)


def test_a_check_tells_what_does_not_exist_and_what_was_not_looked_up() -> None:
    assert report("《政府信息公开条例》第九十九条")[0] == ["GD-L012"]
    assert report("《政府信息公开条例》第二十条") == ([], report("《政府信息公开条例》")[1])
    codes, left = report("《某县办法》第九十九条；《政府信息公开条例》第二十条")
    assert codes == []
    assert "有1处没有核对条款是否存在" in left


def test_a_pack_counts_the_articles_of_its_own_documents() -> None:
    def made(**version: object) -> DomainPack:
        item = {"id": "a", "matter": ["甲"], "basis": "《某县办法》（某政发〔2020〕1号）第三十条"}
        return DomainPack.model_validate(
            {
                "pack": {"id": "a-county", "title": "甲", "version": "1.0.0", "layer": "county", "issuer": "甲"},
                "source": [{"id": "s", "title": "甲", "verified": True}],
                "instrument": [
                    {"title": "某县办法", "kind": "normative_document", "source": "附则", "verified": True,
                     "version": [{"from": "2020-01-01", "number": "某政发〔2020〕1号", **version}]}
                ],
                "domain": [{"code": "a-domain", "name": "甲乙", "edition": [{"complete": True, "sources": ["s"], "item": [item]}]}],
            }
        )  # fmt: skip

    told = {n: lint_pack(made(**v), at=AT, known_rules=()) for n, v in {
        "unknown": {}, "enough": {"articles": 30}, "short": {"articles": 29}, "later": {"articles": 29, "articles_since": "2027-01-01"}
    }.items()}  # fmt: skip
    assert {n: [f.code for f in r.findings] for n, r in told.items()} == {
        "unknown": [], "enough": [], "short": ["GD-D037"], "later": []
    }  # fmt: skip
    assert {n: len(r.not_checked) for n, r in told.items()} == {"unknown": 1, "enough": 0, "short": 0, "later": 1}
    law = DomainRegistry().with_packs(made(articles=29)).law()
    assert law.articles("某县办法", at=AT) == 29


def test_a_key_that_the_data_does_not_have_is_refused() -> None:
    with pytest.raises(FormatError, match="unknown key"):
        read_instruments(
            '[source]\ntitle = "x"\n[[instrument]]\ntitle = "x"\nkind = "rule"\nsource = "x"\n'
            "[[instrument.version]]\nfrom = 2020-01-01\narticle = 3\n",
            name="x",
        )

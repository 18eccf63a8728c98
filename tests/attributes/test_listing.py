"""Items of the statutory list: how clerks write them, the one form, and what each regulation has."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govdisclose.attributes import DocumentFacts, ListedItemError, determine, fact_infos
from govdisclose.attributes.listing import canonical, numeral

NEW, OLD = date(2026, 11, 22), date(2015, 1, 5)


@pytest.mark.parametrize(
    "words",
    [
        "第二十条第（六）项",
        "第二十条第六项",
        "第二十条（六）",
        "第二十条（六）项",
        "第二十条第(6)项",
        "第20条第6项",
        "第２０条第（６）项",
        "20(6)",
        " 20 ( 6 ) ",
        "Art. 20(6)",
        "article 20 (6)",
        "第二十条第一款第（六）项",
        "条例第二十条第六项",
        "《中华人民共和国政府信息公开条例》第二十条第（六）项",
        "第二十条㈥",
    ],
)
def test_every_way_of_writing_gives_one_form(words: str) -> None:
    assert canonical(words) == "第二十条第（六）项"
    assert DocumentFacts(listed_as=words).listed_as == "第二十条第（六）项"


def test_several_items_and_whole_articles() -> None:
    assert canonical("20(5)、(6)；21") == "第二十条第（五）项、第（六）项、第二十一条"
    assert canonical("第二十条、第二十条") == "第二十条"
    assert canonical("第二十一条") == "第二十一条"


@pytest.mark.parametrize(
    "words",
    [
        "foo",
        "见附件",
        "第（六）项",
        "206项",
        "第二十条第",
        "0(1)",
        "20(0)",
        "20(六",
        "第百条",
        "二十条款",
        "20(5)、附件",
    ],
)
def test_what_is_no_reference_stays_as_it_is_and_is_refused(words: str) -> None:
    assert canonical(words) is None
    facts = DocumentFacts(listed_as=words)
    assert facts.listed_as == words
    with pytest.raises(ListedItemError) as caught:
        determine(facts, at=NEW)
    assert words in caught.value.text.zh
    assert "第二十条第（一）项至第（十五）项、第二十一条" in caught.value.text.zh
    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("words", "at"),
    [
        ("第十四条", NEW),
        ("第二十条第（九十九）项", NEW),
        ("第二十条第（十六）项", NEW),
        ("第二十一条第（一）项", NEW),
        ("第十条第（三）项", NEW),
        ("20(5)、10(3)", NEW),
        ("第二十条第（五）项", OLD),
        ("第十条第（十二）项", OLD),
        ("第十一条第五项", OLD),
        ("第十二条第九项", OLD),
        ("第九条第五项", OLD),
        ("第十三条", OLD),
    ],
)
def test_what_the_list_of_the_day_does_not_have_is_refused(words: str, at: date) -> None:
    with pytest.raises(ListedItemError) as caught:
        determine(DocumentFacts(listed_as=words), at=at)
    number = "国务院令第711号" if at == NEW else "国务院令第492号"
    assert number in caught.value.text.zh
    assert number in caught.value.text.en


@pytest.mark.parametrize(
    ("words", "at", "article"),
    [
        ("20(1)", NEW, "第二十条第（一）项"),
        ("20(15)", NEW, "第二十条第（十五）项"),
        ("21", NEW, "第二十一条"),
        ("10(11)", OLD, "第十条第（十一）项"),
        ("11(4)", OLD, "第十一条第（四）项"),
        ("12(8)", OLD, "第十二条第（八）项"),
        ("9(4)", OLD, "第九条第（四）项"),
        ("第十条", date(2019, 5, 14), "第十条"),
        ("第二十条", date(2019, 5, 15), "第二十条"),
    ],
)
def test_what_the_list_of_the_day_has_is_the_basis(words: str, at: date, article: str) -> None:
    """Order 711: Art. 20 with 15 items, Art. 21. Order 492: Arts. 9 to 12 with 4, 11, 4 and 8 items."""
    no = dict.fromkeys((n for n, info in fact_infos().items() if info.asked_at_source and n != "listed_item"), "no")
    result = determine(DocumentFacts(**no, listed_as=words), at=at)
    assert [c.article for c in result.basis] == [article]
    assert article in result.explanation.to_text("zh")


def test_before_the_first_regulation_there_is_no_list() -> None:
    assert determine(DocumentFacts(listed_as="第二十条"), at=date(2008, 4, 30)).regime is None


@given(st.integers(1, 99), st.integers(0, 99))
def test_the_one_form_is_read_back_as_itself(article: int, item: int) -> None:
    name = f"第{numeral(article)}条" + (f"第（{numeral(item)}）项" if item else "")
    assert canonical(name) == name
    assert canonical(f"{article}({item})" if item else str(article)) == name


@given(st.text(alphabet="第二十条（六）项()0123456789、款ab条例《》 ", max_size=14))
def test_any_words_are_read_or_left(words: str) -> None:
    form = canonical(words)
    assert form is None or canonical(form) == form

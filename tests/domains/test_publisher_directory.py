"""The directory of publishers as the comparison asks it: which names are those of one body, on which day."""

from datetime import date

import pytest

from govdisclose.catalog import Catalog, CatalogItem, Publisher
from govdisclose.catalog.compare import PublisherNames, compare
from govdisclose.domains import PublisherDirectory, PublisherEntry, Resolution

AT = date(2026, 11, 22)
DIRECTORY = PublisherDirectory(
    tuple(
        PublisherEntry.model_validate(entry)
        for entry in (
            {"name": "某县民政局", "short_names": ["县民政局"]},
            {"name": "某县行政审批局", "former": [{"name": "某县政务服务中心", "until": "2019-03-31"}]},
            {"name": "某县自然资源局", "former": [{"name": "某县国土规划局", "until": "2019-03-31"}]},
            {
                "name": "某县住房和城乡建设局",
                "former": [
                    {"name": "某县国土规划局", "until": "2014-12-31"},
                    {"name": "某县建委", "until": "2009-12-31"},
                    {"name": "某县建委", "from": "2012-01-01", "until": "2013-12-31"},
                ],
            },
            {"name": "某县第一中学"},
            {"name": "某县第二中学"},
            {"name": "某县为民局", "former": [{"name": "某县教育局", "until": "2025-06-30", "reason": "机构改革"}]},
        )
    )
)


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("某县民政局", "县民政局", True),
        ("民政局", "某县民政局", True),
        ("某县政务服务中心", "某县行政审批局", True),
        ("某县民政局", "某县行政审批局", False),
        ("某县民政局", "某县财政局", None),
        ("某县烟草局", "某县财政局", None),
        ("第一中学", "第二中学", False),
        ("县中学", "某县第一中学", None),
        ("某县国土规划局", "某县民政局", False),
        ("某县国土规划局", "某县自然资源局", None),
    ],
)
def test_whether_two_names_are_one_body(one: str, other: str, answer: bool | None) -> None:
    assert DIRECTORY.same_body(one, other, at=AT) is answer
    assert DIRECTORY.same_body(other, one, at=AT) is answer


def test_a_name_that_two_bodies_bore_is_that_of_the_one_that_bore_it_on_the_day() -> None:
    then = DIRECTORY.resolve("某县国土规划局", at=date(2016, 1, 1))
    assert (then.kind, then.entries[0].name) == (Resolution.IN_ITS_TIME, "某县自然资源局")
    assert DIRECTORY.resolve("某县国土规划局", at=AT).kind is Resolution.SEVERAL
    assert DIRECTORY.same_body("某县国土规划局", "某县自然资源局", at=date(2016, 1, 1)) is True


def test_a_name_borne_twice_is_told_with_the_time_that_counts() -> None:
    borne = DIRECTORY.resolve("某县建委", at=date(2013, 1, 1))
    assert borne.kind is Resolution.IN_ITS_TIME
    assert borne.former is not None
    assert borne.former.start == date(2012, 1, 1)
    gone = DIRECTORY.resolve("某县建委", at=AT)
    assert gone.kind is Resolution.FORMER
    assert gone.former is not None
    assert gone.former.until == date(2013, 12, 31)


def test_all_names_of_a_body() -> None:
    assert DIRECTORY.known_as("县民政局", at=AT) == ("某县民政局", "县民政局")
    assert DIRECTORY.known_as("某县为民局", at=AT) == ("某县为民局", "某县教育局")
    assert DIRECTORY.known_as("某县国土规划局", at=AT) == DIRECTORY.known_as("某县烟草局", at=AT) == ()


def one(publisher: str) -> Catalog:
    return Catalog(items=(CatalogItem(id="a", matter=("低保",), publisher=Publisher(text=publisher)),))


@pytest.mark.parametrize(
    ("own", "reference", "without", "with_directory"),
    [
        ("某县为民局", "教育部门", True, False),
        ("某县行政审批局", "某县政务服务中心", False, False),
        ("某县为民局", "某县教育局", True, False),
        ("某县为民局", "某县民政局", True, True),
        ("某县第二中学", "某县第一中学", False, True),
    ],
)
def test_compare_asks_the_directory(own: str, reference: str, without: bool, with_directory: bool) -> None:
    names: PublisherNames = DIRECTORY
    for publishers, answer in ((None, without), (names, with_directory)):
        found = compare(one(own), one(reference), at=AT, publishers=publishers).findings
        assert [f.code for f in found] == (["GD-C511"] if answer else [])

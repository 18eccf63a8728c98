"""The directory of publishers as the comparison asks it: which names are those of one body, on which day."""

import json
from datetime import date
from pathlib import Path

import pytest

from govdisclose.catalog import Catalog, CatalogItem, Publisher
from govdisclose.catalog.compare import PublisherNames, compare
from govdisclose.cli.app import run
from govdisclose.domains import PublisherDirectory, PublisherEntry, Resolution
from pack_samples import folder

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


WATER: list[dict[str, object]] = [
    {"name": "某县水利局", "former": [{"name": "某县水务局", "from": "2010-01-01", "until": "2019-03-31"}]},
    {"name": "甲局", "former": [{"name": "乙局", "until": "2018-12-31"}]},
    {"name": "乙局", "since": "2019-01-01"},
    {"name": "丁局", "former": [{"name": "丙局", "until": "2018-12-31"}]},
    {"name": "丙局"},
    {"name": "某县旧城改造办公室", "since": "2005-01-01", "through": "2015-12-31"},
    {
        "name": "某县招商局",
        "former": [
            {"name": "某县招商局", "until": "2010-12-31"},
            {"name": "某县投促局", "until": "2018-12-31", "from": "2011-01-01"},
        ],
    },
]


@pytest.mark.parametrize(
    ("name", "day", "kind", "bodies"),
    [
        ("某县水利局", date(2019, 4, 1), "current", "某县水利局"),
        ("某县水利局", date(2019, 3, 31), "later", "某县水利局"),
        ("某县水利局", date(2018, 1, 1), "later", "某县水利局"),
        ("县水利局", date(2018, 1, 1), "later", "某县水利局"),
        ("某县水务局", date(2019, 3, 31), "in_its_time", "某县水利局"),
        ("某县水务局", date(2019, 4, 1), "former", "某县水利局"),
        ("某县水务局", date(2010, 1, 1), "in_its_time", "某县水利局"),
        ("某县水务局", date(2009, 12, 31), "later", "某县水利局"),
        ("乙局", date(2018, 12, 31), "in_its_time", "甲局"),
        ("乙局", date(2019, 1, 1), "current", "乙局"),
        ("丙局", date(2018, 1, 1), "several", "丁局、丙局"),
        ("丙局", date(2019, 1, 1), "current", "丙局"),
        ("某县旧城改造办公室", date(2015, 12, 31), "current", "某县旧城改造办公室"),
        ("某县旧城改造办公室", date(2016, 1, 1), "former", "某县旧城改造办公室"),
        ("某县招商局", date(2009, 1, 1), "in_its_time", "某县招商局"),
        ("某县招商局", date(2015, 1, 1), "former", "某县招商局"),
        ("某县招商局", date(2019, 1, 1), "current", "某县招商局"),
    ],
)
def test_a_name_is_that_of_the_body_that_bears_it_on_the_day(name: str, day: date, kind: str, bodies: str) -> None:
    """``until`` is the last day of a name and ``from``, ``since`` the first, both included."""
    directory = PublisherDirectory(tuple(map(PublisherEntry.model_validate, WATER)))
    match = directory.resolve(name, at=day)
    assert (match.kind, "、".join(e.name for e in match.entries)) == (kind, bodies)
    codes = [f.code for f in directory.check(one(name), at=day)]
    assert codes == {"later": ["GD-D034"], "former": ["GD-D026"], "several": ["GD-D027"]}.get(kind, [])


def test_what_is_said_of_a_name_out_of_its_time() -> None:
    directory = PublisherDirectory(tuple(map(PublisherEntry.model_validate, WATER)))
    (early,) = directory.check(one("某县水利局"), at=date(2018, 1, 1))
    assert early.message.zh == "“某县水利局”自 2019-04-01 起才用，当日为“某县水务局”"
    (late,) = directory.check(one("某县水务局"), at=AT)
    assert late.message.zh == "“某县水务局”只用到 2019-03-31（含当日），现为“某县水利局”"
    (gone,) = directory.check(one("某县旧城改造办公室"), at=AT)
    assert gone.message.zh == "“某县旧城改造办公室”只用到 2015-12-31（含当日），该单位已不存在"


def test_the_command_says_what_the_check_says(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The last day of a name is one of its days, in ``--find`` as in GD-D026."""
    folder(tmp_path, {"pack.toml": PACK})
    for day, words in (
        ("2018-01-01", "“A县水利局”在 2018-01-01：后来的名称（自 2019-04-01 起；当日为“A县水务局”）"),
        ("2019-04-01", "“A县水利局”在 2019-04-01：现用名称（自 2019-04-01 起）"),
    ):
        assert run(["domain", "directory", str(tmp_path), "--find", "A县水利局", "--at", day]) == 0
        assert words in capsys.readouterr().out
    for day, words in (("2019-03-31", "当时名称（至 2019-03-31 止）"), ("2019-04-01", "曾用名称（至 2019-03-31 止）")):
        assert run(["domain", "directory", str(tmp_path), "--find", "A县水务局", "--at", day]) == 0
        assert words in capsys.readouterr().out
    assert (
        run(["domain", "directory", str(tmp_path), "--find", "A县水利局", "--at", "2018-01-01", "--format", "json"])
        == 0
    )
    found = json.loads(capsys.readouterr().out)
    assert (found["kind"], found["since"], found["until"], found["then"]) == (
        "later",
        "2019-04-01",
        None,
        ["A县水务局"],
    )


PACK = """
[pack]
id = "a-county"
title = "A县"
version = "1.0.0"
layer = "county"
issuer = "A县"
[[source]]
id = "plan"
title = "方案"
verified = true
[[publisher]]
name = "A县水利局"
former = [{ name = "A县水务局", until = 2019-03-31 }]
"""

"""Two editions of a catalogue."""

import json
from collections.abc import Mapping
from html.parser import HTMLParser
from importlib.resources import files

import pytest
from hypothesis import given, settings
from jsonschema import Draft202012Validator

from core_strategies import catalogues
from govdisclose.catalog import Catalog
from govdisclose.catalog.compare import ChangeKind, Diff, diff
from govdisclose.catalog.rules._example import Example
from govdisclose.export.diff import document, schema, to_html, to_markdown, to_text

Change = Mapping[str, object]


def made(*items: Change, **header: object) -> Catalog:
    return Example(items=items, header=header).catalog()


def item(name: str, content: str = "", *, parent: str = "低保", **more: object) -> Change:
    return {"id": f"id-{parent}-{name}-x", "matter": [parent, name], "content": {"text": content}, **more}


def kinds(found: Diff) -> list[tuple[str, ...]]:
    return [tuple(kind.value for kind in entry.kinds) for entry in found.entries]


A, B, C = (
    item("政策", "文件名称；文号"),
    item("名单", "对象名单；救助金额；监督电话"),
    item("标准", "保障标准；发文机关"),
)


def test_nothing_differs() -> None:
    found = diff(made(A, B), made(A, B))
    assert not found
    assert found.unchanged == 2


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ((A,), (A, B), [("added",)]),
        ((A, B), (A,), [("removed",)]),
        ((A,), ({**A, "matter": ["低保", "政策法规"]},), [("renamed",)]),
        ((A,), ({**A, "matter": ["救助", "政策"]},), [("moved",)]),
        ((A,), ({**A, "matter": ["救助", "政策法规"]},), [("renamed", "moved")]),
        ((A,), ({**A, "matter": ["低保", "“政策”"]},), [("changed",)]),
        ((A,), ({**A, "domain": "养老服务"},), [("moved",)]),
        ((A, B, C), (B, C, A), [("reordered",)]),
        ((A,), ({**A, "time_limit": {"text": "及时公开"}},), [("changed",)]),
        ((A,), ({**A, "seq": "77"},), []),
        ((A,), ({**A, "content": {"text": " 文件名称；　文号"}},), []),
        ((A,), ({**A, "time_limit": {"text": "信息形成之日起 20个工作日内", "kind": "within", "amount": 20, "unit": "working_day", "trigger": "formed"}},), []),
        ((A,), ({**A, "publisher": None, "extensions": {"责任科室": "办公室"}},), [("changed",)]),
    ],
)  # fmt: skip
def test_each_kind(old: tuple[Change, ...], new: tuple[Change, ...], expected: list[tuple[str, ...]]) -> None:
    assert kinds(diff(made(*old), made(*new))) == expected


def test_field_by_field() -> None:
    new = {**A, "time_limit": {"text": "30个工作日内"}, "extensions": {"责任科室": "办公室"}, "process": "发布流程"}
    (entry,) = diff(made({**A, "extensions": {"责任科室": "科室"}}), made(new)).entries
    assert [(c.field, c.old, c.new) for c in entry.fields] == [
        ("time_limit", "信息形成之日起20个工作日内", "30个工作日内"),
        ("process", None, "发布流程"),
        ("extensions.责任科室", "科室", "办公室"),
    ]
    assert entry.fields[0].limit is not None
    assert entry.fields[0].limit.value == "loosened"


def test_a_change_of_meaning_alone_shows() -> None:
    new = {**A, "channels": {"text": "■政府网站\n■政务服务中心", "chosen": ["government_website"]}}
    (entry,) = diff(made(A), made(new)).entries
    assert [(c.field, c.old, c.new) for c in entry.fields] == [("channels", "政府网站、政务服务中心", "政府网站")]
    citing = {**A, "basis": {"text": "《中华人民共和国政府信息公开条例》（国务院令第711号）第二十一条"}}
    (entry,) = diff(made(A), made(citing)).entries
    assert entry.fields[0].old != entry.fields[0].new


SPLIT = (item("对象名单", "对象名单；救助金额"), item("监督方式", "监督电话"))


def test_a_split_and_a_merger() -> None:
    forth, back = diff(made(A, B), made(A, *SPLIT)), diff(made(A, *SPLIT), made(A, B))
    assert kinds(forth) == [("split",)]
    assert kinds(back) == [("merged",)]
    assert [len(forth.entries[0].old), len(forth.entries[0].new)] == [1, 2]
    assert {change.item for change in forth.entries[0].fields} == {"id-低保-对象名单-x", "id-低保-监督方式-x"}


def test_a_split_that_keeps_the_name_of_a_part() -> None:
    kept = {**B, "content": {"text": "1.对象名单；2.救助金额"}}
    found = diff(made(A, B), made(A, kept, SPLIT[1]))
    assert kinds(found) == [("split",)]


def test_no_split_where_the_whole_is_still_there_or_little_is_covered() -> None:
    assert kinds(diff(made(A, B), made(A, B, item("另", "救助金额")))) == [("added",)]
    assert ("split",) not in kinds(diff(made(A, B), made(A, item("甲", "对象名单"), item("乙", "别的"))))
    far = (item("对象名单", "对象名单；救助金额", parent="医疗"), item("监督方式", "监督电话", parent="教育"))
    assert ("split",) not in kinds(diff(made(A, B), made(A, *far)))


def test_a_column_can_be_watched_or_left_aside() -> None:
    new = {**A, "seq": "9"}
    assert kinds(diff(made(A), made(new), ignore=())) == [("changed",)]
    assert not diff(made(A), made({**A, "process": "x"}), ignore=("process",))


def test_the_header_counts() -> None:
    found = diff(made(A), made(A, publisher="县政府办", issued="2026-01-01"))
    assert found
    assert [(c.field, c.old, c.new) for c in found.header] == [("publisher", "县民政局", "县政府办"), ("issued", None, "2026-01-01")]  # fmt: skip


EVERYTHING = diff(
    made(A, B, C, item("旧事项", "a|b<script>")),
    made(C, *SPLIT, {**A, "time_limit": {"text": "30个工作日内"}, "matter": ["低保", "政策法规"]}, item("全新", "完全不同的内容"), publisher="县政府办"),
)  # fmt: skip


def test_text() -> None:
    text = to_text(EVERYTHING)
    assert "[拆分] 低保／名单 → 低保／对象名单、低保／监督方式" in text
    assert "[更名、调序、修改] 低保／政策 → 低保／政策法规（第1项 → 第4项）" in text
    assert "公开时限（放宽）：信息形成之日起20个工作日内 → 30个工作日内" in text
    assert "[目录信息] 编制单位" in text or "县民政局 → 县政府办" in text
    assert "没有比对的栏目：序号" in text
    assert "80%" in text
    english = to_text(EVERYTHING, language="en")
    assert "[removed]" in english
    assert "(loosened)" in english
    assert "没有差别" in to_text(diff(made(A), made(A)))
    bare = Catalog(items=made(A).items)
    assert to_text(diff(bare, bare, ignore=())).startswith("目录调整对照\n")


def test_domains_are_named_where_there_are_several() -> None:
    found = diff(made(A, {**B, "domain": "养老服务"}), made({**C, "domain": "养老服务"}))
    assert "[删除] 养老服务：低保／名单" in to_text(found)
    assert "[删除] 社会救助：低保／政策" in to_text(found)
    several = diff(made(A), made({**A, "matter": ["救助", "政策法规"]}, B))
    assert "[renamed, moved] 低保／政策 → 救助／政策法规" in to_text(several, language="en")


@pytest.mark.parametrize(
    ("column", "old", "new", "words"),
    [
        ("content", {"elements": ["甲"]}, {"elements": ["甲", "乙"]}, ("1个要素：甲", "2个要素：甲｜乙")),
        ("publisher", {"bodies": ["甲"]}, {"bodies": ["甲", "乙"]}, ("1个机构：甲", "2个机构：甲｜乙")),
        (
            "basis",
            {"citations": [{"title": "甲"}]},
            {"citations": [{"title": "甲", "article": "第一条"}]},
            ("《甲》", "《甲》第一条"),
        ),
        (
            "levels",
            {"county": False},
            {"county": None},
            ("县级否、乡级未注明、村级未注明", "县级未注明、乡级未注明、村级未注明"),
        ),
        ("mode", {"proactive": None}, {"proactive": False}, ("主动未注明、依申请未注明", "主动否、依申请未注明")),
        ("time_limit", {"kind": "prompt"}, {"kind": "standing"}, None),
    ],
)
def test_what_was_read_is_shown_where_the_words_are_the_same(
    column: str, old: Change, new: Change, words: tuple[str, str] | None
) -> None:
    """Two cells of the same words may mean two things; the difference is told without the forms of a program."""
    one, other = ({**A, column: {"text": "同文", **value}} for value in (old, new))
    (entry,) = diff(made(one), made(other)).entries
    (change,) = entry.fields
    if words is None:
        assert change.old is not None
        assert json.loads(change.old) == {"text": "同文", "kind": "prompt"}
    else:
        assert (change.old, change.new) == words
    assert "{'" not in to_text(diff(made(one), made(other)))


def test_markdown_and_html_let_nothing_act() -> None:
    hostile = item("旧<b>事项", "x")
    found = diff(made(hostile, A), made(A))
    assert "\\<b\\>" in to_markdown(found)
    page = to_html(found)
    assert "<b>" not in page
    assert "&lt;b&gt;" in page
    assert "没有差别" in to_markdown(diff(made(A), made(A)))
    assert "<table" not in to_html(diff(made(A), made(A)))

    class Rows(HTMLParser):
        rows = 0

        def handle_starttag(self, tag: str, attrs: object) -> None:
            self.rows += tag == "tr"

    reader = Rows()
    reader.feed(to_html(EVERYTHING))
    table = [line for line in to_markdown(EVERYTHING).splitlines() if line.startswith("|")]
    assert reader.rows == len(table) - 1


def test_json_keeps_to_its_schema() -> None:
    plain = json.loads(json.dumps(document(EVERYTHING).to_dict()))
    Draft202012Validator.check_schema(schema())
    Draft202012Validator(schema()).validate(plain)
    assert not Draft202012Validator(schema()).is_valid({**plain, "more": 1})
    kept = json.loads((files("govdisclose.export.diff") / "diff.schema.json").read_text("utf-8"))
    assert kept == json.loads(json.dumps(schema()))


@settings(max_examples=40, deadline=None)
@given(catalogues)
def test_a_catalogue_does_not_differ_from_itself(catalog: Catalog) -> None:
    assert not diff(catalog, catalog, ignore=())


@settings(max_examples=40, deadline=None)
@given(catalogues, catalogues)
def test_every_item_of_both_editions_is_accounted_for(old: Catalog, new: Catalog) -> None:
    found = diff(old, new)
    assert sum(len(e.old) for e in found.entries) + found.unchanged == len(old.items)
    assert sum(len(e.new) for e in found.entries) + found.unchanged == len(new.items)
    assert Diff.from_dict(found.to_dict()) == found
    assert len({(r.id, r.number) for e in found.entries for r in e.old}) == sum(len(e.old) for e in found.entries)
    Draft202012Validator(schema()).validate(json.loads(json.dumps(document(found).to_dict())))
    assert to_text(found).count("\n[") >= len(found.entries)


def test_kinds_are_all_reached() -> None:
    seen = {kind for entry in EVERYTHING.entries for kind in entry.kinds}
    assert {ChangeKind.ADDED, ChangeKind.REMOVED, ChangeKind.SPLIT, ChangeKind.CHANGED, ChangeKind.RENAMED} <= seen

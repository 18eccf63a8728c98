"""Definitions in files and in Python: what is read, what is refused with which words, schema, builder, comparison."""

import json
import tomllib
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from flow_cases import SMALL, changed, node, small
from govdisclose.citation import Citation
from govdisclose.deadlines import LimitKind, TimeLimit, Unit
from govdisclose.errors import FormatError
from govdisclose.process import (
    Act,
    Outcome,
    Process,
    ProcessBuilder,
    Source,
    When,
    compare,
    dumps,
    from_data,
    load,
    load_events,
    loads,
    loads_events,
    template,
    templates,
    validate,
)
from govdisclose.process import schema as process_schema

AT = date(2026, 11, 22)


def refusal(text: str) -> str:
    with pytest.raises(FormatError) as caught:
        loads(text, name="f.toml")
    assert caught.value.text.zh
    return str(caught.value)


def test_toml_and_json_give_the_same_flow(tmp_path: Path) -> None:
    flow = loads(SMALL)
    (tmp_path / "a.json").write_text(dumps(flow), "utf-8")
    (tmp_path / "a.toml").write_text(SMALL, "utf-8-sig")
    assert load(tmp_path / "a.json") == load(tmp_path / "a.toml") == flow


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("title = ", "titel = ", "unknown key 'titel' - did you mean 'title'?"),
        ("post = ", "psot = ", "unknown key 'tasks.1.psot' - did you mean 'post'?"),
        ("default = true", "defualt = true", "unknown key 'decisions.1.outcomes.2.defualt' - did you mean 'default'?"),
        ("meaning = ", "qqqq = ", "unknown key 'ends.1.qqqq'"),
        ('act = "draft"', 'act = "drft"', "tasks.1.act"),
        ('id = "ask"', 'id = "copy"', "the id 'copy' stands twice"),
        ('id = "ask"', 'id = "提问"', "String should match"),
        ('title = "提出意见"', 'title = "  "', "tasks.5.title"),
        ('title = "提出意见"', 'title = "提出\\u200b意见"', "tasks.5.title"),
        ('limit = "10日内"', 'limit = "10日\\u0007内"', "control character"),
        ('limit = "10日内"', "limit = 10", "tasks.5.limit"),
        ('lane = "public"\nact', 'lane = "public"\nbasis = "无"\nact', "no source is named"),
        ("source = { verified = true }", 'valid_from = "2024-13-01"', "there is no such day"),
        ("source = { verified = true }", "valid_from = 5", "expected a date as YYYY-MM-DD"),
        (
            "source = { verified = true }",
            "valid_from = 2024-02-01\nvalid_through = 2024-01-01",
            "valid_through lies before valid_from",
        ),
        ("[start]", "[start", "not well formed"),
    ],
)
def test_a_faulty_file_is_refused_with_the_reason(before: str, after: str, said: str) -> None:
    assert said in refusal(
        SMALL.replace(before, after, 1)
        if before != "title = "
        else SMALL.replace('title = "小流程"', 'titel = "小流程"')
    )


def test_hostile_files_are_refused(tmp_path: Path) -> None:
    assert "stands twice" in refusal('{"id": "a", "id": "b"}')
    assert "nested too deeply" in refusal('{"a":' * 200_000)
    assert "'lanes'" in refusal("{}")
    assert refusal("[1]")
    (tmp_path / "x.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(FormatError, match="UTF-8"):
        load(tmp_path / "x.toml")
    with pytest.raises(FormatError, match="UTF-8"):
        load_events(tmp_path / "x.toml")
    (tmp_path / "big.toml").write_bytes(b"#" * 5_000_001)
    with pytest.raises(FormatError, match="too large"):
        load(tmp_path / "big.toml")


def test_limits_and_sources_are_read_from_words_or_given_in_full() -> None:
    full = TimeLimit("自定", LimitKind.WITHIN, amount=3, unit=Unit.WORKING_DAY)
    data = small()
    node(data, "copy").update(
        limit=full.to_dict(), basis=[{"title": "某办法", "article": "第三条"}, "《某条例》第五条"]
    )
    flow = from_data(data)
    copied = next(t for t in flow.tasks if t.id == "copy")
    assert copied.limit == full
    assert copied.basis == (Citation("某办法", None, "第三条"), Citation("某条例", None, "第五条"))
    assert loads(dumps(flow)) == flow
    written = json.loads(dumps(flow))
    assert node(written, "draft")["limit"] == "5个工作日内"
    assert node(written, "copy")["limit"]["kind"] == "within"


def test_the_schema_is_the_checked_in_one_and_accepts_every_template() -> None:
    stored = Path(process_schema.__file__).parent / "schemas" / process_schema.SCHEMA_FILE
    assert stored.read_text("utf-8") == process_schema.json_schema_text()
    validator = Draft202012Validator(process_schema.json_schema())
    for flow in templates().values():
        validator.validate(json.loads(dumps(flow)))
    data_folder = Path(process_schema.__file__).parent / "data"
    for file in data_folder.glob("*.toml"):
        assert not list(
            validator.iter_errors(json.loads(json.dumps(tomllib.loads(file.read_text("utf-8")), default=str)))
        )
    broken = json.loads(dumps(loads(SMALL)))
    broken["tasks"][0]["psot"] = 1
    assert list(validator.iter_errors(broken))


def test_the_builder_writes_the_small_flow() -> None:
    b = ProcessBuilder("small", "小流程").source(Source(verified=True)).lane("office", "办公室")
    b = b.lane("secrecy", "保密审查机构").lane("public", "公众", outside=True)
    b = b.fact("result", "审查结论", "passed", "returned").fact("number", "件数")
    b = b.statutory("proactive.disclosure", since="draft", until=("publish",)).start("开始", lane="office")
    b = b.task("draft", "拟稿", lane="office", post="拟稿人", act=Act.DRAFT, limit="5个工作日内")
    b = b.task("check", "保密审查", lane="secrecy", post="审查员", act=Act.SECRECY_REVIEW, limit="2个工作日内")
    passed = Outcome(id="passed", title="能", next="publish", when=When(fact="result", among=("passed",)))
    b = b.decision(
        "passed", "能否公开？", passed, Outcome(id="returned", title="退回", next="draft", default=True), lane="secrecy"
    )
    b = b.task(
        "publish",
        "发布",
        lane="office",
        post="信息员",
        act=Act.PUBLISH,
        limit="3个工作日内",
        statutory="proactive.disclosure",
    )
    b = b.split("both", "copy", "ask", lane="office")
    b = b.task("copy", "移送", lane="office", post="档案员", limit="3个工作日内", next="all")
    b = b.task("ask", "提出意见", lane="public", act=Act.CONSULT, limit="10日内")
    b = b.join("all", lane="office").task(
        "archive", "归档", lane="office", post="档案员", act=Act.ARCHIVE, limit="5个工作日内"
    )
    from govdisclose.process import Meaning

    flow = b.end("done", "已公开", lane="office", meaning=Meaning.PUBLISHED).build()
    assert flow == loads(SMALL)
    with pytest.raises(FormatError, match="lanes"):
        ProcessBuilder("x", "空").start("开始").build()


def test_a_redesign_is_told_step_by_step() -> None:
    """流程再造：删除、新增、合并、变更、节省的工作日。"""
    old = loads(SMALL)

    def redesign(data: dict[str, object]) -> None:
        node(data, "draft").update(title="一窗拟稿", limit="2个工作日内", post="综合岗")
        node(data, "check").update(lane="office")
        tasks = data["tasks"]
        assert isinstance(tasks, list)
        tasks[:] = [t for t in tasks if t["id"] not in {"copy", "ask"}]
        tasks.append(
            {
                "id": "hand",
                "title": "一次移送并征求意见",
                "lane": "office",
                "post": "档案员",
                "limit": "1个工作日内",
                "next": "survey",
                "merges": ["copy"],
            }
        )
        tasks.append(
            {
                "id": "survey",
                "title": "满意度调查",
                "lane": "office",
                "post": "信息员",
                "limit": "及时",
                "next": "store",
            }
        )
        node(data, "archive").update(id="store", limit="2个工作日内")
        node(data, "publish").update(next="hand")
        del data["splits"], data["joins"]

    new = changed(redesign)
    found = compare(old, new, at=date(2024, 3, 1))
    assert found.removed == ("提出意见",)
    assert found.added == ("满意度调查",)
    assert [(m.steps, m.into) for m in found.merged] == [(("移送",), "一次移送并征求意见")]
    assert {(c.step, c.key, c.before, c.after) for c in found.changed} == {
        ("draft", "title", "拟稿", "一窗拟稿"),
        ("draft", "post", "拟稿人", "综合岗"),
        ("draft", "limit", "5个工作日内", "2个工作日内"),
        ("check", "lane", "保密审查机构", "办公室"),
        ("store", "limit", "5个工作日内", "2个工作日内"),
    }
    assert (found.days_before, found.days_after, found.saved) == (5 + 2 + 3 + 6 + 5, 2 + 2 + 3 + 1 + 2, 11)
    assert found.without_days == ("满意度调查",)
    same = compare(old, old, at=AT)
    assert (same.removed, same.added, same.merged, same.changed, same.saved) == ((), (), (), (), 0)
    empty = from_data({"id": "x", "title": "空", "lanes": [{"id": "a", "title": "甲"}], "start": {"title": "起"}})
    assert compare(empty, old, at=AT).days_before == 0


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"events": [{"step": "a", "on": "2024-01-01", "outcom": "b"}]}', "did you mean 'outcome'"),
        ('[{"step": "a"}]', "'events.1.on': missing"),
        ('[{"step": "a", "on": "2024-01-01", "time": "25:00"}]', "events.1.time"),
        ("events = 3", "'events'"),
        ("{", "not well formed"),
    ],
)
def test_faulty_events_are_refused(text: str, said: str) -> None:
    with pytest.raises(FormatError) as caught:
        loads_events(text)
    assert said in str(caught.value)


def test_events_in_toml_and_json() -> None:
    toml = '[[events]]\nstep = "start"\non = 2024-03-04\ntime = "09:30"\n'
    assert loads_events(toml) == loads_events('[{"step": "start", "on": "2024-03-04", "time": "09:30"}]')
    assert validate(template("request.2019"), at=AT).ok
    assert isinstance(loads(SMALL), Process)

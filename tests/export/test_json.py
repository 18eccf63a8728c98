"""JSON: canonical writing, strict reading, faults named by their path."""

import io
import json as stdlib_json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings

from core_strategies import catalogues
from govdisclose.catalog import Catalog, CatalogItem, Header
from govdisclose.errors import FormatError
from govdisclose.export import json

CATALOGUE = Catalog(
    header=Header(title="某县目录"),
    items=(CatalogItem(id="1", matter=("甲",), extensions={"乙": "1", "丙": "2"}), CatalogItem(id="2", matter=("丁",))),
)
ITEM = '{"id":"1","matter":["甲"]}'


def _file(items: str = ITEM, header: str = "{}") -> str:
    return f'{{"format":"govdisclose-catalog","version":"1.0","header":{header},"items":[{items}]}}'


@given(catalogues)
@settings(max_examples=80, deadline=None)
def test_what_is_written_is_read_again(catalogue: Catalog) -> None:
    data = json.dumps(catalogue)
    assert json.loads(data) == catalogue
    assert json.dumps(json.loads(data)) == data
    assert json.loads(data.decode()) == catalogue


def test_the_bytes_are_canonical() -> None:
    data = json.dumps(CATALOGUE)
    assert (
        data.decode()
        .splitlines()[0]
        .startswith('{"format":"govdisclose-catalog","version":"1.0","header":{"title":"某县目录"')
    )
    assert data.count(b"\n") == 4
    assert data.endswith(b"\n]}\n")
    assert b"\r" not in data
    assert list(stdlib_json.loads(data)["items"][0]["extensions"]) == ["乙", "丙"]
    assert json.dumps(Catalog()).endswith(b',"items":[]}\n')


def test_the_same_bytes_on_every_run() -> None:
    script = (
        "import sys; from govdisclose.catalog import *; from govdisclose.export import json\n"
        "sys.stdout.buffer.write(json.dumps(Catalog(header=Header(title='某县目录'), items=("
        "CatalogItem(id='1', matter=('甲',), extensions={'乙': '1', '丙': '2'}), CatalogItem(id='2', matter=('丁',))))))"
    )
    for seed in ("1", "2"):
        done = subprocess.run(
            [sys.executable, "-c", script], capture_output=True, check=True, env={"PYTHONHASHSEED": seed}
        )
        assert done.stdout == json.dumps(CATALOGUE)


def test_a_path_or_a_binary_stream(tmp_path: Path) -> None:
    path = tmp_path / "目录.json"
    json.dump(CATALOGUE, path)
    assert json.load(path) == CATALOGUE
    stream = io.BytesIO()
    json.dump(CATALOGUE, stream)
    stream.seek(0)
    assert json.load(stream) == CATALOGUE
    assert path.read_bytes() == stream.getvalue()


def test_text_streams_are_refused() -> None:
    with pytest.raises(TypeError):
        json.dump(CATALOGUE, io.StringIO())  # type: ignore[arg-type]
    with pytest.raises(TypeError):
        json.load(io.StringIO(_file()))  # type: ignore[arg-type]


def test_a_failed_write_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "目录.json"
    path.write_bytes(b"old")

    def broken(_: object) -> None:
        raise RuntimeError("no more")

    monkeypatch.setattr(json, "_lines", broken)
    with pytest.raises(RuntimeError):
        json.dump(CATALOGUE, path)
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["目录.json"]


def test_words_that_look_like_a_border_between_items_are_left_alone() -> None:
    trap = '},{"id":'
    item = CatalogItem(id=trap, matter=(trap, "\\" + trap), extensions={trap: trap, "id": trap})
    catalogue = Catalog(items=(item, item.model_copy(update={"id": "2"})))
    data = json.dumps(catalogue)
    assert data.count(b"\n") == 4
    assert json.loads(data) == catalogue


def test_more_items_than_are_written_at_once() -> None:
    catalogue = Catalog(items=tuple(CatalogItem(id=str(n), matter=("甲",)) for n in range(2500)))
    data = json.dumps(catalogue)
    assert data.count(b"\n") == 2502
    assert json.loads(data) == catalogue


@pytest.mark.parametrize(
    "text",
    [
        _file(""),
        " \n" + _file(" " + ITEM + " , " + ITEM.replace("1", "2") + " ").replace(":", " : ") + "\n ",
        '{"items":[' + ITEM + '],"header":{},"version":"1.0","format":"govdisclose-catalog"}',
    ],
)
def test_blanks_and_the_order_of_keys_make_no_difference(text: str) -> None:
    assert [item.matter for item in json.loads(text).items] == [("甲",)] * text.count("甲")


def test_a_hand_written_file_may_leave_out_what_is_empty_and_stand_on_many_lines() -> None:
    text = stdlib_json.dumps(stdlib_json.loads(_file()), indent=4)
    assert json.loads(text).items[0].matter == ("甲",)


#: what is wrong, the text, words of the message (the path first)
FAULTS = [
    ("empty", "", ["第 1 行第 1 列"]),
    ("cut off", '{"format":', ["第 1 行第 11 列"]),
    ("a list", "[]", ["$：应为对象"]),
    ("null", "null", ["$：应为对象，现为 null"]),
    ("a comma too many", _file(ITEM + ","), ["不是合法的 JSON"]),
    ("no comma between items", _file(ITEM + " " + ITEM), ["不是合法的 JSON"]),
    ("no colon", '{"format" 1}', ["不是合法的 JSON"]),
    ("a number for a key", "{1:2}", ["不是合法的 JSON"]),
    ("single quotes", "{'format':1}", ["不是合法的 JSON"]),
    ("a comment", _file("/*x*/"), ["不是合法的 JSON"]),
    ("a control character", _file('{"id":"a\x01","matter":["a"]}'), ["不是合法的 JSON"]),
    ("two documents", _file() + _file(), ["不是合法的 JSON"]),
    ("NaN", _file('{"id":"1","matter":["a"],"seq":NaN}'), ["NaN 不是合法的 JSON 值"]),
    ("infinity", _file('{"id":"1","matter":["a"],"seq":-Infinity}'), ["-Infinity"]),
    (
        "a repeated key",
        _file('{"id":"1","matter":["a"],"mode":{"text":"","text":""}}'),
        ["$.items[0].mode.text", "两次"],
    ),
    (
        "a repeated heading",
        _file('{"id":"1","matter":["a"],"extensions":{"责任 科室":"","责任 科室":""}}'),
        ["$.items[0].extensions['责任 科室']"],
    ),
    ("a repeated key at the top", _file().replace('"version"', '"format":"x","version"'), ["$.format"]),
    ("lists too deep", "[" * 100_000, ["嵌套过深"]),
    ("objects too deep", '{"a":' * 100_000, ["嵌套过深"]),
    ("a byte order mark", "\ufeff" + _file(), ["BOM"]),
    ("another format", _file().replace("-catalog", "-flow"), ["$.format", "govdisclose-flow"]),
    ("another version", _file().replace('"1.0"', '"2.0"'), ["$.version", "'1.0'", "'2.0'"]),
    ("a version as a number", _file().replace('"1.0"', "1.0"), ["$.version"]),
    ("no format", _file().replace('"format":"govdisclose-catalog",', ""), ["$.format：缺少"]),
    ("no version", _file().replace('"version":"1.0",', ""), ["$.version：缺少"]),
    ("no header", _file().replace('"header":{},', ""), ["$.header：缺少"]),
    ("no items", _file().replace(',"items":[' + ITEM + "]", ""), ["$.items：缺少"]),
    ("an unknown key", _file('{"id":"1","matter":["a"],"责任科室":"x"}'), ["$.items[0].责任科室", "extensions"]),
    ("an unknown key at the top", _file()[:-1] + ',"more":1}', ["$.more"]),
    ("no id", _file('{"matter":["a"]}'), ["$.items[0].id：缺少"]),
    ("a blank id", _file('{"id":" ","matter":["a"]}'), ["$.items[0].id：不能为空白"]),
    ("an id twice", _file(ITEM + "," + ITEM), ["第 0 项与第 1 项", "id 相同：1"]),
    ("no matter", _file('{"id":"1","matter":[]}'), ["$.items[0].matter：至少应有 1 项"]),
    ("seven names", _file('{"id":"1","matter":["a","b","c","d","e","f","g"]}'), ["$.items[0].matter：至多 6 项"]),
    ("text in place of a list", _file('{"id":"1","matter":"a"}'), ["$.items[0].matter：应为数组"]),
    ("a list in place of an object", _file('{"id":"1","matter":["a"],"mode":[]}'), ["$.items[0].mode：应为对象"]),
    ("null in place of an object", _file('{"id":"1","matter":["a"],"content":null}'), ["$.items[0].content：应为对象"]),
    ("a number in place of text", _file('{"id":1,"matter":["a"]}'), ["$.items[0].id：应为文字，现为 1"]),
    (
        "text in place of a box",
        _file('{"id":"1","matter":["a"],"mode":{"proactive":"true"}}'),
        ["$.items[0].mode.proactive：应为 true、false 或 null"],
    ),
    (
        "an unknown channel",
        _file('{"id":"1","matter":["a"],"channels":{"chosen":["tv"]}}'),
        ["$.items[0].channels.chosen[0]", "government_website"],
    ),
    (
        "an unknown kind",
        _file('{"id":"1","matter":["a"],"time_limit":{"text":"","kind":"soon"}}'),
        ["$.items[0].time_limit.kind", "within"],
    ),
    (
        "no words of a limit",
        _file('{"id":"1","matter":["a"],"time_limit":{"kind":"within"}}'),
        ["$.items[0].time_limit.text：缺少"],
    ),
    (
        "an amount as text",
        _file('{"id":"1","matter":["a"],"time_limit":{"text":"","amount":"20"}}'),
        ["$.items[0].time_limit.amount：应为整数"],
    ),
    (
        "a broken amount",
        _file('{"id":"1","matter":["a"],"time_limit":{"text":"","amount":20.5}}'),
        ["$.items[0].time_limit.amount：应为整数"],
    ),
    (
        "a huge number",
        _file('{"id":"1","matter":["a"],"time_limit":{"text":"","amount":1e999}}'),
        ["$.items[0].time_limit.amount"],
    ),
    (
        "a number of 5000 digits",
        _file('{"id":"1","matter":["a"],"time_limit":{"text":"","amount":1' + "0" * 5000 + "}}"),
        ["number out of range"],
    ),
    (
        "parts of parts",
        _file('{"id":"1","matter":["a"],"time_limit":{"text":"","parts":[{"text":"","parts":[{"text":""}]}]}}'),
        ["不能再分"],
    ),
    (
        "a zero-width space",
        _file('{"id":"1","matter":["a\\u200b"]}'),
        ["$.items[0].matter[0]", "U+200B", "第 1 个字符"],
    ),
    (
        "a forbidden character in a citation",
        _file('{"id":"1","matter":["a"],"basis":{"citations":[{"title":"\\u0000"}]}}'),
        ["$.items[0].basis.citations", "U+0000"],
    ),
    ("a lone surrogate", _file('{"id":"1","matter":["\\ud800"]}'), ["无法读取"]),
    (
        "a number as an extension",
        _file('{"id":"1","matter":["a"],"extensions":{"甲":1}}'),
        ["$.items[0].extensions.甲：应为文字"],
    ),
    ("a day that is none", _file(header='{"issued":"2026-02-30"}'), ["$.header.issued", "没有这一天"]),
    ("a day in other form", _file(header='{"issued":"2026年1月1日"}'), ["$.header.issued", "YYYY-MM-DD"]),
    ("a day as a number", _file(header='{"issued":20260101}'), ["$.header.issued", "YYYY-MM-DD"]),
]


@pytest.mark.parametrize(("text", "words"), [f[1:] for f in FAULTS], ids=[f[0] for f in FAULTS])
def test_what_is_not_the_format_is_refused_in_one_sentence(text: str, words: list[str]) -> None:
    for data in (text, text.encode("utf-8", "surrogatepass")):
        with pytest.raises(FormatError) as caught:
            json.loads(data)
        message = caught.value.text
        assert all(word in message.zh for word in words), message.zh
        assert "\n" not in message.zh + message.en
        assert len(message.zh) < 500
        assert "pydantic" not in message.en


@pytest.mark.parametrize("data", [b"\xff\xfe{\x00}\x00", b'{"a":"\xb9\xab\xbf\xaa"}', b"\xed\xa0\x80"])
def test_other_encodings_are_refused(data: bytes) -> None:
    with pytest.raises(FormatError, match="UTF-8"):
        json.loads(data)


def test_several_faults_are_counted() -> None:
    with pytest.raises(FormatError) as caught:
        json.loads(_file('{"id":1,"matter":[]}'))
    assert caught.value.text.en.endswith("1 more fault.")
    with pytest.raises(FormatError) as caught:
        json.loads(_file('{"id":1,"matter":[],"seq":1}'))
    assert caught.value.text.en.endswith("2 more faults.")


def test_a_fault_that_has_no_words_of_its_own_is_still_told() -> None:
    from pydantic import BaseModel, ValidationError

    from govdisclose.export._json_faults import described

    class Other(BaseModel):
        price: complex

    with pytest.raises(ValidationError) as caught:
        Other.model_validate({"price": "x" * 200})
    told = described(caught.value)
    assert told.zh.startswith("$.price：不符合格式（")
    assert "…" in told.zh
    with pytest.raises(ValidationError) as caught:
        Other.model_validate({"price": object()})
    assert described(caught.value).en.startswith("$.price: ")


def test_a_file_that_is_too_large_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json, "MAX_BYTES", 1024 * 1024)
    with pytest.raises(FormatError, match="larger than 1 MiB"):
        json.load(io.BytesIO(b" " * (1024 * 1024 + 1)))


@pytest.mark.parametrize("on", [True, False])
def test_the_collector_is_left_as_it_was(on: bool) -> None:
    import gc

    was = gc.isenabled()
    (gc.enable if on else gc.disable)()
    try:
        json.loads(_file())
        assert gc.isenabled() is on
    finally:
        (gc.enable if was else gc.disable)()

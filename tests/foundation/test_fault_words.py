"""What is wrong with a file that a person wrote is told wholly in Chinese, whatever the file is, and wholly in English."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core._pydantic_core import list_all_errors

from govdisclose import _faults
from govdisclose._faults import in_chinese, told
from govdisclose.attributes.negative_list import load_negative_list
from govdisclose.bilingual import Bilingual
from govdisclose.catalog.coverage.record import PublishedRecords
from govdisclose.catalog.coverage.thresholds import Thresholds
from govdisclose.cli.settings import read_settings
from govdisclose.domains import read_pack
from govdisclose.errors import FormatError, GovDiscloseError
from govdisclose.export import json as exchange
from govdisclose.ingest.published import read_published
from govdisclose.process import loads as flow
from govdisclose.process.case_file import loads_events

#: Two English words in a row; keys, codes and file names are single words, or joined by dots, dashes and underscores.
ENGLISH = re.compile(r"(?<![.\w])[A-Za-z][a-z']+ [a-z]{2,}")

PACK = '[pack]\nid = "a"\ntitle = "甲"\nversion = "1.0.0"\nlayer = "county"\nissuer = "甲县"\n'
LIST = 'entries = [{ code = "a", name = "甲", phrases = ["乙"] }]\n'
FIGURES = '[source]\nkind = "practice"\ntitle = "甲"\n[share]\ngreen_from = 90\nyellow_from = 60\n[status]\n'


def pack(text: str, folder: Path) -> object:
    (folder / "pack.toml").write_text(text, "utf-8")
    return read_pack(folder)


def records(rows: object, folder: Path) -> object:
    path = folder / "r.json"
    path.write_text(json.dumps(rows), "utf-8")
    return read_published(path)


CASES: list[tuple[str, Callable[[Path], object]]] = [
    ("pack: a wrong key", lambda f: pack(PACK + "colour = 1\n", f)),
    ("pack: a key that lacks", lambda f: pack(PACK + '[[source]]\nid = "s"\n', f)),
    ("pack: a wrong layer", lambda f: pack(PACK.replace("county", "town"), f)),
    ("pack: a list of nothing", lambda f: pack(PACK + '[[instrument]]\ntitle="甲"\nkind="rule"\nsource="乙"\nversion=[]\n', f)),
    ("pack: a number too small", lambda f: pack(PACK + '[[domain]]\ncode="a"\nname="甲"\n[[domain.edition]]\ncomplete=true\n'
     'counts={level1={value=-1,verified=true}}\n', f)),
    ("pack: text for a tick", lambda f: pack(PACK + '[[source]]\nid="s"\ntitle="甲"\nverified="perhaps"\n', f)),
    ("pack: no such day", lambda f: pack(PACK + 'issued = "2026-02-30"\n', f)),
    ("list: a wrong attribute", lambda _: load_negative_list(LIST.replace("name", 'attribute = "secret", name').encode())),
    ("list: no phrase", lambda _: load_negative_list(LIST.replace('["乙"]', "[]").encode())),
    ("thresholds: the wrong way round", lambda _: Thresholds.loads(FIGURES.replace("60", "95"))),
    ("thresholds: lamps that lack", lambda _: Thresholds.loads(FIGURES)),
    ("thresholds: above a hundred", lambda _: Thresholds.loads(FIGURES.replace("90", "900"))),
    ("records: nothing said", lambda f: records({"records": [{"item": "a"}]}, f)),
    ("records: said and not said", lambda f: records({"records": [{"item": "a", "none_because": "无", "url": "x"}]}, f)),
    ("records: without a period", lambda f: records({"records": [{"item": "a", "none_because": "无"}]}, f)),
    ("records: until before date", lambda f: records({"records": [{"item": "a", "date": "2026-02-02", "until": "2026-01-01"}]}, f)),
    ("records: no list", lambda f: records({"records": 3}, f)),
    ("flow: a wrong act", lambda _: flow('{"id": "a", "title": "甲", "lanes": [], "start": 3}')),
    ("case: a day that is none", lambda _: loads_events('{"events": [{"node": 3}]}')),
    ("catalogue: text for an object", lambda _: exchange.loads(json.dumps(
        {"format": "govdisclose-catalog", "version": "1.0", "header": {}, "items": [{"id": "a", "matter": ["甲"], "mode": "主动"}]}))),
    ("settings: a wrong weight", lambda f: read_settings({"severity": {"GD-T004": {"level": "fatal", "reason": "甲"}}}, f / "govdisclose.toml")),
    ("settings: a wrong rule", lambda f: read_settings({"select": ["T004"]}, f / "govdisclose.toml")),
    ("settings: a weight without reason", lambda f: read_settings({"severity": {"GD-T004": "note"}}, f / "govdisclose.toml")),
]  # fmt: skip


@pytest.mark.parametrize("broken", [case for _, case in CASES], ids=[name for name, _ in CASES])
def test_no_english_in_the_chinese_words(broken: Callable[[Path], object], tmp_path: Path) -> None:
    with pytest.raises(GovDiscloseError) as error:
        broken(tmp_path)
    words = error.value.text
    said = words.zh.replace(str(tmp_path), "")
    assert not ENGLISH.search(said), said
    assert re.search("[一-鿿]", said)
    own = re.sub("流程定义|办件记录", "", words.en.replace(str(tmp_path), ""))
    assert not re.search("[一-鿿]{3,}", own), own


def test_the_common_words_fit_what_pydantic_tells() -> None:
    """Each of our texts for a type of pydantic's fills in what pydantic gives for it, and leaves no brace."""
    types = {one["type"]: one for one in list_all_errors()}
    ours = {"day", "no_such_day", "period", "character", "duplicate_id", "nested_parts", "typed_dict_type"}
    assert _faults._COMMON.keys() - ours <= types.keys()
    for kind in _faults._COMMON.keys() - ours:
        about = types[kind].get("example_context") or {}
        words = in_chinese({"type": kind, "loc": (), "msg": "?", "input": None, "ctx": about})
        assert "{" not in words, kind
        assert words != "?"


def test_words_whose_figure_is_not_given_are_told_as_they_stand() -> None:
    assert in_chinese({"type": "too_short", "loc": (), "msg": "?", "input": []}) == "至少要有{min_length}项"


def test_many_faults_are_told_by_the_first_few() -> None:
    class Many(BaseModel):
        numbers: tuple[int, ...]

    with pytest.raises(ValidationError) as error:
        Many.model_validate({"numbers": ["x"] * 7})
    words = told(error.value)
    assert words.zh.startswith("numbers.1：应是整数；numbers.2：")
    assert words.zh.endswith("；另有 2 处")
    assert words.en.endswith("; 2 more")


def test_a_type_that_nobody_has_words_for_keeps_those_of_pydantic() -> None:
    with pytest.raises(ValidationError) as error:
        TypeAdapter(complex).validate_python("x")
    (one,) = error.value.errors()
    assert in_chinese(one) == f"不符合格式（{one['msg']}）"
    assert told(error.value).zh == f"*：不符合格式（{one['msg']}）"


def test_records_need_no_file() -> None:
    with pytest.raises(ValidationError) as error:
        PublishedRecords.model_validate({"records": [{"item": "a"}]})
    assert told(error.value) == Bilingual(
        "records.1：要写 date、event 或 none_because 中的一项", "records.1: a line needs date, event or none_because"
    )
    assert issubclass(FormatError, GovDiscloseError)

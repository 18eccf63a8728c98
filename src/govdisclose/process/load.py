"""Flow definitions in files (流程文件): TOML and JSON read, JSON written.

>>> loads('titel = "流程"', name="x.toml")
Traceback (most recent call last):
    ...
govdisclose.errors.FormatError: x.toml: 'id': missing; 'title': missing; 'lanes': missing; 'start': missing; unknown key 'titel' - did you mean 'title'?
"""

import json
import os
import re
import tomllib
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from govdisclose._faults import in_chinese
from govdisclose.bilingual import Bilingual
from govdisclose.errors import FormatError
from govdisclose.process.model import Process

__all__ = ["dumps", "fault_words", "from_data", "load", "loads", "plain_data", "refused"]

_LARGEST = 5_000_000
#: Faults that only flows have.
_WORDS = {"source": "没有读出依据，请写《名称》（文号）条款"}


def load(path: str | os.PathLike[str]) -> Process:
    """The definition in a ``.toml`` or ``.json`` file. Raises ``FormatError``, and ``OSError`` for a file that cannot be opened."""
    file = Path(path)
    data = file.read_bytes()
    if len(data) > _LARGEST:
        raise refused(file.name, "文件过大", "the file is too large for a flow definition")
    try:
        return loads(data.decode("utf-8-sig"), name=file.name)
    except UnicodeDecodeError:
        raise refused(file.name, "不是 UTF-8 文字", "it is not UTF-8 text") from None


def loads(text: str, *, name: str = "流程定义") -> Process:
    """The definition in a text: JSON where it begins with ``{``, else TOML. Raises ``FormatError`` that names every fault."""
    return from_data(plain_data(text, name=name), name=name)


def from_data(data: object, *, name: str = "流程定义") -> Process:
    """The definition in plain data, as ``json`` or ``tomllib`` gives it. Raises ``FormatError`` that names every fault."""
    try:
        return Process.model_validate(data)
    except ValidationError as error:
        faults = [fault_words(detail) for detail in error.errors()]
        raise refused(name, "；".join(zh for zh, _ in faults), "; ".join(en for _, en in faults)) from None


def dumps(process: Process) -> str:
    """The definition as JSON that ``loads`` reads to an equal value; keys that hold their default are left out."""
    return json.dumps(process.model_dump(mode="json", exclude_defaults=True), ensure_ascii=False, indent=2) + "\n"


def plain_data(text: str, *, name: str) -> object:
    """What a text says: JSON where it begins with ``{`` or ``[`` and reads as JSON, else TOML. Raises ``FormatError``."""
    try:
        if re.match(r"\s*(\{|\[\s*[\]{])", text):
            return json.loads(text, object_pairs_hook=_each_key_once)
        return tomllib.loads(text)
    except RecursionError:
        raise refused(name, "嵌套过深", "it is nested too deeply") from None
    except ValueError as error:
        raise refused(name, f"格式有误：{error}", f"not well formed: {error}") from None


def _each_key_once(pairs: Iterable[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise ValueError(f"the key {key!r} stands twice")
        found[key] = value
    return found


def refused(name: str, zh: str, en: str) -> FormatError:
    """The exception for a file that does not keep to its format."""
    return FormatError(Bilingual(zh=f"{name}：{zh}", en=f"{name}: {en}"))


def fault_words(detail: ErrorDetails, model: type[BaseModel] = Process) -> tuple[str, str]:
    """One fault in Chinese and English; the near name of an unknown key is suggested."""
    *parents, key = detail["loc"] or ("",)
    where = ".".join(str(n + 1) if isinstance(n, int) else n for n in detail["loc"])
    if detail["type"] == "extra_forbidden":
        near = get_close_matches(str(key), _keys_at(parents, model), n=1, cutoff=0.5)
        zh, en = (f"，是否为“{near[0]}”？", f" - did you mean {near[0]!r}?") if near else ("", "")
        return f"不认识的键“{where}”{zh}", f"unknown key {where!r}{en}"
    if detail["type"] == "missing":
        return f"缺少“{where}”", f"{where!r}: missing"
    return f"“{where}”：{in_chinese(detail, _WORDS)}", f"{where!r}: {detail['msg']}"


def _keys_at(parents: Iterable[object], model: type[BaseModel]) -> list[str]:
    """The keys that may stand at a place of the definition."""
    for key in parents:
        field = model.model_fields.get(key) if isinstance(key, str) else None
        inner = _model_in(field.annotation) if field else None
        model = inner or model
    return [*model.model_fields]


def _model_in(kind: object) -> type[BaseModel] | None:
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return kind
    return next((found for found in map(_model_in, get_args(kind)) if found), None)

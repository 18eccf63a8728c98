"""Writes a pack as TOML files (定义包写出), laid out for people to read and edit: small tables on one line, entries as blocks."""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import cast

from govdisclose.domains.pack import DomainPack

__all__ = ["pack_files", "write_pack"]

#: Keys whose lists are blocks ([[…]]); all other lists stand on one line, or on one line for each table in them.
_BLOCKS = frozenset(
    (
        *("source", "domain", "facet", "column", "vocabulary", "rule", "instrument", "process", "publisher"),
        *("edition", "item", "tighten"),
    )
)


#: The definition of a process is laid out as ``govdisclose process`` has it.
_DEFINITION = "definition"


def pack_files(pack: DomainPack) -> dict[str, str]:
    """File names and their texts: ``pack.toml``, and one file for each domain, numbered; read again they give an equal pack."""
    data = pack.model_dump(mode="python", exclude_defaults=True)
    domains = cast("list[dict[str, object]]", data.pop("domain", ()))
    info = {"pack": data.pop("pack")}
    files = {"pack.toml": "\n".join(_table(info | data, ())) + "\n"}
    width = len(str(len(domains)))
    for number, entry in enumerate(domains, 1):
        text = "\n".join(_table({"domain": [entry]}, ())).lstrip("\n") + "\n"
        files[f"domains/{number:0{width}}-{entry['code']}.toml"] = text
    return files


def write_pack(pack: DomainPack, folder: Path) -> tuple[Path, ...]:
    """Write the files into a folder, which is made where it is missing; gives their paths.

    Raises ``FileExistsError`` for a file that is there already: nothing is overwritten.
    """
    files = {folder / name: text for name, text in pack_files(pack).items()}
    for path in files:
        if path.exists():
            raise FileExistsError(17, "File exists", str(path))
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return tuple(files)


def _table(data: Mapping[str, object], path: tuple[str, ...]) -> Iterator[str]:
    """The lines of a table: its own keys first, then the tables and blocks in it."""
    inner = [(k, v) for k, v in data.items() if _is_block(k, v, path) or _is_table(k, v, path)]
    for key, value in data.items():
        if (key, value) not in inner:
            yield f"{_key(key)} = {_value(value, wide=True)}"
    for key, value in inner:
        name = ".".join(map(_key, (*path, key)))
        if isinstance(value, dict):
            yield f"[{name}]"
            yield from _table(value, (*path, key))
            continue
        for entry in cast("list[dict[str, object]]", value):
            yield ""
            yield f"[[{name}]]"
            yield from _table(entry, (*path, key))


def _is_block(key: str, value: object, path: tuple[str, ...]) -> bool:
    if not isinstance(value, list | tuple) or not value or not all(isinstance(one, dict) for one in value):
        return False
    return key in _BLOCKS or _DEFINITION in path


def _is_table(key: str, value: object, path: tuple[str, ...]) -> bool:
    return isinstance(value, dict) and (not path or key == _DEFINITION)


def _value(value: object, *, wide: bool = False) -> str:
    if isinstance(value, str):
        return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, Mapping):
        pairs = (f"{_key(k)} = {_value(v)}" for k, v in value.items() if v is not None)
        return "{ " + ", ".join(pairs) + " }" if value else "{}"
    members = [_value(one) for one in cast("list[object]", value) if one is not None]
    if wide and any(isinstance(one, Mapping) for one in cast("list[object]", value)):
        return "[\n" + "".join(f"  {member},\n" for member in members) + "]"
    return "[" + ", ".join(members) + "]"


def _key(key: str) -> str:
    return (
        key
        if key.isascii() and key.replace("-", "").replace("_", "").isalnum()
        else json.dumps(key, ensure_ascii=False)
    )

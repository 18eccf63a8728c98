"""Puts the files of a pack together (合并文件) and says of each fault in which file it lies."""

import tomllib
from collections.abc import Iterable, Mapping
from typing import cast

from attrs import field, frozen
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from govdisclose._faults import in_chinese
from govdisclose.bilingual import Bilingual
from govdisclose.domains.errors import PackError
from govdisclose.domains.pack import DomainPack
from govdisclose.domains.rules import rule
from govdisclose.findings import Finding, Location

__all__ = ["FileText", "LoadedPack", "merge"]

_LISTS = frozenset(str(info.alias) for name, info in DomainPack.model_fields.items() if info.alias and name != "info")


#: Faults that only packs have.
_WORDS = {
    "seen_without_pages": "status = seen 须写明页数 pages",
    "memory_as_seen": "status = memory 须写明把握 confidence，不能写 pages",
    "empty_tightening": "没有写明从严的内容",
    "order": "各版本没有按时间排列",
    "field": "没有这一栏目",
    "title": "只有标点，没有名称",
}


@frozen
class FileText:
    """One file of a pack: its name below the root, and its words."""

    name: str
    text: str


@frozen
class LoadedPack:
    """A pack and the files it was read from (已读定义包); ``origin`` is the path or the entry point."""

    pack: DomainPack
    origin: str = ""
    files: tuple[FileText, ...] = field(default=(), repr=False, eq=False)

    @property
    def id(self) -> str:
        """The id of the pack."""
        return self.pack.info.id

    def place(self, words: str, *, item: str | None = None, name: str | None = None) -> Location:
        """Where these words stand first: file and line, as far as they can be found."""
        for file in self.files:
            for number, line in enumerate(file.text.splitlines(), 1):
                if f'"{words}"' in line or f"'{words}'" in line:
                    return Location(source=self.path_of(file), line=number, item=item, field=name)
        return Location(source=self.origin or self.id, item=item, field=name)

    def path_of(self, file: FileText) -> str:
        """Where one of the files lies, as messages name it."""
        return _joined(self.origin, file.name)


def merge(origin: str, files: Iterable[FileText]) -> LoadedPack:
    """The pack that these files hold, the first of them the one that says whose it is; raises ``PackError`` with every fault."""
    kept = tuple(files)
    whole: dict[str, object] = {}
    lists: dict[str, list[tuple[str, object]]] = {}
    faults: list[Finding] = []
    for file in kept:
        try:
            data = tomllib.loads(file.text)
        except (tomllib.TOMLDecodeError, RecursionError) as error:
            faults.append(_fault(origin, file.name, file.name, str(error), f"不是有效的 TOML：{error}"))
            continue
        for key, value in data.items():
            if key in _LISTS and isinstance(value, list):
                lists.setdefault(key, []).extend((file.name, one) for one in value)
            elif file is kept[0]:
                whole[key] = value
            else:
                faults.append(
                    _fault(
                        origin, file.name, key, "expected only lists of entries", "pack.toml 以外的文件只能有成组的条目"
                    )
                )
    data = whole | {key: [value for _, value in entries] for key, entries in lists.items()}
    if faults:
        raise _broken(origin, faults)
    try:
        return LoadedPack(DomainPack.model_validate(data), origin, kept)
    except ValidationError as error:
        found = [_of(origin, kept[0].name, detail, lists) for detail in error.errors()]
        raise _broken(origin, found) from error


def _of(origin: str, root: str, detail: ErrorDetails, lists: Mapping[str, list[tuple[str, object]]]) -> Finding:
    """The fault of one key, at its file, with the code or name of the entry that it lies in."""
    loc = detail["loc"]
    file, names = root, [str(loc[0])] if loc else []
    entry: object = None
    if len(loc) > 1 and str(loc[0]) in lists and isinstance(loc[1], int):
        file, entry = lists[str(loc[0])][loc[1]]
    for part in loc[1:]:
        if isinstance(part, int):
            if len(names) > 1 or entry is None:
                entry = _step(entry, part)
            names.append(_called(entry, part))
        else:
            entry = _step(entry, part)
            names.append(str(part))
    return _fault(origin, file, ".".join(names), detail["msg"], in_chinese(detail, _WORDS))


def _step(entry: object, part: object) -> object:
    if isinstance(entry, list) and isinstance(part, int) and part < len(entry):
        return cast("object", entry[part])
    return entry.get(part) if isinstance(entry, dict) else None


def _called(entry: object, number: int) -> str:
    if isinstance(entry, dict):
        for key in ("id", "code", "name", "title", "heading"):
            if isinstance(entry.get(key), str):
                return f"[{entry[key]}]"
    return f"[{number + 1}]"


def _fault(origin: str, file: str, place: str, en: str, zh: str) -> Finding:
    location = Location(source=_joined(origin, file), field=place)
    return Finding.of(rule("schema"), location, found=place, expected=en, pack=origin, expected_zh=zh)


def _broken(origin: str, faults: list[Finding]) -> PackError:
    most = 5
    zh = "；".join(f"{_file(f)} {f.message.zh.split('的 ', 1)[-1]}" for f in faults[:most])
    en = "; ".join(f"{_file(f)} {f.found}: {f.expected}" for f in faults[:most])
    more = len(faults) - most
    rest = (f"，另有 {more} 处", f", and {more} more") if more > 0 else ("", "")
    return PackError(
        Bilingual(
            zh=f"定义包“{origin}”不能用：{zh}{rest[0]}。", en=f"the pack {origin!r} cannot be used: {en}{rest[1]}."
        ),
        origin,
        tuple(faults),
    )


def _file(finding: Finding) -> str:
    return (finding.location.source or "").rsplit("/", 1)[-1]


def _joined(origin: str, name: str) -> str:
    """Where a file of a pack lies; a pack of one file is that file."""
    if not origin:
        return name
    return origin if origin.endswith(name) else f"{origin}/{name}"

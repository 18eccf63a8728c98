"""Reads a pack (定义包读取): a folder, a wheel or zip archive, or the data folder of an installed package.

The root is the folder that holds ``pack.toml``; every ``*.toml`` below it is read (but ``pyproject.toml``), in the order of their
names, and the entries are put together. Nothing is executed.
"""

import zipfile
from collections.abc import Iterator
from importlib.resources.abc import Traversable
from os import PathLike
from pathlib import Path
from typing import Protocol

from govdisclose.bilingual import Bilingual
from govdisclose.domains._merging import FileText, LoadedPack, merge
from govdisclose.domains.errors import PackError

__all__ = ["LoadedPack", "read_pack"]

_MOST_FILES, _MOST_BYTES = 2_000, 64 << 20


class _Folder(Protocol):
    """What ``pathlib``, ``zipfile`` and ``importlib.resources`` folders have in common."""

    @property
    def name(self) -> str: ...
    def iterdir(self) -> "Iterator[_Folder]": ...
    def is_dir(self) -> bool: ...
    def is_file(self) -> bool: ...
    def joinpath(self, name: str, /) -> "_Folder": ...
    def read_bytes(self) -> bytes: ...


def read_pack(source: str | PathLike[str] | Traversable, *, name: str | None = None) -> LoadedPack:
    """The pack in a folder, in one TOML file, in a wheel or zip archive, or in a folder given by ``importlib.resources.files``.

    ``name`` stands in messages in place of the path. Raises ``PackError`` that names the pack and holds every fault.
    """
    if not isinstance(source, str | PathLike):
        return merge(name or source.name, _texts(source, name or source.name))
    path = Path(source)
    said = name or str(source)
    if path.is_dir():
        return merge(said, _texts(path, said))
    if path.name == "pack.toml":
        return merge(said, _texts(path.parent, said))
    if path.suffix == ".toml" and path.is_file():
        data = path.read_bytes()
        if len(data) > _MOST_BYTES:
            raise _too_large(said)
        return merge(said, [FileText(path.name, _decoded(data, path.name, said))])
    if not path.is_file():
        raise _refused(said, "没有这个文件或文件夹", "there is no such file or folder")
    try:
        with zipfile.ZipFile(path) as archive:
            return merge(said, _archived(archive, said))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError) as error:
        if isinstance(error, PackError):
            raise
        raise _refused(
            said, "不是文件夹，也不是 wheel 或 zip 文件", "it is neither a folder nor a wheel or zip file"
        ) from error


def _texts(root: _Folder | Traversable, pack: str) -> list[FileText]:
    folder: _Folder = root
    if not folder.joinpath("pack.toml").is_file():
        raise _refused(pack, "没有 pack.toml", "it has no pack.toml")
    found: list[FileText] = []
    total = 0
    for name, file in _files(folder, ""):
        data = file.read_bytes()
        total += len(data)
        if len(found) >= _MOST_FILES or total > _MOST_BYTES:
            raise _too_large(pack)
        found.append(FileText(name, _decoded(data, name, pack)))
    return found


def _files(folder: _Folder, prefix: str) -> Iterator[tuple[str, _Folder]]:
    for entry in sorted(folder.iterdir(), key=lambda one: (one.name != "pack.toml", one.name)):
        if entry.name.startswith(".") or len(prefix) > 400:
            continue
        if entry.is_dir():
            yield from _files(entry, f"{prefix}{entry.name}/")
        elif entry.name.endswith(".toml") and entry.name != "pyproject.toml":
            yield prefix + entry.name, entry


def _archived(archive: zipfile.ZipFile, pack: str) -> list[FileText]:
    """The TOML files below the only ``pack.toml`` of an archive; sizes are judged before anything is unpacked."""
    roots = sorted((i.filename for i in archive.infolist() if i.filename.split("/")[-1] == "pack.toml"), key=len)
    if len(roots) != 1:
        words = (
            ("没有 pack.toml", "it has no pack.toml") if not roots else ("有几个 pack.toml", "it has several pack.toml")
        )
        raise _refused(pack, *words)
    root = roots[0].removesuffix("pack.toml")
    chosen = [i for i in archive.infolist() if i.filename.startswith(root) and i.filename.endswith(".toml")]
    if len(chosen) > _MOST_FILES or sum(i.file_size for i in chosen) > _MOST_BYTES:
        raise _too_large(pack)
    chosen.sort(key=lambda i: (i.filename != roots[0], i.filename))
    return [
        FileText(i.filename.removeprefix(root), _decoded(archive.read(i), i.filename, pack))
        for i in chosen
        if i.filename.split("/")[-1] != "pyproject.toml"
    ]


def _decoded(data: bytes, name: str, pack: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise _refused(pack, f"{name} 不是 UTF-8 文字", f"{name} is not UTF-8 text") from None


def _too_large(pack: str) -> PackError:
    return _refused(
        pack,
        f"文件过多或过大（至多 {_MOST_FILES} 个文件、{_MOST_BYTES >> 20} MiB）",
        f"it is too large (at most {_MOST_FILES} files, {_MOST_BYTES >> 20} MiB)",
    )


def _refused(pack: str, zh: str, en: str) -> PackError:
    return PackError(Bilingual(zh=f"定义包“{pack}”不能用：{zh}。", en=f"the pack {pack!r} cannot be used: {en}."), pack)

"""Packs that are installed (已安装的定义包): entry points of the group ``govdisclose.packs``, loaded only when asked for.

An entry point names a ``DomainPack``, the folder of a pack (a path, or ``importlib.resources.files(...)``), or a function without
arguments that gives one of these.
"""

from importlib.metadata import EntryPoint, entry_points
from importlib.resources.abc import Traversable
from os import PathLike

from govdisclose.bilingual import Bilingual
from govdisclose.domains._merging import LoadedPack
from govdisclose.domains.errors import PackConflictError, PackError
from govdisclose.domains.pack import DomainPack
from govdisclose.domains.reading import read_pack
from govdisclose.domains.registry import DomainRegistry
from govdisclose.domains.rules import rule
from govdisclose.findings import Finding, Location

__all__ = ["GROUP", "installed_registry"]

#: The group of entry points that packs are installed under.
GROUP = "govdisclose.packs"


def installed_registry(*, strict: bool = True) -> DomainRegistry:
    """The domains of the library, with every installed pack laid upon them.

    A pack that cannot be used raises ``PackError`` (or ``PackConflictError``, which names both); with ``strict=False`` it is left
    out and told in ``findings``.
    """
    registry = DomainRegistry.national()
    for entry in sorted(entry_points(group=GROUP), key=lambda one: (one.name, one.value)):
        try:
            registry = registry.with_packs(_load(entry))
        except (PackError, PackConflictError) as error:
            if strict:
                raise
            registry = registry.with_findings(_finding(entry, error))
    return registry


def _load(entry: EntryPoint) -> LoadedPack:
    said = f"{entry.name} = {entry.value}"
    try:
        value: object = entry.load()
        if callable(value) and not isinstance(value, PathLike):
            value = value()
    except PackError:
        raise
    except Exception as error:  # code of somebody else: whatever it raises is a fault of that pack
        words = f"{type(error).__name__}: {error}"
        raise PackError(
            Bilingual(
                zh=f"已安装的定义包“{said}”读不出来：{words}。", en=f"the installed pack {said!r} fails: {words}."
            ),
            said,
        ) from error
    if isinstance(value, DomainPack):
        return LoadedPack(value, said)
    if isinstance(value, LoadedPack):
        return value
    if isinstance(value, str | PathLike | Traversable):
        return read_pack(value, name=said)
    raise PackError(
        Bilingual(
            zh=f"已安装的定义包“{said}”给出的是 {type(value).__name__}，应为 DomainPack 或文件夹。",
            en=f"the installed pack {said!r} gives a {type(value).__name__}, not a DomainPack or a folder.",
        ),
        said,
    )


def _finding(entry: EntryPoint, error: PackError | PackConflictError) -> Finding:
    if isinstance(error, PackConflictError):
        return Finding.of(rule("conflict"), Location(source=entry.value), found=error.text.zh, expected=error.text.en)
    return Finding.of(
        rule("broken"), Location(source=entry.value), found=error.text.zh, expected=error.text.en, pack=entry.name
    )

"""Packs of which a part would be chosen silently (定义包歧义): codes that stand twice, editions that hold at the same time."""

from collections.abc import Iterable

from govdisclose.bilingual import Bilingual
from govdisclose.domains._lint_dates import overlaps
from govdisclose.domains._lint_ids import twice
from govdisclose.domains._merging import LoadedPack
from govdisclose.domains.errors import PackError

__all__ = ["refuse_ambiguous"]

_MOST = 5  # faults in the message of an exception


def refuse_ambiguous(packs: Iterable[LoadedPack]) -> None:
    """Raises ``PackError`` that names the first such pack and both places of each fault; all of them are in its findings."""
    for loaded in packs:
        found = (*twice(loaded), *overlaps(loaded))
        if not found:
            continue
        more = len(found) - _MOST
        zh = "；".join(f"{one.code} {one.message.zh}" for one in found[:_MOST])
        en = "; ".join(f"{one.code} {one.message.en}" for one in found[:_MOST])
        rest = (f"，另有 {more} 处", f", and {more} more") if more > 0 else ("", "")
        raise PackError(
            Bilingual(
                zh=f"定义包“{loaded.id}”（{loaded.origin or '无路径'}）不能用：{zh}{rest[0]}。改正后再用；govdisclose domain lint 列出全部。",
                en=f"the pack {loaded.id!r} ({loaded.origin or 'no path'}) cannot be used: {en}{rest[1]}. "
                "Correct it first; `govdisclose domain lint` lists everything.",
            ),
            loaded.origin or loaded.id,
            found,
        )

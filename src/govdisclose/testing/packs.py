"""A pack put to the proof (定义包检验): what a maker of packs runs in a test."""

from datetime import date
from os import PathLike
from pathlib import Path
from tempfile import TemporaryDirectory

from govdisclose.domains import DomainPack, LoadedPack, lint_pack, read_pack, write_pack
from govdisclose.findings import Report, Severity
from govdisclose.testing.rule_book import all_rules

__all__ = ["check_pack"]


def check_pack(
    pack: str | PathLike[str] | LoadedPack | DomainPack, *, at: date, fail_on: Severity = Severity.ERROR
) -> Report:
    """The report of the lint, when the pack is in order: no finding of ``fail_on`` or above, and it comes back equal when written.

    Raises ``AssertionError`` that lists every finding, and ``PackError`` for a pack that cannot be read.
    """
    loaded = read_pack(pack) if isinstance(pack, str | PathLike) else pack
    value = loaded.pack if isinstance(loaded, LoadedPack) else loaded
    report = lint_pack(loaded, at=at, known_rules=[*all_rules()])
    if found := report.at_least(fail_on):
        lines = (f"{f.code} {f.location.source or ''} {f.location.to_text()}: {f.message.zh}" for f in found)
        raise AssertionError("\n  ".join([f"the pack {value.info.id} is not in order", *lines]))
    with TemporaryDirectory() as folder:
        place = Path(folder) / "pack"
        write_pack(value, place)
        again = read_pack(place).pack
    if again != value:
        names = [name for name in type(value).model_fields if getattr(again, name) != getattr(value, name)]
        raise AssertionError(f"the pack {value.info.id} changes when it is written and read: {', '.join(names)}")
    return report

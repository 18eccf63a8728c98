"""The conformance kit (一致性样例包): every example with its expected report as JSON, so that another program can prove the same verdicts."""

import json as _json
from collections.abc import Iterable, Mapping
from pathlib import Path

from govdisclose import __version__
from govdisclose.catalog import Catalog
from govdisclose.export import json, xml
from govdisclose.export.files import whole
from govdisclose.findings import Finding
from govdisclose.testing.rooms.specimen import Specimen
from govdisclose.testing.rule_book import specimens

__all__ = ["export_kit", "write_cases"]


def export_kit(folder: Path) -> int:
    """Write a good and a bad input for every rule with the findings expected (一致性样例包); give the number of cases.

    ``cases.json`` lists them; each input stands in ``CODE-good.json`` and ``CODE-bad.json``, a catalogue also as XML. ``form`` says
    what the input is. Raises ``OSError`` where the folder cannot be written.
    """
    return write_cases(folder, specimens())


def write_cases(folder: Path, chosen: Iterable[Specimen]) -> int:
    """Write the kit of some specimens; see ``export_kit``."""
    folder.mkdir(parents=True, exist_ok=True)
    cases: list[Mapping[str, object]] = []
    for specimen in chosen:
        for verdict, data, at, found in (
            ("good", specimen.good, specimen.good_at or specimen.at, specimen.good_findings()),
            ("bad", specimen.bad, specimen.at, specimen.bad_findings()),
        ):
            name = f"{specimen.code}-{verdict}"
            _write_input(folder, name, specimen.form, data)
            cases.append(
                {
                    "rule": specimen.code,
                    "form": specimen.form,
                    "input": name,
                    "at": at.isoformat(),
                    "fires": verdict == "bad",
                    "companions": [*specimen.companions] if verdict == "bad" else [],
                    "findings": [_expected(finding) for finding in found],
                }
            )
    document = {"format": "govdisclose-conformance-kit", "version": "1.0", "library": __version__, "cases": cases}
    _write_json(folder / "cases.json", document)
    return len(cases)


def _write_input(folder: Path, name: str, form: str, data: Mapping[str, object]) -> None:
    if form == "catalog":
        catalog = Catalog.model_validate(data)
        json.dump(catalog, folder / f"{name}.json")
        xml.dump(catalog, folder / f"{name}.xml")
    else:
        _write_json(folder / f"{name}.json", data)


def _write_json(path: Path, data: Mapping[str, object]) -> None:
    with whole(path) as stream:
        stream.write((_json.dumps(data, ensure_ascii=False, indent=1, default=str) + "\n").encode())


def _expected(finding: Finding) -> dict[str, object]:
    where = finding.location
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "item_index": where.item_index,
        "field": where.field,
        "message": finding.message.to_dict(),
    }

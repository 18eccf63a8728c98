"""The conformance kit (一致性样例包): every example with its expected report as JSON, so that another program can prove the same verdicts."""

import json as _json
from collections.abc import Mapping
from pathlib import Path

from govdisclose import __version__
from govdisclose.catalog import validate
from govdisclose.catalog.rules import all_rules
from govdisclose.export import json, xml
from govdisclose.export.files import whole
from govdisclose.findings import Finding

__all__ = ["export_kit"]


def export_kit(folder: Path) -> int:
    """Write every rule's good and bad example with its expected findings; give the number of cases.

    ``cases.json`` lists them; each catalogue stands in ``CODE-good.json``, ``CODE-good.xml``, ``CODE-bad.json`` and ``CODE-bad.xml``.
    Raises ``OSError`` where the folder cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    cases: list[Mapping[str, object]] = []
    for rule in all_rules():
        for verdict, example in (("good", rule.good), ("bad", rule.bad)):
            catalog = example.catalog()
            name = f"{rule.info.code}-{verdict}"
            json.dump(catalog, folder / f"{name}.json")
            xml.dump(catalog, folder / f"{name}.xml")
            findings = validate(catalog, at=example.at).findings
            cases.append(
                {
                    "rule": rule.info.code,
                    "catalog": name,
                    "at": example.at.isoformat(),
                    "fires": verdict == "bad",
                    "findings": [_expected(finding) for finding in findings],
                }
            )
    document = {"format": "govdisclose-conformance-kit", "version": "1.0", "library": __version__, "cases": cases}
    with whole(folder / "cases.json") as stream:
        stream.write((_json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode())
    return len(cases)


def _expected(finding: Finding) -> dict[str, object]:
    where = finding.location
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "item_index": where.item_index,
        "field": where.field,
        "message": finding.message.to_dict(),
    }

"""Specimens of the rules of a catalogue (目录规则样例): their own declared examples."""

from collections.abc import Iterator, Mapping
from datetime import date

from govdisclose.catalog import Catalog, validate
from govdisclose.catalog.rules import all_rules
from govdisclose.findings import Finding
from govdisclose.testing.rooms.specimen import Specimen

__all__ = ["catalog_specimens"]


def catalog_specimens() -> Iterator[Specimen]:
    """One for every rule."""
    for rule in all_rules():
        bad, good = rule.bad.catalog(), rule.good.catalog()
        yield Specimen(
            rule.info.code,
            "catalog",
            bad.model_dump(mode="json"),
            good.model_dump(mode="json"),
            _check,
            rule.bad.at,
            good_at=rule.good.at,
        )


def _check(data: Mapping[str, object], at: date) -> tuple[Finding, ...]:
    return validate(Catalog.model_validate_json(_json(data)), at=at).findings


def _json(data: Mapping[str, object]) -> str:
    import json

    return json.dumps(data)

"""Every code that a SARIF report names is described in it, whatever room it comes from."""

import json
from pathlib import Path
from typing import Any

import pytest

from govdisclose.catalog.rules._example import Example
from govdisclose.cli import check
from govdisclose.cli.app import run
from govdisclose.cli.checking import asked_rules
from govdisclose.cli.rule_book import all_rules
from govdisclose.export import json as own_json
from govdisclose.findings import Report
from govdisclose.testing.mutation import mutants
from govdisclose.testing.rule_book import specimens

AT = ["--at", "2026-11-22"]


def sarif(capsys: pytest.CaptureFixture[str], *sources: str) -> dict[str, Any]:
    run(["check", *sources, *AT, "--format", "sarif"])
    (log,) = json.loads(capsys.readouterr().out)["runs"]
    return dict(log)


def undescribed(log: dict[str, Any]) -> list[str]:
    rules = log["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for result in log["results"]:
        if "ruleIndex" in result:
            rule = rules[result["ruleIndex"]]
            assert rule["id"] == result["ruleId"]
            assert rule["shortDescription"]["text"]
    return [result["ruleId"] for result in log["results"] if "ruleIndex" not in result]


def test_a_flow_that_does_not_exist_is_described(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    own_json.dump(Example(items=({"process": "request.2091"},)).catalog(), "目录.json")
    log = sarif(capsys, "目录.json")
    assert "GD-P021" in [result["ruleId"] for result in log["results"]]
    assert not undescribed(log)
    assert "GD-P021" in {info.code for info in asked_rules()}
    assert "GD-P021" not in {info.code for info in asked_rules(ignore=("GD-P",))}


def test_every_rule_of_the_catalogue_is_among_those_that_check_asks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    broken = [*mutants()]
    for n, mutant in enumerate(broken):
        own_json.dump(mutant.catalog, f"{n}.json")
    log = sarif(capsys, *(f"{n}.json" for n in range(len(broken))))
    assert not undescribed(log)
    assert {m.code for m in broken} <= {info.code for info in asked_rules()}


def test_every_code_of_every_room_is_described_once_it_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Rooms may come to check more than today: whatever they find is told with its title."""
    monkeypatch.chdir(tmp_path)
    own_json.dump(Example().catalog(), "目录.json")
    found = tuple(finding for specimen in specimens() for finding in specimen.bad_findings())
    assert {finding.code for finding in found} == {*all_rules()}
    monkeypatch.setattr(check, "check_loaded", lambda *_a, **_k: Report(found))
    log = sarif(capsys, "目录.json")
    assert {result["ruleId"] for result in log["results"]} == {*all_rules()}
    assert not undescribed(log)

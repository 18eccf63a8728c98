"""The kit covers every rule code of the library, and each specimen fires exactly what it says."""

import json
import subprocess
import sys
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from govdisclose.catalog import Catalog, validate
from govdisclose.cli import rule_book
from govdisclose.export import json as exchange
from govdisclose.export import xml
from govdisclose.testing import Specimen, all_rules, export_kit, specimens
from govdisclose.testing.__main__ import main
from govdisclose.testing.rooms.patching import base, changed

EVERY = specimens()


def test_every_rule_code_has_its_specimen() -> None:
    """100 % of the codes, no code without a rule, none twice; and the kit knows the same rules as the command line."""
    codes = [specimen.code for specimen in EVERY]
    assert codes == [*all_rules()]
    assert dict(all_rules()) == rule_book.all_rules()


@pytest.mark.parametrize("specimen", EVERY, ids=lambda specimen: specimen.code)
def test_exactly_the_code_and_its_companions_fire(specimen: Specimen) -> None:
    if specimen.code == "GD-P019":
        pytest.skip("played through once, with the exported kit")
    assert specimen.fires(), (specimen.bad_codes(), specimen.companions, specimen.good_codes())
    assert json.loads(json.dumps(specimen.bad, ensure_ascii=False)) == specimen.bad
    for finding in specimen.bad_findings():
        assert "{" not in finding.message.zh + finding.message.en


@cache
def known() -> dict[str, Mapping[str, object]]:
    return {specimen.code: specimen.bad for specimen in EVERY}


@pytest.fixture(scope="module")
def kit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kit")
    assert export_kit(folder) == 2 * len(EVERY)
    return folder


def test_the_exported_kit_names_every_code_with_its_expected_report(kit: Path) -> None:
    document = json.loads((kit / "cases.json").read_text("utf-8"))
    assert (document["format"], document["version"]) == ("govdisclose-conformance-kit", "1.0")
    fired = {case["rule"] for case in document["cases"] if case["fires"]}
    assert fired == set(all_rules())
    for case in document["cases"]:
        codes = {finding["code"] for finding in case["findings"]}
        assert (case["rule"] in codes) is case["fires"], case["rule"]
        expected = {case["rule"], *case["companions"]}
        assert not case["fires"] or codes == expected
        assert json.loads((kit / f"{case['input']}.json").read_text("utf-8"))
    forms = {case["form"] for case in document["cases"]}
    assert forms >= {"catalog", "flow", "case", "pack", "table", "review-sheet", "comparison"}


def test_the_verdicts_of_the_kit_come_from_its_files(kit: Path) -> None:
    """A program that reads the files alone comes to the same findings, from the JSON and from the XML."""
    document = json.loads((kit / "cases.json").read_text("utf-8"))
    mine = [c for c in document["cases"] if c["form"] == "catalog" and c["rule"][:4] in ("GD-C", "GD-T", "GD-L")]
    assert len(mine) > 80
    for case in mine:
        one = exchange.load(kit / f"{case['input']}.json")
        assert xml.load(kit / f"{case['input']}.xml") == one
        found = [f.code for f in validate(one, at=date.fromisoformat(case["at"])).findings]
        assert found == [f["code"] for f in case["findings"]]


def test_two_exports_are_the_same(tmp_path: Path) -> None:
    from govdisclose.testing import kit as module

    few = [s for s in EVERY if s.code in ("GD-T004", "GD-P001", "GD-A010")]
    one, two = tmp_path / "one", tmp_path / "two"
    for folder in (one, two):
        module.write_cases(folder, few)
    assert {p.name: p.read_bytes() for p in one.iterdir()} == {p.name: p.read_bytes() for p in two.iterdir()}


def test_the_command_writes_and_says_where(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from govdisclose.testing import kit as module

    monkeypatch.setattr(module, "specimens", lambda: EVERY[:2])
    assert main(["export-kit", str(tmp_path / "k")]) == 0
    assert "4 cases written" in capsys.readouterr().out
    (tmp_path / "file").write_text("", "utf-8")
    assert main(["export-kit", str(tmp_path / "file" / "k")]) == 3
    assert "file" in capsys.readouterr().err


def test_the_command_line_shows_its_help() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "govdisclose.testing", "export-kit", "--help"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0
    assert "DIR" in done.stdout


def test_the_bases_of_the_kit_are_in_order() -> None:
    good = {s.code: s for s in EVERY if s.form in ("flow", "pack", "review-sheet", "table")}
    for code in ("GD-P001", "GD-D002", "GD-A010", "GD-I004"):
        assert good[code].good_codes() == ()
    assert changed(base("flow.toml"), {}) == base("flow.toml")
    assert changed({"a": [1, 2]}, {"a/0": 3, "a/1": None}) == {"a": [3]}


def test_a_specimen_that_does_not_fire_is_told() -> None:
    one = next(s for s in EVERY if s.code == "GD-T004")
    from attrs import evolve

    assert not evolve(one, bad=one.good).fires()
    assert not evolve(one, good=one.bad).fires()
    assert not evolve(one, companions=("GD-T001",)).fires()
    assert Catalog.model_validate(one.bad)

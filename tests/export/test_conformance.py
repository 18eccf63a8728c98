"""The public conformance instances: each judge says what ``expected.json`` says."""

import json
import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest
from lxml import etree, isoschematron

from govdisclose.errors import FormatError
from govdisclose.export import xml

FOLDER = Path(__file__).resolve().parents[2] / "conformance"
EXPECTED = json.loads((FOLDER / "expected.json").read_text("utf-8"))
CASES = {**EXPECTED["valid"], **EXPECTED["invalid"]}
PARSER = etree.XMLParser(resolve_entities=True, no_network=True, load_dtd=False, huge_tree=False)


@cache
def schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.fromstring(xml.xsd()))


@cache
def structure() -> isoschematron.Schematron:
    return isoschematron.Schematron(etree.fromstring(xml.schematron()), phase="structure")


def test_every_file_has_its_verdict_and_every_verdict_its_file() -> None:
    files = {str(path.relative_to(FOLDER)) for kind in ("valid", "invalid") for path in (FOLDER / kind).iterdir()}
    assert files == set(CASES)
    assert len(EXPECTED["valid"]) >= 12
    assert len(EXPECTED["invalid"]) >= 25
    assert all(case["xsd"] and case["structure"] and case["reader"] for case in EXPECTED["valid"].values())
    assert not any(case["reader"] for case in EXPECTED["invalid"].values())


@pytest.mark.parametrize("name", CASES)
def test_lxml_and_the_reader_judge_as_expected(name: str) -> None:
    data, case = (FOLDER / name).read_bytes(), CASES[name]
    try:
        tree = etree.fromstring(data, PARSER)
    except etree.XMLSyntaxError:
        assert case["well_formed"] is False
    else:
        assert case.get("well_formed", True)
        assert schema().validate(tree) is case["xsd"], schema().error_log
        assert structure().validate(tree) is case["structure"]
    if case["reader"]:
        catalog = xml.loads(data)
        assert xml.loads(xml.dumps(catalog)) == catalog
    else:
        with pytest.raises(FormatError) as refused:
            xml.loads(data)
        assert refused.value.text.zh != refused.value.text.en


@pytest.mark.skipif(shutil.which("xmllint") is None, reason="xmllint is not installed")
@pytest.mark.parametrize("name", CASES)
def test_xmllint_judges_as_expected(name: str, tmp_path: Path) -> None:
    case = CASES[name]
    path = tmp_path / "catalog.xsd"
    path.write_bytes(xml.xsd())
    done = subprocess.run(
        ["xmllint", "--noout", "--nonet", "--schema", path, FOLDER / name], capture_output=True, check=False
    )
    # 0 accepted, 3 refused by the schema, 1 not well-formed
    assert done.returncode == {True: 0, False: 3, None: 1}[case["xsd"]], done.stderr

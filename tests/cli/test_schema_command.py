"""``govdisclose schema``: the definitions, printed or saved."""

from importlib.resources import files
from pathlib import Path

import pytest

from govdisclose.cli.app import run
from govdisclose.export.json_schema import SCHEMA_FILE

FOLDER = files("govdisclose.export") / "schemas"


@pytest.mark.parametrize(
    ("arguments", "ending"), [([], ".schema.json"), (["json"], ".schema.json"), (["xsd"], ".xsd"), (["sch"], ".sch")]
)
def test_the_packaged_file_is_printed_byte_for_byte(
    arguments: list[str], ending: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run(["schema", *arguments]) == 0
    name = next(f.name for f in FOLDER.iterdir() if f.name.endswith(ending))
    assert capfdbinary.readouterr().out == (FOLDER / name).read_bytes()


def test_it_is_saved_under_the_name_given(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "目录.schema.json"
    assert run(["schema", "json", "-o", str(target), "--lang", "en"]) == 0
    assert target.read_bytes() == (FOLDER / SCHEMA_FILE).read_bytes()
    assert "written to" in capsys.readouterr().err


def test_in_a_folder_it_keeps_its_own_name(tmp_path: Path) -> None:
    assert run(["schema", "-o", str(tmp_path)]) == 0
    assert [p.name for p in tmp_path.iterdir()] == [SCHEMA_FILE]


def test_an_unknown_form_is_a_wrong_call(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", "dtd"]) == 2
    assert "dtd" in capsys.readouterr().err


def test_a_folder_that_does_not_exist_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", "-o", str(tmp_path / "none" / "a.json")]) == 3
    assert "Traceback" not in capsys.readouterr().err

"""``govdisclose demo``: it ends with the files on disk, the faults named by cell, and what to open next."""

import io
import json
from pathlib import Path

import openpyxl
import pytest

from govdisclose import ingest
from govdisclose.cli import demo_book
from govdisclose.cli.app import run
from govdisclose.cli.demo_book import demo_workbook
from govdisclose.export import xml

_FILES = ["办公室原表.xlsx", "目录.csv", "目录.html", "目录.json", "目录.xlsx", "目录.xml"]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_it_writes_checks_converts_and_says_what_to_open(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["demo"]) == 0
    folder = here / "govdisclose-demo"
    assert sorted(path.name for path in folder.iterdir()) == sorted(_FILES)
    said = capsys.readouterr().out
    for name in _FILES:
        assert name in said
    assert "用浏览器打开" in said
    assert "govdisclose check" in said
    assert len(xml.load(folder / "目录.xml").items) == 19


@pytest.mark.parametrize(
    ("code", "cell"),
    [
        ("GD-C201", "社会救助!H9"),  # no channel
        ("GD-L001", "社会救助!E11"),  # 国务院令第492号, replaced on 2019-05-15
        ("GD-T003", "社会救助!F11"),  # calendar days
        ("GD-C017", "社会救助!G12"),  # XX县
        ("GD-T004", "社会救助!F9"),  # 及时
        ("GD-L002", "农村危房改造!E7"),  # no 文号
    ],
)
def test_each_fault_that_was_put_in_is_found_at_its_cell(
    here: Path, capsys: pytest.CaptureFixture[str], code: str, cell: str
) -> None:
    run(["demo", "d", "--format", "json"])
    findings = json.loads(capsys.readouterr().out)["findings"]
    places = {(f["code"], f"{f['location'].get('sheet')}!{_cell(f['location'])}") for f in findings}
    assert (code, cell) in places


def _cell(location: dict[str, int]) -> str:
    return f"{chr(64 + location.get('column', 0))}{location.get('row')}"


def test_running_it_again_changes_nothing(here: Path) -> None:
    run(["demo", "d"])
    before = {path.name: path.read_bytes() for path in (here / "d").iterdir()}
    assert run(["demo", "d"]) == 0
    assert {path.name: path.read_bytes() for path in (here / "d").iterdir()} == before


@pytest.mark.parametrize("language", ["zh", "en"])
def test_foreign_files_are_not_overwritten(here: Path, capsys: pytest.CaptureFixture[str], language: str) -> None:
    (here / "d").mkdir()
    (here / "d" / "目录.xml").write_text("mine")
    assert run(["demo", "d", "--lang", language]) == 2
    assert [path.name for path in (here / "d").iterdir()] == ["目录.xml"], "nothing at all is written"
    assert (here / "d" / "目录.xml").read_text() == "mine"
    assert ("不覆盖" if language == "zh" else "nothing was overwritten") in capsys.readouterr().err


def test_other_files_in_the_folder_do_not_matter(here: Path) -> None:
    (here / "d").mkdir()
    (here / "d" / "别的.txt").write_text("mine")
    assert run(["demo", "d"]) == 0
    assert (here / "d" / "别的.txt").read_text() == "mine"


def test_a_file_in_place_of_the_folder_is_refused(here: Path) -> None:
    (here / "d").write_text("mine")
    assert run(["demo", "d"]) == 2
    assert (here / "d").read_text() == "mine"


def test_a_folder_in_place_of_a_file_is_refused(here: Path) -> None:
    (here / "d" / "目录.xml").mkdir(parents=True)
    assert run(["demo", "d"]) == 2


def test_english(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["demo", "d", "--lang", "en"])
    said = capsys.readouterr().out
    assert "open in a browser" in said
    assert "has not been in force since 2019-05-15" in said


def test_the_office_table_looks_like_one() -> None:
    """Merged cells, 同上, a cover sheet, serials stored as numbers: what an office leaves behind."""
    book = openpyxl.load_workbook(io.BytesIO(demo_workbook()))
    assert book.sheetnames == ["封面", "社会救助", "养老服务", "农村危房改造"]
    sheet = book["社会救助"]
    assert "B5:B6" in {str(area) for area in sheet.merged_cells.ranges}
    assert sheet["E6"].value == "同上"
    assert sheet["A5"].value == 1
    assert sheet["H5"].value.startswith("■政府网站 □政府公报\n■两微一端")
    assert demo_workbook() == demo_workbook()


def test_it_is_read_as_three_domains() -> None:
    items = ingest.read(io.BytesIO(demo_workbook())).catalog.items
    assert [*dict.fromkeys(item.domain for item in items)] == ["社会救助", "养老服务", "农村危房改造"]


def test_a_channel_that_is_not_on_the_official_list_is_a_slip_in_the_data(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValueError, match="unknown channels"):
        demo_book._tick_list("政府网站、飞鸽传书")

"""Files are written whole or not at all; the permitted characters are told apart quickly; layouts of other tools are read."""

import io
import os
import stat
import sys
from pathlib import Path

import pytest
from lxml import etree

from govdisclose.catalog import Catalog, CatalogItem
from govdisclose.catalog.characters import _FORBIDDEN
from govdisclose.export import xml
from govdisclose.export.files import opened, whole
from govdisclose.export.xml.reading import Reading

GOLDEN = Path(__file__).with_name("golden_catalog.xml").read_bytes()


class BrokenError(Exception):
    """What stops a writer in the middle."""


def test_a_new_file_has_the_usual_permissions(tmp_path: Path) -> None:
    usual = tmp_path / "usual"
    usual.write_bytes(b"")
    with whole(tmp_path / "new") as stream:
        stream.write(b"x")
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == stat.S_IMODE(usual.stat().st_mode)


def test_an_old_file_keeps_its_permissions_and_its_link(tmp_path: Path) -> None:
    old, link = tmp_path / "old", tmp_path / "link"
    old.write_bytes(b"old")
    old.chmod(0o640)
    link.symlink_to(old)
    with whole(str(link)) as stream:
        stream.write(b"new")
        assert old.read_bytes() == b"old"
    assert link.is_symlink()
    assert old.read_bytes() == b"new"
    assert stat.S_IMODE(old.stat().st_mode) == 0o640


def test_nothing_is_left_after_a_failure(tmp_path: Path) -> None:
    out = io.BytesIO()

    def fail(target: Path | io.BytesIO) -> None:
        with whole(target) as stream:
            stream.write(b"half")
            raise BrokenError

    for target in (tmp_path / "x", out):
        with pytest.raises(BrokenError):
            fail(target)
    assert list(tmp_path.iterdir()) == []
    assert out.getvalue() == b""


def test_what_cannot_be_written_says_so(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError), whole(tmp_path):
        pass
    with pytest.raises(FileNotFoundError), whole(tmp_path / "no" / "x"):
        pass
    with pytest.raises(TypeError, match="path or a binary stream, found int"), whole(7):  # type: ignore[arg-type]
        pass


def test_a_device_is_written_through() -> None:
    with whole(os.devnull) as stream:
        stream.write(b"x")
    assert Path(os.devnull).exists()


def test_a_stream_that_was_passed_in_stays_open() -> None:
    source = io.BytesIO(b"x")
    with opened(source) as stream:
        assert stream is source
    assert not source.closed
    with pytest.raises(TypeError, match="text stream"), opened(io.StringIO()):  # type: ignore[arg-type]
        pass


def test_no_printable_character_is_forbidden() -> None:
    """The shortcut of the model and of the writer rests on this, for every character there is."""
    assert not [chr(c) for c in range(sys.maxunicode + 1) if chr(c).isprintable() and _FORBIDDEN.search(chr(c))]


def taken_at_sight(data: bytes, monkeypatch: pytest.MonkeyPatch) -> tuple[Catalog, int]:
    """The catalogue, and how many items needed the parser one by one or from there on."""
    asked = []
    one, parsed = Reading._one, Reading._parsed
    monkeypatch.setattr(Reading, "_one", lambda self, text: asked.append("one") or one(self, text))
    monkeypatch.setattr(Reading, "_parsed", lambda self, *rest: asked.append("rest") or parsed(self, *rest))
    return xml.loads(data), asked.count("one") + 1000 * asked.count("rest")


@pytest.mark.parametrize("layout", ["ours", "indented", "one line", "CRLF", "minimal tags"])
def test_layouts_of_other_tools_are_read_at_sight(layout: str, monkeypatch: pytest.MonkeyPatch) -> None:
    items = tuple(
        CatalogItem(id=str(n), matter=("m", "n"), content={"text": "a & b"}, mode={"text": "", "proactive": True})
        for n in range(50)
    )
    ours = xml.dumps(Catalog(items=items))
    tree = etree.fromstring(ours)
    if layout == "indented":
        etree.indent(tree, "    ")
        data = etree.tostring(tree, xml_declaration=True, encoding="UTF-8").replace(b"'", b'"')
    elif layout == "one line":
        data = ours.replace(b"\n", b"")
    elif layout == "CRLF":
        data = ours.replace(b"\n", b"\r\n")
    elif layout == "minimal tags":
        data = ours.replace(b"<Text></Text>", b"<Text/>")
    else:
        data = ours
    catalog, parsed = taken_at_sight(data, monkeypatch)
    assert catalog.items == items
    assert parsed == 1  # the first item, from which the recurring values are learnt


def test_the_parser_takes_over_and_gives_back_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    catalog = xml.loads(GOLDEN)
    again, parsed = taken_at_sight(GOLDEN.replace(b"<Catalog ", b"<Catalog\n"), monkeypatch)
    assert again == catalog
    assert parsed == 1000


@pytest.mark.parametrize("size", [1, 7, 100, 1000])
def test_any_way_of_cutting_the_stream_gives_the_same(size: int) -> None:
    class Slow(io.BytesIO):
        def read(self, _size: int | None = -1) -> bytes:
            return super().read(size)

    assert xml.load(Slow(GOLDEN)) == xml.loads(GOLDEN)
    for encoding in ("utf-16", "gb18030"):
        text = GOLDEN.decode().replace("UTF-8", encoding)
        assert xml.load(Slow(text.encode(encoding))) == xml.loads(GOLDEN)


def test_the_line_is_right_where_the_parser_takes_over() -> None:
    from govdisclose.errors import FormatError

    lines = GOLDEN.decode().splitlines(keepends=True)
    for bad in ("<Item ", "<Levels "):
        at = max(n for n, line in enumerate(lines) if line.startswith(bad))
        broken = "".join([*lines[:at], lines[at].replace(bad, "<Wrong "), *lines[at + 1 :]]).encode()
        for data in (broken, broken.replace(b"\n", b"\r\n")):
            with pytest.raises(FormatError, match=f"^line {at + 1}: found Wrong in Items?;"):
                xml.loads(data)

"""Files are written whole or not at all; the permitted characters are told apart quickly; layouts of other tools are read."""

import io
import os
import stat
import sys
from pathlib import Path

import pytest
from lxml import etree

from govdisclose.catalog import Catalog, CatalogItem
from govdisclose.characters import _FORBIDDEN
from govdisclose.errors import FormatError
from govdisclose.export import xml
from govdisclose.export.files import opened, whole
from govdisclose.export.xml.item_stream import ItemStream
from govdisclose.export.xml.sight import ItemsAtSight

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
    one, parsed = ItemStream._one, ItemStream._parsed
    monkeypatch.setattr(ItemStream, "_one", lambda self, text: asked.append("one") or one(self, text))
    monkeypatch.setattr(ItemStream, "_parsed", lambda self, *rest: asked.append("rest") or parsed(self, *rest))
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
    lines = GOLDEN.decode().splitlines(keepends=True)
    for bad in ("<Item ", "<Levels "):
        at = max(n for n, line in enumerate(lines) if line.startswith(bad))
        broken = "".join([*lines[:at], lines[at].replace(bad, "<Wrong "), *lines[at + 1 :]]).encode()
        for data in (broken, broken.replace(b"\n", b"\r\n")):
            with pytest.raises(FormatError, match=f"^line {at + 1}: found Wrong in Items?;"):
                xml.loads(data)


def full_items(count: int) -> tuple[CatalogItem, ...]:
    """Items that use every column."""
    one = xml.loads(GOLDEN).items[1]
    return tuple(
        one.model_copy(
            update={"id": f"&{n}\t", "basis": xml.loads(GOLDEN).items[0].basis, "extensions": {"责任\n科室": f"<{n}>"}}
        )
        for n in range(count)
    )


def test_every_column_is_read_at_sight_as_the_parser_reads_it(monkeypatch: pytest.MonkeyPatch) -> None:
    items = full_items(20)
    data = xml.dumps(Catalog(items=items))
    catalog, parsed = taken_at_sight(data, monkeypatch)
    assert parsed == 1
    assert catalog.items == items == xml.read(io.BytesIO(data))[0].items


def test_recurring_values_are_kept_within_bounds() -> None:
    items = tuple(
        CatalogItem(id=str(n), matter=("m",), publisher={"text": f"局{n}"}, levels={"text": f"{n}级", "county": True})
        for n in range(1500)
    )
    long = CatalogItem(id="long", matter=("m",), basis={"text": "长" * 2000}, mode={"text": "长" * 2000})
    data = xml.dumps(Catalog(items=(*items, long, long.model_copy(update={"id": "long 2"}))))
    assert xml.loads(data).items[:-2] == items
    asked: list[str] = []
    parser = ItemStream(io.BytesIO(b""), xml.Limits())
    sight = ItemsAtSight(lambda text: asked.append(text) or parser._one(text), 10_000)
    for text in data.decode().partition("<Items>")[2].split("</Item>")[:-1]:
        assert sight.item(text)
        assert len(sight._kept) <= 1030
        assert max(map(len, sight._kept)) <= 1000


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('name="责任&#10;科室"', 'name="x">a</Column><Column name="x"', "Column name is 'x'"),
        ("<Name>最低生活保障</Name>", "<Name> </Name>", "text that is not blank"),
        ("<Name>最低生活保障</Name>", "<Name>&lt;</Name>" * 7, "matter"),
        ('code="other"', 'code="others"', "code is 'others', expected one of"),
        ('proactive="true"', 'proactive="true" proactive="true"', "duplicate attribute"),
        ('proactive="true"', 'passive="true"', "Mode has the attribute passive"),
        ('everyUnit="year"', "", "every is '1', expected every with everyUnit"),
        ('every="1"', 'every="01"', "every is '01', expected a whole number"),
        ('every="1" ', "", "everyUnit is 'year', expected every with everyUnit"),
    ],
)
def test_what_is_wrong_in_the_usual_form_is_refused_alike(old: str, new: str, words: str) -> None:
    good = xml.dumps(Catalog(items=full_items(3))).decode()
    at = good.rindex(old)
    data = (good[:at] + new + good[at + len(old) :]).encode()
    for read in (xml.loads, lambda data: xml.read(io.BytesIO(data))):
        with pytest.raises(FormatError, match=words):
            read(data)


def test_days_are_written_in_one_way_only() -> None:
    for day in ("2026-02-30", "20260203", "2026-2-3", "2026-02-03Z"):
        with pytest.raises(FormatError, match="a date as YYYY-MM-DD"):
            xml.loads(GOLDEN.replace(b"2026-01-15", day.encode()))
    assert xml.loads(GOLDEN.replace(b"2026-01-15", b" 2026-01-15\n")) == xml.loads(GOLDEN)


def test_a_failure_at_the_very_end_leaves_nothing(tmp_path: Path) -> None:
    """The limit on bytes is met only when the last batch is written."""
    with pytest.raises(FormatError, match="more than 1200 bytes"):
        xml.dump(xml.loads(GOLDEN), tmp_path / "x.xml", limits=xml.Limits(total_bytes=1200))
    assert list(tmp_path.iterdir()) == []


def test_a_catalogue_larger_than_one_batch(tmp_path: Path) -> None:
    catalog = Catalog(items=full_items(600))
    xml.dump(catalog, tmp_path / "x.xml")
    assert xml.load(tmp_path / "x.xml") == catalog
    assert xml.read(tmp_path / "x.xml")[0] == catalog


def test_a_long_wait_for_the_items_is_left_to_the_parser() -> None:
    blanks = GOLDEN.replace(b"<Header>", b" " * 300_000 + b"<Header>")
    comment = b"<!--" + b"x" * 300_000 + b"-->" + GOLDEN.partition(b"?>\n")[2]
    assert xml.loads(blanks) == xml.loads(comment) == xml.loads(GOLDEN)
    for endless in (b" " * 3_000_000, b"x"):
        with pytest.raises(
            FormatError, match=r"a text has more than 100000|Catalog holds the text 'x', expected elements only"
        ):
            xml.loads(GOLDEN.replace(b"<Header>", endless + b"<Header>"))


def test_attributes_that_are_wrong_are_named() -> None:
    for old, new, words in (
        (b' version="1.0">', b">", "Catalog lacks the attribute version"),
        (b' version="1.0">', b' version="2.0">', "format version '2.0', expected 1.0"),
        (b'allSociety="true"', b'allSociety="yes"', "allSociety is 'yes', expected true or false"),
        (b"</Sequence>", b"</Sequence>x", "Item holds the text 'x', expected elements only"),
        (b"<Matter><Name>\xe5\x8f\xaa\xe6\x9c\x89\xe4\xba\x8b\xe9\xa1\xb9</Name></Matter>\n", b"", "Item lacks Matter"),
    ):
        assert old in GOLDEN
        with pytest.raises(FormatError, match=words):
            xml.loads(GOLDEN.replace(old, new, 2))


def test_a_stream_that_gives_text_is_refused() -> None:
    class Wrong(io.RawIOBase):
        def read(self, _size: int = -1) -> str:  # type: ignore[override]
            return "<Catalog/>"

    with pytest.raises(TypeError, match="expected a binary stream, but it gave str"):
        xml.load(Wrong())

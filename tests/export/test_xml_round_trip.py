"""What goes out as XML comes back the same, and the judges accept it."""

import io
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st
from lxml import etree, isoschematron

from govdisclose.catalog import Audience, Catalog, CatalogItem, Content, Header, Mode
from govdisclose.characters import permitted
from govdisclose.deadlines.limit import TimeLimit
from govdisclose.errors import FormatError
from govdisclose.export import xml
from govdisclose.testing.strategies import catalogs, texts

# Shrinking whole catalogues takes minutes and tells little more, so it is left out.
SLOW = settings(
    max_examples=30,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
NS = xml.NAMESPACE


@cache
def judges() -> tuple[etree.XMLSchema, isoschematron.Schematron]:
    schematron = isoschematron.Schematron(etree.fromstring(xml.schematron()), phase="structure", store_report=True)
    return etree.XMLSchema(etree.fromstring(xml.xsd())), schematron


def document(item: str = "", *, header: str = "<Header/>", root: str = f'xmlns="{NS}" version="1.0"') -> bytes:
    return f"<Catalog {root}>{header}<Items>{item}</Items></Catalog>".encode()


def item(inner: str = "", id_: str = "1") -> str:
    return f'<Item id="{id_}"><Matter><Name>m</Name></Matter>{inner}</Item>'


@SLOW
@given(catalogs())
def test_load_gives_back_what_dump_was_given(catalog: Catalog) -> None:
    written = xml.dumps(catalog)
    assert xml.loads(written) == catalog
    assert list(xml.iter_items(io.BytesIO(written))) == list(catalog.items)
    read, _ = xml.read(io.BytesIO(written))  # goes through the parser, never at sight
    assert read == catalog
    assert xml.dumps(read) == written


@SLOW
@given(catalogs(max_items=2))
def test_every_catalogue_passes_the_xsd_and_the_structure_phase(catalog: Catalog) -> None:
    schema, schematron = judges()
    tree = etree.fromstring(xml.dumps(catalog))
    assert schema.validate(tree), schema.error_log
    assert schematron.validate(tree), schematron.validation_report


@SLOW
@given(
    catalogs(max_items=3),
    st.integers(0, 1 << 30),
    st.sampled_from(["cut", "swap", "drop", "double", "put"]),
    st.randoms(),
)
def test_a_damaged_file_is_judged_alike_at_sight_and_by_the_parser(catalog, at, how, random) -> None:
    text = xml.dumps(catalog).decode()
    at %= len(text)
    end = min(len(text), at + random.randint(1, 12))
    damaged = {
        "cut": text[:at],
        "swap": text[:at] + text[end:] + text[at:end],
        "drop": text[:at] + text[end:],
        "double": text[:end] + text[at:],
        "put": text[:at]
        + random.choice(["<", ">", "&", '"', " ", "\n", "\r\n", "&lt;", "<!-- -->", "]]>", "\u200b", "</Item>\n"])
        + text[at:],
    }[how].encode()

    def verdict(read):
        try:
            return read()
        except FormatError as error:
            return "refused" if error.text.zh else "no words"

    by_sight = verdict(lambda: xml.loads(damaged))
    by_parser = verdict(lambda: xml.read(io.BytesIO(damaged))[0])
    assert by_sight == by_parser
    if isinstance(by_sight, Catalog):
        assert xml.loads(xml.dumps(by_sight)) == by_sight


@given(texts())
@example("  two blanks, a\ttab and\n\nlines\n ")
@example("\u3000全角空格\u00a0")
@example("]]>&amp;<!-- -->")
def test_text_keeps_every_blank(text: str) -> None:
    catalog = Catalog(
        header=Header(title=text),
        items=(
            CatalogItem(id=f"{text}.", matter=(f"{text}.",), content=Content(text=text), extensions={f"{text}.": text}),
        ),
    )
    assert xml.loads(xml.dumps(catalog)) == catalog


def test_empty_text_and_absent_text_stay_apart() -> None:
    empty = Catalog(
        header=Header(title="", source=""), items=(CatalogItem(id="1", matter=("m",), seq="", process="", domain=""),)
    )
    absent = Catalog(items=(CatalogItem(id="1", matter=("m",)),))
    assert xml.loads(xml.dumps(empty)) == empty != absent == xml.loads(xml.dumps(absent))


@pytest.mark.parametrize("box", [None, True, False])
def test_a_box_not_shown_is_not_false(box: bool | None) -> None:
    one = CatalogItem(
        id="1", matter=("m",), mode=Mode(proactive=box), audience=Audience(text="全社会", all_society=box)
    )
    assert xml.loads(xml.dumps(Catalog(items=(one,)))).items[0].mode.proactive is box
    assert (b"proactive" in xml.dumps(Catalog(items=(one,)))) is (box is not None)


def test_the_bytes_are_fixed() -> None:
    """The golden file: one form for one catalogue, on every run and Python."""
    golden = Path(__file__).with_name("golden_catalog.xml").read_bytes()
    catalog = xml.loads(golden)
    assert xml.dumps(catalog) == golden
    code = "import sys; from govdisclose.export import xml; sys.stdout.buffer.write(xml.dumps(xml.loads(sys.stdin.buffer.read())))"
    for seed in ("0", "1"):
        again = subprocess.run(
            [sys.executable, "-c", code], input=golden, capture_output=True, check=True, env={"PYTHONHASHSEED": seed}
        )
        assert again.stdout == golden


class TestForeignExtensions:
    FOREIGN = (
        '<Extensions><oa:Row xmlns:oa="urn:oa" xmlns:x="urn:x" kind="x:A" oa:b="2" a="1"> <oa:Cell/>t &amp; <![CDATA[<u>]]>'
        '<q xmlns="">n</q><z xmlns="urn:z" w="&#10;&#9;&#13;&quot;"/></oa:Row><Column name="责任科室">办公室</Column>'
        '<oa:Row xmlns:oa="urn:oa">second</oa:Row></Extensions>'
    )

    def test_they_survive_reading_and_writing(self) -> None:
        catalog = xml.loads(document(item(self.FOREIGN)))
        again = etree.fromstring(xml.dumps(catalog))
        source = etree.fromstring(document(item(self.FOREIGN)))
        found = again.findall(".//{urn:oa}Row")
        assert [etree.tostring(row, method="c14n", exclusive=True, with_tail=False) for row in found] == [
            etree.tostring(row, method="c14n", exclusive=True, with_tail=False)
            for row in source.findall(".//{urn:oa}Row")
        ]
        assert found[0].nsmap["x"] == "urn:x"  # named in a value only
        assert xml.loads(xml.dumps(catalog)) == catalog
        assert list(catalog.items[0].extensions) == ["{urn:oa}Row", "责任科室", "{urn:oa}Row#2"]

    def test_the_order_of_attributes_does_not_matter(self) -> None:
        one, other = (
            xml.loads(document(item(f'<Extensions><oa:Row xmlns:oa="urn:oa" xmlns:b="urn:b" {order}/></Extensions>')))
            for order in ('b:z="1" y="2" oa:x="3"', 'oa:x="3" b:z="1" y="2"')
        )
        assert xml.dumps(one) == xml.dumps(other)

    def test_a_namespace_declared_on_the_root_goes_along(self) -> None:
        root = f'xmlns="{NS}" xmlns:oa="urn:oa" xmlns:t="urn:types" version="1.0"'
        catalog = xml.loads(document(item('<Extensions><oa:Row kind="t:Office"/></Extensions>'), root=root))
        assert dict(catalog.items[0].extensions) == {
            "{urn:oa}Row": '<oa:Row xmlns:oa="urn:oa" xmlns:t="urn:types" kind="t:Office"></oa:Row>'
        }
        assert xml.loads(xml.dumps(catalog)) == catalog

    @pytest.mark.parametrize(
        ("key", "words"),
        [
            ("{urn:x}y", "<e:y xmlns:e='urn:x'/>"),
            ("{urn:x}y", '<e:y xmlns:e="urn:x"></e:y></Extensions><Extensions>'),
            ("{urn:x}y", '<e:y xmlns:e="urn:x"></e:y><e:y xmlns:e="urn:x"></e:y>'),
            ("{urn:x}z", '<e:y xmlns:e="urn:x"></e:y>'),
            ("{urn:x}y#2", '<e:y xmlns:e="urn:x"></e:y>'),
            ("{urn:x}y#1", '<e:y xmlns:e="urn:x"></e:y>'),
            ("{urn:x}y", '<e:y xmlns:e="urn:x"><!-- --></e:y>'),
            ("{urn:x}y", "<script>"),
            ("{urn:govdisclose:catalog:1}Column", '<Column name="x">y</Column>'),
            ("{}y", "<y></y>"),
        ],
    )
    def test_what_only_looks_foreign_is_written_as_a_column(self, key: str, words: str) -> None:
        catalog = Catalog(items=(CatalogItem(id="1", matter=("m",), extensions={key: words}),))
        tree = etree.fromstring(xml.dumps(catalog))
        assert [column.text for column in tree.iter(f"{{{NS}}}Column")] == [words]
        assert xml.loads(xml.dumps(catalog)) == catalog
        assert judges()[0].validate(tree)

    def test_the_key_must_not_be_taken_twice(self) -> None:
        twice = '<Extensions><e:y xmlns:e="urn:x"/><Column name="{urn:x}y">w</Column></Extensions>'
        with pytest.raises(FormatError, match=r"Column name is '\{urn:x\}y'"):
            xml.loads(document(item(twice)))


def test_lines_of_items_and_fields() -> None:
    golden = Path(__file__).with_name("golden_catalog.xml")
    catalog, provenance = xml.read(golden)
    lines = golden.read_text("utf-8").splitlines()
    assert provenance.source == str(golden)
    assert "<Title>" in lines[provenance.cells[-1, "title"].line - 1]
    for n, one in enumerate(catalog.items):
        assert f'<Item id="{one.id}">' in lines[provenance.cells[n, ""].line - 1]
        assert "<Matter>" in lines[provenance.cells[n, "matter"].line - 1]
        if one.time_limit != TimeLimit(""):
            assert "<TimeLimit" in lines[provenance.cells[n, "time_limit"].line - 1]
        for name in one.extensions:
            assert (n, f"extensions.{name}") in provenance.cells
    assert provenance.locate(0, "nothing").line == provenance.cells[0, ""].line


class TestWriter:
    def test_items_as_they_come(self) -> None:
        golden = Path(__file__).with_name("golden_catalog.xml").read_bytes()
        catalog, out = xml.loads(golden), io.BytesIO()
        with xml.Writer(out, catalog.header) as writer:
            for one in catalog.items:
                writer.write(one)
                assert out.getvalue() == b""
        assert out.getvalue() == golden

    def test_a_failure_leaves_the_old_file(self, tmp_path: Path) -> None:
        target = tmp_path / "c.xml"
        target.write_bytes(b"old")

        def run() -> None:
            with xml.Writer(target) as writer:
                writer.write(CatalogItem(id="1", matter=("m",)))
                raise RuntimeError

        with pytest.raises(RuntimeError):
            run()
        assert target.read_bytes() == b"old"
        assert [p.name for p in tmp_path.iterdir()] == ["c.xml"]

    def test_a_forbidden_character_is_refused_with_its_item(self, tmp_path: Path) -> None:
        bad = CatalogItem.model_construct(**{**dict(CatalogItem(id="77", matter=("m",))), "seq": "公开\u200b时限"})
        for character in "\u200b\x00\ufffe\ud800\r\u202e\ue000":
            bad = bad.model_copy(update={"seq": f"公开{character}"})
            with pytest.raises(
                FormatError, match=f"item '77': character U\\+{ord(character):04X} after '公开'"
            ) as caught:
                xml.dump(Catalog.model_construct(header=Header(), items=(bad,)), tmp_path / "x.xml")
            assert "77" in caught.value.text.zh
        assert list(tmp_path.iterdir()) == []

    def test_the_same_id_twice_is_refused(self) -> None:
        one = CatalogItem(id="1", matter=("m",))
        with pytest.raises(FormatError, match="'1' is there twice"), xml.Writer(io.BytesIO()) as writer:
            writer.write_all([one, one])

    def test_it_is_used_inside_its_block(self) -> None:
        writer = xml.Writer(io.BytesIO())
        with pytest.raises(ValueError, match="context manager"):
            writer.write(CatalogItem(id="1", matter=("m",)))
        with writer:
            pass
        with pytest.raises(ValueError, match="closed"):
            writer.__exit__(None, None, None)

    @pytest.mark.parametrize(
        ("limits", "found"),
        [
            (xml.Limits(text=11_000), "more than 11000 characters"),
            (xml.Limits(items=1), "more than 1 items"),
            (xml.Limits(total_bytes=1000), "more than 1000 bytes"),
        ],
    )
    def test_what_could_not_be_read_back_is_not_written(self, limits: xml.Limits, found: str, tmp_path: Path) -> None:
        long = CatalogItem(id="1", matter=("m",), content=Content(text="字" * 12_000))
        target = tmp_path / "x.xml"
        with pytest.raises(FormatError, match=found):
            xml.dump(Catalog(items=(long, CatalogItem(id="2", matter=("m",)))), target, limits=limits)
        assert not target.exists()

    def test_a_header_that_could_not_be_read_back(self) -> None:
        with pytest.raises(FormatError, match="the header: line 4: a text has more than 5 characters"):
            xml.dumps(Catalog(header=Header(title="一二三四五六")), limits=xml.Limits(text=5))


@pytest.mark.skipif(shutil.which("xmllint") is None, reason="xmllint is not installed")
def test_xmllint_accepts_the_golden_file(tmp_path: Path) -> None:
    schema = tmp_path / "c.xsd"
    schema.write_bytes(xml.xsd())
    golden = Path(__file__).with_name("golden_catalog.xml")
    subprocess.run(["xmllint", "--noout", "--nonet", "--schema", schema, golden], check=True, capture_output=True)


@SLOW
@given(texts())
def test_generated_texts_are_permitted(text: str) -> None:
    assert permitted(text)

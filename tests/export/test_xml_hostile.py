"""Hostile XML is refused, or read without harm: no file opened, no memory taken, no half sentence believed.

Each case is one threat: entity attacks, hidden document types, compressed input, split text, too much of anything.
"""

import gzip
import io
import resource
import socket
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from govdisclose.errors import FormatError
from govdisclose.export import xml

NS = xml.NAMESPACE


def document(
    item: str = "", *, before: str = "", after: str = "", attributes: str = 'version="1.0"', header: str = "<Header/>"
) -> str:
    return f'{before}<Catalog xmlns="{NS}" {attributes}>{header}<Items>{item}</Items></Catalog>{after}'


def item(inner: str = "", *, id_: str = "1", name: str = "m") -> str:
    return f'<Item id="{id_}"><Matter><Name>{name}</Name></Matter>{inner}</Item>'


def content(words: str) -> str:
    return item(f"<Content><Text>{words}</Text></Content>")


BOMB = (
    "<!DOCTYPE Catalog ["
    '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12)) + "]>"
)
SECRET = '<!DOCTYPE Catalog [<!ENTITY x SYSTEM "file:///etc/passwd">]>'

#: Name of the threat, the bytes, and words of the refusal.
REFUSED: dict[str, tuple[bytes, str]] = {
    "billion laughs": (document(content("&a11;"), before=BOMB).encode(), "line 1: a DOCTYPE"),
    "quadratic blow-up": (
        document(content("&x;" * 20_000), before=f'<!DOCTYPE Catalog [<!ENTITY x "{"A" * 20_000}">]>').encode(),
        "a DOCTYPE",
    ),
    "external entity": (document(content("&x;"), before=SECRET).encode(), "a DOCTYPE"),
    "external entity over http": (
        document(content("&x;"), before='<!DOCTYPE Catalog [<!ENTITY x SYSTEM "http://127.0.0.1:9/">]>').encode(),
        "a DOCTYPE",
    ),
    "parameter entity": (
        document(before='<!DOCTYPE Catalog [<!ENTITY % p SYSTEM "http://127.0.0.1:9/p.dtd"> %p;]>').encode(),
        "a DOCTYPE",
    ),
    "external DTD": (document(before='<!DOCTYPE Catalog SYSTEM "http://127.0.0.1:9/c.dtd">').encode(), "a DOCTYPE"),
    "public DTD": (document(before='<!DOCTYPE Catalog PUBLIC "-//X//Y" "c.dtd">').encode(), "a DOCTYPE"),
    "entity in an attribute": (
        document(item(id_="&a;"), before='<!DOCTYPE Catalog [<!ENTITY a "EXPANDED">]>').encode(),
        "a DOCTYPE",
    ),
    "default attribute from a DTD": (
        document(item(), before='<!DOCTYPE Catalog [<!ATTLIST Item id CDATA "x">]>').encode(),
        "a DOCTYPE",
    ),
    "bare DOCTYPE": (document(before="<!DOCTYPE Catalog>").encode(), "a DOCTYPE"),
    "DOCTYPE in UTF-16 LE": (("\ufeff" + document(content("&x;"), before=SECRET)).encode("utf-16-le"), "a DOCTYPE"),
    "DOCTYPE in UTF-16 BE": (("\ufeff" + document(content("&x;"), before=SECRET)).encode("utf-16-be"), "a DOCTYPE"),
    "DOCTYPE in GB 18030": (
        document(before='<?xml version="1.0" encoding="GB18030"?>' + SECRET).encode("gb18030"),
        "a DOCTYPE",
    ),
    "DOCTYPE after a long comment": (document(before=f"<!--{' ' * 90_000}-->{SECRET}").encode(), "a DOCTYPE"),
    "undefined entity": (document(content("&nbsp;")).encode(), "undefined entity"),
    "gzip": (gzip.compress(document().encode()), "the file is gzip"),
    "zip": (b"PK\x03\x04" + bytes(26), "the file is zip"),
    "bzip2": (b"BZh91AY&SY", "the file is bzip2"),
    "xz": (b"\xfd7zXZ\x00", "the file is xz"),
    "old Office file": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "the file is Office"),
    "UTF-32": (document().encode("utf-32"), "the file is UTF-32"),
    "UTF-16 without a mark": (document().encode("utf-16-le"), "byte order mark"),
    "UTF-7": (document(before='<?xml version="1.0" encoding="UTF-7"?>').encode(), "encoding UTF-7 is not accepted"),
    "EBCDIC": (document(before='<?xml version="1.0" encoding="cp037"?>').encode(), "encoding cp037 is not accepted"),
    "ISO-2022-JP": (document(before="<?xml version='1.0' encoding='iso-2022-jp'?>").encode(), "not accepted"),
    "declared UTF-16, is UTF-8": (document(before='<?xml version="1.0" encoding="UTF-16"?>').encode(), "does not fit"),
    "declared GBK, marked UTF-8": (
        b"\xef\xbb\xbf" + document(before='<?xml version="1.0" encoding="GBK"?>').encode(),
        "does not fit",
    ),
    "encoding far behind": (
        document(before=f'<?xml version="1.0"{" " * 300}encoding="gb18030"?>').encode(),
        "encoding gb18030 is not accepted",
    ),
    "broken UTF-8": (document(content("X")).encode().replace(b"X", b"\xff\xfe"), "not well-formed"),
    "overlong UTF-8": (document(content("X")).encode().replace(b"X", b"\xc0\xbc"), "not well-formed"),
    "surrogate in UTF-8": (document(content("X")).encode().replace(b"X", b"\xed\xa0\x80"), "not well-formed"),
    "broken GB 18030": (
        document(content("X"), before='<?xml version="1.0" encoding="gb18030"?>').encode().replace(b"X", b"\xff"),
        "do not fit the encoding",
    ),
    "half a UTF-16 character": (("\ufeff" + document()).encode("utf-16-le") + b"\x00", "do not fit the encoding"),
    "XML 1.1": (document(before='<?xml version="1.1"?>').encode(), "XML version 1.1, expected 1.0"),
    "comment in a text": (document(content("主动公开<!-- -->以外的一律不公开")).encode(), "a comment inside the root"),
    "processing instruction in a text": (
        document(content("主动公开<?x?>以外的一律不公开")).encode(),
        "a processing instruction",
    ),
    "element in a text": (document(content("主动公开<b/>以外的一律不公开")).encode(), "found b in Text"),
    "comment in an extension": (
        document(item('<Extensions><e:a xmlns:e="urn:e">x<!-- -->y</e:a></Extensions>')).encode(),
        "a comment inside the root",
    ),
    "XInclude": (
        document(
            item('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/etc/passwd" parse="text"/>')
        ).encode(),
        "found xi:include in namespace",
    ),
    "xsi:type": (
        document(
            item('<Mode xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="x"><Text/></Mode>')
        ).encode(),
        "the attribute xsi:type",
    ),
    "xml:base": (document(attributes='version="1.0" xml:base="http://x/"').encode(), "the attribute xml:base"),
    "null character": (document(content("a&#0;b")).encode(), "not well-formed"),
    "control character": (document(content("a&#8;b")).encode(), "not well-formed"),
    "surrogate by reference": (document(content("&#xD800;")).encode(), "not well-formed"),
    "carriage return by reference": (document(content("a&#13;b")).encode(), "U\\+000D"),
    "noncharacter": (document(content("&#xFDD0;")).encode(), "U\\+FDD0"),
    "reversed text": (document(content("公开\u202e不公")).encode(), "U\\+202E"),
    "zero-width space": (document(content("公\u200b开")).encode(), "U\\+200B"),
    "private use": (document(content("公\ue000开")).encode(), "U\\+E000"),
    "zero-width space in an attribute": (document(item(id_="a\u200bb")).encode(), "U\\+200B"),
    "zero-width space in an extension": (
        document(item('<Extensions><e:a xmlns:e="urn:e">x\u200by</e:a></Extensions>')).encode(),
        "Item.extensions",
    ),
    "tag soup": (document(item("<Content><Text>x</Content></Text>")).encode(), "mismatched tag"),
    "two roots": ((document() * 2).encode(), "junk after document element"),
    "duplicate attribute": (document('<Item id="1" id="2"/>').encode(), "duplicate attribute"),
    "stray end": (document(content("x]]>y")).encode(), "not well-formed"),
    "other root": (
        b"<html/>",
        "the root is html in namespace none, expected Catalog in namespace urn:govdisclose:catalog:1",
    ),
    "other namespace": (
        document().replace(NS, "urn:govdisclose:catalog:2").encode(),
        "the root is Catalog in namespace",
    ),
    "name that imitates ours": (f'<foo xmlns="{NS} Catalog" version="1.0"/>'.encode(), "line 1: "),
    "deep nesting of ours": (document("<Item>" * 50_000).encode(), "lacks the attribute id|found Item in Item"),
    "deep nesting of others": (
        document(
            item(f"<Extensions>{'<e:a xmlns:e=' + chr(34) + 'urn:e' + chr(34) + '>'}{'<e:a>' * 100_000}")
        ).encode(),
        "more than 32 deep|namespaces in scope",
    ),
    "too many attributes": (
        document(f"<Item {' '.join(f'a{n}={chr(34)}{chr(34)}' for n in range(5000))}/>").encode(),
        "more than 32 attributes",
    ),
    "too many attributes in an extension": (
        document(
            item(f'<Extensions><e:a xmlns:e="urn:e" {" ".join(f"a{n}={chr(34)}{chr(34)}" for n in range(500))}/>')
        ).encode(),
        "more than 32 attributes",
    ),
    "too many namespaces": (
        document(attributes='version="1.0" ' + " ".join(f'xmlns:a{n}="urn:{n}"' for n in range(5000))).encode(),
        "more than 32 namespaces",
    ),
    "too many elements in one item": (
        document(item("<Publisher><Text/>" + "<Body/>" * 20_000 + "</Publisher>")).encode(),
        "more than 10000 elements",
    ),
    "too many columns of others": (
        document(item("<Extensions>" + '<e:a xmlns:e="urn:e"/>' * 20_000 + "</Extensions>")).encode(),
        "more than 10000 elements",
    ),
    "long text": (document(content("长" * 100_001)).encode(), "a text has more than 100000 characters"),
    "very long text": (document(content("长" * 3_000_000)).encode(), "a text has more than 100000 characters"),
    "long attribute": (document(item(id_="a" * 100_001)).encode(), "a text has more than 100000 characters"),
    "very long attribute": (
        document(item(id_="a" * 3_000_000)).encode(),
        "more than 1048576 bytes|more than 100000 characters",
    ),
    "very long comment": (document(before=f"<!--{'x' * 3_000_000}-->").encode(), "more than 1048576 bytes"),
    "long extension": (
        document(item(f'<Extensions><e:a xmlns:e="urn:e">{"x" * 100_001}</e:a></Extensions>')).encode(),
        "more than 100000 characters",
    ),
    "blanks without end": (document(" " * 3_000_000).encode(), "a text has more than 100000 characters"),
    "huge number": (
        document(item(f'<TimeLimit amount="{"9" * 5000}"><Text/></TimeLimit>')).encode(),
        "expected a whole number",
    ),
    "empty": (b"", "no element found"),
    "blank": (b" \n", "no element found"),
    "text": ("序号,事项".encode(), "not well-formed"),
    "cut off": (document(item())[:-10].encode(), "line 1: not well-formed"),
}


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)


@pytest.fixture(autouse=True)
def little_memory() -> Iterator[None]:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    yield
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 120 * 1024  # KiB


@pytest.mark.parametrize("threat", REFUSED)
def test_it_is_refused(threat: str) -> None:
    data, words = REFUSED[threat]
    for read in (xml.load, xml.read, lambda stream: list(xml.iter_items(stream))):
        with pytest.raises(FormatError, match=words) as caught:
            read(io.BytesIO(data))
        assert any("\u4e00" <= c <= "\u9fff" for c in caught.value.text.zh)
        assert len(str(caught.value)) < 700


HARMLESS: dict[str, bytes] = {
    "schema location": document(
        item(),
        attributes='version="1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
        f'xsi:schemaLocation="{NS} http://127.0.0.1:9/c.xsd" xsi:noNamespaceSchemaLocation="http://127.0.0.1:9/"',
    ).encode(),
    "style sheet": document(
        item(), before='<?xml-stylesheet type="text/xsl" href="http://127.0.0.1:9/x.xsl"?>'
    ).encode(),
    "comments around the root": document(item(), before="<!-- a -->", after="<!-- b --><?c?>").encode(),
    "script in an extension": document(
        item('<Extensions><h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script></Extensions>')
    ).encode(),
    "XInclude in an extension": document(
        item('<Extensions><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/etc/passwd"/></Extensions>')
    ).encode(),
    "prefix for our namespace": document(item())
    .replace("<", "<g:")
    .replace("<g:/", "</g:")
    .replace("xmlns=", "xmlns:g=")
    .encode(),
    "numeric references": document(item(name="&#109;")).encode(),
    "CDATA": document(item(name="<![CDATA[m]]>")).encode(),
    "UTF-16": ("\ufeff" + document(item(), before='<?xml version="1.0" encoding="UTF-16"?>')).encode("utf-16-le"),
    "UTF-8 with a mark": document(item()).encode("utf-8-sig"),
    "single quotes": document(item()).replace('"', "'").encode(),
    "blanks between": document(item()).replace("><", ">\r\n\t <").encode(),
}


@pytest.mark.parametrize("case", HARMLESS)
def test_it_is_read_without_harm(case: str) -> None:
    catalog = xml.loads(HARMLESS[case])
    assert [one.matter for one in catalog.items] == [("m",)]
    assert xml.loads(xml.dumps(catalog)) == catalog


def test_gb18030_is_read() -> None:
    source = document(item(name="𠮷县公开㐀"), before='<?xml version="1.0" encoding="GB18030"?>')
    assert xml.loads(source.encode("gb18030")).items[0].matter == ("𠮷县公开㐀",)


def test_cdata_cannot_imitate_markup() -> None:
    words = "</Text></Content>\n</Item>\n<Item id='2'>"
    catalog = xml.loads(xml.dumps(xml.loads(document(content(f"<![CDATA[{words}]]>")).encode())))
    assert [one.content.text for one in catalog.items] == [words]


def test_a_gzip_file_is_refused_by_name_too(tmp_path: Path) -> None:
    path = tmp_path / "catalog.xml"
    path.write_bytes(gzip.compress(document().encode()))
    with pytest.raises(FormatError, match="gzip"):
        xml.load(path)


class Endless(io.RawIOBase):
    """A stream that never ends, and counts what was taken."""

    def __init__(self, head: bytes, body: bytes) -> None:
        self.head, self.body, self.taken = head, body, 0

    def read(self, size: int = -1) -> bytes:
        data, self.head = (self.head or self.body), b""
        self.taken += len(data)
        return data


@pytest.mark.parametrize(
    ("body", "words", "most"),
    [
        (b"x" * 65536, "more than", 2 << 20),
        (b" " * 65536, "more than", 2 << 20),
        (b"<Item id='1'><Matter><Name>m</Name></Matter></Item>", "is there twice", 1 << 20),
        (b"&amp;" * 10_000, "more than", 2 << 20),
    ],
)
def test_an_endless_file_is_given_up_early(body: bytes, words: str, most: int) -> None:
    head = document().split("</Items>")[0].encode()
    for start in (head, xml.dumps(xml.loads(document().encode())).split(b"</Items>")[0]):
        stream = Endless(start, body)
        with pytest.raises(FormatError, match=words):
            xml.load(stream)
        assert stream.taken < most


def test_items_without_end_stop_at_the_limits() -> None:
    one = xml.dumps(xml.loads(document(item()).encode()))
    head, rest = one.split(b"<Item ")

    class Items(Endless):
        def read(self, size: int = -1) -> bytes:
            if self.head:
                return super().read(size)
            self.taken += 1
            return b"<Item " + rest.split(b"</Items>")[0].replace(b'"1"', b'"%d"' % self.taken)

    for limits, words in (
        (xml.Limits(items=100), "more than 100 items"),
        (xml.Limits(total_bytes=9000), "more than 9000 bytes"),
    ):
        with pytest.raises(FormatError, match=words):
            xml.load(Items(head, b""), limits=limits)


def test_streaming_holds_a_few_items_at_a_time() -> None:
    one = xml.dumps(xml.loads(document(item()).encode()))
    head, rest = one.split(b"<Item ")
    body, end = rest.split(b"</Items>")
    data = head + b"".join(b"<Item " + body.replace(b'"1"', b'"%d"' % n) for n in range(20_000)) + b"</Items>" + end
    tracemalloc.start()
    try:
        count = sum(1 for _ in xml.iter_items(io.BytesIO(data)))
        assert count == 20_000
        assert tracemalloc.get_traced_memory()[1] < 8 << 20
    finally:
        tracemalloc.stop()


def test_a_text_stream_is_refused() -> None:
    with pytest.raises(TypeError, match="binary stream"):
        xml.load(io.StringIO("<Catalog/>"))  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="path or a binary stream"):
        xml.load(7)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"pass its \.buffer"):
        xml.dump(xml.loads(document().encode()), io.TextIOWrapper(io.BytesIO()))  # type: ignore[arg-type]

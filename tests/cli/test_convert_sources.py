"""What a source is, told from its first bytes."""

import pytest

from govdisclose.cli.sources import form_of, read_source
from govdisclose.errors import UnreadableInputError


@pytest.mark.parametrize(
    ("head", "form"),
    [
        (b'<?xml version="1.0"?>\n<Catalog xmlns="urn:govdisclose:catalog:1">', "xml"),
        (b'\xef\xbb\xbf<Catalog xmlns="urn:govdisclose:catalog:1">', "xml"),
        ('<?xml version="1.0" encoding="UTF-16"?><Catalog xmlns="urn:govdisclose:catalog:1"/>'.encode("utf-16"), "xml"),
        (b'<?xml version="1.0"?><!DOCTYPE Catalog [<!ENTITY a "b">]><Catalog/>', "xml"),
        (b'<?xml version="1.0"?><Something/>', "xml"),
        (b'{"format": "govdisclose-catalog"}', "json"),
        (b"\xef\xbb\xbf \n{", "json"),
        (b"<!DOCTYPE html><html>", "table"),
        (b'<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html xmlns="http://www.w3.org/1999/xhtml">', "table"),
        (b"<table><tr><td>", "table"),
        (b"PK\x03\x04", "table"),
        ("序号,公开事项".encode("gb18030"), "table"),
        (b"", "table"),
        (b"\xff\xfe\x00", "table"),
    ],
)
def test_the_content_decides(head: bytes, form: str) -> None:
    assert form_of(head) == form


def test_a_folder_is_no_file(tmp_path) -> None:
    with pytest.raises(UnreadableInputError, match="is a folder"):
        read_source(str(tmp_path))


def test_our_xml_without_its_namespace_is_still_judged_as_xml() -> None:
    bare = "<?xml version='1.0'?>\n<Catalog version='1.0'><Items><Item><Publisher><Body>甲局</Body></Publisher></Item></Items></Catalog>"
    assert form_of(bare.encode()) == "xml"
    assert form_of(b"<?xml version='1.0'?><html><body>Catalog</body></html>") == "table"

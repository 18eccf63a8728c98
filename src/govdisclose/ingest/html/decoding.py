"""The text of a web page from its bytes (网页编码)."""

import re

from govdisclose.ingest.csv import decode

__all__ = ["page_text"]

_META = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_\-]{3,20})""", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"""^\s*<\?xml[^>]{0,100}encoding\s*=\s*["']([A-Za-z0-9_\-]{3,20})""")


def page_text(data: bytes) -> str:
    """The page as text: byte order mark, then what the page declares, then UTF-8, then GB18030."""
    head = data[:4096]
    declared = _XML_ENCODING.search(head) or _META.search(head)
    if declared and not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        name = declared[1].decode("ascii").lower()
        name = "gb18030" if name in ("gb2312", "gbk", "gb_2312-80", "x-gbk") else name
        try:
            return data.decode(name)
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data)[0]

"""Which encoding a file has (编码识别): by its first bytes and its declaration, which must agree; only those on the list.

UTF-8 with or without a byte order mark, UTF-16 with one, and GB 18030 with its older parts GBK and GB 2312.
"""

import codecs
import re

from govdisclose.bilingual import Bilingual
from govdisclose.errors import FormatError

__all__ = ["codec_of", "declared_codec"]

_HEAD = 1024
_CERTAINLY = 12  # characters of three bytes in UTF-8
_DECLARED = re.compile(rb"""<\?xml\s[^>]{0,200}?\sencoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
#: First bytes to what they are; the first that fits counts.
_SIGNATURES = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
    (b"<\0", "UTF-16 / UTF-32 without a byte order mark"),
    (b"\0", "UTF-16 / UTF-32 without a byte order mark"),
    (b"\x1f\x8b", "gzip"),
    (b"PK", "zip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ", "xz"),
    (b"\xd0\xcf\x11\xe0", "Office"),
)
_REFUSED = {name for _, name in _SIGNATURES} - {"utf-8", "utf-16"}
#: Declared name to the codec that reads it.
_ALLOWED = {
    "utf-8": "utf-8",
    "utf8": "utf-8",
    "us-ascii": "utf-8",
    "ascii": "utf-8",
    "utf-16": "utf-16",
} | dict.fromkeys(("gb18030", "gbk", "gb2312"), "gb18030")


def declared_codec(name: str) -> str | None:
    """The codec for the encoding that a declaration names, or ``None`` when it is not on the list."""
    return _ALLOWED.get(name.lower())


def codec_of(first: bytes) -> str:
    """The codec for a file that begins with these bytes. Raises ``FormatError`` for what is not on the list or contradicts itself."""
    found = next((name for mark, name in _SIGNATURES if first.startswith(mark)), None)
    if found in _REFUSED:
        raise FormatError(_what_to_do(found))
    head = first[:_HEAD].decode("utf-16", "replace").encode("ascii", "replace") if found == "utf-16" else first
    declaration = _DECLARED.match(head.removeprefix(codecs.BOM_UTF8))
    if declaration is None:
        return found or "utf-8"
    name = declaration.group(1).decode("ascii")
    codec = declared_codec(name)
    if codec is None or (found or codec) != codec or (codec == "utf-16" and found is None):
        raise FormatError(
            Bilingual(
                zh=f"声明的编码是 {name}，{_unfit(codec, found).zh}；请另存为 UTF-8",
                en=f"encoding {name} {_unfit(codec, found).en}; save the file as UTF-8",
            )
        )
    if codec == "gb18030" and _is_utf8_after_all(first):
        raise FormatError(
            Bilingual(
                zh=f'声明的编码是 {name}，文字的字节却是 UTF-8；请把声明改为 encoding="UTF-8"',
                en=f'the declared encoding is {name}, but the bytes are UTF-8; change the declaration to encoding="UTF-8"',
            )
        )
    return codec


def _what_to_do(found: str | None) -> Bilingual:
    """The words for a file that is no plain text."""
    if found in ("zip", "Office"):
        return Bilingual(
            zh=f"文件是 {found}，不是 XML（xlsx、docx 也是 zip）；办公表格请用 govdisclose.ingest 读取，压缩包请先解压",
            en=f"the file is {found}, not XML (xlsx and docx are zip too); read office tables with govdisclose.ingest, unpack an archive first",
        )
    return Bilingual(
        zh=f"文件是 {found}，不是可直接读取的 XML；请先解压或另存为 UTF-8",
        en=f"the file is {found}, not plain XML; unpack it or save it as UTF-8 first",
    )


def _unfit(codec: str | None, found: str | None) -> Bilingual:
    """Why the declared encoding cannot be."""
    if codec is None:
        return Bilingual(
            zh="不被接受（可用 UTF-8、UTF-16、GBK、GB18030）",
            en="is not accepted (UTF-8, UTF-16, GBK and GB18030 are)",
        )
    mark = (found or "").upper() or "没有字节顺序标记"
    return Bilingual(
        zh=f"与文件开头的字节不符（{mark}）",
        en=f"does not fit the first bytes ({(found or '').upper() or 'no byte order mark'})",
    )


def _is_utf8_after_all(first: bytes) -> bool:
    """True where so many characters are well-formed UTF-8 that GBK cannot be meant: a chance of one in 16 for each of them."""
    try:
        words = codecs.getincrementaldecoder("utf-8")().decode(first)
    except UnicodeDecodeError:
        return False
    return sum(char > "\u0800" for char in words) >= _CERTAINLY

"""The bytes of a file as UTF-8 for the parser (解码): only the encodings on the list, only as many bytes as allowed.

UTF-8 with or without a byte order mark, UTF-16 with one, and GB 18030 with its older parts GBK and GB 2312. The parser is told
UTF-8 whatever the declaration says, so the declaration is held against what the bytes are.
"""

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO

from govdisclose.bilingual import Bilingual
from govdisclose.errors import FormatError

__all__ = ["declared_codec", "utf8_chunks"]

_CHUNK = 1 << 16
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


def utf8_chunks(stream: BinaryIO, limit: int) -> tuple[str, Iterator[bytes]]:
    """The name of the codec, and the stream as UTF-8 in pieces of about 64 KiB.

    Raises ``FormatError``, at once or while the pieces are taken, for a compressed file, an encoding that is not on the list, bytes
    that the encoding does not know, and more than ``limit`` bytes.
    """
    first = _read(stream)
    codec = _codec(first)
    return codec, _pieces(stream, first, codec, limit)


def declared_codec(name: str) -> str | None:
    """The codec for the encoding that a declaration names, or ``None`` when it is not on the list."""
    return _ALLOWED.get(name.lower())


def _pieces(stream: BinaryIO, first: bytes, codec: str, limit: int) -> Iterator[bytes]:
    # UTF-8 is given on as it is, for the parser checks it; the others are decoded here.
    decoder = None if codec == "utf-8" else codecs.getincrementaldecoder(codec)()
    chunk, total = first.removeprefix(codecs.BOM_UTF8), len(first)
    while chunk:
        if total > limit:
            raise FormatError(
                Bilingual(
                    zh=f"文件超过 {limit} 字节的上限；确需读取的，请用 limits=Limits(total_bytes=…) 放宽",
                    en=f"the file has more than {limit} bytes; pass limits=Limits(total_bytes=...) to allow more",
                )
            )
        yield chunk if decoder is None else _decoded(decoder, chunk, final=False)
        chunk = _read(stream)
        total += len(chunk)
    if decoder is not None:
        yield _decoded(decoder, b"", final=True)


def _read(stream: BinaryIO) -> bytes:
    """The next 64 KiB, less only at the end, however small the pieces are that the stream gives."""
    whole = b""
    while len(whole) < _CHUNK:
        piece = stream.read(_CHUNK - len(whole))
        if not isinstance(piece, bytes):
            raise TypeError(f"expected a binary stream, but it gave {type(piece).__name__}")
        if not piece:
            break
        whole += piece
    return whole


def _codec(first: bytes) -> str:
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


def _decoded(decoder: codecs.IncrementalDecoder, chunk: bytes, *, final: bool) -> bytes:
    try:
        return decoder.decode(chunk, final).encode("utf-8")
    except UnicodeError as error:
        raise FormatError(
            Bilingual(
                zh="字节与声明的编码不符；请另存为 UTF-8",
                en="the bytes do not fit the encoding; save the file as UTF-8",
            )
        ) from error

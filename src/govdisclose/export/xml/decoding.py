"""The bytes of a file as UTF-8 for the parser (解码), only as many as allowed.

The parser is told UTF-8 whatever the declaration says, so the declaration is held against what the bytes are.
"""

import codecs
from collections.abc import Iterator
from typing import BinaryIO

from govdisclose.bilingual import Bilingual
from govdisclose.errors import FormatError
from govdisclose.export.xml.encoding import codec_of

__all__ = ["utf8_chunks"]

_CHUNK = 1 << 16


def utf8_chunks(stream: BinaryIO, limit: int) -> tuple[str, Iterator[bytes]]:
    """The name of the codec, and the stream as UTF-8 in pieces of about 64 KiB.

    Raises ``FormatError``, at once or while the pieces are taken, for a compressed file, an encoding that is not on the list, bytes
    that the encoding does not know, and more than ``limit`` bytes.
    """
    first = _read(stream)
    codec = codec_of(first)
    return codec, _pieces(stream, first, codec, limit)


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

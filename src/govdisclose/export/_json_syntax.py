"""What pydantic's reader lets pass in JSON text (语法检查): repeated keys, NaN, byte order mark; and where broken text breaks."""

import json
from collections.abc import Iterator
from functools import cache
from typing import NoReturn

from govdisclose.bilingual import Bilingual
from govdisclose.errors import FormatError
from govdisclose.export._json_faults import joined

__all__ = ["RepeatedKeyError", "check_syntax", "checking_decoder", "decoded"]


def decoded(data: bytes | str) -> str:
    """The text of UTF-8 bytes. Raises ``FormatError`` for other bytes and for a byte order mark."""
    if not isinstance(data, str):
        try:
            data = bytes(data).decode("utf-8")
        except UnicodeDecodeError as error:
            raise FormatError(
                Bilingual(
                    zh=f"第 {error.start} 字节处不是 UTF-8 编码；应为 UTF-8（无 BOM）。请以 UTF-8 另存后再试。",
                    en=f"byte {error.start} is not UTF-8; expected UTF-8 without byte order mark. Save the file as UTF-8.",
                )
            ) from None
    if data.startswith("\ufeff"):
        raise FormatError(
            Bilingual(
                zh="文件开头有字节顺序标记（BOM）；应为不带 BOM 的 UTF-8。请以“UTF-8”（而非“UTF-8 带 BOM”）另存后再试。",
                en="the file begins with a byte order mark; expected UTF-8 without it. Save the file as plain UTF-8.",
            )
        )
    return data


def check_syntax(text: str) -> None:
    """Raises ``FormatError`` for text that is not JSON, nests too deeply, repeats a key, or holds NaN or Infinity.

    Nothing is kept while reading, so the memory taken does not grow with the text.
    """
    try:
        checking_decoder().decode(text)
    except json.JSONDecodeError as error:
        raise _not_json(error) from None
    except RecursionError:
        raise _too_deep() from None
    except RepeatedKeyError:
        raise _repeated(text) from None


def _not_json(error: json.JSONDecodeError) -> FormatError:
    return FormatError(
        Bilingual(
            zh=f"第 {error.lineno} 行第 {error.colno} 列不是合法的 JSON；请检查该处的引号、逗号和括号。",
            en=f"line {error.lineno}, column {error.colno} is not JSON: {error.msg}. Look for a missing quote, comma or bracket.",
        )
    )


def _too_deep() -> FormatError:
    return FormatError(
        Bilingual(
            zh="JSON 嵌套过深；目录文件的嵌套不超过十层。",
            en="the JSON nests too deeply; a catalogue nests at most ten levels.",
        )
    )


def _repeated(text: str) -> FormatError:
    """Where the key stands twice; behind that place the text may have further faults."""
    try:
        tree = json.loads(text, object_pairs_hook=_Pairs, parse_int=_nothing, parse_float=_nothing)
    except json.JSONDecodeError as error:
        return _not_json(error)
    except RecursionError:
        return _too_deep()
    place = joined(next(_repeats(tree, ())))
    return FormatError(
        Bilingual(
            zh=f"{place}：同一个键出现了两次；请只保留一个。",
            en=f"{place}: the key stands there twice; keep one of them.",
        )
    )


@cache
def checking_decoder() -> json.JSONDecoder:
    """Reads JSON and keeps nothing of it; raises for a repeated key and for NaN."""
    return json.JSONDecoder(
        object_pairs_hook=_no_repeats, parse_constant=_no_constant, parse_int=_nothing, parse_float=_nothing
    )


class RepeatedKeyError(Exception):
    """A key stands twice in an object."""


class _Pairs(list[tuple[str, object]]):
    """An object of the text as its keys and values, repeats included."""


def _no_repeats(pairs: list[tuple[str, object]]) -> None:
    if len(dict(pairs)) != len(pairs):
        raise RepeatedKeyError


def _no_constant(name: str) -> NoReturn:
    raise FormatError(
        Bilingual(
            zh=f"{name} 不是合法的 JSON 值；请改为数字或 null。",
            en=f"{name} is not a JSON value; write a number or null.",
        )
    )


def _nothing(_: str) -> None:
    return None


def _repeats(value: object, path: tuple[str | int, ...]) -> Iterator[tuple[str | int, ...]]:
    """The paths of repeated keys, innermost objects first."""
    if isinstance(value, _Pairs):
        seen: set[str] = set()
        for key, inner in value:
            yield from _repeats(inner, (*path, key))
            if key in seen:
                yield (*path, key)
            seen.add(key)
    elif isinstance(value, list):
        for n, inner in enumerate(value):
            yield from _repeats(inner, (*path, n))

"""Permitted characters: decided once, the same in Python, in the model and in XML 1.0."""

import re
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from govdisclose._text import Name, Text
from govdisclose.attributes import ReviewSheet
from govdisclose.attributes.sheet.codes import SheetKind
from govdisclose.catalog import Content
from govdisclose.characters import forbidden_at, permitted, replace_forbidden
from govdisclose.process._words import Limit, Title

#: The characters of an XML 1.0 document (production 2).
XML_CHARACTER = re.compile("[\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_text = TypeAdapter(Text)
_name = TypeAdapter(Name)


def _takes(adapter: TypeAdapter[str], text: str) -> bool:
    try:
        adapter.validate_python(text)
    except ValidationError:
        return False
    return True


def test_every_character_is_judged_alike_by_the_function_and_by_the_model() -> None:
    allowed = [chr(code) for code in range(sys.maxunicode + 1) if permitted(chr(code))]
    assert len(allowed) > 900_000
    assert all(XML_CHARACTER.match(c) for c in allowed)
    assert "\r" not in allowed
    assert _text.validate_python("".join(allowed)) == "".join(allowed)
    for code in range(sys.maxunicode + 1):
        if not permitted(chr(code)) and (code < 0x10000 or code % 0x1000 in (0, 0xFFE, 0xFFF) or code < 0xE0100):
            assert not _takes(_text, chr(code)), hex(code)


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\x00", "NUL"),
        ("\x0b", "line break of Word"),
        ("\r", "CR"),
        ("\x7f", "DEL"),
        ("\x85", "NEL"),
        ("\xad", "soft hyphen"),
        ("\u200b", "zero-width space"),
        ("\u200d", "zero-width joiner"),
        ("\u200e", "left-to-right mark"),
        ("\u2028", "line separator"),
        ("\u202e", "right-to-left override"),
        ("\u2066", "isolate"),
        ("\ufeff", "byte order mark"),
        ("\ue000", "private use"),
        ("\uf0fc", "tick of a symbol font"),
        ("\ud800", "lone surrogate"),
        ("\ufdd0", "noncharacter"),
        ("\uffff", "noncharacter"),
        ("\U0001ffff", "noncharacter"),
        ("\U000e0041", "tag"),
        ("\U000f0000", "private use of plane 15"),
    ],
)
def test_forbidden(character: str, name: str) -> None:
    assert not permitted(f"公开{character}时限"), name
    assert forbidden_at(f"公开{character}时限") == 2


@pytest.mark.parametrize(
    "text", ["", "\t\n", "公开时限", "■□√▲", "𠮷😀", "\u3000\xa0", "\ufffd", "ᠮᠣᠩᠭᠣᠯ\u180e", "葛\U000e0100"]
)
def test_permitted(text: str) -> None:
    assert permitted(text)
    assert forbidden_at(text) is None
    assert replace_forbidden(text) == (text, ())


@pytest.mark.parametrize(
    ("text", "replaced", "positions"),
    [
        ("甲\r\n乙\r丙\x0b丁\x85戊\u2028己", "甲\n乙\n丙\n丁\n戊\n己", ()),
        ("公开\u200b时\ufeff限", "公开时限", (2, 4)),
        ("\ue000\x00\ud800\uffff", "����", (0, 1, 2, 3)),
        ("甲\r\n\u200b乙", "甲\n乙", (3,)),
    ],
)
def test_what_is_forbidden_is_replaced_and_reported(text: str, replaced: str, positions: tuple[int, ...]) -> None:
    assert replace_forbidden(text) == (replaced, positions)


@given(st.text(max_size=30) | st.text("公\r\n\u200b\ue000\ud800a", max_size=30))
@settings(max_examples=200)
def test_after_replacing_every_text_is_permitted(text: str) -> None:
    clean, positions = replace_forbidden(text)
    assert permitted(clean)
    assert replace_forbidden(clean) == (clean, ())
    assert all(not permitted(text[at]) for at in positions)
    if not positions:
        assert clean == re.sub("\r\n?|[\x0b\x0c\x85\u2028\u2029]", "\n", text)


@given(st.text(max_size=10))
def test_a_name_is_permitted_text_with_something_in_it(text: str) -> None:
    assert _takes(_name, text) == (permitted(text) and bool(text.strip()))


@pytest.mark.parametrize("character", ["\x00", "\u200b", "\ue000", "\ufdd0", "\U0001fffe", "\U000e0041", "\U000f0000"])
def test_catalogue_review_sheet_and_flow_refuse_the_same_characters(character: str) -> None:
    words = f"公开{character}时限"
    with pytest.raises(ValidationError):
        Content(text=words)
    with pytest.raises(ValidationError):
        ReviewSheet(kind=SheetKind.OFFICIAL_DOCUMENT, id="1", title=words)
    with pytest.raises(ValidationError):
        TypeAdapter(Title).validate_python(words)
    with pytest.raises(ValidationError):
        TypeAdapter(Limit).validate_python(words)

"""One half of words that stand in both languages (双语取一): ``中文 / English`` in help and messages.

>>> one_language("写入文件 / write to a file", "en")
'write to a file'
>>> one_language("没有这条规则。/ no such rule.", "zh")
'没有这条规则。'
>>> one_language("1/2", "en")
'1/2'
"""

import re

from govdisclose.bilingual import Language

__all__ = ["one_language", "prose"]

_HAN = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile(r"[A-Za-z]")
_BETWEEN = re.compile(r"\s*/\s+(?=[^\s\u3000-\u9fff\uff00-\uffef])")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")


def one_language(text: str, language: Language) -> str:
    """The half in this language; the whole text where it has no halves. What stands in square brackets at the end belongs to both."""
    words, brackets = text, ""
    if found := re.search(r"  \[[^\[\]]*\]$", text):
        words, brackets = text[: found.start()], found[0]
    places = [*_BETWEEN.finditer(words)]
    for place in reversed(places):
        chinese, english = words[: place.start()], words[place.end() :]
        if _HAN.search(chinese) and not _is_chinese(english):
            return (english if language == "en" else chinese) + brackets
    return text


def prose(text: str, language: Language) -> str:
    """The paragraphs in this language, and examples; all paragraphs where none is in it. An example begins with a backspace character."""
    paragraphs = _BLANK_LINE.split(text.strip("\n"))
    parts = [part if _is_example(part) else one_language(part, language) for part in paragraphs]
    wanted = [part for part in parts if _is_example(part) or _is_chinese(part) is (language == "zh")]
    return "\n\n".join(wanted if any(not _is_example(part) for part in wanted) else parts)


def _is_example(part: str) -> bool:
    return part.lstrip(" \t").startswith("\b")


def _is_chinese(text: str) -> bool:
    """True where Chinese carries the sentence; a Chinese sentence may hold names and options, an English one Chinese terms."""
    return len(_HAN.findall(text)) * 3 >= len(_LATIN.findall(text)) and _HAN.search(text) is not None

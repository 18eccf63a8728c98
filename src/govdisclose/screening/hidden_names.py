"""Who wrote a file, what its parts are called, and what is known to be personal (作者、部件名称、已知的个人信息)."""

import re
from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from govdisclose.attributes.personal import Hit
from govdisclose.findings import Location
from govdisclose.screening.xml_words import Value

__all__ = ["AUTHORS", "author_of", "known_in", "part_name"]

#: Elements and attributes that hold the names of those who wrote: properties, comments, revisions.
AUTHORS = {("creator", ""), ("lastModifiedBy", ""), ("Manager", ""), ("author", "")} | {
    (element, name)
    for element in ("comment", "ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "tblPrChange", "sectPrChange",
                    "tcPrChange", "trPrChange", "numberingChange", "person", "cellIns", "cellDel", "cellMerge", "presenceInfo")
    for name in ("author", "initials", "displayName", "userId")
}  # fmt: skip
_TERMS = (
    ("threadedComment", "批注"),
    ("comments", "批注"),
    ("docProps/", "文件属性"),
    ("customXml/", "自定义数据"),
    (".rels", "链接"),
    ("drawing", "图形"),
    ("charts/", "图表"),
    ("diagrams/", "图示"),
    ("externalLinks/", "外部链接的缓存"),
    ("pivot", "数据透视表"),
    ("worksheets/", "工作表设置和公式"),
    ("workbook", "工作簿设置"),
)


def part_name(part: str) -> str:
    """What a part holds, with its name in the package.

    >>> part_name("xl/comments/comment1.xml"), part_name("word/footnotes.xml")
    ('批注 xl/comments/comment1.xml', 'word/footnotes.xml')
    """
    return next((f"{term} {part}" for sign, term in _TERMS if sign in part), part)


def author_of(value: Value) -> str:
    """The author that a value names."""
    return value.words.text.strip()


def known_in(words: str, known: Mapping[str, Hit], sizes: Sequence[int], location: Location) -> Iterator[Hit]:
    """Where words hold again what was found elsewhere as personal; ``sizes`` are the lengths of what is known, longest first."""
    place = 0
    while place < len(words):
        for size in sizes:
            hit = known.get(words[place : place + size]) if place + size <= len(words) else None
            if hit is not None and _stands_alone(words, place, place + size):
                yield evolve(hit, start=place, end=place + size, location=location)
                place += size - 1
                break
        place += 1


def _stands_alone(words: str, start: int, end: int) -> bool:
    """False for a number inside a longer one."""
    return not (re.match(r"\d", words[end : end + 1]) and words[end - 1].isdigit()) and not (
        start and words[start].isdigit() and words[start - 1].isdigit()
    )

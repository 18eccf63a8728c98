r"""Lists inside a cell (要素与主体): the elements of 公开内容, the bodies of 公开主体.

>>> split_elements("1.法律法规\n2.规章")
('法律法规', '规章')
>>> split_bodies("县级人民政府民政部门、乡镇人民政府（街道办事处）")
('县级人民政府民政部门', '乡镇人民政府（街道办事处）')
"""

import re

from govdisclose.ingest.memory import remembered
from govdisclose.ingest.text import HAN, clean_name, rejoin

__all__ = ["split_bodies", "split_elements"]

_ITEM = re.compile(
    r"(?:^|(?<=[\s；;。，,、:：\u4e00-\u9fff）)]))(?:[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|\d{1,2}[.、．)）](?!\d)|[①-⑳]|[一二三四五六七八九十]{1,3}、)\s*"
)
_BULLET = re.compile(r"(?:^|(?<=\s)|(?<=[；;。\u4e00-\u9fff）)]))[●•·◆■★➢►▪\-—]\s*(?=\S)")
_END = re.compile(r"^[\s；;。，,、]+|[\s；;。，,、]+$")
_BODY_END = r"(?:局|委|委员会|办|办公室|厅|部|部门|政府|办事处|中心|院|所|站|队|公司|机关|单位|银行|学校|街道|镇街|乡|镇|村|社区|科|股|处室|分局|机构|代理机构)"


_BRACKET_OR_SEPARATOR = re.compile(r"[（(《〈\[【〔）)》〉\]】〕、，,；;/\n]")
_LONGEST_PAIR = 80  #: characters of 甲局和乙局
_WORD = re.compile(rf"[\w{HAN}]")
_ENDS_AS_BODY = re.compile(f"{_BODY_END}[)）]?$")
_TWO_BODIES = re.compile(rf"^(.{{2,}}{_BODY_END}[)）]?)(?:和|及|与|以及)(.{{2,}}{_BODY_END}[)）]?)$")


@remembered
def split_elements(text: str) -> tuple[str, ...]:
    """The elements (要素) of a content cell: by numbers, else bullets, lines, semicolons, else commas outside brackets."""
    for pattern in (_ITEM, _BULLET):
        parts = pattern.split(text)
        if len(parts) > 2 or (len(parts) == 2 and not parts[0].strip()):
            return _tidy(parts)
    for separators in ("\n", "；;", "、，,"):
        parts = _outside_brackets(text, separators)
        if len(parts) > 1 and (separators != "\n" or not _is_wrapped(parts)):
            return _tidy(parts)
    return _tidy([text])


def _is_wrapped(parts: list[str]) -> bool:
    """True where the line breaks only come from a narrow column: lines of like length, cut inside sentences."""
    heads = parts[:-1]
    return (len({len(p.strip()) for p in heads}) == 1 and len(heads) > 1) or any(
        re.match(r"\s*[，、；。）)]", p) for p in parts[1:]
    )


@remembered
def split_bodies(text: str) -> tuple[str, ...]:
    """The bodies named in a publisher cell, in order, each once."""
    bodies: list[str] = []
    for part in _outside_brackets(rejoin(text), "、，,；;/\n"):
        pieces = re.split(r"\s+", part.strip())
        whole = [p for p in pieces if p]
        if len(whole) > 1 and not all(_ENDS_AS_BODY.search(p[-12:]) for p in whole):
            whole = [" ".join(whole)]
        for piece in whole:
            both = _TWO_BODIES.match(piece) if len(piece) <= _LONGEST_PAIR else None
            bodies += [both[1], both[2]] if both else [piece]
    return tuple(dict.fromkeys(_tidy(bodies)))


def _outside_brackets(text: str, separators: str) -> list[str]:
    if not any(separator in text for separator in separators):
        return [text]
    parts, depth, start = [], 0, 0
    for found in _BRACKET_OR_SEPARATOR.finditer(text):
        char = found[0]
        if char in "（(《〈[【〔":
            depth += 1
        elif char in "）)》〉]】〕":
            depth = max(depth - 1, 0)
        elif char in separators and depth == 0:
            parts.append(text[start : found.start()])
            start = found.end()
    return [*parts, text[start:]]


def _tidy(parts: list[str]) -> tuple[str, ...]:
    return tuple(name for name in (_END.sub("", clean_name(p)) for p in parts) if _WORD.search(name))

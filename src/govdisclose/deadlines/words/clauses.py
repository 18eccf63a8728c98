"""A skeleton cut into clauses (分句): at punctuation, list signs, saving clauses, and brackets that hold a rule of their own."""

import re

from attrs import frozen

from govdisclose.deadlines.words.patterns import HEADS, Pattern

__all__ = ["Clause", "clauses_of", "has_head"]

_MATERIAL = Pattern(f"[{HEADS.replace('P', '').replace('Y', '').replace('Z', '')}CLXOQ]")
_BRACKETS = Pattern(r"\([^()]*\)")
_STRONG = ";。!?|"
_BY_RULE = Pattern(
    "(?:按照?|依照?|从其|遵照|根据|参照)[^A-Z,;。]{0,30}(?:规定|要求|通知|法律|法规|条例)[^A-Z,;。]{0,12}(?:公开|公布|公示|执行|办理|N)"
)
_VAGUE = Pattern("定期|视情|酌情|按时|按期|阶段|限时|届时|适当时")
_LEANS_FORWARD = Pattern(r"(?:后|起|时|的|:|之日|期间)$|^(?:其中|其他|对|涉及)")


@frozen
class Clause:
    """The characters ``start`` to ``end`` of a skeleton; ``saved`` when a saving clause follows."""

    start: int
    end: int
    saved: bool = False


def has_head(words: str) -> bool:
    """True when the words hold something that can be a limit of its own."""
    return any(letter in HEADS or letter == "B" for letter in words)


def clauses_of(text: str) -> tuple[list[Clause], bool]:
    """The clauses that can be limits, each with the words that belong to it; and whether there are other words left.

    A clause without a limit goes to the one before it (…，在村公示栏公开) or leads the one behind it (信息形成后，…).
    """
    cuts = _cuts(text)
    pieces: list[tuple[int, int, str]] = []  # start, end, the sign behind
    begin = 0
    for at in (*cuts, len(text)):
        sign = text[at] if at < len(text) else "。"
        if sign == "J":
            if text[begin:at].strip("(),"):
                pieces.append((begin, at, ";"))
            begin = at
            continue
        pieces.append((begin, at, sign))
        begin = at + 1
    return _gathered(text, pieces)


def _cuts(text: str) -> list[int]:
    cuts = [i for i, letter in enumerate(text) if letter in ";。!?|,VJ"]
    spans = [(m.start(), m.end() - 1) for m in _brackets(text)]
    for left, right in spans:
        inside = text[left + 1 : right]
        if _MATERIAL.search(inside) or inside == "V":
            cuts += [left, right]
        else:
            cuts = [c for c in cuts if not left < c < right]
    return sorted(cuts)


def _brackets(text: str) -> list[re.Match[str]]:
    found, at = [], 0
    while (bracket := _BRACKETS.search(text, at)) is not None:
        found.append(bracket)
        at = bracket.end()
    return found


def _gathered(text: str, pieces: list[tuple[int, int, str]]) -> tuple[list[Clause], bool]:
    clauses: list[Clause] = []
    waiting: int | None = None
    left_over = False
    previous = "。"
    for start, end, sign in pieces:
        words = text[start:end]
        if has_head(words) or _BY_RULE.search(words):
            clauses.append(Clause(start if waiting is None else waiting, end))
            waiting = None
        elif words.strip("()、J"):
            left_over = left_over or any("A" <= c <= "Z" and c not in "WNJG" for c in words)
            own_rule = previous not in ",(" and sign not in ",(:" and ":" in words.strip(":")
            left_over = left_over or own_rule or bool(clauses and waiting is None and _VAGUE.search(words))
            trails = clauses and waiting is None and previous in ",)(" and not _LEANS_FORWARD.search(words)
            isolated = previous not in ",(" and sign not in ",(:" and clauses
            if not trails and not isolated and waiting is None:
                waiting = start
        if sign == "V":
            waiting = None
            if clauses:
                last = clauses[-1]
                clauses[-1] = Clause(last.start, last.end, saved=True)
        previous = sign
    return clauses, left_over

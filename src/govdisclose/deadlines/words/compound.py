"""Several rules in one cell (复合时限): where one ends and the next begins, and what each says."""

from attrs import evolve, field, frozen

from govdisclose.deadlines.limit import LimitKind, TimeLimit
from govdisclose.deadlines.words.amounts import Amount
from govdisclose.deadlines.words.clauses import Clause, has_head
from govdisclose.deadlines.words.patterns import HEADS, Pattern
from govdisclose.deadlines.words.reading import Reading
from govdisclose.deadlines.words.scopes import scope_of
from govdisclose.deadlines.words.single import read_rule

__all__ = ["Cell", "Rule", "rules_of"]

_EDGE = Pattern('^(?:J|[()、,.:;。"“”])+')
_CLOSING = '(、,.:;。!?J"“”'
_NO_LIMIT = Pattern("[ZR]")
_SEAM = Pattern(r"、|或者?|并且?|且|和|及|以及|;|,|/|其中|其他|其余|(?<=公开)|(?<=公布)|(?<=公示)|(?<=更新)")
_MOST_RULES = 12


@frozen
class Rule:
    """One rule: where it stands in the skeleton, its meaning, where its scope words stand, whether a bracket touches it."""

    start: int
    end: int
    limit: TimeLimit
    scope: tuple[int, int] | None = None
    bounded: bool = False
    act: str = ""
    words: str = ""
    saved: bool = False
    aside: bool = False


@frozen
class Cell:
    """What the rules of one cell share: the skeleton, its numbers, the places before which white space stood.

    ``unread`` are the stretches that were tried and not understood.
    """

    text: str
    values: dict[int, Amount]
    breaks: list[int]
    unread: set[tuple[int, int]] = field(factory=set)


def rules_of(cell: Cell, clauses: list[Clause]) -> list[Rule] | None:
    """The rules of all clauses in order, or ``None`` where a clause is not understood or there are too many."""
    if sum(letter in HEADS for letter in cell.text) > 3 * _MOST_RULES:
        return None
    rules: list[Rule] = []
    for clause in clauses:
        found = _read(cell, clause.start, clause.end, _MOST_RULES)
        if found is None or len(rules) + len(found) > _MOST_RULES:
            return None
        if clause.saved:
            found[-1] = evolve(found[-1], saved=True)
        rules += found
    return rules


def _read(cell: Cell, start: int, end: int, depth: int) -> list[Rule] | None:
    edge = _EDGE.match(cell.text[start:end])
    first = start + (edge.end() if edge else 0)
    words = _without_end(cell.text[first:end])
    if "B" in words or not words:
        return None
    reading = read_rule(words, {place - first: value for place, value in cell.values.items() if first <= place < end})
    if reading is not None:
        return [
            evolve(
                _rule(start, end, first, words, reading),
                aside=bool({"(", ")"} & set(cell.text[max(start - 1, 0) : end + 1])),
            )
        ]
    sign = _NO_LIMIT.search(words)
    if sign and not any(letter in "DEFMTS" for letter in words):
        return [Rule(start, end, TimeLimit(""), _shift(scope_of(words[: sign.start()]), first))]
    if depth < 2 or sum(letter in HEADS for letter in words) < 2:
        return None
    for left_end, right_start in _seams(cell, first, words):
        if (right_start, end) in cell.unread:
            continue
        left = _read(cell, start, left_end, 1)
        right = _read(cell, right_start, end, depth - 1) if left else None
        if left and right:
            return left + right
        if left:
            cell.unread.add((right_start, end))
    return None


def _without_end(words: str) -> str:
    """The words without punctuation at their end, and without a bracket that closes nothing."""
    words = words.rstrip(_CLOSING)
    while words.endswith(")") and words.count(")") > words.count("("):
        words = words[:-1].rstrip(_CLOSING)
    return words


def _seams(cell: Cell, first: int, words: str) -> list[tuple[int, int]]:
    """Where two rules without punctuation can meet: at a blank of the cell, or a joining word between two heads."""
    heads = [i for i, letter in enumerate(words) if letter in HEADS]
    low, high = first + heads[0] + 1, first + heads[-1]
    places = [(b, b) for b in cell.breaks if low < b <= high]
    at = low
    while len(places) < 2 * _MOST_RULES and (seam := _SEAM.search(cell.text, at)) is not None and seam.start() <= high:
        opens = seam[0] in {"其中", "其他", "其余"}
        places.append((seam.start(), seam.start() if opens else seam.end()))
        at = max(seam.end(), seam.start() + 1)
    end = first + len(words)
    return [
        (left, right) for left, right in places if has_head(cell.text[first:left]) and has_head(cell.text[right:end])
    ]


def _rule(start: int, end: int, first: int, words: str, reading: Reading) -> Rule:
    scope = scope_of(reading.before) if reading.limit.kind is not LimitKind.NOTICE_PERIOD else _label(reading.before)
    bounded = "X" in words or "有更新" in words or "必须" in words
    act = "更新" if "更新" in words else ""
    return Rule(start, end, reading.limit, _shift(scope, first), bounded, act, words)


def _label(before: str) -> tuple[int, int] | None:
    return scope_of(before) if ":" in before or "其他" in before or "其中" in before else None


def _shift(scope: tuple[int, int] | None, by: int) -> tuple[int, int] | None:
    return (scope[0] + by, scope[1] + by) if scope else None

"""From the cell to its meaning (解读): plain text, skeleton, clauses, rules, and the words of each part."""

from functools import lru_cache

from attrs import evolve

from govdisclose.deadlines.limit import LimitKind, TimeLimit
from govdisclose.deadlines.words.clauses import Clause, clauses_of
from govdisclose.deadlines.words.compound import Cell, Rule, rules_of
from govdisclose.deadlines.words.merging import merged
from govdisclose.deadlines.words.normal import Plain, normalise
from govdisclose.deadlines.words.tokens import Skeleton, tokenise

__all__ = ["parse_time_limit"]

_LONGEST = 2000  # characters; the longest cell seen has 130
_BLANKS = " \t\n\r\u3000\xa0"
_BETWEEN = "，,；;、" + _BLANKS


def parse_time_limit(text: str) -> TimeLimit:
    """Read the words of a 公开时限 cell.

    Never raises: words that are not understood give ``kind`` ``uninterpreted``. ``text`` is kept as it stands. Cells longer than
    2000 characters are not read.

    >>> parse_time_limit("每年1月31日前").anchor
    '01-31'
    """
    return _parsed(text) if len(text) <= _LONGEST else TimeLimit(text)


@lru_cache(maxsize=4096)
def _parsed(text: str) -> TimeLimit:
    plain = normalise(text)
    skeleton = tokenise(plain)
    words = skeleton.text
    saved = "V" in words
    clauses, left_over = clauses_of(words)
    if left_over:
        return TimeLimit(text)
    if saved and not words.strip("V()、,.:;。"):
        return TimeLimit(text, LimitKind.BY_REFERENCE)
    cell = Cell(words, skeleton.values, _breaks(plain, skeleton))
    rules = rules_of(cell, clauses or [Clause(0, words.find("V") if saved else len(words))])
    rules = merged(rules) if rules else None
    if not rules or all(rule.limit.kind is LimitKind.UNINTERPRETED for rule in rules):
        return TimeLimit(text)
    if len(rules) == 1:
        return evolve(rules[0].limit, text=text, saving_clause=saved)
    parts = tuple(_part(rule, plain, skeleton, last=rule is rules[-1]) for rule in rules)
    closes_all = rules[-1].saved or not any(rule.saved for rule in rules)
    return TimeLimit(text, LimitKind.COMPOUND, parts=parts, saving_clause=saved and closes_all)


def _breaks(plain: Plain, skeleton: Skeleton) -> list[int]:
    """The places in the skeleton before which white space stood in the cell."""
    return [i for i, start in enumerate(skeleton.starts) if start in plain.breaks] if plain.breaks else []


def _part(rule: Rule, plain: Plain, skeleton: Skeleton, *, last: bool) -> TimeLimit:
    """The limit with its own words: without the sign between the parts, but with the full stop that ends the cell."""
    ends_cell = last and not rule.saved and skeleton.text[rule.end : rule.end + 1] == "。"
    end = rule.end + 1 if ends_cell else rule.end
    words = _words(plain, skeleton, rule.start, end).lstrip(_BETWEEN).rstrip(_BETWEEN + "(（")
    scope = _words(plain, skeleton, *rule.scope).strip(_BLANKS) if rule.scope else None
    return evolve(rule.limit, text=words, scope=scope, saving_clause=rule.saved and not last)


def _words(plain: Plain, skeleton: Skeleton, start: int, end: int) -> str:
    return plain.original(skeleton.starts[start], skeleton.starts[end])

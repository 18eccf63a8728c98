"""A text as a skeleton (词法): each word that carries a time limit becomes one capital letter, the rest stays.

``信息形成后20个工作日内公开`` becomes ``信息形成后D内公开``, and the grammar is written over skeletons. A number that belongs to no known
form becomes ``B``; a clause that keeps a ``B`` is never interpreted. The letters stand in ``lexicon``.

>>> from govdisclose.deadlines.words.normal import normalise
>>> tokenise(normalise("每季度的首个月20日，批准后20内")).text
'E的QD,批准后B内'
"""

import re
from functools import cache

from attrs import frozen

from govdisclose.deadlines.words.amounts import Amount, amount_of
from govdisclose.deadlines.words.lexicon import BEGINNINGS, MEANINGLESS, PATTERNS
from govdisclose.deadlines.words.normal import Plain
from govdisclose.deadlines.words.numerals import number
from govdisclose.deadlines.words.saving import saving_spans

__all__ = ["Skeleton", "tokenise"]


@frozen
class Skeleton:
    """Letters and words; ``starts[i]`` is where character ``i`` begins in the plain text, with one entry more at the end."""

    text: str
    starts: tuple[int, ...]
    values: dict[int, Amount]


@cache
def _lexer() -> re.Pattern[str]:
    choices = "|".join(f"(?P<{name}>{pattern})" for name, pattern in PATTERNS.items())
    return re.compile(f"(?=[{BEGINNINGS}])(?:{choices})")


def tokenise(plain: Plain) -> Skeleton:
    """The skeleton of a text."""
    letters: list[str] = []
    starts: list[int] = []
    values: dict[int, Amount] = {}
    text, at, numbering = plain.text, 0, 0
    clauses = [*saving_spans(plain), (len(text), len(text))]

    def keep(end: int) -> None:
        letters.append(text[at:end])
        starts.extend(range(at, end))

    for found in _lexer().finditer(text):
        begin, end, kind = found.start(), found.end(), str(found.lastgroup)
        while clauses[0][0] <= begin:
            keep(clauses[0][0])
            letters.append("V")
            starts.append(clauses[0][0])
            at = clauses.pop(0)[1]
        if kind == "words" or begin < at:
            continue
        letter = "B" if kind in MEANINGLESS else kind
        keep(begin)
        if letter in "DEFMQT":
            amount = amount_of(letter, found[0])
            if amount is None or (amount.n > 99 and any(begin < b < end for b in plain.breaks)):
                letter = "B"
            else:
                values[len(starts)] = amount
        elif letter == "J":
            numbering, letter = _enumerator(found[0], begin, numbering, plain)
        letters.append(letter)
        starts.append(begin)
        at = end
    for first, last in clauses[:-1]:
        keep(first)
        letters.append("V")
        starts.append(first)
        at = last
    keep(len(text))
    return Skeleton("".join(letters), (*starts, len(text)), values)


def _enumerator(words: str, begin: int, last: int, plain: Plain) -> tuple[int, str]:
    """The number of a list sign and its letter: ``B`` for a stray number, and a word where Chinese numerals are words."""
    value = number(words.strip("()、.是")) or last + 1
    opens = begin == 0 or plain.text[begin - 1] in ";,。:(|!" or begin in plain.breaks
    if opens or value == last + 1 > 1:
        return value, "J"
    return last, "B" if words[0].isdecimal() or words[:2].strip("(").isdecimal() else "词"

"""Identity cards, mobiles and bank cards among the numbers of a text (号码识别).

Runs of digits, also those that blanks or dashes divide, are found in one pass; each is then asked in turn whether it is one of the
three. No pattern repeats what another repetition inside it can match, so time grows with the length of the text alone.
"""

import re
from collections.abc import Collection, Iterator
from itertools import chain

from govdisclose.attributes.personal.divided_numbers import find_divided
from govdisclose.attributes.personal.number_columns import find_in_columns
from govdisclose.attributes.personal.number_kinds import as_id_card
from govdisclose.attributes.personal.view import Found, View
from govdisclose.attributes.personal.whole_numbers import GLUED, find_glued, whole_number

__all__ = ["find_numbers"]

_RUN = re.compile(r"[0-9](?:[ \-.·_\u200b]{0,3}[0-9]){10,}(?:[ \-\u200b]{0,2}[Xx×✕](?![0-9A-Za-z]))?")
_GRADE = re.compile(r"(?<=[0-9])[Xx][0-9]{2}(?![0-9A-Za-z])")  #: behind the number of a 残疾人证 that holds an X
_BEFORE_GRADE = re.compile(r"(?<![0-9A-Za-z])[1-9][0-9]{16}$")
_LINE_BREAK = re.compile(r"\n {0,3}([0-9]{1,11}[0-9Xx])(?![0-9A-Za-z])")
_BEFORE_BREAK = re.compile(r"(?<![0-9A-Za-z])([1-9][0-9]{5,16}) {0,3}\r?$")


def find_numbers(view: View) -> Iterator[Found]:
    """The identity cards, mobiles and bank cards of a text, first those that fill a cell of their column."""
    plain = [*find_in_columns(view)]
    return chain(plain, _in_runs(view, {found.start for found in plain}), _before_grades(view), _over_line_breaks(view))


def _in_runs(view: View, known: Collection[int]) -> Iterator[Found]:
    """The numbers in the runs of digits but those that begin where one is known."""
    for run in _RUN.finditer(view.text):
        start, end = run.span()
        if start in known:
            continue
        digits = run[0]
        if not digits.isdigit():
            yield from find_divided(view, start, end)
        elif len(digits) in GLUED:
            yield from find_glued(view, start, digits)
        elif (found := whole_number(view, start, end, digits)) is not None:
            yield found


def _before_grades(view: View) -> Iterator[Found]:
    for grade in _GRADE.finditer(view.text):
        start, end = grade.start() - 17, grade.start() + 1
        if start >= 0 and _BEFORE_GRADE.search(view.text[max(0, start - 1) : end - 1]) is not None:
            found = as_id_card(view, view.text[start:end].upper(), start, end, followed=True)
            if found is not None:
                yield found


def _over_line_breaks(view: View) -> Iterator[Found]:
    for broken in _LINE_BREAK.finditer(view.text):
        first = max(0, broken.start() - 22)
        before = _BEFORE_BREAK.search(view.text[first : broken.start()])
        if before is not None and len(digits := before[1] + broken[1].upper()) == 18:
            found = as_id_card(view, digits, first + before.start(), broken.end(), divided=True)
            if found is not None and found.confidence > 0.9:
                yield found

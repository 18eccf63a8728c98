"""Facts as a person gives them (所给事实): names, answers, days."""

from collections.abc import Mapping
from datetime import date
from difflib import get_close_matches

import click
from attrs import field, frozen

from govdisclose.attributes import Answer, Questionnaire, fact_infos, request_fact_infos
from govdisclose.bilingual import Bilingual
from govdisclose.cli.shared import language

__all__ = ["Given", "answer_of", "check_name", "wrong"]

_WORDS = {
    "yes": Answer.YES,
    "y": Answer.YES,
    "是": Answer.YES,
    "true": Answer.YES,
    "no": Answer.NO,
    "n": Answer.NO,
    "否": Answer.NO,
    "false": Answer.NO,
    "unknown": Answer.UNKNOWN,
    "u": Answer.UNKNOWN,
    "未知": Answer.UNKNOWN,
}


@frozen
class Given:
    """The facts as they were given: answers by name, the listed item, and the days that a record names.

    ``walk`` is the record of a questionnaire, as long as nothing is added to it.
    """

    answers: Mapping[str, Answer] = field(factory=dict)
    listed_as: str | None = None
    at: date | None = None
    received: date | None = None
    walk: Questionnaire | None = None

    @property
    def empty(self) -> bool:
        """True when nothing was said."""
        return not self.answers and self.listed_as is None


def _names(*, reply: bool) -> tuple[str, ...]:
    return (*request_fact_infos(), "jointly_made") if reply else (*fact_infos(),)


def wrong(zh: str, en: str) -> click.UsageError:
    """A wrong call, told in the language chosen."""
    return click.UsageError(Bilingual(zh, en).in_language(language()))


def check_name(name: str, *, reply: bool) -> None:
    """Raise a wrong call for a name that is no fact, with those that are near."""
    names = (*_names(reply=reply), "listed_as")
    if name in names:
        return
    near = get_close_matches(name, names, n=3, cutoff=0.5)
    zh = f"没有名为“{name}”的事实"
    en = f"no fact is named {name!r}"
    if near:
        zh, en = f"{zh}；相近的有：{'、'.join(near)}", f"{en}; near: {', '.join(near)}"
    else:
        zh, en = f"{zh}；可用的有：{'、'.join(names)}", f"{en}; known: {', '.join(names)}"
    if not reply and name in request_fact_infos():
        zh, en = f"{zh}；这是答复申请的事实，请加 --reply", f"{en}; it is a fact of a request, add --reply"
    raise wrong(f"{zh}。", f"{en}.")


def answer_of(name: str, word: object) -> Answer:
    """The answer that a word stands for; a wrong call for another."""
    text = {True: "yes", False: "no"}.get(word, word) if isinstance(word, bool) else word
    found = _WORDS.get(text.strip().casefold()) if isinstance(text, str) else None
    if found is None:
        raise wrong(
            f"“{name}={word}”：答案应为 yes、no 或 unknown。", f"{name}={word}: the answer is yes, no or unknown."
        )
    return found

"""Facts from the command line (事实输入): ``--fact NAME=ANSWER`` and files of facts, JSON or TOML."""

import json
import sys
import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from difflib import get_close_matches
from pathlib import Path

import click
from attrs import field, frozen

from govdisclose.attributes import (
    Answer,
    ContradictoryFactsError,
    DocumentFacts,
    GivenAnswer,
    Questionnaire,
    RequestFacts,
    fact_infos,
    request_fact_infos,
)
from govdisclose.bilingual import Bilingual
from govdisclose.cli.shared import language
from govdisclose.errors import FormatError

__all__ = ["Given", "document_facts", "from_file", "from_options", "joined", "request_facts"]

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
    """The facts as they were given: answers by name, the listed item, and the day that a record names."""

    answers: Mapping[str, Answer] = field(factory=dict)
    listed_as: str | None = None
    at: date | None = None

    @property
    def empty(self) -> bool:
        """True when nothing was said."""
        return not self.answers and self.listed_as is None


def _names(*, reply: bool) -> tuple[str, ...]:
    return (*request_fact_infos(), "jointly_made") if reply else (*fact_infos(),)


def _wrong(zh: str, en: str) -> click.UsageError:
    return click.UsageError(Bilingual(zh, en).in_language(language()))


def _check_name(name: str, *, reply: bool) -> None:
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
    raise _wrong(f"{zh}。", f"{en}.")


def _answer(name: str, word: object) -> Answer:
    text = {True: "yes", False: "no"}.get(word, word) if isinstance(word, bool) else word
    found = _WORDS.get(text.strip().casefold()) if isinstance(text, str) else None
    if found is None:
        raise _wrong(
            f"“{name}={word}”：答案应为 yes、no 或 unknown。", f"{name}={word}: the answer is yes, no or unknown."
        )
    return found


def from_options(options: Iterable[str], *, reply: bool) -> Given:
    """The facts of the options ``--fact NAME=ANSWER``; a fact said twice must be said alike."""
    answers: dict[str, Answer] = {}
    listed_as: str | None = None
    for option in options:
        name, sign, word = option.partition("=")
        name = name.strip()
        if not sign:
            raise _wrong(f"“{option}”应写作 名称=yes|no|unknown。", f"{option!r}: write NAME=yes|no|unknown.")
        _check_name(name, reply=reply)
        if name == "listed_as":
            if listed_as not in {None, word}:
                raise _contradiction("listed_as", str(listed_as), word)
            listed_as = word
            continue
        answer = _answer(name, word)
        if answers.setdefault(name, answer) is not answer:
            raise _contradiction(name, answers[name].value, answer.value)
    return Given(answers, listed_as)


def _contradiction(name: str, one: str, other: str) -> click.UsageError:
    return _wrong(
        f"事实相互矛盾：“{name}={one}”与“{name}={other}”。请只保留一个。",
        f"contradictory facts: {name}={one} and {name}={other}. Keep one.",
    )


def from_file(path: str, *, reply: bool) -> Given:
    """The facts of a JSON or TOML file: a table of facts, or the record of a questionnaire.

    Raises ``FormatError`` for a file that is neither.
    """
    data = _read(path)
    if "given" in data:
        walk = _record(path, data)
        return Given({step.fact: step.answer for step in walk.given}, at=walk.at)
    document = data.pop("document", {})
    if not isinstance(document, dict):
        raise FormatError(
            Bilingual(f"{path}：document 应为一组事实。", f"{path}: document should be a table of facts.")
        )
    flat = {**data, **document}
    for name in flat:
        _check_name(name, reply=reply)
    listed_as = flat.pop("listed_as", None)
    answers = {name: _answer(name, word) for name, word in flat.items()}
    return Given(answers, str(listed_as) if listed_as is not None else None)


def _record(path: str, data: Mapping[str, object]) -> Questionnaire:
    """The questionnaire of a record; raises ``QuestionnaireError`` and ``ContradictoryFactsError`` for answers that cannot stand."""
    given = data["given"]
    if data.keys() != {"at", "given"} or not isinstance(given, list):
        raise FormatError(
            Bilingual(f"{path}：问答记录应有 at 和 given 两项。", f"{path}: a record has the keys at and given.")
        )
    try:
        steps = tuple(GivenAnswer.from_dict(step) for step in given)
        day = date.fromisoformat(str(data["at"]))
    except (TypeError, ValueError) as error:
        raise FormatError(Bilingual(f"{path}：不是问答记录：{error}", f"{path}: not a record: {error}")) from error
    return Questionnaire(day, steps)


def _read(path: str) -> dict[str, object]:
    raw = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    if not raw.strip():
        raise FormatError(Bilingual(f"{path}：文件是空的。", f"{path}: the file is empty."))
    try:
        text = raw.decode("utf-8-sig")
        data = (
            json.loads(text)
            if text.lstrip().startswith(("{", "[")) and not path.endswith(".toml")
            else tomllib.loads(text)
        )
    except (ValueError, RecursionError) as error:
        raise FormatError(
            Bilingual(f"{path}：不是UTF-8编码的JSON或TOML：{error}", f"{path}: neither JSON nor TOML in UTF-8: {error}")
        ) from None
    if not isinstance(data, dict):
        raise FormatError(Bilingual(f"{path}：应为一组事实。", f"{path}: expected a table of facts."))
    return data


def joined(one: Given, other: Given) -> Given:
    """The facts of a file and of the options together; what both say must agree."""
    for name, answer in other.answers.items():
        if one.answers.get(name, answer) is not answer:
            raise _contradiction(name, one.answers[name].value, answer.value)
    if None not in {one.listed_as, other.listed_as} and one.listed_as != other.listed_as:
        raise _contradiction("listed_as", str(one.listed_as), str(other.listed_as))
    return Given({**one.answers, **other.answers}, one.listed_as or other.listed_as, one.at)


def document_facts(given: Given) -> DocumentFacts:
    """The facts of a document; contradictions end as a wrong call."""
    try:
        return DocumentFacts(**given.answers, listed_as=given.listed_as)
    except ContradictoryFactsError as error:
        raise click.UsageError(error.text.in_language(language())) from None


def request_facts(given: Given) -> RequestFacts:
    """The facts of a request and of its document; contradictions end as a wrong call."""
    own = {name: answer for name, answer in given.answers.items() if name not in fact_infos()}
    document = Given({n: a for n, a in given.answers.items() if n in fact_infos()}, given.listed_as)
    try:
        return RequestFacts(**own, document=document_facts(document))
    except ContradictoryFactsError as error:
        raise click.UsageError(error.text.in_language(language())) from None

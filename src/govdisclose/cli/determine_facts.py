"""Facts from the command line (事实输入): ``--fact NAME=ANSWER`` and files of facts, JSON or TOML."""

from collections.abc import Iterable

import click

from govdisclose.attributes import Answer, ContradictoryFactsError, DocumentFacts, RequestFacts, fact_infos
from govdisclose.attributes.listing import canonical
from govdisclose.cli.determine_files import from_file
from govdisclose.cli.determine_given import Given, answer_of, check_name, wrong
from govdisclose.cli.shared import language

__all__ = ["Given", "document_facts", "from_file", "from_options", "joined", "request_facts"]


def from_options(options: Iterable[str], *, reply: bool) -> Given:
    """The facts of the options ``--fact NAME=ANSWER``; a fact said twice must be said alike."""
    answers: dict[str, Answer] = {}
    listed_as: str | None = None
    for option in options:
        name, sign, word = option.partition("=")
        name = name.strip()
        if not sign:
            raise wrong(f"“{option}”应写作 名称=yes|no|unknown。", f"{option!r}: write NAME=yes|no|unknown.")
        check_name(name, reply=reply)
        if name == "listed_as":
            word = canonical(word) or word
            if listed_as not in {None, word}:
                raise _contradiction("listed_as", str(listed_as), word)
            listed_as = word
            continue
        answer = answer_of(name, word)
        if answers.setdefault(name, answer) is not answer:
            raise _contradiction(name, answers[name].value, answer.value)
    return Given(answers, listed_as)


def _contradiction(name: str, one: str, other: str) -> click.UsageError:
    return wrong(
        f"事实相互矛盾：“{name}={one}”与“{name}={other}”。请只保留一个。",
        f"contradictory facts: {name}={one} and {name}={other}. Keep one.",
    )


def joined(one: Given, other: Given) -> Given:
    """The facts of a file and of the options together; what both say must agree."""
    for name, answer in other.answers.items():
        if one.answers.get(name, answer) is not answer:
            raise _contradiction(name, one.answers[name].value, answer.value)
    if None not in {one.listed_as, other.listed_as} and one.listed_as != other.listed_as:
        raise _contradiction("listed_as", str(one.listed_as), str(other.listed_as))
    walk = one.walk if other.empty else None
    return Given({**one.answers, **other.answers}, one.listed_as or other.listed_as, one.at, one.received, walk)


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

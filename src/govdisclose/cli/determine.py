"""``govdisclose determine`` (公开属性认定): the attribute of a document, or the reply to a request, from its facts."""

import json
from datetime import date, datetime

import click

from govdisclose.attributes import (
    Answer,
    Questionnaire,
    QuestionnaireError,
    ReplyDetermination,
    RequestFacts,
    determine,
    determine_reply,
)
from govdisclose.attributes.facts import ContradictoryFactsError
from govdisclose.cli.determine_asking import ask, on_terminal
from govdisclose.cli.determine_facts import Given, document_facts, from_file, from_options, joined, request_facts
from govdisclose.cli.determine_output import plain, plain_reply, print_result
from govdisclose.cli.shared import (
    EXIT_CLEAN,
    EXIT_UNANSWERED,
    complain,
    format_option,
    language,
    language_option,
    print_json,
)
from govdisclose.export.files import whole

__all__ = ["command"]

_DAY = click.DateTime(["%Y-%m-%d"])


@click.command("determine")
@click.option(
    "--fact", "options", multiple=True, metavar="NAME=yes|no|unknown", help="一项事实，可多次 / a fact, repeatable"
)
@click.option(
    "--facts", "file", type=click.Path(allow_dash=True), help="事实文件或问答记录（JSON、TOML） / facts or record"
)
@click.option("--reply", is_flag=True, help="认定对申请的答复 / determine the reply to a request")
@click.option(
    "--at", type=_DAY, metavar="DATE", help="适用哪一天的规定，默认今天 / the day whose law applies, default today"
)
@click.option(
    "--received", type=_DAY, metavar="DATE", help="收到申请之日（与 --reply 同用） / day of receipt, with --reply"
)
@click.option("--record", type=click.Path(dir_okay=False), help="把事实或问答写入文件 / write the record to a file")
@format_option
@language_option
def command(
    *,
    options: tuple[str, ...],
    file: str | None,
    at: datetime | None,
    received: datetime | None,
    record: str | None,
    output_format: str,
    reply: bool,
) -> int:
    """由事实认定公开属性；加 --reply 时认定对申请的答复。尚不能认定时列出还需查明的事实，退出码为 0。

    Determine the attribute of a document from its facts, with --reply the reply to a request. Where facts are missing the
    answer is the questions, and the exit code is 0.

    \b
    govdisclose determine --fact state_secret=yes --at 2026-11-22
    govdisclose determine --facts 事实.toml --format json
    govdisclose determine --reply --fact repeated=yes --fact petition=no
    """  # noqa: D301 - click wants the character
    if received is not None and not reply:
        raise click.UsageError("--received 只与 --reply 同用 / --received goes with --reply alone")
    try:
        given = from_file(file, reply=reply) if file else Given()
    except (QuestionnaireError, ContradictoryFactsError) as error:
        raise click.UsageError(error.text.in_language(language())) from None
    given = joined(given, from_options(options, reply=reply))
    day = at.date() if at else given.at or date.today()  # noqa: DTZ011 - the day of the user
    if reply:
        return _reply(given, day, received.date() if received else None, record, output_format)
    return _document(given, day, record, output_format)


def _document(given: Given, day: date, record: str | None, output_format: str) -> int:
    facts = document_facts(given)
    data: dict[str, object] = facts.to_dict()
    result = determine(facts, at=day)
    if given.empty and on_terminal():
        walk = _walk(Questionnaire(day))
        result, data = walk.result, walk.to_dict()
    if output_format == "json":
        print_json(plain(result))
    else:
        print_result(result)
    _keep(record, data)
    return EXIT_CLEAN if result.regime else EXIT_UNANSWERED


def _walk(walk: Questionnaire) -> Questionnaire:
    while walk.question is not None:
        answer = ask(walk.question)
        if answer is None:
            return walk
        try:
            walk = walk.with_answer(walk.question.fact, answer)
        except ContradictoryFactsError as error:
            complain(error.text)
    return walk


def _reply(given: Given, day: date, received: date | None, record: str | None, output_format: str) -> int:
    facts = request_facts(given)
    if received is not None and received > day:
        raise click.UsageError(f"答复日{day}早于收到日{received} / the reply lies before the request")
    if given.empty and on_terminal():
        facts = _walk_reply(facts, day, received)
    result = determine_reply(facts, at=day, received=received)
    if output_format == "json":
        print_json(plain_reply(result))
    else:
        print_result(result)
    _keep(record, facts.to_dict())
    return EXIT_CLEAN if result.regime else EXIT_UNANSWERED


def _walk_reply(facts: RequestFacts, day: date, received: date | None) -> RequestFacts:
    passed: set[str] = set()
    while True:
        result: ReplyDetermination = determine_reply(facts, at=day, received=received)
        question = next((q for q in result.questions if q.fact not in passed), None)
        answer = ask(question) if question else None
        if question is None or answer is None:
            return facts
        passed.add(question.fact)
        if answer is Answer.UNKNOWN:
            continue
        try:
            facts = facts.with_answer(question.fact, answer)
        except ContradictoryFactsError as error:
            complain(error.text)


def _keep(record: str | None, data: dict[str, object]) -> None:
    if record is not None:
        with whole(record) as stream:
            stream.write((json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode())

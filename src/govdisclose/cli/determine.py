"""``govdisclose determine`` (公开属性认定): the attribute of a document, or the reply to a request, from its facts."""

from datetime import date, datetime

import click

from govdisclose.attributes import (
    ListedItemError,
    Questionnaire,
    QuestionnaireError,
    determine,
    determine_reply,
)
from govdisclose.attributes.facts import ContradictoryFactsError
from govdisclose.bilingual import Bilingual
from govdisclose.cli.day import DAY
from govdisclose.cli.determine_asking import on_terminal
from govdisclose.cli.determine_facts import Given, document_facts, from_file, from_options, joined, request_facts
from govdisclose.cli.determine_output import plain, plain_reply, print_result
from govdisclose.cli.determine_record import RecordFile, document_record, request_record
from govdisclose.cli.determine_walk import walked, walked_reply
from govdisclose.cli.shared import (
    EXIT_CLEAN,
    EXIT_UNANSWERED,
    complain,
    format_option,
    language,
    language_option,
    print_json,
)

__all__ = ["command"]


@click.command("determine")
@click.option(
    "--fact", "options", multiple=True, metavar="NAME=yes|no|unknown", help="一项事实，可多次 / a fact, repeatable"
)
@click.option(
    "--facts", "file", type=click.Path(allow_dash=True), help="事实文件或问答记录（JSON、TOML） / facts or record"
)
@click.option("--reply", is_flag=True, help="认定对申请的答复 / determine the reply to a request")
@click.option(
    "--at", type=DAY, metavar="DATE", help="适用哪一天的规定，默认今天 / the day whose law applies, default today"
)
@click.option(
    "--received", type=DAY, metavar="DATE", help="收到申请之日（与 --reply 同用） / day of receipt, with --reply"
)
@click.option(
    "--record",
    type=click.Path(dir_okay=False),
    help="把事实或问答写入文件；除 --facts 的文件外，已有的不覆盖 / write the record to a file; one that exists is kept, but for that of --facts",
)
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

    事实文件或者记录写有日期的，适用该日；--at 另指一日的，以 --at 为准并提示。

    Determine the attribute of a document from its facts, with --reply the reply to a request. Where facts are missing the
    answer is the questions, and the exit code is 0. A file of facts or a record that names its day is judged by the law of that
    day; another --at goes before it, and is told.

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
    day = _chosen("at", at, given.at) or date.today()  # noqa: DTZ011 - the day of the user
    target = RecordFile(record, file)
    if given.empty and on_terminal():
        target.refuse_before_asking()
    try:
        if reply:
            return _reply(given, day, _chosen("received", received, given.received), target, output_format)
        return _document(given, day, target, output_format)
    except (ListedItemError, QuestionnaireError) as error:
        raise click.UsageError(error.text.in_language(language())) from None


def _chosen(name: str, option: datetime | None, recorded: date | None) -> date | None:
    """The day of the option, else that of the file; where they differ the option holds and says so."""
    day = option.date() if option else recorded
    if recorded is not None and day != recorded:
        complain(
            Bilingual(
                f"文件所记 {name} 为{recorded}，按 --{name} 改用{day}。",
                f"the file names {name} {recorded}; {day} of --{name} is used instead.",
            )
        )
    return day


def _document(given: Given, day: date, record: RecordFile, output_format: str) -> int:
    facts = document_facts(given)
    if given.walk is not None or (given.empty and on_terminal()):
        recorded = given.walk.given if given.walk is not None else ()
        walk = Questionnaire(day, recorded)
        walk = walked(walk) if given.empty and on_terminal() else walk
        result, data = walk.result, walk.to_dict()
    else:
        result, data = determine(facts, at=day), document_record(facts, day)
    if output_format == "json":
        print_json(plain(result))
    else:
        print_result(result)
    record.keep(data)
    return EXIT_CLEAN if result.regime else EXIT_UNANSWERED


def _reply(given: Given, day: date, received: date | None, record: RecordFile, output_format: str) -> int:
    facts = request_facts(given)
    if received is not None and received > day:
        raise click.UsageError(f"答复日{day}早于收到日{received} / the reply lies before the request")
    if given.empty and on_terminal():
        facts = walked_reply(facts, day, received)
    result = determine_reply(facts, at=day, received=received)
    if output_format == "json":
        print_json(plain_reply(result))
    else:
        print_result(result)
    record.keep(request_record(facts, day, received))
    return EXIT_CLEAN if result.regime else EXIT_UNANSWERED

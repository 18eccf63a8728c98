"""Asking for the facts on a terminal (命令行问答): each question with its article, why it comes, and help on ``?``."""

import sys

import click

from govdisclose.attributes import Answer, Question, request_fact_infos
from govdisclose.bilingual import Bilingual
from govdisclose.cli.shared import language

__all__ = ["ask", "on_terminal"]

_ANSWERS = {"y": Answer.YES, "yes": Answer.YES, "是": Answer.YES, "n": Answer.NO, "no": Answer.NO, "否": Answer.NO}
_UNSURE = {"u", "unknown", "?u", "不知道", "未知", ""}


def on_terminal() -> bool:
    """Whether a person can answer."""
    return sys.stdin.isatty()


def ask(question: Question) -> Answer | None:
    """The answer of the person, ``UNKNOWN`` where they do not know, ``None`` when they stop (end of input, ``q``)."""
    info = request_fact_infos()[question.fact]
    why = Bilingual(
        zh=f"（{question.article}：{'这一问可以直接决定结果' if question.settles else '这一问可能改变结果'}）",
        en=f"({question.article}: {'one answer settles the result' if question.settles else 'it may change the result'})",
    )
    _print(f"\n{question.text.in_language(language())}\n  {why.in_language(language())}")
    if question.note is not None:
        _print(f"  {question.note.in_language(language())}")
    while True:
        _print(
            Bilingual(
                "  是 y / 否 n / 不知道 u / 说明 ? / 结束 q：", "  yes y / no n / unsure u / help ? / stop q: "
            ).in_language(language()),
            end="",
        )
        line = sys.stdin.readline()
        word = line.strip().casefold()
        if not line or word == "q":
            return None
        if word in _ANSWERS:
            return _ANSWERS[word]
        if word in {"?", "？"}:
            _print("  " + info.help.in_language(language()))
        elif word in _UNSURE:
            return Answer.UNKNOWN
        else:
            _print(Bilingual("  请回答 y、n 或 u。", "  Answer y, n or u.").in_language(language()))


def _print(text: str, *, end: str = "\n") -> None:
    """The talk goes to standard error, so that standard output holds the result alone."""
    click.echo(text + end, err=True, nl=False)

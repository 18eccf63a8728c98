"""The result of ``determine`` (认定输出): in words, and as plain data in the language chosen."""

from collections.abc import Sequence

from govdisclose.attributes import Determination, Duty, Question, ReplyDetermination, fact_infos
from govdisclose.attributes.reply.reasons import REPLY_NAMES
from govdisclose.attributes.sheet.codes import ATTRIBUTE_WORDS
from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation
from govdisclose.cli.shared import language, say

__all__ = ["plain", "plain_reply", "print_result"]


def plain(result: Determination) -> dict[str, object]:
    """The determination of a document as plain data; ``rest`` is there for a partial one."""
    rest = {"rest": result.rest.value} if result.rest else {}
    return {"attribute": result.attribute.value} | rest | _common(result)


def plain_reply(result: ReplyDetermination) -> dict[str, object]:
    """The reply to a request as plain data."""
    return (
        {"reply": result.reply.value}
        | _common(result)
        | {
            "row": result.row.to_dict() if result.row else None,
            "contents": [
                {"kind": part.kind.value, "text": part.text.in_language(language()), "basis": [_citation(c) for c in part.basis]}
                | ({"limit": part.limit.to_dict()} if part.limit else {})
                for part in result.contents
            ],
        }
    )  # fmt: skip


def _common(result: Determination | ReplyDetermination) -> dict[str, object]:
    return {
        "at": result.at.isoformat(),
        "regime": result.regime,
        "basis": [_citation(c) for c in result.basis],
        "discretionary": result.discretionary,
        "verified": result.verified,
        "presumed": [
            {"fact": p.fact, "answer": p.answer.value, "text": p.text.in_language(language()), "article": p.article}
            for p in result.presumed
        ],
        "questions": [_question(q) for q in result.questions],
        "duties": [_duty(duty) for duty in result.duties],
        "explanation": result.explanation.to_text(language()),
    }


def _question(question: Question) -> dict[str, object]:
    data: dict[str, object] = {
        "fact": question.fact,
        "text": question.text.in_language(language()),
        "article": question.article,
    }
    return data | ({"note": question.note.in_language(language())} if question.note else {})


def _citation(citation: Citation) -> dict[str, object]:
    return {"title": citation.title, "number": citation.number, "article": citation.article}


def _duty(duty: Duty) -> dict[str, object]:
    data: dict[str, object] = {
        "kind": duty.kind.value,
        "text": duty.text.in_language(language()),
        "basis": [_citation(c) for c in duty.basis],
    }
    return data | ({"limit": duty.limit.to_dict()} if duty.limit else {})


def print_result(result: Determination | ReplyDetermination) -> None:
    """The result in words: conclusion, basis, row, open questions, duties, contents, reasons."""
    if isinstance(result, Determination):
        name = ATTRIBUTE_WORDS[result.attribute]
        say(Bilingual(f"公开属性：{name.zh}", f"Attribute: {name.en}"))
        if result.rest is not None:
            rest = ATTRIBUTE_WORDS[result.rest]
            say(Bilingual(f"其余部分：{rest.zh}", f"The rest: {rest.en}"))
    else:
        name = REPLY_NAMES[result.reply]
        say(Bilingual(f"答复类型：{name.zh}", f"Reply: {name.en}"))
    if result.basis:
        sources = "；".join(c.to_text() for c in result.basis)
        say(Bilingual(f"依据：{sources}", f"Basis: {sources}"))
    if result.discretionary:
        say(Bilingual("可以不予公开：由本机关裁量。", "May be withheld: the organ has discretion."))
    if not result.verified:
        say(
            Bilingual(
                "所依据的条款或者表式未经原文核对。", "A provision or form relied on was not checked against its text."
            )
        )
    if isinstance(result, ReplyDetermination) and result.row:
        row = result.row
        said = f"{row.group} {row.label}" if row.group != row.label else row.label
        say(Bilingual(f"年度报告统计行：{row.number}　{said}", f"Row of the annual report: {row.number}  {said}"))
    if result.presumed:
        infos = fact_infos()
        zh = "、".join(f"{infos[p.fact].term}={p.answer.value}" for p in result.presumed)
        en = ", ".join(f"{p.fact}={p.answer.value}" for p in result.presumed)
        say(Bilingual(f"以推定为前提（没有回答）：{zh}", f"Rests on presumptions (not answered): {en}"))
    _questions(result.questions)
    parts = [(part.text, part.basis) for part in result.contents] if isinstance(result, ReplyDetermination) else []
    _list(Bilingual("答复应当包括：", "The reply must contain:"), parts)
    _list(Bilingual("后续义务：", "Duties:"), [(duty.text, duty.basis) for duty in result.duties])
    say(Bilingual("理由：", "Reasons:"))
    say(result.explanation.to_text(language()))


def _questions(questions: Sequence[Question]) -> None:
    if questions:
        say(Bilingual("还需查明：", "Still to be found out:"))
        for question in questions:
            say(f"  {question.fact}　{question.text.in_language(language())}（{question.article}）")
            if question.note is not None:
                say(f"    {question.note.in_language(language())}")


def _list(heading: Bilingual, lines: Sequence[tuple[Bilingual, tuple[Citation, ...]]]) -> None:
    if not lines:
        return
    say(heading)
    for text, basis in lines:
        sources = "；".join(c.to_text() for c in basis)
        say(f"  - {text.in_language(language())}" + (f"（{sources}）" if sources else ""))

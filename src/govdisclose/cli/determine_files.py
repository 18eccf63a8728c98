"""Files of facts (事实文件): a table of facts in JSON or TOML, or the record of a questionnaire."""

import json
import sys
import tomllib
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from govdisclose.attributes import GivenAnswer, Questionnaire
from govdisclose.attributes.listing import canonical
from govdisclose.bilingual import Bilingual
from govdisclose.cli.determine_given import Given, answer_of, check_name
from govdisclose.errors import FormatError

__all__ = ["from_file"]


def from_file(path: str, *, reply: bool) -> Given:
    """The facts of a JSON or TOML file: a table of facts, with the days ``at`` and ``received`` if it likes, or the record of a questionnaire.

    Raises ``FormatError`` for a file that is neither, or that holds no fact.
    """
    data = _read(path)
    if "given" in data:
        walk = _record(path, data)
        return Given({step.fact: step.answer for step in walk.given}, at=walk.at, walk=walk)
    at, received = _day(path, data, "at"), _day(path, data, "received")
    document = data.pop("document", {})
    if not isinstance(document, dict):
        raise FormatError(
            Bilingual(f"{path}：document 应为一组事实。", f"{path}: document should be a table of facts.")
        )
    flat = {**data, **document}
    if not flat:
        raise FormatError(
            Bilingual(
                f'{path}：没有任何事实。请写入事实，如 state_secret = "no"；不知道的写 unknown。',
                f'{path}: holds no fact. Write facts, such as state_secret = "no"; what is not known is "unknown".',
            )
        )
    for name in flat:
        check_name(name, reply=reply)
    listed = flat.pop("listed_as", None)
    listed_as = (canonical(str(listed)) or str(listed)) if listed is not None else None
    answers = {name: answer_of(name, word) for name, word in flat.items()}
    return Given(answers, listed_as, at, received)


def _day(path: str, data: dict[str, object], name: str) -> date | None:
    """The day that the file names, taken out of its facts."""
    value = data.pop(name, None)
    try:
        return date.fromisoformat(str(value)) if value is not None else None
    except ValueError:
        raise FormatError(
            Bilingual(
                f"{path}：{name} = {value}，应为日期，如 2026-11-22。",
                f"{path}: {name} = {value}; write a day, such as 2026-11-22.",
            )
        ) from None


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

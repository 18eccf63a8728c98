"""Readings in the short form of ``deadlines/limit_cases.txt``, and back."""

from collections.abc import Iterator
from pathlib import Path

from govdisclose.deadlines.limit import LimitKind, TimeLimit

CASES = Path(__file__).parent / "deadlines/limit_cases.txt"


def short(limit: TimeLimit) -> str:
    """A limit in the short form; the parts of a compound are joined with `` / ``."""
    if limit.kind is LimitKind.COMPOUND:
        return " / ".join(short(part) for part in limit.parts) + (" saving" if limit.saving_clause else "")
    kind = {"uninterpreted": "no", "notice_period": "notice"}.get(limit.kind.value, limit.kind.value)
    words = [kind]
    if limit.every:
        words.append(f"{limit.every.n} {limit.every.unit.value}")
    if limit.anchor:
        words.append(f"@{limit.anchor}")
    if limit.amount is not None:
        words += ["amount"] if kind == "recurring" else []
        words.append(f"{limit.amount} {limit.unit.value if limit.unit else '?'}")
    words += [limit.trigger.value] if limit.trigger else []
    words += ["at_least"] if limit.at_least else []
    words += ["saving"] if limit.saving_clause else []
    words += [f"({limit.scope})"] if limit.scope else []
    return " ".join(words)


def cases() -> Iterator[tuple[str, str, bool]]:
    """Cell, reading, and whether another reading can be defended."""
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if line.startswith("#") or " | " not in f"{line} ":
            continue
        cell, _, reading = line.rpartition("| ")
        doubtful = reading.startswith("~")
        yield cell.removesuffix(" ").replace("\\n", "\n"), reading.removeprefix("~").strip(), doubtful

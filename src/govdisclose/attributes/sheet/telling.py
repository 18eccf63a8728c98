"""How the checks of a sheet speak (检查用语): the place, the finding in both languages, names and moments as they compare."""

import unicodedata
from datetime import datetime
from typing import TYPE_CHECKING

import attrs

from govdisclose.bilingual import Bilingual
from govdisclose.deadlines.calendar_dates import SHANGHAI
from govdisclose.findings import Finding, Location, RuleInfo

if TYPE_CHECKING:
    from govdisclose.attributes.sheet.model import ReviewSheet

__all__ = ["at_decision", "at_field", "listed", "moment", "plain_name", "said", "told"]


def at_field(sheet: "ReviewSheet", name: str) -> Location:
    """A field of the sheet."""
    return Location(item=sheet.id, field=name)


def at_decision(sheet: "ReviewSheet", position: int) -> Location:
    """The decision at a position from 0."""
    return at_field(sheet, f"decisions[{position}]")


def said(words: object) -> Bilingual:
    """What reads alike in both languages: a name, a day, a title."""
    return words if isinstance(words, Bilingual) else Bilingual(str(words), str(words))


def listed(words: list[Bilingual]) -> Bilingual:
    """Several words in one sentence."""
    return Bilingual("、".join(word.zh for word in words), ", ".join(word.en for word in words))


def told(
    rule: RuleInfo,
    location: Location,
    *,
    found: Bilingual | None = None,
    expected: Bilingual | None = None,
    **places: object,
) -> Finding:
    """The finding of a rule whose places are filled in each language with the words of that language."""
    words = {name: said(value) for name, value in {"found": found, "expected": expected, **places}.items()}
    chinese, english = ({n: w.in_language(tongue) for n, w in words.items()} for tongue in ("zh", "en"))
    plain = Finding.of(
        rule, location, found=found.zh if found else None, expected=expected.zh if expected else None, **places
    )
    return attrs.evolve(
        plain,
        message=Bilingual(rule.message.zh.format(**chinese), rule.message.en.format(**english)),
        hint=Bilingual(rule.hint.zh.format(**chinese), rule.hint.en.format(**english)),
    )


def plain_name(name: str) -> str:
    """A name without blanks, so that 王 三 and 王三 are one."""
    return "".join(unicodedata.normalize("NFKC", name).split())


def moment(time: datetime) -> str:
    """A moment to the minute, in Beijing time."""
    return f"{time.astimezone(SHANGHAI):%Y-%m-%d %H:%M}"

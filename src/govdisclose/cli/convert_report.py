"""What a conversion tells (转换小结): a few lines for a person, and everything as JSON for a program."""

from collections.abc import Iterable, Sequence

from govdisclose.bilingual import Bilingual
from govdisclose.cli.convert_run import Outcome
from govdisclose.cli.shared import complain
from govdisclose.findings import Finding, Severity

__all__ = ["exit_code", "summary", "tell"]

_SHOWN = 5
_WEIGHTS = {
    Severity.ERROR: Bilingual(zh="错误", en="error"),
    Severity.WARNING: Bilingual(zh="警告", en="warning"),
    Severity.NOTE: Bilingual(zh="提示", en="note"),
}


def exit_code(outcomes: Iterable[Outcome], fail_on: str) -> int:
    """3 when a source was not converted, 1 when a finding weighs as much as ``fail_on``, else 0."""
    every = [*outcomes]
    if any(outcome.error for outcome in every):
        return 3
    if fail_on == "never":
        return 0
    least = Severity(fail_on).rank
    return int(any(finding.severity.rank >= least for outcome in every for finding in outcome.findings))


def tell(outcomes: Sequence[Outcome]) -> None:
    """Print to standard error what became of each source, with its heaviest findings, and the sum for several."""
    for outcome in outcomes:
        for line in _lines(outcome):
            complain(line)
    if len(outcomes) > 1:
        failed = sum(outcome.error is not None for outcome in outcomes)
        done, items = len(outcomes) - failed, sum(outcome.items for outcome in outcomes if not outcome.error)
        complain(
            Bilingual(
                zh=f"共 {len(outcomes)} 个来源：已转换 {done} 个（{items} 项），未转换 {failed} 个。",
                en=f"{len(outcomes)} sources: {done} converted ({items} items), {failed} not converted.",
            )
        )


def summary(outcomes: Sequence[Outcome], code: int) -> dict[str, object]:
    """Everything as plain data: the exit code, and for each source its target, items, findings and losses, or the reason."""
    return {
        "format": "govdisclose-conversion",
        "version": "1.0",
        "exit_code": code,
        "converted": sum(outcome.error is None for outcome in outcomes),
        "failed": sum(outcome.error is not None for outcome in outcomes),
        "sources": [_plain(outcome) for outcome in outcomes],
    }


def _plain(outcome: Outcome) -> dict[str, object]:
    return {
        "source": outcome.source,
        "target": outcome.target,
        "items": outcome.items,
        "error": outcome.error.to_dict() if outcome.error else None,
        "counts": {severity.value: number for severity, number in outcome.counts().items()},
        "not_carried": [loss.to_dict() for loss in outcome.not_carried],
        "findings": [finding.to_dict() for finding in outcome.findings],
    }


def _lines(outcome: Outcome) -> Iterable[Bilingual]:
    if outcome.error:
        yield Bilingual(
            zh=f"{outcome.source}：未转换。{outcome.error.zh}",
            en=f"{outcome.source}: not converted. {outcome.error.en}",
        )
        return
    counts = outcome.counts()
    yield Bilingual(
        zh=f"{outcome.source} → {outcome.target}：{outcome.items} 项；"
        + "，".join(f"{_WEIGHTS[weight].zh} {number}" for weight, number in counts.items()),
        en=f"{outcome.source} -> {outcome.target}: {outcome.items} items; "
        + ", ".join(f"{number} {_WEIGHTS[weight].en}{'s' * (number != 1)}" for weight, number in counts.items()),
    )
    heavy = sorted((f for f in outcome.findings if f.severity is not Severity.NOTE), key=lambda f: -f.severity.rank)
    for finding in heavy[:_SHOWN]:
        yield Bilingual(zh=f"  {_one(finding, 'zh')}", en=f"  {_one(finding, 'en')}")
    if outcome.findings[_SHOWN:] or len(heavy) < len(outcome.findings):
        name = outcome.source if outcome.source != "-" else "FILE"
        yield Bilingual(
            zh=f"  全部问题及修改办法：govdisclose check {name}",
            en=f"  all findings and what to do: govdisclose check {name}",
        )
    for loss in outcome.not_carried:
        yield Bilingual(zh=f"  未写入：{loss.zh}", en=f"  not carried: {loss.en}")


def _one(finding: Finding, tongue: str) -> str:
    weight = _WEIGHTS[finding.severity]
    words = finding.message.en if tongue == "en" else finding.message.zh
    place = finding.location.to_text()
    return " ".join(part for part in (weight.en if tongue == "en" else weight.zh, finding.code, place, words) if part)

"""A rule in words (规则页): for the terminal, as plain data, and as a page of the documentation."""

from govdisclose.bilingual import Bilingual
from govdisclose.findings import RuleInfo, Severity

__all__ = ["WEIGHTS", "family_of", "markdown_page", "plain_rule", "rule_text"]

WEIGHTS = {
    Severity.ERROR: Bilingual("错误", "error"),
    Severity.WARNING: Bilingual("警告", "warning"),
    Severity.NOTE: Bilingual("提示", "note"),
}

_FAMILIES = {
    "GD-A": Bilingual("公开属性", "attributes"),
    "GD-C": Bilingual("目录", "catalogue"),
    "GD-D": Bilingual("领域", "domains"),
    "GD-I": Bilingual("读表", "reading"),
    "GD-L": Bilingual("依据", "legal basis"),
    "GD-N": Bilingual("放假安排", "holiday notices"),
    "GD-P": Bilingual("流程", "processes"),
    "GD-S": Bilingual("筛查", "screening"),
    "GD-T": Bilingual("期限", "time limits"),
}


def family_of(letters: str) -> Bilingual:
    """What the rules whose codes begin so (``GD-T``) are about."""
    return _FAMILIES.get(letters, Bilingual(letters, letters))


def rule_text(info: RuleInfo) -> Bilingual:
    """The rule as a person reads it on a terminal."""
    weight = WEIGHTS[info.severity]
    sources = [citation.to_text() for citation in info.basis]
    zh = [
        f"{info.code} {info.title.zh}（{weight.zh}，自 {info.since} 版）",
        f"  问题：{_open(info.message.zh)}",
        f"  办法：{_open(info.hint.zh)}",
        f"  正确：{info.good}",
        f"  错误：{info.bad}",
        *(f"  依据：{source}" for source in sources),
    ]
    en = [
        f"{info.code} {info.title.en} ({weight.en}, since {info.since})",
        f"  fault: {_open(info.message.en)}",
        f"  do: {_open(info.hint.en)}",
        f"  good: {info.good}",
        f"  bad: {info.bad}",
        *(f"  basis: {source}" for source in sources),
    ]
    return Bilingual("\n".join(zh), "\n".join(en))


def plain_rule(info: RuleInfo) -> dict[str, object]:
    """The rule as plain data."""
    return {
        "code": info.code,
        "title": info.title.to_dict(),
        "severity": info.severity.value,
        "message": info.message.to_dict(),
        "hint": info.hint.to_dict(),
        "good": info.good,
        "bad": info.bad,
        "basis": [citation.to_dict() for citation in info.basis],
        "since": info.since,
    }


def markdown_page(info: RuleInfo) -> str:
    """The rule as a section of the documentation, in both languages."""
    weight = WEIGHTS[info.severity]
    sources = "；".join(citation.to_text() for citation in info.basis) or "—"
    return "\n".join(
        (
            f"## {info.code} {info.title.zh} / {info.title.en}",
            "",
            f"**{weight.zh} / {weight.en}** · {info.since} · {sources}",
            "",
            f"- 问题：{_open(info.message.zh)}",
            f"- Fault: {_open(info.message.en)}",
            f"- 办法：{_open(info.hint.zh)}",
            f"- Do: {_open(info.hint.en)}",
            f"- 正确 / good: {_literal(info.good)}",
            f"- 错误 / bad: {_literal(info.bad)}",
            "",
        )
    )


def _literal(words: str) -> str:
    return f"`{words}`" if words.strip() and "`" not in words else words


def _open(words: str) -> str:
    """The words of a message with its places shown as …."""
    out, depth = [], 0
    for sign in words:
        if sign == "{":
            depth += 1
            out.append("…")
        elif sign == "}":
            depth -= 1
        elif depth == 0:
            out.append(sign)
    return "".join(out)

"""``govdisclose rule``: what a code means, or all of them (规则说明)."""

from difflib import get_close_matches
from itertools import groupby

import click

from govdisclose.bilingual import Bilingual
from govdisclose.cli.rule_book import all_rules
from govdisclose.cli.rule_pages import family_of, plain_rule, rule_text
from govdisclose.cli.shared import format_option, language_option, print_json, say

__all__ = ["command"]


@click.command("rule")
@click.argument("code", required=False)
@format_option
@language_option
@click.help_option("-h", "--help", help="帮助 / help")
def command(*, code: str | None, output_format: str) -> None:
    """说明一条规则；不写代码则列出全部。

    Explain a rule by its code; without a code, list them all.

    \b
    govdisclose rule GD-T001
    govdisclose rule --format json
    """  # noqa: D301 - \b is click's mark for lines kept as they are
    rules = all_rules()
    if code is None:
        chosen = [*rules.values()]
    else:
        wanted = code.strip().upper()
        chosen = [info for name, info in rules.items() if name == wanted]
        if not chosen:
            near = get_close_matches(wanted, rules, n=3, cutoff=0.7)
            more = f"相近的有 {'、'.join(near)}。" if near else ""
            raise click.UsageError(
                f"没有规则“{code}”。{more}govdisclose rule 列出全部。/ no rule {code!r}; `govdisclose rule` lists all."
            )
    if output_format == "json":
        plain = [plain_rule(info) for info in chosen]
        print_json(plain[0] if code else plain)
    elif code:
        say(rule_text(chosen[0]))
    else:
        for family, members in groupby(chosen, key=lambda info: info.code[:4]):
            words = family_of(family)
            say(Bilingual(f"{family} {words.zh}", f"{family} {words.en}"))
            for info in members:
                say(Bilingual(f"  {info.code} {info.title.zh}", f"  {info.code} {info.title.en}"))

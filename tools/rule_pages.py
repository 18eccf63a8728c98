"""Writes docs/rules from the declarations of the rules: one page for each family, and a list of all."""

from itertools import groupby
from pathlib import Path

from govdisclose.cli.rule_book import all_rules
from govdisclose.cli.rule_pages import WEIGHTS, family_of, markdown_page

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "rules"
NOTE = "<!-- written by tools/rule_pages.py from the declarations in the code; change those -->\n"


def pages() -> dict[str, str]:
    """File name to text of every generated page."""
    rules = [*all_rules().values()]
    made: dict[str, str] = {}
    index = [
        NOTE,
        "# 检查规则 / Rules",
        "",
        "每条规则的代码永不改作他用。错误：违反法律或格式的明文；警告：应当改进；提示：已作修补或者值得看一看。",
        "样表上多常触发，见 [firing-rates.md](firing-rates.md)；怎样使用，见 [checking.md](../guides/checking.md)。",
        "",
        "A code is never given to another rule. Error: against an explicit sentence of law or of the format; warning: practice asks for",
        "better; note: something was repaired or is worth a look. How often each fires: [firing-rates.md](firing-rates.md); how to use them:",
        "[checking.md](../guides/checking.md).",
    ]
    for letters, members in groupby(rules, key=lambda info: info.code[:4]):
        family, infos = family_of(letters), [*members]
        index += [
            "",
            f"## [{letters} {family.zh} / {family.en}]({letters}.md)",
            "",
            "| code | 级别 | 名称 | title |",
            "|---|---|---|---|",
        ]
        index += [f"| {i.code} | {WEIGHTS[i.severity].zh} | {i.title.zh} | {i.title.en} |" for i in infos]
        made[f"{letters}.md"] = (
            "\n".join(
                (NOTE, f"# {letters} {family.zh} / {family.en}", "", *(markdown_page(info) for info in infos))
            ).rstrip()
            + "\n"
        )
    made["README.md"] = "\n".join(index) + "\n"
    return made


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in pages().items():
        (FOLDER / name).write_text(text, "utf-8")
    print(f"{len(pages())} pages in {FOLDER}")

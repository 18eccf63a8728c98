"""Measures how often each rule fires on the office tables of a folder: ``python tools/firing_rates.py FOLDER 2026-11-22``."""

import sys
from collections import Counter
from datetime import date
from pathlib import Path

from govdisclose.cli.checking import asked_rules, check_loaded
from govdisclose.cli.rule_pages import WEIGHTS
from govdisclose.cli.sources import read_source

KINDS = {".xlsx", ".docx", ".html", ".htm", ".csv"}


def measure(folder: Path, at: date) -> str:
    """The table as Markdown."""
    findings: Counter[str] = Counter()
    items_hit: Counter[str] = Counter()
    tables_hit: Counter[str] = Counter()
    tables = items = 0
    for path in sorted(p for p in folder.iterdir() if p.suffix in KINDS):
        loaded = read_source(str(path))
        found = check_loaded(loaded, at=at).findings
        tables, items = tables + 1, items + len(loaded.catalog.items)
        findings.update(f.code for f in found)
        items_hit.update({(f.code, f.location.item_index): f.code for f in found}.values())
        tables_hit.update({f.code for f in found})
    lines = [
        f"{tables} tables, {items} items.",
        "",
        "| code | 级别 | 名称 | findings | items | % of items | tables |",
        "|---|---|---|--:|--:|--:|--:|",
    ]
    lines += [
        f"| {i.code} | {WEIGHTS[i.severity].zh} | {i.title.zh} | {findings[i.code]} | {items_hit[i.code]} "
        f"| {100 * items_hit[i.code] / items:.1f} | {tables_hit[i.code]} |"
        for i in asked_rules()
        if findings[i.code]
    ]
    silent = [i.code for i in asked_rules() if not findings[i.code]]
    return "\n".join((*lines, "", f"Never: {', '.join(silent)}."))


if __name__ == "__main__":
    print(measure(Path(sys.argv[1]), date.fromisoformat(sys.argv[2])))

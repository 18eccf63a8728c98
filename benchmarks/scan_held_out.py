"""Recall and precision of the scan on texts it was not tuned on (留出的标注文本).

The texts in ``scan_held_out.txt`` were written and labelled before their author had read the code of the scan. They are of the
kinds that county offices publish; every number is made up. A text begins behind a line ``@@ group``. In it

* ``⟦i:...⟧`` marks personal information, the letter naming the kind (see ``KINDS``); the label is where the mark stood;
* ``⟪...⟫`` marks a unified social credit code (统一社会信用代码), which is not personal;
* ``?`` at the end of a marked identity card, bank card or credit code stands for the check character, which is computed here.

Run ``python benchmarks/scan_held_out.py``; with ``--faults`` it prints what was missed and what was reported wrongly.
The name of another file in the same form may follow: ``scan_held_out_2.txt`` was written after the faults that the first
file showed had been mended.
"""

import argparse
import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from govdisclose.attributes import scan

SOURCE = Path(__file__).with_name("scan_held_out.txt")
KINDS = {
    "i": "id_card",
    "m": "mobile",
    "f": "fixed_phone",
    "b": "bank_card",
    "p": "passport",
    "c": "plate",
    "e": "email",
    "n": "person_name",
    "a": "home_address",
}
_MARK = re.compile(r"⟦([imfbpcena]):([^⟧]*)⟧|⟪([^⟫]*)⟫")
_CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY"


@dataclass(frozen=True)
class Label:
    """A place ``[start, end)`` of a text that holds personal information of a kind."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True)
class Labelled:
    """A text with its labels."""

    group: str
    text: str
    labels: tuple[Label, ...]


def read(path: Path = SOURCE) -> list[Labelled]:
    """All texts of the file, check characters filled in; ``ValueError`` where a number cannot be what it is marked as."""
    found = []
    for block in path.read_text(encoding="utf-8").split("@@ ")[1:]:
        group, _, body = block.partition("\n")
        found.append(_labelled(group, body.rstrip("\n")))
    return found


def _labelled(group: str, body: str) -> Labelled:
    text, labels, at = "", [], 0
    for mark in _MARK.finditer(body):
        text += body[at : mark.start()]
        at = mark.end()
        if mark[3] is not None:
            text += _credit(mark[3])
            continue
        words = {"i": _card, "b": _luhn}.get(mark[1], str)(mark[2])
        labels.append(Label(len(text), len(text) + len(words), KINDS[mark[1]]))
        text += words
    return Labelled(group, text + body[at:], tuple(labels))


def _digits(words: str) -> str:
    return re.sub(r"[^0-9A-Z]", "", unicodedata.normalize("NFKC", words))


def _filled(words: str, check: str) -> str:
    return words[:-1] + (check if words[-1] == "?" else chr(ord(check) + 0xFEE0))


def _card(words: str) -> str:
    digits = _digits(words)
    birth = digits[6:14] if len(digits) == 17 else "19" + digits[6:12]
    date.fromisoformat(f"{birth[:4]}-{birth[4:6]}-{birth[6:]}")
    if len(digits) == 15:
        return words
    if len(digits) != 17 or words[-1] not in "?？":
        raise ValueError(words)
    return _filled(words, "10X98765432"[sum(int(d) * pow(2, 17 - i, 11) for i, d in enumerate(digits)) % 11])


def _luhn(words: str) -> str:
    digits = _digits(words)
    if not 15 <= len(digits) <= 18 or words[-1] not in "?？":
        raise ValueError(words)
    total = sum(sum(divmod(int(d) * (2 - i % 2), 10)) for i, d in enumerate(reversed(digits)))
    return _filled(words, str(-total % 10))


def _credit(words: str) -> str:
    if len(words) != 18 or words[-1] != "?":
        raise ValueError(words)
    total = sum(_CREDIT.index(c) * pow(3, i, 31) for i, c in enumerate(words[:17]))
    return words[:-1] + _CREDIT[-total % 31]


def measure(texts: list[Labelled], *, faults: bool = False) -> dict[str, Counter[str]]:
    """Labelled, found, missed and false for each kind; a hit is right where the kind agrees and half of the longer place is shared."""
    table: dict[str, Counter[str]] = {kind: Counter(labelled=0, found=0, missed=0, false=0) for kind in KINDS.values()}
    for each in texts:
        hits = [Label(hit.start, hit.end, hit.kind.value) for hit in scan(each.text).hits]
        for label in each.labels:
            table[label.kind]["labelled"] += 1
            match = next((hit for hit in hits if _same(hit, label)), None)
            table[label.kind]["missed" if match is None else "found"] += 1
            if match is not None:
                hits.remove(match)
            elif faults:
                print(
                    f"missed [{each.group}] {label.kind} {each.text[label.start : label.end]!r} in {each.text[:90]!r}"
                )
        for hit in hits:
            table[hit.kind]["false"] += 1
            if faults:
                print(f"false  [{each.group}] {hit.kind} {each.text[hit.start : hit.end]!r} in {each.text[:90]!r}")
    return table


def _same(hit: Label, label: Label) -> bool:
    shared = min(hit.end, label.end) - max(hit.start, label.start)
    return hit.kind == label.kind and 2 * shared >= max(hit.end - hit.start, label.end - label.start)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--faults", action="store_true")
    parser.add_argument("texts", nargs="?", type=Path, default=SOURCE)
    asked = parser.parse_args()
    texts = read(asked.texts)
    table = measure(texts, faults=asked.faults)
    table["all"] = sum(table.values(), Counter())
    print(f"{len(texts)} texts, {sum(not each.labels for each in texts)} without personal information")
    print("| kind | labelled | found | missed | false | recall | precision |\n|---|---|---|---|---|---|---|")
    for kind, row in table.items():
        said = row["found"] + row["false"]
        recall = f"{row['found'] / row['labelled']:.3f}" if row["labelled"] else "-"
        precision = f"{row['found'] / said:.3f}" if said else "-"
        print(
            f"| `{kind}` | {row['labelled']} | {row['found']} | {row['missed']} | {row['false']} | {recall} | {precision} |"
        )


if __name__ == "__main__":
    main()

"""How fast time limits in words are read: every phrase new, and as catalogues repeat them."""

import time
from pathlib import Path

from govdisclose.deadlines.words import parse_time_limit
from govdisclose.deadlines.words.reader import _parsed

_CASES = Path(__file__).resolve().parents[1] / "tests/deadlines/limit_cases.txt"


def main() -> None:
    cells = [line.rpartition(" | ")[0] for line in _CASES.read_text(encoding="utf-8").splitlines() if " | " in line]
    typical = [f"信息形成或者变更之日起{n}个工作日内予以公开" for n in range(1, 100)]
    for name, phrases in (("every case of the test table", cells), ("usual phrases", typical)):
        rate = max(_rate(phrases, forget=True) for _ in range(5))
        print(
            f"| {name} | {len(phrases)} | {rate:,.0f} phrases/s, each read anew | {_rate(phrases):,.0f} phrases/s, remembered |"
        )
    began = time.perf_counter()
    parse_time_limit("信息形成或者变更之日起20个工作日内，" * 60_000)
    print(f"| one cell of 1 MB | 1 | {(time.perf_counter() - began) * 1000:.2f} ms | |")


def _rate(phrases: list[str], *, forget: bool = False) -> float:
    if not forget:
        for phrase in phrases:
            parse_time_limit(phrase)
    rounds, spent = 5, 0.0
    for _ in range(rounds):
        if forget:
            _parsed.cache_clear()
        began = time.perf_counter()
        for phrase in phrases:
            parse_time_limit(phrase)
        spent += time.perf_counter() - began
    return rounds * len(phrases) / spent


if __name__ == "__main__":
    main()

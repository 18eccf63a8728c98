"""Compares catalogues of 2,054 items and prints processor time and the peak memory of the process so far: ``python benchmarks/compare.py [items]``.

``near``: every tenth item changed, renamed or gone; ids and paths decide most. ``renamed``: no id and no path is the same, so that
every item is measured against every other. ``long``: the same with contents of 2,000 characters. ``alike``: names that differ in a number alone. ``strangers``: nothing is like anything.
"""

import random
import resource
import sys
import time
from collections.abc import Callable
from datetime import date

from govdisclose.catalog import Catalog
from govdisclose.catalog.compare import compare, diff, merge
from govdisclose.catalog.rules._example import CORRECT_ITEM

SIGNS = "政务公开标准目录事项信息审核审批结果名单救助保障社会养老服务环境保护住房征收补偿财政预算决算食品药品安全生产监管卫生健康"


def words(number: int, length: int) -> str:
    source = random.Random(number)
    return "".join(source.choice(SIGNS) for _ in range(length))


def catalog(items: int, *, prefix: str, length: int = 120, spoil: bool = False) -> Catalog:
    made: list[dict[str, object]] = []
    for n in range(items):
        name = words(n, 10)
        entry: dict[str, object] = {
            **CORRECT_ITEM,
            "id": f"{prefix}-{n}-x",
            "matter": [words(n // 12 + 10_000, 6), name],
        }
        entry["content"] = {"text": "；".join(words(n * 31 + k, 12) for k in range(max(1, length // 13)))}
        if spoil:
            entry["matter"] = [words(n // 12 + 10_000, 6), name + "等信息"]
        elif n % 10 == 3:
            entry["time_limit"] = {"text": "30个工作日内"}
        elif n % 10 == 7:
            continue
        made.append(entry)
    return Catalog.model_validate({"items": made})


def measured(task: Callable[[], object]) -> tuple[float, float, object]:
    start = time.process_time()
    result = task()
    used = time.process_time() - start
    return used, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, result


def main() -> None:
    items = int(sys.argv[1]) if len(sys.argv) > 1 else 2054
    at = date(2026, 11, 22)
    plain = catalog(items, prefix="a", spoil=False)
    whole = Catalog.model_validate({"items": catalog(items, prefix="a", spoil=True).model_dump()["items"]})
    cases: dict[str, tuple[Catalog, Catalog]] = {
        "near": (plain, plain.model_copy(update={"items": plain.items[::-1]})),
        "renamed": (catalog(items, prefix="b", spoil=True), _unspoiled(items)),
        "long": (catalog(items, prefix="b", length=2000, spoil=True), _unspoiled(items, 2000)),
        "alike": (_numbered(items, "甲"), _numbered(items, "乙")),
        "strangers": (whole, _strangers(items)),
    }
    compare(plain, plain, at=at)  # warm: law register, calendar and rapidfuzz are loaded
    print("| case | items | compare, s | MiB | matched | diff, s | merge, s |")
    print("|---|---|---|---|---|---|---|")
    for name, (one, other) in cases.items():
        used, peak, found = measured(lambda one=one, other=other: compare(one, other, at=at))
        again, _, _ = measured(lambda one=one, other=other: diff(one, other))
        joined, _, _ = measured(lambda one=one, other=other: merge([one, other]))
        sizes = f"{len(one.items)} × {len(other.items)}"
        print(f"| {name} | {sizes} | {used:.2f} | {peak:.0f} | {len(found.matches)} | {again:.2f} | {joined:.2f} |")


def _unspoiled(items: int, length: int = 120) -> Catalog:
    """The items without the change to their names, under other ids."""
    spoiled = catalog(items, prefix="c", length=length, spoil=True)
    names = [(i.matter[0], i.matter[1].removesuffix("等信息")) for i in spoiled.items]
    pairs = zip(spoiled.items, names, strict=True)
    return spoiled.model_copy(update={"items": tuple(i.model_copy(update={"matter": name}) for i, name in pairs)})


def _strangers(items: int) -> Catalog:
    """As many items of which none is like any of the others."""
    made = catalog(items, prefix="z", spoil=True).items
    return Catalog(
        items=tuple(
            i.model_copy(
                update={
                    "matter": (words(n + 50_000, 6), words(n + 60_000, 10)),
                    "content": i.content.model_copy(update={"text": words(n + 70_000, 120)}),
                }
            )
            for n, i in enumerate(made)
        )
    )


def _numbered(items: int, mark: str) -> Catalog:
    """Items without content whose long names differ in their numbers alone, so that each is like each other one."""
    entries = [
        {
            **CORRECT_ITEM,
            "id": f"{mark}-{n}-x",
            "matter": ["政务公开标准目录社会救助", f"最低生活保障审核审批信息公示{mark}{n}"],
            "content": {},
        }
        for n in range(items)
    ]
    return Catalog.model_validate({"items": entries})


if __name__ == "__main__":
    main()

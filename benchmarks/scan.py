"""Measure the personal-information scan: ``python benchmarks/scan.py``: quality on the labelled set, checkers, speed."""

import json
import random
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import scan_set
from stdnum.cn import ric

from govdisclose.attributes import HitKind, mask, scan
from govdisclose.attributes.personal.id_card import is_sound


def quality() -> None:
    rows = [
        json.loads(line) for line in (scan_set.DATA / "scan_labelled.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    found, missed, false = Counter(), Counter(), Counter()
    for row in rows:
        hits = [(h.start, h.end, h.kind.value) for h in scan(row["text"]).hits]
        for label in row["labels"]:
            a, b = label["start"], label["end"]
            right = [
                h
                for h in hits
                if h[2] == label["kind"] and 2 * (min(h[1], b) - max(h[0], a)) >= max(h[1], b) - min(h[0], a)
            ]
            (found if right else missed)[label["kind"]] += 1
            if right:
                hits.remove(right[0])
        false.update(h[2] for h in hits)
    print(f"{len(rows)} texts, {sum(not r['labels'] for r in rows)} without personal information")
    for k in HitKind:
        print(f"| `{k}` | {found[k] + missed[k]} | {found[k]} | {missed[k]} | {false[k]} |")
    f, m, x = found.total(), missed.total(), false.total()
    print(f"recall {f / (f + m):.4f} precision {f / (f + x):.4f}")


def checkers() -> None:
    """Valid numbers with the codes of real places, half of them given since a renumbering; which checker keeps them?"""
    r = random.Random(scan_set.SEED)
    for first, last in ((1935, 1985), (1986, 2007)):
        numbers = []
        for _ in range(5000):
            head = (
                r.choice(scan_set.PLACES)
                + f"{r.randint(first, last)}{r.randint(1, 12):02}{r.randint(1, 28):02}{r.randint(1, 999):03}"
            )
            numbers.append(head + ric.calc_check_digit(head + "0"))
        print(
            first,
            last,
            "stdnum.cn.ric",
            sum(map(ric.is_valid, numbers)) / 5000,
            "ours",
            sum(map(is_sound, numbers)) / 5000,
        )


def speed(megabytes: int = 10) -> None:
    maker = scan_set.Maker()
    prose = "为深入贯彻落实全面推进基层政务公开标准化规范化工作的决策部署，根据有关要求，结合我县实际，制定本实施方案。公开时限为20个工作日，公开主体为各乡镇人民政府。\n"
    office = "\n".join(maker.fill(t)[0] for t in scan_set.NEGATIVE * 10) + "\n"
    mixed = "\n".join(maker.fill(t)[0] + "\n" + prose * 8 for t in (scan_set.NEGATIVE + scan_set.POSITIVE) * 5) + "\n"
    dense = (
        "姓名,身份证号,手机,卡号,金额\n"
        + "".join(maker.fill("{name},{id},{mobile},{card},500\n")[0] for _ in range(5000))
        + "\n"
    )
    for name, piece in (("prose", prose), ("office texts", office), ("mixed", mixed), ("list, every line hits", dense)):
        text = piece * (megabytes * 1_000_000 // len(piece.encode()) + 1)
        for work in (scan, mask):
            start = time.process_time()
            hits = work(text).hits
            print(
                f"{name}: {work.__name__} {len(text.encode()) / 1e6:.1f} MB ({len(text) / 1e6:.1f} M characters) {time.process_time() - start:.2f} s, {len(hits)} hits",
                flush=True,
            )


if __name__ == "__main__":
    quality()
    checkers()
    speed(int(sys.argv[1]) if len(sys.argv) > 1 else 10)

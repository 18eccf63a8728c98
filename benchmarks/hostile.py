"""Measure how the time of the readers grows with crafted text: ``python benchmarks/hostile.py``.

Each piece is repeated to fill a text, and then one four times as long. A reader whose time depends on the length alone takes four
times as long; one that goes back over the text takes sixteen times. The largest factor of each reader is printed with its piece.
"""

import time
from collections.abc import Callable
from contextlib import suppress

from govdisclose.attributes import scan
from govdisclose.citation import parse_citations
from govdisclose.deadlines import parse_time_limit
from govdisclose.errors import UnreadableInputError
from govdisclose.ingest import read_bytes

PIECES = (
    *("1", "1 ", "1-", "1.", "a", "a@", "a@b.", "@", "<", "<a", "</td>", "&#", "张", "姓名：", "姓名,", "姓名\t", "\n", "住址：县"),
    *("三组12号", "村民", "低保名单", "(0376)", "0376-", "411528\n", "6222 ", "豫A", '姓名,"', "、张建国", "·", "\u200b1", "户主：某"),
    *("《", "《a》（", "（", "国令", "国令第", "第1、", "第一条、", "》", "中华人民共和国", "关于", "〔2020〕"),
    *("20个工作日内，", "形成或", "每", "（每季度)", "另有规定的", "20", "一", "公示", "√ ", "口政府网站", "政府网站和", "局和"),
)  # fmt: skip
SMALL = 50_000


def _cell(text: str) -> None:
    head = "序号,公开事项,公开内容,公开依据,公开时限,公开主体,公开渠道,公开对象,公开方式,公开层级\n"
    cell = text.replace('"', "").replace(",", "，").replace("\n", " ")
    with suppress(UnreadableInputError):  # a refusal is an answer too
        read_bytes((head + ",".join(["1", *[cell] * 9]) + "\n").encode())


READERS: dict[str, tuple[Callable[[str], object], int]] = {
    "personal-information scan": (scan, SMALL),
    "citations": (parse_citations, SMALL),
    "time limits": (parse_time_limit, SMALL),
    "a cell of a table, nine times": (_cell, 2_000),
}


def _seconds(reader: Callable[[str], object], text: str) -> float:
    best = float("inf")
    for _ in range(2):
        start = time.process_time()
        reader(text)
        best = min(best, time.process_time() - start)
    return best


def main() -> None:
    print("| reader | pieces | longest time, large text | largest factor for four times the text | piece |")
    print("|---|--:|--:|--:|---|")
    for name, (reader, size) in READERS.items():
        reader("一")
        longest, worst, at = 0.0, 0.0, ""
        for piece in PIECES:
            small, large = (_seconds(reader, (piece * (n // len(piece) + 1))[:n]) for n in (size, 4 * size))
            longest = max(longest, large)
            factor = large / max(small, 0.005)  # below that the clock tells nothing
            if factor > worst:
                worst, at = factor, piece
        print(f"| {name} | {len(PIECES)} | {longest:.2f} s | {worst:.1f} | `{at!r}` |", flush=True)


if __name__ == "__main__":
    main()

"""Processor time of ``govdisclose convert`` for a workbook of 2,054 rows: read, checked and written, start of Python included.

    python benchmarks/convert_xlsx.py [--rows 2054] [--runs 5] [--to json]

The workbook is made on the spot: two header rows, merged level-1 matters, thirteen boxes in each channel cell, words that
differ from row to row. The time is user plus system time of the child process.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from xlsxwriter import Workbook

CHANNELS = [
    "政府网站",
    "政府公报",
    "两微一端",
    "发布会/听证会",
    "广播电视",
    "纸质媒体",
    "公开查阅点",
    "政务服务中心",
    "便民服务站",
    "入户/现场",
    "社区/企事业单位/村公示栏（电子屏）",
    "精准推送",
    "其他",
]
LIMITS = [
    "信息形成或者变更之日起20个工作日内",
    "制定或获取信息之日起10个工作日内，公示7个工作日",
    "及时公开",
    "信息形成之日起{n}个工作日内",
]
UPPER = {0: "序号", 3: "公开内容（要素）", 4: "公开依据", 5: "公开时限", 6: "公开主体", 7: "公开渠道和载体"}
LOWER = ["一级事项", "二级事项", "全社会", "特定群体", "主动", "依申请公开", "县级", "乡级"]


def make(path: Path, rows: int) -> None:
    """Write the workbook."""
    book = Workbook(str(path))
    sheet = book.add_worksheet("目录")
    sheet.merge_range(0, 0, 0, 13, "青禾县基层政务公开标准目录")
    for column, heading in UPPER.items():
        sheet.merge_range(1, column, 2, column, heading)
    for first, last, heading in ((1, 2, "公开事项"), (8, 9, "公开对象"), (10, 11, "公开方式"), (12, 13, "公开层级")):
        sheet.merge_range(1, first, 1, last, heading)
    for column, heading in zip((1, 2, 8, 9, 10, 11, 12, 13), LOWER, strict=True):
        sheet.write(2, column, heading)
    for n in range(rows):
        row = n + 3
        boxes = "\n".join(("■" if (n + k) % 4 == 0 else "□") + name for k, name in enumerate(CHANNELS))
        basis = f"《中华人民共和国政府信息公开条例》（国务院令第711号）第{n % 50 + 1}条；《青禾县第{n}号办法》（青政发〔20{n % 20 + 5:02}〕{n % 97 + 1}号）"
        limit = LIMITS[n % 4].format(n=n % 19 + 1)
        body = f"县第{n % 40}局、各乡镇人民政府"
        content = f"{n}.办理条件\n{n + 1}.申请材料（表{n}）\n{n + 2}.监督电话"
        words = [n + 1, None, f"第{n}号审批信息", content, basis, limit, body, boxes]
        for column, value in enumerate([*words, "√", "", "√", "", "√", "√" if n % 2 else ""]):
            sheet.write(row, column, value)
        if n % 10 == 0:
            last = min(row + 9, rows + 2)
            sheet.merge_range(row, 1, last, 1, f"第{n // 10}类事项") if last > row else sheet.write(
                row, 1, f"第{n // 10}类事项"
            )
    book.close()


def cost(command: list[str]) -> tuple[float, float]:
    """Processor seconds and wall seconds of one run."""
    before, began = os.times(), time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    wall, after = time.perf_counter() - began, os.times()
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stderr}")
    return after.children_user - before.children_user + after.children_system - before.children_system, wall


def main() -> None:
    """Measure and print a table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rows", type=int, default=2054)
    options.add_argument("--runs", type=int, default=5)
    options.add_argument("--to", nargs="*", default=["json", "xml", "xlsx", "html", "csv"])
    chosen = options.parse_args()
    program = [sys.executable, "-m", "govdisclose.cli"]
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder) / "table.xlsx"
        make(table, chosen.rows)
        print(f"{chosen.rows} rows, {table.stat().st_size / 1024:.0f} KiB, {chosen.runs} runs each")
        print(f"{'command':28} {'cpu, best':>10} {'cpu, median':>12} {'wall, median':>13}")
        jobs = [(f"convert to {form}", ["convert", str(table), f"{folder}/out.{form}"]) for form in chosen.to]
        for name, arguments in [("--version (start-up)", ["--version"]), *jobs]:
            runs = [cost([*program, *arguments]) for _ in range(chosen.runs)]
            cpu, wall = [c for c, _ in runs], [w for _, w in runs]
            print(f"{name:28} {min(cpu):9.2f}s {statistics.median(cpu):11.2f}s {statistics.median(wall):12.2f}s")


if __name__ == "__main__":
    main()

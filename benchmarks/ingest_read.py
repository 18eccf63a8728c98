"""Reads a workbook of 2,054 rows and prints processor time and peak memory: ``python benchmarks/ingest_read.py [rows]``."""

import io
import sys
import time
import tracemalloc

import xlsxwriter

from govdisclose import ingest

HEADINGS = [
    "序号",
    "一级事项",
    "二级事项",
    "公开内容（要素）",
    "公开依据",
    "公开时限",
    "公开主体",
    "公开渠道和载体",
    "全社会",
    "特定群体",
    "主动",
    "依申请",
    "县级",
    "乡级",
]
CHANNELS = "■政府网站\n□政府公报\n■两微一端\n□发布会/听证会\n□广播电视\n□纸质媒体\n□公开查阅点\n□政务服务中心\n□便民服务站\n□入户/现场\n■社区/企事业单位/村公示栏（电子屏）\n□精准推送\n□其他"


def workbook(rows: int) -> bytes:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out)
    sheet = book.add_worksheet("目录")
    sheet.write_row(0, 0, HEADINGS)
    for n in range(1, rows + 1):
        content = f"1.第{n}项办事指南；2.申请材料；3.办理流程；4.咨询电话"
        basis = f"《中华人民共和国政府信息公开条例》（国务院令第711号）第二十条；《第{n}号办法》（XX发〔2019〕{n}号）"
        sheet.write_row(
            n,
            0,
            [
                n,
                f"事项{n // 9}",
                f"子项{n}",
                content,
                basis,
                "信息形成或者变更之日起20个工作日内",
                "县民政局",
                CHANNELS,
                "√",
                "",
                "√",
                "",
                "√",
                "",
            ],
        )
    book.close()
    return out.getvalue()


def main() -> None:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 2054
    data = workbook(rows)
    began = time.process_time()
    result = ingest.read_bytes(data)
    cold = time.process_time() - began
    began = time.process_time()
    ingest.read_bytes(data)
    warm = time.process_time() - began
    tracemalloc.start()
    ingest.read_bytes(data)
    peak = tracemalloc.get_traced_memory()[1] / (1 << 20)
    print(
        f"{len(result.catalog.items)} rows, {len(data) >> 10} KiB: first {cold:.2f} s, again {warm:.2f} s, peak {peak:.0f} MiB"
    )


if __name__ == "__main__":
    main()

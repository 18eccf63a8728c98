"""Specimens of what the readers of office tables remark on (读取规则样例)."""

import base64
from collections.abc import Iterator, Mapping
from datetime import date
from typing import cast

from govdisclose.findings import Finding
from govdisclose.ingest import Grid, lay_out, read_bytes, read_grids
from govdisclose.ingest.grid import Span
from govdisclose.testing.rooms.specimen import AT, Specimen

__all__ = ["table_specimens"]

_HEAD = (
    "序号|公开事项|<|公开内容（要素）|公开依据|公开时限|公开主体|公开渠道和载体|公开对象|<|公开方式|<|公开层级|<|<\n"
    "^|一级事项|二级事项|^|^|^|^|^|全社会|特定群体|主动|依申请公开|县级|乡级|村级\n"
)
_ROW = "1|低保|审核信息|名单|《社会救助暂行办法》|20个工作日内|县民政局|■政府网站□政府公报|√||√||√||"
_SECOND = "2|低保|审批信息|名单|《社会救助暂行办法》|20个工作日内|县民政局|■政府网站□政府公报|√||√||√||"
_GOOD = f"{_HEAD}{_ROW}\n{_SECOND}"


def _table(text: str, **about: object) -> dict[str, object]:
    """A table drawn in text: ``|`` parts cells, ``^`` goes on with the cell above, ``<`` with the one at the left."""
    rows = [[cell.strip() for cell in line.split("|")] for line in text.splitlines() if line.strip()]
    owner: dict[tuple[int, int], tuple[int, int]] = {}
    for y, row in enumerate(rows):
        for x, cell in enumerate(row):
            owner[y, x] = owner[y - 1, x] if cell == "^" else owner[y, x - 1] if cell == "<" else (y, x)
    spans = []
    for origin in dict.fromkeys(owner.values()):
        places = [place for place, found in owner.items() if found == origin]
        if len(places) > 1:
            spans.append([*origin, max(y for y, _ in places), max(x for _, x in places)])
    plain = [["" if cell in {"^", "<"} else cell for cell in row] for row in rows]
    return {"rows": plain, "spans": spans, **about}


def _other(old: str, new: str, text: str = _GOOD) -> dict[str, object]:
    return _table(text.replace(old, new, 1))


def _csv(*rows: str) -> dict[str, object]:
    return _table("\n".join([_GOOD, *rows]), keeps_merges=False)


_EXTRA = _HEAD.replace("公开层级|<|<", "公开层级|<|<|{}").replace("村级", "村级|^") + _ROW + "|{}\n" + _SECOND + "|{}"
_TURNED = (
    "序号|1|2\n一级事项|低保|低保\n二级事项|审核信息|审批信息\n公开内容|名单|名单\n公开依据|《社会救助暂行办法》|《社会救助暂行办法》\n"
    "公开时限|20个工作日内|20个工作日内\n公开主体|县民政局|县民政局\n公开渠道|■政府网站|■政府网站\n公开对象|全社会|全社会\n"
    "公开方式|主动|主动\n公开层级|县级|县级"
)
_SEVEN = (
    "序号|"
    + "|".join(f"{n}级事项" for n in "一二三四五六七")
    + "|公开内容|公开依据|公开时限|公开主体|公开渠道|公开对象|公开方式|公开层级\n"
    "1|甲|乙|丙|丁|戊|己|庚|名单|《社会救助暂行办法》|20个工作日内|县民政局|■政府网站|全社会|主动|县级"
)
_BLANKS = "\n".join(
    f"{n}|低保|信息{n}|名单|《社会救助暂行办法》|20个工作日内|{'县民政局' if n == 3 else ''}|■政府网站□政府公报|√||√||√||"
    for n in range(3, 9)
)
_PLAIN_HEAD = "序号,一级事项,二级事项,公开内容,公开依据,公开时限,公开主体,公开渠道和载体,公开对象,公开方式,公开层级"
_PLAIN_ROW = "{0},低保,信息{0},名单,《社会救助暂行办法》,20个工作日内,县民政局,■政府网站,全社会,主动,县级"
#: What is in the tables, and which remarks come with it.
_TABLES: dict[str, tuple[list[dict[str, object]], tuple[str, ...]]] = {
    "GD-I001": ([_table(f"{_HEAD}{_ROW}\n{_SECOND.replace('低保', '', 1)}", keeps_merges=False)], ()),
    "GD-I002": ([_other("20个工作日内", "同上", f"{_HEAD}{_ROW}\n".replace("20个", "二十个") + _SECOND)], ()),
    "GD-I003": ([_other("20个工作日内", "同上")], ()),
    "GD-I004": ([_other("公开时限", "公开时线")], ()),
    "GD-I005": ([_other("公开依据", "所依文件出处")], ()),
    "GD-I006": ([_table(_EXTRA.format("天气", "晴", "雨"))], ()),
    "GD-I007": ([_table(f"{_HEAD}{_ROW}\n^|^|^|标准|^|^|^|^|^|^|^|^|^|^|^\n{_SECOND}")], ()),
    "GD-I008": ([_table(f"{_GOOD}\n备注：以上事项由县民政局负责解释。{'|<' * 14}")], ()),
    "GD-I009": ([_table(_GOOD[: -len("√||")] + "视情况||")], ()),
    "GD-I010": ([_table(_GOOD.replace("■政府网站□政府公报", "□政府网站□政府公报"))], ()),
    "GD-I011": ([_other("政府网站", "政府\u200b网站")], ()),
    "GD-I012": ([_table(_GOOD.replace("公开依据", "责任科室").replace("《社会救助暂行办法》", "救助股"))], ()),
    "GD-I013": ([_table(_GOOD, sheet="目录"), _table("政府网站|政府公报\n是|否", sheet="字典")], ()),
    "GD-I014": ([_table(f"{_HEAD}{_ROW}\n{_HEAD}{_SECOND}")], ()),
    "GD-I015": ([_table(_GOOD, sheet="养老服务")], ()),
    "GD-I016": ([_other("审核信息", "审核 信息")], ()),
    "GD-I017": ([_table(_EXTRA.format("更新时限", "每年", "每年"))], ()),
    "GD-I018": ([_table(_GOOD, table=1), _table(_SECOND.replace("2", "3", 1).replace("审批", "受理"), table=2)], ()),
    "GD-I019": ([_table(_TURNED)], ()),
    "GD-I021": ([_other("低保|审核信息", "|")], ()),
    "GD-I022": ([_csv(_BLANKS)], ()),
    "GD-I023": ([_table(_SEVEN)], ("GD-I004",)),
    "GD-I024": ([_other("■政府网站□政府公报", "政府网站■政府公报")], ()),
}


def table_specimens() -> Iterator[Specimen]:
    """Tables as grids, and one file in two encodings."""
    for code, (tables, companions) in _TABLES.items():
        yield Specimen(code, "table", {"tables": tables}, {"tables": [_table(_GOOD)]}, _read, companions=companions)
    text = "".join(f"{line}\n" for line in (_PLAIN_HEAD, *(_PLAIN_ROW.format(n) for n in range(1, 30)))).encode(
        "gb18030"
    )
    broken = text.replace("信息12".encode("gb18030"), b"\xff\xff12")
    yield Specimen("GD-I020", "file", _file(broken), _file(text), _read_file)
    good = _file(text)
    yield Specimen(
        "GD-I025",
        "file",
        good | {"map": {"公布时限": "time_limit"}},
        good | {"map": {"公开时限": "time_limit"}},
        _read_file,
    )


def _file(data: bytes) -> dict[str, object]:
    return {"base64": base64.b64encode(data).decode()}


def _read(data: Mapping[str, object], at: date) -> tuple[Finding, ...]:
    assert at == AT
    grids = []
    for table in cast("list[dict[str, object]]", data["tables"]):
        spans = [cast("Span", tuple(span)) for span in cast("list[list[int]]", table["spans"])]
        grids.append(
            Grid(
                lay_out(cast("list[list[str]]", table["rows"]), spans),
                sheet=cast("str | None", table.get("sheet")),
                table=cast("int | None", table.get("table")),
                keeps_merges=bool(table.get("keeps_merges", True)),
            )
        )
    return read_grids(grids).findings


def _read_file(data: Mapping[str, object], at: date) -> tuple[Finding, ...]:
    assert at == AT
    mapped = cast("Mapping[str, str]", data.get("map", {}))
    return read_bytes(base64.b64decode(str(data["base64"])), column_map=mapped).findings

"""Makes office tables in random layouts, each with the reading that a careful official would give it.

The headings, box styles and habits below are a list of their own: they are not taken from the vocabulary of the reader.
``make(seed)`` gives the same table each time.
"""

import csv
import html
import io
import random
from collections.abc import Callable
from typing import Any

SEQ = ["序号", "序 号", "序\n号", "编号", "项号", "序列", "No."]
MATTER = [
    "公开事项",
    "公开 事项",
    "公开事项名称",
    "事项名称",
    "政务公开事项",
    "公开目录",
    "事项",
    "公开事项（目录）",
    "公开\n事项",
    "公开项目",
]
LEVEL1 = [
    "一级事项",
    "一级目录",
    "一级\n事项",
    "一级公开事项",
    "事项类别",
    "1级事项",
    "一级指标",
    "一级分类",
    "公开类别",
    "一级 事项",
]
LEVEL2 = [
    "二级事项",
    "二级目录",
    "二级\n事项",
    "二级公开事项",
    "子项",
    "2级事项",
    "二级指标",
    "二级分类",
    "具体事项",
    "二级 事项",
]
LEVEL3 = ["三级事项", "三级目录", "三级\n事项", "三级公开事项", "三级分类"]
CONTENT = [
    "公开内容（要素）",
    "公开内容",
    "公开内容(要素)",
    "公开\n内容\n（要素）",
    "公开要素",
    "公开内容及要素",
    "内容（要素）",
    "公开具体内容",
    "主要内容",
    "公开 内容",
    "公开内客",
]
BASIS = [
    "公开依据",
    "公开\n依据",
    "法律依据",
    "公开依据（法律法规）",
    "政策依据",
    "公开 依据",
    "公开的依据",
    "依据",
    "公开依椐",
    "法律法规依据",
]
LIMIT = [
    "公开时限",
    "公开\n时限",
    "公开期限",
    "公开时间",
    "时限",
    "公开 时 限",
    "公开时限要求",
    "公开时效",
    "公开时线",
    "时限要求",
    "公开时限（工作日）",
]
PUBLISHER = [
    "公开主体",
    "公开\n主体",
    "公开责任主体",
    "公开单位",
    "责任主体",
    "公开机构",
    "公开主题",
    "发布主体",
    "责任单位",
    "公开 主体",
    "公开部门",
]
CHANNELS = [
    "公开渠道和载体",
    "公开渠道",
    "公开渠道及载体",
    "公开渠道\n和载体",
    "公开载体",
    "公开途径",
    "公开渠道 和载体",
    "渠道和载体",
    "公开渠道与载体",
    "公开平台",
    "公开渠到和载体",
    "公开渠道（载体）",
]
AUDIENCE = ["公开对象", "公开\n对象", "公开范围", "公开 对象", "对象", "公开对像"]
ALL = ["全社会", "全 社会", "全社\n会", "社会公众", "面向社会", "全社会公众", "社会"]
SPECIFIC = [
    "特定群体",
    "特定群众",
    "特定\n群体",
    "特定人群",
    "特定对象",
    "特定群体（请写明）",
    "特殊群体",
    "特定 群体",
    "特定群休",
]
MODE = ["公开方式", "公开\n方式", "公开形式", "公开类型", "公开属性", "方式", "公开方 式"]
PROACTIVE = ["主动", "主动公开", "主\n动", "主动 公开"]
REQUEST = ["依申请", "依申请公开", "依申请\n公开", "依 申请", "申请公开", "依申请 公开"]
LEVELS = ["公开层级", "公开\n层级", "公开级别", "层级", "公开 层级", "公开层次", "实施层级"]
COUNTY = ["县级", "区级", "县（市、区）级", "县直", "区县级", "县 级", "县级部门", "区直", "县(区)级"]
TOWN = [
    "乡级",
    "镇级",
    "乡镇级",
    "街道",
    "乡镇（街道）",
    "镇街级",
    "乡（镇）级",
    "镇（街道）级",
    "乡 级",
    "街镇级",
    "乡镇",
]
VILLAGE = ["村级", "村（社区）", "社区", "村居", "村（居）级", "村"]
EXTRA = [
    "备注",
    "责任科室",
    "监督电话",
    "联系电话",
    "公开格式",
    "更新频次",
    "五公开",
    "填报人",
    "天气情况",
    "保密审查",
    "经办人",
    "信息来源",
    "考核分值",
    "公开格式要求",
]

DOMAINS = [
    "社会救助",
    "养老服务",
    "安全生产",
    "救灾",
    "义务教育",
    "户籍管理",
    "公共法律服务",
    "就业",
    "社会保险",
    "涉农补贴",
    "城乡规划",
    "市政服务",
    "保障性住房",
    "农村危房改造",
    "生态环境",
    "食品药品监管",
    "公共文化服务",
    "税收管理",
    "国有土地上房屋征收与补偿",
    "重大建设项目",
]
NAMES1 = [
    "政策文件",
    "办事服务",
    "行政许可",
    "重点领域信息",
    "机构信息",
    "监督检查",
    "综合业务",
    "审批结果信息",
    "公共服务",
    "资金管理",
]
NAMES2 = [
    "法律法规",
    "办事指南",
    "审核信息",
    "审批信息",
    "领导信息",
    "咨询服务",
    "年度计划",
    "检查结果",
    "补贴标准",
    "名单公示",
    "申请条件",
    "办理流程",
    "受理情况",
    "预算执行",
    "重大政策解读及回应",
]
NAMES3 = ["省级文件", "市级文件", "县级文件", "申报材料", "结果公示"]
CONTENTS = [
    "1.法律法规\n2.规章\n3.规范性文件",
    "文件名称、文号、发布机关、发布日期、正文",
    "①项目名称；②实施单位；③资金来源",
    "●相关政策文件\n●解读材料",
    "（1）名单；（2）发放金额；（3）发放时间",
    "申请条件；申请材料；办理流程",
    "机构名称、办公地址、联系电话",
]
BASES = [
    ("《中华人民共和国政府信息公开条例》（国务院令第711号）", [("中华人民共和国政府信息公开条例", "国务院令第711号")]),
    ("《社会救助暂行办法》（国务院令第649号）第九条", [("社会救助暂行办法", "国务院令第649号")]),
    ("《中华人民共和国行政许可法》第四十条", [("中华人民共和国行政许可法", None)]),
    (
        "《中华人民共和国城乡规划法》、《自然灾害救助条例》（国务院令第577号）",
        [("中华人民共和国城乡规划法", None), ("自然灾害救助条例", "国务院令第577号")],
    ),
]
LIMITS = [
    "信息形成或者变更之日起20个工作日内",
    "自收到申请之日起20个工作日内",
    "及时公开",
    "长期公开",
    "每年1月31日前",
    "公示7个工作日",
    "实时公开",
    "制定或获取信息之日起10个工作日内",
    "20个工作日",
]
BODIES = [
    "县民政局",
    "区应急管理局",
    "县人民政府办公室",
    "镇人民政府",
    "县发展和改革局、各镇（街道）",
    "街道办事处",
    "县教育局",
]
GROUPS = ["学生家长", "申请人", "老年人、残疾人", "项目单位", "本村村民"]
OFFICIAL = [
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
CODES = [
    "government_website",
    "government_gazette",
    "social_media",
    "press_conference",
    "broadcast",
    "print_media",
    "reading_point",
    "service_center",
    "service_station",
    "on_site",
    "notice_board",
    "targeted_push",
    "other",
]
BOXES = [
    ("■", "□"),
    ("▲", "□"),
    ("▄", "口"),
    ("R", "£"),
    ("t", "□"),
    ("☑", "☐"),
    ("●", "○"),
    ("◆", "◇"),
    ("√", "□"),
    ("■", "口"),
    ("★", "☆"),
    ("■", "▢"),
    ("\uf052", "\uf0a3"),
]
ONLY = ["■", "◆", "●", "▲", "√", "☑", "★", "R", ""]
TICKS = ["√", "✓", "✔", "是", "●", "★", "1", "Y", "■", "☑", "V", "◆", "○", "▲", "P"]
EMPTY = ["", "", "", "", "×", "否", "/", "—", "0", "□", "N"]
DITTO = ["同上", "〃", "同前", "同 上", "同上。", "同上项"]


def make(seed: int) -> tuple[str, bytes, dict[str, Any]]:
    """The suffix, the bytes and the expected reading of table number ``seed``."""
    r = random.Random(seed)
    kind = r.choice([".xlsx", ".xlsx", ".xlsx", ".docx", ".html", ".csv"])
    return kind, *_Maker(r, kind).document()


class _Maker:
    def __init__(self, r: random.Random, kind: str) -> None:
        self.r, self.kind = r, kind
        self.levels = r.choice([1, 2, 2, 2, 2, 3])
        self.style = r.choice(["boxes", "boxes", "only", "only", "list", "numbered"])
        self.boxes, self.only = r.choice(BOXES), r.choice(ONLY)
        self.legend = self.style == "boxes" and r.random() < 0.4
        self.tick = r.choice(TICKS)
        self.no = r.choice(EMPTY) if self.tick not in ("○", "P") else ""
        self.words = {k: r.random() < 0.2 for k in ("audience", "mode", "levels")}
        self.columns = self._columns()
        self.ditto = r.random() < 0.35
        self.merge_others = r.random() < 0.4 and kind != ".csv"
        self.split_items = r.random() < 0.2 and kind == ".xlsx"
        self.heads = self._headings()
        self.numbered = r.random() < 0.08
        self.super = r.random() < 0.08
        self.ready = r.random() < 0.1 and "seq" in self.columns
        self.flat = r.random() < 0.08
        self.lost = kind == ".csv" and r.random() < 0.3
        self.serial = r.choice(["1", "1", "01", "1.", "（1）", "一", "A1", None]) if "seq" in self.columns else None

    # --- layout -------------------------------------------------------------------------------------------------------
    def _columns(self) -> list[str]:
        r = self.r
        text = ["content", "basis", "time_limit", "publisher", "channels"]
        if r.random() < 0.35:
            r.shuffle(text)
        boxes = ["audience", "mode", "levels"]
        if r.random() < 0.25:
            r.shuffle(boxes)
        if r.random() < 0.15:
            boxes.remove("levels")
        lead = ["seq"] if r.random() < 0.85 else []
        names = [f"m{n}" for n in range(1, self.levels + 1)]
        parts: list[str] = []
        for b in boxes:
            if self.words[b]:
                parts.append(b)
            elif b == "audience":
                parts += ["all_society", "specific"] if r.random() < 0.85 else ["specific", "all_society"]
            elif b == "mode":
                parts += ["proactive", "on_request"]
            else:
                parts += r.choice(
                    [
                        ["county", "township"],
                        ["county", "township"],
                        ["county"],
                        ["township"],
                        ["county", "township", "village"],
                        ["township", "county"],
                    ]
                )
        extra = [f"x{n}" for n in range(r.choice([0, 0, 0, 1, 2, 3]))]
        order = text + parts if r.random() < 0.9 else parts + text
        return lead + names + order + extra

    def _headings(self) -> dict[str, tuple[str | None, str]]:
        """Column to (group heading, heading)."""
        r = self.r
        pick = lambda words: words[0] if r.random() < 0.4 else r.choice(words)  # noqa: E731
        group = {"m": pick(MATTER), "audience": pick(AUDIENCE), "mode": pick(MODE), "levels": pick(LEVELS)}
        channels = pick(CHANNELS)
        if self.legend and r.random() < 0.6:
            f, e = self.boxes
            channels += r.choice(
                [f"（“{f}”必选，“{e}”可选）", f"\n（{f}必选 {e}可选）", f"（{f}为必选项，{e}为可选项）"]
            )
            self.legend_below = False
        else:
            self.legend_below = self.legend
        heads: dict[str, tuple[str | None, str]] = {
            "seq": (None, pick(SEQ)),
            "content": (None, pick(CONTENT)),
            "basis": (None, pick(BASIS)),
            "time_limit": (None, pick(LIMIT)),
            "publisher": (None, pick(PUBLISHER)),
            "channels": (None, channels),
            "all_society": (group["audience"], pick(ALL)),
            "specific": (group["audience"], pick(SPECIFIC)),
            "proactive": (group["mode"], pick(PROACTIVE)),
            "on_request": (group["mode"], pick(REQUEST)),
            "county": (group["levels"], pick(COUNTY)),
            "township": (group["levels"], pick(TOWN)),
            "village": (group["levels"], pick(VILLAGE)),
            "audience": (None, group["audience"]),
            "mode": (None, group["mode"]),
            "levels": (None, group["levels"]),
        }
        if self.levels == 1:
            heads["m1"] = (None, group["m"])
        else:
            for n, words in enumerate((LEVEL1, LEVEL2, LEVEL3)[: self.levels], 1):
                heads[f"m{n}"] = (group["m"], pick(words))
        for n, name in enumerate(r.sample(EXTRA, 3)):
            heads[f"x{n}"] = (None, name)
        # publisher and 责任单位 style words must not stand beside a rival of the same name
        return heads

    # --- items --------------------------------------------------------------------------------------------------------
    def _items(self, count: int, domain: str) -> list[dict[str, Any]]:
        r = self.r
        items = []
        groups = [r.choice(NAMES1)]
        names: list[str] = []
        for n in range(count):
            if n and r.random() < 0.35:
                groups.append(r.choice([x for x in NAMES1 if x != groups[-1]]))
                names = []
            second = r.choice([x for x in NAMES2 if not names or x != names[-1]])
            if self.levels == 3 and names and r.random() < 0.5:
                second = names[-1]
            names.append(second)
            matter = (
                [groups[-1], second, r.choice(NAMES3)][: self.levels] if self.levels > 1 else [f"{groups[-1]}{second}"]
            )
            basis, cites = r.choice(BASES)
            chosen = sorted(r.sample(range(12), r.choice([1, 1, 2, 3, 4])))
            all_society = r.random() < 0.8
            proactive = r.random() < 0.85
            items.append(
                {
                    "n": n + 1,
                    "matter": matter,
                    "content": r.choice(CONTENTS),
                    "basis": basis,
                    "cites": cites,
                    "time_limit": r.choice(LIMITS),
                    "publisher": r.choice(BODIES),
                    "chosen": chosen,
                    "custom": r.choice(["投资项目在线审批监管平台", "基层公共服务平台"]) if r.random() < 0.15 else None,
                    "all_society": all_society,
                    "groups": [] if all_society else r.choice(GROUPS).split("、"),
                    "proactive": proactive,
                    "on_request": not proactive or r.random() < 0.1,
                    "county": r.random() < 0.8,
                    "township": r.random() < 0.6,
                    "village": r.random() < 0.3,
                    "extra": [
                        r.choice(["0631-5200959", "办公室", "按年更新", "无线上", "12"]) if r.random() < 0.8 else ""
                        for _ in range(3)
                    ],
                    "domain": domain,
                }
            )
        return items

    def _channels(self, item: dict[str, Any]) -> str:
        r = self.r
        f, e = self.boxes
        if self.style == "boxes":
            parts = [(f if n in item["chosen"] else e) + name for n, name in enumerate(OFFICIAL)]
            if item["custom"]:
                parts.insert(12, f + item["custom"])
            sep = self.separator = getattr(self, "separator", None) or r.choice(["\n", " ", "", "\n", "　"])
            return sep.join(parts)
        names = [OFFICIAL[n] for n in item["chosen"]] + ([item["custom"]] if item["custom"] else [])
        if self.style == "only":
            sep = r.choice(["\n", " ", "", "\n"]) if self.only else r.choice(["\n", "、", "；"])
            return sep.join(self.only + name for name in names)
        if self.style == "numbered":
            return r.choice(["\n", "", " "]).join(f"{n}.{name}" for n, name in enumerate(names, 1))
        return r.choice(["、", "；", "，", "\n", ";"]).join(names)

    def _cell(self, item: dict[str, Any], column: str) -> str:
        r = self.r
        flag = lambda b: self.tick if b else self.no  # noqa: E731
        if column == "seq":
            return self._serial(item["n"])
        if column[0] == "m" and column[1:].isdigit():
            return item["matter"][int(column[1:]) - 1]
        if column[0] == "x" and column[1:].isdigit():
            return item["extra"][int(column[1:])]
        if column == "channels":
            return item["channels_cell"]
        if column == "specific":
            return flag(False) if not item["groups"] else "、".join(item["groups"])
        if column == "audience":
            return "全社会" if item["all_society"] else f"特定群体（{'、'.join(item['groups'])}）"
        if column == "mode":
            return "、".join(w for w, on in (("主动公开", item["proactive"]), ("依申请公开", item["on_request"])) if on)
        if column == "levels":
            return (
                r.choice(["、", "/", "，"]).join(
                    w
                    for w, on in (("县级", item["county"]), ("乡级", item["township"]), ("村级", item["village"]))
                    if on
                )
                or "县级"
            )
        if column in ("all_society", "proactive", "on_request", "county", "township", "village"):
            return flag(item[column])
        return str(item[column])

    def _serial(self, n: int) -> str:
        return {
            "1": str(n),
            "01": f"{n:02}",
            "1.": f"{n}.",
            "（1）": f"（{n}）",
            "一": "一二三四五六七八九十"[n - 1] if n <= 10 else str(n),
            "A1": f"A{n}",
            None: "",
        }[self.serial]

    def _expected(self, item: dict[str, Any], domain_shown: bool) -> dict[str, Any]:
        has = set(self.columns)
        words = {"全社会": "audience" in has, "mode": "mode" in has, "levels": "levels" in has}
        shown = lambda c, group, v: v if c in has else (None if not (group in has and v) else True)  # noqa: E731
        custom = bool(item["custom"])
        optional: list[str] | None = (
            [c for n, c in enumerate(CODES) if n not in item["chosen"]]
            if self.legend
            else None
            if self.style == "boxes"
            else []
        )
        levels = {k: item[k] for k in ("county", "township", "village")}
        if "levels" in has and not any(levels.values()):
            levels["county"] = True
        out = {
            "seq": self._serial(item["n"]) or None if "seq" in has else None,
            "matter": item["matter"],
            "content_text": item["content"],
            "basis_text": item["basis"],
            "time_limit_text": item["time_limit"],
            "publisher_text": item["publisher"],
            "channels_chosen": [CODES[n] for n in item["chosen"]],
            "channels_optional": optional,
            "channels_allow": ["other"] if custom else [],
            "channels_other": [item["custom"]] if custom else [],
            "all_society": shown("all_society", "audience", item["all_society"]),
            "specific_groups": item["groups"],
            "proactive": shown("proactive", "mode", item["proactive"]),
            "on_request": shown("on_request", "mode", item["on_request"]),
            "county": shown("county", "levels", levels["county"]),
            "township": shown("township", "levels", levels["township"]),
            "village": shown("village", "levels", levels["village"]),
            "citations": [{"title": t, "number": n} for t, n in item["cites"]],
            "item_domain": item["domain"] if domain_shown else None,
            "extensions": {
                " ".join(self.heads[f"x{n}"][1].split()): item["extra"][n]
                for n in range(3)
                if f"x{n}" in has and item["extra"][n]
            }
            or None,
            "expect_null": [k for k in ("county", "township") if k not in has and "levels" not in has],
        }
        del words
        return out

    # --- tables -------------------------------------------------------------------------------------------------------
    def table(
        self, items: list[dict[str, Any]], above: list[str], below: list[str], *, repeat: bool
    ) -> tuple[list[list[str]], list[tuple[int, int, int, int]]]:
        """The texts and the merged ranges of one table."""
        r, width = self.r, len(self.columns)
        values: list[list[str]] = []
        spans: list[tuple[int, int, int, int]] = []

        def wide(text: str) -> None:
            if r.random() < 0.8:
                spans.append((len(values), 0, len(values), width - 1))
            values.append([text, *[""] * (width - 1)])

        for text in above:
            wide(text)
        self._header(values, spans)
        body: list[tuple[int, int]] = []
        cut = r.randrange(2, len(items)) if repeat and len(items) > 3 else None
        above_item: dict[str, Any] | None = None
        blocks: list[list[tuple[int, dict[str, Any], int]]] = [[]]
        for k, item in enumerate(items):
            item["channels_cell"] = self._channels(item)
            if k == cut:
                self._header(values, spans)
                blocks.append([])
            rows = 1
            if self.split_items and r.random() < 0.3 and "\n" in item["content"]:
                rows = len(item["content"].split("\n"))
            row = [self._messy(self._cell(item, c), c) for c in self.columns]
            if self.ditto and above_item is not None and rows == 1:
                for n, c in enumerate(self.columns):
                    if c in ("basis", "time_limit", "publisher", "channels") and r.random() < 0.3:
                        row[n] = r.choice(DITTO)
                        key = {"channels": "channels_cell"}.get(c, c)
                        item[key] = above_item[key]
                        if c == "channels":
                            item["chosen"], item["custom"] = above_item["chosen"], above_item["custom"]
                        if c == "basis":
                            item["cites"] = above_item["cites"]
            blocks[-1].append((len(values), item, rows))
            top = len(values)
            values.append(row)
            if rows > 1:
                at = self.columns.index("content")
                pieces = item["content"].split("\n")
                row[at] = pieces[0]
                values.extend(["" if n != at else piece for n in range(width)] for piece in pieces[1:])
                spans += [(top, n, top + rows - 1, n) for n in range(width) if n != at]
            above_item = item
            body.append((top, rows))
        for block in blocks:
            self._merge_matter(block, values, spans)
        if self.merge_others and not self.ditto and not self.split_items:
            for block in blocks:
                self._merge_column(block, values, spans, r.choice(["time_limit", "publisher", "basis"]))
        if self.lost and not self.ditto and len(items) > 4:
            at = self.columns.index("publisher")
            for k, item in enumerate(items):
                if k % 3:
                    item["publisher"] = items[k - 1]["publisher"]
                    values[body[k][0]][at] = ""
        if self.ready:
            values += [[self._serial(len(items) + n) if c == "seq" else "" for c in self.columns] for n in (1, 2)]
        for text in below:
            wide(text)
        return values, spans

    def _messy(self, text: str, column: str) -> str:
        r = self.r
        if self.kind == ".xlsx" and r.random() < 0.03 and column != "seq":
            return r.choice(["　{}", " {} ", "\u00a0{}", "{}\n", "{}\u200b"]).format(text) if text else text
        return text

    def _header(self, values: list[list[str]], spans: list[tuple[int, int, int, int]]) -> None:
        groups = [self.heads[c][0] for c in self.columns]
        if self.flat:
            joint = self.r.choice(["-", "/", "：", "_"])
            values.append(
                [
                    name if group is None else f"{group}{joint}{name}"
                    for group, name in (self.heads[c] for c in self.columns)
                ]
            )
            return
        if self.super and any(groups):
            spans.append((len(values), 0, len(values), len(groups) - 1))
            values.append(["基层政务公开事项标准", *[""] * (len(groups) - 1)])
        top = len(values)
        if not any(groups) or (
            self.kind == ".csv"
            and self.r.random() < 0.3
            and not any(self.heads[c][1] in ("社会", "村", "街道", "社区") for c in self.columns)
        ):
            values.append([self.heads[c][1] for c in self.columns])
            return
        upper, lower = [], []
        for n, c in enumerate(self.columns):
            group, name = self.heads[c]
            if group is None:
                upper.append(name)
                lower.append("")
                spans.append((top, n, top + 1, n))
            else:
                first = n == 0 or groups[n - 1] != group
                upper.append(group if first else "")
                lower.append(name)
                if first:
                    end = n
                    while end + 1 < len(groups) and groups[end + 1] == group:
                        end += 1
                    if end > n:
                        spans.append((top, n, top, end))
        values += [upper, lower]
        if self.numbered:
            values.append([str(n) for n in range(1, len(upper) + 1)])

    def _merge_matter(
        self,
        block: list[tuple[int, dict[str, Any], int]],
        values: list[list[str]],
        spans: list[tuple[int, int, int, int]],
    ) -> None:
        """Equal names of all levels but the last are merged down."""
        for level in range(self.levels - 1):
            at = self.columns.index(f"m{level + 1}")
            start = 0
            for k in range(1, len(block) + 1):
                same = k < len(block) and block[k][1]["matter"][: level + 1] == block[start][1]["matter"][: level + 1]
                if same:
                    continue
                first, last = block[start][0], block[k - 1][0] + block[k - 1][2] - 1
                if k - start > 1:
                    spans[:] = [s for s in spans if not (s[1] == at == s[3] and first <= s[0] <= last)]
                    spans.append((first, at, last, at))
                    for row in range(first + 1, last + 1):
                        values[row][at] = ""
                start = k

    def _merge_column(
        self,
        block: list[tuple[int, dict[str, Any], int]],
        values: list[list[str]],
        spans: list[tuple[int, int, int, int]],
        column: str,
    ) -> None:
        """One column merged over some rows, whatever the matter does."""
        if len(block) < 2:
            return
        a = self.r.randrange(0, len(block) - 1)
        b = self.r.randrange(a + 1, len(block))
        at = self.columns.index(column)
        spans.append((block[a][0], at, block[b][0], at))
        for k in range(a + 1, b + 1):
            values[block[k][0]][at] = ""
            block[k][1][column] = block[a][1][column]
            if column == "basis":
                block[k][1]["cites"] = block[a][1]["cites"]

    # --- documents ----------------------------------------------------------------------------------------------------
    def document(self) -> tuple[bytes, dict[str, Any]]:
        r = self.r
        place = r.choice(["XX县", "九原区", "滨海市东湖区", "XX街道", "易县", "大河口乡"])
        several = r.random() < 0.25
        domains = r.sample(DOMAINS, r.choice([2, 3])) if several else [r.choice(DOMAINS)]
        tables = []
        legend_text = [f"注：“{self.boxes[0]}”为必选项，“{self.boxes[1]}”为可选项。"] if self.legend_below else []
        every: list[dict[str, Any]] = []
        titled = r.random() < 0.85
        for n, domain in enumerate(domains):
            items = self._items(r.choice([3, 5, 8, 12]), domain)
            above = []
            if several and self.kind in (".xlsx", ".csv"):
                above = ([f"{place}基层政务公开标准目录"] if n == 0 and titled else []) + [
                    r.choice(
                        [
                            f"（{'一二三'[n]}）{domain}领域基层政务公开标准目录",
                            f"{'一二三'[n]}、{domain}领域",
                            f"{domain}领域基层政务公开标准目录",
                        ]
                    )
                ]
            elif titled and self.kind in (".xlsx", ".csv"):
                above = [f"{place}{domain}领域基层政务公开标准目录"] + (
                    [f"填报单位：{place}政府办    填报时间：2024年5月"] if r.random() < 0.3 else []
                )
            below = (legend_text if n == len(domains) - 1 else []) + (
                ["填表说明：本目录由政务公开办公室负责解释。"] if r.random() < 0.2 else []
            )
            table = self.table(items, above, below if self.kind in (".xlsx", ".csv") else [], repeat=r.random() < 0.25)
            tables.append((domain, table, below))
            every += items
        shown = several or titled
        expected = {
            "domain": None if several else domains[0] if shown and not (self.kind == ".csv" and not titled) else None,
            "items": [self._expected(i, several) for i in every],
        }
        writer: Callable[..., bytes] = {
            ".xlsx": self._xlsx,
            ".docx": self._docx,
            ".html": self._html,
            ".csv": self._csv,
        }[self.kind]
        return writer(tables, place, titled, several), expected

    def _xlsx(self, tables: list[Any], place: str, titled: bool, several: bool) -> bytes:
        import xlsxwriter

        r, out = self.r, io.BytesIO()
        book = xlsxwriter.Workbook(
            out,
            {"in_memory": True, "strings_to_numbers": False, "strings_to_formulas": False, "strings_to_urls": False},
        )
        if r.random() < 0.25:
            cover = book.add_worksheet("封面")
            cover.write_string(5, 2, f"{place}基层政务公开标准目录汇编")
        stacked = several and r.random() < 0.5
        sheet, row = None, 0
        for n, (domain, (values, spans), _) in enumerate(tables):
            if sheet is None or not stacked:
                sheet, row = (
                    book.add_worksheet(domain if several and r.random() < 0.5 else f"目录{n + 1}"),
                    r.choice([0, 0, 0, 1]),
                )
            self._write_sheet(book, sheet, row, values, spans)
            row += len(values) + r.choice([0, 1, 2])
        if r.random() < 0.25:
            hidden = book.add_worksheet("数据字典")
            hidden.write_column(0, 0, OFFICIAL)
            hidden.hide()
        if r.random() < 0.2:
            book.add_worksheet("Sheet9")
        book.close()
        return out.getvalue()

    def _write_sheet(
        self, book: Any, sheet: Any, row: int, values: list[list[str]], spans: list[tuple[int, int, int, int]]
    ) -> None:
        covered = {(y, x) for t, le, b, rt in spans for y in range(t, b + 1) for x in range(le, rt + 1)} - {
            s[:2] for s in spans
        }
        for y, line in enumerate(values):
            for x, text in enumerate(line):
                if (y, x) in covered or not text:
                    continue
                if text.isascii() and text.isdigit() and not text.startswith("0"):
                    sheet.write_number(row + y, x, int(text))
                else:
                    sheet.write_string(row + y, x, text)
        for t, le, b, rt in spans:
            if (t, le) == (b, rt):
                continue
            text = values[t][le]
            sheet.merge_range(row + t, le, row + b, rt, "")
            if text.isascii() and text.isdigit() and not text.startswith("0"):
                sheet.write_number(row + t, le, int(text))
            else:
                sheet.write_string(row + t, le, text)

    def _docx(self, tables: list[Any], place: str, titled: bool, several: bool) -> bytes:
        import docx

        document = docx.Document()
        if several and titled:
            document.add_paragraph(f"{place}基层政务公开标准目录")
        for n, (domain, (values, spans), below) in enumerate(tables):
            if several or titled:
                document.add_paragraph(
                    f"（{'一二三'[n]}）{domain}领域基层政务公开标准目录"
                    if several
                    else f"{place}{domain}领域基层政务公开标准目录"
                )
            table = document.add_table(len(values), len(values[0]))
            grid = [list(row.cells) for row in table.rows]
            for y, line in enumerate(values):
                for x, text in enumerate(line):
                    if text:
                        grid[y][x].text = text
            for t, le, b, rt in spans:
                if (t, le) != (b, rt):
                    text = values[t][le]
                    grid[t][le].merge(grid[b][rt]).text = text
            for text in below:
                document.add_paragraph(text)
        out = io.BytesIO()
        document.save(out)
        return out.getvalue()

    def _html(self, tables: list[Any], place: str, titled: bool, several: bool) -> bytes:
        r = self.r
        encoding = r.choice(["utf-8", "gb18030", "utf-8"])
        say = lambda t: html.escape(t).replace("\n", r.choice(["<br>", "<br/>"]))  # noqa: E731
        body = [
            "<div><a href='/'>首页</a> | <a href='/zwgk'>政务公开</a></div><table><tr><td>机构概况</td><td>政策文件</td></tr></table>"
        ]
        if titled:
            body.append(f"<h1>{place}{'' if several else tables[0][0] + '领域'}基层政务公开标准目录</h1>")
        for n, (domain, (values, spans), below) in enumerate(tables):
            if several:
                body.append(f"<p>（{'一二三'[n]}）{domain}领域</p>")
            rows = []
            start = {s[:2]: s for s in spans}
            covered = {(y, x) for t, le, b, rt in spans for y in range(t, b + 1) for x in range(le, rt + 1)} - set(
                start
            )
            for y, line in enumerate(values):
                cells = []
                for x, text in enumerate(line):
                    if (y, x) in covered:
                        continue
                    t, le, b, rt = start.get((y, x), (y, x, y, x))
                    attributes = (f' rowspan="{b - t + 1}"' if b > t else "") + (
                        f' colspan="{rt - le + 1}"' if rt > le else ""
                    )
                    cells.append(
                        f"<td{attributes}>{'<p><span>' + say(text) + '</span></p>' if r.random() < 0.3 else say(text) or '&nbsp;'}</td>"
                    )
                rows.append("<tr>" + "".join(cells) + "</tr>")
            one = "<table border=1>" + "\n".join(rows) + "</table>"
            body.append(
                f"<table><tr><td><ul><li>领导之窗</li></ul></td><td>{one}</td></tr></table>"
                if r.random() < 0.3
                else one
            )
            body += [f"<p>{say(t)}</p>" for t in below]
        body.append(
            "<div>主办：县人民政府办公室　版权所有&copy;2024</div><script>var a='<table><tr><td>x</td></tr></table>';</script>"
        )
        page = f"<!DOCTYPE html><html><head><meta http-equiv='Content-Type' content='text/html; charset={'gbk' if encoding == 'gb18030' else encoding}'><title>目录</title></head><body>{''.join(body)}</body></html>"
        return page.encode(encoding, "xmlcharrefreplace")

    def _csv(self, tables: list[Any], place: str, titled: bool, several: bool) -> bytes:
        r, out = self.r, io.StringIO()
        writer = csv.writer(out, delimiter=r.choice([",", ",", "\t", ";"]), lineterminator=r.choice(["\r\n", "\n"]))
        for _, (values, _), _ in tables:
            writer.writerows(values)
            if r.random() < 0.5:
                writer.writerow([""] * len(values[0]))
        return out.getvalue().encode(r.choice(["utf-8", "utf-8-sig", "gb18030"]))

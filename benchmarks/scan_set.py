"""Write the labelled set for the personal-information scan: ``python benchmarks/scan_set.py``.

``tests/attributes/data/scan_hand.txt`` is written by hand, with places such as ``{id}`` for made-up numbers. This script fills them
in, adds texts from templates, and writes ``tests/attributes/data/scan_labelled.jsonl``. The seed is fixed: the file is the same in
every run. No number or name is taken from a real person.
"""

# ruff: noqa: D101, D102
import json
import random
import re
from pathlib import Path

from stdnum import luhn
from stdnum.cn import ric

DATA = Path(__file__).parents[1] / "tests/attributes/data"
SEED = 20261122
SURNAMES = "王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戚莫孔向汤"
GIVEN = [
    "建国",
    "秀英",
    "桂兰",
    "玉兰",
    "志强",
    "海燕",
    "小红",
    "国庆",
    "春梅",
    "永福",
    "德胜",
    "雪",
    "伟",
    "芳",
    "娜",
    "磊",
    "敏",
    "静",
    "军",
    "洋",
    "勇",
    "艳",
    "杰",
    "涛",
    "明霞",
    "凤英",
    "金花",
    "文博",
    "子轩",
    "梓涵",
    "雨欣",
    "保国",
    "新民",
    "爱华",
    "大山",
    "来福",
    "长河",
    "书香",
    "家豪",
    "俊杰",
    "晓东",
    "红卫",
    "卫东",
    "思远",
    "一鸣",
    "天佑",
    "兰英",
    "淑珍",
    "广才",
    "有田",
]
DOUBLE = ["欧阳建平", "司马文", "上官玉", "诸葛明亮", "皇甫军", "尉迟刚"]
PLACES = [
    "411528",
    "413025",
    "411503",
    "410105",
    "412727",
    "320106",
    "110101",
    "420983",
    "342201",
    "513001",
    "370102",
    "440306",
    "610113",
    "330726",
    "150102",
    "650102",
    "540102",
    "230103",
    "372301",
    "442521",
]
TOWNS = ["项店镇", "关店乡", "小茴店镇", "包信镇", "夏庄镇", "路口乡", "彭店乡", "白土店乡"]
VILLAGES = ["张庄村", "大李庄村", "徐楼村", "何寨村", "方老庄村", "刘湾村", "中心村", "西街社区"]
MOBILES = [
    "130",
    "131",
    "132",
    "133",
    "135",
    "136",
    "137",
    "138",
    "139",
    "150",
    "151",
    "152",
    "155",
    "156",
    "157",
    "158",
    "159",
    "166",
    "170",
    "176",
    "177",
    "178",
    "180",
    "181",
    "182",
    "183",
    "185",
    "186",
    "187",
    "188",
    "189",
    "191",
    "193",
    "198",
    "199",
]
BINS = [
    "622848",
    "621700",
    "622202",
    "622991",
    "621098",
    "623059",
    "622609",
    "955880",
    "436742",
    "601382",
    "621226",
    "622588",
]
AREAS = [("0376", 7), ("0371", 8), ("010", 8), ("021", 8), ("0394", 7), ("0755", 8)]


class Maker:
    def __init__(self) -> None:
        self.r = random.Random(SEED)

    def date(self, first=1935, last=2020) -> str:
        return f"{self.r.randint(first, last)}{self.r.randint(1, 12):02}{self.r.randint(1, 28):02}"

    def id(self) -> str:
        head = self.r.choice(PLACES) + self.date() + f"{self.r.randint(1, 999):03}"
        return head + ric.calc_check_digit(head + "0")

    def idx(self) -> str:
        while not (number := self.id()).endswith("X"):
            pass
        return number

    def id15(self) -> str:
        return self.r.choice(PLACES) + self.date(1935, 1985)[2:] + f"{self.r.randint(1, 999):03}"

    def mobile(self) -> str:
        return self.r.choice(MOBILES) + f"{self.r.randint(0, 99999999):08}"

    def card(self, size: int | None = None) -> str:
        start = self.r.choice(BINS)
        size = size or (16 if start == "622588" else 19)
        head = start + "".join(self.r.choice("0123456789") for _ in range(size - len(start) - 1))
        return head + luhn.calc_check_digit(head)

    def card4(self) -> str:
        number = self.card()
        return " ".join(number[n : n + 4] for n in range(0, len(number), 4))

    def name(self) -> str:
        return self.r.choice(DOUBLE) if self.r.random() < 0.04 else self.r.choice(SURNAMES) + self.r.choice(GIVEN)

    def fixed(self) -> str:
        area, size = self.r.choice(AREAS)
        return f"{area}-{self.r.choice('5678')}{''.join(self.r.choice('0123456789') for _ in range(size - 1))}"

    def passport(self) -> str:
        return (
            self.r.choice(["E", "G", "EA", "EJ", "EH"]).ljust(2, str(self.r.randint(1, 9)))
            + f"{self.r.randint(0, 9999999):07}"
        )

    def plate(self) -> str:
        head = self.r.choice("豫京鄂皖粤浙") + self.r.choice("ASCBEN")
        body = self.r.choice("ABCDEFGH123456789") + f"{self.r.randint(0, 9999):04}"
        return (
            head
            + self.r.choice(["", "·"])
            + (self.r.choice("DF") + f"{self.r.randint(0, 99999):05}" if self.r.random() < 0.3 else body)
        )

    def email(self) -> str:
        return (
            self.r.choice(["zhang", "wang", "li", "liu", "chen", "sunny", "tiger", "happy"])
            + f"{self.r.randint(10, 9999)}@"
            + self.r.choice(["163.com", "qq.com", "126.com", "sina.com", "gmail.com", "foxmail.com"])
        )

    def address(self) -> str:
        n = self.r.choice("一二三四五六七八")
        return self.r.choice(
            [
                f"息县{self.r.choice(TOWNS)}{self.r.choice(VILLAGES)}{n}组{self.r.randint(1, 99)}号",
                f"河南省信阳市息县谯楼街道龙湖小区{self.r.randint(1, 20)}号楼{self.r.randint(1, 4)}单元{self.r.randint(101, 1802)}室",
                f"息县{self.r.choice(TOWNS)}{self.r.choice(VILLAGES)}{n}组",
                f"信阳市浉河区民权路{self.r.randint(1, 300)}号院{self.r.randint(1, 9)}栋{self.r.randint(101, 602)}",
            ]
        )

    def uscc(self) -> str:
        alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"
        weights = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
        head = (
            self.r.choice(["91", "92", "93", "12", "11", "53"])
            + "411528"
            + "".join(self.r.choice(alphabet if self.r.random() < 0.7 else "0123456789") for _ in range(9))
        )
        return head + alphabet[(31 - sum(alphabet.index(c) * w for c, w in zip(head, weights, strict=True))) % 31]

    def digits(self, size: str) -> str:
        return self.r.choice("123456789") + "".join(self.r.choice("0123456789") for _ in range(int(size) - 1))

    def docno(self) -> str:
        return f"{self.r.choice(['豫政办', '息政', '国办发', '豫民', '信财农', '息乡振'])}〔{self.r.randint(2016, 2026)}〕{self.r.randint(1, 300)}号"

    def project(self) -> str:
        return self.r.choice(
            [
                f"{self.date(2018, 2026)}-411528-04-01-{self.digits('6')}",
                f"息县财竞采-2024-{self.r.randint(1, 99)}",
                f"4115282024{self.digits('8')}",
                f"ZFCG-{self.digits('11')}",
                f"XX-GC-2025{self.digits('7')}",
            ]
        )

    def amount(self) -> str:
        return self.r.choice(
            [
                f"{self.r.randint(1, 9999999)}.{self.r.randint(0, 99):02}元",
                f"{self.r.randint(1, 999)},{self.r.randint(100, 999)},{self.r.randint(100, 999)}元",
                f"{self.digits('11')}元",
            ]
        )

    def fill(self, text: str) -> tuple[str, list[dict]]:
        """The text with places filled in and marks taken out, and its labels."""
        text = text.replace("\\n", "\n").replace("\\t", "\t")
        text = re.sub(r"\{(\w+?)(?::(\w+))?\}", lambda m: getattr(self, m[1])(*([m[2]] if m[2] else [])), text)
        plain, labels = "", []
        for part in re.split(r"(⟦\w+\|[^⟧]*⟧)", text):
            if part.startswith("⟦"):
                kind, words = part[1:-1].split("|", 1)
                labels.append({"kind": kind, "start": len(plain), "end": len(plain) + len(words)})
                plain += words
            else:
                plain += part
        return plain, labels


ID, MO, NA, CA, AD = (
    "⟦id_card|{id}⟧",
    "⟦mobile|{mobile}⟧",
    "⟦person_name|{name}⟧",
    "⟦bank_card|{card}⟧",
    "⟦home_address|{address}⟧",
)
POSITIVE = [
    f"姓名：{NA} 身份证号码：{ID} 联系电话：{MO}",
    f"{NA}，身份证号：{ID}，家庭住址：{AD}。",
    f"{NA}，男，汉族，1965年3月出生，公民身份号码{ID}，住址：{AD}",
    f"户主{NA}一家三口，享受农村低保C类，一卡通账号{CA}。",
    f"序号,户主姓名,身份证号码,补贴面积（亩）,补贴金额（元）,银行账号\\n1,{NA},{ID},5.6,683.20,{CA}\\n2,{NA},{ID},3.2,390.40,{CA}",
    f"姓名\\t性别\\t身份证号\\t联系电话\\t住址\\n{NA}\\t男\\t{ID}\\t{MO}\\t{AD}\\n{NA}\\t女\\t⟦id_card|{{id15}}⟧\\t{MO}\\t{AD}",
    f"经核查，申请人：{NA}，联系方式：{MO}，电子邮箱：⟦email|{{email}}⟧。",
    f"持卡人{NA}，卡号⟦bank_card|{{card4}}⟧，开户行息县农商行城关支行。",
    f"出境人员：{NA}，护照号：⟦passport|{{passport}}⟧。",
    f"违法车辆号牌⟦plate|{{plate}}⟧，驾驶人：{NA}，驾驶证号{ID}。",
    f"住宅电话：⟦fixed_phone|{{fixed}}⟧，手机：{MO}",
    f"<tr><td>{NA}</td><td>{ID}</td><td>{MO}</td></tr>",
    f"{NA} {ID} {MO}",
    f"受助学生{NA}，家长电话{MO}，家庭住址：{AD}。",
    f"2025年第一季度农村低保名单公示\\n1、{NA}，2人，620元\\n2、{NA}，1人，310元\\n3、{NA}，4人，1240元",
    f"身份证{ID}已登记，如有疑问请致电{MO}。",
    f'{{{{"xm": "{NA}", "sfzh": "{ID}", "sj": "{MO}"}}}}'.replace("{{", "{").replace("}}", "}")
    if False
    else f"xm={NA};sfzh={ID};sj={MO}",
    f"| 姓名 | 身份证号 | 金额 |\\n|---|---|---|\\n| {NA} | {ID} | 500 |\\n| {NA} | ⟦id_card|{{idx}}⟧ | 500 |",
]
NEGATIVE = [
    "根据《{docno}》精神，现将2024年{amount}衔接资金安排情况予以公示，咨询电话：{fixed}。",
    "项目编号：{project}，预算金额{amount}，采购人：息县财政局。",
    "统一社会信用代码：{uscc}，注册资本{amount}，成立日期2015年3月12日。",
    "中标单位：息县宏达建筑工程有限公司（{uscc}），中标价{amount}。",
    "监督电话：{fixed}，政务服务热线12345，纪检监察举报电话12388。",
    "合同编号：{digits:18}，发票号码{digits:20}，开票日期{date}。",
    "办公地址：息县谯楼街道息州大道行政中心3楼312室，邮编464300，电话{fixed}。",
    "文号：{docno}　成文日期：2024年5月6日　索引号：411528-{digits:8}-{digits:4}",
    "豫（2024）息县不动产权第{digits:7}号，宗地面积{digits:4}.35平方米，不动产单元号411528{digits:12}W00000000。",
    "序号,项目名称,项目代码,总投资（万元）\\n1,张庄村道路硬化项目,{project},86.5\\n2,高标准农田建设项目,{project},1200",
    "单位\\t联系人\\t办公电话\\n民政局\\t王主任\\t{fixed}\\n教体局\\t李科长\\t{fixed}",
    "来信来访请寄：信阳市息县谯楼街信访局，服务热线400-{digits:3}-{digits:4}，传真{fixed}。",
    "公示期为2024年3月5日至2024年3月11日（5个工作日），如有异议请拨打{fixed}向县乡村振兴局反映。",
    "订单号{digits:19}，流水号{digits:16}，时间戳20240315103045。",
    "县长李明主持召开县政府常务会议，副县长王强、张静出席。",
    "本次共发放补贴{amount}，涉及3215户8964人，资金拨付文件{docno}。",
    "招标公告（招标编号：{project}）开标时间2024-06-18 09:00，保证金账号：{digits:17}，开户行：中国银行息县支行。",
    "网址：http://www.xixian.gov.cn/2024/0315/{digits:11}.html，邮箱xxgk@xixian.gov.cn",
]


def main() -> None:
    maker = Maker()
    rows = []
    for line in (DATA / "scan_hand.txt").read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            text, labels = maker.fill(line)
            rows.append({"source": "hand", "text": text, "labels": labels})
    for n in range(300):
        pool = POSITIVE if n % 9 < 4 else NEGATIVE
        text, labels = maker.fill(pool[(n // 2) % len(pool)] if n % 2 else maker.r.choice(pool))
        rows.append({"source": "template", "text": text, "labels": labels})
    out = DATA / "scan_labelled.jsonl"
    out.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")
    print(len(rows), "texts,", sum(not row["labels"] for row in rows), "without personal information")


if __name__ == "__main__":
    main()

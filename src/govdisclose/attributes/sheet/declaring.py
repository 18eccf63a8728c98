"""How a rule of the review sheet is declared (审核单规则声明): its sources and its examples in words."""

from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation
from govdisclose.findings import RuleInfo, Severity

__all__ = ["SOURCE", "regulation", "rule"]


def regulation(article: str) -> Citation:
    """An article of the regulation of 2019."""
    return Citation("中华人民共和国政府信息公开条例", "国务院令第711号", article)


SOURCE = Citation(
    "国务院办公厅印发《关于全面推进政务公开工作的意见》实施细则的通知", "国办发〔2016〕80号", "第一条第（一）项"
)


_EXAMPLES = {
    1: ("初审张、复审李、终审王", "初审张、复审李、终审张"),
    2: ("11月20日初审，11月21日复审，11月22日终审", "11月22日终审之后才有11月23日的初审"),
    3: ("保密审查同意之后发布", "没有保密审查记录即发布"),
    4: ("不予公开：涉及企业商业秘密，依据条例第十五条", "不予公开，理由栏空白"),
    5: ("需要公众广泛知晓：主动公开", "需要公众广泛知晓，却定为依申请公开"),
    6: ("原件主动公开，转发件主动公开", "原件依申请公开，转发件主动公开"),
    7: ("牵头机关定为主动公开，两家参加机关各自会签同意", "两家参加机关，只有一家会签"),
    8: ("隐去身份证号码后主动公开", "含身份证号码的名单主动公开"),
    9: ("主动公开的通知，不含清单所列内容", "主动公开的通知附有身份证号码汇总表"),
    10: ("退回后另填新单", "终审之后改动标题"),
    11: ("终审同意之后发布", "只有初审即发布"),
    12: ("复审退回，修改后另填新单", "复审退回，终审仍同意"),
    13: ("改动事实后重新认定", "改动事实后沿用旧的认定结果"),
    14: ("各项事实都已填写", "是否涉及个人隐私未填，即定为主动公开"),
    15: ("依据条例第十六条第一款", "依据栏空白"),
    16: ("按实际时间记录", "预先填写明日的审核时间"),
    17: ("主动公开，经审核后发布", "不予公开，却已发布"),
    18: ("文件标题、拟稿部门、拟稿人、拟定公开属性都已填写", "拟稿人空白"),
    19: ("11月15日认定，11月16日填表，11月17日初审", "认定日期写作2099年1月1日"),
    20: ("2026年认定，2026年终审", "2015年的认定结果用在2026年的审核单上"),
    21: ("依据写国务院令第711号的条例", "2026年的依据写国务院令第492号的条例"),
    22: ("涉及商业秘密：依据条例第十五条", "涉及商业秘密：依据条例第十六条"),
    23: ("联合发文，写明牵头机关和参加机关", "本机关制作，却写有参加机关"),
    24: ("转发件写明原件主动公开", "转发件没有写明原件的公开属性"),
    25: ("属于第二十条第（六）项", "写作第二十条第（九十九）项"),
}


def rule(number: int, severity: Severity, words: tuple[Bilingual, Bilingual, Bilingual], *basis: Citation) -> RuleInfo:
    """A rule from its number, weight, and the words of title, message and hint; the examples stand in ``_EXAMPLES``."""
    title, message, hint = words
    good, bad = _EXAMPLES[number]
    return RuleInfo(f"GD-A{number:03}", title, severity, message, hint, good, bad, basis)

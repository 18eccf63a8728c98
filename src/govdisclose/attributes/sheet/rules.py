"""The rules of the review sheet (审核单规则): declared once, used by ``check_sheet`` and printed by ``govdisclose rule``."""

from govdisclose.bilingual import Bilingual
from govdisclose.citation import Citation
from govdisclose.findings import RuleInfo, Severity

__all__ = [
    "AGAINST_DETERMINATION",
    "AHEAD_OF_TIME",
    "BEFORE_SECRECY",
    "DETERMINATION_STALE",
    "FORWARDED_CHANGED",
    "INCOMPLETE",
    "JOINT_CHANGED",
    "NEGATIVE_HIT",
    "NOT_SETTLED",
    "NO_PROVISION",
    "NO_REASONS",
    "OUT_OF_ORDER",
    "PRIVATE",
    "RECORD_CHANGED",
    "RETURNED",
    "SAME_PERSON",
    "SHEET_RULES",
    "UNREVIEWED",
    "WITHHELD_RELEASED",
]


def _regulation(article: str) -> Citation:
    return Citation("中华人民共和国政府信息公开条例", "国务院令第711号", article)


_SOURCE = Citation(
    "国务院办公厅印发《关于全面推进政务公开工作的意见》实施细则的通知", "国办发〔2016〕80号", "第一条第（一）项"
)


_EXAMPLES = {
    1: ("初审张、复审李、终审王", "初审张、复审李、终审张"),
    2: ("11月20日初审，11月21日复审，11月22日终审", "11月22日终审之后才有11月23日的初审"),
    3: ("保密审查同意之后发布", "没有保密审查记录即发布"),
    4: ("不予公开：涉及企业商业秘密，依据条例第十五条", "不予公开，理由栏空白"),
    5: ("需要公众广泛知晓：主动公开", "需要公众广泛知晓，却定为依申请公开"),
    6: ("原件主动公开，转发件主动公开", "原件依申请公开，转发件主动公开"),
    7: ("牵头机关定为主动公开，两家会签同意", "没有牵头机关意见，自行定为依申请公开"),
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
}


def _rule(number: int, severity: Severity, words: tuple[Bilingual, Bilingual, Bilingual], *basis: Citation) -> RuleInfo:
    """A rule from its number, weight, and the words of title, message and hint; the examples stand in ``_EXAMPLES``."""
    title, message, hint = words
    good, bad = _EXAMPLES[number]
    return RuleInfo(f"GD-A{number:03}", title, severity, message, hint, good, bad, basis)


SAME_PERSON = _rule(
    1,
    Severity.WARNING,
    (
        Bilingual(
            "三级审核由同一人作出",
            "One person in two of the three reviews",
        ),
        Bilingual(
            "{found}在{stages}中都作了审核；初审、复审、终审应由三个人分别作出。",
            "{found} stands in {stages}; three different people review.",
        ),
        Bilingual(
            "由另一人重新审核其中一级。",
            "Let another person do one of the reviews.",
        ),
    ),
)
OUT_OF_ORDER = _rule(
    2,
    Severity.WARNING,
    (
        Bilingual(
            "审核次序不对",
            "Reviews out of order",
        ),
        Bilingual(
            "{found}记在{expected}之后；应依次为初审、复审、终审，时间先后一致。",
            "{found} stands after {expected}; the order is first, second, final, and times must follow it.",
        ),
        Bilingual(
            "核对各级审核的时间和先后。",
            "Check times and order of the reviews.",
        ),
    ),
)
BEFORE_SECRECY = _rule(
    3,
    Severity.ERROR,
    (
        Bilingual(
            "未经保密审查即发布",
            "Released before the secrecy review",
        ),
        Bilingual(
            "{found}发布，此前没有同意公开的保密审查；应先审查、后公开。",
            "released at {found} with no secrecy review agreed before it; review comes first.",
        ),
        Bilingual(
            "立即撤下，补做保密审查后再发布。",
            "Take it down, review it, then release it.",
        ),
    ),
    _regulation("第十七条"),
)
NO_REASONS = _rule(
    4,
    Severity.ERROR,
    (
        Bilingual(
            "未说明理由",
            "No reasons given",
        ),
        Bilingual(
            "公开属性为“{found}”，没有写明理由；依申请公开和不予公开都应说明理由。",
            "the attribute is “{found}” and no reasons are given; on-request and withheld documents need them.",
        ),
        Bilingual(
            "写明不主动公开的理由和所依据的条款。",
            "State why it is not disclosed proactively, and the provision.",
        ),
    ),
    _SOURCE,
)
AGAINST_DETERMINATION = _rule(
    5,
    Severity.ERROR,
    (
        Bilingual(
            "公开属性与认定结果不符",
            "Attribute against the determination",
        ),
        Bilingual(
            "公开属性为“{found}”，按所填事实应为“{expected}”。",
            "the attribute is “{found}”; from the facts given it follows that it is “{expected}”.",
        ),
        Bilingual(
            "核对事实；事实无误的，改正公开属性。",
            "Check the facts; if they are right, correct the attribute.",
        ),
    ),
    _regulation("第十三条"),
    _regulation("第十九条"),
    _regulation("第二十条"),
)
FORWARDED_CHANGED = _rule(
    6,
    Severity.WARNING,
    (
        Bilingual(
            "转发文件改变了原件的公开属性",
            "A forwarded document changed its attribute",
        ),
        Bilingual(
            "转发件定为“{found}”，原件为“{expected}”；转发件应保持原件的公开属性。",
            "the forwarded document is “{found}”, the original “{expected}”; it keeps the attribute of the original.",
        ),
        Bilingual(
            "改为原件的公开属性；确需改变的，先商原制发机关。",
            "Keep the original attribute, or agree a change with the maker first.",
        ),
    ),
)
JOINT_CHANGED = _rule(
    7,
    Severity.WARNING,
    (
        Bilingual(
            "联合发文的公开属性未经牵头机关确定",
            "Attribute of a joint document not set by the lead organ",
        ),
        Bilingual(
            "联合发文：{found}；应由牵头机关确定公开属性，参加机关会签。",
            "joint document: {found}; the lead organ sets the attribute and the others co-sign.",
        ),
        Bilingual(
            "写明牵头机关及其确定的公开属性，补齐会签。",
            "Name the lead organ and its attribute, and complete the co-signing.",
        ),
    ),
    _regulation("第十条"),
)
PRIVATE = _rule(
    8,
    Severity.ERROR,
    (
        Bilingual(
            "主动公开的内容涉及他人秘密或者隐私",
            "Proactive, but the facts call the content private",
        ),
        Bilingual(
            "拟主动公开，而事实表明{found}，没有第三方同意，也没有重大公共利益的认定。",
            "to be disclosed proactively, while the facts say {found}, with neither consent nor a finding of major public interest.",
        ),
        Bilingual(
            "隐去有关内容，或者征得同意，或者改变公开属性。",
            "Remove the content, get consent, or change the attribute.",
        ),
    ),
    _regulation("第十五条"),
)
NEGATIVE_HIT = _rule(
    9,
    Severity.WARNING,
    (
        Bilingual(
            "命中负面清单",
            "Hit on the negative list",
        ),
        Bilingual(
            "“{found}”属于负面清单事项{expected}，而公开属性为“{attribute}”。",
            "“{found}” falls under entry {expected} of the negative list, while the attribute is “{attribute}”.",
        ),
        Bilingual(
            "核对是否确属该事项；属于的，改变公开属性或者删去有关内容。",
            "See whether it really falls there; if so, change the attribute or take the content out.",
        ),
    ),
)
RECORD_CHANGED = _rule(
    10,
    Severity.ERROR,
    (
        Bilingual(
            "审核记录被改动",
            "The record was changed",
        ),
        Bilingual(
            "{found}与记录时的校验值不符：内容或者审核意见在记录之后被改动。",
            "{found} does not match its hash: contents or decisions were changed after they were recorded.",
        ),
        Bilingual(
            "取回原件核对；需要更正的，另填新单，不改旧单。",
            "Compare with the original; to correct something, make a new sheet.",
        ),
    ),
)
UNREVIEWED = _rule(
    11,
    Severity.WARNING,
    (
        Bilingual(
            "三级审核未完成即发布",
            "Released before the three reviews",
        ),
        Bilingual(
            "发布前缺少{found}的同意意见；应经初审、复审、终审同意后发布。",
            "released without {found}; first, second and final review come before.",
        ),
        Bilingual(
            "补齐审核；发布的信息先行复核。",
            "Complete the reviews, and check what was released.",
        ),
    ),
)
RETURNED = _rule(
    12,
    Severity.WARNING,
    (
        Bilingual(
            "退回或者不同意之后继续办理",
            "Went on after a return or refusal",
        ),
        Bilingual(
            "{expected}意见为“{found}”，其后仍有{next}的同意意见；应另填新单重新审核。",
            "{expected} says “{found}”, yet {next} agreed later; a new sheet is needed.",
        ),
        Bilingual(
            "修改后另填新单，从初审开始。",
            "Revise, make a new sheet and start again with the first review.",
        ),
    ),
)
DETERMINATION_STALE = _rule(
    13,
    Severity.ERROR,
    (
        Bilingual(
            "认定结果与所填事实不符",
            "Recorded determination does not follow from the facts",
        ),
        Bilingual(
            "单上的认定结果为“{found}”，按所填事实在{day}应为“{expected}”。",
            "the sheet records “{found}”; from its facts on {day} follows “{expected}”.",
        ),
        Bilingual(
            "事实改变后重新认定。",
            "Determine anew when the facts have changed.",
        ),
    ),
)
NOT_SETTLED = _rule(
    14,
    Severity.WARNING,
    (
        Bilingual(
            "事实不足，尚不能认定",
            "Facts are missing",
        ),
        Bilingual(
            "已定为“{found}”，但事实不足，尚不能认定；还需查明：{expected}。",
            "set to “{found}” while facts are missing; still to be found out: {expected}.",
        ),
        Bilingual(
            "补充所列事实后再定公开属性。",
            "Find out the facts listed, then set the attribute.",
        ),
    ),
    _regulation("第十七条"),
)
NO_PROVISION = _rule(
    15,
    Severity.WARNING,
    (
        Bilingual(
            "不予公开未写明条款",
            "Withheld without a provision",
        ),
        Bilingual(
            "公开属性为“{found}”，依据栏没有写明条款；应写明法律、法规的名称和条款。",
            "the attribute is “{found}” and no provision is named.",
        ),
        Bilingual(
            "写明条例第十四条、第十五条或者第十六条，或者其他法律、行政法规的条款。",
            "Name Art. 14, 15 or 16, or the article of another statute.",
        ),
    ),
    _SOURCE,
)
AHEAD_OF_TIME = _rule(
    16,
    Severity.WARNING,
    (
        Bilingual(
            "审核时间晚于今日",
            "A review dated in the future",
        ),
        Bilingual(
            "{expected}的时间为{found}，尚未到来。",
            "{expected} is dated {found}, which has not come yet.",
        ),
        Bilingual(
            "更正时间；已记录的，另填新单。",
            "Correct the time; once recorded, make a new sheet.",
        ),
    ),
)
WITHHELD_RELEASED = _rule(
    17,
    Severity.ERROR,
    (
        Bilingual(
            "非主动公开的信息被发布",
            "Released although not proactive",
        ),
        Bilingual(
            "公开属性为“{found}”，却有发布记录；只有主动公开的信息才能发布。",
            "the attribute is “{found}”, yet it was released; only proactive information is.",
        ),
        Bilingual(
            "立即撤下并核对公开属性。",
            "Take it down and check the attribute.",
        ),
    ),
    _regulation("第十三条"),
)
INCOMPLETE = _rule(
    18,
    Severity.WARNING,
    (
        Bilingual(
            "必填栏目空白",
            "A field is left blank",
        ),
        Bilingual(
            "“{found}”未填写。",
            "“{found}” is blank.",
        ),
        Bilingual(
            "补填后再送审核。",
            "Fill it in before the review.",
        ),
    ),
)

SHEET_RULES: tuple[RuleInfo, ...] = (
    SAME_PERSON,
    OUT_OF_ORDER,
    BEFORE_SECRECY,
    NO_REASONS,
    AGAINST_DETERMINATION,
    FORWARDED_CHANGED,
    JOINT_CHANGED,
    PRIVATE,
    NEGATIVE_HIT,
    RECORD_CHANGED,
    UNREVIEWED,
    RETURNED,
    DETERMINATION_STALE,
    NOT_SETTLED,
    NO_PROVISION,
    AHEAD_OF_TIME,
    WITHHELD_RELEASED,
    INCOMPLETE,
)

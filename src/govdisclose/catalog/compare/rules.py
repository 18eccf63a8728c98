"""The rules of comparing and merging (比对规则). A reference is practice, not law, so none of them is an error."""

from govdisclose.catalog.rules._sources import MINIMUM, regulation
from govdisclose.citation import Citation
from govdisclose.findings import RuleInfo, Severity
from govdisclose.findings.rule_row import rule_row

__all__ = ["RULES", "rule"]


def _info(  # noqa: PLR0917 - a table of declarations, read by its columns
    number: int,
    severity: Severity,
    title: tuple[str, str],
    message: tuple[str, str],
    hint: tuple[str, str],
    examples: tuple[str, str],
    basis: tuple[Citation, ...] = (MINIMUM,),
) -> RuleInfo:
    return rule_row("GD-C", number, severity, title, message, hint, *examples, basis)


_WARNING, _NOTE = Severity.WARNING, Severity.NOTE

#: The declarations of this room, by code.
RULES: tuple[RuleInfo, ...] = (
    _info(
        501, _WARNING, ("缺少参考目录的事项", "Item of the reference is missing"),
        ("参考目录有事项“{expected}”，本目录没有", 'the reference has the item "{expected}", this catalogue has none'),
        ("请补上这一事项；本地没有此项业务的，请留存说明", "Add the item; where the office has no such business, keep a note of that"),
        ("参考目录的事项都有", "缺“最低生活保障／审批信息”"),
    ),
    _info(
        502, _NOTE, ("参考目录没有的事项", "Item beyond the reference"),
        ("事项“{found}”在参考目录里没有", 'the item "{found}" is not in the reference'),
        ("本地增加的事项可以保留；如果是改了名称，请核对", "Items of one's own may stay; see whether it is another name for one of the reference"),
        ("事项与参考目录一致", "多出“临时救助／年度总结”"),
    ),
    _info(
        503, _NOTE, ("事项名称与参考目录不同", "Item has another name"),
        ("事项写作“{found}”，参考目录是“{expected}”（相似度{score}）", 'the item is called "{found}", in the reference "{expected}" ({score} % alike)'),
        ("请核对是不是同一事项；是的话，建议用参考目录的名称", "See whether they are the same; if so, better use the name of the reference"),
        ("审核审批信息", "审核和审批的信息"),
    ),
    _info(
        504, _WARNING, ("公开时限比参考目录宽", "Time limit looser than the reference"),
        ("公开时限“{found}”比参考目录的“{expected}”宽{law.zh}", 'the limit "{found}" is looser than "{expected}" of the reference{law.en}'),
        ("请改为“{expected}”或者更严的时限，或者在公开依据里写明理由", "Write {expected} or a shorter limit, or cite what allows the longer one"),
        ("7个工作日内（参考：20个工作日内）", "30个工作日内（参考：20个工作日内）"), (MINIMUM, regulation("第二十六条")),
    ),
    _info(
        505, _NOTE, ("公开时限比参考目录严", "Time limit tighter than the reference"),
        ("公开时限“{found}”比参考目录的“{expected}”严", 'the limit "{found}" is tighter than "{expected}" of the reference'),
        ("有意从严的不必改；请确认做得到", "It may stay where it is meant; make sure that it can be kept"),
        ("20个工作日内（参考：20个工作日内）", "3个工作日内（参考：20个工作日内）"),
    ),
    _info(
        506, _WARNING, ("参考目录有期限，本目录没有写明", "No number where the reference has one"),
        ("公开时限“{found}”没有写明期限，参考目录是“{expected}”", 'the limit "{found}" gives no number, the reference says "{expected}"'),
        ("请写明具体期限，或者标注依据", "Write the number, or cite why there is none"),
        ("20个工作日内", "及时公开（参考：20个工作日内）"), (MINIMUM, regulation("第二十六条")),
    ),
    _info(
        507, _NOTE, ("公开时限与参考目录不同", "Time limit differs from the reference"),
        ("公开时限“{found}”与参考目录的“{expected}”不同，{why.zh}", 'the limit "{found}" differs from "{expected}" of the reference; {why.en}'),
        ("请人工核对两个时限", "Compare the two limits by hand"),
        ("20个工作日内（参考：20个工作日内）", "1个月内（参考：20个工作日内）"),
    ),
    _info(
        508, _WARNING, ("公开渠道比参考目录少", "Fewer channels than the reference"),
        ("公开渠道少了参考目录的“{expected}”，现有“{found}”", "channels of the reference are missing: {expected}; chosen are: {found}"),
        ("请补上渠道；确实没有的，请留存说明", "Add them; where the office has none, keep a note of that"),
        ("■政府网站 ■政务服务中心", "■政府网站（参考还有■政务服务中心）"), (MINIMUM, regulation("第二十三条")),
    ),
    _info(
        509, _WARNING, ("公开对象比参考目录窄", "Narrower audience than the reference"),
        ("公开对象“{found}”比参考目录窄，参考目录有“{expected}”", 'the audience "{found}" is narrower than the reference, which has "{expected}"'),
        ("请核对公开对象；只对特定群体公开的，应有依据", "See whether that is right; a narrower audience needs a reason"),
        ("全社会", "特定群体：申请人（参考：全社会）"),
    ),
    _info(
        510, _WARNING, ("参考目录主动公开，本目录依申请公开", "On request where the reference is proactive"),
        ("公开方式是“{found}”，参考目录是“{expected}”", "the mode is {found}, in the reference {expected}"),
        ("请改为主动公开，或者写明不主动公开的依据", "Make it proactive, or cite why it is not"),
        ("主动公开", "依申请公开（参考：主动公开）"), (MINIMUM, regulation("第十九条")),
    ),
    _info(
        511, _NOTE, ("公开主体与参考目录不同", "Another publisher than in the reference"),
        ("公开主体“{found}”里没有参考目录的“{expected}”", 'the publisher "{found}" does not include "{expected}" of the reference'),
        ("机构改革后由其他机关承担的，请确认；遗漏的请补上", "See whether the duty went to another organ; add the body if it was left out"),
        ("县民政局（参考：县级民政部门）", "县财政局（参考：县级民政部门）"),
    ),
    _info(
        512, _NOTE, ("公开依据缺少参考目录所列的文件", "Source of the reference is not cited"),
        ("公开依据没有列参考目录的{expected}", "the legal basis does not cite {expected} of the reference"),
        ("请核对该文件是否仍适用，适用的请补上", "See whether it still applies, and cite it if so"),
        ("依据与参考目录一致", "缺《社会救助暂行办法》"),
    ),
    _info(
        513, _NOTE, ("公开层级比参考目录少", "Fewer levels than the reference"),
        ("公开层级没有勾选参考目录的“{expected}”", "the level does not tick {expected} of the reference"),
        ("请核对这一层级是否也应公开", "See whether that level discloses it too"),
        ("县级√ 乡级√", "县级√（参考还有乡级√）"),
    ),
    _info(
        521, _WARNING, ("同一事项的内容有冲突", "Sources contradict one another"),
        ("“{name}”的{field.zh}不一致：{sides.zh}", "{field.en} of {name} differs: {sides.en}"),
        ("两项都已保留，请确定采用哪一项后删去另一项", "Both are kept; decide which holds and delete the other"),
        ("两个部门写的时限相同", "县民政局：20个工作日内；县财政局：30个工作日内"),
    ),
    _info(
        522, _WARNING, ("两个事项用了同一标识", "One id for two items"),
        ("标识“{found}”已用于另一事项“{name}”，这一项改为“{expected}”", 'the id "{found}" is that of another item, {name}; this one became "{expected}"'),
        ("请确定各事项的标识；引用旧标识的地方要一并改", "Give each its own id, and change what refers to the old one"),
        ("标识各不相同", "两张分表都有标识“1”"),
    ),
    _info(
        523, _NOTE, ("各分表的目录信息不同", "Headers differ"),
        ("{field.zh}各不相同：{sides.zh}；合并后的目录没有写这一项", "{field.en} differs: {sides.en}; the merged catalogue leaves it open"),
        ("请在合并后的目录里写明", "State it in the merged catalogue"),
        ("各分表的编制单位相同", "县民政局；县财政局"),
    ),
)  # fmt: skip


def rule(number: int) -> RuleInfo:
    """The declaration of a code by its number, such as 501."""
    return _BY_CODE[f"GD-C{number}"]


_BY_CODE = {info.code: info for info in RULES}

"""The rules of the review of publication (公开落实规则)."""

from govdisclose.catalog.coverage.verdict import Status
from govdisclose.catalog.rules._sources import regulation
from govdisclose.citation import Citation
from govdisclose.findings import RuleInfo, Severity
from govdisclose.findings.rule_row import rule_row

__all__ = ["RULES", "RULE_OF", "rule"]


def _info(  # noqa: PLR0917 - a table of declarations, read by its columns
    number: int,
    severity: Severity,
    title: tuple[str, str],
    message: tuple[str, str],
    hint: tuple[str, str],
    examples: tuple[str, str],
    basis: tuple[Citation, ...] = (),
) -> RuleInfo:
    return rule_row("GD-C", number, severity, title, message, hint, *examples, basis)


_WARNING, _NOTE = Severity.WARNING, Severity.NOTE
_TERM = (regulation("第二十六条"),)  #: 20 working days

#: The declarations of this room, by code.
RULES: tuple[RuleInfo, ...] = (
    _info(
        601, _WARNING, ("应公开没有公开", "Not published"),
        ("{quarter}“{matter}”没有公开：{why.zh}", "{matter} was not published in {quarter}: {why.en}"),
        ("请公开；本期确实没有的，请写明原因", "Publish it; where there is nothing in the period, say why"),
        ("每季度公开一次，或说明本期没有", "全年没有公开记录"),
        _TERM,
    ),
    _info(
        602, _WARNING, ("逾期公开", "Published late"),
        ("{quarter}“{matter}”逾期，应在{expected}前公开，{found}", "{matter}, {quarter}: due by {expected}, {found_en}"),
        ("请核对起算日；确实逾期的，请记明原因", "See whether the day of the event is right; if it was late, note why"),
        ("2月27日形成，3月20日公开（20个工作日内）", "2月27日形成，4月20日公开（20个工作日内）"),
        _TERM,
    ),
    _info(
        603, _WARNING, ("更新不及时", "Not renewed"),
        ("{quarter}“{matter}”应在{expected}前更新，上一次是{found}", "{matter}, {quarter}: to be renewed by {expected}, last published on {found}"),
        ("请更新；本期没有变化的，请写明原因", "Renew it; where nothing changed, say why"),
        ("每季度更新", "最近一次更新是一年以前"),
        _TERM,
    ),
    _info(
        604, _WARNING, ("公示期不足", "Public notice too short"),
        ("{quarter}“{matter}”只公示到{found}，最早应到{expected}", "{matter}, {quarter}: on notice through {found} only, the earliest end is {expected}"),
        ("请核对起止日；确实不足的，应补足", "See whether the days are right; if it was too short, make it up"),
        ("公示满7个工作日", "公示3天（要求7个工作日）"),
    ),
    _info(
        605, _WARNING, ("公开记录对不上事项", "Record names no item"),
        ("第{number}条记录的事项“{found}”在目录里对不上唯一的一项", 'record {number}: "{found}" is not a single item of the catalogue'),
        ("请写目录里的事项标识，或者用／连接的事项名称", "Write the id of an item, or its names with / between them"),
        ("最低生活保障／审核信息", "低保审核"),
    ),
    _info(
        606, _WARNING, ("公开日期还没有到", "Published on a day to come"),
        ("第{number}条记录“{matter}”的公开日期{found}晚于{expected}，不算已公开", "record {number}, {matter}: published on {found}, after {expected}; it does not count as published"),
        ("请核对日期", "See whether the day is right"),
        ("2026-03-02", "2062-03-02"),
    ),
    _info(
        607, _NOTE, ("说明没有，又有公开记录", "Said to be empty, yet published"),
        ("{found}“{matter}”说明本期没有，同期又有公开记录", "{matter} is said to be empty in {found}, but there is a record in it"),
        ("请核对是哪一期没有", "See which period is empty"),
        ("说明与记录一致", "2026Q1说明没有，2月又有公开"),
    ),
    _info(
        608, _NOTE, ("无法判断是否按期公开", "Whether in time cannot be told"),
        ("{quarter}“{matter}”：{why.zh}", "{matter}, {quarter}: {why.en}"),
        ("请在记录里补上起算日、公示止期或者本期没有的说明", "Add the day of the event, the end of the notice, or that there is nothing"),
        ("公开日期和形成日期都有", "只有公开日期（时限：形成之日起20个工作日内）"),
    ),
    _info(
        609, _WARNING, ("公开日期早于形成日期", "Published before it was there"),
        ("第{number}条记录“{matter}”的公开日期{found}早于形成（起算）日期{expected}，无法判断是否按期", "record {number}, {matter}: published on {found}, before its event on {expected}; whether in time cannot be told"),
        ("请核对这两个日期", "See which of the two days is right"),
        ("2月10日形成，3月2日公开", "2月10日形成，1月20日公开"),
    ),
    _info(
        610, _WARNING, ("同一条记录既有公开日期又说没有", "Record with a day and with nothing"),
        ("第{number}条记录“{matter}”写了公开日期{found}，又写了本期无的原因“{why}”；按已公开计", 'record {number}, {matter}: it gives {found} as the day of publication, and "{why}" as why there is nothing; it counts as published'),
        ("请删去其中一项；本期确实没有的，写所属期，不写公开日期", "Remove one of the two; where there is nothing, give the period and no day"),
        ("只写公开日期，或者只写所属期和本期无的原因", "公开日期2026-02-02，本期无的原因“没有变化”"),
    ),
)  # fmt: skip

#: The code of each status that is a finding.
RULE_OF = {
    Status.MISSING: 601,
    Status.LATE: 602,
    Status.STALE: 603,
    Status.TOO_SHORT: 604,
    Status.CANNOT_TELL: 608,
}
_BY_CODE = {info.code: info for info in RULES}


def rule(number: int) -> RuleInfo:
    """The declaration of a code by its number, such as 601."""
    return _BY_CODE[f"GD-C{number}"]

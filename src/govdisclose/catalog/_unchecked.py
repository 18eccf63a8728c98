"""What a check leaves open (未检查事项): said in the report, so that silence is not taken for approval."""

from collections.abc import Collection, Iterator

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.rules._instruments import status_of
from govdisclose.catalog.rules._minimum import MINIMUM_COLUMNS
from govdisclose.catalog.rules._reading import singles, sources
from govdisclose.catalog.rules._rule import Rule
from govdisclose.catalog.rules._survey import Survey
from govdisclose.catalog.rules._wording import is_blank
from govdisclose.deadlines.limit import LimitKind
from govdisclose.law.standing import Standing

__all__ = ["what_was_not_checked"]


def what_was_not_checked(survey: Survey, *, chosen: Collection[Rule], asked: Collection[Rule]) -> tuple[Bilingual, ...]:
    """The sentences for the report: rules left out, columns not shown, cells not understood, sources not in the register."""
    return (
        *_rules(survey, chosen, asked),
        *_columns(survey),
        *_limits(survey),
        *_sources(survey),
        Bilingual(
            "期限只按天数比较，没有按日历推算；公开内容是否齐全、是否真的已经公开，没有检查",
            "limits were compared by their figures, not counted on a calendar; whether the content is complete, and whether it has "
            "really been published, was not checked",
        ),
    )


def _rules(survey: Survey, chosen: Collection[Rule], asked: Collection[Rule]) -> Iterator[Bilingual]:
    from govdisclose.catalog.rules import all_rules

    left_out = len(all_rules()) - len(chosen)
    if left_out:
        yield Bilingual(
            f"按设置没有检查的规则：{left_out}条（共{len(all_rules())}条）",
            f"rules left out by choice: {left_out} of {len(all_rules())}",
        )
    early = [rule.info.code for rule in chosen if rule not in asked]
    if early:
        codes = "、".join(early)
        yield Bilingual(
            f"检查基准日{survey.at}时，所依据的规定还没有施行，没有检查：{codes}",
            f"not checked because their sources were not yet in force on {survey.at}: {', '.join(early)}",
        )


def _columns(survey: Survey) -> Iterator[Bilingual]:
    shown = frozenset(name for table in survey.tables.values() for name in table.columns)
    missing = [words for name, words in (*MINIMUM_COLUMNS.items(), ("levels", "公开层级")) if name not in shown]
    if missing and survey.catalog.items:
        words = "、".join(missing)
        yield Bilingual(f"表中没有的栏目，没有检查：{words}", f"columns that the table does not show: {words}")


def _limits(survey: Survey) -> Iterator[Bilingual]:
    unread = sum(
        any(single.kind is LimitKind.UNINTERPRETED and not is_blank(single.text) for single in singles(item))
        for item in survey.catalog.items
    )
    if unread:
        yield Bilingual(f"公开时限没有读懂的事项：{unread}个", f"items whose time limit was not understood: {unread}")


def _sources(survey: Survey) -> Iterator[Bilingual]:
    cited = {citation for item in survey.catalog.items for citation in sources(item)}
    titles = {c.title for c in cited if status_of(c, survey.at, survey.law).standing is Standing.UNKNOWN}
    if titles:
        yield Bilingual(
            f"所引依据中有{len(titles)}部不在法规名录里（共{len({c.title for c in cited})}部），没有检查是否有效",
            f"cited sources that the law register does not hold: {len(titles)} of {len({c.title for c in cited})}; "
            "whether they are in force was not checked",
        )
    uncounted = [c for c in cited if c.article and survey.law.articles(c, at=survey.at) is None]
    if uncounted:
        yield Bilingual(
            f"所引条款中有{len(uncounted)}处没有核对条款是否存在（法规名录没有载明该文件的条数）",
            f"cited articles that were not looked up, because the law register does not say how many the text has: {len(uncounted)}",
        )
    unread = sum(not is_blank(item.basis.text) and not sources(item) for item in survey.catalog.items)
    if unread:
        yield Bilingual(f"公开依据没有读懂的事项：{unread}个", f"items whose legal basis was not understood: {unread}")

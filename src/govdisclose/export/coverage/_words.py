"""The words of the review (落实用语): statuses, lamps, and the tables that every format prints."""

from collections.abc import Iterator

from attrs import frozen

from govdisclose.bilingual import Bilingual, Language
from govdisclose.catalog.coverage import Coverage, Light, Review, Status, Thresholds, Verdict

__all__ = [
    "LIGHTS",
    "STATUSES",
    "Row",
    "heading",
    "item_heads",
    "item_rows",
    "note",
    "publisher_of",
    "review_heads",
    "review_rows",
]

STATUSES = {
    Status.NOT_DUE: Bilingual("未到期", "not due"),
    Status.DECLARED_EMPTY: Bilingual("说明本期没有", "declared empty"),
    Status.MET: Bilingual("按期公开", "in time"),
    Status.CANNOT_TELL: Bilingual("无法判断", "cannot tell"),
    Status.STALE: Bilingual("更新不及时", "stale"),
    Status.TOO_SHORT: Bilingual("公示期不足", "notice too short"),
    Status.LATE: Bilingual("逾期", "late"),
    Status.MISSING: Bilingual("没有公开", "missing"),
}
LIGHTS = {
    Light.GREEN: Bilingual("绿灯", "green"),
    Light.YELLOW: Bilingual("黄灯", "yellow"),
    Light.RED: Bilingual("红灯", "red"),
    Light.NONE: Bilingual("—", "—"),
}


@frozen
class Row:
    """A row of a table and the lamp in its last cell."""

    cells: tuple[str, ...]
    light: Light


def heading(language: Language) -> str:
    """The title of the review."""
    return Bilingual("政务公开落实情况", "Review of publication").in_language(language)


def note(coverage: Coverage, thresholds: Thresholds, language: Language) -> str:
    """The period, the day, and the thresholds with their source."""
    share, source = thresholds.share, thresholds.source
    zh, en = _legend(thresholds, "zh"), _legend(thresholds, "en")
    return Bilingual(
        f"{coverage.since}至{coverage.at}；绿灯：达标率{share.green_from}%以上，黄灯：{share.yellow_from}%以上，其余红灯（{source.title}）；"
        f"达标率只算能判断的事项；单项{zh}",
        f"{coverage.since} to {coverage.at}; green from {share.green_from} %, yellow from {share.yellow_from} %, else red ({source.title}); "
        f"of the items that can be judged; items: {en}",
    ).in_language(language)


def _legend(thresholds: Thresholds, language: Language) -> str:
    """The lamp of each status, lamp by lamp."""
    words = Bilingual("不亮灯", "no lamp")
    parts = []
    for light in Light:
        names = [STATUSES[s].in_language(language) for s in STATUSES if thresholds.status[s] is light]
        if names:
            lamp = (words if light is Light.NONE else LIGHTS[light]).in_language(language)
            parts.append(f"{lamp}：{'、'.join(names)}" if language == "zh" else f"{lamp}: {', '.join(names)}")
    return ("；" if language == "zh" else "; ").join(parts)


def review_heads(language: Language) -> tuple[str, ...]:
    """The headings of the table by publisher and quarter."""
    names = (Bilingual("公开主体", "Publisher"), Bilingual("季度", "Quarter"), *STATUSES.values(), Bilingual("达标率", "In order"), Bilingual("灯", "Lamp"))  # fmt: skip
    return tuple(name.in_language(language) for name in names)


def review_rows(coverage: Coverage, language: Language) -> Iterator[Row]:
    """A row for each publisher and quarter, then the totals of the quarters."""
    return (Row(_review(review, language), review.light) for review in (*coverage.reviews, *coverage.totals))


def publisher_of(review: Review, language: Language) -> str:
    """The publisher of a review, or the word for the total."""
    return review.publisher or Bilingual("合计", "total").in_language(language)


def _review(review: Review, language: Language) -> tuple[str, ...]:
    counts = (str(review.counts.get(status, 0)) for status in STATUSES)
    share = "—" if review.percent is None else f"{review.percent:g}%"
    return (publisher_of(review, language), review.quarter, *counts, share, LIGHTS[review.light].in_language(language))


def item_heads(language: Language) -> tuple[str, ...]:
    """The headings of the table of items."""
    names = (
        Bilingual("季度", "Quarter"),
        Bilingual("公开主体", "Publisher"),
        Bilingual("事项", "Item"),
        Bilingual("情况", "Status"),
        Bilingual("应在何日前公开", "Due"),
        Bilingual("公开日期", "Published"),
        Bilingual("链接", "Link"),
        Bilingual("理由", "Reasons"),
        Bilingual("灯", "Lamp"),
    )
    return tuple(name.in_language(language) for name in names)


def item_rows(coverage: Coverage, thresholds: Thresholds, language: Language) -> Iterator[Row]:
    """A row for each duty."""
    for verdict in coverage.verdicts:
        light = thresholds.status[verdict.status]
        yield Row((*_verdict(verdict, language), LIGHTS[light].in_language(language)), light)


def _verdict(verdict: Verdict, language: Language) -> tuple[str, ...]:
    return (
        verdict.quarter,
        "、".join(verdict.publishers),
        "／".join(verdict.matter),
        STATUSES[verdict.status].in_language(language),
        "" if verdict.due is None else f"{verdict.due}",
        "" if verdict.published is None else f"{verdict.published}",
        verdict.url or "",
        verdict.reasons.to_text(language),
    )

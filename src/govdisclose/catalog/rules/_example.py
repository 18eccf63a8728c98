"""Examples of rules (示例): catalogues written as their differences from one correct item."""

from collections.abc import Mapping
from copy import deepcopy
from datetime import date

from attrs import field, frozen

from govdisclose.catalog.model import Catalog

__all__ = ["CORRECT_ITEM", "Example", "Json", "cited", "within"]

Json = Mapping[str, object]

#: An item of a county's catalogue of 社会救助, against which no rule has anything to say.
CORRECT_ITEM: Json = {
    "matter": ["最低生活保障", "审核信息"],
    "content": {"text": "初审对象名单及相关信息"},
    "basis": {
        "text": "《中华人民共和国政府信息公开条例》（国务院令第711号）第二十一条",
        "citations": [
            {"title": "中华人民共和国政府信息公开条例", "number": "国务院令第711号", "article": "第二十一条"},
        ],
    },
    "time_limit": {
        "text": "信息形成之日起20个工作日内",
        "kind": "within",
        "amount": 20,
        "unit": "working_day",
        "trigger": "formed",
    },
    "publisher": {"text": "县民政局", "bodies": ["县民政局"]},
    "channels": {"text": "■政府网站\n■政务服务中心", "chosen": ["government_website", "service_center"]},
    "audience": {"text": "√", "all_society": True, "specific": False},
    "mode": {"text": "√", "proactive": True, "on_request": False},
    "levels": {"text": "√", "county": True, "township": False},
}

_CORRECT_HEADER: Json = {"title": "社会救助领域基层政务公开标准目录", "domain": "社会救助", "publisher": "县民政局"}


@frozen
class Example:
    """A catalogue as differences from correct items and a correct header.

    Each entry of ``items`` is laid over ``CORRECT_ITEM`` (``None`` takes a field away); ``item`` and ``column`` say where the rule
    fires on a bad example (-1 is the header), ``at`` for which day the catalogue is checked.
    """

    items: tuple[Json, ...] = ({},)
    header: Json = field(factory=dict)
    item: int = 0
    column: str = ""
    at: date = date(2026, 11, 22)

    def catalog(self) -> Catalog:
        """The catalogue."""
        return Catalog.model_validate(self.to_json())

    def to_json(self) -> dict[str, object]:
        """The catalogue in the exchange format."""
        items = [
            _laid_over({"id": f"item-{n}", "seq": str(n), **CORRECT_ITEM}, more) for n, more in enumerate(self.items, 1)
        ]
        return {"header": _laid_over(_CORRECT_HEADER, self.header), "items": items}


def within(text: str, amount: int, unit: str = "working_day", **more: object) -> Json:
    """A limit of a number of days as it is read from the words; ``more`` are its further fields."""
    return {"text": text, "kind": "within", "amount": amount, "unit": unit, **more}


def cited(title: str, number: str | None = None, *, article: str | None = None, text: str | None = None) -> Json:
    """A basis of one source as it is read; its words are ``text``, or the source written as it should be."""
    source = {"title": title, "number": number, "article": article}
    words = f"《{title}》" + (f"（{number}）" if number else "") + (article or "")
    return {
        "text": words if text is None else text,
        "citations": [{name: part for name, part in source.items() if part is not None}],
    }


def _laid_over(base: Json, more: Json) -> dict[str, object]:
    merged = deepcopy(dict(base)) | dict(more)
    return {name: value for name, value in merged.items() if value is not None}

"""Codes of places and bodies (代码): administrative division code, unified social credit code."""

import re
from collections.abc import Iterator

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.codes import division_fault, social_credit_fault
from govdisclose.catalog.model import CatalogItem
from govdisclose.catalog.rules._example import Example
from govdisclose.catalog.rules._rule import Fault, ItemRule, Rule
from govdisclose.catalog.rules._sources import EXCHANGE_FORMAT, GB_32100, GBT_2260
from govdisclose.catalog.rules._survey import Survey
from govdisclose.catalog.rules._wording import is_blank, plain
from govdisclose.findings import RuleInfo, Severity

__all__ = ["CODE_RULES"]

_HEADING = re.compile(r"统一社会信用代码|社会信用代码|信用代码")
#: Eighteen signs of the code's alphabet with the digits of a division in their place, standing by themselves.
_CANDIDATE = re.compile(r"(?<![0-9A-Za-z])[0-9A-Z]{2}[0-9]{6}[0-9A-Z]{10}(?![0-9A-Za-z])")


class WrongDivision(Rule):
    """The code of the administrative division cannot be right."""

    info = RuleInfo(
        code="GD-C027",
        title=Bilingual("行政区划代码有误", "Wrong administrative division code"),
        severity=Severity.ERROR,
        message=Bilingual("行政区划代码“{found}”不对", 'the division code "{found}" is wrong'),
        hint=Bilingual(
            "{fault.zh}县级是六位，例如“330106”",
            "{fault.en} A county has six digits, such as 330106",
        ),
        good="330106",
        bad="33106",
        basis=(GBT_2260, EXCHANGE_FORMAT),
    )
    bad = Example(header={"division": "33106"}, item=-1, column="division")
    good = Example(header={"division": "330106"})

    def check(self, survey: Survey) -> Iterator[Fault]:
        """One fault for a code of the wrong build or of no province."""
        code = survey.catalog.header.division
        fault = division_fault(code) if code is not None else None
        if fault:
            yield Fault(-1, "division", found=code, places={"fault": fault})


class WrongSocialCreditCode(ItemRule):
    """A unified social credit code whose check character does not fit, or of the wrong build."""

    info = RuleInfo(
        code="GD-C028",
        title=Bilingual("统一社会信用代码有误", "Wrong unified social credit code"),
        severity=Severity.WARNING,
        message=Bilingual("统一社会信用代码“{found}”不对", 'the unified social credit code "{found}" is wrong'),
        hint=Bilingual("{fault.zh}", "{fault.en}"),
        good="91110000600037341L",
        bad="911100006000373410",
        basis=(GB_32100,),
    )
    bad = Example(
        items=({"extensions": {"统一社会信用代码": "911100006000373410"}},), column="extensions.统一社会信用代码"
    )
    good = Example(items=({"extensions": {"统一社会信用代码": "91110000600037341L"}},))

    def faults(self, item: CatalogItem, position: int, survey: Survey) -> Iterator[Fault]:
        """One fault for each wrong code, in a column of such codes or in the words of the publisher."""
        for heading, words in item.extensions.items():
            if _HEADING.search(heading) and not is_blank(words):
                yield from _wrong(plain(words).upper(), position, f"extensions.{heading}")
        for found in _CANDIDATE.findall(item.publisher.text.upper()):
            yield from _wrong(found, position, "publisher")


def _wrong(code: str, position: int, column: str) -> Iterator[Fault]:
    fault = social_credit_fault(code)
    if fault:
        yield Fault(position, column, found=code, places={"fault": fault})


CODE_RULES: tuple[type[Rule], ...] = (WrongDivision, WrongSocialCreditCode)

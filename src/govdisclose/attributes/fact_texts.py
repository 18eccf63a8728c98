"""What each fact means (事实说明), from the data of the package.

>>> fact_infos()["state_secret"].term
'国家秘密'
"""

import tomllib
from functools import cache
from importlib import resources

from attrs import frozen

from govdisclose._records import Record
from govdisclose.bilingual import Bilingual

__all__ = ["FactInfo", "fact_infos"]


@frozen
class FactInfo(Record):
    """What a fact means (事实说明): official term, the question an official is asked, help, and the article that makes it matter.

    ``question_2008`` words the question for the regulation of 2008 where its articles have other numbers.
    """

    name: str
    term: str
    article: str
    question: Bilingual
    help: Bilingual
    asked_at_source: bool = True
    question_2008: Bilingual | None = None

    def asked_under(self, regime: str) -> Bilingual:
        """The question in the words that fit the regulation of ``2008`` or of ``2019``."""
        return self.question_2008 if regime == "2008" and self.question_2008 else self.question


@cache
def fact_infos() -> dict[str, FactInfo]:
    """Every fact by name, in the legal order in which it is asked."""
    text = resources.files("govdisclose.attributes").joinpath("data/facts.toml").read_text("utf-8")
    return {entry["name"]: FactInfo.from_dict(entry) for entry in tomllib.loads(text)["fact"]}

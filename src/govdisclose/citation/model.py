"""A reference to a legal source (公开依据): instrument, 文号 and article.

>>> Citation("中华人民共和国政府信息公开条例", "国务院令第711号", "第二十六条").to_text()
'《中华人民共和国政府信息公开条例》（国务院令第711号）第二十六条'
>>> Citation("", "国办发〔2019〕54号").to_text()
'国办发〔2019〕54号'
"""

from attrs import frozen

from govdisclose._records import Record

__all__ = ["Citation"]


@frozen
class Citation(Record):
    """One cited source (依据条目): its title (名称), document number (文号) and article (条款), as far as they are given.

    The title is empty where only a document number is cited.
    """

    title: str
    number: str | None = None
    article: str | None = None

    def to_text(self) -> str:
        """The citation as officials write it."""
        if not self.title:
            return f"{self.number or ''}{self.article or ''}"
        number = f"（{self.number}）" if self.number else ""
        return f"《{self.title}》{number}{self.article or ''}"

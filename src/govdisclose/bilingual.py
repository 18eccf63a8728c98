"""Words in both languages (双语文本): Chinese for the official, English for the developer.

>>> text = Bilingual(zh="共{n}天", en="{n} days")
>>> text.format(n=8).in_language("zh")
'共8天'
"""

from typing import Literal

from attrs import frozen

from govdisclose._records import Record

__all__ = ["Bilingual", "Language"]

Language = Literal["zh", "en"]


@frozen
class Bilingual(Record):
    """One sentence or title in Chinese and in English, with the same meaning."""

    zh: str
    en: str

    def in_language(self, language: Language) -> str:
        """The words in the language asked for."""
        return self.en if language == "en" else self.zh

    def format(self, **values: object) -> "Bilingual":
        """Both texts with ``{name}`` places filled.

        Raises ``KeyError`` when a place has no value.
        """
        return Bilingual(zh=self.zh.format(**values), en=self.en.format(**values))

    def __str__(self) -> str:
        return self.zh

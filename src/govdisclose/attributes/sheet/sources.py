"""Cited sources made comparable (依据比对): the same provision however it is written."""

import re
from collections.abc import Iterable

from govdisclose.citation import Citation
from govdisclose.law.names import plain_article, plain_number, plain_title

__all__ = ["names_article_of", "same_sources"]


def same_sources(ones: Iterable[Citation], others: Iterable[Citation]) -> bool:
    """Whether both name the same provisions, in any order."""
    return {_plain(c) for c in ones} == {_plain(c) for c in others}


def _plain(cited: Citation) -> tuple[str, str, str]:
    return plain_title(cited.title), plain_number(cited.number or ""), plain_article(cited.article or "")


def names_article_of(cited: Citation, deciding: Iterable[Citation]) -> bool:
    """Whether the citation names one of the deciding articles, be it with more or with fewer paragraphs and items than these."""
    named = [piece for piece in re.split("[、，,；;和及与]", plain_article(cited.article or "")) if "条" in piece]
    wanted = [plain_article(c.article or "") for c in deciding]
    return any(piece.startswith(one) or one.startswith(piece) for piece in named for one in wanted)

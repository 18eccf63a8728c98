"""Rules about the legal basis (公开依据): how sources are written, and whether they hold."""

from govdisclose.catalog.rules._rule import Rule
from govdisclose.catalog.rules.basis.articles import ARTICLE_RULES
from govdisclose.catalog.rules.basis.brackets import BRACKET_RULES
from govdisclose.catalog.rules.basis.force import FORCE_RULES
from govdisclose.catalog.rules.basis.numbers import NUMBER_RULES
from govdisclose.catalog.rules.basis.unnamed import UNNAMED_RULES
from govdisclose.catalog.rules.basis.writing import WRITING_RULES

__all__ = ["BASIS_RULES"]

BASIS_RULES: tuple[type[Rule], ...] = (
    *FORCE_RULES,
    *ARTICLE_RULES,
    *NUMBER_RULES,
    *BRACKET_RULES,
    *UNNAMED_RULES,
    *WRITING_RULES,
)

"""References to legal sources (公开依据): the value, and the reader of the words in which officials cite."""

from govdisclose.citation.model import Citation
from govdisclose.citation.parse import parse_citations

__all__ = ["Citation", "parse_citations"]

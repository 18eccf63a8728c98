"""The usual form of an item as one regular expression (直接识读样式), as our writer makes it, with any blanks between the elements."""

import re

__all__ = ["CITATION", "COLUMN", "ITEM", "LISTED", "OWN", "SHARED"]

_T = r"[^<>&]*(?:&(?:amp|lt|gt);[^<>&]*)*"
_A = r'[^<>&"\t\n]*(?:&(?:amp|lt|gt|quot|#10|#9);[^<>&"\t\n]*)*'
_W = r"[ \t\n]*"
_TEXT = f"{_W}<Text>{_T}</Text>{_W}"
_RULE = rf'(?: [a-zA-Z]+="{_A}")*>{_TEXT}(?:<Scope>{_T}</Scope>{_W})?'
_BOXES = '(?: [a-zA-Z]+="[a-z]+")*'


def _many(tag: str, attributes: str = "") -> str:
    return f"(?:<{tag}{attributes}>{_T}</{tag}>{_W})"


def _named(tag: str, name: str) -> str:
    return f"(?:<{tag}>(?P<{name}>{_T})</{tag}>{_W})?"


def _worded(tag: str, text: str, parsed: str, child: str) -> str:
    """A column of words and what was read from them; the whole, the text and the rest as groups."""
    return rf"(?P<whole_{text}><{tag}>{_W}<Text>(?P<{text}>{_T})</Text>{_W}(?P<{parsed}>{child}*)</{tag}>{_W})?"


_CITED = f'(?: number="{_A}")?(?: article="{_A}")?'
ITEM = re.compile(
    f'{_W}<Item id="(?P<id>{_A})">{_W}'
    + _named("Sequence", "seq")
    + f"<Matter>{_W}(?P<matter>{_many('Name')}+)</Matter>{_W}"
    + _worded("Content", "content", "elements", _many("Element"))
    + _worded("Basis", "basis", "citations", _many("Citation", _CITED))
    + f"(?P<time_limit><TimeLimit{_RULE}(?:<Part{_RULE}</Part>{_W})*</TimeLimit>{_W})?"
    + _worded("Publisher", "publisher", "bodies", _many("Body"))
    + f'(?P<channels><Channels>{_TEXT}(?:<(?:Chosen|Optional) code="[a-z_]+"/>{_W})*{_many("Other")}*</Channels>{_W})?'
    + f"(?P<audience><Audience{_BOXES}>{_TEXT}{_many('SpecificGroup')}*</Audience>{_W})?"
    + f"(?P<mode><Mode{_BOXES}>{_TEXT}</Mode>{_W})?"
    + f"(?P<levels><Levels{_BOXES}>{_TEXT}{_many('Other')}*</Levels>{_W})?"
    + _named("Process", "process")
    + _named("Domain", "domain")
    + rf"(?:<Extensions>{_W}(?P<columns>(?:<Column name=\"{_A}\">{_T}</Column>{_W})+)</Extensions>{_W})?"
)
CITATION = re.compile(f'<Citation(?: number="({_A})")?(?: article="({_A})")?>({_T})</Citation>')
COLUMN = re.compile(f'<Column name="({_A})">({_T})</Column>')
LISTED = {tag: re.compile(f"<{tag}>({_T})</{tag}>") for tag in ("Name", "Element", "Body")}
#: The groups of values that recur from item to item.
SHARED = ("time_limit", "channels", "audience", "mode", "levels")
OWN = ("id", "seq", "matter", "content", "elements", "process", "domain", "columns")

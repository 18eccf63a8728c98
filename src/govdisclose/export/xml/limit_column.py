"""The time limit as XML (公开时限写法), a compound one with its parts."""

from govdisclose.deadlines.limit import LimitKind, TimeLimit
from govdisclose.export.xml.escape import attribute_of, text_of

__all__ = ["limit_xml"]

_NO_LIMIT = TimeLimit("")


def limit_xml(limit: TimeLimit) -> str:
    """公开时限: what was read as attributes, then the words; nothing for a limit that says nothing."""
    if not limit.text and limit == _NO_LIMIT:
        return ""
    return _one_limit("TimeLimit", limit) + "\n"


def _one_limit(tag: str, limit: TimeLimit) -> str:
    head = tag
    if limit.kind is not LimitKind.UNINTERPRETED:
        head += f' kind="{limit.kind}"'
    if limit.amount is not None:
        head += f' amount="{limit.amount:d}"'
    if limit.unit is not None:
        head += f' unit="{limit.unit}"'
    if limit.trigger is not None:
        head += f' trigger="{limit.trigger}"'
    if limit.every is not None:
        head += f' every="{limit.every.n:d}" everyUnit="{limit.every.unit}"'
    if limit.anchor is not None:
        head += f' anchor="{attribute_of(limit.anchor)}"'
    if limit.at_least:
        head += ' atLeast="true"'
    if limit.saving_clause:
        head += ' savingClause="true"'
    scope = "" if limit.scope is None else f"<Scope>{text_of(limit.scope)}</Scope>"
    parts = "".join([_one_limit("Part", part) for part in limit.parts]) if limit.parts else ""
    return f"<{head}><Text>{text_of(limit.text)}</Text>{scope}{parts}</{tag}>"

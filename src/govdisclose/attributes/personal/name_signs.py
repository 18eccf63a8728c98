"""Names of private persons that a turn of phrase tells (称谓与事由): letters, decisions, notices of loss, households."""

import re
from collections.abc import Iterator

from govdisclose.attributes.personal.kinds import HitKind
from govdisclose.attributes.personal.name_words import HAN_CLASS, has_strong_surname, is_name
from govdisclose.attributes.personal.names import is_officer
from govdisclose.attributes.personal.view import Found

__all__ = ["find_addressed_names"]

_N = f"([{HAN_CLASS}]{{2,4}}?)"
_COUNT = "[0-9一二两三四五六七八九十百]{1,4}"
#: Each holds one name; the words around it are those that offices use of private persons.
_SIGNS = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        rf"(?:^[ \t]{{0,8}}|[书函知][:：][ \t]{{0,2}}){_N}(?:同志|先生|女士)?[:：](?=[ \t]{{0,8}}(?:\n|$|本机关|你|您|我[局委办厅单县镇乡]))",
        rf"关于(?:对)?{_N}(?:同志|先生|女士)?(?:等人)?(?:的)?(?=信访|来信|来访|投诉|举报|申请|反映|诉求|咨询)",
        rf"[对将为给把向由请]{_N}(?=等{_COUNT}[户人名位]|本人|户(?:[（(，,。、；;\s]|实施|进行|开展|因|纳入|等))",
        rf"(?:^[ \t　]{{0,8}}|[。；;\n]){_N}(?:同志)?(?=因?(?:保管不善|不慎)|(?:将|的)[^，。\n]{{2,24}}遗失)",
        rf"^[ \t]{{0,8}}(?:户主|申请人|当事人)?姓 {{0,4}}名[:：]?[ \t]{{0,8}}\n[ \t]{{0,8}}{_N}[ \t]{{0,8}}$",
    )
)


def find_addressed_names(text: str) -> Iterator[Found]:
    """The names that such words tell."""
    for pattern in _SIGNS:
        for found in pattern.finditer(text):
            name = found[1]
            if (
                is_name(name)
                and (has_strong_surname(name) or len(name) == 3)
                and not is_officer(text, found.start(1), found.end(1))
            ):
                yield Found(*found.span(1), HitKind.PERSON_NAME, 0.75)

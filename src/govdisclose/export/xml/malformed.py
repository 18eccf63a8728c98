"""What stands where a file stops being XML (格式错误的判词): the place in its own words, the usual cause, and what to do."""

import re

from govdisclose.export.xml.bad_token import token_verdict
from govdisclose.export.xml.breach import Breach

__all__ = ["verdict"]

_AROUND = 24  # characters shown on either side
_CUT_OFF = (
    "文件在这里中断，可能没有下载或保存完整",
    "the file stops in the middle here; it may not have been saved whole",
)
#: The parser's code to what is always its cause.
_ALWAYS: dict[int, tuple[str, str]] = {
    3: (
        "文件到此为止，没有任何元素；请检查是否是空文件或没有下载完整",
        "the file ends without any element; check whether it is empty or was cut off",
    ),
    5: _CUT_OFF,
    6: _CUT_OFF,
    9: (
        "根元素结束之后还有内容；一个文件只能有一个根元素，请删去后面的内容",
        "something follows the end of the root; a file has one root only, remove what follows",
    ),
    14: (
        "这个字符编号指的是不允许的字符，请删去",
        "this character reference stands for a character that is not permitted; remove it",
    ),
    17: (
        "<?xml …?> 前面有空行或别的内容；它必须是文件的开头，请删去前面的内容",
        "something stands before <?xml ...?>, which must come first; remove what stands before it",
    ),
    20: _CUT_OFF,
    27: (
        "元素或属性的前缀没有声明命名空间（xmlns:…）",
        "an element or attribute has a prefix without a declared namespace (xmlns:...)",
    ),
    30: (
        '<?xml …?> 声明写得不对，应为 <?xml version="1.0" encoding="UTF-8"?>',
        'the declaration is wrong, expected <?xml version="1.0" encoding="UTF-8"?>',
    ),
}


def verdict(breach: Breach) -> tuple[str, str]:
    """Both texts: what was found, what it usually comes from, the words around it."""
    zh, en = _cause(breach)
    before, after = breach.before[-_AROUND:], breach.after[:_AROUND]
    near = _shown(f"{before}▶{after}")
    return (f"{zh}。附近：“{near}”", f"{en}. Near: {near!r}") if before or after else (zh, en)


def _cause(breach: Breach) -> tuple[str, str]:
    if breach.code in _ALWAYS:
        return _ALWAYS[breach.code]
    if breach.code == 7:
        return _mismatch(breach)
    if breach.code in (8, 11):
        return _named(breach)
    return token_verdict(breach)


def _named(breach: Breach) -> tuple[str, str]:
    """An attribute that is there twice, or an entity that XML does not have."""
    found = re.match(r"&[^;\s]{1,20};|[\w:.\-]+", breach.after)
    name = found[0] if found else ""
    if breach.code == 8:
        return f"属性 {name} 写了两次，请删去一个", f"the attribute {name} is there twice; remove one"
    return (
        f"XML 没有实体 {name}；请直接写出这个字符，文字里的 & 写成 &amp;",
        f"XML has no entity {name}; write the character itself, and &amp; for an & in the text",
    )


def _mismatch(breach: Breach) -> tuple[str, str]:
    name = re.match(r"(?:</)?([\w:.\-]*)", breach.after)
    found = name[1] if name else ""
    if breach.inside is None:
        return (
            f"出现 </{found}>，与最近的开始标记不对应；请补上漏写的结束标记，注意大小写",
            f"found </{found}>, which does not close the innermost element; add the end tag that is missing, mind capitals",
        )
    return (
        f"出现 </{found}>，此处应为 </{breach.inside}>；请补上漏写的结束标记，注意大小写",
        f"found </{found}>, expected </{breach.inside}>; add the end tag that is missing, mind capitals",
    )


def _shown(words: str) -> str:
    """The words on one line, without what a terminal could take for a command."""
    return "".join(char if char.isprintable() else "\ufffd" for char in " ".join(words.split()))

"""A character that cannot stand where it stands (误用字符): bare & and <, missing quotes, control characters, bytes that are no UTF-8."""

import re

from govdisclose.export.xml.breach import Breach

__all__ = ["token_verdict"]

_ENTITY = re.compile(r"&[A-Za-z][\w.]{0,20};?$")


def token_verdict(breach: Breach) -> tuple[str, str]:
    """Both texts for a character that cannot stand here."""
    before, after = breach.before, breach.after
    if (bad := _undecodable(breach)) is not None:
        return bad
    first = after[:1]
    if first and ord(first) < 32 and first not in "\t\n\r":
        return (
            f"控制字符 U+{ord(first):04X} 不允许出现在 XML 里，请删去",
            f"the control character U+{ord(first):04X} may not stand in XML; remove it",
        )
    if before.endswith("&") or _ENTITY.search(before):
        return "单独的 & 不能出现在文字里，请写成 &amp;", "a bare & may not stand in the text; write &amp;"
    if before.endswith("<"):
        return "单独的 < 不能出现在文字里，请写成 &lt;", "a bare < may not stand in the text; write &lt;"
    if re.search(r"=\s*$", before) and first not in ("'", '"'):
        return "属性值没有加引号", "the value of an attribute is not in quotation marks"
    if before.endswith("]]") and first == ">":
        return "文字里不能有 ]]>，请把 > 写成 &gt;", "]]> may not stand in the text; write &gt; for >"
    if "<" not in before and not after.startswith("<"):
        return (
            "这不是 XML：文件不以 < 开头。办公表格、JSON 和文字不能当作 XML 读取",
            "this is not XML: it does not begin with <. Tables, JSON and plain text cannot be read as XML",
        )
    return f"“{first}”不能出现在这里", f"{first!r} cannot stand here"


def _undecodable(breach: Breach) -> tuple[str, str] | None:
    """Bytes that are no UTF-8; whether they are GBK is told by whether all of them can be read so."""
    rest = breach.seen[breach.place :]
    try:
        rest[:4].decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start > 0 or (error.reason == "unexpected end of data" and len(rest) < 4):
            return None
    else:
        return None
    shown = " ".join(f"{byte:02X}" for byte in rest[:4])
    line = re.match(rb"[^\r\n<>]{2,}", rest)
    try:
        words = line[0].decode("gb18030") if line else ""
    except UnicodeDecodeError:
        words = ""
    if re.search(r"[\u4e00-\u9fff]", words):
        return (
            f'字节 {shown} 不是 UTF-8，像是 GBK（“{words[:10]}”）；请另存为 UTF-8，或在第一行声明 encoding="GBK"',
            f'the bytes {shown} are not UTF-8 but look like GBK ({words[:10]!r}); save the file as UTF-8, or declare encoding="GBK" in its first line',
        )
    return f"字节 {shown} 不是 UTF-8；请另存为 UTF-8", f"the bytes {shown} are not UTF-8; save the file as UTF-8"

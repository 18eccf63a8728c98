"""What is wrong with an element (判词): found and expected, for unknown elements, attributes, versions and values of the model."""

import re

from pydantic import ValidationError

from govdisclose._faults import in_chinese
from govdisclose.bilingual import Bilingual
from govdisclose.errors import FormatError
from govdisclose.export.xml.foreign import plain_name
from govdisclose.export.xml.grammar import Rule
from govdisclose.export.xml.names import NAMESPACE, VERSION
from govdisclose.export.xml.values import Attributes

__all__ = ["accepted_attributes", "model_error", "unexpected"]

_VERSION = re.compile(r"1\.(0|[1-9][0-9]{0,3})")
#: Hints for other tools, passed over on the root; what they point to is never fetched.
_SCHEMA_HINTS = tuple(
    f"http://www.w3.org/2001/XMLSchema-instance {name}" for name in ("schemaLocation", "noNamespaceSchemaLocation")
)


def unexpected(parent: Rule, tag: str, position: int) -> tuple[str, str]:
    """Both texts for an element that may not stand here, with those that may."""
    namespace, rest = tag.split(" ", maxsplit=1)[0] if " " in tag else "", plain_name(tag)
    found = rest if namespace == NAMESPACE else f"{rest}（命名空间 {namespace or '无'}）"
    found_en = rest if namespace == NAMESPACE else f"{rest} in namespace {namespace or 'none'}"
    may = [c.rule.name for c in parent.children if c.position > position or (c.position == position and c.many)]
    if not parent.name:
        page = rest.lower() == "html"
        return (
            f"根元素是 {found}，应为命名空间 {NAMESPACE} 的 Catalog{'；这是网页，请当作表格读取（--from html）' if page else ''}",
            f"the root is {found_en}, expected Catalog in namespace {NAMESPACE}{'; this is a web page, read it as a table (--from html)' if page else ''}",
        )
    listed = " ".join(may)
    zh = f"此处应为 {listed}" if may else "此处不应再有元素"
    en = f"expected {'one of ' if len(may) > 1 else ''}{listed}" if may else "expected no further element"
    return f"{parent.name} 内出现 {found}；{zh}", f"found {found_en} in {parent.name}; {en}"


def accepted_attributes(rule: Rule, pairs: list[str], *, root: bool) -> Attributes:
    """The attributes by name. Raises ``FormatError`` for one that is unknown or missing, and for another version."""
    attributes = dict(zip(pairs[::2], pairs[1::2], strict=True))
    for name in () if attributes.keys() <= rule.attributes else attributes.keys() - rule.attributes:
        if root and name.startswith(_SCHEMA_HINTS):
            del attributes[name]
            continue
        known = " ".join(sorted(rule.attributes))
        raise FormatError(
            Bilingual(
                zh=f"{rule.name} 不应有属性 {plain_name(name)}；可用的属性：{known or '无'}",
                en=f"{rule.name} has the attribute {plain_name(name)}, expected {known or 'none'}",
            )
        )
    for name in () if rule.required <= attributes.keys() else rule.required - attributes.keys():
        raise FormatError(Bilingual(zh=f"{rule.name} 缺少属性 {name}", en=f"{rule.name} lacks the attribute {name}"))
    if root and not _VERSION.fullmatch(attributes["version"]):
        raise FormatError(
            Bilingual(
                zh=f"格式版本是“{attributes['version'][:20]}”，本库读取 {VERSION}（1.x）；请换用相应版本的 govdisclose",
                en=f"format version {attributes['version'][:20]!r}, expected {VERSION} (1.x); use a matching govdisclose",
            )
        )
    return attributes


def model_error(name: str, error: ValidationError) -> tuple[str, str]:
    """Both texts for a value that the model refuses."""
    first = error.errors(include_url=False, include_context=False)[0]
    place = ".".join([name, *(str(part) for part in first["loc"])])
    found = str(first["input"])[:40]
    if first["type"] == "string_pattern_mismatch":
        return f"{place} 是“{found}”，应有空白以外的文字", f"{place} is {found!r}, expected text that is not blank"
    return f"{place} 是“{found}”，不合要求：{in_chinese(first)}", f"{place} is {found!r}: {first['msg']}"

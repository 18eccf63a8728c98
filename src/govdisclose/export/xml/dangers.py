"""What XML has and a catalogue must not (禁用成分): DOCTYPE, comments and instructions in the root, other versions and encodings."""

from govdisclose.export.xml.encoding import declared_codec

__all__ = ["AGAINST_COMMENTS", "against_declaration", "against_doctype", "against_instruction"]

AGAINST_COMMENTS = ("根元素内有注释；注释会截断文字，请删去", "a comment inside the root; it splits text, remove it")


def against_declaration(version: str, encoding: str | None, codec: str) -> tuple[str, str] | None:
    """Both texts for a declaration of another XML, or of another encoding than ``codec``; ``None`` for one that fits."""
    if version != "1.0":
        return f"XML 版本是 {version[:20]}，应为 1.0", f"XML version {version[:20]}, expected 1.0"
    if encoding is not None and declared_codec(encoding) != codec:
        return f"声明的编码 {encoding[:40]} 不被接受", f"encoding {encoding[:40]} is not accepted"
    return None


def against_doctype(name: str) -> tuple[str, str]:
    """Both texts for a DOCTYPE; that of a web page says how to read one."""
    if name.lower() == "html":
        return (
            "这是网页（DOCTYPE html），不是 XML。网页里的目录表请当作表格读取（--from html）",
            "a DOCTYPE html: this is a web page, not XML; read a catalogue in a page as a table (--from html)",
        )
    return (
        f"含有 DOCTYPE（{name[:40]}）；出于安全一律拒绝，请删去",
        f"a DOCTYPE ({name[:40]}); it is refused, remove it",
    )


def against_instruction(target: str) -> tuple[str, str]:
    """Both texts for a processing instruction."""
    return (
        f"根元素内有处理指令 {target[:40]}；请删去",
        f"a processing instruction ({target[:40]}) inside the root; remove it",
    )

"""Elements of foreign namespaces (外来元素): kept as canonical XML, so that they survive reading and writing.

The form is that of Canonical XML 1.0: every namespace in scope is declared on the outermost element, attributes are sorted by
namespace and name, empty elements have an end tag. Only the declaration of our own namespace as default is left out, for the
element always stands inside it.
"""

from govdisclose.export.xml.names import NAMESPACE

__all__ = ["Scope", "foreign_key", "foreign_start", "plain_name", "plain_text"]

#: Namespace declarations in force, the outermost first: prefix (empty for the default) and namespace (empty for none).
Scope = list[tuple[str, str]]

_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_ATTRIBUTE = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
)


def foreign_key(name: str, count: int) -> str:
    """The reserved key of the ``count``-th element (from 1) with the name ``{namespace}local``.

    >>> foreign_key("{urn:county}Row", 1), foreign_key("{urn:county}Row", 2)
    ('{urn:county}Row', '{urn:county}Row#2')
    """
    return name if count == 1 else f"{name}#{count}"


def plain_name(triplet: str) -> str:
    """The name as written, prefix and all, from the parser's ``namespace local prefix``."""
    parts = triplet.split(" ")
    return f"{parts[2]}:{parts[1]}" if len(parts) == 3 else parts[-1]


def plain_text(text: str) -> str:
    """Text between tags."""
    return text.translate(_TEXT)


def foreign_start(tag: str, attributes: list[str], declared: Scope, *, outermost: bool) -> str:
    """The start tag with the namespaces that it declares; for the outermost element, those are all that are in scope."""
    spaces = dict(declared)
    if outermost and spaces.get("") == NAMESPACE:
        del spaces[""]
    declarations = "".join(
        f' {f"xmlns:{prefix}" if prefix else "xmlns"}="{namespace.translate(_ATTRIBUTE)}"'
        for prefix, namespace in sorted(spaces.items())
    )
    pairs = sorted(zip(attributes[::2], attributes[1::2], strict=True), key=lambda pair: _sort_key(pair[0]))
    values = "".join(f' {plain_name(name)}="{value.translate(_ATTRIBUTE)}"' for name, value in pairs)
    return f"<{plain_name(tag)}{declarations}{values}>"


def _sort_key(name: str) -> tuple[str, str]:
    parts = name.split(" ")
    return ("", parts[0]) if len(parts) == 1 else (parts[0], parts[1])

"""The parser (解析): expat with everything dangerous refused, driving the grammar.

Refused outright: any DOCTYPE (so there are no entities), comments and processing instructions inside the root (they split text, and
another reader might see only the half before), XML other than 1.0, anything that the grammar does not have. Nothing outside the
given bytes is ever looked at: schema locations are passed over, XInclude is an unknown element.
"""

from collections.abc import Callable
from typing import NoReturn
from xml.parsers import expat

from govdisclose.bilingual import Bilingual
from govdisclose.errors import FormatError
from govdisclose.export.xml.breach import Breach
from govdisclose.export.xml.builders import Extension
from govdisclose.export.xml.dangers import AGAINST_COMMENTS, against_declaration, against_doctype, against_instruction
from govdisclose.export.xml.foreign import Scope
from govdisclose.export.xml.foreign_elements import ForeignElement
from govdisclose.export.xml.limits import Limits
from govdisclose.export.xml.machine import Machine
from govdisclose.export.xml.malformed import verdict

__all__ = ["CatalogParser", "Watch"]

#: Is told of each element of ours and each outermost foreign one: how many stand around it, its tag, its attributes, its line.
Watch = Callable[[int, str, list[str], int], None]

_PIECE = 1 << 16
_SIGHT = 200  # bytes around a fault that are looked at
_LONGEST_TOKEN = 1 << 20  # bytes of one tag, or of one comment before the root


class CatalogParser:
    """Takes the file as UTF-8 piece by piece; ``machine.items`` fills up. ``watch`` is told of each element and its line."""

    def __init__(self, codec: str, limits: Limits, watch: Watch | None = None, *, lines_before: int = 0) -> None:
        self.machine = Machine(limits, self._refuse)
        self._codec, self._limits, self._watch, self._before = codec, limits, watch, lines_before
        self._scope: Scope = []
        self._declared = 0  # namespaces declared since the last start tag
        self._foreign: ForeignElement | None = None
        self._fed = 0
        self._pieces = b"", b""  # the piece under way and the one before, to show what stands at a fault
        self._expat = parser = expat.ParserCreate("UTF-8", " ")
        parser.buffer_text, parser.buffer_size = True, _PIECE
        parser.ordered_attributes, parser.namespace_prefixes = True, True
        parser.XmlDeclHandler = self._declaration
        parser.StartDoctypeDeclHandler = self._doctype
        parser.StartNamespaceDeclHandler, parser.EndNamespaceDeclHandler = self._open_scope, self._close_scope
        parser.CommentHandler, parser.ProcessingInstructionHandler = self._comment, self._instruction
        self._handle_own()

    def feed(self, piece: bytes) -> None:
        """Parse the next piece. Raises ``FormatError`` with the line."""
        self._parse(piece, final=False)
        self._fed += len(piece)
        if self._fed - self._expat.CurrentByteIndex > _LONGEST_TOKEN:
            self._refuse("一个标记过长", f"one tag or comment has more than {_LONGEST_TOKEN} bytes")
        if sum(map(len, self.machine.text)) > self._limits.text:
            self._refuse(f"文字超过 {self._limits.text} 个字符", f"a text has more than {self._limits.text} characters")

    def close(self) -> None:
        """The file is at its end. Raises ``FormatError`` where it stops in the middle."""
        self._parse(b"", final=True)

    def _parse(self, piece: bytes, *, final: bool) -> None:
        self._pieces = self._pieces[1], piece
        try:
            self._expat.Parse(piece, final)
        except expat.ExpatError as error:
            zh, en = verdict(self._breach(error.code))
            why = expat.ErrorString(error.code)
            raise self._error(error.lineno, f"不是格式良好的 XML：{zh}", f"not well-formed XML ({why}): {en}") from None

    def _breach(self, code: int) -> Breach:
        """The fault with the bytes around it."""
        earlier, piece = self._pieces
        seen = earlier[-_SIGHT:] + piece
        place = max(self._expat.ErrorByteIndex - self._fed + min(len(earlier), _SIGHT), 0)
        inside = None if self._foreign is not None else self.machine.inside
        return Breach(code, seen[max(place - _SIGHT, 0) : place + _SIGHT], min(place, _SIGHT), inside)

    def _handle_own(self) -> None:
        self._expat.StartElementHandler = self._start if self._watch is None else self._watched_start
        self._expat.EndElementHandler = self.machine.end
        self._expat.CharacterDataHandler = self.machine.text.append

    def _start(self, tag: str, attributes: list[str]) -> None:
        if not self.machine.start(tag, attributes):
            self._foreign = ForeignElement(tag, self.machine.around - 1, self._limits, self._refuse)
            self._foreign.start(tag, attributes, self._scope)
            self._declared = 0
            self._expat.StartElementHandler = self._foreign_start
            self._expat.EndElementHandler = self._foreign_end
            self._expat.CharacterDataHandler = self._foreign.text

    def _watched_start(self, tag: str, attributes: list[str]) -> None:
        if self._watch is not None:
            self._watch(self.machine.around, tag, attributes, self._expat.CurrentLineNumber)
        self._start(tag, attributes)

    def _foreign_start(self, tag: str, attributes: list[str]) -> None:
        declared = self._scope[len(self._scope) - self._declared :]
        self._declared = 0
        if self._foreign is not None:
            self._foreign.start(tag, attributes, declared)

    def _foreign_end(self, _tag: str) -> None:
        if self._foreign is not None and self._foreign.end():
            self.machine.take_in(Extension(self._foreign.name, self._foreign.xml, foreign=True))
            self._foreign = None
            self._handle_own()

    def _open_scope(self, prefix: str | None, namespace: str | None) -> None:
        if namespace and any(blank in namespace for blank in " \t\n"):
            self._refuse(f"命名空间“{namespace[:60]}”含有空白", f"the namespace {namespace[:60]!r} holds a blank")
        self._scope.append((prefix or "", namespace or ""))
        self._declared += 1
        if len(self._scope) > self._limits.attributes:
            self._refuse(
                f"命名空间声明超过 {self._limits.attributes} 个",
                f"more than {self._limits.attributes} namespaces in scope",
            )

    def _close_scope(self, _prefix: str | None) -> None:
        self._scope.pop()

    def _declaration(self, version: str, encoding: str | None, _standalone: int) -> None:
        if (words := against_declaration(version, encoding, self._codec)) is not None:
            self._refuse(*words)

    def _doctype(self, name: str, *_: object) -> NoReturn:
        self._refuse(*against_doctype(name))

    def _comment(self, _text: str) -> None:
        if self.machine.around > 1:
            self._refuse(*AGAINST_COMMENTS)

    def _instruction(self, target: str, _data: str) -> None:
        if self.machine.around > 1:
            self._refuse(*against_instruction(target))

    def _refuse(self, zh: str, en: str) -> NoReturn:
        raise self._error(self._expat.CurrentLineNumber, zh, en)

    def _error(self, line: int, zh: str, en: str) -> FormatError:
        line += self._before
        return FormatError(Bilingual(zh=f"第{line}行：{zh}", en=f"line {line}: {en}"))

"""The place where a file stops being XML (格式错误之处), with the bytes around it."""

from attrs import frozen

__all__ = ["Breach"]


@frozen
class Breach:
    """The parser's code for the fault, the bytes around it, where in them it lies, and the innermost open element of ours."""

    code: int
    seen: bytes
    place: int
    inside: str | None = None

    @property
    def before(self) -> str:
        """The words before the place."""
        return _text(self.seen[: self.place])

    @property
    def after(self) -> str:
        """The words from the place on."""
        return _text(self.seen[self.place :])


def _text(data: bytes) -> str:
    """The bytes as words; a character that was cut at the edge is left out."""
    return data.decode("utf-8", "replace").strip("\ufffd")

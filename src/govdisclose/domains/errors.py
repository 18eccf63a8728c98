"""What stops the work with packs and domains (领域例外).

PackError (FormatError)            the pack cannot be read, or does not keep to its schema; it is named
PackConflictError (FormatError)    two packs define the same thing; both are named
DomainNotFoundError (LookupError)  no domain of this code or name, or several, or none in force on the day
"""

from govdisclose.bilingual import Bilingual
from govdisclose.errors import FormatError, GovDiscloseError
from govdisclose.findings import Finding

__all__ = ["DomainNotFoundError", "PackConflictError", "PackError"]


class PackError(FormatError):
    """A pack (定义包) is broken: ``pack`` names it, ``findings`` holds every fault at its place."""

    def __init__(self, text: Bilingual, pack: str = "", findings: tuple[Finding, ...] = ()) -> None:
        super().__init__(text)
        self.pack = pack
        self.findings = findings

    def __reduce__(self) -> tuple[type["PackError"], tuple[Bilingual, str, tuple[Finding, ...]]]:  # type: ignore[override]
        return type(self), (self.text, self.pack, self.findings)


class PackConflictError(FormatError):
    """Two packs define the same thing (定义冲突); the message names both."""


class DomainNotFoundError(GovDiscloseError, LookupError):
    """No one domain answers to the words, or none of its editions is in force on the day."""

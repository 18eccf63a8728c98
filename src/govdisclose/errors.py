"""Exceptions (例外): what stops the work. Faults in a user's data are findings, not exceptions.

    GovDiscloseError
    ├── UnreadableInputError (ValueError)         the file is not a table, or is broken, encrypted or too large
    ├── FormatError (ValueError)                  our own XML, JSON or data file does not keep to its format
    ├── NoticeError (ValueError)                  a holiday notice (放假安排) contradicts itself
    └── CalendarNotPublishedError (LookupError)   no holiday notice for the year

Each carries its message in both languages: ``str(error)`` is English, ``error.text.zh`` Chinese.
"""

from govdisclose.bilingual import Bilingual

__all__ = ["CalendarNotPublishedError", "FormatError", "GovDiscloseError", "NoticeError", "UnreadableInputError"]


class GovDiscloseError(Exception):
    """The root of all exceptions of this library; ``text`` says found, expected and what to do, in both languages."""

    def __init__(self, text: Bilingual) -> None:
        super().__init__(text.en)
        self.text = text

    def __reduce__(self) -> tuple[type["GovDiscloseError"], tuple[Bilingual]]:
        return type(self), (self.text,)


class UnreadableInputError(GovDiscloseError, ValueError):
    """The input cannot be read at all; the command line ends with exit code 3."""


class FormatError(GovDiscloseError, ValueError):
    """A file in one of our own formats does not keep to it."""


class NoticeError(GovDiscloseError, ValueError):
    """A holiday notice (放假安排) cannot be read or contradicts itself; the message quotes the sentence."""


class CalendarNotPublishedError(GovDiscloseError, LookupError):
    """The State Council has not announced the holidays of a year that the answer needs."""

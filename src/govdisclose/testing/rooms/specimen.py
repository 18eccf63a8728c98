"""What a specimen is (样例): two inputs as plain data, and what makes findings of them."""

from collections.abc import Callable, Mapping
from datetime import date

from attrs import field, frozen

from govdisclose.findings import Finding

__all__ = ["AT", "Check", "Specimen"]

#: The day for which specimens are checked where nothing else is said.
AT = date(2026, 11, 22)

#: Makes findings of an input for a day.
Check = Callable[[Mapping[str, object], date], tuple[Finding, ...]]


@frozen
class Specimen:
    """An input on which ``code`` fires (``bad``) and one beside it on which it does not (``good``) (样例), both as JSON holds them.

    ``form`` says what the input is (``catalog``, ``process``, ``pack``, …), ``companions`` which codes fire with it, because the
    fault is of more than one kind. ``good_at`` is the day for the good input where it is another one.
    """

    code: str
    form: str
    bad: Mapping[str, object]
    good: Mapping[str, object]
    check: Check = field(repr=False)
    at: date = AT
    companions: tuple[str, ...] = ()
    good_at: date | None = None

    def bad_findings(self) -> tuple[Finding, ...]:
        """What the library finds in the bad input."""
        return self.check(self.bad, self.at)

    def good_findings(self) -> tuple[Finding, ...]:
        """What the library finds in the good input."""
        return self.check(self.good, self.good_at or self.at)

    def bad_codes(self) -> tuple[str, ...]:
        """The codes that fire on the bad input, each once, in order."""
        return tuple(sorted({finding.code for finding in self.bad_findings()}))

    def good_codes(self) -> tuple[str, ...]:
        """The codes that fire on the good input, each once, in order."""
        return tuple(sorted({finding.code for finding in self.good_findings()}))

    def fires(self) -> bool:
        """Whether exactly the code and its companions fire on the bad input, and the code does not on the good one."""
        return {*self.bad_codes()} == {self.code, *self.companions} and self.code not in self.good_codes()

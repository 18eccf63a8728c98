"""The register of instruments (法规名录): what is in force on a day, and what took the place of what is not.

The register is small: it holds what could be checked. An instrument that it does not hold is ``unknown``, never wrong. A statute that
was amended stays in force under its title and under every number of the text that still holds; only the number of a text that was issued
anew is replaced: 国务院令第492号 since 2019-05-15, while the title 政府信息公开条例 without a number is in order on every day since 2008.

>>> law = register()
>>> law.status(Citation("中华人民共和国政府信息公开条例", "国务院令第492号"), at=date(2026, 11, 22)).by[0].to_text()
'《中华人民共和国政府信息公开条例》（国务院令第711号）'
>>> law.status("政府信息公开条例", at=date(2026, 11, 22)).standing.value
'in_force'
"""

from collections.abc import Iterable, Sized
from datetime import date, timedelta
from functools import cache

from attrs import field, frozen

from govdisclose.citation import Citation
from govdisclose.dated import Period  # noqa: F401 - for the example below
from govdisclose.law.instrument import Instrument, InstrumentKind, Version  # noqa: F401 - same
from govdisclose.law.names import plain_number, plain_title
from govdisclose.law.reading import compiled, packaged
from govdisclose.law.standing import Standing, Status

__all__ = ["Register", "register"]


@frozen(cache_hash=True)
class Register:
    """Instruments by title and number (法规名录): the law to judge by; an immutable value.

    ``origins`` says where the instruments come from, such as ``2026-11-22 (90 instruments)``; a report repeats it.
    """

    instruments: tuple[Instrument, ...]
    origins: tuple[str, ...] = ()
    _titles: dict[str, Instrument] = field(init=False, eq=False, repr=False)
    _numbers: dict[str, Instrument | None] = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        titles: dict[str, Instrument] = {}
        numbers: dict[str, Instrument | None] = {}  # None: the number was used more than once
        for one in self.instruments:
            for title in (one.title, *one.aliases):
                if plain_title(title) in titles:
                    raise ValueError(f"two instruments are called {title}")
                titles[plain_title(title)] = one
            for number in (plain_number(version.number) for version in one.versions if version.number):
                numbers[number] = one if numbers.get(number, one) is one else None
        object.__setattr__(self, "_titles", titles)
        object.__setattr__(self, "_numbers", numbers)

    @property
    def edition(self) -> str:
        """Which law data this is, in words: its origins, or the number of instruments where none is stated."""
        return " + ".join(self.origins) or _counted(self.instruments)

    def with_instruments(self, more: Iterable[Instrument], *, origin: str | None = None) -> "Register":
        """A register with further instruments; this one stays as it is. ``origin`` says whose they are (``my-county 1.0.0``).

        Raises ``ValueError`` for a title that it already holds.

        >>> local = Instrument("某县政务公开办法", InstrumentKind.NORMATIVE_DOCUMENT, "附则", (Version(Period(date(2020, 1, 1))),))
        >>> law = register().with_instruments([local], origin="my-county 1.0.0")
        >>> law.status("某县政务公开办法", at=date(2026, 11, 22)).standing.value, law.origins[-1]
        ('in_force', 'my-county 1.0.0 (1 instrument)')
        """
        added = tuple(more)
        named = (
            *(self.origins or ((_counted(self.instruments),) if self.instruments else ())),
            f"{origin} ({_counted(added)})",
        )
        return Register((*self.instruments, *added), named if origin else self.origins)

    def find(self, cited: Citation | str) -> Instrument | None:
        """The instrument that is cited, by its title (with or without 中华人民共和国), or by its number where there is no title.

        Orders are numbered afresh in every term (主席令第二十一号 stands for several laws); a number that is not unique finds nothing.
        """
        title = cited if isinstance(cited, str) else cited.title
        if title:
            return self._titles.get(plain_title(title))
        number = None if isinstance(cited, str) else cited.number
        return self._numbers.get(plain_number(number)) if number else None

    def status(self, cited: Citation | str, *, at: date) -> Status:
        """The standing of what is cited on the day ``at``.

        ``unknown`` where the register does not hold the title, or holds it but not under the number cited.
        """
        found = self.find(cited)
        if found is None:
            return Status(Standing.UNKNOWN)
        number = None if isinstance(cited, str) else cited.number
        version = _version_of(found, number)
        if number is not None and version is None and (found.end is None or at <= found.end):
            return Status(Standing.UNKNOWN, found, verified=found.verified)
        begun = version or found.versions[0]
        start, read = begun.period.start, found.verified and begun.verified
        if start is not None and at < start:
            return Status(Standing.NOT_YET, found, start, verified=read)
        end = version.period.end if version else found.end
        if end is None or at <= end:
            return Status(Standing.IN_FORCE, found, start, verified=read)
        by, ended = self._after(found, at), found.verified and _next_verified(found, version)
        return Status(Standing.REPLACED if by else Standing.REPEALED, found, end + timedelta(days=1), by, ended)

    def articles(self, cited: Citation | str, *, at: date) -> int | None:
        """How many articles the cited text has on the day ``at``, or had on its last day; ``None`` where that is not known.

        >>> register().articles(Citation("政府信息公开条例"), at=date(2026, 11, 22))
        56
        """
        found = self.find(cited)
        if found is None:
            return None
        number = None if isinstance(cited, str) else cited.number
        version = _version_of(found, number) if number is not None else found.version_at(at)
        if version is None:
            return None
        return version.articles_on(min(at, version.period.end or at))

    def _after(self, found: Instrument, at: date) -> tuple[Citation, ...]:
        """What holds on the day in place of an older text or of an instrument that has ended."""
        if now := found.version_at(at):
            return (Citation(found.title, now.number),)
        successors = (self._titles.get(plain_title(title)) for title in found.successors)
        held = [(s, s.version_at(at) or s.versions[0]) for s in successors if s]
        return tuple(Citation(s.title, version.number) for s, version in held)


@cache
def register() -> Register:
    """The register that comes with the library."""
    held = packaged()
    return Register(held, (f"{compiled().isoformat()} ({_counted(held)})",))


def _counted(instruments: Sized) -> str:
    return f"{len(instruments)} instrument{'' if len(instruments) == 1 else 's'}"


def _version_of(found: Instrument, number: str | None) -> Version | None:
    if number is None:
        return None
    plain = plain_number(number)
    # the latest first: the number of an amending decision may be that of a later text
    for version in reversed(found.versions):
        if any(plain_number(n) == plain for n in (version.number, *version.also) if n):
            return version
    return None


def _next_verified(found: Instrument, version: Version | None) -> bool:
    """Whether the first day of the text that took the place of this version is verified; the end of the last rests on the instrument."""
    following = found.versions[found.versions.index(version) + 1 :] if version else ()
    return following[0].verified if following else True

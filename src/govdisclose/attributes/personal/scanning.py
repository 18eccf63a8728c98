"""The scan itself (个人信息扫描): every finder is asked, overlaps are settled, weak hits left out.

>>> [hit.kind.value for hit in scan("身份证号：411528 19790302 1236").hits]
['id_card']
>>> scan("统一社会信用代码91110000600037341L，咨询电话0376-5851234，热线12345").hits
()
"""

from collections.abc import Collection, Iterable, Iterator
from operator import attrgetter

from govdisclose.attributes.personal.addresses import find_addresses, find_addresses_of_persons
from govdisclose.attributes.personal.codes import find_emails, find_passports, find_plates
from govdisclose.attributes.personal.damaged import find_damaged
from govdisclose.attributes.personal.fixed_phones import find_fixed_phones
from govdisclose.attributes.personal.kinds import Hit, HitKind, ScanResult
from govdisclose.attributes.personal.markup import Linear, is_marked_up, strip_markup, tags_with_values
from govdisclose.attributes.personal.name_chains import find_chained
from govdisclose.attributes.personal.name_lists import find_in_lists, find_in_tables
from govdisclose.attributes.personal.name_signs import find_addressed_names
from govdisclose.attributes.personal.names import find_labelled_names, find_names_before_people, find_names_beside
from govdisclose.attributes.personal.normal import plain
from govdisclose.attributes.personal.numbers import find_numbers
from govdisclose.attributes.personal.phones import require_library
from govdisclose.attributes.personal.repeats import find_known_in_tags, find_repeats
from govdisclose.attributes.personal.rules import rule_of
from govdisclose.attributes.personal.view import Found, View

__all__ = ["ALL_KINDS", "LEAST", "find", "hits_in", "scan"]

ALL_KINDS = frozenset(HitKind)
LEAST = 0.5  #: hits of less confidence are left out
_RANK: dict[HitKind, float] = {kind: n for n, kind in enumerate(HitKind)}
_RANK[HitKind.EMAIL] = _RANK[HitKind.MOBILE] - 0.5  # an address may begin with a mobile number


def scan(text: str, *, kinds: Collection[HitKind] = ALL_KINDS, least: float = LEAST) -> ScanResult:
    """The places of a text that may hold personal information (个人信息扫描), in order, without overlaps.

    Tables inside the text (lines divided by commas, tabs or bars below a line of headings) and tags of a page are understood.
    ``least`` is the confidence below which a hit is left out. The answer says what was looked for and never that a text is clean.
    Raises ``MissingLibraryError`` where phonenumbers is not installed.
    """
    hits = tuple(hits_in(text, kinds=kinds, least=least))
    return ScanResult(hits, tuple(k for k in HitKind if k in kinds), len(text))


def hits_in(text: str, *, kinds: Collection[HitKind], least: float, first: int = 0, shift: int = 0) -> Iterator[Hit]:
    """The hits of a text that begin at ``first`` or behind it; ``shift`` is added to their places."""
    if is_marked_up(text):
        founds = _in_source(strip_markup(text), text, kinds, least)
    else:
        founds = find(text, kinds=kinds, least=least)
    codes = {kind: rule_of(kind).code for kind in HitKind}
    for start, end, kind, confidence in founds:
        if start >= first:
            yield Hit(start + shift, end + shift, kind, text[start:end], confidence, codes[kind])


def find(text: str, *, kinds: Collection[HitKind] = ALL_KINDS, least: float = LEAST) -> list[Found]:
    """The places in a text without tags."""
    require_library()
    view = View(plain(text))
    founds = [*find_numbers(view), *find_damaged(view)]
    if HitKind.PASSPORT in kinds or HitKind.PERSON_NAME in kinds:
        founds += find_passports(view)
    if HitKind.PERSON_NAME in kinds:
        founds.sort(key=attrgetter("start"))
        founds += [*find_names_beside(view, founds), *find_labelled_names(view), *find_in_lists(view)]
        founds += [*find_addressed_names(view.text), *find_names_before_people(view.text)]
    if HitKind.PERSON_NAME in kinds or HitKind.HOME_ADDRESS in kinds:
        founds += find_in_tables(view)
    for kind, finder in _FINDERS:
        if kind in kinds:
            founds += finder(view)
    if HitKind.PERSON_NAME in kinds:
        founds += find_chained(view.text, [f for f in founds if f.kind is HitKind.PERSON_NAME])
        if HitKind.HOME_ADDRESS in kinds:
            founds += find_addresses_of_persons(view, founds)
        founds += find_repeats(view.text, [f for f in founds if f.confidence >= least])
    return _settled(f for f in founds if f.kind in kinds and f.confidence >= least)


_FINDERS = (
    (HitKind.FIXED_PHONE, find_fixed_phones),
    (HitKind.EMAIL, find_emails),
    (HitKind.PLATE, find_plates),
    (HitKind.HOME_ADDRESS, find_addresses),
)


def _settled(founds: Iterable[Found]) -> list[Found]:
    """The founds in order; of two that overlap the stronger kind stays, of one kind the more confident or longer."""
    kept: list[Found] = []
    for found in sorted(founds, key=attrgetter("start")):
        while kept and kept[-1].end > found.start and _strength(found) > _strength(kept[-1]):
            kept.pop()
        if not kept or kept[-1].end <= found.start:
            kept.append(found)
    return kept


def _strength(found: Found) -> tuple[float, float, int]:
    return -_RANK[found.kind], found.confidence, found.end - found.start


def _in_source(linear: Linear, text: str, kinds: Collection[HitKind], least: float) -> list[Found]:
    """The hits in the words of a page and in its tags, at their places in the source."""
    words = find(linear.text, kinds=kinds, least=least)
    founds = [f._replace(start=linear.source(f.start)[0], end=linear.source(f.end - 1)[1]) for f in words]
    names = {linear.text[f.start : f.end] for f in words if f.kind is HitKind.PERSON_NAME}
    return _settled([*founds, *_in_tags(text, kinds, least), *find_known_in_tags(text, names)])


def _in_tags(text: str, kinds: Collection[HitKind], least: float) -> Iterator[Found]:
    """Numbers and addresses in the attributes of tags, such as ``href="tel:…"``."""
    for linear in tags_with_values(text):
        for f in find(linear.text, kinds=frozenset(kinds) - {HitKind.PERSON_NAME, HitKind.HOME_ADDRESS}, least=least):
            yield f._replace(start=linear.source(f.start)[0], end=linear.source(f.end - 1)[1])

"""The words that the official table prints for a value (表内用语): ticks, channel lists, captions, the note row."""

import re
from collections.abc import Iterable

from govdisclose.catalog.model import Basis, Channels, Content, Header, Publisher
from govdisclose.catalog.vocabulary import Channel

__all__ = [
    "TICK",
    "basis_words",
    "caption_of",
    "channel_words",
    "content_words",
    "notes_of",
    "plain_domain",
    "publisher_words",
    "tick",
]

TICK = "√"
_CHOSEN, _OPEN = "■", "□"
_SHORT = 8  # characters of a box that shares its line with another
_PLAIN_DOMAIN = re.compile(r"[\w（）、·\-]{1,60}")
_DIGITS = "〇一二三四五六七八九"


def tick(flag: bool | None) -> str:  # noqa: FBT001 - the one value that the box holds
    """``√`` for yes, an empty cell for no and for not shown."""
    return TICK if flag else ""


def content_words(content: Content) -> str:
    """The words of the cell, else its elements (要素) one under the other."""
    return _else(content.text, content.elements)


def basis_words(basis: Basis) -> str:
    """The words of the cell, else the citations one under the other."""
    return _else(basis.text, (citation.to_text() for citation in basis.citations))


def publisher_words(publisher: Publisher) -> str:
    """The words of the cell, else the bodies joined by 、."""
    return publisher.text if publisher.text.strip() else "、".join(publisher.bodies)


def channel_words(channels: Channels, *, with_legend: bool) -> str:
    """The words of the cell, else the official list with ■ before what is chosen and □ before the rest.

    ``with_legend`` says that the heading reads □ as optional: then nothing but chosen and optional channels is printed, also
    in place of words whose empty boxes would be misread as optional.
    """
    words = channels.text if channels.text.strip() else ""
    if words and not (with_legend and not channels.optional and re.search(r"[□口]", words)):
        return words
    if not (channels.chosen or channels.optional or channels.other):
        return words
    return "\n".join(_paired(_boxes(channels, with_legend=with_legend)))


def _boxes(channels: Channels, *, with_legend: bool) -> Iterable[str]:
    for channel in Channel:
        if channel is Channel.OTHER and channels.other:
            others = [" ".join(word.split()) for word in channels.other]
            if channel in channels.chosen:
                yield f"{_CHOSEN}{channel.term}：{'、'.join(others)}"
            else:
                yield from (_CHOSEN + word for word in others)
        elif channel in channels.chosen:
            yield _CHOSEN + channel.term
        elif channel in channels.optional or not with_legend:
            yield _OPEN + channel.term


def _paired(boxes: Iterable[str]) -> Iterable[str]:
    """Two boxes a line, as the official form prints them; a long one stands alone."""
    waiting = ""
    for box in boxes:
        if waiting and len(box) > _SHORT:
            yield waiting
            waiting = ""
        if waiting or len(box) > _SHORT:
            yield f"{waiting} {box}".strip()
            waiting = ""
        else:
            waiting = box
    if waiting:
        yield waiting


def plain_domain(domain: str) -> bool:
    """True when a caption such as （一）X领域 names the domain so that it can be read off again."""
    return bool(_PLAIN_DOMAIN.fullmatch(domain)) and "领域" not in domain and "目录" not in domain


def caption_of(number: int, domain: str) -> str:
    """The caption of a domain's table: （一）养老服务领域."""
    return f"（{_numeral(number)}）{domain}领域"


def notes_of(header: Header) -> tuple[str, ...]:
    """The rows below the title: the domain where the title does not name it, then what else the catalogue says of itself."""
    domain = None if _title_names(header) else header.domain
    stated = (
        (("领域", domain),),
        (
            ("编制单位", header.publisher),
            ("行政区划代码", header.division),
            ("发布日期", header.issued and header.issued.isoformat()),
        ),
    )
    rows = (
        "　　".join(f"{name}：{' '.join(value.split())}" for name, value in row if value and value.strip())
        for row in stated
    )
    return tuple(row for row in rows if row)


def _title_names(header: Header) -> bool:
    """True when the title itself says the domain, as in 养老服务领域基层政务公开标准目录."""
    if not header.domain or not header.title:
        return False
    return bool(re.search(rf"(?:^|[省市县区旗乡镇道]|XX){re.escape(header.domain)}领域", header.title))


def _numeral(number: int) -> str:
    """A number up to 99 in Chinese, beyond that in digits."""
    if not 0 < number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    ten = "" if not tens else "十" if tens == 1 else _DIGITS[tens] + "十"
    return ten + (_DIGITS[ones] if ones else "")


def _else(text: str, parts: Iterable[str]) -> str:
    return text if text.strip() else "\n".join(parts)

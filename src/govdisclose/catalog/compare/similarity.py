"""Likeness of items (相似度): by rapidfuzz, in blocks, so that thousands of items on each side stay a matter of seconds."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from govdisclose.bilingual import Bilingual
from govdisclose.catalog.compare.keys import Side
from govdisclose.catalog.compare.settings import MatchSettings
from govdisclose.errors import GovDiscloseError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["MissingLibraryError", "pairs_by_content", "pairs_by_likeness"]

_BLOCK = 512
_LEAST_WORDS = 8  # characters of a content that may stand for its item
_LESS = 0.85  # what a likeness by content alone counts for


class MissingLibraryError(GovDiscloseError, ImportError):
    """The library that measures likeness is not installed."""


def pairs_by_content(
    left: Sequence[Side], right: Sequence[Side], least: int, length: int
) -> list[tuple[int, int, float]]:
    """Positions in the two sequences and likeness of the contents, each row once, the most alike first."""
    found = []
    for start, scores in _blocks([s.content[:length] for s in left], [s.content[:length] for s in right], least):
        rows, columns = scores.nonzero()
        found.append((start + rows, columns, scores[rows, columns]))
    return _greedy(found, left, right)


def pairs_by_likeness(
    left: Sequence[Side], right: Sequence[Side], settings: MatchSettings
) -> list[tuple[int, int, float]]:
    """Positions in the two sequences and likeness of path and content, each item once, the most alike first."""
    import numpy as np

    cut = settings.length
    contents = [s.content[:cut] for s in left], [s.content[:cut] for s in right]
    shown = [np.array([bool(text) for text in side]) for side in contents]
    single = [np.array([n == 1 and len(t) >= _LEAST_WORDS for t, n in _counted(side)], dtype=bool) for side in contents]
    agree = _agreement(left, right)
    found = []
    names = _blocks([s.name for s in left], [s.name for s in right], 0)
    for (start, of_names), (_, of_contents) in zip(names, _blocks(*contents, 0), strict=True):
        rows = slice(start, start + len(of_names))
        both = shown[0][rows, None] & shown[1][None, :]
        mean = (of_names + of_contents) / 2
        telling = single[0][rows, None] & single[1][None, :] & (of_contents >= settings.same_content)
        good = np.where(both, mean >= settings.similar, of_names >= settings.name_only) | telling
        scores = np.where(both, np.maximum(mean, np.where(telling, of_contents * _LESS, 0)), of_names)
        one, other = (good & agree[rows]).nonzero()
        found.append((start + one, other, scores[one, other]))
    return _greedy(found, left, right)


def _counted(texts: Sequence[str]) -> Iterator[tuple[str, int]]:
    counts = Counter(texts)
    return ((text, counts[text]) for text in texts)


def _agreement(left: Sequence[Side], right: Sequence[Side]) -> "NDArray[np.bool_]":
    """Which pairs do not name different domains."""
    import numpy as np

    numbers: dict[str | None, int] = {None: -1}
    one, other = (np.array([numbers.setdefault(s.domain, len(numbers)) for s in side]) for side in (left, right))
    return (one[:, None] == other[None, :]) | (one[:, None] < 0) | (other[None, :] < 0)  # type: ignore[no-any-return]


def _blocks(left: Sequence[str], right: Sequence[str], least: int) -> "Iterator[tuple[int, NDArray[np.float32]]]":
    """Likeness from 0 to 100 of every pair, some rows at a time; what is below ``least`` counts 0."""
    try:
        import numpy as np
        from rapidfuzz import fuzz
        from rapidfuzz.process import cdist
    except ImportError as missing:
        raise MissingLibraryError(
            Bilingual(
                zh=f"比对目录需要程序库 {missing.name}。请运行：pip install 'govdisclose[compare]'",
                en=f"comparing catalogues needs the library {missing.name}. Run: pip install 'govdisclose[compare]'",
            )
        ) from missing
    left, right = _recoded(left, right)
    for start in range(0, len(left), _BLOCK):
        rows = left[start : start + _BLOCK]
        yield start, cdist(rows, right, scorer=fuzz.ratio, score_cutoff=least or None, dtype=np.float32)


def _recoded(left: Sequence[str], right: Sequence[str]) -> tuple[list[str], list[str]]:
    """The same texts with other signs for their characters, the frequent ones below 256: the library is ten times as fast on these."""
    counts = Counter("".join((*left, *right)))
    code = {ord(sign): chr(n) for n, (sign, _) in enumerate(counts.most_common())}
    return [text.translate(code) for text in left], [text.translate(code) for text in right]


def _greedy(
    found: "list[tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float32]]]",
    left: Sequence[Side],
    right: Sequence[Side],
) -> list[tuple[int, int, float]]:
    """The most alike first; of equals those that stand nearest to one another. The same pairs whichever side is the left one."""
    import numpy as np

    if not found:
        return []
    ones, others, scores = (np.concatenate(parts) for parts in zip(*found, strict=True))
    places = np.array([s.position for s in left])[ones], np.array([s.position for s in right])[others]
    order = np.lexsort((places[0] + places[1], abs(places[0] - places[1]), -scores))
    chosen: list[tuple[int, int, float]] = []
    free = [True] * len(left), [True] * len(right)
    most = min(len(left), len(right))
    for i, j, score in zip(ones[order].tolist(), others[order].tolist(), scores[order].tolist(), strict=True):
        if free[0][i] and free[1][j]:
            free[0][i] = free[1][j] = False
            chosen.append((i, j, score))
            if len(chosen) == most:
                break
    return chosen

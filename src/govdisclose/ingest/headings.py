"""What the words of a heading mean (表头用语), looked up in the list of wordings and, failing that, by likeness.

>>> label_of("公开 时 限").field.value, label_of("公开时线").certainty
('time_limit', 1)
>>> label_of("乡、村级").parts
('township', 'village')
>>> label_of("天气") is None
True
"""

import re
from difflib import SequenceMatcher

from govdisclose.ingest.fields import Field, Label
from govdisclose.ingest.heading_words import heading_key, level_parts, vocabulary
from govdisclose.ingest.memory import remembered

__all__ = ["known_heading", "label_of"]

_LONGEST = 26  #: characters of a heading without its brackets; longer texts are sentences
_LEVEL_NAME = re.compile(
    r"^(?:第)?(?:公开)?([一二三四五六1-6])级(?:公开)?(?:政务|信息)?(?:事项|目录|指标|分类|类别|栏目|标题|科目|项目|主题|子项|条目|内容|类目)?(?:名称|类别|内容)?$"
)
_DIGITS = {c: n for n, c in enumerate("一二三四五六", 1)} | {str(n): n for n in range(1, 7)}
_LIKENESS = 0.74


@remembered
def label_of(text: str, parent: Field | None = None) -> Label | None:
    """What a heading means; under the heading ``parent`` (公开对象 …) its sub-columns come first. ``None`` where it is not known."""
    if len(text) > 200:
        return None
    key = heading_key(text)
    if not key or len(key) > _LONGEST:
        return None
    words, _ = vocabulary()
    exact = words.get(key)
    level = _LEVEL_NAME.match(key)
    if level and (exact is None or exact.field is Field.MATTER):
        return Label(Field.MATTER, str(_DIGITS[level[1]]), 4 if key.endswith("级事项") else 3, key)
    if exact is not None and (parent is None or exact.field is parent or not parent.has_parts):
        return exact
    if parent in (None, Field.LEVELS) and (exact is None or parent is Field.LEVELS):
        parts = level_parts(key)
        if parts:
            return Label(Field.LEVELS, parts[0], 4, key, parts)
    if exact is not None:
        return exact
    return _alike(key, parent)


@remembered
def known_heading(text: str) -> bool:
    """True where the words are a heading without asking for likeness; a quick look at rows of data."""
    if len(text) > 200:
        return False
    key = heading_key(text)
    return len(key) <= _LONGEST and (key in vocabulary()[0] or _LEVEL_NAME.match(key) is not None)


def _alike(key: str, parent: Field | None) -> Label | None:
    """A known wording inside the heading, or one that differs by a typing error."""
    words, _ = vocabulary()
    letters = frozenset(key)
    if key.startswith(("是否", "有无")):
        return None
    best: tuple[float, Label] | None = None
    for word, label in words.items():
        if label.certainty < 3 or (parent is not None and parent.has_parts and label.field is not parent):
            continue
        if len(word) >= 4 and len(key) <= len(word) + 6 and (key.startswith(word) or key.endswith(word)):
            score = 1 + len(word) / 100
        elif len(word) >= 3 and abs(len(word) - len(key)) <= 1 and len(key) >= 3 and len(letters & label.letters) >= 2:
            score = SequenceMatcher(None, word, key, autojunk=False).ratio()
            if score < (0.66 if parent else 0.8 if len(word) < 4 else _LIKENESS):
                continue
            score += label.certainty / 1000
        else:
            continue
        if best is None or score > best[0]:
            best = (score, label)
    if best is None or best[1].field is Field.EXTENSIONS:
        return None
    return Label(best[1].field, best[1].part, 1, best[1].word, best[1].parts)

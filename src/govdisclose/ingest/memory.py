"""Answers kept for texts that come again (重复文字): cells of one table repeat, hostile long ones are not kept."""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Concatenate, ParamSpec, TypeVar

__all__ = ["remembered"]

_P = ParamSpec("_P")
_R = TypeVar("_R")
_LONGEST = 1_500  #: characters of a text whose answer is kept
_KEPT = 8_192


def remembered(
    function: Callable[Concatenate[str, _P], _R],
) -> Callable[Concatenate[str, _P], _R]:
    """Keep the answers of a function of a text (and hashable settings), for short texts only."""
    kept = lru_cache(maxsize=_KEPT)(function)

    @wraps(function)
    def ask(text: str, /, *args: _P.args, **kwargs: _P.kwargs) -> _R:
        if len(text) > _LONGEST:
            return function(text, *args, **kwargs)
        return kept(text, *args, **kwargs)  # type: ignore[arg-type]  # the settings are hashable

    return ask

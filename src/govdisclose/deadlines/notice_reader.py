"""Reads holiday notices from outside (读取放假安排通知): the Chinese text of the State Council, or our TOML form."""

from collections.abc import Mapping, Sequence

from govdisclose.deadlines.notice import Notice
from govdisclose.deadlines.notice_data import notices_from_data, notices_from_toml

__all__ = ["read_notices"]


def read_notices(
    source: str | Mapping[str, object], *, year: int | None = None, earlier: Sequence[Notice] = ()
) -> tuple[Notice, ...]:
    """The notices of a text or of parsed data."""
    if isinstance(source, str):
        return notices_from_toml(source)
    return notices_from_data(source)

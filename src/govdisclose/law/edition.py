"""Which law data the library holds (法律数据版本)."""

import tomllib
from datetime import date
from functools import cache
from importlib.resources import files

from govdisclose.law.register import register

__all__ = ["edition"]


@cache
def edition() -> str:
    """The day on which the newest data file was compiled and the number of instruments, such as ``2026-11-22 (90 instruments)``."""
    folder = files("govdisclose.law") / "data"
    texts = [f.read_text("utf-8") for f in folder.iterdir() if f.name.endswith(".toml")]
    days = [day for text in texts if isinstance(day := tomllib.loads(text)["source"].get("compiled"), date)]
    return f"{max(days).isoformat()} ({len(register().instruments)} instruments)"

"""Which law data the library holds (法律数据版本)."""

from govdisclose.law.register import register

__all__ = ["edition"]


def edition() -> str:
    """The day on which the newest data file was compiled and the number of instruments, such as ``2026-11-22 (90 instruments)``."""
    return register().edition

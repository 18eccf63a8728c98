"""Writing files that a person may have worked on (保护已有文件): what stands there is not overwritten unasked.

Reports, pages and other outputs that can be made again are overwritten; records, forms to fill in and masked copies are not.
"""

from pathlib import Path

import click

from govdisclose.bilingual import Bilingual
from govdisclose.cli.shared import language
from govdisclose.export.files import whole

__all__ = ["force_option", "refuse_overwriting", "write_kept"]

#: ``--force`` for forms and copies; records (审核单) have no such option.
force_option = click.option("--force", is_flag=True, help="覆盖已有的文件 / overwrite a file that exists")

_OTHER_NAME = Bilingual("请换一个文件名", "choose another name")
_OR_FORCE = Bilingual("请换一个文件名；确实要覆盖的，加 --force", "choose another name, or add --force to overwrite it")


def refuse_overwriting(target: str, data: bytes, *, advice: Bilingual = _OTHER_NAME) -> None:
    """Raises ``click.UsageError`` where the target is a file that holds something other than ``data``."""
    path = Path(target)
    if not path.is_file() or path.stat().st_size == 0 or path.read_bytes() == data:
        return
    words = Bilingual(
        f"{target} 已存在，没有覆盖。{advice.zh}。", f"{target} exists and was not overwritten; {advice.en}."
    )
    raise click.UsageError(words.in_language(language()))


def write_kept(target: str, data: bytes, *, force: bool | None = None, advice: Bilingual | None = None) -> None:
    """Write a file, whole or not at all, where nothing else stands; ``force`` is the choice of a command that has ``--force``.

    Raises ``click.UsageError`` where a file would be overwritten, and ``OSError``.
    """
    if not force:
        refuse_overwriting(target, data, advice=advice or (_OTHER_NAME if force is None else _OR_FORCE))
    with whole(target) as stream:
        stream.write(data)

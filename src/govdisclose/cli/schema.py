"""``govdisclose schema`` (格式定义): prints or saves the JSON Schema, XSD or Schematron of the exchange format."""

from importlib.resources import files
from pathlib import Path
from typing import Literal

import click

from govdisclose.bilingual import Bilingual
from govdisclose.cli.shared import complain, language_option
from govdisclose.export.files import whole

__all__ = ["command"]

_ENDINGS = {"json": ".schema.json", "xsd": ".xsd", "sch": ".sch"}


@click.command("schema")
@click.argument("form", type=click.Choice([*_ENDINGS]), default="json", metavar="[json|xsd|sch]")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=True, allow_dash=True),
    help="写入文件或文件夹 / file or folder to write to",
)
@language_option
def command(form: Literal["json", "xsd", "sch"], output: str | None) -> None:
    """输出交换格式的定义：JSON Schema、XSD 或 Schematron。

    Print the definition of the exchange format.

    \b
    govdisclose schema xsd
    govdisclose schema json -o 目录.schema.json
    """  # noqa: D301 - click wants the control character itself
    name, data = _definition(form)
    if output is None or output == "-":
        click.echo(data, nl=False)
        return
    target = Path(output) / name if Path(output).is_dir() else Path(output)
    with whole(target) as stream:
        stream.write(data)
    complain(Bilingual(zh=f"已写入 {target}", en=f"written to {target}"))


def _definition(form: str) -> tuple[str, bytes]:
    """File name and bytes of the packaged definition."""
    folder = files("govdisclose.export") / "schemas"
    found = next(f for f in folder.iterdir() if f.name.endswith(_ENDINGS[form]))
    return found.name, found.read_bytes()

"""``domain init`` and ``domain template`` (制作定义包与填报表)."""

from datetime import date
from pathlib import Path

import click
from pydantic import ValidationError

from govdisclose._faults import told
from govdisclose.bilingual import Bilingual
from govdisclose.cli.calendar_options import day_type
from govdisclose.cli.domain_packs import at_option, division_option, pack_option, registry_of, today_or
from govdisclose.cli.own_work import force_option, write_kept
from govdisclose.cli.shared import (
    EXIT_CLEAN,
    EXIT_UNANSWERED,
    complain,
    format_option,
    language,
    language_option,
    print_json,
    say,
)
from govdisclose.cli.sources import read_source
from govdisclose.domains import ColumnEntry, DomainRegistry, Layer, Vocabulary, draft_pack, write_pack

__all__ = ["init_command", "template_command"]


@click.command("init")
@click.option(
    "--from",
    "source",
    required=True,
    metavar="TABLE",
    help="官方指引的表，或本工具的 XML、JSON / the table of the guide",
)
@click.option("--code", required=True, help="领域代码，如 county-bus / code of the domain")
@click.option("--pack-id", "pack", required=True, help="定义包代码 / id of the pack")
@click.option("--issuer", required=True, help="编制单位 / who issues the pack")
@click.option(
    "--layer",
    type=click.Choice([layer.value for layer in Layer]),
    default="county",
    show_default=True,
    help="层级 / layer",
)
@click.option("--name", help="领域名称，默认取自表 / name of the domain")
@click.option("--number", help="指引文号 / document number of the guide")
@click.option(
    "--replaces",
    multiple=True,
    metavar="PACK",
    help="代替这些定义包对同一领域的定义，如 govdisclose-national / packs whose definition it takes the place of",
)
@click.option("--start", type=day_type, metavar="DATE", help="自哪日起适用 / first day in force")
@division_option
@click.option(
    "-o",
    "--output",
    "folder",
    required=True,
    type=click.Path(file_okay=False),
    metavar="DIR",
    help="写入文件夹 / folder to write to",
)
@format_option
@language_option
@click.help_option("-h", "--help", help="帮助 / help")
def init_command(  # noqa: PLR0917 - click gives what the options declare
    source: str,
    code: str,
    pack: str,
    issuer: str,
    layer: str,
    name: str | None,
    number: str | None,
    replaces: tuple[str, ...],
    start: date | None,
    division: str | None,
    folder: str,
    output_format: str,
) -> int:
    """由官方指引的表生成定义包；已有的文件不会被覆盖。 / Make a pack from the table of a guide."""
    loaded = read_source(source)
    try:
        made = draft_pack(
            loaded.catalog,
            pack=pack,
            code=code,
            layer=Layer(layer),
            issuer=issuer,
            start=start,
            division=division,
            name=name,
            number=number,
            replaces=replaces,
        )
    except ValidationError as error:
        wrong = told(error)
        raise click.UsageError(
            Bilingual(
                f"代码或区划不合要求（代码只用小写字母、数字和连字符）：{wrong.zh}", f"not well formed: {wrong.en}"
            ).in_language(language())
        ) from error
    try:
        paths = write_pack(made, Path(folder))
    except FileExistsError as error:
        complain(
            Bilingual(zh=f"{error.filename} 已存在，没有改动。", en=f"{error.filename} exists; nothing was changed.")
        )
        return EXIT_UNANSWERED
    items = sum(len(edition.items) for entry in made.domains for edition in entry.editions)
    if output_format == "json":
        print_json({"pack": pack, "files": [str(p) for p in paths], "items": items, "findings": len(loaded.findings)})
        return EXIT_CLEAN
    notes = len(loaded.findings)
    say(
        Bilingual(
            zh=f"已写入 {len(paths)} 个文件，{items} 个事项（读表时有 {notes} 处提示，用 govdisclose check 查看）。请核对后运行 govdisclose domain lint {folder}",
            en=f"wrote {len(paths)} files with {items} items ({notes} remarks while reading; see `govdisclose check`). "
            f"Look them over, then run govdisclose domain lint {folder}",
        )
    )
    return EXIT_CLEAN


@click.command("template")
@click.argument("words", metavar="DOMAIN")
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(dir_okay=False),
    metavar="X.xlsx",
    help="写入文件；已有的文件可能已经填写，不覆盖 / file to write; one that exists may be filled in and is kept",
)
@force_option
@pack_option
@at_option
@division_option
@click.option("--facet", "names", multiple=True, metavar="维度", help="另加一栏的分类维度 / facets that get a column")
@click.option("--rows", type=click.IntRange(0, 2000), default=30, show_default=True, help="表末空行数 / blank rows")
@language_option
@click.help_option("-h", "--help", help="帮助 / help")
def template_command(  # noqa: PLR0917 - click gives what the options declare
    words: str,
    output: str,
    packs: tuple[str, ...],
    at: date | None,
    division: str | None,
    names: tuple[str, ...],
    rows: int,
    *,
    force: bool,
) -> int:
    """生成填报表（xlsx）：下拉列表、打勾栏、批注、受保护的表头；填好后用 check、convert 读回。 / Write the form to fill in."""
    from govdisclose.export.form_xlsx import form_workbook

    registry = registry_of(packs).within(division)
    reference = registry.reference(words, at=today_or(at), division=division)
    facets = [facet for facet in registry.facets if facet.required or (names and {facet.code, facet.name} & {*names})]
    unknown = [name for name in names if registry.facet(name) is None]
    if unknown:
        known = "、".join(facet.name for facet in registry.facets)
        raise click.BadParameter(f"没有分类维度“{unknown[0]}”；有：{known} / unknown facet", param_hint="--facet")
    columns, vocabularies = _columns(registry)
    data = form_workbook(
        reference,
        columns=columns,
        vocabularies=vocabularies,
        facets=facets,
        publishers=[entry.name for entry in registry.directory.entries],
        blank_rows=rows,
    )
    write_kept(output, data, force=force)
    complain(
        Bilingual(
            zh=f"已写入 {output}：{reference.name}，{len(reference.items)} 个事项。",
            en=f"written to {output}: {reference.name}, {len(reference.items)} items.",
        )
    )
    return EXIT_CLEAN


def _columns(registry: DomainRegistry) -> tuple[list[ColumnEntry], list[Vocabulary]]:
    """The columns that packs ask for, and their vocabularies, whose codes are those of each pack by itself."""
    columns: list[ColumnEntry] = []
    vocabularies: list[Vocabulary] = []
    for loaded in registry.packs:
        mark = f"{loaded.id}/"
        vocabularies += (one.model_copy(update={"code": mark + one.code}) for one in loaded.pack.vocabularies)
        columns += (
            one.model_copy(update={"vocabulary": mark + one.vocabulary if one.vocabulary else None})
            for one in loaded.pack.columns
        )
    return columns, vocabularies

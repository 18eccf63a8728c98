"""``govdisclose scan``: personal information in a file before it goes out (发布前个人信息扫描)."""

import io
import sys
from pathlib import Path

import click

from govdisclose.attributes import HitKind, MaskPolicy
from govdisclose.attributes.personal.masking import shown
from govdisclose.bilingual import Bilingual
from govdisclose.cli.own_work import force_option, write_kept
from govdisclose.cli.shared import (
    EXIT_CLEAN,
    EXIT_FINDINGS,
    complain,
    format_option,
    language,
    language_option,
    print_json,
    say,
)
from govdisclose.errors import UnreadableInputError
from govdisclose.screening import ScanReport, mask_table, scan_table
from govdisclose.screening.result import not_looked_at

__all__ = ["command"]

_LINES = 1000  #: printed at a time


def _kinds(_context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]) -> frozenset[HitKind]:
    """Kinds by name, separated by commas or given several times; all where none is named."""
    names = [name.strip() for value in values for name in value.split(",") if name.strip()]
    try:
        return frozenset(HitKind(name) for name in names) or frozenset(HitKind)
    except ValueError:
        known = "、".join(HitKind)
        raise click.BadParameter(f"只能是 {known} / expected one of these") from None


@click.command("scan")
@click.argument("source", metavar="FILE")
@click.option(
    "--mask",
    "copy",
    metavar="OUT",
    help="写出隐去个人信息的副本（同一格式）；已有的文件不覆盖 / write a masked copy; a file that exists is not overwritten",
)
@force_option
@click.option("--kind", "kinds", multiple=True, metavar="KIND", callback=_kinds, help="只查这些种类 / only these kinds")
@click.option(
    "--least",
    type=click.FloatRange(0, 1),
    default=0.5,
    show_default=True,
    help="低于此把握的不报 / leave out hits of less confidence",
)
@click.option(
    "--id-last",
    type=click.IntRange(0, 4),
    default=4,
    show_default=True,
    help="身份证号保留末几位 / last digits of identity cards that stay",
)
@click.option("--reveal", is_flag=True, help="报告中显示原文 / show the words as they stand")
@format_option
@language_option
@click.help_option("-h", "--help", help="帮助 / help")
@click.pass_context
def command(
    context: click.Context,
    *,
    source: str,
    copy: str | None,
    kinds: frozenset[HitKind],
    least: float,
    id_last: int,
    reveal: bool,
    force: bool,
    output_format: str,
) -> None:
    """查找文件中的身份证号、手机号、银行卡号、姓名、住址等个人信息，可写出隐去后的副本。

    文件可以是文本、csv、html、xlsx、docx，或 -（标准输入）。退出码：0 没有找到，1 有，2 用法不对，3 读不了。没有找到不等于没有。

    Find identity numbers, telephone numbers, bank cards, names, addresses and other personal information in files; --mask writes a masked copy.

    FILE is text, csv, html, xlsx, docx, or - for standard input. Exit codes: 0 nothing found, 1 found, 2 usage, 3 cannot be read.
    That nothing was found does not mean that there is nothing.

    \b
    govdisclose scan 公示.docx
    govdisclose scan 发放表.xlsx --mask 发放表-公开.xlsx
    """  # noqa: D301 - \b is click's mark for lines kept as they are
    policy = MaskPolicy(id_last=id_last)
    if copy is None:
        report = scan_table(_input(source), name=_name(source), kinds=kinds, least=least)
    else:
        report = _write_copy(source, copy, policy, kinds, least, force=force)
    if output_format == "json":
        _json(report, policy, copy, reveal=reveal)
    elif copy != "-":
        _text(report, policy, copy, reveal=reveal)
    context.exit(EXIT_FINDINGS if report.hits else EXIT_CLEAN)


def _input(source: str) -> str | io.BytesIO:
    if source == "-":
        return io.BytesIO(sys.stdin.buffer.read())
    if Path(source).is_dir():
        raise UnreadableInputError(
            Bilingual(zh=f"{source} 是文件夹，不是文件。", en=f"{source} is a folder, not a file.")
        )
    return source


def _name(source: str) -> str:
    return "-" if source == "-" else source


def _write_copy(
    source: str, copy: str, policy: MaskPolicy, kinds: frozenset[HitKind], least: float, *, force: bool
) -> ScanReport:
    """The copy is written only when the whole source could be read; it never takes the place of the source."""
    if copy != "-" and source != "-" and Path(copy).exists() and Path(copy).samefile(source):
        raise click.UsageError("--mask 不能写到原文件上，请换一个文件名。/ --mask must not be the source itself.")
    target = io.BytesIO()
    report = mask_table(_input(source), target, policy, name=_name(source), kinds=kinds, least=least)
    if copy == "-":
        sys.stdout.buffer.write(target.getvalue())
        sys.stdout.buffer.flush()
        complain(report.statement)
    else:
        write_kept(copy, target.getvalue(), force=force)
    return report


def _text(report: ScanReport, policy: MaskPolicy, copy: str | None, *, reveal: bool) -> None:
    terms = {kind: kind.term.in_language(language()) for kind in HitKind}
    for first in range(0, len(report.hits), _LINES):
        lines = []
        for hit in report.hits[first : first + _LINES]:
            place = hit.location.to_text() if hit.location else ""
            words = " ".join((hit.text if reveal else shown(hit, policy)).split())
            lines.append(f"{report.source}: {place} {hit.code} {terms[hit.kind]} {words} ({hit.confidence})")
        say("\n".join(lines))
    if copy is not None:
        say(Bilingual(zh=f"已写出 {copy}，隐去 {len(report.hits)} 处。", en=f"wrote {copy}, {len(report.hits)} hidden"))
    say(report.statement)


def _json(report: ScanReport, policy: MaskPolicy, copy: str | None, *, reveal: bool) -> None:
    hits = []
    for hit in report.hits:
        data: dict[str, object] = {
            "kind": hit.kind.value,
            "start": hit.start,
            "end": hit.end,
            "confidence": hit.confidence,
            "code": hit.code,
            "text": hit.text if reveal else shown(hit, policy),
        }
        if hit.location is not None:
            data["location"] = hit.location.to_dict()
            if hit.location.cell:
                data["cell"] = hit.location.cell
        hits.append(data)
    answer: dict[str, object] = {
        "source": report.source,
        "form": report.form.value,
        "hits": hits,
        "count": len(hits),
        "counts": {kind.value: n for kind, n in report.counts.items()},
        "looked_for": [kind.value for kind in report.looked_for],
        "not_looked_at": [part.in_language(language()) for part in not_looked_at(report.form)],
        "statement": report.statement.in_language(language()),
    }
    if copy is not None:
        answer["masked_copy"] = copy
    if copy == "-":
        complain(
            Bilingual(
                zh="副本已写到标准输出，报告不再重复。", en="The copy went to standard output; no report is printed."
            )
        )
    else:
        print_json(answer)

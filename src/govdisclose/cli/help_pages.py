"""Help pages in the language chosen (帮助页): one half of bilingual words, and the library's own words from the catalogue of messages."""

import re
from collections.abc import Iterable

import click

from govdisclose.bilingual import Bilingual
from govdisclose.cli.one_language import one_language, prose
from govdisclose.cli.shared import complain, language

__all__ = ["SpokenContext", "SpokenGroup", "show_wrong_usage"]

_SENTENCE = re.compile(r".+?(?:。|[.](?=\s|$)|$)", re.DOTALL)
_USAGE = (("[OPTIONS]", "[选项]"), ("[COMMAND]", "[命令]"), ("COMMAND", "命令"), ("[ARGS]...", "[参数]…"))


class _Formatter(click.HelpFormatter):
    """Writes one language only."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The usage line; the placeholders of click are translated, our own stand as they are."""
        for english, chinese in _USAGE if language() == "zh" else ():
            args = args.replace(english, chinese)
        super().write_usage(prog, args, prefix)

    def write_heading(self, heading: str) -> None:
        """A heading with the colon of its language."""
        if language() == "zh":
            self.write(f"{'':>{self.current_indent}}{heading}：\n")
        else:
            super().write_heading(heading)

    def write_text(self, text: str) -> None:
        """The paragraphs in the language chosen, and the examples."""
        super().write_text(prose(text, language()))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """A list of options or commands."""
        super().write_dl([(name, one_language(words, language())) for name, words in rows], col_max, col_spacing)


class SpokenContext(click.Context):
    """A context whose help pages are in one language."""

    formatter_class = _Formatter


class SpokenGroup(click.Group):
    """A group whose commands have help pages in one language, and whose list of commands gives each one's first sentence."""

    context_class = SpokenContext

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name."""
        return self._spoken(super().get_command(ctx, cmd_name))

    @staticmethod
    def _spoken(command: click.Command | None) -> click.Command | None:
        if command is not None:
            command.context_class = SpokenContext
            if all(parameter.name != "help" for parameter in command.params):
                command = click.help_option("-h", "--help", help="帮助 / help")(command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The names of the commands with the first sentence of each one's help."""
        rows = []
        for name in self.list_commands(ctx):
            command = self.get_command(ctx, name)
            if command is not None and not command.hidden:
                rows.append((name, _first_sentence(command)))
        if rows:
            with formatter.section("命令" if language() == "zh" else "Commands"):
                formatter.write_dl(rows)


def _first_sentence(command: click.Command) -> str:
    paragraph = prose(command.help or "", language()).strip().partition("\n\n")[0]
    found = _SENTENCE.match(" ".join(paragraph.split()))
    return found[0] if found else ""


def show_wrong_usage(wrong: click.ClickException) -> None:
    """Print to standard error how the command is used, what is wrong, and where to read more."""
    if type(wrong).show not in (click.ClickException.show, click.UsageError.show):
        wrong.show()  # a group without a command prints its help page
        return
    context = wrong.ctx if isinstance(wrong, click.UsageError) else None
    if context is not None:
        complain(f"{context.get_usage()}\n")
    words = wrong.format_message().replace(wrong.message, one_language(wrong.message, language()))
    complain(Bilingual(zh=f"错误：{words}", en=f"Error: {words}"))
    if context is not None:
        path = context.command_path
        complain(Bilingual(zh=f"用法说明：{path} --help", en=f"Usage in full: {path} --help"))

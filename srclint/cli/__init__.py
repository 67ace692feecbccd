"""The command line: parses, calls, prints. Exit status 0 clean, 1 findings, 2 could not do the job, 130 interrupted."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from srclint._version import __version__
from srclint.cli.streams import stdout_to_stderr
from srclint.errors import PluginError, SrclintError, UsageError
from srclint.foreign import call, cause, place, story

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

__all__ = ["COMMANDS", "cli", "run_command_line"]

COMMANDS = {
    "check": ("srclint.cli.check", "check"),
    "rules": ("srclint.cli.rules", "rules"),
    "plugins": ("srclint.cli.plugins", "plugins"),
    "explain": ("srclint.cli.explain", "explain"),
    "inspect": ("srclint.cli.inspect", "inspect_"),
    "init": ("srclint.cli.init", "init"),
    "corpus": ("srclint.cli.corpus", "corpus"),
    "quotes": ("srclint.cli.quotes", "quotes"),
    "suppress": ("srclint.cli.suppress", "suppress"),
    "test-rules": ("srclint.cli.test_rules", "test_rules"),
    "import-vale": ("srclint.cli.import_vale", "import_vale"),
    "new-plugin": ("srclint.cli.new_plugin", "new_plugin"),
}


_WORDS = "srclint.words"  # the command line, for options that ask what else was given

# What other programs call it.
_MEANT = {
    "lint": "check",
    "run": "check",
    "scan": "check",
    "list": "rules",
    "rule": "explain CODE",
    "ignore": "suppress",
    "fix": "check --fix",
    "format": "check --fix",
    "config": "check --show-settings",
    "settings": "check --show-settings",
    "baseline": "check --write-baseline",
    "help": "--help",
    "version": "--version",
}


class _Cli(click.Group):
    """``srclint PATHS`` is short for ``srclint check PATHS``; commands load when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        self._plug_in()
        return sorted({*COMMANDS, *super().list_commands(ctx)})

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name in COMMANDS:
            module, attribute = COMMANDS[name]
            command: click.Command = getattr(__import__(module, fromlist=[attribute]), attribute)
            return command
        self._plug_in()
        return super().get_command(ctx, name)

    def _plug_in(self) -> None:
        """Let plugins add their commands, once; needed only for the list and for names that aren't ours."""
        if not hasattr(self, "_owner"):
            from srclint.cli.options import print_errors
            from srclint.host import load_host

            with stdout_to_stderr():
                self._owner, errors = load_host().add_commands(self, COMMANDS)
                print_errors(errors)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; one of a plugin's that fails is told with the plugin's name."""
        if not hasattr(self, "_owner"):  # no plugin's command was looked for
            return super().invoke(ctx)
        try:
            return call(super().invoke, ctx)
        except (click.exceptions.Exit, click.ClickException, click.Abort, SrclintError, BrokenPipeError):
            raise
        except (KeyboardInterrupt, SystemExit):
            raise
        except BaseException as error:
            name = ctx.invoked_subcommand or ""
            if name not in self._owner:
                raise
            where = place(getattr(self.commands[name], "callback", None), error)
            said = f"The command {name!r} of {self._owner[name]} failed ({cause(error)})."
            trace = story(error) if "-v" in sys.argv[1:] else ""
            raise PluginError(f"{said} See {where}." if where else said, trace) from error

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        ctx.meta[_WORDS] = tuple(args)
        if (
            ctx.resilient_parsing and not args
        ):  # a shell completes the first word: a command as well as a path
            return super().parse_args(ctx, args)
        if not args or (
            args[0] not in ("--version", "-V", "--help", "-h") and not self._names_command(ctx, args[0])
        ):
            if args and not ctx.resilient_parsing:
                self._hold_misspelt(args[0])
            args = ["check", *args]
        elif all(word.startswith("-") for word in args[1:]) and os.path.isdir(args[0]):
            click.echo(
                f"note: {args[0]} is a command; the folder is linted by: srclint ./{args[0]}", err=True
            )
        return super().parse_args(ctx, args)

    def _hold_misspelt(self, word: str) -> None:
        """Refuse a word that is no path and near a command's name: it would be taken for a file that is missing."""
        if word.startswith("-") or "." in word or "/" in word or os.sep in word or os.path.lexists(word):
            return

        meant = _MEANT.get(word.lower())
        from difflib import get_close_matches

        near = get_close_matches(word.lower(), [*COMMANDS, *self.commands], 1, 0.7)
        if meant or near:
            likely = f"srclint {meant or near[0]}"
            raise UsageError(
                f"there is no command {word!r}, and no such file or folder; did you mean {likely}?"
            )

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """What the first word may be: a command, or what ``check`` takes, which needn't be named."""
        from click.shell_completion import CompletionItem

        found = [] if incomplete.startswith("-") else super().shell_complete(ctx, incomplete)
        if incomplete.startswith("-"):
            check = self.get_command(ctx, "check")
            assert check is not None
            with check.make_context("check", [], parent=ctx, resilient_parsing=True) as inner:
                found = [*check.shell_complete(inner, incomplete), *super().shell_complete(ctx, incomplete)]
        return list({item.value: item for item in found}.values()) or [
            CompletionItem(incomplete, type="file")
        ]

    def _names_command(self, ctx: click.Context, word: str) -> bool:
        if word.startswith("-") or word in COMMANDS:
            return word in COMMANDS
        # A file or folder is no command, and asking the plugins costs their loading.
        return (
            not os.path.exists(word)
            and "." not in word
            and "/" not in word
            and (self.get_command(ctx, word) is not None)
        )


def _version(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if not value or ctx.resilient_parsing:
        return
    if not any(word in ("-v", "-vv", "--verbose") for word in ctx.meta.get(_WORDS, ())):
        click.echo(f"srclint {__version__}")
    else:
        from srclint.cli.version import version_lines
        from srclint.host import load_host
        from srclint.report.safe import visible

        with stdout_to_stderr():
            host = load_host()
        for line in version_lines(host):
            click.echo(visible(line))
        for error in host.errors:
            click.echo(f"error: {error.code}: {error.message}", err=True)
        if host.errors:
            ctx.exit(2)
    ctx.exit()


@click.group(
    cls=_Cli,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="'srclint PATHS' is 'srclint check PATHS'; 'srclint check -h' shows its common options on one screen. "
    "Exit status: 0 clean, 1 findings, 2 could not do the job.",
)
@click.option(
    "--version",
    "-V",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_version,
    help="Print the version and exit; with -v all that a report of a defect needs.",
)
@click.option("-v", "verbose", is_flag=True, hidden=True, expose_value=False)
def cli() -> None:
    """A source-quality linter for news articles.

    Who wrote it, when, on whose word, in whose words, and what is not the article at all.
    """


def run_command_line(arguments: Sequence[str]) -> int:
    """Run srclint with command-line arguments.

    Returns:
        The exit status. click's own 1 for its failures, which would mean findings here, never leaks.
    """
    try:
        return _run(arguments)
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except BrokenPipeError:  # the reader of the pipe has seen enough
        _drop_stream(1)
        return 0
    except OSError as error:
        _drop_stream(1)
        _complain(_unwritten(error))
        return 2
    except (click.Abort, KeyboardInterrupt):
        _complain("interrupted.")
        return 130
    except SrclintError as error:
        _complain(_told(error), getattr(error, "trace", ""))
        return 2
    except Exception as error:
        # Python would exit with 1, which means findings here.
        import traceback

        _complain(
            f"srclint itself failed ({type(error).__name__}). Please report it.", traceback.format_exc()
        )
        return 2


def _run(arguments: Sequence[str]) -> int:
    """The same; raises what goes wrong."""
    if "_SRCLINT_COMPLETE" in os.environ:
        cli.main(list(arguments), prog_name="srclint")
    try:
        # Not cli.main(): it turns a broken pipe into exit status 1, which means findings here.
        with cli.make_context("srclint", list(arguments)) as context:
            status = cli.invoke(context)
        sys.stdout.flush()
    except click.ClickException as error:
        error.show()
        status = 2
    return status if isinstance(status, int) else 0


def _told(error: Exception) -> str:
    """What an error says, on its lines; names and quoted lines in it may come from anybody."""
    from srclint.report.safe import visible

    return "\n".join(map(visible, str(error).split("\n")))


def _unwritten(error: OSError) -> str:
    words = error.strerror or str(error)
    if isinstance(error.filename, (str, bytes)):
        return f"{os.fsdecode(error.filename)}: {words}."
    return f"the report can't be written: {words}."  # standard output has no name


def _complain(said: str, before: str = "") -> None:
    """Say on standard error what went wrong, where that still takes anything."""
    try:
        click.echo(f"{before}srclint: {said}", err=True)
    except (OSError, ValueError):
        _drop_stream(2)


def _drop_stream(number: int) -> None:
    """Keep Python from failing once more, on a full disk or a pipe that nobody reads, when it flushes at exit."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, number)
        os.close(nowhere)
    except (OSError, ValueError):
        return

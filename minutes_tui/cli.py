"""The command line: names of commands, where the library is, and one clear sentence for every error."""

import os
import sys
from importlib import import_module
from pathlib import Path
from types import TracebackType
from typing import Any, Final

import click

from minutes_tui import __version__
from minutes_tui.domain.errors import MinutesError

COMMANDS: Final[dict[str, tuple[str, str]]] = {
    "demo": ("screen:demo", "Open the screen on a sample conference in a throw-away library."),
    "new": ("meetings:new", "Set up a meeting and print its id."),
    "next": ("series:next_of_series", "The next meeting of a series: people, agenda, what is still open."),
    "open": ("screen:open_meeting", "Open the screen on a meeting."),
    "list": ("meetings:list_meetings", "List the meetings."),
    "record": ("record:record", "Typed lines from a file or standard input into a meeting."),
    "import": ("intake:import_file", "Other people's files into a meeting."),
    "show": ("meetings:show", "Print the record of a meeting."),
    "export": ("export:export", "Write a meeting as a Word file, Markdown or JSON."),
    "actions": ("actions:actions", "The register of action items."),
    "detect": ("detect:detect", "What is read in sentences: JSON lines in, JSON lines out."),
    "templates": ("templates:templates", "List, copy and check Word templates."),
    "merge": ("merge:merge_meetings", "Records of one meeting taken at several bridges become one."),
    "verify": ("upkeep:verify", "Check the files of the library; never destroys."),
    "backup": ("upkeep:backup", "The library or one meeting into one file."),
    "restore": ("upkeep:restore", "A backup into a library."),
}
"""Command → the module under `commands` and the function in it, and what it does."""


class LateCommands(click.Group):
    """A group that knows the names of its commands, and imports one when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All names, in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command with this name."""
        if cmd_name not in COMMANDS:
            return None
        module, _, function = COMMANDS[cmd_name][0].partition(":")
        command: click.Command = getattr(import_module(f"minutes_tui.commands.{module}"), function)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Runs the command; what it refuses is said in the language of the screen."""
        try:
            return super().invoke(ctx)
        except MinutesError as error:
            from minutes_tui.commands.common import sentence_of

            raise click.ClickException(sentence_of(error)) from error

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, sentence) for name, (_, sentence) in COMMANDS.items()])


@click.command(
    cls=LateCommands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
)
@click.option(
    "--library",
    envvar="MINUTES_TUI_LIBRARY",
    type=click.Path(path_type=Path),
    help="The folder of the library; without it the platform's data folder.",
)
@click.version_option(__version__, prog_name="minutes-tui")
@click.pass_context
def minutes_tui(ctx: click.Context, library: Path | None) -> None:
    """Record a conference live from the keyboard; without a command, open the screen."""
    ctx.obj = library
    if ctx.invoked_subcommand is None:
        from minutes_tui.commands.screen import open_screen

        open_screen(library)


def main(arguments: list[str] | None = None) -> None:
    """The program. Ends with 0 (done), 1 (refused, one sentence on standard error) or 2 (wrong usage)."""
    sys.excepthook = report_crash
    for stream in (sys.stdout, sys.stderr):
        reconfigure: Any = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
    try:
        minutes_tui.main(args=arguments, prog_name="minutes-tui", standalone_mode=False)
    except click.exceptions.Exit as stop:
        sys.exit(stop.exit_code)
    except click.UsageError as error:
        called = error.ctx.command_path if error.ctx is not None else "minutes-tui"
        print(f"{called}: {error.format_message()} See '{called} --help'.", file=sys.stderr)
        sys.exit(2)
    except click.ClickException as error:
        print(f"minutes-tui: {error.format_message()}", file=sys.stderr)
        sys.exit(1)
    except (click.Abort, KeyboardInterrupt):
        from minutes_tui.commands.common import words_of_run

        print(f"minutes-tui: {words_of_run().say('stopped; everything entered before is kept.')}", file=sys.stderr)
        sys.exit(1)
    except BrokenPipeError:
        # Whoever read the output has gone; nothing is left to tell. The null device takes what Python flushes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(1)


def report_crash(kind: type[BaseException], error: BaseException, traceback: TracebackType | None) -> None:
    """The last resort for an error that nobody foresaw: a sentence for the user, the details in a file."""
    import tempfile
    from traceback import format_exception

    with tempfile.NamedTemporaryFile(
        "w", prefix="minutes-tui-error-", suffix=".txt", delete=False, encoding="utf-8", errors="replace"
    ) as report:
        report.write("".join(format_exception(kind, error, traceback)))
    print(
        f"minutes-tui: an error inside the program stopped it ({kind.__name__}). "
        f"Everything shown as saved is kept; the details are in {report.name}.",
        file=sys.stderr,
    )

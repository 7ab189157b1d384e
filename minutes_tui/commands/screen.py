"""The commands that open the screen. Only these load Textual."""

import sys
from pathlib import Path

import click

from minutes_tui.commands.common import LANGUAGE, library_folder
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.languages import Language


def require_terminal() -> None:
    """Refuses to open a screen where there is no terminal.

    Raises:
        MinutesError: standard input or output is a file or a pipe.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise MinutesError(
            "The screen needs a terminal. For lines from a file or a pipe there is 'minutes-tui record'."
        )


def open_library(library: Path | None, meeting: str | None = None) -> None:
    """Opens the screen on a library, and on a meeting in it where one is named."""
    require_terminal()
    from minutes_tui.workspace import run_screen

    run_screen(library_folder(library), meeting)


@click.command("open")
@click.argument("meeting_id", metavar="ID")
@click.option("--library", type=click.Path(path_type=Path), help="The folder of the library.")
@click.pass_context
def open_meeting(ctx: click.Context, meeting_id: str, library: Path | None) -> None:
    """Open the screen on a meeting."""
    from minutes_tui.commands.common import open_library as library_of

    folder = library or ctx.find_root().obj
    identifier = library_of(folder).find(meeting_id)
    open_library(folder, identifier)


@click.command()
@click.option("--language", type=LANGUAGE, default=None, help="The language of the sample: vi, en, de, ru, ar.")
def demo(language: Language | None) -> None:
    """Open the screen on a sample conference in a throw-away library."""
    require_terminal()
    import tempfile

    from minutes_tui.commands.common import new_id, now
    from minutes_tui.store.library import Library
    from minutes_tui.workspace import make_sample, run_screen, screen_language

    with tempfile.TemporaryDirectory(prefix="minutes-tui-demo-") as folder:
        library = Library(Path(folder), now=now, new_id=new_id)
        identifier = make_sample(library, language or screen_language(), now, new_id)
        run_screen(Path(folder), identifier)

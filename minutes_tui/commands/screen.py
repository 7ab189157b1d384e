"""The commands that open the screen. Only these load Textual."""

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from minutes_tui.commands.common import LANGUAGE, library_option, open_library
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.languages import Language

if TYPE_CHECKING:
    from minutes_tui.store.library import Library


def require_terminal() -> None:
    """Refuses to open a screen where there is no terminal.

    Raises:
        MinutesError: standard input or output is a file or a pipe.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise MinutesError(
            "The screen needs a terminal. For lines from a file or a pipe there is 'minutes-tui record'."
        )


def run_screen(library: "Library", meeting: str | None) -> None:
    """Opens the screen on a library, and on a meeting in it where one is named; ends with its exit code."""
    # What a start makes stays: looking through it for garbage would only delay the first picture. The screen
    # collects again as soon as it is drawn.
    gc.disable()
    from minutes_tui.commands.common import hand, new_id, now, zone_name
    from minutes_tui.ui.start import run
    from minutes_tui.workspace import LibraryWorkspace, screen_language

    workspace = LibraryWorkspace(
        library,
        export_folder=Path.cwd(),
        now=now,
        new_id=new_id,
        zone=zone_name(),
        language=screen_language(),
        by=hand(),
    )
    raise SystemExit(run(workspace, meeting))


def open_screen(library: Path | None) -> None:
    """Opens the screen on a library: on its list, or the meeting that was open when the program last ended."""
    require_terminal()
    run_screen(open_library(library), None)


@click.command("open")
@click.argument("meeting_id", metavar="ID")
@library_option
def open_meeting(library: "Library", meeting_id: str) -> None:
    """Open the screen on a meeting."""
    identifier = library.find(meeting_id)
    require_terminal()
    run_screen(library, identifier)


@click.command()
@click.option("--language", type=LANGUAGE, default=None, help="The language of the sample: vi, en, de, ru, ar.")
def demo(language: Language | None) -> None:
    """Open the screen on a sample conference in a throw-away library."""
    require_terminal()
    import tempfile

    from minutes_tui.commands.common import hand, new_id, now
    from minutes_tui.workspace import make_sample, screen_language

    with tempfile.TemporaryDirectory(prefix="minutes-tui-demo-") as folder:
        library = open_library(Path(folder))
        identifier = make_sample(library, language or screen_language(), now, new_id, hand())
        run_screen(library, identifier)

"""The commands that open the screen. Only these load Textual."""

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from minutes_tui.commands.common import LANGUAGE, library_folder, library_folder_option, now, open_library
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.languages import Language
from minutes_tui.store.picture import Frame, drawing_for
from minutes_tui.ui.compat.early_terminal import EarlyTerminal, terminal_size

if TYPE_CHECKING:
    from minutes_tui.store.library import Library

UNABLE: Final = frozenset({"dumb", "unknown"})
"""Names of terminals that only print one line after the other, such as the shell of an editor."""


def starting() -> EarlyTerminal:
    """The terminal for a start: what is typed waits.

    What a start makes stays: looking through it for garbage would only delay the first picture. The screen collects
    again as soon as it is drawn.
    """
    gc.disable()
    return EarlyTerminal()


def has_terminal() -> bool:
    """Is there somebody to look and to type?"""
    return sys.stdin.isatty() and sys.stdout.isatty()


def require_terminal() -> None:
    """Refuses to open a screen where there is no terminal.

    Raises:
        MinutesError: standard input or output is a file or a pipe, or the terminal cannot place words on a screen.
    """
    if not has_terminal():
        raise MinutesError(
            "The screen needs a terminal. For lines from a file or a pipe there is 'minutes-tui record'."
        )
    if (term := os.environ.get("TERM", "")).lower() in UNABLE:
        raise MinutesError(
            "This terminal (TERM={term}) cannot show a screen. Open another one, or type lines into "
            "'minutes-tui record'.",
            term=term,
        )


def run_screen(library: "Library", meeting: str | None, terminal: EarlyTerminal) -> None:
    """Opens the screen on a library, and on a meeting in it where one is named; ends with its exit code."""
    from minutes_tui.commands.common import hand, new_id, zone_name
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
    raise SystemExit(run(workspace, meeting, terminal))


def draw_last_screen(folder: Path, meeting: str | None, terminal: EarlyTerminal) -> None:
    """Draws what the loaded meeting will show, before anything of it is loaded.

    Args:
        folder: the library's folder.
        meeting: what was typed of the meeting's id; None: the one that was open last.
        terminal: where it is drawn.
    """
    columns, rows = terminal_size()
    drawing = drawing_for(folder, meeting, Frame(columns, rows, now().date(), os.environ))
    if drawing is not None:
        terminal.draw(drawing)


def open_screen(library: Path | None) -> None:
    """Opens the screen on a library: on its list, or the meeting that was open when the program last ended."""
    require_terminal()
    folder = library_folder(library)
    with starting() as terminal:
        draw_last_screen(folder, None, terminal)
        run_screen(open_library(folder), None, terminal)


@click.command("open")
@click.argument("meeting_id", metavar="ID")
@library_folder_option
def open_meeting(folder: Path, meeting_id: str) -> None:
    """Open the screen on a meeting."""
    if not has_terminal():
        open_library(folder).find(meeting_id)  # an id that nothing has is said first
    require_terminal()
    with starting() as terminal:
        draw_last_screen(folder, meeting_id, terminal)
        library = open_library(folder)
        run_screen(library, library.find(meeting_id), terminal)


@click.command()
@click.option("--language", type=LANGUAGE, default=None, help="The language of the sample: vi, en, de, ru, ar.")
def demo(language: Language | None) -> None:
    """Open the screen on a sample conference in a throw-away library."""
    require_terminal()
    import tempfile

    from minutes_tui.commands.common import hand, new_id
    from minutes_tui.workspace import make_sample, screen_language

    with tempfile.TemporaryDirectory(prefix="minutes-tui-demo-") as folder, starting() as terminal:
        library = open_library(Path(folder))
        identifier = make_sample(library, language or screen_language(), now, new_id, hand())
        run_screen(library, identifier, terminal)

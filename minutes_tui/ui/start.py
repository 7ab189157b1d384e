"""From the command line to the screen and back: the environment first, then Textual, one clear word at the end."""

import os
import sys
import traceback
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from minutes_tui.domain.errors import MinutesError
from minutes_tui.locale.screen import N_, ScreenWords
from minutes_tui.ui.compat import install, prepare_environment
from minutes_tui.ui.compat.early_terminal import EarlyTerminal, terminal_size
from minutes_tui.ui.first_frame import keep_for_next_start, show_first_frame
from minutes_tui.ui.wording import refusal_text
from minutes_tui.ui.workspace import Session, Workspace

if TYPE_CHECKING:
    from minutes_tui.ui.app import MinutesApp

DEBUG: Final = "MINUTES_TUI_DEBUG"
"""Set in the environment: what went wrong is printed whole."""

FAULT: Final = N_(
    "The screen stopped because of a fault in the program ({fault}). "
    "Everything that was entered is saved, and the half-typed line is kept. Start it again to go on."
)
"""Said when the program could not go on."""
ENDED: Final = N_("The program was ended from outside. Everything that was entered is saved.")
"""Said after a signal."""
UNSAVED_FAULT: Final = N_("The screen stopped because of a fault in the program ({fault}).")
"""Said when the program could not go on, before what became of the changes that the disk had refused."""
UNSAVED_END: Final = N_("The program was ended from outside.")
"""Said after a signal, before what became of the changes that the disk had refused."""


def run(workspace: Workspace, meeting: str | None, terminal: EarlyTerminal) -> int:
    """Opens the screen and gives the exit code.

    Args:
        workspace: the library and the clock.
        meeting: the id of the meeting to open first; None: the one that was open last, else the library.
        terminal: the terminal, from the first instant on.
    """
    first = meeting or workspace.last_meeting
    opened = _opened(workspace, first)
    try:
        if opened is not None:
            show_first_frame(opened, workspace, terminal, terminal_size(), os.environ)
        app = _application(workspace, first, opened, terminal)
    except BaseException:  # also a signal: whatever ends a start lets go of the meeting
        if opened is not None:
            opened.close()
        raise
    try:
        code = app.run()
    finally:
        app.let_go()
    said = _last_words(app, ScreenWords(workspace.settings.language))
    # A terminal that was closed takes no sentence any more.
    with suppress(OSError):
        sys.stderr.write("".join(f"{sentence}\n" for sentence in said))
    if app.fault is not None:
        return 1
    if app.left is not None and app.left[0].footprint is not None:
        keep_for_next_start(*app.left, workspace, (app.size.width, app.size.height), os.environ)
    return code or app.return_code or (1 if app.unsaved is not None else 0)


def _opened(workspace: Workspace, meeting: str | None) -> Session | None:
    """The meeting to begin with; None where there is none, or it cannot be opened, which the screen says."""
    if meeting is None:
        return None
    try:
        return workspace.open(meeting)
    except MinutesError:
        return None


def _application(
    workspace: Workspace, meeting: str | None, opened: Session | None, terminal: EarlyTerminal
) -> "MinutesApp":
    """Textual and the application, loaded now."""
    prepare_environment(os.environ)
    install(terminal.take_over, terminal.typed)
    from minutes_tui.ui.app import MinutesApp

    return MinutesApp(workspace, meeting, opened)


def _last_words(app: "MinutesApp", words: ScreenWords) -> list[str]:
    """What is said on the terminal after the screen has gone."""
    said: list[str] = []
    if app.fault is not None:
        if os.environ.get(DEBUG):
            traceback.print_exception(app.fault)
        said.append(words.say(UNSAVED_FAULT if app.unsaved else FAULT, fault=type(app.fault).__name__))
    elif app.ended_by is not None:
        said.append(words.say(UNSAVED_END if app.unsaved else ENDED))
    if app.unsaved is not None:
        said.append(refusal_text(app.unsaved, words))
    return said

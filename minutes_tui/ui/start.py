"""From the command line to the screen and back: the environment first, then Textual, one clear word at the end."""

import os
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from typing import Final

from minutes_tui.locale.screen import N_, ScreenWords
from minutes_tui.ui.compat import install, prepare_environment
from minutes_tui.ui.wording import refusal_text
from minutes_tui.ui.workspace import Workspace

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


def run(workspace: Workspace, meeting: str | None, taken_over: Callable[[], bool] = lambda: False) -> int:
    """Opens the screen and gives the exit code.

    Args:
        workspace: the library and the clock.
        meeting: the id of the meeting to open first; None: the one that was open last, else the library.
        taken_over: asked when the screen takes the terminal: does a picture of what it will show stand there?
    """
    prepare_environment(os.environ)
    install(taken_over)
    from minutes_tui.ui.app import MinutesApp

    words = ScreenWords(workspace.settings.language)
    app = MinutesApp(workspace, meeting or workspace.last_meeting)
    try:
        code = app.run()
    finally:
        app.let_go()
    said: list[str] = []
    if app.fault is not None:
        if os.environ.get(DEBUG):
            traceback.print_exception(app.fault)
        said.append(words.say(UNSAVED_FAULT if app.unsaved else FAULT, fault=type(app.fault).__name__))
    elif app.ended_by is not None:
        said.append(words.say(UNSAVED_END if app.unsaved else ENDED))
    if app.unsaved is not None:
        said.append(refusal_text(app.unsaved, words))
    # A terminal that was closed takes no sentence any more.
    with suppress(OSError):
        sys.stderr.write("".join(f"{sentence}\n" for sentence in said))
    if app.fault is not None:
        return 1
    return code or app.return_code or (1 if app.unsaved is not None else 0)

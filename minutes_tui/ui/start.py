"""From the command line to the screen and back: the environment first, then Textual, one clear word at the end."""

import os
import sys

from minutes_tui.ui.compat import install, prepare_environment
from minutes_tui.ui.workspace import Workspace


def run(workspace: Workspace, meeting: str | None) -> int:
    """Opens the screen and gives the exit code.

    Args:
        workspace: the library and the clock.
        meeting: the id of the meeting to open first; None: the one that was open last, else the library.
    """
    prepare_environment(os.environ)
    install()
    from minutes_tui.ui.app import MinutesApp

    app = MinutesApp(workspace, meeting or workspace.last_meeting)
    code = app.run()
    if app.ended_by is not None:
        sys.stderr.write(app.words.say("Ended from outside. Everything that was typed is kept.") + "\n")
    return code if code is not None else (app.return_code or 0)

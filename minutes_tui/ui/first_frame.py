"""The first frame of a start: composed of the meeting that was just opened, and kept for the next start."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from minutes_tui.locale.screen import ScreenWords
from minutes_tui.ui.before_closing import header_notice
from minutes_tui.ui.wording import refusal_text
from minutes_tui.ui.workspace import LINE_IS_BACK, Session, Workspace

if TYPE_CHECKING:
    from minutes_tui.ui.compat.early_terminal import EarlyTerminal


def opening_notice(session: Session, words: ScreenWords) -> str:
    """What opening a meeting had to say; stands in the header until a line is entered."""
    return " ".join(refusal_text(notice, words) for notice in session.notices)


def show_first_frame(
    session: Session,
    workspace: Workspace,
    terminal: "EarlyTerminal",
    size: tuple[int, int],
    environ: Mapping[str, str],
) -> None:
    """Draws what the screen will show of a meeting, and echoes what is typed until it does.

    Args:
        session: the meeting, just opened.
        workspace: the library and the clock.
        terminal: where it is drawn, unless the picture that the last end left stands there.
        size: columns and rows of the terminal.
        environ: the environment of the process: which colours the terminal has.
    """
    from minutes_tui.ui.frame.compose import compose
    from minutes_tui.ui.frame.drawing import colour_system, drawing_of
    from minutes_tui.ui.frame.subject import FrameSubject
    from minutes_tui.ui.frame.typed_ahead import TypedAhead

    words, meeting = ScreenWords(workspace.settings.language), session.recorder.meeting
    notice = header_notice(meeting, session.read_only, opening_notice(session, words), words)
    colours = colour_system(environ)
    frame = compose(
        FrameSubject(meeting, *size, workspace.now(), words, workspace.settings, session.draft(), notice)
    )
    if frame is None or colours is None:
        return
    if not terminal.drawn:
        terminal.draw(drawing_of(frame, colours))
    if terminal.drawn and session.read_only is None:
        terminal.echo(TypedAhead(frame.field, colours))


def keep_for_next_start(
    session: Session, line: str, workspace: Workspace, size: tuple[int, int], environ: Mapping[str, str]
) -> None:
    """Keeps what the next start draws before anything is loaded; nothing of it depends on the clock.

    Args:
        session: the meeting that was let go of last.
        line: what stood in its field.
        workspace: the library.
        size: columns and rows of the terminal.
        environ: the environment of the process.
    """
    from minutes_tui.ui.frame.compose import compose
    from minutes_tui.ui.frame.drawing import colour_system, drawing_of
    from minutes_tui.ui.frame.subject import FrameSubject

    words, meeting = ScreenWords(workspace.settings.language), session.recorder.meeting
    notice = header_notice(meeting, None, words.say(LINE_IS_BACK) if line else "", words)
    colours = colour_system(environ)
    frame = compose(
        FrameSubject(meeting, *size, workspace.now(), words, workspace.settings, line, notice, running=False)
    )
    if frame is not None and colours is not None:
        workspace.keep_picture(session, size, drawing_of(frame, colours))

"""The first frame of a start: composed of the meeting that was just opened, and kept for the next start."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from minutes_tui.locale.screen import ScreenWords
from minutes_tui.ui.before_closing import header_notice
from minutes_tui.ui.wording import refusal_text
from minutes_tui.ui.workspace import LINE_IS_BACK, Session, Workspace

if TYPE_CHECKING:
    from minutes_tui.ui.compat.early_terminal import EarlyTerminal
    from minutes_tui.ui.frame.compose import Frame


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
    from minutes_tui.ui.frame.drawing import colour_system, drawing_of
    from minutes_tui.ui.frame.typed_ahead import TypedAhead

    words = ScreenWords(workspace.settings.language)
    notice = header_notice(session.recorder.meeting, session.read_only, opening_notice(session, words), words)
    frame, colours = _composed(session, workspace, size, session.draft(), notice), colour_system(environ)
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
    from minutes_tui.ui.frame.drawing import colour_system, drawing_of

    words = ScreenWords(workspace.settings.language)
    notice = header_notice(session.recorder.meeting, None, words.say(LINE_IS_BACK) if line else "", words)
    frame, colours = _composed(session, workspace, size, line, notice, running=False), colour_system(environ)
    if frame is not None and colours is not None:
        workspace.keep_picture(session, size, drawing_of(frame, colours))


def _composed(
    session: Session, workspace: Workspace, size: tuple[int, int], line: str, notice: str, *, running: bool = True
) -> "Frame | None":
    """The frame of a meeting; the arguments behind the size are those of a `FrameSubject`."""
    from minutes_tui.ui.frame.compose import compose
    from minutes_tui.ui.frame.subject import FrameSubject

    settings = workspace.settings
    words, now = ScreenWords(settings.language), workspace.now()
    meeting = session.recorder.meeting
    return compose(FrameSubject(meeting, *size, now, words, settings, line, notice, running=running))

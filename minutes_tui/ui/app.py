"""The application: themes, keymap, the way from one screen to the next, and a clean end whatever happens."""

from collections.abc import Iterable

from textual.app import App, SystemCommand
from textual.screen import Screen

from minutes_tui.locale.screen import ScreenWords
from minutes_tui.ui.compat import signals
from minutes_tui.ui.keys import bindings_of
from minutes_tui.ui.screens.meeting import MeetingScreen
from minutes_tui.ui.themes import THEMES, theme_id
from minutes_tui.ui.workspace import Session, Workspace


class MinutesApp(App[int]):
    """The screen of the program.

    Args:
        workspace: the library and the clock.
        meeting: the id of the meeting to open first; None shows the library.
    """

    BINDINGS = bindings_of("app")
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = "ctrl+p"

    def __init__(self, workspace: Workspace, meeting: str | None = None) -> None:
        super().__init__()
        self.workspace = workspace
        self.words = ScreenWords(workspace.settings.language)
        self.ended_by: int | None = None
        """The number of the signal that ended the program."""
        self._first = meeting
        for theme in THEMES.values():
            self.register_theme(theme)
        self.theme = theme_id(workspace.settings.theme)
        self.set_keymap(dict(workspace.settings.keymap))

    def on_mount(self) -> None:
        """Opens the first screen."""
        signals.on_end(self.end_by_signal)
        if self._first is not None:
            self.open_session(self.workspace.open(self._first))

    def open_session(self, session: Session) -> None:
        """Shows a meeting."""
        self.push_screen(MeetingScreen(session, self.workspace, self.words))

    def meeting_screen(self) -> MeetingScreen | None:
        """The meeting that is open, if one is."""
        return next((s for s in self.screen_stack if isinstance(s, MeetingScreen)), None)

    def action_leave(self) -> None:
        """Keep everything and end the program."""
        self._close_meeting()
        self.exit(0)

    def end_by_signal(self, number: int) -> None:
        """The terminal was closed, or the program was told to stop: keep everything and end."""
        self.ended_by = number
        self._close_meeting()
        self.exit(128 + number, return_code=128 + number)

    def _close_meeting(self) -> None:
        meeting = self.meeting_screen()
        if meeting is not None:
            meeting.close_meeting()

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Every command of the screen that has the focus, for the palette."""
        yield from super().get_system_commands(screen)

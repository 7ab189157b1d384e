"""A running screen in a test."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from ui_driven import Hands, driven
from ui_standins import StandInSession, StandInWorkspace, conference, with_lines

from minutes_tui.domain.languages import Language
from minutes_tui.domain.meeting import Meeting
from minutes_tui.ui.app import MinutesApp
from minutes_tui.ui.screens.meeting import MeetingScreen
from minutes_tui.ui.workspace import ScreenSettings


class Live:
    """A running screen in a test."""

    def __init__(self, app: MinutesApp, pilot: Hands, session: StandInSession) -> None:
        self.app = app
        self.pilot = pilot
        self.session = session

    @property
    def screen(self) -> MeetingScreen:
        """The live screen."""
        screen = self.app.meeting_screen()
        assert screen is not None
        return screen

    @property
    def focus(self) -> str | None:
        """The id of what has the focus."""
        focused = self.app.focused
        return None if focused is None else focused.id

    def presence(self, person: str) -> str:
        """The state of attendance of a person, by id."""
        return self.session.recorder.meeting.people[person].presence

    async def type(self, text: str) -> None:
        """Types text and waits until it was read."""
        self.screen.field.insert(text)
        await self.pilot.pause()

    async def until(self, condition: Callable[[], bool]) -> None:
        """Waits for what comes of work beside the screen."""
        await self.pilot.until(condition)


@asynccontextmanager
async def live(
    folder: Path,
    language: Language = "en",
    size: tuple[int, int] = (140, 36),
    lines: Sequence[str] = (),
    settings: ScreenSettings | None = None,
    meeting: Meeting | None = None,
) -> AsyncIterator[Live]:
    """The live screen on a conference that has just been set up, after some lines were typed, or on a given one."""
    workspace = StandInWorkspace(folder, settings)
    meeting = meeting or with_lines(conference(language), lines)
    workspace.create(meeting)
    app = MinutesApp(workspace, meeting.id)
    async with driven(app, size=size) as pilot:
        yield Live(app, pilot, workspace.sessions[-1])

"""The library: the meetings there are, and how to begin one."""

import asyncio
from typing import ClassVar, Final

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import Screen

from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.register import MeetingSummary
from minutes_tui.locale.screen import ScreenWords
from minutes_tui.ui.footer import KeyFooter
from minutes_tui.ui.keys import bindings_of
from minutes_tui.ui.library_rows import library_rows, welcome_rows
from minutes_tui.ui.messages import ImportAsked, MeetingAsked, MeetingsBeingRead, SessionOpened, SetupAsked
from minutes_tui.ui.panel import Panel
from minutes_tui.ui.progress_row import reading_row
from minutes_tui.ui.setup_form import SetupForm, form_of
from minutes_tui.ui.styled_rows import StyledRows
from minutes_tui.ui.wording import refusal_text
from minutes_tui.ui.workspace import Workspace

ABOUT_A_MEETING: Final = frozenset({"library.open", "library.next", "library.find"})
"""Keys that do nothing in an empty library."""


class Greeting(StyledRows):
    """What an empty library says, and what went wrong in a full one."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {f"greeting--{n}" for n in ("title", "quiet", "key", "text", "refused")}


class MeetingList(Panel, inherit_bindings=False):
    """The meetings, the latest first."""

    BINDINGS = bindings_of("library")

    def action_take(self) -> None:
        """A second click opens the chosen meeting."""
        self.action_open()

    def action_open(self) -> None:
        """Open the chosen meeting."""
        if self.chosen is not None and self.chosen.subject is not None:
            self.post_message(MeetingAsked(self.chosen.subject))

    def action_new(self) -> None:
        """Set up a meeting."""
        self.post_message(SetupAsked(None))

    def action_follow_up(self) -> None:
        """Set up the next meeting of the series of the chosen one."""
        if self.chosen is not None:
            self.post_message(SetupAsked(self.chosen.subject))

    def action_take_in(self) -> None:
        """Take a written report in."""
        self.post_message(ImportAsked())

    def action_sample(self) -> None:
        """Look at a sample conference."""
        self.post_message(MeetingAsked(""))

    async def action_leave(self) -> None:
        """End the program."""
        await self.app.run_action("app.leave")


class LibraryScreen(Screen[None]):
    """The library.

    Args:
        workspace: the library and the clock.
        words: the language of the screen.
        error: why the library is shown in place of a meeting, where that is so.
    """

    AUTO_FOCUS = "#meetings"

    def __init__(self, workspace: Workspace, words: ScreenWords, error: MinutesError | None = None) -> None:
        super().__init__()
        self._error = error
        self.workspace = workspace
        self.words = words
        self._meetings: tuple[MeetingSummary, ...] = ()
        self._looking = False
        self._being_read: MeetingsBeingRead | None = None
        """How far it is, while there is nothing to show yet."""

    def compose(self) -> ComposeResult:
        """A greeting over the list."""
        with Vertical(id="frame"):
            yield Greeting(id="greeting")
            yield MeetingList(id="meetings")
        yield KeyFooter(self.words, self.workspace.settings.keymap, id="footer")

    def on_screen_resume(self) -> None:
        """Looks again what there is: a meeting may have grown since."""
        self.run_worker(self._look(), group="look", exclusive=True)

    def on_meetings_being_read(self, message: MeetingsBeingRead) -> None:
        """Says how far it is."""
        message.stop()
        if self._looking and not self._meetings:
            self._being_read = message
            self.show()

    def _tell(self, done: int, total: int) -> None:
        self.post_message(MeetingsBeingRead(done, total))

    async def _look(self) -> None:
        self._looking = True
        try:
            self._meetings = tuple(await asyncio.to_thread(self.workspace.meetings, self._tell))
        except MinutesError as error:
            self._meetings = ()
            self._error = error
        self._looking, self._being_read = False, None
        idle = frozenset() if self._meetings else ABOUT_A_MEETING
        self.query_one("#footer", KeyFooter).tell("app", "library", idle=idle)
        self.show()

    def on_resize(self, _event: events.Resize) -> None:
        """The rows are as wide as the screen."""
        self.call_after_refresh(self.show)

    def show(self) -> None:
        """Shows the list, or how to begin."""
        greeting, listing = self.query_one("#greeting", Greeting), self.query_one("#meetings", MeetingList)
        if self._error is not None:
            greeting.show([((refusal_text(self._error, self.words), "refused"),), ()])
        elif self._meetings:
            greeting.show([((self.words.say("Meetings"), "greeting"),), ()])
        elif self._being_read is not None:
            greeting.show([reading_row(self._being_read.done, self._being_read.total, self.words), ()])
        else:
            greeting.show(welcome_rows(str(self.workspace.library), self.words, max(30, self.size.width - 5)))
        listing.show(library_rows(self._meetings, self.words, listing.size.width or 80))
        if listing.chosen is None:
            listing.action_cursor(1)

    def refuse(self, error: MinutesError) -> None:
        """Says why something was refused; the list stays."""
        self._error = error
        self.show()

    async def on_meeting_asked(self, message: MeetingAsked) -> None:
        """Opens a meeting; an empty id makes the sample first."""
        message.stop()
        self._error = None
        try:
            identifier = message.meeting or await asyncio.to_thread(self.workspace.sample)
            session = await asyncio.to_thread(self.workspace.open, identifier)
        except MinutesError as error:
            self.refuse(error)
            return
        self.post_message(SessionOpened(session))

    async def on_setup_asked(self, message: SetupAsked) -> None:
        """Opens the form for a new meeting, filled from the last one where that is asked for."""
        message.stop()
        from minutes_tui.ui.screens.setup import SetupScreen

        today = self.workspace.today()
        language = self.workspace.settings.language
        form, previous = SetupForm(language=language, date=today.isoformat()), None
        if message.after is not None:
            try:
                previous = await asyncio.to_thread(self.workspace.peek, message.after)
            except MinutesError as error:
                self.refuse(error)
                return
            form = form_of(previous, today)
        await self.app.push_screen(SetupScreen(form, previous, self.workspace, self.words), self._set_up)

    async def on_import_asked(self, message: ImportAsked) -> None:
        """Opens the form for a report."""
        message.stop()
        from minutes_tui.ui.screens.importing import ImportScreen

        await self.app.push_screen(ImportScreen(self.workspace, self.words), self._set_up)

    def _set_up(self, identifier: str | None) -> None:
        if identifier is not None:
            self.post_message(MeetingAsked(identifier))

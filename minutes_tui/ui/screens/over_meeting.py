"""What the screens over a meeting have in common: its header with the state of saving, a notice, the keys."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import ClassVar, Literal, TypeVar

from textual.app import ComposeResult
from textual.screen import Screen
from textual.widget import Widget

from minutes_tui.domain.changes import Change
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.gaps import Gap, gaps
from minutes_tui.domain.meeting import Meeting
from minutes_tui.locale.screen import ScreenWords
from minutes_tui.ui.before_closing import state_notice
from minutes_tui.ui.footer import KeyFooter
from minutes_tui.ui.header import MeetingHeader
from minutes_tui.ui.keys import Part
from minutes_tui.ui.screens.ask import AskScreen
from minutes_tui.ui.styled_rows import StyledRows, notice_rows
from minutes_tui.ui.wording import refusal_text
from minutes_tui.ui.workspace import Recording, Session, Workspace

LOOK_EVERY = 1.0
"""Seconds between two looks at the clock and at the state of saving."""

T = TypeVar("T")

Over = Literal["gaps", "read_back", "closing", "polish", "arising", "merge"]
"""The screens over a meeting that lead to each other."""


@dataclass(frozen=True, slots=True)
class Onward:
    """Where one goes from a screen over the meeting; nowhere: back to typing."""

    entry: str | None = None
    """To the entry with this id, in the record."""
    screen: Over | None = None
    """To another screen over the meeting."""


class OverMeeting(Screen[Onward]):
    """A screen over the live one; it gives back where to go from it.

    Args:
        session: the meeting.
        workspace: the library and the clock.
        words: the language of the screen.
    """

    CSS_PATH = "over_meeting.tcss"
    PART: ClassVar[Part] = "app"
    """Whose keys stand in the footer."""

    def __init__(self, session: Session, workspace: Workspace, words: ScreenWords) -> None:
        super().__init__()
        self.session = session
        self.workspace = workspace
        self.words = words
        self.header = MeetingHeader(words, id="header")
        self.notice = StyledRows(id="notice")
        self.footer = KeyFooter(words, workspace.settings.keymap, id="footer")

    def parts(self) -> Iterable[Widget]:
        """What stands between the header and the notice."""
        return ()

    def compose(self) -> ComposeResult:
        """Header, parts, notice, keys."""
        yield self.header
        yield from self.parts()
        yield self.notice
        yield self.footer

    def on_mount(self) -> None:
        """Shows the meeting as it stands."""
        self.show_keys()
        self.set_interval(LOOK_EVERY, self.refresh_header)
        self.refresh_header()

    def show_keys(self) -> None:
        """Shows the keys of this screen."""
        self.footer.tell("app", self.PART)

    def on_resize(self) -> None:
        """Everything is as wide as the screen is now."""
        self.call_after_refresh(self._resized)

    def _resized(self) -> None:
        self.refresh_header()
        self.show()

    def show(self) -> None:
        """Shows the meeting as it stands now."""

    @property
    def recording(self) -> Recording:
        """The meeting while it is written."""
        return self.session.recorder

    @property
    def meeting(self) -> Meeting:
        """The meeting as it stands."""
        return self.session.recorder.meeting

    def gaps(self) -> tuple[Gap, ...]:
        """What is missing, as the house asks for it."""
        return gaps(self.meeting, products=self.workspace.settings.products)

    def refresh_header(self) -> None:
        """Shows title, clock, attendance and the state of saving."""
        reason = self.session.read_only
        notice = refusal_text(reason, self.words) if reason is not None else state_notice(self.meeting, self.words)
        self.header.tell(self.meeting, self.workspace.now(), self.session.save_state, notice)

    def say(self, notice: str, refused: bool = False) -> None:
        """Says something under the list, until the next act."""
        if refused and self.workspace.settings.bell:
            self.app.bell()
        self.notice.show(notice_rows(notice, refused, self.size.width))

    def hush(self) -> None:
        """What was said is old."""
        self.notice.show([])

    def attempt(self, act: Callable[[], T]) -> T | None:
        """Carries an act out; where it is refused, says why and changes nothing."""
        self.hush()
        try:
            return act()
        except MinutesError as error:
            self.say(refusal_text(error, self.words), refused=True)
            return None

    def carry_out(self, act: Callable[[], Change | None]) -> Change | None:
        """Carries an act on the meeting out and shows what came of it."""
        change = self.attempt(act)
        if change is not None:
            self.refresh_header()
            self.show()
        return change

    def ask(
        self, question: str, act: Callable[[str], Change | None], first: str = "", *, or_nothing: bool = False
    ) -> None:
        """Asks for one line and carries out what is made of it.

        Args:
            question: the question.
            act: what the line is for.
            first: what stands in the line at first.
            or_nothing: an empty line is an answer; else it leaves everything as it was.
        """

        def answered(typed: str | None) -> None:
            if typed is not None and (typed.strip() or or_nothing):
                self.carry_out(lambda: act(typed))

        self.app.push_screen(AskScreen(question, first), answered)

    def action_undo(self) -> None:
        """Take the last change back."""
        change = self.carry_out(self.recording.undo)
        if change is not None:
            self.say(self.words.say("Taken back."))

    def action_back(self) -> None:
        """Back to the meeting."""
        self.dismiss(Onward())

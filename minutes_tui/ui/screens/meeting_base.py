"""The frame of the live screen: its parts, and how they are told of a meeting that changed."""

from collections.abc import Callable
from typing import Final, TypeVar

from textual.app import ComposeResult
from textual.containers import Container, Horizontal
from textual.timer import Timer

from minutes_tui.domain.changes import Change
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.languages import RIGHT_TO_LEFT
from minutes_tui.domain.meeting import Meeting
from minutes_tui.locale.screen import N_, ScreenWords
from minutes_tui.ui.before_closing import header_notice
from minutes_tui.ui.compat.beginning import PaintedWhole
from minutes_tui.ui.compat.ordered_fields import OrderedTextArea
from minutes_tui.ui.echo_line import EchoLine
from minutes_tui.ui.echo_text import Echo
from minutes_tui.ui.entry_editor import EntryEditor
from minutes_tui.ui.entry_field import EntryField
from minutes_tui.ui.first_frame import opening_notice
from minutes_tui.ui.footer import KeyFooter
from minutes_tui.ui.frame.layout import BROAD, WIDE
from minutes_tui.ui.header import MeetingHeader
from minutes_tui.ui.header_rows import trouble_text
from minutes_tui.ui.item_panel import ItemPanel
from minutes_tui.ui.item_rows import item_rows
from minutes_tui.ui.keys import bindings_of
from minutes_tui.ui.line_desk import LineDesk
from minutes_tui.ui.messages import PanelResized, SaveStateChanged, WritingAsked
from minutes_tui.ui.name_popup import NamePopup
from minutes_tui.ui.one_line import OneLine
from minutes_tui.ui.panel import Panel
from minutes_tui.ui.panel_rows import side_rows
from minutes_tui.ui.record_rows import Unsaved
from minutes_tui.ui.record_view import RecordView
from minutes_tui.ui.wording import PLACEHOLDER, refusal_text
from minutes_tui.ui.workspace import Recording, SaveState, Session, Workspace

CLOCK_EVERY = 5.0
"""Seconds between two looks at the clock."""
WAITING_AFTER = 0.1
"""Seconds on the way to the disk after which an entry is marked: a quick disk makes nothing flicker."""

NOTHING_TO_UNDO: Final = N_("There is nothing to take back.")
NOTHING_TO_REDO: Final = N_("There is nothing to do again.")
_OVER: Final = "-over"

T = TypeVar("T")


class MeetingBase(PaintedWhole[None]):
    """The parts of the live screen.

    Args:
        session: the meeting.
        workspace: the library and the clock.
        words: the language of the screen.
        line: what stands in the field at first; None: the line that was left half typed.
    """

    BINDINGS = [*bindings_of("meeting"), *bindings_of("over")]  # noqa: RUF012 - as the base class declares it
    AUTO_FOCUS = "#field"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide"), (BROAD, "-broad")]  # noqa: RUF012 - as the base class declares it

    def __init__(self, session: Session, workspace: Workspace, words: ScreenWords, line: str | None = None) -> None:
        super().__init__()
        self.session = session
        self.first_line = session.draft() if line is None else line
        self.workspace = workspace
        self.words = words
        self.desk = LineDesk(session, words, workspace.today())
        self.header = MeetingHeader(words, id="header")
        self.left = Panel(id="left")
        self.record = RecordView(words, id="record")
        self.editor = EntryEditor(id="editor")
        self.search = OneLine(placeholder=words.say("search"), id="search")
        self.right = ItemPanel(id="right")
        self.names = NamePopup(id="names")
        self.echo = EchoLine(id="echo")
        self.field = EntryField(words.say(PLACEHOLDER), id="field")
        self.footer = KeyFooter(words, workspace.settings.keymap, id="footer")
        self._notice: Echo | None = None
        self._trouble = ""
        self._marking: Timer | None = None
        self.opening = opening_notice(session, words)
        """What opening the meeting had to say; stands in the header until a line is entered."""
        self._shown: Meeting | None = None

    def compose(self) -> ComposeResult:
        """The header, the record between its panels, echo line and field, the footer."""
        # Known before anything is styled: the first picture is folded as it has to be.
        fitting = [name for width, name in self.HORIZONTAL_BREAKPOINTS if self.app.size.width >= width]
        self.add_class(fitting[-1], update=False)
        yield self.header
        with Horizontal(id="body"):
            yield self.left
            with Container(id="middle"):
                yield self.record
            yield self.right
        yield self.names
        yield self.echo
        yield self.field
        yield self.footer

    def on_mount(self) -> None:
        """Shows the meeting and the line that was left half typed."""
        self.set_class(self.recording.meeting.head.language in RIGHT_TO_LEFT, "-folded")
        self.refresh_meeting()
        self.session.listen(self._note_save_state)
        self.set_interval(CLOCK_EVERY, self.refresh_clock)

    @property
    def recording(self) -> Recording:
        """The meeting while it is written."""
        return self.session.recorder

    @property
    def folded(self) -> bool:
        """Are the side panels folded away?"""
        return self.has_class("-narrow") or self.has_class("-folded")

    # Showing

    def refresh_meeting(self) -> None:
        """Shows the meeting as it stands now, wherever it differs from what is shown."""
        meeting, shown = self.recording.meeting, self._shown
        if meeting is not shown:
            self._shown = meeting
            self.record.show(meeting)
            if shown is None or meeting.items is not shown.items or meeting.lives is not shown.lives:
                self.refresh_items()
            if shown is None or _sides(meeting) != _sides(shown):
                self.refresh_people()
            self._watch_saving(self.session.save_state)
        self.refresh_header()
        self.refresh_echo()

    def refresh_panels(self) -> None:
        """Shows agenda, people and action items as they stand now."""
        self.refresh_people()
        self.refresh_items()

    def refresh_people(self) -> None:
        """Shows agenda and people."""
        width = self.left.size.width
        if width:
            meeting, words = self.recording.meeting, self.words
            numbers = self.record.subjects.agenda_numbers
            self.left.show(side_rows(meeting, numbers, self.workspace.now(), words, width))

    def refresh_items(self) -> None:
        """Shows the action items."""
        width = self.right.size.width
        if width:
            meeting, products = self.recording.meeting, self.workspace.settings.products
            self.right.show(item_rows(meeting, self.workspace.today(), self.words, width, products=products))

    def refresh_header(self) -> None:
        """Shows title, clock, attendance and the state of saving."""
        meeting = self.recording.meeting
        notice = header_notice(meeting, self.session.read_only, self.opening, self.words)
        self.header.tell(meeting, self.workspace.now(), self.session.save_state, notice)

    def refresh_clock(self) -> None:
        """The clock went on: the header and the time that the agenda takes; a disk may have room again."""
        state = self.session.save_state
        if state.progress == "not_saved" or state.draft_refused is not None:
            self.session.look_again()
        self.refresh_header()
        self.refresh_people()

    def refresh_echo(self) -> None:
        """Shows what Enter will do, or the last notice while the field is empty."""
        if self._notice is not None and not self.desk.text.strip():
            self.echo.tell(self._notice)
            return
        self._notice = None
        self.echo.tell(self.desk.echo())

    def say(self, notice: str, refused: bool = False) -> None:
        """Says something in the echo line, until the next letter is typed."""
        if refused and self.workspace.settings.bell:
            self.app.bell()
        self._notice = Echo(((" ", "quiet"), (notice, "refused" if refused else "offer")))
        self.echo.tell(self._notice)

    def attempt(self, act: Callable[[], T]) -> T | None:
        """Carries an act out; where it is refused, says why and changes nothing."""
        try:
            return act()
        except MinutesError as error:
            self.say(refusal_text(error, self.words), refused=True)
            return None

    def on_resize(self) -> None:
        """The header is as wide as it is now; panels tell it themselves."""
        self.call_after_refresh(self._resized)

    def _resized(self) -> None:
        self.refresh_header()

    def _note_save_state(self, state: SaveState) -> None:
        """Called by the writer, from any thread."""
        self.post_message(SaveStateChanged(state))

    def on_save_state_changed(self, message: SaveStateChanged) -> None:
        """The writer got further, or the disk refused."""
        message.stop()
        self.refresh_header()
        self._watch_saving(message.state)
        trouble = trouble_text(message.state, self.words)
        if trouble != self._trouble:
            self._trouble = trouble
            if trouble:
                self.say(trouble, refused=True)

    def _watch_saving(self, state: SaveState) -> None:
        """Marks what is not on the disk: at once where it was refused, after a moment where it is on its way."""
        if state.progress != "saving" or self.record.marked:
            self.mark_unsaved()
        elif self._marking is None:
            self._marking = self.set_timer(WAITING_AFTER, self.mark_unsaved)

    def mark_unsaved(self) -> None:
        """Marks each entry that is not on the disk yet, as the disk stands now."""
        progress = self.session.save_state.progress
        if self._marking is not None:
            self._marking.stop()
            self._marking = None
        mark: Unsaved = "refused" if progress == "not_saved" else "waiting"
        entries = self.session.unsaved_entries() if progress != "saved" else frozenset[str]()
        self.record.mark_unsaved(dict.fromkeys(entries, mark))

    def action_retry(self) -> None:
        """Try again to write what the disk refused, or the meeting that could only be read."""
        if self.session.read_only is not None:
            self.post_message(WritingAsked())
            return
        self.session.retry()
        self.refresh_header()

    # What several parts of the screen ask for

    def show_keys(self) -> None:
        """Shows the keys of what has the focus."""

    def changed(self, change: Change | None) -> None:
        """Shows the meeting after a change; None changed nothing."""
        if change is not None:
            self.refresh_meeting()

    def undo(self) -> None:
        """Takes the last change back and says so."""
        change = self.attempt(self.recording.undo)
        self.changed(change)
        self.say(self.words.say("Taken back. r does it again." if change else NOTHING_TO_UNDO))

    def redo(self) -> None:
        """Does again what was taken back and says so."""
        change = self.attempt(self.recording.redo)
        self.changed(change)
        self.say(self.words.say("Done again. u takes it back." if change else NOTHING_TO_REDO))

    def open_search(self) -> None:
        """Opens the search line over the record's last row."""
        self.lay_over(self.search)
        self.search.display = True
        self.search.select_all()
        self.search.focus()

    def lay_over(self, field: OrderedTextArea) -> None:
        """Puts the editor or the search line over the record; it is mounted when it is opened first."""
        if field.parent is None:
            self.query_one("#middle").mount(field)

    def show_panel(self, panel: Panel) -> None:
        """Brings a panel over the record where it is folded away, and gives it the focus."""
        for other in (self.left, self.right):
            other.set_class(other is panel, _OVER)
        self.set_class(self.folded, "-panel-over")
        panel.focus()

    def on_panel_resized(self, message: PanelResized) -> None:
        """The rows are as wide as their panel; one that was just brought over the record has none yet."""
        message.stop()
        self.refresh_panels()
        if isinstance(self.focused, Panel) and self.focused.chosen is None:
            self.focused.action_cursor(1)

    def leave_panel(self) -> None:
        """Back to typing; a panel that lay over the record is folded away again."""
        for panel in (self.left, self.right):
            panel.remove_class(_OVER)
        self.remove_class("-panel-over")
        self.field.focus()


def _sides(meeting: Meeting) -> tuple[int, ...]:
    """What the panel of agenda and people depends on: the same values as long as it stays the same."""
    return tuple(map(id, (meeting.people, meeting.bridges, meeting.agenda, meeting.floor, meeting.head)))

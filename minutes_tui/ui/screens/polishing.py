"""The polishing pass after the meeting: as taken on the left, as minuted on the right, entry by entry."""

from collections.abc import Iterable

from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from minutes_tui.domain import settling
from minutes_tui.domain.changes import Change
from minutes_tui.domain.entries import Entry
from minutes_tui.domain.text import clean
from minutes_tui.locale.screen import ScreenWords
from minutes_tui.ui.keys import bindings_of
from minutes_tui.ui.messages import PanelKey
from minutes_tui.ui.polish_text import place_text, taken_rows, to_polish
from minutes_tui.ui.record_acts import carry_out
from minutes_tui.ui.screens.over_meeting import Onward, OverMeeting
from minutes_tui.ui.styled_rows import BrokenRows, StyledRows
from minutes_tui.ui.wording_field import WordingField
from minutes_tui.ui.workspace import Recording, Session, Workspace


def polish(recording: Recording, identifier: str, wording: str) -> Change | None:
    """Gives an entry its wording for the minutes; None where it has it already."""
    entry = recording.meeting.entries[identifier]
    return carry_out(recording, "polish", lambda b: settling.polish(b, entry, clean(wording)))


def first_place(entries: tuple[Entry, ...], chosen: str | None) -> int:
    """Where the pass begins: at the chosen entry; at the end of the record, with the first that is not done.

    Args:
        entries: what is gone through.
        chosen: the id of the entry that is chosen in the record.
    """
    place = next((i for i, entry in enumerate(entries) if entry.id == chosen), None)
    if place is not None and place < len(entries) - 1:
        return place
    return next((i for i, entry in enumerate(entries) if entry.minuted is None), 0)


class PolishField(WordingField):
    """The wording for the minutes, open for writing.

    A key that leaves the entry tells the text that stands here at that moment, so a burst of keys loses nothing.
    """

    BINDINGS = bindings_of("polish")

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.entry: Entry | None = None

    def open(self, entry: Entry | None) -> None:
        """Opens an entry."""
        self.entry = entry
        self.put(entry.wording if entry is not None else "")

    def action_step(self, step: int) -> None:
        """Keep the wording, on to the next or the previous entry."""
        self._tell("step", str(step))

    def action_as_taken(self) -> None:
        """Back to the words as taken."""
        if self.entry is not None:
            self.put(self.entry.text)

    def action_done(self) -> None:
        """Keep the wording and go back to the meeting."""
        self._tell("done")

    def action_record(self) -> None:
        """Keep the wording and go to the entry in the record."""
        self._tell("record")

    def _tell(self, action: str, detail: str = "") -> None:
        self.screen.post_message(PanelKey(action, "", self.text, detail))


class PolishScreen(OverMeeting):
    """Entry by entry: what was taken stays, the minutes print what stands beside it."""

    PART = "polish"
    AUTO_FOCUS = "#minuted"

    def __init__(
        self, session: Session, workspace: Workspace, words: ScreenWords, first: str | None = None
    ) -> None:
        super().__init__(session, workspace, words)
        self.title_row = BrokenRows(id="title")
        self.taken = StyledRows(id="taken")
        self.field = PolishField(id="minuted")
        self.field.read_only = session.read_only is not None
        entries = to_polish(self.meeting)
        self._place = first_place(entries, first)

    def parts(self) -> Iterable[Widget]:
        """Where one is, and the two wordings side by side."""
        yield self.title_row
        left = Vertical(Static(Content(self.words.say("as taken")), classes="label"), self.taken, classes="half")
        right = Vertical(Static(Content(self.words.say("as minuted")), classes="label"), self.field, classes="half")
        yield Horizontal(left, right, id="page")

    def on_mount(self) -> None:
        """Opens the first entry."""
        self.field.open(self._entry())

    def _entry(self) -> Entry | None:
        entries = to_polish(self.meeting)
        return entries[min(self._place, len(entries) - 1)] if entries else None

    def show(self) -> None:
        """Shows the entry and where one is."""
        entries, entry = to_polish(self.meeting), self._entry()
        if entry is None:
            self.title_row.show([((self.words.say("There is nothing to polish yet."), "quiet"),)])
            return
        self.title_row.show([((place_text(entries, self._place, self.words), "greeting"),)])
        width = self.taken.size.width or self.size.width // 2 - 4
        self.taken.show(taken_rows(entry, self.meeting, self.words, width))

    def on_panel_key(self, message: PanelKey) -> None:
        """A key that leaves the entry: its wording is kept first."""
        message.stop()
        entry = self.field.entry
        if entry is None:
            self.action_back()
            return
        if message.subject != entry.wording and not self._keep(entry, message.subject or ""):
            return
        if message.action == "step":
            self._step(int(message.detail))
        elif message.action == "record":
            self.dismiss(Onward(entry.id))
        else:
            self.action_back()

    def _keep(self, entry: Entry, wording: str) -> bool:
        """Keeps a wording; False where it was refused: it then stays in the field."""
        self.attempt(lambda: polish(self.recording, entry.id, wording))
        self.refresh_header()
        refused = bool(self.notice.rows)
        if not refused:
            self.show()
        return not refused

    def _step(self, step: int) -> None:
        count = len(to_polish(self.meeting))
        self._place = min(max(self._place + step, 0), count - 1)
        self.field.open(self._entry())
        self.show()

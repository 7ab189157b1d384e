"""What parts of the screen tell each other: one message for each fact."""

from textual.message import Message
from textual.widget import Widget

from minutes_tui.ui.workspace import SaveState, Session


class LineChanged(Message):
    """The line in the entry field is another than before."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text
        """The line as it stands."""


class WritingAsked(Message):
    """A meeting that could only be read is to be written here from now on."""


class LineBegun(Message):
    """Something was typed into the empty field."""


class LineEntered(Message):
    """Enter was pressed; the field has been cleared already and the line travels with the message."""

    def __init__(self, text: str, typed_on: bool = False) -> None:
        super().__init__()
        self.text = text
        """The line."""
        self.typed_on = typed_on
        """Has the next line been begun already? Then a question is answered, and what is refused is set aside."""


class LinesEntered(Message):
    """An entry is to be made of each line."""

    def __init__(self, lines: tuple[str, ...], typed_on: bool = False) -> None:
        super().__init__()
        self.lines = lines
        """The lines, without empty ones."""
        self.typed_on = typed_on
        """Did they stand in the field when the next line began? Then questions are answered, and what is refused
        is set aside."""


class FieldKey(Message):
    """A key of the entry field that is about the line as it stands, not about its letters."""

    def __init__(self, action: str, text: str, step: int = 0) -> None:
        super().__init__()
        self.action = action
        """What is wanted: speaker, drop, change, kind, missed, take, choose, record, search, people, scroll, …"""
        self.text = text
        """The line at that moment: in a burst of keys the field is further on when this is read."""
        self.step = step
        """Forward or back, where that is meant."""


class EntrySelected(Message):
    """An entry of the record was chosen."""

    def __init__(self, entry: str) -> None:
        super().__init__()
        self.entry = entry
        """Its id."""


class RecordKey(Message):
    """A command about the chosen entry of the record."""

    def __init__(self, action: str, entry: str | None, step: int = 0) -> None:
        super().__init__()
        self.action = action
        """What is wanted: edit, delete, move, undo, redo, kind, settle, to_item, search, next_hit, back."""
        self.entry = entry
        """The id of the chosen entry."""
        self.step = step
        """Forward or back, where that is meant."""


class WordingKept(Message):
    """An entry was corrected in place."""

    def __init__(self, entry: str, text: str) -> None:
        super().__init__()
        self.entry = entry
        """Its id."""
        self.text = text
        """Its new words."""


class EditorLeft(Message):
    """The editor over the record was closed."""


class NameClicked(Message):
    """A name of the small list was clicked."""

    def __init__(self, identifier: str) -> None:
        super().__init__()
        self.identifier = identifier
        """The id of the person or unit."""


class PanelKey(Message):
    """A command about the chosen line of a panel."""

    def __init__(self, action: str, sort: str, subject: str | None, detail: str = "") -> None:
        super().__init__()
        self.action = action
        """What is wanted: take, attend, presides, back."""
        self.sort = sort
        """What the line is about: agenda, bridge, person or item."""
        self.subject = subject
        """The id of the person, bridge, agenda item or action item."""
        self.detail = detail
        """The state of attendance, where that is meant."""


class PanelResized(Message):
    """A panel is as wide as it is now; one that was folded away has a width only when it is laid out."""


class SaveStateChanged(Message):
    """The meeting is further on its way to the disk, or the disk refused."""

    def __init__(self, state: SaveState) -> None:
        super().__init__()
        self.state = state
        """How far it is."""


class MeetingAsked(Message):
    """A meeting is to be opened."""

    def __init__(self, meeting: str) -> None:
        super().__init__()
        self.meeting = meeting
        """Its id; empty: the sample conference."""


class ImportAsked(Message):
    """A written report is to be taken in."""


class SetupAsked(Message):
    """A meeting is to be set up."""

    def __init__(self, after: str | None) -> None:
        super().__init__()
        self.after = after
        """The id of the meeting that it follows; None: it follows none."""


class SessionOpened(Message):
    """A meeting was opened and is to be shown."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        """The meeting."""


class MeetingsBeingRead(Message):
    """Many meetings have to be read, and so many of them are."""

    def __init__(self, done: int, total: int) -> None:
        super().__init__()
        self.done = done
        """Meetings that have been read."""
        self.total = total
        """Meetings that have to be."""


class LibraryAsked(Message):
    """The meeting is to be left for the library."""


class TextEdited(Message):
    """The text of a field of one line is another now."""

    def __init__(self, field: Widget, text: str) -> None:
        super().__init__()
        self.field = field
        """The field."""
        self.text = text
        """What stands there."""


class TextTaken(TextEdited):
    """Enter was pressed in a field of one line."""


class TextLeft(TextEdited):
    """Escape was pressed in a field of one line."""

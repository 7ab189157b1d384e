"""What the screen needs of the world: the library, one open meeting, the clock. Handed in, never fetched.

The screen knows these protocols and nothing of files. Nothing here imports Textual, so that whoever builds a
workspace can use the values below without loading the screen.

Threads: the screen calls everything on its own thread and expects an answer at once, but for the methods
marked *blocking*, which it calls one at a time from a thread of its own. A workspace calls back (the listener of
`Session.listen`) from any thread it likes; the listener only puts a note into the screen's queue, returns at
once and never raises.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal, Protocol

from minutes_tui.domain.changes import Change, Stream
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.languages import Language
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.register import MeetingSummary
from minutes_tui.locale.screen import N_
from minutes_tui.reading.entryline.readings import Answers, LineReading, Moment

if TYPE_CHECKING:
    from minutes_tui.domain.errands import Step
    from minutes_tui.domain.shorthand import Shorthand
    from minutes_tui.recording import Outcome
    from minutes_tui.store.register import Register
    from minutes_tui.store.register_acts import ActResult

ThemeName = Literal["dark", "light", "contrast"]
Progress = Literal["saved", "saving", "not_saved", "opening"]


@dataclass(frozen=True, slots=True)
class SaveState:
    """How far the meeting is on its way to the disk."""

    progress: Progress = "saved"
    """saved: all of it is on the disk; saving: some is on its way; not_saved: the disk refused.
    opening: it cannot be written yet."""
    reason: MinutesError | None = None
    """Why the disk refused; None unless `not_saved`."""
    waiting: int = 0
    """How many changes are not on the disk yet."""
    copy_trouble: MinutesError | None = None
    """Why the second copy is not in step (its stick is missing or full); None: it is, or there is none."""
    draft_refused: str | None = None
    """Why the half-typed line is not being kept, in a few words; None: it is."""
    act_trouble: MinutesError | None = None
    """Why what an act has to do in another meeting's store was not done there; None: it was."""
    nearly_full: bool = False
    """The disk was full, and what was held back for that has been used: there is room for a while, not for long."""


SAVED: Final = SaveState()
"""Everything is on the disk."""
OPENING: Final = SaveState("opening")
"""The meeting is still being opened; what stands there is how it was left."""

LINE_IS_BACK: Final = N_("The line that was half typed when the program ended is back in the field.")
"""What opening a meeting says where a half-typed line was left."""


@dataclass(frozen=True, slots=True)
class ScreenSettings:
    """What the user chose for the screen."""

    language: Language = "en"
    """The language of the screen itself."""
    theme: ThemeName = "dark"
    """Its colours."""
    keymap: Mapping[str, str] = field(default_factory=dict)
    """Keys that were moved: the id of a binding → the keys, with commas between them."""
    bell: bool = False
    """Ring the terminal's bell when something is refused; silent unless it was asked for."""
    products: bool = False
    """Is a directive without a named product a gap? Not every house asks for products."""


class Recording(Protocol):
    """A meeting while it is written; `minutes_tui.recording.Recorder` is one."""

    meeting: Meeting
    """The meeting with every change handed over so far, also those on their way to the disk."""

    def moment(self) -> Moment:
        """What a line is read with at this instant."""
        ...

    def read(self, line: str, answers: Answers | None = None) -> LineReading:
        """What Enter would do with a line."""
        ...

    def do(self, change: Change) -> Change:
        """Applies a change and hands it over."""
        ...

    def earlier_words(self, entry: str) -> tuple[str, ...]:
        """The words of an entry before each correction that stands, the first ones first."""
        ...

    def undo(self, stream: Stream = "minutes") -> Change | None:
        """Takes the last change of a stream back; None when there is none."""
        ...

    def redo(self, stream: Stream = "minutes") -> Change | None:
        """Does again what was taken back last; None when there is nothing."""
        ...

    def take_back(self, act: str, stream: Stream) -> Change | None:
        """Takes an act back, or does again what was taken back, if that is still possible; None where it is not."""
        ...


class Session(Protocol):
    """One meeting, open on the screen."""

    @property
    def recorder(self) -> Recording:
        """The meeting while it is written."""
        ...

    @property
    def save_state(self) -> SaveState:
        """How far it is on its way to the disk."""
        ...

    @property
    def read_only(self) -> MinutesError | None:
        """Why nothing can be written here (another program writes, a newer format); None: it can."""
        ...

    @property
    def notices(self) -> Sequence[MinutesError]:
        """What recovery has to say about the meeting since it was opened; shown once."""
        ...

    def enter(self, line: str, answers: Answers) -> "Outcome":
        """Carries a line out, as `Recorder.enter` does, and takes care of the draft.

        The draft holds this line until its change is on the disk, and never comes back afterwards.
        """
        ...

    def draft(self) -> str:
        """The half-typed line that the last session left; empty where there is none."""
        ...

    def keep_draft(self, text: str) -> None:
        """Keeps the half-typed line, in place of the one kept before; an empty text forgets it."""
        ...

    def listen(self, listener: Callable[[SaveState], None]) -> None:
        """Names who is told of every new state of saving, from any thread. There is one listener."""
        ...

    def retry(self) -> None:
        """Tries again to write what the disk refused. The answer comes to the listener."""
        ...

    def look_again(self) -> None:
        """Tries again what the disk refused; the listener is told of it only where the disk takes it now."""
        ...

    def settle(self) -> Sequence[MinutesError]:
        """Waits until what acts have to do in other meetings' stores is done or refused. *Blocking.*

        Returns:
            what could not be done there, since the last call.
        """
        ...

    @property
    def footprint(self) -> object | None:
        """How its files were left, once it is closed; None: not known, or not as the screen shows the meeting."""
        ...

    def trace(self) -> Sequence[Change]:
        """Every change of the meeting, the oldest first, once all are on the disk. *Blocking.*

        Raises:
            MinutesError: the disk refuses what is still waiting.
        """
        ...

    def follow(self) -> bool:
        """Takes in what another program has written here since the last look. *Blocking.*

        Only for a meeting that cannot be written here. Who writes it, or that nobody does any more, is what
        `read_only` says afterwards.

        Returns:
            whether anything is another than before.
        """
        ...

    def unsaved_entries(self) -> frozenset[str]:
        """The ids of the entries that are not on the disk as they stand now."""
        ...

    def unsaved_text(self) -> str:
        """The words that wait for the disk, in order, for copying them elsewhere."""
        ...

    def close(self) -> MinutesError | None:
        """Waits for what is on its way to the disk and lets go of the meeting. *Blocking.*

        Returns:
            where it is kept what the disk refused to the end, or its words where no disk took them; None:
            everything is saved.
        """
        ...


class Workspace(Protocol):
    """The library as the screen sees it."""

    @property
    def settings(self) -> ScreenSettings:
        """What the user chose for the screen."""
        ...

    @property
    def library(self) -> Path:
        """Where the library is, for showing."""
        ...

    @property
    def export_folder(self) -> Path:
        """Where exported files go."""
        ...

    @property
    def last_meeting(self) -> str | None:
        """The id of the meeting that was open when the program last ended."""
        ...

    def now(self) -> datetime:
        """The clock (aware, in the user's time zone)."""
        ...

    @property
    def zone(self) -> str:
        """The zone of meetings that are set up here (IANA)."""
        ...

    def today(self) -> date:
        """The day in the user's time zone."""
        ...

    def new_id(self) -> str:
        """Makes the next id."""
        ...

    def keep_picture(self, session: "Session", size: tuple[int, int], drawing: str) -> None:
        """Keeps what the next start draws before anything is loaded. Refusals of the disk do not matter.

        Args:
            session: the meeting that is drawn, closed.
            size: columns and rows of the terminal.
            drawing: what the terminal is sent.
        """
        ...

    def keep_settings(self, settings: ScreenSettings) -> None:
        """Keeps what the user chose. Refusals of the disk are not worth an interruption here."""
        ...

    def shorthand(self) -> "Sequence[Shorthand]":
        """The abbreviations and fixed phrases of the library.

        Raises:
            MinutesError: they cannot be read.
        """
        ...

    def keep_shorthand(self, known: "Sequence[Shorthand]") -> None:
        """Keeps another list of abbreviations and fixed phrases. *Blocking.*

        Raises:
            MinutesError: the disk refused; the list is as it was.
        """
        ...

    def meetings(self, told: Callable[[int, int], None] = ...) -> Sequence[MeetingSummary]:
        """All meetings, the latest first. *Blocking.*

        Args:
            told: told how many meetings of how many have been read, where many have to be.
        """
        ...

    def register(self, told: Callable[[int, int], None] = ...) -> "Register":
        """The action items of all meetings. *Blocking.*

        Args:
            told: as for the meetings.
        """
        ...

    def held(self, identifier: str) -> MinutesError | None:
        """Who else has a meeting open for writing, as the refusal that says so; None: nobody. *Blocking.*"""
        ...

    def take_steps(self, steps: "Sequence[tuple[str, Step]]") -> "ActResult":
        """Takes steps in the life of items whose meetings are not open here, as one act. *Blocking.*

        Args:
            steps: the steps, each with the id of its item's meeting.
        """
        ...

    def take_back(self, home: str, act: str) -> "ActResult":
        """Takes such an act back, or does again what was taken back. *Blocking.*

        Args:
            home: the meeting in whose store the act is kept.
            act: its id.

        Raises:
            MinutesError: that store cannot be written, or the items went on since.
        """
        ...

    def stands_as(self, identifier: str) -> object | None:
        """How the files of a meeting stand: the same value as long as nobody writes there; None: not known."""
        ...

    def peek(self, identifier: str) -> Meeting:
        """A meeting as it is kept, for looking at; it is not opened for writing. *Blocking.*"""
        ...

    def create(self, meeting: Meeting, changes: Sequence[Change] = ()) -> str:
        """Makes a store for a new meeting (head, bridges, people, units, agenda) and gives its id. *Blocking.*

        Args:
            meeting: the meeting as planned.
            changes: what is kept in it at once (an import): it comes with them or not at all.

        Raises:
            MinutesError: the library cannot be written to; nothing was made.
        """
        ...

    def record_of(self, typed: str) -> Sequence[Change]:
        """Every change of another record: of a `.minutes` file, or of a meeting of the library. *Blocking.*

        Raises:
            MinutesError: there is none of that name, or it cannot be read.
        """
        ...

    def sample(self) -> str:
        """Makes the sample conference in the language of the screen and gives its id. *Blocking.*"""
        ...

    def open(self, identifier: str) -> Session:
        """Opens a meeting for writing, or for reading only where it cannot be written. *Blocking.*

        Raises:
            MinutesError: there is no such meeting, or it cannot be read.
        """
        ...

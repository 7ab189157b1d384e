"""Recording: typed lines read against the meeting as it stands, and kept. The one way in.

The live screen, `record` and `import` all go through a `Recorder`; it knows the reading and the store, and
neither knows it. The reading is loaded when the first line is read: a screen is shown without it.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, Protocol

from minutes_tui.domain.acts import require_open
from minutes_tui.domain.arising import as_the_same
from minutes_tui.domain.changes import Change, Stream, apply
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.history import History
from minutes_tui.domain.ids import NewId
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.set_aside import in_its_place
from minutes_tui.domain.states import STATE_ACTS, WrongState
from minutes_tui.locale.screen import N_
from minutes_tui.reading.entryline.readings import NO_ANSWERS, Answers, LineReading, Mode, Moment

if TYPE_CHECKING:
    from minutes_tui.reading.entryline.meanings import ReadMeaning


NO_WORDS: Final = N_("There are no words behind its keyword; nothing was entered.")
"""Said of a line that is nothing but its keyword."""
STANDS_SO: Final = N_("It stands so already; nothing was changed.")
"""Said of a line that says what the record says already."""


class Keeper(Protocol):
    """Where changes are kept: a meeting's store, or a stand-in in tests."""

    def keep(self, change: Change) -> None:
        """Takes a change over; it may still be on its way to the disk when this returns."""
        ...


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one line."""

    reading: LineReading
    """How the line was read."""
    change: Change | None = None
    """The change that was handed to the keeper; None where the line was refused, asks something, or is idle."""
    idle: MinutesError | None = None
    """Why nothing had to be done for a line that was taken."""

    @property
    def refused(self) -> MinutesError | None:
        """Why nothing was done, where nothing was done."""
        return self.reading.refusal


class Recorder:
    """One meeting while it is being written.

    The meeting that it holds has every change handed over so far, also those still on their way to the disk:
    the next line is read against what is saved and what waits.

    Args:
        meeting: the meeting as it is kept.
        histories: the undo stacks of the two streams.
        keeper: takes every change over.
        now: the clock (aware times).
        new_id: makes ids.
        mode: where the lines come from.
        read: the sentence reader; None: the program's own.
        by: whose hand it is; stands in the trace beside every change.
    """

    def __init__(
        self,
        meeting: Meeting,
        histories: dict[Stream, History],
        keeper: Keeper,
        now: Callable[[], datetime],
        new_id: NewId,
        mode: Mode = "live",
        read: "ReadMeaning | None" = None,
        by: str = "",
    ) -> None:
        self.meeting = meeting
        self._histories = histories
        self._keeper = keeper
        self._now = now
        self._new_id = new_id
        self._mode: Mode = mode
        self._given_reader = read
        self._by = by

    @property
    def _read(self) -> "ReadMeaning":
        """The sentence reader."""
        if self._given_reader is not None:
            return self._given_reader
        from minutes_tui.reading.meaning import read_meaning

        return read_meaning

    def moment(self) -> Moment:
        """What a line is read with at this instant."""
        return Moment(self._now(), self._new_id, self._mode)

    def read(self, line: str, answers: Answers | None = None) -> LineReading:
        """What Enter would do with this line."""
        from minutes_tui.reading.entryline.reader import read_line

        return read_line(line, self.meeting, self.moment(), answers or NO_ANSWERS, self._read)

    def enter(self, line: str, answers: Answers | None = None, change_id: str | None = None) -> Outcome:
        """Carries a line out and hands the change over.

        Args:
            line: the line as typed.
            answers: what the user decided beforehand: a directive or a statement, whose label it is, which
                deadlines are rejected or changed.
            change_id: the id that the change gets: the one under which the half-typed line was kept, so that a
                saved line is never offered again. None: a fresh one.
        """
        reading = self.read(line, answers)
        if reading.refusal is not None or reading.question is not None:
            return Outcome(reading)
        if reading.effect == "nothing":
            return Outcome(reading, idle=MinutesError(NO_WORDS) if reading.line.strip() else None)
        if reading.effect == "undo":
            return self._entered_undo(reading, change_id)
        from minutes_tui.reading.entryline.enact import enact

        change = enact(reading, self.meeting, self.moment(), self._read)
        if answers is not None and answers.instead_of is not None:
            change = in_its_place(change, self.meeting, answers.instead_of)
        if not change.edits:
            return Outcome(reading, idle=reading.idle or MinutesError(STANDS_SO))
        change = replace(change, id=change_id or change.id)
        if answers is not None and answers.again is not None and reading.effect == "entry":
            change = as_the_same(change, answers.again.meeting, answers.again.step)
        return Outcome(reading, self.do(change))

    def _entered_undo(self, reading: LineReading, change_id: str | None) -> Outcome:
        try:
            undone = self.undo(change_id=change_id)
        except WrongState as error:
            return Outcome(reading, idle=error)
        return Outcome(reading, undone, None if undone else MinutesError("There is nothing to take back."))

    def do(self, change: Change) -> Change:
        """Applies a change, as done by the hand that records, and hands it over.

        Raises:
            ChangeConflict: it does not fit; nothing is changed.
            MinutesError: the keeper does not take it; nothing is changed.
        """
        by = self._by or change.by
        errands = tuple(replace(errand, by=by) for errand in change.errands)
        change = replace(change, by=by, errands=errands)
        changed = apply(self.meeting, change)
        self._keeper.keep(change)
        self.meeting = changed
        self._histories[change.stream].add(change)
        return change

    def follow(self, meeting: Meeting, changes: Iterable[Change]) -> None:
        """Takes over what another hand has done in the same record, which is kept already.

        Args:
            meeting: the meeting after it.
            changes: what was done, oldest first.
        """
        for change in changes:
            self._histories[change.stream].add(change)
        self.meeting = meeting

    def begin_anew(self, meeting: Meeting, histories: dict[Stream, History]) -> None:
        """Takes over a record that was read anew.

        Args:
            meeting: the meeting as it is kept.
            histories: the undo stacks of the two streams.
        """
        self._histories = histories
        self.meeting = meeting

    def earlier_words(self, entry: str) -> tuple[str, ...]:
        """The words of an entry before each correction that stands, the first ones first.

        Args:
            entry: its id.
        """
        return self._histories["minutes"].earlier_words(entry)

    def undo(self, stream: Stream = "minutes", change_id: str | None = None) -> Change | None:
        """Takes the last change of a stream back; None when there is none.

        Raises:
            WrongState: the last change closed, reopened or approved the minutes: that is no slip of a key.
        """
        undoable = self._histories[stream].undoable
        if undoable and undoable[-1].name in STATE_ACTS:
            require_open(self.meeting)
            raise WrongState("The minutes were closed or reopened last; nothing before that is taken back.")
        return self._take_back(undoable, change_id)

    def redo(self, stream: Stream = "minutes") -> Change | None:
        """Does again what was taken back last; None when there is nothing."""
        return self._take_back(self._histories[stream].redoable, None)

    def take_back(self, act: str, stream: Stream) -> Change | None:
        """Takes an act back by its id, wherever it stands in its stream; or does again what was taken back.

        Returns:
            what was done; None where there is no such act, or it is taken back already.

        Raises:
            ChangeConflict: another act stands on it; nothing is changed.
        """
        history = self._histories[stream]
        found = [change for change in (*history.undoable, *history.redoable) if change.id == act]
        return self._take_back(found, None)

    def _take_back(self, stack: list[Change], change_id: str | None) -> Change | None:
        return (
            self.do(stack[-1].inverse(change_id or self._new_id(), self._now().astimezone(UTC))) if stack else None
        )

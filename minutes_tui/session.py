"""One meeting, open on the screen: its recorder, its writer, its second copy, and what it owes other meetings."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Final

from minutes_tui.domain.changes import Change
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.ids import NewId
from minutes_tui.reading.entryline.readings import Answers
from minutes_tui.recording import Outcome, Recorder
from minutes_tui.store.drafts import Draft
from minutes_tui.store.engine import Write
from minutes_tui.store.errand_runner import ErrandRunner, RunErrands
from minutes_tui.store.errors import StoreLocked
from minutes_tui.store.meetings import MeetingStore, writes_of
from minutes_tui.store.picture import Footprint
from minutes_tui.store.rescue import write_rescue
from minutes_tui.store.second_copy import CopyStanding, CopyState, SecondCopy, take_over
from minutes_tui.store.writer import Saving, Standing, Writer
from minutes_tui.ui.workspace import LINE_IS_BACK, Progress, SaveState

_PATIENCE: Final = 10.0
"""Seconds for which somebody waits until everything is on the disk."""


class NotKept(MinutesError):
    """No disk took what was still to be saved; the sentence holds its words, for copying them."""

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__(
            "NOT SAVED: no disk takes the last changes. Copy these words before you close this window:\n{words}",
            words="\n".join(words),
        )


class WriterGone(MinutesError):
    """Whoever wrote to a meeting that is only read here writes no more."""

    def __init__(self) -> None:
        super().__init__("The other window has let go of this meeting: Ctrl+S goes on writing it here.")


class MeetingSession:
    """One meeting, open on the screen: its recorder, and the writer that brings its changes to the disk.

    Args:
        store: the open store.
        reason: why it is open for reading only, where it is.
        now: the clock.
        new_id: makes ids.
        copy: the folder of the meeting's second copy and the place that holds it, where the settings name one.
        rescue_places: private folders for what the disk refuses to the end, the best first.
        by: whose hand it is, for the trace.
        run_errands: does in other meetings' stores what an act kept here has to do there.
    """

    def __init__(
        self,
        store: MeetingStore,
        reason: MinutesError | None,
        now: Callable[[], datetime],
        new_id: NewId,
        copy: tuple[Path, Path] | None = None,
        rescue_places: Sequence[Path] = (),
        by: str = "",
        run_errands: RunErrands = lambda _errands: (),
    ) -> None:
        self._store = store
        self._errands = ErrandRunner(run_errands, self._tell_state)
        self._reason = reason
        self._now = now
        self._new_id = new_id
        self._rescue_places = rescue_places
        self._listener: Callable[[SaveState], None] | None = None
        self._lost: MinutesError | None = None
        self._rescued: MinutesError | None = None
        self._copy_trouble: MinutesError | None = None
        self._lost_words: list[str] = []
        # What another program's user is typing at this moment is not this one's to go on with.
        self._draft = None if isinstance(reason, StoreLocked) else store.store.unsubmitted_draft()
        self._line = self._draft.entry_id if self._draft else new_id()
        self._typed = self._draft.text if self._draft else ""
        self._ordinal = store.ordinal
        self._notices = list(store.notices())
        if self._typed:
            self._notices.append(MinutesError(LINE_IS_BACK))
        self._closed = False
        self._copy: SecondCopy | None = None
        self._writer: Writer | None = None
        if not store.read_only:
            if copy is not None:
                folder, place = copy
                self._take_over(store, folder, now)
                self._copy = SecondCopy(store.store.folder, folder, now=now, place=place, told=self._copy_told)
            self._writer = Writer(store.store, self._told)
        self.recorder = Recorder(store.meeting, store.histories(), self, now, new_id, "live", by=by)
        """The meeting while it is written."""

    @property
    def save_state(self) -> SaveState:
        """How far the meeting is on its way to the disk."""
        return self._state(self._writer.standing) if self._writer else SaveState()

    @property
    def read_only(self) -> MinutesError | None:
        """Why nothing can be written here; None: it can."""
        return self._reason

    @property
    def notices(self) -> Sequence[MinutesError]:
        """What opening the store, and its second copy, had to say."""
        return tuple(self._notices)

    def keep(self, change: Change) -> None:
        """Hands a change to the writer.

        Raises:
            MinutesError: the meeting is open for reading only.
        """
        if self._writer is None:
            raise self._reason or MinutesError("This meeting is open for reading only; nothing was changed.")
        if self._closed:
            raise MinutesError("This meeting is no longer open here; nothing was changed.")
        self._ordinal += 1
        future = self._writer.submit(writes_of(change, self._ordinal), line=change.id)
        future.add_done_callback(self._watch)
        if change.errands:
            self._errands.follow(future, change.errands)

    def enter(self, line: str, answers: Answers) -> Outcome:
        """Carries a line out; its change bears the id under which the half-typed line was kept."""
        if self._reason is not None:
            return Outcome(replace(self.recorder.read(line, answers), refusal=self._reason))
        outcome = self.recorder.enter(line, answers, change_id=self._line)
        if outcome.change is not None:
            self._line = self._new_id()
            self._typed = ""
        return outcome

    def draft(self) -> str:
        """The half-typed line that the last session left; empty where there is none."""
        return self._draft.text if self._draft else ""

    def keep_draft(self, text: str) -> None:
        """Keeps the half-typed line; an empty text forgets it."""
        self._typed = text
        if self._writer is not None:
            self._writer.keep_draft(self._line, text)

    @property
    def footprint(self) -> Footprint | None:
        """The files of the store as they were left; None while it is open, and where the disk refused anything."""
        refused = self._lost is not None or self._rescued is not None
        return None if refused or self._reason is not None else self._store.store.left_as

    def listen(self, listener: Callable[[SaveState], None]) -> None:
        """Names who is told of every new state of saving, from any thread."""
        self._listener = listener

    def retry(self) -> None:
        """Tries again to write what the disk refused."""
        if self._writer is not None:
            self._writer.retry()

    def look_again(self) -> None:
        """Tries again what the disk refused; nobody is told of it unless the disk takes it now."""
        if self._writer is not None:
            self._writer.look_again()

    def settle(self) -> Sequence[MinutesError]:
        """Waits until what acts have to do in other meetings' stores is done there, or is refused."""
        return self._errands.settle()

    def trace(self) -> Sequence[Change]:
        """Every change that is on the disk; waits for those on their way."""
        if self._writer is not None and self._writer.wait(_PATIENCE).saving is not Saving.SAVED:
            raise MinutesError("Not everything is saved yet; nothing was changed. Save first, then try again.")
        return tuple(self._store.trace())

    def follow(self) -> bool:
        """Takes in what another program has written since the last look; says who writes now."""
        if self._writer is not None:
            return False
        told = self._reason
        changes = self._store.follow()
        if changes is None:
            self.recorder.begin_anew(self._store.meeting, self._store.histories())
        elif changes:
            self.recorder.follow(self._store.meeting, changes)
        if isinstance(self._reason, StoreLocked | WriterGone):
            gone = self._store.store.writer_has_ended
            if gone != isinstance(self._reason, WriterGone) or not gone:
                self._reason = WriterGone() if gone else self._writer_now()
        return changes is None or bool(changes) or self._reason is not told

    def _writer_now(self) -> MinutesError:
        """Who writes to the meeting, told as long as it is the same one by the same words."""
        now = StoreLocked(self._store.store.folder, self._store.store.holder)
        same = isinstance(self._reason, StoreLocked) and self._reason.holder == now.holder
        return self._reason if same and self._reason is not None else now

    def unsaved_entries(self) -> frozenset[str]:
        """The ids of the entries that are not on the disk as they stand now."""
        waiting = self._writer.waiting() if self._writer else ()
        return frozenset(
            w.id for writes in waiting for w in writes if w.table == "entries" and w.document is not None
        )

    def unsaved_text(self) -> str:
        """The words that wait for the disk, in order."""
        waiting = self._writer.waiting() if self._writer else ()
        return "\n".join(text for writes in waiting for text in _words_of(writes))

    def close(self) -> MinutesError | None:
        """Waits for what is on its way to the disk and lets go; what is refused is kept elsewhere."""
        said = None
        self._closed = True
        if self._writer is not None:
            said = self._rescue(self._writer.close(), self._writer.standing.draft_refused is not None)
            self._errands.try_again()
            # What cannot be noted as done is looked at again when the meeting is next opened, and found to be done.
            with suppress(MinutesError):
                self._store.forget_errands(self._errands.finished)
        if self._copy is not None:
            self._copy.close()
        self._store.close()
        self._rescued = said
        return said

    def _tell_state(self) -> None:
        if self._listener is not None:
            self._listener(self.save_state)

    def _rescue(self, waiting: Sequence[Sequence[Write]], draft_refused: bool) -> MinutesError | None:
        """Keeps what the disk refused to the end in another place; the next session saves it."""
        draft = Draft(self._line, self._typed) if draft_refused and self._typed else None
        if not waiting and draft is None:
            return None
        path = write_rescue(self._store.store.folder, waiting, self._rescue_places, now=self._now, draft=draft)
        words = [text for writes in waiting for text in _words_of(writes)]
        if path is None:
            return NotKept([*words, *([draft.text] if draft else [])])
        return MinutesError(
            "The disk refused the last changes; they are kept in {path} and are saved when the meeting is opened "
            "again.",
            path=path,
        )

    def _take_over(self, store: MeetingStore, copy: Path, now: Callable[[], datetime]) -> None:
        """Brings back what was written in the second copy on another machine, and says so."""
        before = store.store.sequence
        try:
            after = take_over(store.store, copy, now=now)
        except MinutesError:
            # Nothing was written there, or both went on: the copy's own standing tells which.
            return
        if after > before:
            store.reread()
            self._notices.append(
                MinutesError("What was written in the second copy {copy} was taken over.", copy=copy)
            )

    def _told(self, standing: Standing) -> None:
        if self._copy is not None and standing.saving is Saving.SAVED:
            self._copy.changed()
        if self._listener is not None:
            self._listener(self._state(standing))

    def _copy_told(self, standing: CopyStanding) -> None:
        self._copy_trouble = (
            standing.trouble if standing.state in (CopyState.OUT_OF_REACH, CopyState.PARTED) else None
        )
        if self._listener is not None:
            self._listener(self.save_state)

    def _watch(self, future: "Future[int]") -> None:
        error = future.exception()
        if error is not None:
            self._lost = error if isinstance(error, MinutesError) else _fault(error)
            if self._listener is not None:
                self._listener(self.save_state)

    def _state(self, standing: Standing) -> SaveState:
        progress: Progress = "saving" if standing.saving is Saving.SAVING else "saved"
        state = SaveState(
            progress, None, standing.waiting, self._copy_trouble, standing.draft_refused, self._errands.trouble,
            standing.nearly_full,
        )  # fmt: skip
        if self._lost is not None:
            return replace(state, progress="not_saved", reason=self._lost, waiting=max(1, standing.waiting))
        if standing.saving is Saving.NOT_SAVED:
            return replace(state, progress="not_saved", reason=standing.refusal)
        return state


def _fault(error: BaseException) -> MinutesError:
    return MinutesError(
        "The last change could not be saved ({error}); everything before it is. Copy it out and type it again.",
        error=error,
    )


def _words_of(writes: Sequence[Write]) -> list[str]:
    return [str(w.document["text"]) for w in writes if w.table == "entries" and w.document is not None]

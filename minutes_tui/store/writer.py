"""The writer: one thread that waits for the disk, so that nobody else has to.

What is handed over waits in order. When the disk refuses, everything from there on stays where it is, in
order; it is tried again with the next change, or when somebody asks, or it is copied out.
"""

from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from threading import Condition, Thread
from typing import Any, Self

from minutes_tui.domain.errors import MinutesError
from minutes_tui.store.drafts import Draft
from minutes_tui.store.engine import Store, Write
from minutes_tui.store.errors import StoreWriteFailed, reason_of

AT_ONCE = 256
"""How many waiting commits share one wait for the disk."""


class Saving(StrEnum):
    """How far what was handed over is."""

    SAVED = "saved"
    """All of it is on the disk."""
    SAVING = "saving"
    """Some of it is on its way."""
    NOT_SAVED = "not_saved"
    """The disk refused; what waits stays in order."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What the screen says about saving."""

    saving: Saving = Saving.SAVED
    """Saved, saving or not saved."""
    waiting: int = 0
    """How many commits are not on the disk."""
    refusal: MinutesError | None = None
    """Why the disk refused; None unless not saved."""
    draft_refused: str | None = None
    """Why the half-typed line is not being kept, in a few words; None where it is."""
    nearly_full: bool = False
    """The disk was full, and the ballast has been given up: there is room for a while, not for long."""


@dataclass(frozen=True, slots=True)
class _Handed:
    """One commit that waits."""

    writes: tuple[Write, ...]
    future: "Future[int]"
    line: str | None
    """The id of the half-typed line that is to be forgotten once the commit is on the disk."""


class Writer:
    """Commits to one store, in order, on a thread of its own.

    Args:
        store: the open store; nobody else commits to it while the writer runs.
        told: is called on the writer's thread with every new standing; returns at once and never raises.
    """

    def __init__(self, store: Store, told: Callable[[Standing], None] | None = None) -> None:
        self._store = store
        self._told = told
        self._last_told = Standing()
        self._wake = Condition()
        self._waiting: deque[_Handed] = deque()
        self._draft: Draft | None = None
        self._refused_draft: Draft | None = None
        self._again = False
        self._busy = False
        self._refusal: MinutesError | None = None
        self._draft_refused: str | None = None
        self._had_ballast = store.has_ballast
        self._may_compact = True
        self._closing = False
        self._thread = Thread(target=self._run, name="store-writer", daemon=True)
        self._thread.start()

    @property
    def standing(self) -> Standing:
        """How far everything handed over is."""
        with self._wake:
            return self._standing()

    def submit(self, writes: Sequence[Write], line: str | None = None) -> "Future[int]":
        """Hand over one commit and return at once.

        Args:
            writes: what the commit does.
            line: the id under which the half-typed line was kept that this commit is made of. The draft
                holds the line until the commit is on the disk, and forgets it then.

        Returns:
            a future that is done when the commit is on the disk, with its number. It stays open while the
            disk refuses; it fails with TypeError or ValueError for what can never be saved.
        """
        future: Future[int] = Future()
        # From here on nobody can take the commit back by cancelling.
        future.set_running_or_notify_cancel()
        with self._wake:
            if self._closing:
                raise RuntimeError("the writer is closed")
            self._waiting.append(_Handed(tuple(writes), future, line))
            self._refusal = None
            self._wake.notify_all()
        return future

    def keep_draft(self, entry_id: str, text: str, extra: dict[str, Any] | None = None) -> None:
        """Keep the half-typed line; of several that wait only the newest is written."""
        with self._wake:
            self._draft = Draft(entry_id, text, extra or {})
            self._wake.notify_all()

    def retry(self) -> None:
        """Try again what the disk refused."""
        with self._wake:
            self._refusal = None
            self._may_compact = True
            self._draft = self._draft or self._refused_draft
            self._wake.notify_all()

    def look_again(self) -> None:
        """Try again what the disk refused, and call it refused until the disk takes it: for whoever asks often."""
        with self._wake:
            self._again = self._refusal is not None and bool(self._waiting)
            self._draft = self._draft or self._refused_draft
            self._wake.notify_all()

    def waiting(self) -> tuple[tuple[Write, ...], ...]:
        """Everything that is not on the disk, in order, for copying it elsewhere."""
        with self._wake:
            return tuple(handed.writes for handed in self._waiting)

    def wait(self, seconds: float | None = None) -> Standing:
        """Wait until everything is on the disk or refused; for threads that may wait."""
        with self._wake:
            self._wake.wait_for(lambda: not self._busy and not self._has_work(), seconds)
            return self._standing()

    def close(self) -> tuple[tuple[Write, ...], ...]:
        """Try everything once more, stop the thread, and leave the store open.

        Returns:
            what the disk refused, in order; empty when everything is saved.
        """
        with self._wake:
            self._closing = True
            self._refusal = None
            self._wake.notify_all()
        self._thread.join()
        left = self.waiting()
        with self._wake:
            for handed in self._waiting:
                handed.future.set_exception(self._refusal or RuntimeError("the writer ended early"))
            self._waiting.clear()
        return left

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def _has_work(self) -> bool:
        return self._draft is not None or (bool(self._waiting) and (self._refusal is None or self._again))

    def _standing(self) -> Standing:
        saving = Saving.SAVING if self._waiting else Saving.SAVED
        if self._waiting and self._refusal is not None:
            saving = Saving.NOT_SAVED
        nearly_full = self._had_ballast and not self._store.has_ballast
        return Standing(saving, len(self._waiting), self._refusal, self._draft_refused, nearly_full)

    def _run(self) -> None:
        try:
            self._work()
        finally:
            # Whatever ended the thread: nobody may believe that it still saves.
            with self._wake:
                self._closing = True
                self._busy = False
                if self._waiting and self._refusal is None:
                    self._refusal = MinutesError(
                        "NOT SAVED: the program stopped writing because of a fault of its own. "
                        "What was saved before is safe; copy out what waits and start the program again."
                    )
                self._wake.notify_all()

    def _work(self) -> None:
        while True:
            with self._wake:
                self._busy = False
                self._wake.notify_all()
                self._wake.wait_for(lambda: self._closing or self._has_work())
                if not self._has_work():
                    return
                self._busy = True
                tries = self._refusal is None or self._again
                batch = list(self._waiting)[:AT_ONCE] if tries else []
                self._again = False
            self._tell()
            if batch:
                self._save(batch)
            self._keep_newest_draft()
            self._tell()
            self._compact_when_idle()

    def _tell(self) -> None:
        standing = self.standing
        if self._told is not None and standing != self._last_told:
            self._last_told = standing
            self._told(standing)

    def _save(self, batch: Sequence[_Handed]) -> None:
        """Save all with one wait; where that fails, one by one, so that the first refusal is found."""
        if len(batch) > 1:
            with suppress(StoreWriteFailed, TypeError, ValueError):
                last = self._store.commit_all([handed.writes for handed in batch])
                self._done(batch, last)
                return
        for handed in batch:
            try:
                number = self._store.commit(handed.writes)
            except StoreWriteFailed as refusal:
                with self._wake:
                    if str(refusal) != str(self._refusal):  # the same once more is no news
                        self._refusal = refusal
                return
            except (MinutesError, TypeError, ValueError) as error:
                with self._wake:
                    self._waiting.popleft()
                handed.future.set_exception(error)
            else:
                self._done([handed], number)

    def _done(self, batch: Sequence[_Handed], last: int) -> None:
        with self._wake:
            self._refusal = None
            for handed in batch:
                self._waiting.popleft()
                if self._draft is not None and self._draft.entry_id == handed.line:
                    self._draft = None
                if self._refused_draft is not None and self._refused_draft.entry_id == handed.line:
                    self._refused_draft = None
        for handed in batch:
            if handed.line is not None:
                self._write_draft(partial(self._store.draft.clear, handed.line))
        for position, handed in enumerate(reversed(batch)):
            handed.future.set_result(last - position)

    def _keep_newest_draft(self) -> None:
        with self._wake:
            draft, self._draft = self._draft, None
        if draft is not None:
            self._write_draft(partial(self._store.draft.save, draft.entry_id, draft.text, draft.extra))
            self._refused_draft = draft if self._draft_refused is not None else None

    def _write_draft(self, act: Callable[[], None]) -> None:
        try:
            act()
        except OSError as error:
            self._draft_refused = reason_of(error)
        else:
            self._draft_refused = None

    def _compact_when_idle(self) -> None:
        with self._wake:
            if self._has_work() or not self._may_compact or not self._store.compaction_due:
                return
        try:
            self._store.compact()
        except StoreWriteFailed:
            # The journal holds everything; nothing is gained by trying again after every line.
            self._may_compact = False

"""Doing in one meeting's store what an act kept in another one has to do there.

An errand stands in the store of its act from the same commit on as the act itself. It is done at once where that
can be; where the other store is open elsewhere, or the program ended in between, it is done when the library is
next looked at or the act's meeting next opened. A change that bears the act's id shows that it is done.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from minutes_tui.domain.changes import Change, ChangeConflict
from minutes_tui.domain.errands import Errand
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.steps import change_of
from minutes_tui.locale.screen import N_
from minutes_tui.store.errors import StoreError, StoreMissing
from minutes_tui.store.meetings import CHANGES, MeetingStore

WENT_ON = N_("This action item went on since; the step was not taken back in its own meeting.")
"""Said where a step cannot be taken back, because another one stands on it."""


@dataclass(frozen=True, slots=True)
class ErrandResult:
    """What became of an errand."""

    errand: Errand
    """The errand."""
    done: bool
    """False: it waits for another time."""
    refused: tuple[MinutesError, ...] = ()
    """Why it waits, or what of it does not fit and is left out for good."""


def run_errands(errands: Iterable[Errand], open_store: Callable[[str], MeetingStore]) -> tuple[ErrandResult, ...]:
    """Does errands, one after the other.

    Args:
        errands: what is to be done; what is done already is found so.
        open_store: opens the store of a meeting for writing.
    """
    return tuple(_run(errand, open_store) for errand in errands)


def _run(errand: Errand, open_store: Callable[[str], MeetingStore]) -> ErrandResult:
    try:
        store = open_store(errand.meeting)
    except StoreMissing as error:
        return ErrandResult(errand, True, (error,))
    except StoreError as error:
        return ErrandResult(errand, False, (error,))
    try:
        return ErrandResult(errand, True, carry_out(store, errand))
    except StoreError as error:
        return ErrandResult(errand, False, (error,))
    finally:
        store.close()


def carry_out(store: MeetingStore, errand: Errand) -> tuple[MinutesError, ...]:
    """Does an errand in the open store of its meeting, unless it is done.

    Returns:
        what of it does not fit the items as they are now, and is left out.

    Raises:
        StoreError: the disk refuses.
    """
    if errand.act in store.store.documents(CHANGES):
        return ()
    if errand.takes_back:
        return _take_back(store, errand)
    change, refused = change_of(store.meeting, errand.steps, errand.act, errand.at, errand.by)
    if change is not None:
        store.keep(change)
    return tuple(error for _step, error in refused)


def _take_back(store: MeetingStore, errand: Errand) -> tuple[MinutesError, ...]:
    found = find_change(store, errand.takes_back)
    if found is None:
        return ()
    try:
        store.keep(found.inverse(errand.act, errand.at))
    except ChangeConflict:
        return (MinutesError(WENT_ON),)
    return ()


def find_change(store: MeetingStore, identifier: str) -> Change | None:
    """The change of the trace with an id; None where there is none."""
    if identifier not in store.store.documents(CHANGES):
        return None
    return next(change for change in store.trace() if change.id == identifier)

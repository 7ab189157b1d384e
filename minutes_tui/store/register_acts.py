"""Acts on items of the register whose meetings nobody has open: one act number in all stores that it takes."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime

from minutes_tui.domain.changes import ChangeConflict
from minutes_tui.domain.errands import Errand, Step
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.steps import change_of, errands_by_meeting
from minutes_tui.store.errands import WENT_ON, find_change
from minutes_tui.store.errors import StoreError, StoreWriteFailed
from minutes_tui.store.library import Library
from minutes_tui.store.meetings import MeetingStore


@dataclass(frozen=True, slots=True)
class ActResult:
    """What became of an act on items of several meetings."""

    home: str = ""
    """The id of the meeting in whose store the act is kept; empty: nothing was changed."""
    act: str = ""
    """The id of the act."""
    meetings: tuple[str, ...] = ()
    """The meetings that it changed."""
    taken: int = 0
    """How many steps were taken."""
    refused: tuple[MinutesError, ...] = ()
    """Why steps were not taken, each with its reason."""


def take_steps(
    library: Library, steps: Sequence[tuple[str, Step]], act: str, at: datetime, by: str = ""
) -> ActResult:
    """Takes steps in the life of items, wherever they were given.

    The first meeting that can be written keeps the act; what it does in the others stands beside it until it is
    done there. An item whose meeting is open elsewhere, or which a step does not fit, is left out and named.

    Args:
        library: the library.
        steps: the steps, each with the id of its item's meeting.
        act: the id of the act.
        at: when it is done (UTC).
        by: whose hand it is.
    """
    waiting = list(errands_by_meeting(act, at, steps, by))
    refused: list[MinutesError] = []
    while waiting:
        first = waiting.pop(0)
        try:
            store = library.open(first.meeting)
        except StoreError as error:
            refused.append(error)
            continue
        try:
            kept = _keep(library, store, first, waiting)
        except StoreError as error:
            refused.append(error)
            continue
        finally:
            store.close()
        refused += kept.refused
        if kept.home:
            _bring_copy_up(library, kept.home)
            return replace(kept, refused=tuple(refused))
    return ActResult(refused=tuple(refused))


def _keep(library: Library, store: MeetingStore, first: Errand, others: Sequence[Errand]) -> ActResult:
    """Keeps an act in one store and carries it into the others."""
    change, left_out = change_of(store.meeting, first.steps, first.act, first.at, first.by)
    refused = [error for _step, error in left_out]
    if change is None:
        return ActResult(refused=tuple(refused))
    held = {errand.id: library.held(errand.meeting) for errand in others}
    refused += [reason for reason in held.values() if reason is not None]
    errands = tuple(errand for errand in others if held[errand.id] is None)
    store.keep(replace(change, errands=errands))
    results = library.run_errands(errands)
    with suppress(StoreWriteFailed):
        store.forget_errands(result.errand.id for result in results if result.done)
    told = [error for result in results for error in result.refused]
    taken = len(first.steps) + sum(len(errand.steps) for errand in errands) - len(left_out) - len(told)
    meetings = (first.meeting, *(errand.meeting for errand in errands))
    return ActResult(first.meeting, first.act, meetings, taken, (*refused, *told))


def take_back(library: Library, home: str, act: str, new_act: str, at: datetime) -> ActResult:
    """Takes an act back, or does it again where it was taken back itself, in every store that it touched.

    Args:
        library: the library.
        home: the id of the meeting in whose store the act is kept.
        act: the id of the act.
        new_act: the id of the act that takes it back.
        at: when that is done (UTC).

    Raises:
        MinutesError: that store cannot be written, or the items went on since; nothing was changed.
    """
    store = library.open(home)
    try:
        change = find_change(store, act)
        if change is None:
            raise MinutesError("There is nothing to take back.")
        inverse = change.inverse(new_act, at)
        try:
            store.keep(inverse)
        except ChangeConflict as error:
            raise MinutesError(WENT_ON) from error
        results = library.run_errands(inverse.errands)
        with suppress(StoreWriteFailed):
            store.forget_errands(result.errand.id for result in results if result.done)
    finally:
        store.close()
    meetings = (home, *(errand.meeting for errand in inverse.errands))
    _bring_copy_up(library, home)
    refused = tuple(error for result in results for error in result.refused)
    return ActResult(home, new_act, meetings, len(inverse.edits), refused)


def _bring_copy_up(library: Library, meeting: str) -> None:
    """The second copy follows; one that is out of reach is brought up when its meeting is next open."""
    with suppress(MinutesError):
        library.bring_copy_up(meeting)

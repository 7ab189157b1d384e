"""Back into a meeting with what was rescued when its disk refused to the end."""

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from minutes_tui.domain.changes import Change, ChangeConflict
from minutes_tui.domain.errors import MinutesError
from minutes_tui.store.engine import Write
from minutes_tui.store.errors import StoreWriteFailed
from minutes_tui.store.meetings import CHANGES, MeetingStore, change_from
from minutes_tui.store.rescue import Rescue, rescues_for
from minutes_tui.store.system import System, this_system

READ = "read-"
"""How the names of rescue files begin that were put back in part and are kept as evidence."""


def put_back(
    store: MeetingStore, places: Sequence[Path], *, system: System | None = None
) -> tuple[MinutesError, ...]:
    """Saves what rescue files hold for a meeting, and removes each file of which everything is saved.

    A change that is there already is passed over. One that no longer fits, because the meeting was changed in
    the meantime, is left out; its file stays under another name, and that is said.

    Args:
        store: the meeting, open for writing.
        places: where rescue files may be.
        system: the machine.

    Returns:
        what is to be said of it.
    """
    system = system if system is not None else this_system()
    notices: list[MinutesError] = []
    for rescue in rescues_for(store.store.folder, places, system=system):
        try:
            saved, left = _save(store, rescue)
            if rescue.draft is not None:
                store.store.draft.save(rescue.draft.entry_id, rescue.draft.text)
        except StoreWriteFailed as refusal:
            return (*notices, refusal)
        except OSError as error:
            return (*notices, StoreWriteFailed(store.store.folder, error))
        notices.extend(_finish(rescue, saved, left, system))
    return tuple(notices)


def _save(store: MeetingStore, rescue: Rescue) -> tuple[int, int]:
    """Saves the changes of one file; says how many are saved and how many do not fit."""
    saved = left = 0
    for writes in rescue.waiting:
        change = _change_of(writes)
        if change is None:
            left += 1
        elif change.id not in store.store.documents(CHANGES):
            try:
                store.keep(change)
            except ChangeConflict:
                left += 1
            else:
                saved += 1
    return saved, left


def _change_of(writes: Sequence[Write]) -> Change | None:
    """The change that a commit was; None where it is none that a meeting makes."""
    traced = next((w.document for w in writes if w.table == CHANGES), None)
    if traced is None:
        return None
    left = {(w.table, w.id): w.document for w in writes if w.table != CHANGES}
    return change_from(traced, lambda table, identifier: left.get((table, identifier)))


def _finish(rescue: Rescue, saved: int, left: int, system: System) -> list[MinutesError]:
    """Removes a file of which everything is saved, keeps another under its second name; says what was done."""
    said: list[MinutesError] = []
    if saved:
        said.append(
            MinutesError(
                "{count} changes that the disk had refused were kept elsewhere and are saved now.", count=saved
            )
        )
    # A file that cannot be removed now is removed another time: what is in it is not saved twice.
    if rescue.whole and not left:
        with suppress(OSError):
            system.remove(rescue.path)
        return said
    kept = rescue.path.with_name(READ + rescue.path.name)
    with suppress(OSError):
        system.replace(rescue.path, kept)
    said.append(
        MinutesError(
            "Some changes that the disk had refused could not be put back: the meeting was changed in the "
            "meantime, or the file is damaged. They are in {path}.",
            path=kept,
        )
    )
    return said

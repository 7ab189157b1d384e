"""A second copy of a store, on a stick or a share, kept in step without anybody waiting for it.

The copy is itself a store: the same snapshot and the same journal, shipped after each commit by a thread of
its own. When its folder is missing, full or slow, that is said, and the copy catches up later. A copy that
somebody went on writing elsewhere is never overwritten; it can be taken over.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from threading import Condition, Thread
from typing import Self

from minutes_tui.domain.errors import MinutesError
from minutes_tui.store.engine import Store
from minutes_tui.store.errors import StoreError
from minutes_tui.store.lineage import parted_at
from minutes_tui.store.shipping import CopyOutOfReach, CopyParted, Shipping
from minutes_tui.store.system import System, this_system
from minutes_tui.store.tables import differences


class CopyState(StrEnum):
    """How a second copy stands."""

    IN_STEP = "in_step"
    """It holds everything."""
    BEHIND = "behind"
    """Something is on its way to it."""
    OUT_OF_REACH = "out_of_reach"
    """Its folder is missing, full or refuses; the copy catches up when it is back."""
    PARTED = "parted"
    """It holds what the store does not: somebody went on with it elsewhere, or it is another store's."""


@dataclass(frozen=True, slots=True)
class CopyStanding:
    """What is said about a second copy."""

    state: CopyState
    """In step, behind, out of reach or parted."""
    trouble: MinutesError | None = None
    """What stands in the way, in a sentence; None while nothing does."""


class SecondCopy:
    """Keeps the copy of one open store in step, on a thread of its own.

    Args:
        source: the folder of the store.
        copy: the folder of its copy.
        now: tells the time, with its zone.
        system: the machine.
        place: the stick or share that holds the copy; None: the folder right above it.
        told: is called on that thread with every new standing; returns at once and never raises.
    """

    def __init__(
        self,
        source: Path,
        copy: Path,
        *,
        now: Callable[[], datetime],
        system: System | None = None,
        place: Path | None = None,
        told: Callable[[CopyStanding], None] | None = None,
    ) -> None:
        self._shipping = Shipping(source, copy, now, system if system is not None else this_system(), place)
        self._told = told
        self._wake = Condition()
        self._asked = 1
        self._answered = 0
        self._standing = CopyStanding(CopyState.BEHIND)
        self._closing = False
        self._thread = Thread(target=self._run, name="second-copy", daemon=True)
        self._thread.start()

    @property
    def standing(self) -> CopyStanding:
        """How the copy stands."""
        with self._wake:
            if self._asked > self._answered and self._standing.state is CopyState.IN_STEP:
                return CopyStanding(CopyState.BEHIND)
            return self._standing

    def changed(self) -> None:
        """Say that the store has more; also the way to try again. Returns at once."""
        with self._wake:
            self._asked += 1
            self._wake.notify_all()

    def wait(self, seconds: float | None = None) -> CopyStanding:
        """Wait until the copy was tried with everything said so far; for threads that may wait."""
        with self._wake:
            self._wake.wait_for(lambda: self._answered >= self._asked or self._closing, seconds)
        return self.standing

    def close(self, patience: float = 5.0) -> CopyStanding:
        """Try once more and end, within `patience` seconds; a copy that takes longer catches up another time."""
        with self._wake:
            self._asked += 1
            self._closing = True
            self._wake.notify_all()
        self._thread.join(patience)
        return self.standing

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def _run(self) -> None:
        while True:
            with self._wake:
                self._wake.wait_for(lambda: self._asked > self._answered)
                asked, closing = self._asked, self._closing
            standing = ship_once(self._shipping)
            with self._wake:
                is_new = standing != self._standing
                self._standing = standing
                self._answered = asked
                self._wake.notify_all()
            if is_new and self._told is not None:
                self._told(standing)
            if closing:
                self._shipping.stop()
                return


def ship_once(shipping: Shipping) -> CopyStanding:
    """Ship, and say how it went."""
    try:
        shipping.ship()
    except CopyParted as trouble:
        return CopyStanding(CopyState.PARTED, trouble)
    except (CopyOutOfReach, StoreError) as trouble:
        return CopyStanding(CopyState.OUT_OF_REACH, trouble)
    return CopyStanding(CopyState.IN_STEP)


def catch_up(
    source: Path,
    copy: Path,
    *,
    now: Callable[[], datetime],
    system: System | None = None,
    place: Path | None = None,
) -> CopyStanding:
    """Bring the copy of a store that nobody has open to where the store is."""
    shipping = Shipping(source, copy, now, system if system is not None else this_system(), place)
    try:
        return ship_once(shipping)
    finally:
        shipping.stop()


def take_over(store: Store, copy: Path, *, now: Callable[[], datetime], system: System | None = None) -> int:
    """Bring what was written elsewhere in the copy of a store back into the store, as one commit.

    Afterwards the copy is the store's again.

    Returns:
        the number of the commit.

    Raises:
        CopyParted: the copy was never this store's, or the store has gone on as well since they parted: then
            neither can replace the other, and their records have to be merged.
        CopyOutOfReach: all is taken over, but the copy could not be made the store's again.
        StoreError: the copy cannot be read, or the store cannot be written.
    """
    system = system if system is not None else this_system()
    parting = parted_at(system, copy)
    if parting is None or parting[0].folder != str(store.folder) or parting[1] != store.sequence:
        raise CopyParted(
            "The copy in {folder} cannot simply replace this record: both have gone on since they parted, or the "
            "copy is another record's. Nothing was changed; merge the two.",
            folder=copy,
        )
    with Store.open(copy, read_only=True, now=now, system=system) as other:
        number = store.commit_operations(differences(store.tables, other.tables))
    # A snapshot in the copy may be further on than this store; it must be replaced, so there has to be one here.
    store.compact()
    shipping = Shipping(store.folder, copy, now, system)
    try:
        shipping.claim()
    finally:
        shipping.stop()
    return number

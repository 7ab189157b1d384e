"""The balance of a period: opening + new − done − cancelled + reopened = closing, and what was learnt late.

What a report said on the eve of the period need not be what the register says of that eve now: something was
entered later that holds from before. `late` names each of these items, so that two reports in a row can be laid
side by side.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from minutes_tui.domain.register import RegisterItem
from minutes_tui.domain.standing import status_on, turns

Late = Literal["given", "done", "cancelled", "reopened"]
"""What was entered late: that an item was given, done, cancelled, or owed again."""


@dataclass(frozen=True, slots=True)
class Balance:
    """How the number of open items changed in a period."""

    first: date | None
    """The first day of the period; None: from the beginning."""
    last: date
    """Its last day."""
    opening: int
    """Items open before the first day, as the register knows now."""
    new: int
    """Items given in the period."""
    done: int
    """How often an item was done in it."""
    cancelled: int
    """How often an item was cancelled in it."""
    reopened: int
    """How often an item that was closed became owed again in it."""
    closing: int
    """Items open at the end of the last day."""
    reported: int
    """Items open before the first day, as the register knew on the eve of that day."""
    late: tuple[tuple[Late, RegisterItem], ...] = ()
    """What was entered after that eve and holds from before: why `reported` is not `opening`. Nothing where no item
    was in the register on that eve: there was nothing to report from."""

    @property
    def holds(self) -> bool:
        """Does opening + new − done − cancelled + reopened give the closing?"""
        return self.opening + self.new - self.done - self.cancelled + self.reopened == self.closing


def balance(entries: Iterable[RegisterItem], first: date | None, last: date) -> Balance:
    """The balance of a period.

    Args:
        entries: the register, already filtered.
        first: the first day; None: from the beginning.
        last: the last day.
    """
    entries = list(entries)
    eve = first - timedelta(days=1) if first is not None and first > date.min else None
    kept = eve is not None and any(e.recorded_on is None or e.recorded_on <= eve for e in entries)
    opening = new = closing = reported = 0
    moved = {"done": 0, "cancelled": 0, "reopened": 0}
    late: list[tuple[Late, RegisterItem]] = []
    for entry in entries:
        if entry.given_on > last:
            continue
        closing += status_on(entry.life, last)[0] == "open"
        before = eve is not None and entry.given_on <= eve
        new += not before
        if before and eve is not None:
            is_open = status_on(entry.life, eve)[0] == "open"
            was_open, learnt = _as_known(entry, eve, is_open) if kept else (is_open, None)
            opening += is_open
            reported += was_open
            if learnt is not None:
                late.append((learnt, entry))
        for turned in turns(entry):
            if turned.day <= last and (eve is None or turned.day > eve):
                moved[turned.turn] += 1
    return Balance(first, last, opening, new, **moved, closing=closing, reported=reported, late=tuple(late))


def in_hand(entries: Iterable[RegisterItem], first: date, last: date) -> list[RegisterItem]:
    """The items with which a period had to do: open before it, given in it, or owed again in it.

    Counted at its end they add up with the balance: opening + new + those of the reopened that were closed before.
    """
    eve = first - timedelta(days=1) if first > date.min else first
    return [
        entry
        for entry in entries
        if entry.given_on <= last
        and (
            entry.given_on >= first
            or status_on(entry.life, eve)[0] == "open"
            or any(turned.turn == "reopened" and eve < turned.day <= last for turned in turns(entry))
        )
    ]


def _as_known(entry: RegisterItem, eve: date, is_open: bool) -> tuple[bool, Late | None]:
    """Did the register count an item as open on a day, and what it learnt later; None where nothing."""
    if entry.recorded_on is not None and entry.recorded_on > eve:
        return False, "given" if is_open else None
    happened = [turned for turned in turns(entry) if turned.day <= eve]
    known = [turned for turned in happened if turned.entered_on <= eve]
    was_open = not known or known[-1].turn == "reopened"
    return was_open, None if was_open == is_open else happened[-1].turn

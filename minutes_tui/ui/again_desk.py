"""Nearly the same again: a directive that is close to an open item of an earlier meeting. No widget.

Nothing is asked: the offer stands beside what Enter will do, Enter alone makes a new item as ever.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Final, Literal

from minutes_tui.domain.acts import authority_of
from minutes_tui.domain.errands import Step
from minutes_tui.domain.items import Extension
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.register import RegisterItem
from minutes_tui.domain.text import fold
from minutes_tui.locale.screen import ScreenWords
from minutes_tui.reading.entryline.readings import Again, LineReading

if TYPE_CHECKING:
    from minutes_tui.domain.likeness import OpenItems

Choice = Literal["new", "repeat", "extend"]

_LEAST_LETTERS: Final = 12
"""A shorter directive is like nothing yet."""


@dataclass(frozen=True, slots=True)
class Offer:
    """An open item that the line is close to, and what is chosen about it."""

    entry: RegisterItem
    """The item."""
    choice: Choice
    """New: a new item; repeat: a note in the life of this one; extend: its date moves."""
    due: date | None
    """The new date; None: the line names none, so nothing can be extended."""

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What can be chosen."""
        return ("new", "repeat", "extend") if self.due is not None else ("new", "repeat")


def candidates(entries: Iterable[RegisterItem], meeting: Meeting) -> list[RegisterItem]:
    """The open items that a directive may be again: those of the meeting's series and of the units on its roster.

    What the meeting itself gave is not among them.
    """
    from minutes_tui.domain.series import series_of

    series = series_of(meeting)
    units = {fold(unit.name) for unit in meeting.units} | {fold(person.unit) for person in meeting.people}
    return [
        entry
        for entry in entries
        if entry.status == "open"
        and entry.meeting != meeting.id
        and (entry.series_id == series or any(fold(name) in units for name in entry.lead))
    ]


class AgainDesk:
    """The offer beside the line that is being typed."""

    def __init__(self) -> None:
        self.open_items: OpenItems | None = None
        """The open items of earlier meetings; None: not read yet, nothing is offered."""
        self.offer: Offer | None = None
        """What is offered for the line as it stands."""

    def know(self, entries: Iterable[RegisterItem]) -> None:
        """Takes the open items that a directive may be again; it may be called on any thread."""
        from minutes_tui.domain.likeness import OpenItems

        self.open_items = OpenItems(entries)

    def note_step(self, step: Step) -> None:
        """An item has a new date now: the next line is told so without reading the register anew."""
        entry = None if self.open_items is None else self.open_items.get(step.item)
        if step.due is None or entry is None or self.open_items is None:
            return
        extension = Extension(step.due, step.on, step.by, step.document)
        life = replace(entry.life, extensions=(*entry.life.extensions, extension))
        self.open_items.renew(replace(entry, life=life))

    def read(self, reading: LineReading) -> None:
        """Looks for the line among the open items; what was chosen stays as long as the same item is offered."""
        before, self.offer = self.offer, None
        known = self.open_items
        wanted = reading.effect == "entry" and reading.kind == "directive" and not reading.off_record
        if known is None or not len(known) or not wanted or len(reading.text) < _LEAST_LETTERS:
            return
        meaning = reading.meaning
        phrases = [deadline.phrase for deadline in meaning.deadlines]
        found = known.alike(reading.text, meaning.lead, phrases=phrases, units=meaning.cooperating, most=1)
        if not found:
            return
        entry = found[0].entry
        due = next((d.due for d in meaning.deadlines if d.kind == "due" and d.due not in (None, entry.due)), None)
        same = before is not None and before.entry.item.id == entry.item.id
        choice: Choice = before.choice if same and before is not None else "new"
        self.offer = Offer(entry, choice if due is not None or choice != "extend" else "new", due)

    def step(self, step: int) -> None:
        """The next or the previous choice."""
        if self.offer is not None:
            choices = self.offer.choices
            place = (choices.index(self.offer.choice) + step) % len(choices)
            self.offer = Offer(self.offer.entry, choices[place], self.offer.due)

    def answer(self, reading: LineReading, meeting: Meeting, today: date) -> Again | None:
        """What Enter does about the offered item; None: nothing, the directive is new."""
        offer = self.offer
        if offer is None or offer.choice == "new":
            return None
        from minutes_tui.ui.arising_text import day_of, document_of

        entry, on = offer.entry, day_of(meeting, today, offer.entry)
        words = ScreenWords(meeting.head.language)
        if offer.choice == "repeat":
            return Again(entry.meeting, Step(entry.item.id, "progress", on, words.quoted(reading.text)))
        by = authority_of(meeting, reading.speaker)
        document = document_of(meeting, words)
        return Again(entry.meeting, Step(entry.item.id, "extend", on, by=by, document=document, due=offer.due))

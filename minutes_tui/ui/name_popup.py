"""The small list of names while a speaker's name is typed. It never takes a key but the ones that choose."""

import re
from typing import Final

from textual import events

from minutes_tui.domain.meeting import Meeting
from minutes_tui.ui.messages import NameClicked
from minutes_tui.ui.record_layout import cells, cut
from minutes_tui.ui.record_rows import Part
from minutes_tui.ui.styled_rows import StyledRows

MOST_NAMES: Final = 6
"""As many names are offered at once."""

_BEFORE_A_COLON: Final = re.compile(r"[^\W\d_][^\n:：!?؟！？=~#@.,;]{0,39}")


def typed_name(line: str) -> str:
    """The beginning of a line that may become a speaker's name; empty where it cannot."""
    text = line.strip()
    if not _BEFORE_A_COLON.fullmatch(text) or len(text.split()) > 4:
        return ""
    return text


def names_for(line: str, meeting: Meeting, everybody: bool = False) -> tuple[str, ...]:
    """The ids of the people and units whose name may be meant.

    Args:
        line: the line as typed.
        meeting: whose roster.
        everybody: offer all, also before two letters were typed.
    """
    typed = typed_name(line)
    if not typed or (len(typed) < 2 and not everybody):
        if everybody and not line.strip():
            return tuple(person.id for person in meeting.people)
        return ()
    from minutes_tui.reading.entryline.names import find_speaker

    match = find_speaker(typed, meeting)
    found = ((match.identifier,) if match.identifier else ()) + match.candidates
    return tuple(dict.fromkeys(found))


def first_shown(chosen: int, count: int) -> int:
    """Which name of a long list stands in its first row."""
    return max(0, min(chosen - MOST_NAMES // 2, count - MOST_NAMES))


def name_rows(
    identifiers: tuple[str, ...], chosen: int, meeting: Meeting, width: int
) -> tuple[tuple[Part, ...], ...]:
    """The rows of the list: key, name, unit; the part of a long list around the chosen one."""
    begin = first_shown(chosen, len(identifiers))
    rows = []
    for index in range(begin, min(begin + MOST_NAMES, len(identifiers))):
        identifier = identifiers[index]
        person = meeting.people.get(identifier)
        key = f"{person.key:<2}" if person is not None else "  "
        name = person.full_name if person is not None else meeting.speaker_name(identifier)
        unit = person.unit if person is not None and person.unit != person.name else ""
        said = cut(name, width - 6)
        more = cut(f"  {unit}", width - 6 - cells(said)) if unit else ""
        style = "chosen" if index == chosen else "name"
        pad = " " * max(0, width - 5 - cells(said) - cells(more))
        rows.append(((f" {key} ", "key"), (f"{said}", style), (more, "name-unit"), (pad, style)))
    return tuple(rows)


class NamePopup(StyledRows):
    """Names over the record, just above the echo line."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._names: tuple[str, ...] = ()
        self._place = 0

    @property
    def chosen(self) -> str | None:
        """The id of the chosen name; None while nothing is offered."""
        return self._names[self._place] if self._names else None

    def offer(self, identifiers: tuple[str, ...], meeting: Meeting) -> None:
        """Offers names; none closes the list."""
        if identifiers != self._names:
            self._place = 0
        self._names = identifiers
        self._draw(meeting)

    def step(self, step: int, meeting: Meeting) -> None:
        """Chooses the next or the previous name."""
        if self._names:
            self._place = (self._place + step) % len(self._names)
            self._draw(meeting)

    def on_click(self, event: events.Click) -> None:
        """A click takes a name."""
        place = first_shown(self._place, len(self._names)) + event.y
        if place < len(self._names):
            self.post_message(NameClicked(self._names[place]))

    def _draw(self, meeting: Meeting) -> None:
        self.display = bool(self._names)
        self.show(name_rows(self._names, self._place, meeting, 46))

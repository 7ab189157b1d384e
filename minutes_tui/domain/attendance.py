"""The text of an attendance entry: a sign and the names, so that every language can phrase it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from minutes_tui.domain.entries import Entry

Movement = Literal["came", "left", "absent", "excused", "joined", "lost", "presides"]
"""came, left, absent, excused: people; joined, lost: a bridge; presides: who leads from now on."""

_SIGNS: Final[dict[Movement, str]] = {
    "came": "+",
    "left": "\u2212",
    "absent": "\u2205",
    "excused": "\u00d7",
    "joined": "\u21c4+",
    "lost": "\u21c4\u2212",
    "presides": "\u25cf",
}
_MOVEMENTS: Final = {sign: movement for movement, sign in _SIGNS.items()}
_BETWEEN: Final = "; "


@dataclass(frozen=True, slots=True)
class Attendance:
    """What an attendance entry says."""

    movement: Movement
    """What happened."""
    names: tuple[str, ...]
    """Of whom, or of which bridge."""


def attendance_text(movement: Movement, names: Sequence[str]) -> str:
    """The text of the entry: `+ Nguyễn Văn A; Trần Thị B`."""
    return f"{_SIGNS[movement]} {_BETWEEN.join(names)}"


def read_attendance(entry: Entry) -> Attendance | None:
    """What an attendance entry says; None for an entry of another kind or another program's text."""
    sign, _, names = entry.text.partition(" ")
    movement = _MOVEMENTS.get(sign)
    if entry.kind != "attendance" or movement is None:
        return None
    return Attendance(movement, tuple(names.split(_BETWEEN)))

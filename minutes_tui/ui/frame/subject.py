"""All that the first frame depends on."""

from dataclasses import dataclass
from datetime import datetime

from minutes_tui.domain.meeting import Meeting
from minutes_tui.locale.screen import ScreenWords
from minutes_tui.ui.workspace import OPENING, SaveState, ScreenSettings


@dataclass(frozen=True, slots=True)
class FrameSubject:
    """A meeting as it was opened, and the window in which it will be shown."""

    meeting: Meeting
    """The meeting."""
    columns: int
    """Cells of the window."""
    rows: int
    """Its rows."""
    now: datetime
    """The time, in the user's zone: days that are left and minutes that were taken are counted from it."""
    words: ScreenWords
    """The language of the screen."""
    settings: ScreenSettings
    """Theme, keymap, and whether products count as gaps."""
    line: str = ""
    """What stands in the field: the line that was left half typed."""
    notice: str = ""
    """What the header says under its first row: why the meeting can only be read, or what opening it had to say."""
    state: SaveState = OPENING
    """How far it is saved; opening, as long as nothing can be written."""
    running: bool = True
    """Does the clock go on? False leaves out what grows with it, for a frame that is shown another time."""

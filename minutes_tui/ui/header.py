"""The header of a meeting, as a widget."""

from datetime import datetime

from minutes_tui.domain.meeting import Meeting
from minutes_tui.locale.screen import ScreenWords
from minutes_tui.ui.header_rows import header_rows
from minutes_tui.ui.styled_rows import StyledRows
from minutes_tui.ui.workspace import SaveState


class MeetingHeader(StyledRows):
    """The header, as wide as it is now."""

    def __init__(self, words: ScreenWords, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._words = words

    def tell(self, meeting: Meeting, now: datetime, state: SaveState, notice: str = "") -> None:
        """Shows the meeting's head.

        Args:
            meeting: the meeting as it stands.
            now: the time.
            state: how far it is saved.
            notice: why it can only be read, where it can.
        """
        self.show(header_rows(meeting, now, state, notice, self._words, self.size.width or 80))

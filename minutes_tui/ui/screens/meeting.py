"""The live screen: one screen for the whole meeting."""

from textual import events

from minutes_tui.ui.keys import Part
from minutes_tui.ui.messages import LibraryAsked
from minutes_tui.ui.screens.meeting_panels import MeetingPanels
from minutes_tui.ui.screens.meeting_record import MeetingRecord
from minutes_tui.ui.screens.meeting_typing import MeetingTyping


class MeetingScreen(MeetingTyping, MeetingRecord, MeetingPanels):
    """A meeting while it is written."""

    def on_descendant_focus(self, _event: events.DescendantFocus) -> None:
        """The footer shows the keys of what has the focus."""
        self.show_keys()

    @property
    def focused_part(self) -> Part:
        """Which part of the screen has the focus, by the name of its keys."""
        parts: dict[str, Part] = {
            "record": "record", "left": "panel", "right": "panel", "editor": "editor", "search": "dialog",
        }  # fmt: skip
        focused = self.focused
        return "field" if focused is None or focused.id is None else parts.get(focused.id, "field")

    def show_keys(self) -> None:
        """Shows the keys of what has the focus."""
        part = self.focused_part
        if part in ("editor", "dialog"):
            self.footer.tell(part)
        else:
            self.footer.tell("app", part, "meeting")

    def action_export(self) -> None:
        """Write the minutes as a Word file."""
        from minutes_tui.ui.exporting import export_minutes

        path = self.attempt(lambda: export_minutes(self.recording.meeting, self.workspace))
        if path is not None:
            self.say(self.words.say("The Word file is here: {path}", path=path))

    def action_library(self) -> None:
        """Leave the meeting for the library."""
        self.post_message(LibraryAsked())

    def close_meeting(self) -> None:
        """Keeps the half-typed line and lets go of the meeting."""
        self.keep_draft()
        self.session.close()

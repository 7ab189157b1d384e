"""The live screen: one screen for the whole meeting."""

import asyncio

from textual import events

from minutes_tui.domain.errors import MinutesError
from minutes_tui.ui.keys import Part
from minutes_tui.ui.messages import LibraryAsked
from minutes_tui.ui.screens.meeting_closing import MeetingClosing
from minutes_tui.ui.screens.meeting_following import MeetingFollowing
from minutes_tui.ui.screens.meeting_owed import MeetingOwed
from minutes_tui.ui.screens.meeting_panels import MeetingPanels
from minutes_tui.ui.screens.meeting_record import MeetingRecord
from minutes_tui.ui.wording import refusal_text


class MeetingScreen(MeetingOwed, MeetingRecord, MeetingPanels, MeetingClosing, MeetingFollowing):
    """A meeting while it is written."""

    def on_descendant_focus(self, _event: events.DescendantFocus) -> None:
        """The footer shows the keys of what has the focus."""
        self.show_keys()

    def show_keys(self) -> None:
        """Shows the keys of what has the focus."""
        parts: dict[str, Part] = {
            "record": "record", "left": "panel", "right": "panel", "editor": "editor", "search": "dialog",
        }  # fmt: skip
        part = parts.get(self.focused.id or "", "field") if self.focused is not None else "field"
        if part in ("editor", "dialog"):
            self.footer.tell(part)
        else:
            idle = self.idle_keys() if part == "field" else frozenset()
            self.footer.tell("app", part, "meeting", "over", idle=idle)

    def action_export(self) -> None:
        """Write the minutes as a Word file."""
        self.export("docx")

    def export(self, form: str) -> None:
        """Writes the minutes into a file, beside the typing, and says where it is."""
        self.run_worker(self._export(form), group="export", exclusive=True)

    async def _export(self, form: str) -> None:
        from minutes_tui.ui.exporting import export_minutes

        meeting = self.recording.meeting
        try:
            path = await asyncio.to_thread(export_minutes, meeting, self.workspace, form)
        except MinutesError as error:
            self.say(refusal_text(error, self.words), refused=True)
            return
        self.say(self.words.say("Written: {path}", path=path))

    def action_library(self) -> None:
        """Leave the meeting for the library."""
        self.post_message(LibraryAsked())

    def close_meeting(self) -> MinutesError | None:
        """Keeps the half-typed line and lets go of the meeting; says where it is kept what the disk refused."""
        self.keep_draft()
        return self.session.close()

"""The side panels on the live screen: attendance, who presides, the agenda, the action items."""

from typing import cast

from minutes_tui.domain.changes import Change
from minutes_tui.domain.people import Presence
from minutes_tui.ui import record_acts
from minutes_tui.ui.messages import PanelKey
from minutes_tui.ui.screens.ask import AskScreen
from minutes_tui.ui.screens.meeting_base import MeetingBase


class MeetingPanels(MeetingBase):
    """What the panels tell, and what is done about it."""

    def action_panels(self) -> None:
        """To the people, then to the action items, then back to typing."""
        if self.focused is self.left:
            self.show_panel(self.right)
        elif self.focused is self.right:
            self.leave_panel()
        else:
            self.show_panel(self.left)

    def on_panel_key(self, message: PanelKey) -> None:
        """A command about the chosen row of a panel."""
        message.stop()
        if message.action == "back":
            self.leave_panel()
        elif (message.action, message.sort) == ("letters", "person"):
            self._ask_letters(message.subject or "")
        elif message.subject is not None:
            change = self.attempt(lambda: self._panel_act(message, message.subject or ""))
            if change is not None:
                self.refresh_meeting()
                self.refresh_panels()

    def _ask_letters(self, person: str) -> None:
        """Asks for the letters that call somebody; an empty answer takes them away."""
        found = self.recording.meeting.people[person]
        question = self.words.say("By which one or two letters do you call {name}?", name=found.full_name)

        def answered(typed: str | None) -> None:
            if typed is not None:
                self.changed(self.attempt(lambda: record_acts.give_letters(self.recording, person, typed)))

        self.app.push_screen(AskScreen(question, found.key), answered)

    def _panel_act(self, message: PanelKey, subject: str) -> Change | None:
        act = (message.action, message.sort)
        if act == ("attend", "person"):
            return record_acts.attend(self.recording, subject, cast(Presence, message.detail))
        if act == ("attend", "bridge"):
            return record_acts.attend_bridge(self.recording, subject, cast(Presence, message.detail))
        if act == ("presides", "person"):
            return record_acts.preside(self.recording, subject)
        if act == ("take", "agenda"):
            change = record_acts.go_to_agenda(self.recording, subject)
            self.leave_panel()
            return change
        if act == ("take", "person"):
            name = self.recording.meeting.speaker_name(subject)
            self.leave_panel()
            self.field.put(f"{name}: {self.field.line}")
        if act == ("take", "item"):
            self.leave_panel()
            self.record.choose_entry(self.recording.meeting.items[subject].entry)
            self.record.focus()
        return None

"""From the live screen to the screens over it: gaps, matters arising, reading back, closing, polishing."""

from pathlib import Path

from minutes_tui.ui.screens.meeting_again import MeetingAgain
from minutes_tui.ui.screens.over_meeting import Onward, Over, OverMeeting


class MeetingClosing(MeetingAgain):
    """What is done before a meeting closes and after it."""

    def action_over(self, name: Over) -> None:
        """Opens one of the screens over the meeting."""
        self.app.push_screen(self._screen(name), self._back_from_matters if name == "arising" else self._back_from)

    def _screen(self, name: Over) -> OverMeeting:
        """A screen over the meeting; each is loaded when it is opened first."""
        from minutes_tui.ui.screens.arising import ArisingScreen
        from minutes_tui.ui.screens.closing import ClosingScreen
        from minutes_tui.ui.screens.gaps import GapScreen
        from minutes_tui.ui.screens.merging import MergeScreen
        from minutes_tui.ui.screens.polishing import PolishScreen
        from minutes_tui.ui.screens.read_back import ReadBackScreen

        if name == "polish":
            return PolishScreen(self.session, self.workspace, self.words, self.record.chosen)

        screens: dict[Over, type[OverMeeting]] = {
            "gaps": GapScreen,
            "read_back": ReadBackScreen,
            "closing": ClosingScreen,
            "arising": ArisingScreen,
            "merge": MergeScreen,
        }
        return screens[name](self.session, self.workspace, self.words)

    def action_returned(self) -> None:
        """Asks for a file of minutes that came back, and opens what it proposes."""
        from minutes_tui.ui.exporting import newest_word_file
        from minutes_tui.ui.screens.ask import AskScreen

        question = self.words.say("Which Word file came back?")
        self.app.push_screen(
            AskScreen(question, newest_word_file(self.workspace.export_folder)), self._open_returned
        )

    def _open_returned(self, typed: str | None) -> None:
        """Opens the proposals of a file; nothing typed: everything stays as it is."""
        from minutes_tui.ui.screens.returned import ReturnedScreen

        if typed is not None and typed.strip():
            path = Path(typed.strip()).expanduser()
            self.app.push_screen(ReturnedScreen(self.session, self.workspace, self.words, path), self._back_from)

    def _back_from_matters(self, onward: Onward | None) -> None:
        """Other meetings' items may be others now."""
        self.come_back()
        self._back_from(onward)

    def _back_from(self, onward: Onward | None) -> None:
        """Shows what was changed there, and goes where one wanted to go."""
        self.refresh_meeting()
        if onward is None:
            return
        if onward.screen is not None:
            self.action_over(onward.screen)
        elif onward.entry is not None:
            self.go_to(onward.entry)

    def go_to(self, entry: str) -> None:
        """Chooses an entry in the record and gives the record the focus."""
        self.leave_panel()
        self.record.choose_entry(entry)
        self.record.focus()

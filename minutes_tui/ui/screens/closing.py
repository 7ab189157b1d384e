"""Closing the minutes, reopening them, noting that they were approved."""

from collections.abc import Iterable
from typing import Final

from textual.widget import Widget

from minutes_tui.ui.before_closing import closing_rows
from minutes_tui.ui.compat.ordered_fields import OrderedKeys
from minutes_tui.ui.keys import bindings_of
from minutes_tui.ui.messages import PanelKey
from minutes_tui.ui.record_acts import STATE_ACTS, change_state
from minutes_tui.ui.screens.over_meeting import Onward, OverMeeting
from minutes_tui.ui.styled_rows import BrokenRows

ON_THE_PAGE: Final = frozenset(f"closing.{name}" for name in ("gaps", "read_back", "close", "reopen", "approve"))
"""Keys that the page itself tells, each while it does something."""


class ClosingPage(OrderedKeys, BrokenRows, can_focus=True):
    """The state of the minutes, and what can be done about it."""

    BINDINGS = bindings_of("closing")

    def action_tell(self, action: str) -> None:
        """Does what a key is for."""
        self.post_message(PanelKey(action, "", None))


class ClosingScreen(OverMeeting):
    """How many gaps there are, and the way from draft to closed to approved."""

    PART = "closing"
    AUTO_FOCUS = "#page"

    def parts(self) -> Iterable[Widget]:
        """One page."""
        self.page = ClosingPage(id="page")
        return (self.page,)

    def show_keys(self) -> None:
        """The acts stand on the page itself; the footer shows the way back."""
        self.footer.tell("app", self.PART, idle=ON_THE_PAGE)

    def show(self) -> None:
        """Shows the state of the minutes."""
        self.page.show(closing_rows(self.meeting, self.gaps(), self.words))

    def on_panel_key(self, message: PanelKey) -> None:
        """A key of the page."""
        message.stop()
        if message.action in STATE_ACTS:
            act = message.action
            self.carry_out(lambda: change_state(self.recording, act))
        elif message.action == "gaps":
            self.dismiss(Onward(screen="gaps"))
        elif message.action == "read_back":
            self.dismiss(Onward(screen="read_back"))
        else:
            self.action_back()

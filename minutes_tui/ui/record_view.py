"""The record: every entry of the meeting, one of them chosen, and the keys about it."""

from textual import events
from textual.geometry import Region

from minutes_tui.ui.compat.ordered_fields import OrderedKeys
from minutes_tui.ui.keys import bindings_of
from minutes_tui.ui.messages import EntrySelected, RecordKey
from minutes_tui.ui.record_sight import RecordSight


class RecordView(OrderedKeys, RecordSight, can_focus=True):
    """The entries of one meeting, to go through and to act on."""

    BINDINGS = bindings_of("record")

    # Choosing an entry

    @property
    def chosen(self) -> str | None:
        """The id of the chosen entry."""
        if self._chosen is None or self._chosen >= len(self.subjects.entries):
            return None
        return self.subjects.entries[self._chosen].id

    def choose(self, index: int | None) -> None:
        """Chooses an entry by its place and brings it into sight; None chooses nothing."""
        count = len(self.subjects.entries)
        self._chosen = None if index is None or not count else min(max(index, 0), count - 1)
        if self._chosen is not None:
            self._bring_into_sight(self._chosen)
            self.post_message(EntrySelected(self.subjects.entries[self._chosen].id))
        self.refresh()

    def choose_entry(self, identifier: str) -> None:
        """Chooses an entry by its id."""
        if identifier in self.subjects.meeting.entries:
            self.choose(self.subjects.meeting.entries.place(identifier))

    def _bring_into_sight(self, index: int) -> None:
        for near in range(max(0, index - 2), min(len(self._heights), index + 2)):
            self._measure(near)
        self._set_size()
        top, bottom = self._heights.top(index), self._heights.top(index + 1)
        if top < self.scroll_y:
            self.scroll_to(y=top, animate=False, immediate=True, force=True)
        elif bottom > self.scroll_y + self.size.height:
            self.scroll_to(y=min(top, bottom - self.size.height), animate=False, immediate=True, force=True)

    def region_of(self, index: int) -> Region:
        """Where an entry stands inside the view, whether or not all of it is in sight."""
        top = self._heights.top(index) - int(self.scroll_y)
        return Region(0, top, self._width, self._heights[index])

    def action_cursor(self, step: int) -> None:
        """Chooses the next or the previous entry."""
        self.choose(len(self.subjects.entries) - 1 if self._chosen is None else self._chosen + step)

    def action_page(self, pages: int) -> None:
        """Goes on by as many entries as fit a page."""
        if self._chosen is None or not len(self._heights):
            self.choose(len(self.subjects.entries) - 1)
            return
        row = self._heights.top(self._chosen) + pages * max(1, self.size.height - 2)
        place = self._heights.at(row)
        self.choose(place if place != self._chosen else self._chosen + pages)

    def action_first(self) -> None:
        """Chooses the first entry."""
        self.choose(0)

    def action_last(self) -> None:
        """Chooses the last entry and follows the end again."""
        self.choose(len(self.subjects.entries) - 1)
        self.follow()

    def follow(self) -> None:
        """Shows the end, and keeps it in view."""
        self._following = True
        self._settle()

    def scroll_page(self, pages: int) -> None:
        """Scrolls without choosing anything: for page keys in the entry field."""
        self.scroll_to(
            y=self.scroll_y + pages * max(1, self.size.height - 2), animate=False, immediate=True, force=True
        )

    # What others do about the chosen entry

    def action_back(self) -> None:
        """Back to typing."""
        self._chosen = None
        self.follow()
        self.post_message(RecordKey("back", None))

    def action_edit(self) -> None:
        """Correct the chosen entry in place."""
        self._ask("edit")

    def action_delete(self) -> None:
        """Delete the chosen entry."""
        self._ask("delete")

    def action_move(self, step: int) -> None:
        """Move the chosen entry up or down."""
        self._ask("move", step)

    def action_undo(self) -> None:
        """Take the last change back."""
        self._ask("undo")

    def action_redo(self) -> None:
        """Do again what was taken back."""
        self._ask("redo")

    def action_kind(self) -> None:
        """Make the chosen entry a record of the next kind."""
        self._ask("kind")

    def action_settle(self) -> None:
        """A missed mark is settled, an unconfirmed directive confirmed."""
        self._ask("settle")

    def action_earlier(self) -> None:
        """Show the words of the chosen entry before it was corrected, or hide them."""
        self._ask("earlier")

    def action_to_item(self) -> None:
        """Go to the action item of the chosen entry."""
        self._ask("to_item")

    def action_search(self) -> None:
        """Search the record."""
        self._ask("search")

    def action_next_hit(self, step: int) -> None:
        """Go to the next or the previous hit of the last search."""
        self._ask("next_hit", step)

    def _ask(self, action: str, step: int = 0) -> None:
        self.post_message(RecordKey(action, self.chosen, step))

    def on_click(self, event: events.Click) -> None:
        """A click chooses the entry under it, a second one opens it for correction; the marker leads to the end."""
        if self._unseen and event.y == self.size.height - 1:
            self.follow()
            return
        row = int(self.scroll_y) + event.y
        if row < self._heights.total:
            self.choose(self._heights.at(row))
            if event.chain > 1:
                self.action_edit()

"""A side panel: rows that one steps through, drawn line by line."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from minutes_tui.ui.compat.ordered_fields import OrderedKeys
from minutes_tui.ui.keys import bindings_of
from minutes_tui.ui.messages import PanelKey, PanelResized
from minutes_tui.ui.painting import chosen_base, paint
from minutes_tui.ui.panel_rows import PanelRow


class Panel(OrderedKeys, ScrollView, can_focus=True):
    """Agenda and people, or the action items."""

    BINDINGS = bindings_of("panel")

    shows_choice: ClassVar[bool] = False
    """Does the chosen row stand out even while something else has the focus?"""

    takes_at_once: ClassVar[bool] = False
    """Does one click do what the row is for, and not only choose it?"""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._rows: tuple[PanelRow, ...] = ()
        self._chosen: str | None = None

    @property
    def rows(self) -> tuple[PanelRow, ...]:
        """What is shown."""
        return self._rows

    @property
    def plain(self) -> str:
        """What is shown, as text."""
        return "\n".join("".join(text for text, _style in row.parts).rstrip() for row in self._rows)

    @property
    def chosen(self) -> PanelRow | None:
        """The chosen row."""
        return next((r for r in self._rows if r.head and r.subject == self._chosen and r.subject), None)

    def show(self, rows: Sequence[PanelRow]) -> None:
        """Shows other rows; what was chosen stays chosen."""
        shown = tuple(rows)
        if shown == self._rows:
            return
        self._rows = shown
        self.virtual_size = Size(self.size.width, len(shown))
        self.refresh()

    def choose(self, subject: str | None) -> None:
        """Chooses what a row is about, and brings it into sight."""
        self._chosen = subject
        self._bring_into_sight()
        self.refresh()

    def on_resize(self) -> None:
        """What is chosen stays in sight; a panel that was folded away has a height only now."""
        self._bring_into_sight()
        self.post_message(PanelResized())

    def _bring_into_sight(self) -> None:
        if not self.size.height:
            return
        subject = self._chosen
        place = next((i for i, r in enumerate(self._rows) if r.subject == subject and r.head), None)
        if place is not None:
            if place < self.scroll_y + 1:
                self.scroll_to(y=max(0, place - 1), animate=False, immediate=True, force=True)
            elif place + 3 > self.scroll_y + self.size.height:
                self.scroll_to(y=place + 4 - self.size.height, animate=False, immediate=True, force=True)

    def on_focus(self) -> None:
        """Something is always chosen while the panel has the focus."""
        if self.chosen is None:
            self.action_cursor(1)

    def action_cursor(self, step: int) -> None:
        """Chooses the next or the previous row."""
        subjects = [r.subject for r in self._rows if r.subject and r.head]
        if not subjects:
            return
        if self._chosen not in subjects:
            self.choose(subjects[0])
            return
        place = subjects.index(self._chosen) + step
        self.choose(subjects[min(max(place, 0), len(subjects) - 1)])

    def action_take(self) -> None:
        """Do what the chosen row is for."""
        self._ask("take")

    def action_attend(self, presence: str) -> None:
        """The chosen person or bridge is present, absent, excused or has left."""
        self._ask("attend", presence)

    def action_presides(self) -> None:
        """The chosen person presides now."""
        self._ask("presides")

    def action_letters(self) -> None:
        """Say by which letters the chosen person is called."""
        self._ask("letters")

    def action_back(self) -> None:
        """Back to typing."""
        self._ask("back")

    def _ask(self, action: str, detail: str = "") -> None:
        row = self.chosen
        self.post_message(PanelKey(action, row.sort if row else "", row.subject if row else None, detail))

    def on_click(self, event: events.Click) -> None:
        """A click chooses the row that is under it, a second one does what the row is for."""
        place = event.y + int(self.scroll_y)
        subject = self._rows[place].subject if place < len(self._rows) else None
        if subject is not None:
            self.choose(subject)
            self.action_cursor(0)
            if event.chain > 1 or self.takes_at_once:
                self.action_take()

    def render_line(self, y: int) -> Strip:
        """One row of the panel."""
        width = self.size.width
        place = y + int(self.scroll_y)
        if place >= len(self._rows):
            return Strip.blank(width, self.rich_style)
        row = self._rows[place]
        base = self.rich_style
        if (self.has_focus or self.shows_choice) and row.subject and row.subject == self._chosen:
            base = chosen_base(base, self.app.theme)
        return paint(row.parts, self.app.theme, base, width)

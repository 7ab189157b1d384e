"""Reading back: every directive with its number, large and calm, one after the other."""

from collections.abc import Iterable, Sequence

from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget

from minutes_tui.ui.before_closing import Directive, read_back
from minutes_tui.ui.compat.ordered_fields import OrderedKeys
from minutes_tui.ui.keys import bindings_of
from minutes_tui.ui.messages import PanelKey
from minutes_tui.ui.painting import paint
from minutes_tui.ui.record_rows import Row
from minutes_tui.ui.screens.over_meeting import Onward, OverMeeting
from minutes_tui.ui.styled_rows import BrokenRows


class ReadBackPage(OrderedKeys, ScrollView, can_focus=True):
    """The directives; the one that is being read stands out, the others are quiet."""

    BINDINGS = bindings_of("read_back")

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._directives: tuple[Directive, ...] = ()
        self._rows: list[tuple[int, Row]] = []
        self.place = 0
        """Which directive is being read, from 0."""

    @property
    def directives(self) -> tuple[Directive, ...]:
        """What is read."""
        return self._directives

    @property
    def plain(self) -> str:
        """What is shown, as text."""
        return "\n".join("".join(text for text, _style in row) for _place, row in self._rows)

    def show(self, directives: Sequence[Directive]) -> None:
        """Shows directives; the place stays."""
        self._directives = tuple(directives)
        self._rows = [(place, row) for place, one in enumerate(self._directives) for row in one.rows]
        self.virtual_size = Size(self.size.width, len(self._rows))
        self.action_step(0)

    def action_step(self, step: int) -> None:
        """To the next or the previous directive; it stands in the upper third."""
        self.place = min(max(self.place + step, 0), max(0, len(self._directives) - 1))
        top = next((i for i, (place, _row) in enumerate(self._rows) if place == self.place), 0)
        self.scroll_to(y=max(0, top - self.size.height // 4), animate=False, immediate=True, force=True)
        self.refresh()
        self._tell("chosen")

    def action_correct(self) -> None:
        """To the words of this directive, to correct them."""
        self._tell("correct")

    def action_back(self) -> None:
        """Done."""
        self._tell("back")

    def _tell(self, action: str) -> None:
        entry = self._directives[self.place].entry if self._directives else None
        self.post_message(PanelKey(action, "", entry))

    def render_line(self, y: int) -> Strip:
        """One row of the page."""
        index = y + int(self.scroll_y)
        if index >= len(self._rows):
            return Strip.blank(self.size.width, self.rich_style)
        place, row = self._rows[index]
        if place != self.place:
            row = tuple((text, "quiet") for text, _style in row)
        return paint(row, self.app.theme, self.rich_style, self.size.width)


class ReadBackScreen(OverMeeting):
    """All directives, for reading aloud before the meeting closes."""

    PART = "read_back"
    AUTO_FOCUS = "#page"

    def parts(self) -> Iterable[Widget]:
        """Which one of how many, and the page."""
        self.title_row = BrokenRows(id="title")
        self.page = ReadBackPage(id="page")
        return (self.title_row, self.page)

    def show(self) -> None:
        """Shows the directives as they stand now."""
        self.page.show(read_back(self.meeting, self.page.size.width or 80))

    def on_panel_key(self, message: PanelKey) -> None:
        """A key of the page."""
        message.stop()
        if message.action == "chosen":
            self._show_place()
        elif message.action == "correct" and message.subject is not None:
            self.dismiss(Onward(message.subject))
        elif message.action == "back":
            self.action_back()

    def _show_place(self) -> None:
        count = len(self.page.directives)
        if not count:
            self.title_row.show([((self.words.say("There is no directive yet."), "quiet"),)])
            return
        said = self.words.say("Directive {n} of {count}", n=self.page.place + 1, count=count)
        self.title_row.show([((said, "greeting"),)])

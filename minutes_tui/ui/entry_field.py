"""The entry field: one typed line, which may wrap and may hold pasted paragraphs."""

import re
from collections.abc import Callable, Sequence
from typing import Final, TypeAlias

from rich.text import Text
from textual.content import Content

from minutes_tui.domain.deadlines import Deadline
from minutes_tui.domain.text import clean
from minutes_tui.reading.shorthand import Expansion
from minutes_tui.ui.compat.long_lines import LONG
from minutes_tui.ui.compat.ordered_fields import OrderedTextArea
from minutes_tui.ui.frame.layout import MOST_FIELD_ROWS
from minutes_tui.ui.keys import bindings_of
from minutes_tui.ui.messages import FieldKey, LineBegun, LineChanged, LineEntered, LinesEntered
from minutes_tui.ui.palette import palette
from minutes_tui.ui.record_layout import right_to_left

GOES_ON: Final = (" ", "/", "|")
"""What is typed behind a line that stands in the field and belongs to it: no line begins so."""

Entered: TypeAlias = LineEntered | LinesEntered
"""What Enter makes of the text."""

_LINE_START: Final = re.compile(r"\s*(?:[!=?~#@\\！？؟]|\.\.|…|[\w.&/' ()-]{1,60}[:：])")


def begins_like_entries(text: str) -> bool:
    """Do all lines of a pasted text begin with a label or a sign?"""
    lines = [line for line in text.split("\n") if line.strip()]
    return len(lines) > 1 and all(_LINE_START.match(line) for line in lines)


class EntryField(OrderedTextArea):
    """Where the secretary types.

    Enter takes the text, clears the field, and then posts `LineEntered` with the text: so a burst of lines
    arrives as the lines that it holds.

    Args:
        placeholder: what stands in the empty field.
    """

    BINDINGS = bindings_of("field")

    def __init__(self, placeholder: str = "", *, id: str | None = None) -> None:
        super().__init__(
            soft_wrap=True,
            show_line_numbers=False,
            highlight_cursor_line=False,
            placeholder=Content(placeholder),
            id=id,
        )
        self.cursor_blink = False
        self.match_cursor_bracket = False
        self.expansion_of: Callable[[str], Expansion | None] = lambda _before: None
        """What a blank behind a text would expand."""
        self._expanded: tuple[Expansion, str] | None = None
        self._marks: tuple[tuple[int, int, str], ...] = ()
        self._told = ""
        self._stood = ""
        self.standing: tuple[str, ...] = ()
        """The entered lines that stand here only because they were refused or ask something."""
        self._on_its_way: list[Entered] = []

    # The text

    @property
    def line(self) -> str:
        """The line as it stands."""
        return self.text

    def put(self, text: str, standing: Sequence[str] = ()) -> None:
        """Puts a line into the field, with the cursor at its end.

        Args:
            text: the line.
            standing: the entered lines that it is made of, where they were refused or ask something; who types on
                behind them begins the next line.
        """
        self.load_text(clean(text))
        self.move_cursor(self.document.end)
        self.standing = tuple(standing)
        self._stood = self.text if standing else ""

    def after_typing(self, text: str) -> None:
        """Begins the next line behind one that stands; puts in place of a short form what it stands for.

        Undo takes just the expansion back.
        """
        self._tell_beginning(text)
        if self._begins_next_line(text):
            return
        row, column = self.cursor_location
        found = self.expansion_of(self.document.get_line(row)[: column - 1]) if text == " " else None
        if found is None:
            return
        self.history.checkpoint()
        self.replace(found.text, (row, found.begin), (row, column - 1))
        self.history.checkpoint()
        self._expanded = (found, self.text)

    def after_paste(self, text: str) -> None:
        """What is pasted behind a line that stands is the next line."""
        self._tell_beginning(text)
        self._begins_next_line(text)

    def _tell_beginning(self, text: str) -> None:
        """Tells that the field was empty before this was typed: what was decided about the line before is over.

        The field tells of what stands in it now and then; in between it may have been empty.
        """
        if self.text == text:
            self.post_message(LineBegun())

    def _begins_next_line(self, text: str) -> bool:
        """Was this typed right behind lines that stand here? Then they are entered, and it begins the next one.

        A blank or a sign between the parts of a correction begins no line: it goes on with the one that stands.
        """
        if not self.standing or self.text != self._stood + text:
            return False
        lines = self.take_standing()
        if text[:1] in GOES_ON:
            self.put("\n".join((*lines[:-1], lines[-1] + text)))
            return False
        self.put(text)
        self._send(LinesEntered(lines, typed_on=True))
        return True

    @property
    def expanded(self) -> Expansion | None:
        """What the last key expanded; undo takes it back."""
        return self._expanded[0] if self._expanded is not None and self._expanded[1] == self.text else None

    @property
    def pending(self) -> Expansion | None:
        """What a blank typed now would expand."""
        row, column = self.cursor_location
        return self.expansion_of(self.document.get_line(row)[:column])

    def mark_deadlines(self, offset: int, deadlines: Sequence[Deadline], rejected: frozenset[str]) -> None:
        """Shows which words were read as a deadline.

        Args:
            offset: where the text of the entry begins in the line.
            deadlines: what was read; offsets are those of the text.
            rejected: phrases that were said to be no deadlines.
        """
        marks = tuple(
            (
                offset + d.offset,
                offset + d.offset + d.length,
                "deadline" if d.is_owed else "mention",
            )
            for d in deadlines
            if d.phrase not in rejected and len(self.text) <= LONG
        )
        if marks != self._marks:
            self._marks = marks
            self.notify_style_update()
            self.refresh()

    def get_line(self, line_index: int) -> Text:
        """One line of the text, with the words of the deadlines set off; Arabic stays in one style."""
        line = super().get_line(line_index)
        if self._marks and not right_to_left(line.plain):
            begin = sum(len(self.document.get_line(i)) + 1 for i in range(line_index))
            for low, high, name in self._marks:
                if high > begin and low < begin + len(line):
                    line.stylize(palette(self.app.theme)[name], max(0, low - begin), high - begin)
        return line

    def on_text_area_changed(self) -> None:
        """Grows or shrinks with the text and tells what stands here now."""
        self._fit()
        if self.text != self._told:
            self._told = self.text
            self.post_message(LineChanged(self._told))

    def on_resize(self) -> None:
        """A new width breaks the line anew; the rows are counted when that is done."""
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        rows = min(MOST_FIELD_ROWS, max(1, self.wrapped_document.height))
        if self.styles.height is None or self.styles.height.value != rows:
            self.styles.height = rows

    def take_standing(self) -> tuple[str, ...]:
        """Takes the lines that stand here out of the field; none where none do, or they are being changed."""
        standing, stood, self.standing = self.standing, self._stood, ()
        if standing and self.text.startswith(stood):
            self.put(self.text[len(stood) :])
            return standing
        return ()

    def _take(self) -> str:
        """Takes the text out of the field."""
        text = clean(self.text)
        self.standing = ()
        self._marks = ()
        self.load_text("")
        return text

    @property
    def on_its_way(self) -> tuple[Entered, ...]:
        """What was entered and taken out of the field, and has not arrived where it is carried out."""
        return tuple(self._on_its_way)

    def arrived(self, message: Entered) -> bool:
        """Notes that what was entered arrived; False where it has before."""
        if message not in self._on_its_way:
            return False
        self._on_its_way.remove(message)
        return True

    def _send(self, message: Entered) -> None:
        self._on_its_way.append(message)
        self.post_message(message)

    # Keys; each runs here, in the order in which it was typed

    def action_enter(self) -> None:
        """Enter the line."""
        self._send(LineEntered(self._take()))

    def action_enter_each(self) -> None:
        """Make an entry of each line."""
        lines = tuple(line for line in self._take().split("\n") if line.strip())
        self._send(LineEntered(lines[0] if lines else "") if len(lines) < 2 else LinesEntered(lines))

    def action_undo_typing(self) -> None:
        """Take back what was typed; in an empty field, the last change of the record."""
        if self.text or self.history.undo_stack:
            self.undo()
        else:
            self.forget_deleted()
            self.post_message(FieldKey("undo", self.text))

    def action_redo_typing(self) -> None:
        """Type again what was taken back; in an empty field, redo the last change of the record."""
        if not self.redo_or_put_back() and not self.text:
            self.post_message(FieldKey("redo", self.text))

    def action_copy(self) -> None:
        """Copy what is selected; where nothing is, somebody may want to leave."""
        if self.selected_text:
            super().action_copy()
        else:
            self.post_message(FieldKey("copy", self.text))

    def action_up(self) -> None:
        """Up a row, or to the choice above."""
        if self.cursor_at_first_line:
            self.post_message(FieldKey("choose", self.text, -1))
        else:
            self.action_cursor_up()

    def action_down(self) -> None:
        """Down a row, or to the choice below."""
        if self.cursor_at_last_line:
            self.post_message(FieldKey("choose", self.text, 1))
        else:
            self.action_cursor_down()

    def action_choose(self, step: int) -> None:
        """Take the offered name, or go through the choices of a question."""
        self.post_message(FieldKey("take", self.text, step))

    def action_leave_field(self) -> None:
        """Go to the record."""
        self.post_message(FieldKey("record", self.text))

    def action_speaker(self) -> None:
        """Offer everybody as speaker; in a question, take the label for a new person."""
        self.post_message(FieldKey("speaker", self.text))

    def action_drop_deadline(self) -> None:
        """The marked words are no deadline."""
        self.post_message(FieldKey("drop", self.text))

    def action_change_deadline(self) -> None:
        """Give another date."""
        self.post_message(FieldKey("change", self.text))

    def action_change_product(self) -> None:
        """Say what is to be handed in."""
        self.post_message(FieldKey("product", self.text))

    def action_switch_kind(self) -> None:
        """Directive or statement."""
        self.post_message(FieldKey("kind", self.text))

    def action_missed(self) -> None:
        """Something was missed here."""
        self.post_message(FieldKey("missed", self.text))

    def action_search(self) -> None:
        """Search the record."""
        self.post_message(FieldKey("search", self.text))

    def action_people(self) -> None:
        """Go to the people."""
        self.post_message(FieldKey("people", self.text))

    def action_scroll_record(self, pages: int) -> None:
        """Scroll the record and stay here."""
        self.post_message(FieldKey("scroll", self.text, pages))

"""The part of the live screen that asks about what the typed line makes somebody owe: by when, and what."""

from functools import partial
from typing import Final

from minutes_tui.domain.text import clean_line
from minutes_tui.ui.record_layout import cut
from minutes_tui.ui.screens.ask import AskScreen
from minutes_tui.ui.screens.meeting_typing import MeetingTyping
from minutes_tui.ui.typed_date import read_day

LONGEST_TASK: Final = 50
"""Code points of the words for which something is asked."""


class MeetingOwed(MeetingTyping):
    """The dates and products of the line, set by hand."""

    def field_change(self, _step: int) -> None:
        """Asks for another date; where several things are owed, for one after the other."""
        self._ask_day(0)

    def _ask_day(self, place: int) -> None:
        owed = self.desk.owed
        if place >= len(owed):
            return
        deadline = owed[place].deadline
        first = deadline.due.isoformat() if deadline is not None and deadline.due else ""
        question = self._about(place, self.words.say("Due when? A date, or words such as “in two weeks”"))
        self.app.push_screen(AskScreen(question, first), partial(self._set_day, place, first))

    def _set_day(self, place: int, first: str, typed: str | None) -> None:
        if typed is None:
            return
        if typed not in ("", first):
            day = read_day(typed, self.recording.meeting)
            if day is None:
                self.say(self.words.say("“{typed}” is no date; nothing was changed.", typed=typed), refused=True)
                return
            self.desk.set_deadline(day, place)
            self._show_reading()
        self._ask_day(place + 1)

    def _about(self, place: int, question: str) -> str:
        """A question about one of several things that are owed, with its words."""
        owed = self.desk.owed
        if len(owed) < 2:
            return question
        task = cut(owed[place].task.replace("\n", " "), LONGEST_TASK)
        return f"{place + 1}/{len(owed)} {self.words.quoted(task)}\n{question}"

    def field_product(self, _step: int) -> None:
        """Asks what is to be handed in; where several things are owed, for one after the other."""
        if self.desk.reading.kind == "directive":
            self._ask_product(0)

    def _ask_product(self, place: int) -> None:
        owed = self.desk.owed
        if place >= len(owed):
            return
        product = owed[place].product
        first = product.phrase if product is not None else ""
        question = self.words.say("What is to be handed in? Or “none”: the deed is all that is asked for")
        self.app.push_screen(
            AskScreen(self._about(place, question), first), partial(self._set_product, place, first)
        )

    def _set_product(self, place: int, first: str, typed: str | None) -> None:
        from minutes_tui.reading.typed_none import says_none

        if typed is None:
            return
        if typed not in ("", first):
            self.desk.set_product("" if says_none(typed) else clean_line(typed), place)
            self._show_reading()
        self._ask_product(place + 1)

"""The record on the live screen: what the single letters of the list do to the chosen entry."""

import asyncio

from minutes_tui.domain.search import FoldedMeeting, terms_of
from minutes_tui.ui import record_acts
from minutes_tui.ui.messages import EditorLeft, RecordKey, TextEdited, TextLeft, TextTaken, WordingKept
from minutes_tui.ui.screens.meeting_base import MeetingBase


class MeetingRecord(MeetingBase):
    """What the record tells, and what is done about it."""

    _folded: FoldedMeeting | None = None
    """The entries as they are searched, once they have been."""

    def on_record_key(self, message: RecordKey) -> None:
        """A command about the chosen entry."""
        message.stop()
        getattr(self, f"record_{message.action}")(message.entry, message.step)

    def record_back(self, _entry: str | None, _step: int) -> None:
        """Back to typing."""
        self.field.focus()
        self.refresh_echo()

    def record_edit(self, entry: str | None, _step: int) -> None:
        """Opens the chosen entry for correction."""
        if entry is None:
            return
        if self.session.read_only is not None:
            self.refresh_header()
            return
        self.lay_over(self.editor)
        view = self.record
        found = self.recording.meeting.entries[entry]
        place = self.recording.meeting.entries.place(entry)
        self.editor.open(entry, found.text, view.region_of(place), view.size.height)

    def on_wording_kept(self, message: WordingKept) -> None:
        """An entry was corrected."""
        message.stop()
        self.changed(self.attempt(lambda: record_acts.correct(self.recording, message.entry, message.text)))

    def on_editor_left(self, message: EditorLeft) -> None:
        """Back to the list."""
        message.stop()
        self.record.focus()

    def record_delete(self, entry: str | None, _step: int) -> None:
        """Deletes the chosen entry; one key takes that back."""
        if entry is None:
            return
        change = self.attempt(lambda: record_acts.delete(self.recording, entry))
        self.changed(change)
        if change is not None:
            self.say(self.words.say("Deleted. u takes it back."))

    def record_move(self, entry: str | None, step: int) -> None:
        """Moves the chosen entry."""
        if entry is not None:
            self.changed(self.attempt(lambda: record_acts.move(self.recording, entry, step)))
            self.record.choose_entry(entry)

    def record_kind(self, entry: str | None, _step: int) -> None:
        """Makes the chosen entry a record of the next kind."""
        if entry is not None:
            self.changed(self.attempt(lambda: record_acts.next_kind(self.recording, entry)))

    def record_settle(self, entry: str | None, _step: int) -> None:
        """Settles a mark, confirms a directive."""
        if entry is not None:
            self.changed(self.attempt(lambda: record_acts.settle(self.recording, entry)))

    def record_earlier(self, entry: str | None, _step: int) -> None:
        """Shows the words of the chosen entry before each correction, or hides them."""
        earlier = self.recording.earlier_words(entry) if entry is not None else ()
        if entry is not None and earlier:
            self.record.toggle_earlier(entry, earlier)
        else:
            self.say(self.words.say("These words were not corrected."))

    def record_to_item(self, entry: str | None, _step: int) -> None:
        """Goes to the action item of the chosen entry."""
        items = self.recording.meeting.items_of(entry) if entry is not None else ()
        if items:
            self.show_panel(self.right)
            self.right.choose(items[0].id)

    # Undo and redo

    def record_undo(self, _entry: str | None, _step: int) -> None:
        """Takes the last change back."""
        self.undo()

    def record_redo(self, _entry: str | None, _step: int) -> None:
        """Does again what was taken back."""
        self.redo()

    # Search

    def open_search(self) -> None:
        """Opens the search line; a long record is made ready for it beside the first letters."""
        super().open_search()
        if self._folded is None:
            self.run_worker(self._fold(), group="fold")

    async def _fold(self) -> None:
        folded = FoldedMeeting()
        await asyncio.to_thread(folded.take, self.recording.meeting)
        self._folded = folded

    def record_search(self, _entry: str | None, _step: int) -> None:
        """Searches the record."""
        self.open_search()

    def on_text_edited(self, message: TextEdited) -> None:
        """Goes to the nearest hit as one types, upwards from the end."""
        message.stop()
        hits = self._hits(message.text)
        if hits:
            self.record.choose(hits[-1])
            self.say(self.words.count("{n} hit", "{n} hits", len(hits)))
        elif message.text:
            self.say(self.words.say("Nothing holds “{words}”.", words=message.text), refused=True)

    def on_text_taken(self, message: TextTaken) -> None:
        """To the list, at the hit."""
        message.stop()
        self._close_search()
        self.record.focus()

    def on_text_left(self, message: TextLeft) -> None:
        """Back to typing."""
        message.stop()
        self._close_search()
        self.record.action_back()

    def _close_search(self) -> None:
        self.search.display = False

    def record_next_hit(self, entry: str | None, step: int) -> None:
        """The next or the previous hit of the last search."""
        hits = self._hits(self.search.value)
        if not hits:
            return
        place = self.recording.meeting.entries.place(entry) if entry is not None else len(hits)
        ahead = [h for h in hits if (h > place if step > 0 else h < place)]
        self.record.choose((ahead[0] if step > 0 else ahead[-1]) if ahead else (hits[0] if step > 0 else hits[-1]))

    def _hits(self, words: str) -> list[int]:
        if self._folded is None:
            self._folded = FoldedMeeting()
        self._folded.take(self.recording.meeting)
        return self._folded.hits(terms_of(words))

"""Typing on the live screen: the line, its echo, the names that it may mean, its draft."""

from functools import partial
from typing import Final

from textual import events
from textual.timer import Timer

from minutes_tui.locale.screen import N_
from minutes_tui.reading.entryline.readings import NO_ANSWERS
from minutes_tui.ui.compat.long_lines import LONG
from minutes_tui.ui.entry_field import begins_like_entries
from minutes_tui.ui.messages import FieldKey, LineBegun, LineChanged, LineEntered, LinesEntered, NameClicked
from minutes_tui.ui.name_popup import names_for
from minutes_tui.ui.screens.meeting_again import MeetingAgain
from minutes_tui.ui.screens.meeting_shorthand import MeetingShorthand
from minutes_tui.ui.warm_up import load_reading
from minutes_tui.ui.wording import refusal_text

READ_AFTER = 0.02
"""Seconds between a key and the reading of the line: the key is painted first."""
NOTHING_SELECTED: Final = N_("Nothing is selected to be copied. Ctrl+Q ends the program; everything is kept.")
"""Said at Ctrl+C, with which people leave other programs."""
READ_AT_ENTER: Final = N_("A long text: it is read when you press Enter")
"""Said while a very long text stands in the field: reading it at every key would hold the keys up."""
ENTRY_OF_EACH: Final = N_("Ctrl+J makes an entry of each line, Enter one entry of all")
"""Offered for a pasted text whose lines begin like entries."""
DRAFT_EVERY = 0.25
"""Seconds between two looks whether the half-typed line has to be kept."""


class MeetingTyping(MeetingShorthand, MeetingAgain):
    """What the entry field tells, and what is done about it."""

    _reading_timer: Timer | None = None
    _kept: str = ""
    _everybody: bool = False
    _warm: bool = False

    def on_mount(self) -> None:
        """The half-typed line is back, and is kept from now on."""
        self._kept = self.first_line
        if self._kept:
            self.field.put(self._kept)
        self.set_interval(DRAFT_EVERY, self.keep_draft)

    def on_screen_resume(self) -> None:
        """The screen is painted right after this; then comes what the first keys will need."""
        if not self._warm and self.session.read_only is None:
            self._warm = True
            self.call_later(self._warm_up)

    def _warm_up(self) -> None:
        """Loads what reading needs beside the first keys."""
        meeting = self.recording.meeting
        needed = partial(load_reading, meeting.head, meeting.people, meeting.units)
        self.run_worker(needed, group="warm-up", thread=True)
        self.load_open_items()

    def keep_draft(self) -> None:
        """Keeps the half-typed line where it is another than the one kept last."""
        text = self.field.line
        if text != self._kept:
            self._kept = text
            self.session.keep_draft(text)

    # The line as it is typed

    def on_line_begun(self, message: LineBegun) -> None:
        """Another line than the one that was read last; nothing that was decided about that one holds."""
        message.stop()
        if self.desk.text:
            self.desk.change("")

    def on_line_changed(self, message: LineChanged) -> None:
        """The line is read a moment later, so that the letter is on the screen first."""
        message.stop()
        if self._reading_timer is None:
            self._reading_timer = self.set_timer(READ_AFTER, self.read_line)

    @property
    def reading_due(self) -> bool:
        """Will the line be read in a moment?"""
        return self._reading_timer is not None

    def read_line(self) -> None:
        """Reads the line as it stands now and shows what Enter will do."""
        if self._reading_timer is not None:
            self._reading_timer.stop()  # else it would be read a second time
            self._reading_timer = None
        text = self.field.line
        if len(text) > LONG:
            self._show_unread(text)
            return
        if text != self.desk.text:
            self.desk.change(text)
        if not text.strip():
            self._everybody = False
        self._show_reading()

    def _show_unread(self, text: str) -> None:
        """A very long text stands in the field; what was read before holds no longer."""
        self.field.mark_deadlines(0, (), frozenset())
        self.names.offer((), self.recording.meeting)
        each = begins_like_entries(text)
        self.say(self.words.say(ENTRY_OF_EACH if each else READ_AT_ENTER))

    def _show_reading(self) -> None:
        reading = self.desk.reading
        offset = self.field.line.find(reading.text, reading.text_offset) if reading.text else 0
        self.field.mark_deadlines(max(offset, 0), reading.meaning.deadlines, self.desk.answers.rejected)
        self._offer_names(self.field.line)
        self.refresh_echo()
        self.show_shorthand()
        self.show_keys()
        if begins_like_entries(self.field.line):
            self.say(self.words.say(ENTRY_OF_EACH))

    def _offer_names(self, line: str) -> None:
        """Offers the names that a line may begin with."""
        meeting = self.recording.meeting
        self.names.offer(names_for(line, meeting, self._everybody), meeting)

    def refresh_meeting(self) -> None:
        """Shows the meeting as it stands now; the line means what it means there."""
        text = self.desk.text
        if self._shown is not self.recording.meeting and text.strip() and len(text) <= LONG:
            self.desk.change(text)
        super().refresh_meeting()

    def idle_keys(self) -> frozenset[str]:
        """The keys about the line that would do nothing to it as it stands."""
        reading = self.desk.reading
        waits = not self.field.line and bool(self.desk.last_set_aside)
        dated = any(d.is_owed for d in reading.meaning.deadlines)
        useful = {
            "complete": self.names.chosen is not None or reading.question is not None or waits,
            "each_line": begins_like_entries(self.desk.text),
            "drop": dated or bool(self.desk.answers.rejected or self.desk.answers.joined),
            "change": dated or reading.kind == "directive",
            "kind": reading.effect == "entry",
            "product": reading.kind == "directive",
        }
        return frozenset(f"field.{name}" for name, does in useful.items() if not does)

    # Enter

    def on_line_entered(self, message: LineEntered) -> None:
        """Carries the line out; a line that is refused or asks something comes back to the field.

        A line is entered before those behind it: when the next one is here, one that still asks is answered, and
        one that was refused is set aside.
        """
        message.stop()
        if not self.field.arrived(message):
            return
        waiting = [line for line in self.field.take_standing() if not self._enter(line, typed_on=True)]
        if not self._enter(message.text, message.typed_on or bool(self.field.line)):
            waiting.append(message.text)
        self._give_back(tuple(waiting))

    def on_lines_entered(self, message: LinesEntered) -> None:
        """Carries the lines out one by one; those that are refused or ask something come back together."""
        message.stop()
        if not self.field.arrived(message):
            return
        self._give_back(tuple(line for line in message.lines if not self._enter(line, message.typed_on)))

    def enter_what_is_on_its_way(self) -> None:
        """Carries out at once what was entered and has not arrived yet: the meeting is about to be closed."""
        for message in self.field.on_its_way:
            if isinstance(message, LineEntered):
                self.on_line_entered(message)
            else:
                self.on_lines_entered(message)

    def _enter(self, text: str, typed_on: bool = False) -> bool:
        """Enters a line; False where it was not taken."""
        outcome = self.attempt(lambda: self.desk.enter(text, typed_on))
        self._everybody = False
        self.names.offer((), self.recording.meeting)
        if outcome is None:
            self.refresh_echo()
            return False
        if outcome.refused is not None:
            self.say(refusal_text(outcome.refused, self.words), refused=True)
            return typed_on and self._set_aside(text)
        self._after_entering()
        self.tell_again(outcome.change)
        if outcome.idle is not None:
            self.say(refusal_text(outcome.idle, self.words))
        return True

    def _set_aside(self, text: str) -> bool:
        """Keeps a refused line as a mark, since the next one has been begun; False where nothing can be written."""
        outcome = self.attempt(lambda: self.desk.set_aside(text))
        if outcome is None or outcome.refused is not None:
            return False
        self._after_entering()
        return True

    def _after_entering(self) -> None:
        """The line is in the record; what the screen said of it is out of date."""
        self._kept = ""
        self._notice = None
        self.opening = ""
        self.refresh_meeting()
        self.show_keys()

    def _give_back(self, lines: tuple[str, ...]) -> None:
        """Puts lines back before what was typed in the meantime: nothing that was typed is lost."""
        if not lines:
            return
        since = self.field.line
        self.field.put("\n".join((*lines, since) if since else lines), () if since else lines)
        if lines == (self.desk.text,) and not since:
            self.refresh_echo()
        else:
            self.desk.change(self.field.line)

    # Keys about the line

    def on_field_key(self, message: FieldKey) -> None:
        """A key of the field that is about the line, not its letters."""
        message.stop()
        if message.text != self.desk.text:
            self.desk.change(message.text)
            self._offer_names(message.text)
        getattr(self, f"field_{message.action}")(message.step)

    def field_take(self, step: int) -> None:
        """Takes the offered name, or goes through the answers to a question, or to what is offered for the line."""
        if self.desk.reading.question is not None:
            self.desk.choose(step)
            self.refresh_echo()
        elif self.names.chosen is not None and step > 0:
            name = self.recording.meeting.speaker_name(self.names.chosen)
            self.field.put(f"{name}: ")
        elif self.desk.again.offer is not None:
            self.desk.again.step(step)
            self.refresh_echo()
        elif not self.field.line and step > 0 and self.desk.last_set_aside:
            self.field.put(self.desk.bring_back())
            self._show_reading()

    def on_name_clicked(self, message: NameClicked) -> None:
        """The clicked name gets the floor, where it is offered for the line as it stands."""
        message.stop()
        meeting = self.recording.meeting
        if message.identifier in names_for(self.field.line, meeting, self._everybody):
            self.field.put(f"{meeting.speaker_name(message.identifier)}: ")
        self.field.focus()

    def field_choose(self, step: int) -> None:
        """Up and down: through the names, or from an empty field to the record."""
        if self.names.chosen is not None:
            self.names.step(step, self.recording.meeting)
        elif self.desk.reading.question is not None:
            self.field_take(step)
        elif step < 0 and not self.field.line:
            self.field_record(0)

    def field_speaker(self, _step: int) -> None:
        """Offers everybody; in a question, takes the label for a new person."""
        if self.desk.reading.question is not None:
            self.desk.answer_new_person()
        else:
            self._everybody = not self._everybody
        self._show_reading()

    def field_drop(self, _step: int) -> None:
        """The marked words are no deadline."""
        self.desk.drop_deadline()
        self._show_reading()

    def field_kind(self, _step: int) -> None:
        """Directive or statement."""
        self.desk.switch_kind()
        self._show_reading()

    def field_missed(self, _step: int) -> None:
        """Marks that something was missed here; the line stays."""
        outcome = self.attempt(lambda: self.session.enter("~", NO_ANSWERS))
        if outcome is None:
            return
        if outcome.refused is not None:
            self.say(refusal_text(outcome.refused, self.words), refused=True)
            return
        self._kept = ""  # the half-typed line is kept under another number from now on
        self.desk.change(self.desk.text)
        self.refresh_meeting()

    def field_record(self, _step: int) -> None:
        """From the field to the record; the list of names is closed first."""
        if self.names.chosen is not None:
            self._everybody = False
            self.names.offer((), self.recording.meeting)
            return
        if self.record.chosen is None:
            self.record.action_last()
        self.record.focus()

    def field_scroll(self, pages: int) -> None:
        """Scrolls the record."""
        self.record.scroll_page(pages)

    def field_search(self, _step: int) -> None:
        """Searches the record."""
        self.open_search()

    def field_people(self, _step: int) -> None:
        """Goes to the people."""
        self.show_panel(self.left)

    def field_copy(self, _step: int) -> None:
        """Nothing is selected: in a shell this key ends a program."""
        self.say(self.words.say(NOTHING_SELECTED))

    def field_undo(self, _step: int) -> None:
        """Takes the last change back."""
        self.undo()

    def field_redo(self, _step: int) -> None:
        """Does again what was taken back."""
        self.redo()

    def on_paste(self, event: events.Paste) -> None:
        """What is pasted while the focus is elsewhere goes into the field."""
        if self.focused is not self.field:
            event.stop()
            self.field.focus()
            self.field.take_paste(event.text)

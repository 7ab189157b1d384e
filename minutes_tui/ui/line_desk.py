"""The line while it is typed: how it reads, what was decided about it by key, and what becomes of it. No widget."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from minutes_tui.domain.acts import ClosedMinutes
from minutes_tui.domain.deadlines import Deadline
from minutes_tui.domain.entries import Entry
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.milestones import Milestone, milestones, undated
from minutes_tui.domain.products import Product
from minutes_tui.domain.records import Records
from minutes_tui.domain.set_aside import lines_set_aside
from minutes_tui.domain.text import fold
from minutes_tui.locale.screen import N_, ScreenWords
from minutes_tui.reading.entryline.readings import NO_ANSWERS, Answers, LineReading, NewSpeaker, UnknownLabel
from minutes_tui.ui.again_desk import AgainDesk
from minutes_tui.ui.echo_text import Echo, EchoContext, choices_of, echo_of
from minutes_tui.ui.workspace import Session

if TYPE_CHECKING:
    from minutes_tui.recording import Outcome

ONLY_READ: Final = N_("This meeting can only be read here: Enter takes nothing, and your words stay in the field.")
"""Said of every line where nothing can be written; the header says why."""


class LineDesk:
    """One line after the other, each with what was decided about it.

    Args:
        session: the meeting.
        words: the language of the screen.
        today: the day from which days are counted.
    """

    def __init__(self, session: Session, words: ScreenWords, today: date) -> None:
        self._session = session
        self._words = words
        self._today = today
        self._plain_labels: set[str] = set()
        self.text = ""
        """The line as it was read last."""
        self.answers = NO_ANSWERS
        """What was decided about it."""
        self.choice = 0
        """Which answer to its question is chosen."""
        self.asked = False
        """Was Enter pressed on its question already?"""
        self.refused = False
        """Was Enter pressed on it as it stands, and refused? Then typing on begins the next line."""
        self.reading: LineReading = LineReading("", "nothing")
        """What Enter would do with it."""
        self._aside: tuple[Records[Entry], Entry | None] | None = None
        self.again = AgainDesk()
        """The open item of an earlier meeting that it is close to."""

    def change(self, text: str) -> LineReading:
        """The line is another now; decisions about its speaker hold as long as its label stays."""
        if not text.strip():
            self._forget()
        elif _label(text) != _label(self.text):
            self.answers = replace(self.answers, speaker=None, new_speaker=None, plain_text=False)
            self.choice, self.asked = 0, False
        if text != self.text:
            self.refused = False
        self.text = text
        return self._read()

    def echo(self) -> Echo:
        """What Enter will do, in words."""
        return echo_of(
            self.reading,
            EchoContext(
                self._session.recorder.meeting,
                self._today,
                self._words,
                self.answers,
                self.choice,
                self.asked,
                self.again.offer,
                self.refused,
                self.last_set_aside,
            ),
        )

    def enter(self, text: str, typed_on: bool = False) -> "Outcome | None":
        """Enters a line.

        Args:
            text: the line.
            typed_on: the next line was begun: nobody is asked any more. A label that looks like a name, or may be
                several people's, is one more name, on the list of gaps; any other is text. It is nobody's guess.

        Returns:
            What became of it; None where it asks a question first. Where the line was refused or asks, what was
            decided about it stays.
        """
        reading = self.change(text)
        if reading.question is not None:
            if typed_on and not self.choice:
                self._answer(self._unasked(reading.question))
            elif not self.asked:
                self.asked = True
                return None
            else:
                self._answer()
        again = self.again.answer(self.reading, self._session.recorder.meeting, self._today)
        outcome = self._session.enter(text, replace(self.answers, again=again))
        if self._session.read_only is not None:
            return replace(outcome, reading=self.reading)
        if outcome.reading.question is not None:
            self.reading = outcome.reading
            return None
        if outcome.refused is None:
            self._taken()
        else:
            self.refused = not isinstance(outcome.refused, ClosedMinutes)
        return outcome

    # Lines that were refused

    def set_aside(self, text: str) -> "Outcome":
        """Keeps a line that was refused as a mark to come back to; refused as well where nothing can be written."""
        outcome = self._session.enter(text, Answers(set_aside=True, instead_of=self.answers.instead_of))
        if outcome.refused is None:
            self._taken()
        return outcome

    @property
    def last_set_aside(self) -> str:
        """The line that was set aside last and still waits; empty where there is none."""
        entries = self._session.recorder.meeting.entries
        if self._aside is None or self._aside[0] is not entries:
            waiting = lines_set_aside(entries)
            self._aside = entries, waiting[-1] if waiting else None
        mark = self._aside[1]
        return mark.text if mark is not None else ""

    def bring_back(self) -> str:
        """The line that was set aside last becomes the line that is typed; its mark goes when it is carried out."""
        line = self.last_set_aside
        mark = self._aside[1] if self._aside is not None else None
        if mark is not None:
            self.change(line)
            self.answers = replace(self.answers, instead_of=mark.id)
        return line

    # Decisions by key

    def choose(self, step: int) -> None:
        """The next or the previous answer to the question."""
        if count := len(self._choices):
            self.choice = (self.choice + step) % count

    def answer_new_person(self) -> None:
        """The label is a new person."""
        self._answer("+")

    def drop_deadline(self) -> None:
        """The last demand without a date is none of its own; then the next deadline is none; then all come back."""
        demands = undated(self.reading.meaning)
        if demands:
            self.answers = replace(self.answers, joined=(*self.answers.joined, demands[-1].phrase))
            self._read()
            return
        owed = [d for d in self.reading.meaning.deadlines if d.kind in ("due", "start", "vague")]
        left = [d.phrase for d in owed if d.phrase not in self.answers.rejected]
        rejected = self.answers.rejected | {left[0]} if left else frozenset[str]()
        replaced = tuple(d for d in self.answers.replaced if d.phrase not in rejected)
        joined = self.answers.joined if left else ()
        self.answers = replace(self.answers, rejected=rejected, replaced=replaced, joined=joined)
        self._read()

    @property
    def owed(self) -> tuple[Milestone, ...]:
        """What the line makes somebody owe, each with its date or without one."""
        return milestones(self.reading.text, self.reading.meaning)

    def set_deadline(self, day: date, place: int = 0) -> None:
        """Another date for one thing that is owed; where the line states none at all, all of it is due then.

        Args:
            day: the date.
            place: which one, from 0, in the order of the text.
        """
        part = self.owed[place]
        whole = len(self.reading.text)
        offset = whole if part.demand is None else part.demand.offset
        deadline = part.deadline or Deadline("", offset, "due")
        changed = replace(deadline, kind="due", due=day, provisional=False, approximate=False, bound="by")
        others = tuple(d for d in self.answers.replaced if d.offset != deadline.offset)
        self.answers = replace(self.answers, replaced=(*others, changed))
        self._read()

    def set_product(self, product: str, place: int = 0) -> None:
        """Says what is to be delivered by one thing that is owed.

        Args:
            product: its words; empty: nothing beside the deed itself.
            place: which one, from 0, in the order of the text.
        """
        said = Product(product, self.owed[place].anchor, by_hand=True)
        others = tuple(p for p in self.answers.products if p.offset != said.offset)
        self.answers = replace(self.answers, products=(*others, said))
        self._read()

    def switch_kind(self) -> None:
        """A directive becomes a statement, anything else a directive."""
        now = self.answers.kind or self.reading.kind
        self.answers = replace(self.answers, kind="statement" if now == "directive" else "directive")
        self._read()

    @property
    def _choices(self) -> Sequence[str]:
        """The answers to the question of the line."""
        return choices_of(self.reading, self._session.recorder.meeting)

    def _answer(self, choice: str | None = None) -> None:
        """Puts the chosen answer to the question into effect."""
        question = self.reading.question
        if question is None:
            return
        chosen = choice or self._choices[self.choice]
        if chosen == "+":
            self.answers = replace(self.answers, new_speaker=NewSpeaker(question.label))
        elif chosen == "-":
            self._plain_labels.add(fold(question.label))
            self.answers = replace(self.answers, plain_text=True)
        else:
            self.answers = replace(self.answers, speaker=chosen)
        self._read()

    @staticmethod
    def _unasked(question: UnknownLabel) -> str:
        """The answer to a question that nobody has time for."""
        from minutes_tui.reading.entryline.spoken import new_speaker

        return "+" if question.candidates or new_speaker(question.label) is not None else "-"

    def _read(self) -> LineReading:
        recorder = self._session.recorder
        self.reading = recorder.read(self.text, self.answers)
        question = self.reading.question
        if question is not None and fold(question.label) in self._plain_labels:
            # Asked once: a label that was said to be text is not asked about again.
            self.answers = replace(self.answers, plain_text=True)
            self.reading = recorder.read(self.text, self.answers)
        if self._session.read_only is not None and self.reading.effect != "nothing":
            self.reading = replace(self.reading, question=None, refusal=MinutesError(ONLY_READ))
        self.again.read(self.reading)
        if self.reading.question is not None and self.choice >= len(self._choices):
            self.choice = 0  # somebody whom the label might have meant is gone
        return self.reading

    def _taken(self) -> None:
        """The line is done with; an empty one is next."""
        self._forget()
        self.text = ""
        self._read()

    def _forget(self) -> None:
        self.answers, self.choice, self.asked, self.refused = NO_ANSWERS, 0, False, False


def _label(text: str) -> str:
    """What stands before the first colon, for telling whether a decision about the speaker still holds."""
    return fold(text.partition(":")[0]) if ":" in text else ""

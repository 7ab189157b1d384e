"""What is done to items of the register by key: questions first, then one act for all that are meant."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from minutes_tui.domain.errands import Step, StepName
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.domain.records import Records
from minutes_tui.domain.register import RegisterItem
from minutes_tui.domain.text import clean_line
from minutes_tui.domain.units import Unit
from minutes_tui.locale.screen import N_, NN_, ScreenWords
from minutes_tui.reading.typed_units import typed_units
from minutes_tui.ui.compat.keys_in_turn import HoldsKeysBack
from minutes_tui.ui.register_desk import RegisterDesk, Told
from minutes_tui.ui.register_look import RegisterLook
from minutes_tui.ui.screens.ask import AskScreen
from minutes_tui.ui.typed_date import read_day
from minutes_tui.ui.wording import refusal_text
from minutes_tui.ui.workspace import Workspace

QUESTIONS: Final[dict[StepName, tuple[str, ...]]] = {
    "done": (N_("Done: what shows it? A document, a link; or nothing"), N_("Done on which day?")),
    "extend": (N_("Due when? A date, or words such as “in two weeks”"), N_("Who allowed it?"),
               N_("Under which document?")),
    "cancel": (N_("Cancelled by whom?"), N_("Why?")),
    "progress": (N_("How does it go?"),),
    "hand_over": (N_("Who takes it over? Names with commas"),),
    "reopen_item": (),
}  # fmt: skip
"""What is asked before each step, one question after the other."""

TAKEN: Final[dict[StepName, tuple[str, str]]] = {
    "done": NN_("{n} item is done.", "{n} items are done."),
    "extend": NN_("{n} item has a new date.", "{n} items have a new date."),
    "cancel": NN_("{n} item is cancelled.", "{n} items are cancelled."),
    "progress": NN_("Noted for {n} item.", "Noted for {n} items."),
    "hand_over": NN_("{n} item is handed over.", "{n} items are handed over."),
    "reopen_item": NN_("{n} item is owed again.", "{n} items are owed again."),
}
"""What is said once a step was taken."""

_NEEDED: Final[frozenset[StepName]] = frozenset({"extend", "progress", "hand_over"})
"""Steps whose first question needs an answer."""

KEYS_OF_STEPS: Final[dict[str, StepName]] = {
    "done": "done", "extend": "extend", "cancel": "cancel", "note": "progress", "hand": "hand_over",
    "reopen": "reopen_item",
}  # fmt: skip
"""The step that a key takes, by the name of its binding."""


def step_of(name: StepName, answers: Sequence[str], today: date, basis: Meeting) -> Step:
    """The step that answers mean; it is about no item yet.

    Args:
        name: the step.
        answers: what was typed to each of its questions.
        today: the day of the act.
        basis: what dates and names of units are read against.

    Raises:
        MinutesError: a date cannot be read, or a needed answer is missing.
    """
    said = [clean_line(answer) for answer in answers]
    if name == "done":
        on = _day(said[1], basis) if said[1] else today
        return Step("", name, on, said[0])
    if name == "extend":
        return Step("", name, today, by=said[1], document=said[2], due=_day(said[0], basis))
    if name == "cancel":
        return Step("", name, today, said[1], by=said[0])
    if name == "hand_over":
        lead, _cooperating = typed_units(said[0], basis)
        return Step("", name, today, units=lead)
    return Step("", name, today, said[0] if said else "")


def _day(typed: str, basis: Meeting) -> date:
    day = read_day(typed, basis)
    if day is None:
        raise MinutesError("“{typed}” is no date; nothing was changed.", typed=typed)
    return day


class RegisterActs(HoldsKeysBack[RegisterItem | None]):
    """The acts of the register's screen."""

    desk: RegisterDesk
    workspace: Workspace
    words: ScreenWords
    look: RegisterLook
    marked: set[str]
    listed: asyncio.Event

    def targets(self) -> list[RegisterItem]:
        """The items that a key means: those that are marked, else the chosen one."""
        raise NotImplementedError

    def show(self) -> None:
        """Shows the items as they stand now."""
        raise NotImplementedError

    def say(self, notice: str, refused: bool = False) -> None:
        """Says something under the list."""
        raise NotImplementedError

    def begin_step(self, name: StepName) -> None:
        """Asks what a step needs, then takes it for all that are meant."""
        targets = self.targets()
        if not targets:
            self.say(self.words.say("No action item is chosen."), refused=True)
            return
        self._ask(name, targets, [])

    def _ask(self, name: StepName, targets: list[RegisterItem], answers: list[str]) -> None:
        questions = QUESTIONS[name]
        if len(answers) == len(questions):
            self._take(name, targets, answers)
            return
        question = self.words.say(questions[len(answers)])
        if len(targets) > 1 and not answers:
            question = f"{self.words.count('{n} item', '{n} items', len(targets))} · {question}"

        def answered(typed: str | None) -> None:
            if typed is None or (not answers and name in _NEEDED and not typed.strip()):
                return
            self._ask(name, targets, [*answers, typed])

        self.app.push_screen(AskScreen(question, self._first(name, targets, len(answers))), answered)

    def _first(self, name: StepName, targets: Sequence[RegisterItem], place: int) -> str:
        """What stands in the line of a question at first."""
        if name == "done" and place == 1:
            return self.workspace.today().isoformat()
        if name == "extend" and place == 0 and len(targets) == 1 and targets[0].due is not None:
            return targets[0].due.isoformat()
        if (name, place) in (("extend", 1), ("cancel", 0)) and len(targets) == 1:
            return targets[0].item.authority
        return ""

    def _take(self, name: StepName, targets: Sequence[RegisterItem], answers: Sequence[str]) -> None:
        try:
            step = step_of(name, answers, self.workspace.today(), self._basis())
        except MinutesError as error:
            self.say(refusal_text(error, self.words), refused=True)
            return
        self.run_act(lambda: self._taken(name, targets, step))

    def _basis(self) -> Meeting:
        """What typed dates and names are read against: today, and every unit of the register."""
        units = [Unit(str(place), name) for place, name in enumerate(self.desk.unit_names())]
        head = Head(date=self.workspace.today(), language=self.words.language)  # type: ignore[arg-type]
        return Meeting("", head, units=Records(units))

    async def _taken(self, name: StepName, targets: Sequence[RegisterItem], step: Step) -> None:
        told = await self.desk.take([(entry, replace(step, item=entry.item.id)) for entry in targets])
        await self.tell(told, self.words.count(*TAKEN[name], told.taken))

    async def tell(self, told: Told, said: str) -> None:
        """Shows what came of an act, and says it."""
        if told.taken:
            self.marked.clear()
        self.show()
        await self.listed.wait()
        reasons = list(dict.fromkeys(refusal_text(error, self.words) for error in told.refused))
        self.say(" ".join(([said] if told.taken else []) + reasons), refused=bool(reasons))

    def run_act(self, act: Callable[[], Awaitable[None]]) -> None:
        """Carries an act out beside the keys, one after the other; what is refused is said."""
        raise NotImplementedError

    async def turn_back(self) -> None:
        """Takes the last act back."""
        told = await self.desk.undo()
        if told is None:
            self.say(self.words.say("There is nothing to take back."))
        else:
            await self.tell(told, self.words.say("Taken back."))

    async def turn_forth(self) -> None:
        """Does again what was taken back."""
        told = await self.desk.redo()
        if told is None:
            self.say(self.words.say("There is nothing to do again."))
        else:
            await self.tell(told, self.words.say("Done again. u takes it back."))

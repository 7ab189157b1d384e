"""The whole program in a pseudo-terminal, ended while somebody types: killed, told to stop, its terminal closed.

What must hold: every line that stood on the screen while it said `saved` is in the record once, in its order;
nothing is there that was not typed; and the half-typed line comes back or is at most a moment old.
"""

import random
import secrets
import shutil
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from faults_oracle import FaultFound, Outcome

from minutes_tui.domain.ids import id_maker
from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.store.library import Library

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "ui"))

from ui_terminal import Terminal

PROGRAM = ("-m", "minutes_tui")
LINES = 40
"""Lines that are typed at most before the end comes."""
MOST_LOST = 32
"""Letters of a line that is typed fast (22 a second) which may be lost when the program is killed."""

NOW = datetime(2025, 5, 16, 9, 0, tzinfo=UTC)
new_id = id_maker(lambda: NOW, secrets.token_bytes)


@dataclass(frozen=True, slots=True)
class Ending:
    """One way in which the program is ended."""

    name: str
    """What is tried."""
    end: Callable[[Terminal], None]
    """Ends it."""
    codes: tuple[int, ...]
    """The exit codes that may come of it."""
    told: bool
    """The program is told, so that it keeps every letter that stands in the field."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What was done to the program before it ended."""

    acknowledged: int
    """How many lines the screen called saved."""
    entered: int
    """How many lines were entered."""
    half: str
    """The line that was half typed."""
    code: int
    """The exit code."""


def _words(number: int) -> str:
    return f"line {number:03} of what was said"


def _acknowledged(terminal: Terminal) -> int:
    """How many lines the screen shows while it says that everything is saved."""
    text = terminal.text
    if "✓ saved" not in text:
        return 0
    return max((number for number in range(1, LINES + 1) if f"note: {_words(number)}" in text), default=0)


def _type_until_ended(folder: Path, identifier: str, chance: random.Random, ending: Ending) -> Typed:
    """Types lines, then a part of another letter by letter, and ends the program."""
    acknowledged = entered = 0
    with Terminal((*PROGRAM, "--library", str(folder / "library"), "open", identifier), folder) as terminal:
        terminal.until("Type a name")
        for number in range(1, chance.randint(1, LINES - 1) + 1):
            terminal.send(f"note: {_words(number)}\r")
            entered = number
            terminal.read(chance.random() * 0.05)
            acknowledged = max(acknowledged, _acknowledged(terminal))
        half = f"note: {_words(entered + 1)}"[: chance.randint(1, 30)].rstrip()
        for letter in half:
            terminal.send(letter)
            terminal.read(0.03 + chance.random() * 0.03)
        acknowledged = max(acknowledged, min(_acknowledged(terminal), entered))
        if ending.told:
            terminal.until(lambda text: any(line.strip() == half for line in text.splitlines()))
        ending.end(terminal)
        return Typed(acknowledged, entered, half, terminal.ended())


def _check(library: Library, identifier: str, typed: Typed, ending: Ending) -> int:
    """Compares what is in the record with what was typed; gives the letters of the half-typed line that are lost.

    Raises:
        FaultFound: an acknowledged line is missing, doubled, out of order, or something was never typed; too
            much of the half-typed line is lost; the exit code says that all was well.
    """
    store = library.open(identifier, read_only=True)
    draft = store.store.unsubmitted_draft()
    kept = [entry.text for entry in store.meeting.entries.ordered]
    store.close()
    if kept != [_words(number) for number in range(1, len(kept) + 1)]:
        raise FaultFound(f"the record is not what was typed: {kept}")
    if not typed.acknowledged <= len(kept) <= typed.entered:
        raise FaultFound(f"{typed} but {len(kept)} lines are there")
    if typed.code not in ending.codes:
        raise FaultFound(f"the exit code is {typed.code}")
    if len(kept) < typed.entered:
        # The line after the last that is kept was in the field or on its way; what came behind it was not read.
        return 0
    text = draft.text if draft is not None else ""
    lost = len(typed.half) - len(text)
    if not typed.half.startswith(text) or lost > (0 if ending.told else MOST_LOST):
        raise FaultFound(f"of the half-typed line {typed.half!r} there is {text!r}")
    return lost


def ended_while_typing(count: int, place: Path, ending: Ending, seed: int = 1) -> Outcome:
    """Ends the program while somebody types, again and again, each time with a new meeting.

    Args:
        count: how often.
        place: a folder on the disk.
        ending: how the program is ended.
        seed: of the random moments.
    """
    chance = random.Random(seed)
    outcome = Outcome(ending.name)
    lost = []

    def once(folder: Path) -> None:
        library = Library(folder / "library", now=lambda: NOW, new_id=new_id)
        meeting = Meeting(new_id(), Head(title="Meeting", language="en", date=NOW.date()))
        library.create(meeting).close()
        try:
            typed = _type_until_ended(folder, meeting.id, chance, ending)
        except AssertionError as unexpected:
            raise FaultFound(str(unexpected)) from unexpected
        lost.append(_check(library, meeting.id, typed, ending))

    for number in range(count):
        folder = place / f"run-{number}"
        folder.mkdir()
        outcome.attempt(f"run {number}", once, folder)
        shutil.rmtree(folder)
    outcome.note = f"of the half-typed line at most {max(lost, default=0)} letters were lost"
    return outcome


def killed(count: int, place: Path) -> Outcome:
    """SIGKILL while somebody types."""
    ending = Ending("the screen killed while typing", lambda t: t.signal(signal.SIGKILL), (-signal.SIGKILL,), False)
    return ended_while_typing(count, place, ending)


def hung_up(count: int, place: Path) -> Outcome:
    """SIGHUP while somebody types."""
    name = "the screen told to stop (SIGHUP) while typing"
    ending = Ending(name, lambda t: t.signal(signal.SIGHUP), (128 + signal.SIGHUP,), True)
    return ended_while_typing(count, place, ending, seed=2)


def terminated(count: int, place: Path) -> Outcome:
    """SIGTERM while somebody types."""
    name = "the screen told to stop (SIGTERM) while typing"
    ending = Ending(name, lambda t: t.signal(signal.SIGTERM), (128 + signal.SIGTERM,), True)
    return ended_while_typing(count, place, ending, seed=4)


def closed(count: int, place: Path) -> Outcome:
    """The terminal is closed while somebody types."""
    # Whichever comes first: the signal, or that nothing can be read any more.
    codes = (128 + signal.SIGHUP, 1)
    ending = Ending("its terminal closed while typing", lambda t: t.hang_up(), codes, True)
    return ended_while_typing(count, place, ending, seed=3)

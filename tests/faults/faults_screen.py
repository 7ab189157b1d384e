"""The whole program in a pseudo-terminal, ended while somebody types: killed, told to stop, its terminal closed.

What must hold: every line that stood on the screen while it said `saved` is in the record once, in its order;
nothing is there that was not typed; and the half-typed line comes back or is at most a moment old.
"""

import json
import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from faults_oracle import FaultFound, Outcome

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "ui"))

from ui_terminal import Terminal

PROGRAM = ("-m", "minutes_tui")
LINES = 40
"""Lines that are typed at most before the end comes."""

End = Callable[[Terminal], None]
"""How the program is ended."""


def _command(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, *PROGRAM, "--library", str(folder / "library"), *arguments],
        check=True, capture_output=True, text=True, cwd=folder,
    )  # fmt: skip
    return done.stdout


def _words(number: int) -> str:
    return f"line {number:03} of what was said"


def _acknowledged(terminal: Terminal) -> int:
    """How many lines the screen shows while it says that everything is saved."""
    text = terminal.text
    if "✓ saved" not in text:
        return 0
    return max((number for number in range(1, LINES + 1) if f"note: {_words(number)}" in text), default=0)


def _type_until_ended(folder: Path, chance: random.Random, end: End) -> tuple[int, int]:
    """Types lines and ends the program at a random moment; says how many were acknowledged and how many typed."""
    acknowledged = typed = 0
    with Terminal((*PROGRAM, "--library", str(folder / "library"), "open", _meeting(folder)), folder) as terminal:
        terminal.until("Type a name")
        stop = chance.randint(1, LINES - 1)
        for number in range(1, stop + 1):
            terminal.send(f"note: {_words(number)}\r")
            typed = number
            terminal.read(chance.random() * 0.05)
            acknowledged = max(acknowledged, _acknowledged(terminal))
        typed += 1
        terminal.send(f"note: {_words(typed)}"[: chance.randint(1, 20)])
        terminal.read(chance.random() * 0.1)
        acknowledged = max(acknowledged, min(_acknowledged(terminal), typed - 1))
        end(terminal)
        terminal.ended()
    return acknowledged, typed


def _meeting(folder: Path) -> str:
    identifier: str = json.loads(_command(folder, "list", "--format", "json"))[0]["id"]
    return identifier


def _check(folder: Path, acknowledged: int, typed: int) -> None:
    """Compares what is in the record with what was typed.

    Raises:
        FaultFound: an acknowledged line is missing, doubled, out of order, or something was never typed.
    """
    shown = json.loads(_command(folder, "show", _meeting(folder), "--format", "json"))
    kept = [entry["text"] for entry in shown["entries"]]
    if kept != [_words(number) for number in range(1, len(kept) + 1)]:
        raise FaultFound(f"the record is not what was typed: {kept}")
    if not acknowledged <= len(kept) <= typed:
        raise FaultFound(f"{acknowledged} lines were called saved, {typed} typed, {len(kept)} are there")


def ended_while_typing(count: int, place: Path, name: str, end: End, seed: int = 1) -> Outcome:
    """Ends the program while somebody types, again and again, each time with a new meeting.

    Args:
        count: how often.
        place: a folder on the disk.
        name: what is tried.
        end: how the program is ended.
        seed: of the random moments.
    """
    chance = random.Random(seed)
    outcome = Outcome(name)

    def once(folder: Path) -> None:
        _command(folder, "new", "--title", "Meeting", "--language", "en")
        _check(folder, *_type_until_ended(folder, chance, end))

    for number in range(count):
        folder = place / f"run-{number}"
        folder.mkdir()
        outcome.attempt(f"run {number}", once, folder)
        shutil.rmtree(folder)
    return outcome


def killed(count: int, place: Path) -> Outcome:
    """SIGKILL while somebody types."""
    return ended_while_typing(count, place, "the screen killed while typing", lambda t: t.signal(signal.SIGKILL))


def hung_up(count: int, place: Path) -> Outcome:
    """SIGHUP while somebody types."""
    name = "the screen told to stop (SIGHUP) while typing"
    return ended_while_typing(count, place, name, lambda t: t.signal(signal.SIGHUP), seed=2)


def closed(count: int, place: Path) -> Outcome:
    """The terminal is closed while somebody types."""
    return ended_while_typing(count, place, "its terminal closed while typing", lambda t: t.hang_up(), seed=3)

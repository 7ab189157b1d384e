"""The whole program in a pseudo-terminal, driven at random: what must hold whatever is typed, sent or done to it.

An episode opens a meeting and does one of two things to it. Somebody types lines, in bursts cut anywhere, while
the window is torn about, the program stopped and continued, the disk full, the clock put back: then every line and
every letter of the half-typed one is known, and looked for. Or a storm of keys, clicks, answers of the terminal
and noise breaks over it, through every screen there is. Then it ends in one of many ways, and is started again.

After each: no traceback was shown; at rest the program rests; the terminal is as it was; what was called saved is
there, and nothing else; the half-typed line is back; `verify` finds the library whole.
"""

import json
import random
import secrets
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Final

from faults_acts import STORMS, TYPING, Acts, choose
from faults_oracle import FaultFound, Outcome
from faults_terminal import PATIENCE, SIZE, Driven, Episode

from minutes_tui.domain.ids import id_maker
from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.store.library import Library

ACTS: Final = 60
"""Acts of an episode."""
WRITTEN: Final = 0.6
"""Seconds after which a half-typed line is on the disk."""

NOW = datetime(2025, 5, 16, 9, 0, tzinfo=UTC)
new_id = id_maker(lambda: NOW, secrets.token_bytes)


def _kill(terminal: Driven) -> None:
    terminal.signal(signal.SIGKILL)


def _terminate(terminal: Driven) -> None:
    terminal.signal(signal.SIGTERM)


def _hang_up(terminal: Driven) -> None:
    terminal.signal(signal.SIGHUP)


def _close(terminal: Driven) -> None:
    terminal.hang_up()


def _leave(terminal: Driven) -> None:
    terminal.type(b"\x11")


ENDINGS: Final = {
    "kill": (_kill, (-signal.SIGKILL,)),
    "SIGTERM": (_terminate, (128 + signal.SIGTERM,)),
    "SIGHUP": (_hang_up, (128 + signal.SIGHUP,)),
    "closed": (_close, (128 + signal.SIGHUP, 1)),
    "left": (_leave, (0,)),
}
"""The ways in which an episode ends, and the exit codes that may come of each."""


def _entries(episode: Episode) -> list[str]:
    library = Library(episode.library, now=lambda: NOW, new_id=new_id)
    return [entry.text for entry in library.peek(episode.meeting).entries.ordered]


def _kept_line(episode: Episode) -> str:
    library = Library(episode.library, now=lambda: NOW, new_id=new_id)
    store = library.open(episode.meeting, read_only=True)
    draft = store.store.unsubmitted_draft()
    store.close()
    return draft.text if draft is not None else ""


def _same(there: Sequence[str], wanted: Sequence[str], what: str) -> None:
    """Compares texts; says where the first difference is."""
    for number, (here, right) in enumerate(zip(there, wanted, strict=False)):
        if here != right:
            place = next((i for i, (a, b) in enumerate(zip(here, right, strict=False)) if a != b), len(here))
            begin = max(0, place - 30)
            told = f"there is {here[begin : place + 60]!r}, there must be {right[begin : place + 60]!r}"
            raise FaultFound(f"{what}: number {number} differs at {place}: {told}")
    if len(there) != len(wanted):
        raise FaultFound(f"{what}: there are {len(there)}, there must be {len(wanted)}")


def _drive(episode: Episode, acts: Acts, count: int) -> None:
    """Opens the meeting, does things to it, ends it."""
    with Driven(episode) as terminal:
        terminal.taken()
        # What is typed at once waits for the screen; only Ctrl+C, which a storm may hold, ends the start.
        if acts is STORMS or episode.chance.random() < 0.7:
            terminal.until("saved")
            terminal.rest()
        _do(terminal, episode, acts, count)
        if terminal.process.poll() is None:
            terminal.resize(SIZE[0] - 1, SIZE[1])
            terminal.rest()
            terminal.resize(*SIZE)
            terminal.rest()
            terminal.look(WRITTEN)
        if acts is TYPING:
            try:
                _check_typed(terminal, episode)
            except FaultFound as found:
                raise FaultFound(f"{found}\non the screen:\n{terminal.text}") from found
        else:
            episode.lines, episode.half = _entries(episode), _kept_line(episode)
        _end(terminal, episode)


def _do(terminal: Driven, episode: Episode, acts: Acts, count: int) -> None:
    """Does things to the program; a storm may end it, as anybody may who knows the keys, typing may not."""
    for _ in range(count):
        try:
            choose(episode.chance, acts)(terminal, episode)
        except (FileNotFoundError, ProcessLookupError) as gone:
            terminal.gone(gone)
        if (code := terminal.process.poll()) is None:
            continue
        if acts is TYPING or code != 0:
            raise FaultFound(f"it ended by itself with {code}: {terminal.said()}")
        return


def _end(terminal: Driven, episode: Episode) -> None:
    name = episode.chance.choice([*ENDINGS])
    episode.note(name)
    end, codes = ENDINGS[name]
    if terminal.process.poll() is None:
        shown = terminal.text
        end(terminal)
        code = terminal.ended()
        if code not in codes:
            raise FaultFound(f"ended by {name} it gave {code}: {terminal.said()}\nbefore:\n{shown}")
    terminal.check_words()
    if name not in ("kill", "closed"):
        terminal.check_restored()


def _check_typed(terminal: Driven, episode: Episode) -> None:
    end = time.monotonic() + PATIENCE
    while "✓ saved" not in terminal.text or "line not kept" in terminal.text:
        if time.monotonic() > end:
            raise FaultFound("never saved")
        terminal.look(0.3)  # what the disk refused is tried again without anybody's asking
    terminal.look(WRITTEN)
    episode.lines = [line for line in episode.lines if line]  # an empty line is no entry
    _same(_entries(episode), episode.lines, "the record is not what was typed")
    _same([_kept_line(episode)], [episode.half], "the half-typed line is not kept")


def _open_again(episode: Episode) -> None:
    """Starts the program again, leaves it, and looks at what is there."""
    with Driven(episode) as terminal:
        terminal.until("✓ saved")
        terminal.rest()
        terminal.type(b"\x11")
        if (code := terminal.ended()) != 0:
            raise FaultFound(f"started again and left it gave {code}: {terminal.said()}")
        terminal.check_words()
        terminal.check_restored()
    _same(_entries(episode), episode.lines, "the record has changed over the end")
    _same([_kept_line(episode)], [episode.half], "the half-typed line has changed over the end")
    checked = subprocess.run(
        [sys.executable, "-m", "minutes_tui", "--library", str(episode.library), "verify", "--format", "json"],
        capture_output=True, text=True, cwd=episode.folder,
    )  # fmt: skip
    trouble = [row["trouble"] for row in json.loads(checked.stdout or "[]") if row["trouble"]]
    if checked.returncode or trouble:
        raise FaultFound(f"verify: {checked.returncode} {trouble} {checked.stderr}")


def episode(place: Path, seed: int, storms: bool, acts: int = ACTS) -> None:
    """One episode.

    Args:
        place: a folder on the disk.
        seed: of everything that happens.
        storms: anything at all, instead of lines that are typed.
        acts: how much happens.

    Raises:
        FaultFound: a promise was broken; with all that was done before.
    """
    chance = random.Random(seed)
    library = Library(place / "library", now=lambda: NOW, new_id=new_id)
    head = Head(title="Meeting", language=chance.choice(("en", "vi", "ar")), date=NOW.date())
    meeting = Meeting(new_id(), head)
    library.create(meeting).close()
    one = Episode(place, meeting.id, chance)
    one.clock.write_text("0")
    try:
        _drive(one, STORMS if storms else TYPING, acts)
        _open_again(one)
    except (AssertionError, FaultFound) as found:
        did = "\n  ".join(one.done)
        raise FaultFound(f"seed {seed} {'storm' if storms else 'typing'}: {found}\nit did\n  {did}") from found


def driven(count: int, place: Path, storms: bool, seed: int = 1, acts: int = ACTS) -> Outcome:
    """Episodes, one after the other."""
    outcome = Outcome("anything at all sent to the screen" if storms else "lines typed while everything goes wrong")
    for number in range(count):
        folder = place / f"episode-{number}"
        folder.mkdir()
        outcome.attempt(f"episode {number}", partial(episode, seed=seed + number, storms=storms, acts=acts), folder)
    return outcome

"""What is done to a running program: typing of which every letter is known, storms, and falling books."""

import random
import resource
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Final

from faults_hands import NOTE, pieces, storm, stroke
from faults_oracle import FaultFound
from faults_terminal import PATIENCE, Driven, Episode

from minutes_tui.domain.text import clean

Act = Callable[[Driven, Episode], None]


Acts = tuple[tuple[Act, int], ...]
"""Acts, and how often each is done."""


def _type_on(terminal: Driven, episode: Episode) -> None:
    """Some strokes, sent in pieces."""
    for _ in range(episode.chance.randint(1, 6)):
        next_one = stroke(episode.chance, episode.half)
        episode.note(next_one)
        for piece in pieces(episode.chance, next_one.data):
            terminal.type(piece)
            # What escape begins is cut, too, but not torn apart: nobody could tell it from the key.
            if b"\x1b" not in piece[-12:] and episode.chance.random() < 0.1:
                terminal.look(episode.chance.random() * 0.05)
        episode.half += next_one.text
        if next_one.enters:
            episode.lines.append(clean(episode.half[len(NOTE) :]).strip())
            episode.half = ""


def _long_paste(terminal: Driven, episode: Episode) -> None:
    if not episode.half or sum(map(len, episode.lines)) > 300_000:
        return
    text = "báo cáo tiến độ " * episode.chance.choice((300, 8_000, 64_000)) + "."
    episode.note(f"paste of {len(text)}")
    terminal.type(f"\x1b[200~{text}\x1b[201~".encode())
    episode.half += text


def _other_size(terminal: Driven, episode: Episode) -> None:
    size = episode.chance.choice(
        ((1, 1), (2, 3), (10, 2), (3, 40), (40, 8), (60, 20), (80, 24), (200, 60), (500, 3))
    )
    episode.note(f"resize {size}")
    terminal.resize(*size)


def _shaking(terminal: Driven, episode: Episode) -> None:
    episode.note("shaking")
    for _ in range(episode.chance.randint(5, 40)):
        terminal.resize(episode.chance.randint(1, 160), episode.chance.randint(1, 50))
        with suppress(ProcessLookupError):
            terminal.signal(signal.SIGWINCH)
        terminal.read(0.002)


def _stopped(terminal: Driven, episode: Episode) -> None:
    """Stopped by the shell and continued; letters are typed in between."""
    number = episode.chance.choice((signal.SIGSTOP, signal.SIGTSTP, signal.SIGCONT))
    episode.note(f"stop {number.name}")
    if number is signal.SIGTSTP:
        terminal.rest()  # what has not been read by then, the shell would get
    terminal.signal(number)
    end = time.monotonic() + PATIENCE
    while number is not signal.SIGCONT and not terminal.is_stopped() and time.monotonic() < end:
        terminal.look(0.02)
    terminal.signal(signal.SIGCONT)
    if number is signal.SIGTSTP:
        terminal.taken()
    terminal.look(episode.chance.random() * 0.2)


def _pause(terminal: Driven, episode: Episode) -> None:
    terminal.look(episode.chance.random() * 0.4)


def _clock(_terminal: Driven, episode: Episode) -> None:
    seconds = episode.chance.choice((-3600, -1, 0, 5, 7200, -86_400 * 40, 86_400 * 400))
    episode.note(f"clock {seconds}")
    episode.clock.write_text(str(seconds))


def _full_disk(terminal: Driven, episode: Episode) -> None:
    """No file may grow for a while; a meeting that was opened in that while would be open for reading only."""
    terminal.rest()
    limit = episode.chance.choice((0, 5_000, 20_000))
    episode.note(f"no file may grow past {limit}")
    _, hard = resource.prlimit(terminal.process.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(terminal.process.pid, resource.RLIMIT_FSIZE, (limit, hard))
    _type_on(terminal, episode)
    terminal.look(episode.chance.random())
    resource.prlimit(terminal.process.pid, resource.RLIMIT_FSIZE, (hard, hard))


def _second_program(terminal: Driven, episode: Episode) -> None:
    """The same meeting is opened in a second window, looked at and left."""
    episode.note("a second window")
    with Driven(episode) as second:
        second.taken()
        second.look(1.0)
        second.type(b"note: words that are nobody's\r")
        second.look(0.3)
        second.type(b"\x11")
        if second.ended() not in (0, 1):
            raise FaultFound(f"the second window ended with {second.process.returncode}: {second.said()}")
        second.check_words()
        second.check_restored()
    terminal.read(0)


def _moved_library(terminal: Driven, episode: Episode) -> None:
    """The library's folder is gone for a while, as a stick that was pulled out and put back."""
    terminal.rest()
    episode.note("the library is gone for a while")
    away = episode.folder / "away"
    episode.library.rename(away)
    _type_on(terminal, episode)
    terminal.look(0.3)
    if episode.library.exists():
        raise FaultFound(f"a library was made where the old one was: {[*episode.library.rglob('*')]}")
    away.rename(episode.library)


TYPING: Final[Acts] = (
    (_type_on, 60), (_long_paste, 1), (_other_size, 6), (_shaking, 2), (_stopped, 3), (_pause, 6), (_clock, 3),
    (_full_disk, 2), (_second_program, 1), (_moved_library, 1),
)  # fmt: skip
"""Somebody types lines."""


def _storm(terminal: Driven, episode: Episode) -> None:
    data = storm(episode.chance)
    episode.note(data)
    for piece in pieces(episode.chance, data):
        terminal.type(piece)
    terminal.look(episode.chance.choice((0, 0, 0.01, 0.1)))


STORMS: Final[Acts] = (
    (_storm, 60), (_other_size, 5), (_shaking, 1), (_stopped, 2), (_pause, 4), (_clock, 2),
)  # fmt: skip
"""Anything at all arrives."""


def choose(chance: random.Random, acts: Acts) -> Act:
    """The next act."""
    return chance.choices([act for act, _ in acts], [weight for _, weight in acts])[0]

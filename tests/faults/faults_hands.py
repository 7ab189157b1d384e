"""Hands that type anything at all: what one act of them sends, and what must stand in the field then.

Two kinds of acts. A `Stroke` belongs to somebody who types lines: what is in the field and in the record after it
is known. A `Storm` is everything else that a keyboard, a mouse, a terminal or a falling book may send: after it
only the promises that hold always can be asked for.
"""

import random
import sys
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from faults_lines import odd_line

from minutes_tui.domain.text import clean

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "ui"))

from ui_vietnamese import WORDS, as_sent, as_sent_twice

NOTE = "note: "
"""Before every line: what follows it is the text of an entry and nothing else."""
PASTE = ("\x1b[200~", "\x1b[201~")
"""What a terminal sends around pasted text."""

_LETTERS = (
    "the plan is behind us and ahead of it",
    "tiến độ thực hiện nhiệm vụ được giao",
    "выполнить поручение до конца года",
    "die Straße wird über den Fluß geführt",
    "تقرير اللجنة عن سير العمل",
)  # fmt: skip
"""Words of five scripts."""

KEYS = (
    *(f"\x1bO{letter}" for letter in "PQRS"),
    *(f"\x1b[{number}~" for number in (15, 17, 18, 19, 20, 21, 23, 24)),
    *(f"\x1b[{letter}" for letter in "ABCDFHZ"), "\x1b[5~", "\x1b[6~", "\x1b[3~",
    *(f"\x1b[1;{number}{letter}" for number in (2, 5, 6) for letter in "ABCD"),
    "\t", "\r", "\n", "\x1b", "\x7f", "\x08",
    *(chr(number) for number in range(1, 27) if number not in (9, 10, 13, 15, 17)),
)  # fmt: skip
"""Function keys, arrows and control keys; without the two that leave the meeting."""

REPORTS = (
    "\x1b[I", "\x1b[O", "\x1b[?2026;2$y", "\x1b[?2048;0$y", "\x1b[?1;2c", "\x1b[>41;388;0c", "\x1b[12;40R",
    "\x1b[97;1:3u", "\x1b[57441;1:3u", "\x1b[?11u", "\x1b]11;rgb:0000/0000/0000\x1b\\", "\x1bP>|xterm(388)\x1b\\",
    "\x1b[?997;1n", "\x1b[0n", "\x1b[8;32;120t",
)  # fmt: skip
"""What terminals say of themselves; none of it is typed."""

NOISE = (
    "\x1b[48;24;80;0;0t", "\x1b[48;0;0;0;0t", "\x1b[" + "9" * 5000 + "u", "\x1b[<0;" + "9" * 4400 + ";1M",
    "\x1b[" + "9" * 4400 + ";1R", "\x1b[0u", "\x1b[55296u", "\x1b[97;;55296u", "\x1b[1114112u", "\x1b[97;5;0u",
    "\x1b[200~" + "\x1b[201~", "\x1b[201~", "\x1b[;;;;m", "\x1b[M\xff\xff\xff", "\x1b[<0;1;1", "\x1b[-1;-1R",
    "\x1b[?2048;1$y", "\x1b[57358u", "\x1b[13;2u", "\x1b[27;5;13~", "\x1b_Gi=31;OK\x1b\\", "\x9b31m", "\x00",
    "\x1c",
    "\x1b\x1b\x1b\x1b", "\x1b[[A", "\x1bOk", "\x1b]0;", "\x1bPq",
)  # fmt: skip
"""What no sound terminal sends, and a broken line or a hostile program does."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """Something that is typed into the field."""

    data: bytes
    """What the terminal sends."""
    text: str
    """What of it is added to the line."""
    enters: bool = False
    """Is the line entered then?"""


Storm = bytes
"""What arrives, whatever it may mean."""


def pieces(chance: random.Random, data: bytes) -> list[bytes]:
    """How what is sent is cut: in one piece, in a few, or at every byte; never right behind an escape.

    On a loaded machine the rest may come a tenth of a second later, and no program could tell it from the key.
    """
    way = chance.random()
    if way < 0.4 or len(data) < 2:
        cuts = []
    elif way < 0.8 or len(data) > 400:
        cuts = sorted({chance.randrange(1, len(data)) for _ in range(chance.randint(1, 4))})
    else:
        cuts = [*range(1, len(data))]
    cuts = [cut for cut in cuts if data[cut - 1 : cut] != b"\x1b"]
    return [data[begin:end] for begin, end in pairwise([0, *cuts, len(data)])]


def words(chance: random.Random) -> str:
    """A few words of one of five scripts."""
    said = chance.choice(_LETTERS).split()
    return " ".join(chance.choice(said) for _ in range(chance.randint(1, 8)))


def stroke(chance: random.Random, line: str) -> Stroke:
    """Somebody types on: some words, an input method's burst, slips of the fingers, a paste, or Enter.

    Args:
        chance: where it comes from.
        line: what stands in the field.
    """
    if not line:
        return Stroke(NOTE.encode(), NOTE)
    if len(line) > len(NOTE) and chance.random() < 0.3:
        return Stroke(b"\r", "", enters=True)
    return chance.choice(_STROKES)(chance)


def _typed(chance: random.Random) -> Stroke:
    text = words(chance) + " "
    return Stroke(text.encode(), text)


def _telex(chance: random.Random) -> Stroke:
    said = [chance.choice(WORDS[chance.choice(tuple(WORDS))]) for _ in range(chance.randint(1, 6))]
    way = chance.choice((as_sent, as_sent_twice))
    return Stroke((" ".join(map(way, said)) + " ").encode(), " ".join(said) + " ")


def _decomposed(chance: random.Random) -> Stroke:
    text = words(chance) + " "
    return Stroke(unicodedata.normalize("NFD", text).encode(), unicodedata.normalize("NFC", text))


def _slip(chance: random.Random) -> Stroke:
    text = words(chance) + " "
    slip = "".join(chance.choice("qxzđж") for _ in range(chance.randint(1, 5)))
    return Stroke((text + slip + "\x7f" * len(slip)).encode(), text)


def _arrows(chance: random.Random) -> Stroke:
    text, step = words(chance), chance.randint(1, 3)
    place = max(0, len(text) - step)
    back = len(text) - place - 1
    # An arrow goes by whole letters, as they stand in these words; the end key goes to the end of the row only.
    data = text[:place] + text[place + 1 :] + "\x1b[D" * back + text[place] + "\x1b[C" * back
    return Stroke(data.encode(), text)


def _pasted(chance: random.Random) -> Stroke:
    # Ctrl+C is the one sign that still ends a program that is only coming up.
    lines = [
        odd_line(chance, 3_000).replace(PASTE[1], "").replace("\x03", "")
        for _ in range(chance.choice((1, 1, 2, 3)))
    ]
    text = "." + "\n".join(lines) + "."
    data = f"{PASTE[0]}{text}{PASTE[1]}".encode("utf-8", "surrogatepass")
    return Stroke(data, clean(data.decode("utf-8", "replace")[len(PASTE[0]) : -len(PASTE[1])]))


def _invalid(chance: random.Random) -> Stroke:
    """A byte that is no UTF-8 is one sign."""
    text = words(chance)
    return Stroke(text.encode() + chance.choice((b"\xff", b"\xfe", b"\xc0")) + b".", f"{text}\ufffd.")


def _report(chance: random.Random) -> Stroke:
    """The terminal says something of itself: nothing is typed."""
    return Stroke(chance.choice(REPORTS).encode(), "")


def _mouse(chance: random.Random) -> Stroke:
    """The mouse is moved, or its wheel turned."""
    button = chance.choice((35, 35, 64, 65))
    return Stroke(f"\x1b[<{button};{chance.randint(1, 130)};{chance.randint(1, 40)}M".encode(), "")


_STROKES: tuple[Callable[[random.Random], Stroke], ...] = (
    _typed, _typed, _telex, _telex, _decomposed, _slip, _arrows, _pasted, _invalid, _report, _mouse,
)  # fmt: skip


def storm(chance: random.Random) -> Storm:
    """Anything that may arrive."""
    kind = chance.random()
    if kind < 0.35:
        return "".join(chance.choice(KEYS) for _ in range(chance.randint(1, 6))).encode()
    if kind < 0.5:
        return "".join(chance.choice("abcdefghijklmnopqrstuvxyzGM/:?!=~12 ") for _ in range(3)).encode()
    if kind < 0.62:
        return _click(chance)
    if kind < 0.72:
        return chance.choice((*REPORTS, *NOISE)).encode("latin-1")
    if kind < 0.8:
        return _pasted(chance).data
    if kind < 0.88:
        return f"\x1b{NOTE}{words(chance)}\r".encode()
    if kind < 0.97:
        return "".join(chance.choice((_typed, _telex, _slip))(chance).data.decode() for _ in range(3)).encode()
    return (
        bytes(chance.randrange(256) for _ in range(chance.randint(1, 40)))
        .replace(b"\x11", b"")
        .replace(b"\x0f", b"")
    )


def _click(chance: random.Random) -> bytes:
    button = chance.choice((0, 0, 1, 2, 64, 65, 35))
    place = f"{chance.randint(-2, 140)};{chance.randint(-2, 45)}"
    times = chance.choice((1, 1, 2, 3))
    return f"\x1b[<{button};{place}M\x1b[<{button};{place}m".encode() * times

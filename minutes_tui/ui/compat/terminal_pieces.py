"""What a terminal sends, sorted before it is read as keys: pastes, and what is neither key nor paste.

Pasted text is text up to the mark at its end: an escape sequence in a log that is pasted must be neither typed
nor carried out. An answer of the terminal that is a string (its colours, its name) was not typed by anybody,
however it is cut; nor was a report with a number that no terminal has, which would end the program where it is
read.

A paste whose end never comes, and a string that never ends, must not swallow what is typed afterwards: they are
over when the terminal has been silent for a while.
"""

import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import Final, Literal

LONGEST_TAIL: Final = 8192
"""Characters of an unfinished sequence that are kept for comparing: room for a commit of 1,000 letters."""

_PASTE_ENDS: Final = "\x1b[201~"
_BEGINS: Final = re.compile(
    r"(?P<paste>\x1b\[200~)|(?P<string>\x1b(?:P[\d;]*[>=!$+|]|\]\d+;))|(?P<number>\x1b\[[<?>]?[\d;:]*\d{10})"
)
_OVER: Final = {
    # A string ends with its terminator; a line end or another sequence never stands in one.
    "string": re.compile(r"\x07|\x1b\\|\x9c|(?=[\r\n]|\x1b[^\\])"),
    "number": re.compile(r"[@-~]|(?=[\r\n\x1b])"),
}
_MAY_BE_STRING: Final = re.compile(r"\x1b(?:P[\d;]*|\]\d*)")
_REPORT_BEGUN: Final = re.compile(r"\x1b(?:\[[<?>]?[\d;:]*\$?|O)")
_LATE: Final = re.compile(r"(?P<paste>\[200~)|\[<[\d;]+[Mm]")


def may_be_string(sequence: str) -> bool:
    """May an answer that is a string have begun? Else escape and a letter were typed."""
    return _MAY_BE_STRING.fullmatch(sequence) is not None


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of what the terminal sent."""

    kind: Literal["keys", "paste", "forget"]
    """Keys and reports; pasted text; or nothing, and the sequence that the keys before it began is none."""
    text: str = ""
    """What was sent; empty for the last kind."""


class Sieve:
    """Sorts what the terminal sends, in pieces as they come."""

    def __init__(self) -> None:
        self._inside = ""
        """What has begun and is not over: paste, string, number; empty outside of all."""
        self._held = ""
        """The end of it, where that may be the beginning of its end."""
        self._pasted: list[str] = []
        """What was pasted so far; joined when it is over, for a long paste comes in thousands of reads."""
        self._tail = ""
        """Outside: what was sent since the last escape."""
        self._late = False
        """Outside: was the last that was sent an escape that nothing followed in time?"""

    @property
    def waits(self) -> bool:
        """Has something begun whose end is waited for?"""
        return bool(self._inside)

    @property
    def in_report(self) -> bool:
        """Is the last that was sent the beginning of a report? Nobody types one so fast."""
        return _REPORT_BEGUN.fullmatch(self._tail) is not None

    @property
    def in_numbers(self) -> bool:
        """Is it a report with some of its numbers?"""
        return self.in_report and len(self._tail) > len("\x1b[")

    def nothing_follows(self) -> None:
        """The sequence that has begun is none, for nothing came in time."""
        self._late, self._tail = self._tail == "\x1b", ""

    def feed(self, data: str) -> Iterator[Piece]:
        """What the terminal sent next."""
        while data:
            if self._inside == "paste":
                data = yield from self._paste(data)
            elif self._inside:
                data = self._skip(data)
            else:
                data = yield from self._outside(data)

    def give_up(self) -> Iterator[Piece]:
        """The terminal has been silent: what has begun is over, and what was pasted so far is all of it."""
        pasted = "".join(self._pasted)
        self._pasted.clear()
        self._inside = self._held = self._tail = ""
        if pasted:
            yield Piece("paste", pasted)

    def _outside(self, data: str) -> Generator[Piece, None, str]:
        """Gives what is sorted; returns what is not."""
        late, self._late = self._late, False
        if late and (rest := _LATE.match(data)):
            # The line held it up. The escape has been a key, but nobody types the rest.
            self._inside = rest.lastgroup or ""
            return data[rest.end() :]
        joined = self._tail + data
        begun = _BEGINS.search(joined)
        if begun is None:
            escape = joined.rfind("\x1b")
            self._tail = joined[escape:] if escape >= 0 and len(joined) - escape <= LONGEST_TAIL else ""
            yield Piece("keys", data)
            return ""
        before = begun.start() - len(self._tail)
        self._inside, self._tail = begun.lastgroup or "", ""
        if before:
            yield Piece("keys", data[:before]) if before > 0 else Piece("forget")
        return joined[begun.end() :]

    def _paste(self, data: str) -> Generator[Piece, None, str]:
        self._pasted.append(data)
        joined = self._held + data
        at = joined.find(_PASTE_ENDS)
        if at < 0:
            self._held = joined[1 - len(_PASTE_ENDS) :]
            return ""
        rest = joined[at + len(_PASTE_ENDS) :]
        text = "".join(self._pasted)
        self._pasted.clear()
        self._inside = self._held = ""
        yield Piece("paste", text[: len(text) - len(rest) - len(_PASTE_ENDS)])
        return rest

    def _skip(self, data: str) -> str:
        joined = self._held + data
        over = _OVER[self._inside].search(joined)
        if over is None:
            self._held = "\x1b" if joined.endswith("\x1b") else ""
            return ""
        self._inside = self._held = ""
        return joined[over.end() :]

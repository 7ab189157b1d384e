"""Reading the terminal: long input-method commits, odd key reports and invalid bytes must not end the program.

Textual's parser takes an escape sequence of more than 32 characters for junk and types it into the field; an
input method that commits a word under the Kitty protocol sends longer ones. It also stops for good on a key
report with an event type (``CSI 13;1:1u``) and on one invalid UTF-8 byte, with exit code 0
(Textualize/textual#6456).
"""

import codecs
import re
from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any, Final

from textual import _xterm_parser, constants, events
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual._time import get_time
from textual._xterm_parser import XTermParser
from textual.keys import Keys
from textual.message import Message

from minutes_tui.ui.compat.terminal_pieces import Piece, Sieve, may_be_string

SEQUENCE_LIMIT: Final = 8192
"""Characters after which an unfinished escape sequence is given up: room for a commit of 1,000 letters."""
SILENCE: Final = 2.0
"""Seconds without a byte after which a paste or a string whose end did not come is over."""
REPORT_PATIENCE: Final = 1.0
"""Seconds for which the rest of a report is waited for, on a line that cuts it in two."""

_KEY_REPORT: Final = re.compile(r"\x1b\[([\d:;]*)([u~ABCDEFHPQRS])")
_CONTROL_SEQUENCE: Final = re.compile(r"\x1b\[[0-?]*[ -/]*[@-Z\\-~]")
_MOUSE: Final = re.compile(r"\x1b\[(<[-\d;]+[mM]|M.{0,3})", re.DOTALL)
_REPORT: Final = re.compile(r"\x1b\[(\?\d+;\d\$y|\d+;\d+R|48;[\d:;]+t|[IO]|20[01]~)")
_RELEASED: Final = "3"
_STRING_ENDS: Final = "\x1b\\"
"""With this an answer of the terminal ends that is a string."""
_ESCAPE: Final = "\x1b"
_WORD_CHORDS: Final = ("\x1bb", "\x1bf", "\x1b\x7f")
"""Textual has these for ctrl with another key; they are alt, or escape, with a key like all others."""
_FULL_READ: Final = 1024
"""Characters that a read of the driver, 4,096 bytes, holds at least where there is more to come."""
_LARGEST_CODE_POINT: Final = 0x10FFFF


def _tolerant_decoder(_encoding: str) -> "type[codecs.IncrementalDecoder]":
    """Stands for `codecs.getincrementaldecoder` in the driver: an invalid byte becomes U+FFFD."""
    strict = codecs.getincrementaldecoder("utf-8")

    class Tolerant(strict):  # type: ignore[misc, valid-type]
        """UTF-8 in pieces, with replacement."""

        def __init__(self) -> None:
            super().__init__(errors="replace")

    return Tolerant


def without_event_types(report: str) -> str | None:
    """A key report as Textual's parser can take it; None for a key that was let go.

    The Kitty protocol allows alternate codes after the key (``97:65``) and an event type after the modifiers
    (``1:3``); Textual reads both as one number and stops.
    """
    match = _KEY_REPORT.fullmatch(report)
    if match is None:
        return report
    codes, end = match.groups()
    fields = codes.split(";")
    if len(fields) > 1:
        modifiers, _, event_type = fields[1].partition(":")
        if event_type == _RELEASED:
            return None
        fields[1] = modifiers
    fields[0] = fields[0].partition(":")[0]
    numbers = [n for f in fields for n in f.split(":") if n]
    if any(int(n) > _LARGEST_CODE_POINT for n in numbers):
        return None
    return f"\x1b[{';'.join(fields)}{end}"


class EscapedKey(events.Key, bubble=True):
    """Escape and a key that came together: alt with the key, or the two typed one right after the other.

    A terminal sends the same for both. tmux takes whatever comes within half a second of escape for alt, and a slow
    line brings together what was typed apart. Who has the focus knows better which of the two it is.

    Args:
        key: what it is called as one key.
        plain: the key behind the escape.
    """

    def __init__(self, key: str, plain: events.Key) -> None:
        super().__init__(key, plain.character)
        self.plain = plain
        """The key behind the escape."""

    @property
    def together(self) -> events.Key:
        """As one key."""
        return events.Key(self.key, self.character)

    @property
    def apart(self) -> tuple[events.Key, events.Key]:
        """As two."""
        return events.Key("escape", "\x1b"), self.plain


class TolerantParser(XTermParser):
    """Textual's parser, with the cures.

    Textual looks for keys in pasted text, types answers that are strings, and waits for the end of a paste for
    ever: what arrives is sorted before it is read.
    """

    clock: Callable[[], float] = staticmethod(get_time)
    """Seconds, for telling how long the terminal has been silent."""

    def __init__(self, debug: bool = False) -> None:
        self._sieve = Sieve()
        self._fed_at = 0.0
        self._escaped = False
        super().__init__(debug)

    def feed(self, data: str) -> Iterable[Message]:
        """What the terminal sent, as messages."""
        self._fed_at = self.clock()
        if not data:
            yield from super().feed(data)
            return
        yield from self._escape_before(data)
        yield from self._messages(self._sieve.feed(data))
        self._escaped = data.endswith(_ESCAPE) and len(data) < _FULL_READ and not self._sieve.waits

    def _escape_before(self, data: str) -> Iterable[Message]:
        """The escape key that came in a read of its own, before what comes now; a chord comes in one read.

        What begins a sequence may come in pieces, and an unfinished one waits for its rest.
        """
        escaped, self._escaped = self._escaped, False
        waits = self._awaiting.timeout is not None
        if escaped and waits and not _begins_sequence(_ESCAPE + data[0]) and data[0] not in "\x1b\\":
            self._timeout_time = 0.0
            yield from self.tick()

    def tick(self) -> Iterable[Message]:
        """The terminal has been silent for a moment: what has begun is over sooner or later."""
        silent = self.clock() - self._fed_at
        if self._sieve.waits:
            if silent > SILENCE:
                yield from self._messages(self._sieve.give_up())
        elif self._timeout_time is not None and get_time() >= self._timeout_time:
            yield from self._nothing_follows(silent)

    def _nothing_follows(self, silent: float) -> Iterable[Message]:
        """What escape began is no sequence; half a report is none either, but is waited for longer."""
        if self._sieve.in_report and silent <= REPORT_PATIENCE:
            return
        half = self._sieve.in_numbers
        self._sieve.nothing_follows()
        if half:
            self._forget()
        else:
            yield from super().tick()

    def parse_mouse_code(self, code: str) -> Message | None:
        """A report of the mouse; where the terminal told no size in pixels, its numbers are taken for cells."""
        if self.mouse_pixels and not (self.terminal_size and self.terminal_pixel_size):
            self.mouse_pixels = False
        return super().parse_mouse_code(code)

    def _messages(self, pieces: Iterable[Piece]) -> Iterable[Message]:
        for piece in pieces:
            if piece.kind == "keys":
                yield from super().feed(piece.text)
            elif piece.kind == "paste":
                yield events.Paste(piece.text)
            else:
                self._forget()

    def _forget(self) -> None:
        """The sequence that has begun is none: the next character begins anew."""
        self._gen.close()
        self._gen = self.parse(self._tokens.append)
        self._awaiting = next(self._gen)
        self._timeout_time = None

    def _sequence_to_key_events(self, sequence: str, alt: bool = False) -> Iterable[events.Key]:
        if len(sequence) > 1 and sequence[0] == "\x1b":
            yield from self._escape_sequence(sequence)
        elif alt:  # what began like a sequence is none
            yield from self._escape_and_key(sequence)
        else:
            yield from super()._sequence_to_key_events(sequence)

    def _escape_sequence(self, sequence: str) -> Iterable[events.Key]:
        if _KEY_REPORT.fullmatch(sequence) and not constants.DISABLE_KITTY_KEY:
            plain = without_event_types(sequence)
            if plain is None:
                yield events.Key(Keys.Ignore, sequence)
                return
            keys = list(super()._sequence_to_key_events(plain)) if len(plain) > 3 else []
            if not keys and ":" not in sequence:  # what Textual cannot read as numbers would end the program
                keys = list(super()._sequence_to_key_events(sequence))
            if keys:
                yield from keys
                return
        elif sequence in ANSI_SEQUENCES_KEYS and sequence not in _WORD_CHORDS:
            yield from super()._sequence_to_key_events(sequence)
            return
        if sequence == _STRING_ENDS:
            yield events.Key(Keys.Ignore, sequence)
        elif len(sequence) == 2 and not _begins_sequence(sequence):
            yield from self._escape_and_key(sequence[1])
        elif sequence[1] in "OP]" and not (_begins_sequence(sequence) or may_be_string(sequence)):
            yield from self._escape_and_key(sequence[1])
            for character in sequence[2:]:
                yield from super()._sequence_to_key_events(character)
        elif _CONTROL_SEQUENCE.fullmatch(sequence) and not (
            _MOUSE.fullmatch(sequence) or _REPORT.fullmatch(sequence) or _begins_sequence(sequence)
        ):
            # An answer of the terminal that nobody asked for must not be typed into the field.
            yield events.Key(Keys.Ignore, sequence)

    def _escape_and_key(self, letter: str) -> Iterable[events.Key]:
        """Escape and a key in one read: one key, now, instead of waiting with all that follows."""
        plain = next(iter(super()._sequence_to_key_events(letter)), None)
        if plain is not None:
            named = next(iter(super()._sequence_to_key_events(letter, alt=True)), plain)
            alt = named.key if named.key.startswith("alt+") else f"alt+{plain.key}"
            yield EscapedKey(alt, plain)


_BEGINNINGS: Final = frozenset(
    key[:length] for key in ANSI_SEQUENCES_KEYS if key[0] == "\x1b" for length in range(1, len(key))
) | {"\x1b[", "\x1bO", "\x1b]", "\x1bP"}


def _begins_sequence(sequence: str) -> bool:
    return sequence in _BEGINNINGS


def install(typed: Callable[[], bytes] = lambda: b"") -> None:
    """Puts the parser and the decoder into Textual's drivers. Harmless when done twice.

    Args:
        typed: asked when Textual begins to read the terminal: what was typed and read before?
    """
    vars(_xterm_parser)["_MAX_SEQUENCE_SEARCH_THRESHOLD"] = SEQUENCE_LIMIT
    try:
        from textual.drivers import linux_driver
    except ImportError:
        return  # Windows reads whole characters from its console; there is nothing to decode.
    vars(linux_driver).update(XTermParser=TolerantParser, getincrementaldecoder=_tolerant_decoder)
    read = linux_driver.LinuxDriver.run_input_thread
    read = getattr(read, "__wrapped__", read)
    linux_driver.LinuxDriver.run_input_thread = _after_what_was_typed(read, typed)  # type: ignore[method-assign]


def _after_what_was_typed(read: Any, typed: Callable[[], bytes]) -> Any:
    """Textual's reading of the terminal, begun with what was read before.

    Decoder and parser are the ones that go on: a letter, an escape sequence or a paste may be cut in two.
    """

    @wraps(read)
    def read_on(driver: Any) -> None:
        from textual.drivers import linux_driver

        if begun := typed():
            decoder, parser = _tolerant_decoder("utf-8")(), TolerantParser(driver._debug)
            if text := decoder.decode(begun):  # an empty one would tell the parser that nothing comes any more
                for message in parser.feed(text):
                    driver.process_message(message)
            vars(linux_driver).update(
                XTermParser=lambda _debug: parser, getincrementaldecoder=lambda _encoding: lambda: decoder
            )
        try:
            read(driver)
        finally:
            vars(linux_driver).update(XTermParser=TolerantParser, getincrementaldecoder=_tolerant_decoder)

    return read_on

"""Odd text pasted and typed into the entry field of the whole screen, without a terminal, through its parser."""

import asyncio
import random
import secrets
import unicodedata
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from faults_fuzz import NOTE, is_wordless
from faults_lines import odd_line
from faults_oracle import FaultFound, Outcome

from minutes_tui.domain.ids import id_maker
from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.domain.text import clean
from minutes_tui.store.library import Library
from minutes_tui.ui.app import MinutesApp
from minutes_tui.ui.compat import install
from minutes_tui.ui.compat.terminal_input import TolerantParser
from minutes_tui.workspace import LibraryWorkspace

NOW = datetime(2025, 5, 16, 9, 0, tzinfo=UTC)
new_id = id_maker(lambda: NOW, secrets.token_bytes)
TOGETHER = 20
"""Lines that are sent before anybody looks what became of them."""
A_MEETING = 500
"""Lines that are sent to one running screen."""
PASTE = ("\x1b[200~", "\x1b[201~")
"""What a terminal sends around pasted text."""
LONGEST = 3_000
"""Characters of the longest line that is pasted."""

Send = Callable[[TolerantParser, MinutesApp, str], None]
"""Sends one text to a running screen."""


def pasted(count: int, place: Path) -> Outcome:
    """Pastes odd texts, of several lines too, and enters each."""
    return _sent("odd texts pasted into the entry field, read back", count, place, _pasted_text, _paste, seed=1)


def typed(count: int, place: Path) -> Outcome:
    """Types odd texts key by key and enters each."""
    return _sent("odd lines typed key by key, read back", count, place, _typed_text, _type, seed=2)


def _pasted_text(chance: random.Random) -> str:
    lines = [odd_line(chance, LONGEST) for _ in range(chance.choice((1, 1, 1, 2, 4)))]
    text = chance.choice(("\n", "\r\n", "\r")).join(lines)
    # The end of a paste is the one thing that cannot stand inside of one.
    return text.replace(PASTE[1], "")


def _typed_text(chance: random.Random) -> str:
    """What can be typed: a control character would be a command, and escape begins a sequence."""
    return "".join(c for c in odd_line(chance, 300) if unicodedata.category(c) != "Cc")


def _paste(parser: TolerantParser, app: MinutesApp, text: str) -> None:
    _feed(parser, app, f"{NOTE}")
    _feed(parser, app, f"{PASTE[0]}{text}{PASTE[1]}")
    _feed(parser, app, "\r")


def _type(parser: TolerantParser, app: MinutesApp, text: str) -> None:
    for character in f"{NOTE}{text}\r":
        _feed(parser, app, character)


def _feed(parser: TolerantParser, app: MinutesApp, data: str) -> None:
    for message in parser.feed(data):
        message.set_sender(app)
        app.post_message(message)


def _sent(
    name: str, count: int, place: Path, text_of: Callable[[random.Random], str], send: Send, seed: int
) -> Outcome:
    outcome = Outcome(name)
    chance = random.Random(seed)
    install()
    done = 0
    while done < count:
        texts = [text_of(chance) for _ in range(min(A_MEETING, count - done))]
        library = Library(place / f"library-{done}", now=lambda: NOW, new_id=new_id)
        outcome.attempt(f"texts from {done}", _one_screen, library, texts, send)
        done += len(texts)
    outcome.runs = done
    return outcome


def _one_screen(library: Library, texts: list[str], send: Send) -> None:
    workspace = LibraryWorkspace(
        library, export_folder=library.folder, now=lambda: NOW, new_id=new_id, zone="UTC", language="en"
    )
    identifier = workspace.create(Meeting(new_id(), Head(date=date(2025, 5, 16))))
    asyncio.run(_run(MinutesApp(workspace, identifier), texts, send))
    # Some texts without words are entries (marks that Unicode may yet fill), some are none; neither is a loss.
    kept = [e.text for e in library.peek(identifier).entries.ordered if not is_wordless(e.text)]
    wanted = [words for text in texts if not is_wordless(words := clean(text).strip())]
    for here, words in zip(kept, wanted, strict=False):
        if here != words:
            raise FaultFound(f"{words!r} became {here!r}")
    if len(kept) != len(wanted):
        raise FaultFound(f"{len(wanted)} texts were entered, {len(kept)} are there")


async def _run(app: MinutesApp, texts: list[str], send: Send) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        parser = TolerantParser()
        for start in range(0, len(texts), TOGETHER):
            for text in texts[start : start + TOGETHER]:
                send(parser, app, text)
            await pilot.pause()
            await app.settled()  # keys wait for their turn in a queue of the program's own
    if app.fault is not None:
        raise FaultFound(f"it ended the screen: {app.fault!r}")

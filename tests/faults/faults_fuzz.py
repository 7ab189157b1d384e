"""Odd lines through the path of `record`: none crashes it, none is altered beyond cleaning, each is read back."""

import json
import random
import secrets
import unicodedata
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

from faults_lines import odd_line
from faults_oracle import FaultFound, Outcome

from minutes_tui.commands.record import lines_of
from minutes_tui.domain.ids import id_maker
from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.domain.text import clean
from minutes_tui.export.service import show_meeting
from minutes_tui.recording import Outcome as Entered
from minutes_tui.recording import Recorder
from minutes_tui.store.library import Library

A_MEETING = 1_000
"""Lines that are entered in one meeting before it is read back."""
NOTE = "note: "
"""Before every second line: what follows it is the text of an entry and nothing else."""
NOW = datetime(2025, 5, 16, 9, 0, tzinfo=UTC)
new_id = id_maker(lambda: NOW, secrets.token_bytes)


def recorded(count: int, place: Path, seed: int = 1) -> Outcome:
    """Enters odd lines in new meetings.

    Args:
        count: how many lines.
        place: a folder.
        seed: of the lines.
    """
    outcome = Outcome("odd lines through the path of record, read back")
    chance = random.Random(seed)
    library = Library(place / "library", now=lambda: NOW, new_id=new_id)
    done = 0
    while done < count:
        lines = min(A_MEETING, count - done)
        outcome.attempt(f"lines from {done}", _one_meeting, library, chance, lines)
        done += lines
    outcome.runs = done
    return outcome


def _one_meeting(library: Library, chance: random.Random, lines: int) -> None:
    language: Language = chance.choice(LANGUAGES)
    store = library.create(Meeting(new_id(), Head(language=language, date=date(2025, 5, 16))))
    try:
        recorder = Recorder(store.meeting, store.histories(), store, lambda: NOW, new_id, "record")
        for number in range(lines):
            line = (NOTE if number % 2 else "") + odd_line(chance)
            (line,) = _through_bytes(line) if number % 4 < 2 else (line,)
            check_entered(line, _entered(recorder, line))
    finally:
        store.close()
    if library.peek(store.meeting.id) != recorder.meeting:
        raise FaultFound("the meeting that is read back is not the one that was entered")
    shown = json.loads(show_meeting(recorder.meeting, "json", now=NOW))
    if [e["text"] for e in shown["entries"]] != [e.text for e in recorder.meeting.entries.ordered]:
        raise FaultFound("the JSON does not hold the entries as they are")


def _through_bytes(line: str) -> list[str]:
    """The line as `record` reads it from a pipe: half characters are bytes that are no UTF-8 there."""
    return list(lines_of(BytesIO(line.encode("utf-8", "surrogatepass") + b"\n")))


def _entered(recorder: Recorder, line: str) -> Entered:
    try:
        return recorder.enter(line)
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError, RuntimeError) as error:
        raise FaultFound(f"{line!r} ended it: {error!r}") from error


def check_entered(line: str, entered: Entered) -> None:
    """Compares what became of a line with the line.

    Raises:
        FaultFound: its words were altered or dropped.
    """
    cleaned = clean(line).strip()
    edits = entered.change.edits if entered.change is not None else ()
    texts = [e.after.text for e in edits if e.table == "entries" and e.after is not None]
    if line.startswith(NOTE):
        words = clean(line[len(NOTE) :]).strip()
        if texts != [words] and not (texts == [] and is_wordless(words)):
            raise FaultFound(f"{line!r} became {texts!r}")
        return
    is_entry = entered.reading.effect == "entry" and entered.change is not None
    if is_entry and (len(texts) != 1 or not cleaned.endswith(texts[0])):
        raise FaultFound(f"{line!r} became {texts!r}")


def is_wordless(text: str) -> bool:
    """Is there nothing in a text but blanks and marks that nobody sees?

    U+2065 is not assigned, but stands among the marks without ink and is treated as one of them.
    """
    return all(c.isspace() or c == "\u2065" or unicodedata.category(c) in ("Cf", "Zs", "Zl", "Zp") for c in text)

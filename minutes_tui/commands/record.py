"""`record`: typed lines from a file or a pipe into a meeting, exactly as if typed in the entry line."""

import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import IO, Final

import click

from minutes_tui.commands.common import (
    DATE,
    LANGUAGE,
    bring_copy_up,
    hand,
    library_option,
    new_id,
    now,
    number_of,
    sentence_of,
    warn,
    zone_name,
)
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.languages import Language
from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.recording import STANDS_SO, Outcome, Recorder
from minutes_tui.store.errors import StoreWriteFailed
from minutes_tui.store.library import Library

_HASH_WORD: Final = re.compile(r"[#＃][^\W\d_]")


@click.command()
@click.option("--language", type=LANGUAGE, default="en", help="The language of the meeting: vi, en, de, ru, ar.")
@click.option("--date", "day", type=DATE, help="The day of the meeting; without it today.")
@click.option("--title", default="", help="The title of the meeting.")
@click.option("--roster", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="People and units.")
@click.option("--country", default="VN", help="The country whose public holidays count.")
@click.argument("file", type=click.File("rb"), default="-")
@library_option
def record(
    library: Library,
    language: Language,
    day: date | None,
    title: str,
    roster: Path | None,
    country: str,
    file: IO[bytes],
) -> None:
    """Typed lines from FILE (or standard input) into a new meeting; each is kept as soon as it is read.

    The last word printed is the meeting's id.
    """
    head = Head(title=title, language=language, date=day or now().date(), zone=zone_name(), country=country)
    meeting = with_roster(Meeting(new_id(), head), roster)
    store = library.create(meeting, hand())
    try:
        recorder = Recorder(store.meeting, store.histories(), store, now, new_id, "record", by=hand())
        refused, taken_for_text = record_lines(recorder, lines_of(file))
    finally:
        store.close()
        bring_copy_up(library, meeting.id)
    if taken_for_text:
        warn("Taken for text, not for a speaker or keyword: " + ", ".join(taken_for_text))
    kept = len(store.meeting.entries)
    more = f", {number_of(refused, 'line', 'lines')} refused" if refused else ""
    items = number_of(len(store.meeting.items), "action item", "action items")
    print(f"{number_of(kept, 'entry', 'entries')}, {items}{more}: {meeting.id}")


def with_roster(meeting: Meeting, roster: Path | None) -> Meeting:
    """The meeting with the people, units and bridges of a roster file."""
    if roster is None:
        return meeting
    from minutes_tui.domain.records import Records
    from minutes_tui.intake.roster import read_roster
    from minutes_tui.intake.roster_files import read_roster_file

    read = read_roster(read_roster_file(roster), new_id)
    return replace(meeting, people=Records(read.people), units=Records(read.units), bridges=Records(read.bridges))


def lines_of(file: IO[bytes]) -> Iterator[str]:
    """The lines of a file or pipe as they come; what is no UTF-8 is replaced, a byte order mark dropped."""
    for number, raw in enumerate(iter(file.readline, b"")):
        line = raw.decode("utf-8", "replace").rstrip("\r\n")
        yield line.removeprefix("\ufeff") if number == 0 else line


def record_lines(recorder: Recorder, lines: Iterator[str]) -> tuple[int, list[str]]:
    """Enters every line; a refused one is reported with its number and the rest is kept.

    Returns:
        how many were refused, and the labels that were taken for text.

    Raises:
        MinutesError: the disk takes no more.
    """
    refused = 0
    labels: dict[str, None] = {}
    for number, line in enumerate(lines, start=1):
        outcome = entered(recorder, line, number)
        reading = outcome.reading
        said = outcome.refused or outcome.idle
        if said is not None and said.sentence != STANDS_SO:
            refused += 1
            print(f"line {number}: {sentence_of(said)}", file=sys.stderr)
        elif reading.taken_for_text:
            labels[reading.taken_for_text] = None
        elif reading.effect == "entry" and _HASH_WORD.match(reading.text) and not line.lstrip().startswith("\\"):
            labels[reading.text.split()[0]] = None
        elif reading.ignored_case:
            warn(f"line {number}: The words were found only with upper and lower case ignored; look at them.")
    return refused, list(labels)


def entered(recorder: Recorder, line: str, number: int) -> Outcome:
    """Enters the line with this number.

    Raises:
        MinutesError: the disk refused it.
    """
    try:
        return recorder.enter(line)
    except StoreWriteFailed as error:
        raise MinutesError(
            "NOT SAVED: line {line} and all that follow it: {reason}. The lines before it are kept: {meeting}",
            line=number,
            reason=error.reason,
            meeting=recorder.meeting.id,
        ) from error

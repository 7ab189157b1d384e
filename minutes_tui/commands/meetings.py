"""`new`, `list`, `show`: meetings without the screen."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from pathlib import Path
from typing import Any, Final, Literal

import click

from minutes_tui.commands.common import (
    DATE,
    LANGUAGE,
    format_option,
    hand,
    library_option,
    new_id,
    now,
    print_json,
    print_table,
    sentence_of,
    warn,
    warn_of_missing,
    zone_name,
)
from minutes_tui.commands.record import with_roster
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.ids import short_id
from minutes_tui.domain.languages import Language
from minutes_tui.domain.meeting import Head, Meeting, Secrecy, Urgency
from minutes_tui.domain.people import Bridge
from minutes_tui.domain.ranks import rank_between
from minutes_tui.domain.records import Records
from minutes_tui.domain.text import clean_line
from minutes_tui.reading.entryline.head_values import began, ended, read_clock, read_secrecy, read_urgency
from minutes_tui.store.library import Library
from minutes_tui.store.meetings import trace_document


class HeadValue(click.ParamType[Any]):
    """A value of the head on the command line, read as the entry line reads it.

    Args:
        read: the reader; it refuses with a sentence of its own.
        name: what kind of value it is.
    """

    def __init__(self, read: Callable[[str], object], name: str) -> None:
        self._read = read
        self.name = name

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The value that was typed."""
        if not isinstance(value, str) or not value:
            return value
        try:
            return self._read(value)
        except MinutesError as error:
            self.fail(sentence_of(error), param, ctx)


@click.command()
@click.option("--title", required=True, help="The title of the meeting.")
@click.option("--language", type=LANGUAGE, default="en", help="Its language: vi, en, de, ru, ar.")
@click.option("--date", "day", type=DATE, help="Its day; without it today.")
@click.option("--place", default="", help="Where it is held.")
@click.option("--number", default="", help="The number of the minutes.")
@click.option("--body", default="", help="The body that meets or issues the minutes.")
@click.option("--parent", default="", help="The body above it.")
@click.option("--issued-at", default="", help="The town in which the document is issued.")
@click.option("--start", type=HeadValue(read_clock, "time"), help="When it begins, on its day: 14:30.")
@click.option("--end", type=HeadValue(read_clock, "time"), help="When it ended.")
@click.option(
    "--secrecy", type=HeadValue(read_secrecy, "mark"), default="", help="Confidential, secret or top secret."
)
@click.option(
    "--urgency", type=HeadValue(read_urgency, "mark"), default="", help="Urgent, very urgent or most urgent."
)
@click.option("--series", default="", help="The series that it belongs to.")
@click.option("--chair", "chairs", multiple=True, help="Who chairs; give it again for co-chairs.")
@click.option("--secretary", default="", help="Who takes the minutes.")
@click.option(
    "--bridge", "bridges", multiple=True, help="A place that takes part; the first one is the main bridge."
)
@click.option("--agenda", multiple=True, help="A point of the agenda; give it again for more.")
@click.option("--roster", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="People and units.")
@click.option("--country", default="VN", help="The country whose public holidays count.")
@library_option
def new(
    library: Library,
    title: str,
    language: Language,
    day: date | None,
    place: str,
    number: str,
    body: str,
    parent: str,
    issued_at: str,
    start: time | None,
    end: time | None,
    secrecy: Secrecy,
    urgency: Urgency,
    series: str,
    chairs: tuple[str, ...],
    secretary: str,
    bridges: tuple[str, ...],
    agenda: tuple[str, ...],
    roster: Path | None,
    country: str,
) -> None:
    """Set up a meeting; the last word printed is its id."""
    head = Head(
        title=clean_line(title),
        language=language,
        date=day or now().date(),
        place=clean_line(place),
        number=clean_line(number),
        body=clean_line(body),
        parent_body=clean_line(parent),
        issued_in=clean_line(issued_at),
        secrecy=secrecy,
        urgency=urgency,
        series=clean_line(series),
        zone=zone_name(),
        country=country,
    )
    if start is not None:
        head = replace(head, started_at=began(head, start))
    if end is not None:
        head = replace(head, ended_at=ended(head, end))
    meeting = with_roster(Meeting(new_id(), head), roster)
    meeting = _with_places(meeting, bridges, agenda)
    meeting = _with_people(meeting, chairs, secretary)
    library.create(meeting, hand()).close()
    print(f"{head.title or '-'}: {meeting.id}")


def _with_people(meeting: Meeting, chairs: tuple[str, ...], secretary: str) -> Meeting:
    """The meeting with who chairs and who takes the minutes, each as typed: `name, title, unit (bridge)`.

    Raises:
        MinutesError: it is no name, or may be several people's.
    """
    from minutes_tui.domain.changes import apply
    from minutes_tui.reading.entryline.enact import enact
    from minutes_tui.reading.entryline.reader import read_line
    from minutes_tui.reading.entryline.readings import Moment

    lines = [f"chair+ {clean_line(name)}" for name in chairs]
    if secretary:
        lines.append(f"secretary: {clean_line(secretary)}")
    for line in lines:
        moment = Moment(now(), new_id, "record")
        meeting = apply(meeting, enact(read_line(line, meeting, moment), meeting, moment))
    return meeting


def _with_places(meeting: Meeting, bridges: tuple[str, ...], agenda: tuple[str, ...]) -> Meeting:
    from minutes_tui.domain.agenda import AgendaItem

    known = {b.name for b in meeting.bridges}
    places = list(meeting.bridges)
    for typed in bridges:
        name = clean_line(typed)
        if name not in known:
            places.append(Bridge(new_id(), name, main=not places))
    items: list[AgendaItem] = []
    for typed in agenda:
        rank = rank_between(items[-1].rank if items else None, None)
        items.append(AgendaItem(new_id(), rank, clean_line(typed)))
    return replace(meeting, bridges=Records(places), agenda=Records(items))


@click.command("list")
@format_option("text", "json")
@library_option
def list_meetings(library: Library, form: str) -> None:
    """List the meetings, the latest last."""
    register = library.register()
    warn_of_missing(register)
    if form == "json":
        print_json(
            [
                {
                    "id": m.id,
                    "title": m.title,
                    "date": m.date,
                    "language": m.language,
                    "place": m.place,
                    "series": m.series,
                    "state": m.state,
                    "entries": m.entries,
                    "open_items": m.open_items,
                    "merged_into": m.merged_into,
                }
                for m in register.meetings
            ]
        )
        return
    if not register.meetings:
        print("The library is empty. 'minutes-tui new --title …' sets up a meeting, 'minutes-tui demo' shows one.")
        return
    print_table(
        ("id", "date", "", "state", "entries", "open", "title"),
        [
            (short_id(m.id), str(m.date), m.language, m.state, str(m.entries), str(m.open_items), m.title)
            for m in register.meetings
        ],
    )
    for m in register.meetings:
        if m.merged_into:
            warn(f"{short_id(m.id)} was merged into {short_id(m.merged_into)}; its action items are counted there.")


SHOWN: Final[dict[str, Literal["text", "json", "markdown", "lines"]]] = {
    "text": "text",
    "json": "json",
    "markdown": "markdown",
    "lines": "lines",
}
"""The forms in which a record is printed."""


@click.command()
@click.argument("meeting_id", metavar="ID")
@format_option("text", "json", "markdown", "lines")
@library_option
def show(library: Library, meeting_id: str, form: str) -> None:
    """Print the record of a meeting, ID or a .minutes file; a file is only read."""
    from minutes_tui.carried import is_minutes_file, read_carried
    from minutes_tui.export.service import show_meeting

    if is_minutes_file(meeting_id):
        meeting, changes = read_carried(Path(meeting_id))
        told = [trace_document(change) for change in changes] if form == "json" else []
        print(show_meeting(meeting, SHOWN[form], now=now(), trace=told).rstrip("\n"))
        return
    store = library.open(library.find(meeting_id), read_only=True)
    try:
        for warning in store.warnings():
            warn(sentence_of(warning))
        trace = [trace_document(change) for change in store.trace()] if form == "json" else []
        print(show_meeting(store.meeting, SHOWN[form], now=now(), trace=trace).rstrip("\n"))
    finally:
        store.close()

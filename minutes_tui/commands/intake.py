"""`import`: other people's files become a meeting."""

from datetime import date
from pathlib import Path

import click

from minutes_tui.commands.common import DATE, LANGUAGE, bring_copy_up, library_option, new_id, now, warn, zone_name
from minutes_tui.commands.record import with_roster
from minutes_tui.domain.languages import Language
from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.reading.entryline.readings import Moment
from minutes_tui.recording import Recorder
from minutes_tui.store.library import Library


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--from", "source", type=click.Choice(["text"]), default="text", help="What sort of file it is.")
@click.option("--language", type=LANGUAGE, required=True, help="The language of the file.")
@click.option("--date", "day", type=DATE, required=True, help="The day of the meeting.")
@click.option("--title", default="", help="The title; without it the one that the file has.")
@click.option("--roster", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="People and units.")
@click.option("--country", default="VN", help="The country whose public holidays count.")
@library_option
def import_file(
    library: Library,
    file: Path,
    source: str,
    language: Language,
    day: date,
    title: str,
    roster: Path | None,
    country: str,
) -> None:
    """A written report or conclusion becomes a meeting; the last word printed is its id."""
    from minutes_tui.intake.files import read_text_file
    from minutes_tui.intake.text import import_text

    text = read_text_file(file)
    head = Head(title=title, language=language, date=day, zone=zone_name(), country=country, source=file.name)
    meeting = with_roster(Meeting(new_id(), head), roster)
    taken = import_text(
        text,
        meeting=meeting,
        moment=Moment(now(), new_id, "import"),
        language=language,
        meeting_date=day,
        source=file.name,
    )
    store = library.create(meeting)
    try:
        recorder = Recorder(store.meeting, store.histories(), store, now, new_id, "import")
        for change in taken.changes:
            recorder.do(change)
        kept = store.meeting
    finally:
        store.close()
        bring_copy_up(library, meeting.id)
    unconfirmed = sum(1 for e in kept.entries if not e.confirmed)
    if unconfirmed:
        warn(f"{unconfirmed} directives were taken from their wording and wait to be confirmed.")
    for what, names in (
        ("the chair", taken.summary.chairs),
        ("speakers", taken.summary.speakers),
        ("bridges", taken.summary.bridges),
    ):
        if names:
            warn(f"Taken for {what}, to be confirmed: {'; '.join(dict.fromkeys(names))}")
    print(f"{len(kept.entries)} entries, {len(kept.items)} action items: {meeting.id}")

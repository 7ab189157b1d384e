"""`import`: other people's files become a meeting."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

import click

from minutes_tui.commands.common import (
    DATE,
    LANGUAGE,
    bring_copy_up,
    format_option,
    hand,
    library_option,
    new_id,
    now,
    number_of,
    warn,
    zone_name,
)
from minutes_tui.commands.progress import ProgressLine
from minutes_tui.commands.record import with_roster
from minutes_tui.domain.changes import Change
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.languages import Language
from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.reading.entryline.readings import Moment
from minutes_tui.store.library import Library

if TYPE_CHECKING:
    from minutes_tui.intake.logs.entering import LogSummary
    from minutes_tui.intake.logs.notes import LeftOut, ReadLog, Reason
    from minutes_tui.intake.text import Summary

_REASONS: Final[dict["Reason", str]] = {
    "bot": "talk with programs",
    "command": "commands that were carried out",
    "missed": "corrections that found nothing",
    "empty": "lines without words",
    "refused": "commands that are not known or not allowed",
    "outside": "lines outside the meeting",
    "deed": "deeds (* somebody waves)",
    "undone": "lines taken back in the log itself",
}
_SHOWN_ALWAYS: Final = frozenset({"missed", "refused"})
_MOST_SHOWN: Final = 20


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was asked for on the command line."""

    file: Path
    language: Language | None
    day: date | None
    title: str
    roster: Path | None
    country: str
    zone: str
    verbose: bool

    def head(self, day: date) -> Head:
        """The head of the meeting that is made."""
        return Head(
            title=self.title,
            language=self.language or "en",
            date=day,
            zone=self.zone or zone_name(),
            country=self.country,
            source=self.file.name,
        )


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.argument("meeting_id", metavar="[ID]", required=False)
@click.option(
    "--from",
    "source",
    type=click.Choice(["text", "w3c-irc", "meetbot", "minutes-file", "json", "minutes"]),
    default="text",
    help="What sort of file it is.",
)
@click.option(
    "--language",
    type=LANGUAGE,
    help="The language of the file; without it the one that a text is plainly in. A log is English.",
)
@click.option("--date", "day", type=DATE, help="The day of the meeting; a log or text may state it itself.")
@click.option("--title", default="", help="The title; without it the one that the file has.")
@click.option("--roster", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="People and units.")
@click.option("--country", default="VN", help="The country whose public holidays count.")
@click.option(
    "--zone", default="", help="The time zone of the meeting (Asia/Ho_Chi_Minh); without it this machine's."
)
@click.option("--verbose", is_flag=True, help="Say of every line that was left out why.")
@click.option(
    "--accept", "accepted", multiple=True, metavar="all|ID", help="Of minutes that come back: what is taken."
)
@click.option("--refuse", "refused", multiple=True, metavar="ID", help="Of minutes that come back: what is not.")
@click.option(
    "--comments-as",
    type=click.Choice(["mark", "note"]),
    default="mark",
    help="What accepted comments become: marks to come back to, or notes, which are printed.",
)
@format_option("text", "json")
@library_option
def import_file(
    library: Library,
    file: Path,
    meeting_id: str | None,
    source: str,
    language: Language | None,
    day: date | None,
    title: str,
    roster: Path | None,
    country: str,
    zone: str,
    verbose: bool,
    accepted: tuple[str, ...],
    refused: tuple[str, ...],
    comments_as: str,
    form: str,
) -> None:
    """Another program's or office's file becomes a meeting; the last word printed is its id.

    Minutes that come back (--from minutes) make no meeting: what was changed in them is listed, entry by entry,
    and nothing is taken but what --accept names. ID is theirs where the file does not tell.
    """
    if source == "minutes":
        from minutes_tui.commands.returned import Decision, bring_back

        decision = Decision(accepted, refused, "note" if comments_as == "note" else "missed")
        bring_back(library, file, meeting_id, decision, form)
        return
    if meeting_id or accepted or refused or form != "text":
        raise click.UsageError("An ID, --accept, --refuse and --format go with --from minutes only.")
    _check_zone(zone)
    _IMPORTERS[source](library, Wanted(file, language, day, title, roster, country, zone, verbose))


def _check_zone(zone: str) -> None:
    from zoneinfo import ZoneInfoNotFoundError

    try:
        ZoneInfo(zone or "UTC")
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise click.BadParameter(f"{zone!r} is no time zone; write it as Asia/Ho_Chi_Minh.") from error


def _text(library: Library, wanted: Wanted) -> None:
    """A written report or conclusion."""
    from minutes_tui.intake.text import EmptyText, import_text

    text = _read(wanted.file)
    if not text.strip():
        raise EmptyText("{source} has no text; nothing was imported.", source=wanted.file.name)
    language = wanted.language or _language_of(text, wanted.file.name)
    day = wanted.day or _day_of(text, language, wanted.file.name)
    wanted = replace(wanted, language=language)
    meeting = with_roster(Meeting(new_id(), wanted.head(day)), wanted.roster)
    with ProgressLine("Importing") as progress:
        taken = import_text(
            text,
            meeting=meeting,
            moment=Moment(now(), new_id, "import"),
            language=language,
            meeting_date=day,
            source=wanted.file.name,
            progress=progress,
        )
    _kept(library, meeting, taken.changes)
    _say_taken(taken.summary, day)


def _read(file: Path) -> str:
    """The text of a file; says so where its encoding was guessed, or bytes of it are damaged."""
    from minutes_tui.intake.files import open_text_file

    found = open_text_file(file)
    if found.guessed:
        warn(f"{file.name} does not say how its letters are written; they were read as {found.guessed.upper()}.")
    if found.damaged:
        warn(f"{file.name} is damaged in {number_of(found.damaged, 'place', 'places')}; they show as \ufffd.")
    return found.text


def _language_of(text: str, name: str) -> Language:
    """The language that a text is plainly in.

    Raises:
        MinutesError: it is none of the five, or it is not plain which.
    """
    from minutes_tui.intake.text import language_of_text

    language = language_of_text(text)
    if language is None:
        raise MinutesError(
            "It is not plain in which language {name} is; nothing was imported. Say it with --language.", name=name
        )
    warn(f"Language, as the text is written: {language}")
    return language


def _day_of(text: str, language: Language, name: str) -> date:
    """The day on which a text says that the meeting was.

    Raises:
        MinutesError: it does not plainly say.
    """
    from minutes_tui.intake.text import day_of_text

    day = day_of_text(text, language)
    if day is None:
        raise MinutesError(
            "{name} does not plainly say on which day the meeting was; nothing was imported. Give it with --date.",
            name=name,
        )
    return day


def _say_taken(summary: "Summary", day: date) -> None:
    """Says what was read in the opening of a text, for somebody to confirm: day, place, people, bridges."""
    if summary.told_day not in (None, day):
        warn(f"The text speaks of {summary.told_day}; the meeting is kept under {day}, as --date says.")
    named = {
        "the title": (summary.title,),
        "the day": () if summary.told_day is None else (str(summary.told_day),),
        "the place": (summary.place,),
        "the chair": summary.chairs,
        "bridges": summary.bridges,
        "participants": summary.participants,
        "speakers": summary.speakers,
        "the body that concluded": (summary.body,),
    }
    for what, names in named.items():
        if any(names):
            warn(f"Taken for {what}, to be confirmed: {'; '.join(dict.fromkeys(names))}")


def _log(library: Library, wanted: Wanted, read: Callable[[str, date | None, ZoneInfo], "ReadLog"]) -> None:
    """A log of a chat."""
    from minutes_tui.intake.logs.entering import enter_log

    log = read(_read(wanted.file), wanted.day, ZoneInfo(wanted.zone or zone_name()))
    day = wanted.day or log.day
    if day is None:
        raise MinutesError(
            "{name} does not say on which day the meeting was; nothing was imported. Give it with --date.",
            name=wanted.file.name,
        )
    meeting = with_roster(Meeting(new_id(), wanted.head(day)), wanted.roster)
    with ProgressLine("Importing") as progress:
        taken = enter_log(log, meeting, Moment(now(), new_id, "import"), source=wanted.file.name, progress=progress)
    _say_left_out(taken.summary, wanted.verbose)
    _kept(library, meeting, (taken.change,))


def _w3c(library: Library, wanted: Wanted) -> None:
    from minutes_tui.intake.w3c.scribe import read_w3c_log
    from minutes_tui.store.collecting import without_collection

    with without_collection():
        _log(library, wanted, read_w3c_log)


def _meetbot(library: Library, wanted: Wanted) -> None:
    from minutes_tui.intake.meetbot.logs import read_meetbot
    from minutes_tui.store.collecting import without_collection

    with without_collection():
        _log(library, wanted, read_meetbot)


def _carried(library: Library, wanted: Wanted) -> None:
    """A whole meeting that this program wrote: a `.minutes` file or the JSON form."""
    from minutes_tui.carried import read_carried
    from minutes_tui.commands.carried import take_over

    meeting, changes = read_carried(wanted.file)
    take_over(library, meeting, changes)
    bring_copy_up(library, meeting.id)
    print(f"{_extent(meeting)}: {meeting.id}")


_IMPORTERS: Final[dict[str, Callable[[Library, Wanted], None]]] = {
    "text": _text,
    "w3c-irc": _w3c,
    "meetbot": _meetbot,
    "minutes-file": _carried,
    "json": _carried,
}


def _kept(library: Library, meeting: Meeting, changes: tuple[Change, ...]) -> None:
    """Keeps a new meeting with what was taken in, and says how much that is."""
    store = library.create(meeting, hand(), [replace(change, by=hand()) for change in changes])
    kept = store.meeting
    store.close()
    bring_copy_up(library, meeting.id)
    unconfirmed = sum(1 for e in kept.entries if not e.confirmed)
    if unconfirmed:
        directives = number_of(unconfirmed, "directive is", "directives are")
        warn(f"{directives} taken from the wording alone, to be confirmed before the minutes close.")
    print(f"{_extent(kept)}: {meeting.id}")


def _extent(meeting: Meeting) -> str:
    """How much is in a meeting, in words."""
    entries = number_of(len(meeting.entries), "entry", "entries")
    return f"{entries}, {number_of(len(meeting.items), 'action item', 'action items')}"


def _say_left_out(summary: "LogSummary", verbose: bool) -> None:
    """Says what was left out of a log and why; corrections that found nothing are always shown."""
    if not summary.left_out:
        return
    counted = ", ".join(f"{count} {_REASONS[why]}" for why, count in summary.reasons)
    warn(f"{summary.lines} lines; no entries of their own: {counted}.")
    shown = [left for left in summary.left_out if verbose or left.why in _SHOWN_ALWAYS]
    for left in shown if verbose else shown[:_MOST_SHOWN]:
        warn(_line_left_out(left))
    if not verbose and len(shown) > _MOST_SHOWN:
        warn(f"and {len(shown) - _MOST_SHOWN} more; --verbose shows every line.")


def _line_left_out(left: "LeftOut") -> str:
    return f"line {left.number}: {_REASONS[left.why]}: {left.text}"

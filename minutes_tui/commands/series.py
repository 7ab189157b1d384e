"""`next`: the next meeting of a series begins with the people, the agenda frame and the open items of the last."""

from datetime import date

import click

from minutes_tui.commands.common import (
    DATE,
    hand,
    library_option,
    new_id,
    now,
    number_of,
    warn,
    warn_of_missing,
    words_of,
)
from minutes_tui.commands.register_options import print_items
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.series import matters_arising, meetings_of_series, next_meeting, series_of
from minutes_tui.store.library import Library


@click.command("next")
@click.argument("meeting_id", metavar="ID")
@click.option("--date", "day", type=DATE, help="The day of the next meeting; without it today.")
@library_option
def next_of_series(library: Library, meeting_id: str, day: date | None) -> None:
    """Set up the next meeting of a series after its last one; ID is any meeting of it.

    People, units, bridges and the agenda are taken over. What is still open in the series is listed. The last word
    printed is the id of the new meeting.
    """
    asked = library.peek(library.find(meeting_id))
    on = day or now().date()
    register = library.register()
    warn_of_missing(register)
    last = meetings_of_series(series_of(asked), register.meetings)[-1]
    if on < last.date:
        raise MinutesError(
            "The last meeting of the series was on {last}, after {day}; nothing was made. Name a later day.",
            last=last.date, day=on,
        )  # fmt: skip
    meeting = next_meeting(library.peek(last.id), on, new_id)
    library.create(meeting, hand()).close()
    matters = matters_arising(register.items, series_of(asked), on, meeting.id).all
    if matters:
        warn(f"{number_of(len(matters), 'item is', 'items are')} still open in the series:")
        print_items(matters, on, "text", words_of(library))
    print(f"{meeting.head.title}, {on}: {meeting.id}")

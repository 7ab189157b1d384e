"""What is decided after records were merged: which of two values stands, and whether a double stays.

Each decision is an ordinary change with its inverse: it is undone like any other and goes on with the record, so
that the next merging asks no more.
"""

from dataclasses import replace
from typing import Any

from minutes_tui.domain.acts import remove_entry
from minutes_tui.domain.changes import SINGLE, ChangeBuilder
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.merging import Conflict, Double


class NothingToDecide(MinutesError):
    """What was to be decided is not there any more."""


def value_of(conflict: Conflict, meeting: Meeting) -> Any:
    """What stands in the meeting now where two records differ; None where the record is gone."""
    record = _record(conflict, meeting)
    return record if record is None or not conflict.field else getattr(record, conflict.field)


def take_other(builder: ChangeBuilder, conflict: Conflict) -> None:
    """The value of the other record stands: the field gets it, or the record goes where the other had taken it out.

    Raises:
        NothingToDecide: the record is gone.
    """
    record = _record(conflict, builder.meeting)
    if record is None:
        raise NothingToDecide("What was changed at two places is not in the meeting any more; nothing was changed.")
    if conflict.field:
        builder.put(conflict.table, replace(record, **{conflict.field: conflict.other}))
    elif conflict.table == "entries":
        remove_entry(builder, record)
    else:
        builder.remove(conflict.table, conflict.id)


def take_kept(builder: ChangeBuilder, conflict: Conflict) -> None:
    """The value that merging kept stands again, where the other one had been taken since.

    Raises:
        NothingToDecide: the record is gone.
    """
    record = _record(conflict, builder.meeting)
    if record is None:
        raise NothingToDecide("What was changed at two places is not in the meeting any more; nothing was changed.")
    if conflict.field:
        builder.put(conflict.table, replace(record, **{conflict.field: conflict.kept}))


def drop_double(builder: ChangeBuilder, double: Double) -> None:
    """Only the first of a double stays; the second goes with what it makes anybody owe."""
    entry = builder.meeting.entries.get(double.second)
    if entry is not None:
        remove_entry(builder, entry)


def drop_first(builder: ChangeBuilder, double: Double) -> None:
    """Only the second of a double stays, and is marked no more."""
    keep_double(builder, double)
    entry = builder.meeting.entries.get(double.first)
    if entry is not None:
        remove_entry(builder, entry)


def keep_double(builder: ChangeBuilder, double: Double) -> None:
    """Both stay: it was said twice. The mark goes."""
    entry = builder.meeting.entries.get(double.second)
    if entry is not None and entry.double_of:
        builder.put("entries", replace(entry, double_of=None))


def _record(conflict: Conflict, meeting: Meeting) -> Any:
    held = getattr(meeting, conflict.table)
    return held if conflict.table in SINGLE else held.get(conflict.id)

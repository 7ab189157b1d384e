"""What a meeting does about an open item of an earlier one: an entry of its minutes, and a step in the item's life.

The entry stands in the meeting that deals with the item, the step in the store of the meeting that gave it; both
bear one act number.
"""

from collections.abc import Iterable
from dataclasses import replace

from minutes_tui.domain.acts import next_rank
from minutes_tui.domain.agenda import AgendaItem
from minutes_tui.domain.changes import Change, ChangeBuilder, Edit
from minutes_tui.domain.entries import Entry
from minutes_tui.domain.errands import Step, errand_for
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.ranks import rank_between
from minutes_tui.domain.records import Records
from minutes_tui.domain.text import fold


def point_of_matters(meeting: Meeting, titles: Iterable[str]) -> AgendaItem | None:
    """The point of the agenda under which matters arising stand, where it has one.

    Args:
        meeting: the meeting.
        titles: what such a point is called, in any language.
    """
    known = {fold(title) for title in titles}
    return next((point for point in meeting.agenda if fold(point.title) in known), None)


def come_to_matters(builder: ChangeBuilder, titles: Iterable[str], title: str) -> AgendaItem:
    """The meeting comes to its matters arising; a point of the agenda is put first where there is none.

    Args:
        builder: collects the edits.
        titles: what such a point is called, in any language.
        title: what it is called in the language of the meeting.
    """
    meeting = builder.meeting
    point = point_of_matters(meeting, titles)
    if point is None:
        first = next(iter(meeting.agenda), None)
        rank = rank_between(None, first.rank if first is not None else None)
        point = AgendaItem(builder.new_id(), rank, title, planned=False)
    if point.started_at is None:
        point = replace(point, started_at=builder.at)
    builder.put("agenda", point)
    return point


def deal_with(builder: ChangeBuilder, point: AgendaItem, step: Step, text: str) -> Entry:
    """Puts what was decided about an open item into the minutes, at their end, under a point of the agenda.

    What is still open is noted; the rest is decided by whoever presides.
    """
    meeting = builder.meeting
    decided = step.name != "progress"
    entry = Entry(
        builder.new_id(),
        next_rank(meeting),
        builder.at,
        builder.at,
        "decision" if decided else "note",
        text,
        meeting.presiding if decided else None,
        agenda=point.id,
        about=step.item,
    )
    builder.put("floor", replace(meeting.floor, agenda=point.id, last_entry=entry.id))
    return builder.put("entries", entry)


def with_step(change: Change, meeting: str, step: Step) -> Change:
    """A change that also takes a step in the life of another meeting's item."""
    return replace(change, errands=(*change.errands, errand_for(change.id, change.at, meeting, (step,), change.by)))


def as_the_same(change: Change, meeting: str, step: Step) -> Change:
    """The change that enters a directive, where the directive is an open item of another meeting again.

    The directive stays in the minutes and makes no item of its own; the step is taken in the item's life.

    Args:
        change: the change that enters it with the items that it would make.
        meeting: the id of the meeting that gave the item.
        step: what becomes of the item.
    """
    kept: list[Edit] = []
    for edit in change.edits:
        if edit.table == "items" and edit.before is None:
            continue
        if edit.table == "entries" and edit.before is None:
            edit = replace(edit, after=replace(edit.after, about=step.item))
        kept.append(edit)
    return with_step(replace(change, edits=tuple(kept)), meeting, step)


def dealt_with(entries: Records[Entry]) -> dict[str, Entry]:
    """The entries of a meeting about items of earlier ones, by the item; of several the last."""
    return {entry.about: entry for entry in entries if entry.about}

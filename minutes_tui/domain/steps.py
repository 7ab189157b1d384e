"""Taking the steps that were decided: each becomes an edit of its item's life."""

from collections.abc import Iterable
from datetime import datetime

from minutes_tui.domain import lives
from minutes_tui.domain.changes import Change, ChangeBuilder
from minutes_tui.domain.errands import Errand, Step, errand_for
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.items import ActionItem, ItemLife
from minutes_tui.domain.meeting import Meeting


def take(builder: ChangeBuilder, step: Step) -> ItemLife:
    """Takes one step.

    Raises:
        RefusedStep: it does not fit the life of the item, or the minutes have no such item.
    """
    item = builder.meeting.items.get(step.item)
    if item is None:
        raise lives.RefusedStep("The minutes hold this action item no longer; nothing was changed.")
    return _taken(builder, item, step)


def _taken(builder: ChangeBuilder, item: ActionItem, step: Step) -> ItemLife:
    if step.name == "done":
        return lives.mark_done(builder, item, step.on, step.words)
    if step.name == "cancel":
        return lives.mark_cancelled(builder, item, step.on, step.by, step.words)
    if step.name == "extend":
        if step.due is None:
            raise lives.RefusedStep("A new date is missing; nothing was changed.")
        return lives.extend(builder, item, step.due, step.on, step.by, step.document)
    if step.name == "hand_over":
        return lives.hand_over(builder, item, step.units)
    if step.name == "reopen_item":
        return lives.open_again(builder, item)
    return lives.note_progress(builder, item, step.on, step.words)


def change_of(
    meeting: Meeting, steps: Iterable[Step], act: str, at: datetime, by: str = ""
) -> tuple[Change | None, tuple[tuple[Step, MinutesError], ...]]:
    """The change that steps make in a meeting, in the life of its items.

    Args:
        meeting: the meeting whose items they are about.
        steps: the steps.
        act: the id that the change bears.
        at: when the act was done (UTC).
        by: whose hand it is.

    Returns:
        the change; None where no step could be taken. And the steps that were refused, each with the reason:
        they hinder no other one.
    """
    builder = ChangeBuilder(meeting, lambda: act, at)
    refused: list[tuple[Step, MinutesError]] = []
    name = None
    for step in steps:
        try:
            take(builder, step)
        except lives.RefusedStep as error:
            refused.append((step, error))
        else:
            name = name or step.name
    return (builder.change(name, "life", by) if name and builder else None), tuple(refused)


def errands_by_meeting(
    act: str, at: datetime, steps: Iterable[tuple[str, Step]], by: str = ""
) -> tuple[Errand, ...]:
    """The errands of an act that takes steps in several meetings: one for each, in order.

    Args:
        act: the id of the act.
        at: when it was done (UTC).
        steps: the steps, each with the id of the meeting whose item it is about.
        by: whose hand it is.
    """
    grouped: dict[str, list[Step]] = {}
    for meeting, step in steps:
        grouped.setdefault(meeting, []).append(step)
    return tuple(errand_for(act, at, meeting, tuple(taken), by) for meeting, taken in grouped.items())

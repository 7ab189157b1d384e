"""The items of one meeting as the register shows them."""

from minutes_tui.domain.ids import made_at
from minutes_tui.domain.items import ItemLife
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.register import RegisterItem


def items_of_meeting(meeting: Meeting) -> tuple[RegisterItem, ...]:
    """The action items of a meeting with what became of them, in the order of its minutes.

    Those that were taken out of the minutes after they had moved on come last.
    """
    head = meeting.head
    found = []
    listed = (*meeting.ordered_items(), *meeting.withdrawn_items)
    for number, item in enumerate(listed, start=1):
        made = made_at(item.id)
        recorded_on = None if made is None else meeting.local(made).date()
        life = meeting.lives.get(item.id) or ItemLife(item.id)
        found.append(RegisterItem(item, life, meeting.id, head.title, head.date, head.series, number, recorded_on))
    return tuple(found)

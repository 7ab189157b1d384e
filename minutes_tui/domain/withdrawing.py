"""Action items whose directive is taken out of the minutes, or owes less after a correction.

Minutes may be reopened when their items have moved on: one was extended, another is done. What happened is not
undone by a correction, and a report that counted the item stays true: such an item stays in the register, cut off
from the entry that made it, and is no longer owed. One that nothing has happened to leaves the register.
"""

from dataclasses import replace

from minutes_tui.domain.changes import ChangeBuilder
from minutes_tui.domain.items import ActionItem, ItemLife


def withdraw(builder: ChangeBuilder, item: ActionItem) -> None:
    """Takes an item out of the minutes; undoing the act brings it back as it was.

    Args:
        builder: collects the edits.
        item: the item. Where it has moved on it stays in the register: closed as it is, open cancelled.
    """
    life = builder.meeting.lives.get(item.id)
    if life is None or life == ItemLife(item.id):
        builder.remove("items", item.id)
        return
    builder.put("items", replace(item, entry="", milestone=0))
    if life.status == "open":
        day = max(builder.meeting.local(builder.at).date(), builder.meeting.head.date)
        builder.put("lives", replace(life, status="cancelled", closed_on=day))

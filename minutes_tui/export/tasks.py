"""A task as a list of action items prints it."""

import re
from typing import Final

from minutes_tui.domain.items import ActionItem
from minutes_tui.export.cleaning import clean

# Not the Arabic one: it is written onto the next word and cannot be told from that word's own first letter.
_JOINING: Final = re.compile(r"(?:and|then|và|und|sowie|а также|и)\s+", re.IGNORECASE)


def printed_task(item: ActionItem) -> str:
    """The task; the second part of a directive begins as a sentence of its own, without the 'and' before it."""
    task = clean(item.task)
    if item.milestone < 2:
        return task
    begin = _JOINING.match(task)
    words = task[begin.end() :] if begin else task
    return words[:1].upper() + words[1:]

"""What can be taken back and what can be done again, in each stream by itself."""

from collections.abc import Iterable

from minutes_tui.domain.changes import Change


class History:
    """The stacks of one stream while changes come in by the thousand."""

    def __init__(self, changes: Iterable[Change] = ()) -> None:
        self.undoable: list[Change] = []
        """Changes that can be taken back; the newest is last."""
        self.redoable: list[Change] = []
        """Undos that can themselves be taken back; the newest is last."""
        for change in changes:
            self.add(change)

    def add(self, change: Change) -> None:
        """One more change of this stream."""
        if change.undoes is not None:
            self.undoable.pop()
            self.redoable.append(change)
        elif change.redoes is not None:
            self.redoable.pop()
            self.undoable.append(change)
        else:
            self.undoable.append(change)
            self.redoable.clear()

"""What can be taken back and what can be done again, in each stream by itself."""

from collections.abc import Callable, Iterable

from minutes_tui.domain.changes import Change


class History:
    """The stacks of one stream while changes come in by the thousand.

    Args:
        changes: what was done so far, oldest first.
        earlier: gives what was done before those; asked only when an undo reaches that far, since reading
            the trace of a long meeting takes time that opening it has not.
    """

    def __init__(
        self, changes: Iterable[Change] = (), earlier: Callable[[], Iterable[Change]] | None = None
    ) -> None:
        self._earlier = earlier
        self._earlier_redo_stands = True
        self._undoable: list[Change] = []
        self._redoable: list[Change] = []
        for change in changes:
            self.add(change)

    @property
    def undoable(self) -> list[Change]:
        """Changes that can be taken back; the newest is last."""
        if not self._undoable:
            self._load()
        return self._undoable

    @property
    def redoable(self) -> list[Change]:
        """Undos that can themselves be taken back; the newest is last."""
        if self._earlier_redo_stands:
            self._load()
        return self._redoable

    def add(self, change: Change) -> None:
        """One more change of this stream: an undo moves to the redo stack, anything new empties that.

        What is taken back need not be the last change: an act that touches several meetings may have been followed
        in one of them by another, about another item.
        """
        if change.undoes is not None:
            self._take_out(self.undoable, change.undoes)
            self.redoable.append(change)
        elif change.redoes is not None:
            self._take_out(self.redoable, change.redoes)
            self._undoable.append(change)
        else:
            self._undoable.append(change)
            self._redoable.clear()
            self._earlier_redo_stands = False

    def earlier_words(self, entry: str) -> tuple[str, ...]:
        """The words of an entry before each correction that stands, the first ones first."""
        self._load()
        edits = (e for change in self._undoable for e in change.edits if e.table == "entries" and e.id == entry)
        versions = [(edit.before, edit.after) for edit in edits if edit.before and edit.after]
        return tuple(old.text for old, new in versions if new.corrected > old.corrected)

    def _load(self) -> None:
        if self._earlier is None:
            return
        before = History(self._earlier())
        self._earlier = None
        self._undoable[:0] = before._undoable
        if self._earlier_redo_stands:
            self._redoable[:0] = before._redoable

    def _take_out(self, stack: list[Change], identifier: str) -> None:
        """Takes a change out of a stack; where it is none of those that came in, it is one of the earlier ones."""
        if not _taken_out(stack, identifier) and self._earlier is not None:
            self._load()
            _taken_out(stack, identifier)


def _taken_out(stack: list[Change], identifier: str) -> bool:
    """Takes a change out of a stack, where it is there; it is nearly always the last one."""
    for place in range(len(stack) - 1, -1, -1):
        if stack[place].id == identifier:
            del stack[place]
            return True
    return False

"""Changes: every act on a meeting as one value with an inverse.

Undo, redo, the trace of corrections and the journal all speak this one language. A change holds what was
decided (whole records before and after), never what would have to be read again.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final, Literal, TypeVar

from minutes_tui.domain.errands import Errand
from minutes_tui.domain.errors import MinutesError
from minutes_tui.domain.ids import NewId
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.records import Record, Records

Stream = Literal["minutes", "life"]
Table = Literal["head", "floor", "bridges", "people", "units", "agenda", "entries", "items", "lives"]

TABLES: Final[tuple[Table, ...]] = (
    "head", "floor", "bridges", "people", "units", "agenda", "entries", "items", "lives",
)  # fmt: skip
"""Every sort of record that a meeting holds; `head` and `floor` hold exactly one."""

SINGLE: Final[frozenset[Table]] = frozenset({"head", "floor"})
"""Tables of one record that is always there."""

ChangeName = Literal[
    "create", "head", "add_entry", "continue_entry", "correct_entry", "insert_entry", "move_entry",
    "delete_entry", "set_kind", "polish", "settle", "confirm", "speaker", "agenda", "attendance", "bridge",
    "roster", "chair", "presides", "set_item", "reject_deadline", "close", "reopen", "approve", "import", "decide",
    "done", "reopen_item", "cancel", "extend", "progress", "hand_over", "rename_unit", "undo", "redo",
]  # fmt: skip
"""What was done, in one word: the label under which the trace and the undo notice show it."""


class ChangeConflict(MinutesError):
    """A change does not fit the meeting as it stands: another change came between."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One record put in, exchanged or taken out."""

    table: Table
    """The sort of record."""
    id: str
    """The record's id."""
    before: Any
    """The whole record as it was, or None where there was none."""
    after: Any
    """The whole record as it is now, or None where it was taken out."""

    def inverse(self) -> "Edit":
        """The edit that takes this one back."""
        return Edit(self.table, self.id, self.after, self.before)


@dataclass(frozen=True, slots=True)
class Change:
    """One act of the secretary: all its edits are kept together or not at all."""

    id: str
    """The act's id; the same in both stores where an act touches two."""
    at: datetime
    """When it was done (UTC)."""
    name: ChangeName
    """What was done."""
    edits: tuple[Edit, ...]
    """What it changes."""
    stream: Stream = "minutes"
    """The minutes, or the life of their action items: undo walks each by itself."""
    undoes: str | None = None
    """The id of the change that it takes back."""
    redoes: str | None = None
    """The id of the undo that it takes back."""
    by: str = ""
    """Whose hand did it, where that is known."""
    errands: tuple[Errand, ...] = ()
    """What it has to do in the stores of other meetings."""

    def inverse(self, identifier: str, at: datetime) -> "Change":
        """The change that takes this one back; taking back an undo is a redo."""
        edits = tuple(edit.inverse() for edit in reversed(self.edits))
        errands = tuple(errand.inverse(identifier, at) for errand in self.errands)
        if self.undoes is not None:
            return Change(identifier, at, "redo", edits, self.stream, redoes=self.id, by=self.by, errands=errands)
        return Change(identifier, at, "undo", edits, self.stream, undoes=self.id, by=self.by, errands=errands)


def apply(meeting: Meeting, change: Change) -> Meeting:
    """The meeting after a change.

    Raises:
        ChangeConflict: a record is not as the change expects it; the meeting stays as it was.
    """
    parts: dict[str, Any] = {}
    touched: dict[Table, dict[str, Any]] = {}
    for edit in change.edits:
        if edit.table in SINGLE:
            _expect(parts.get(edit.table, getattr(meeting, edit.table)), edit)
            parts[edit.table] = edit.after
            continue
        edited = touched.setdefault(edit.table, {})
        records: Records[Any] = getattr(meeting, edit.table)
        _expect(edited[edit.id] if edit.id in edited else records.get(edit.id), edit)
        edited[edit.id] = edit.after
    for table, edited in touched.items():
        parts[table] = getattr(meeting, table).with_all(edited)
    return replace(meeting, **parts) if parts else meeting


def _expect(found: object, edit: Edit) -> None:
    if found is not edit.before and found != edit.before:
        raise ChangeConflict(
            "This was changed in the meantime, so the change was not made; nothing else is touched. Try again."
        )


R = TypeVar("R", bound=Record)


class ChangeBuilder:
    """Collects edits against a meeting, each seen by the next, and gives them as one change.

    Args:
        meeting: the meeting that the change starts from.
        new_id: makes ids for the change and for new records.
        at: the time of the act (UTC).
    """

    def __init__(self, meeting: Meeting, new_id: NewId, at: datetime) -> None:
        self.new_id = new_id
        self.at = at
        self._meeting = meeting
        self._waiting: list[Edit] = []
        self._edits: dict[tuple[Table, str], Edit] = {}

    @property
    def meeting(self) -> Meeting:
        """The meeting with the edits so far.

        Edits wait until somebody looks: many in a row cost one copy of the record, not one each.
        """
        if self._waiting:
            self._meeting = apply(self._meeting, Change("", self.at, "head", tuple(self._waiting)))
            self._waiting.clear()
        return self._meeting

    def put(self, table: Table, record: R) -> R:
        """Puts a record in, or exchanges the one with its id."""
        self._set(table, record.id, record)
        return record

    def remove(self, table: Table, identifier: str) -> None:
        """Takes a record out; nothing happens where it is not there."""
        self._set(table, identifier, None)

    def _set(self, table: Table, identifier: str, after: Any) -> None:
        first = self._edits.get((table, identifier))
        if first is not None:
            current = first.after
        else:
            held = getattr(self._meeting, table)
            current = held if table in SINGLE else held.get(identifier)
        if current == after:
            return
        before = current if first is None else first.before
        self._edits[(table, identifier)] = Edit(table, identifier, before, after)
        self._waiting.append(Edit(table, identifier, current, after))

    def __bool__(self) -> bool:
        return any(edit.before != edit.after for edit in self._edits.values())

    def change(self, name: ChangeName, stream: Stream = "minutes", by: str = "") -> Change:
        """All edits as one change."""
        edits = tuple(e for e in self._edits.values() if e.before != e.after)
        return Change(self.new_id(), self.at, name, edits, stream, by=by)

"""Records of one meeting, taken at several bridges, made one.

A record is the set of changes that made it, so the records of two bridges merged are the union of their changes, in
the order of time: whoever is merged with whom, and how often, gives the same record. Each change gives the fields
that it changed; what another bridge changed in the same record meanwhile stays. Entries stand by the time at which
they were said. Nothing that somebody wrote disappears because somebody else took it out without having seen it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from minutes_tui.domain.agenda import AgendaItem
from minutes_tui.domain.changes import SINGLE, TABLES, Change, Edit, Table
from minutes_tui.domain.entries import Entry, Kind
from minutes_tui.domain.ids import NewId
from minutes_tui.domain.meeting import Floor, Head, Meeting
from minutes_tui.domain.people import Bridge, Person
from minutes_tui.domain.records import Records
from minutes_tui.domain.text import fold
from minutes_tui.domain.units import Unit

SAME_MOMENT: Final = timedelta(minutes=5)
"""The same words by the same speaker within this time, typed at two bridges, are one saying taken twice."""

_DIGITS: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MARK: Final = "0"
"""Stands in a rank between the rank proper and the id; a rank proper never ends in it."""
_NEVER_IN_CONFLICT: Final[frozenset[Table]] = frozenset({"floor"})
_PASSED_OVER: Final = frozenset({"rank", "corrected", "typed_at", "double_of"})
_NO_DOUBLES: Final[frozenset[Kind]] = frozenset({"missed", "attendance"})


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field that two bridges changed, each without having seen the other's change."""

    table: Table
    """The sort of record."""
    id: str
    """The record."""
    field: str
    """The field; empty where one bridge took the record out and another went on with it."""
    kept: Any
    """What stands in the merged record: the later change."""
    other: Any
    """What the earlier change had put there."""


@dataclass(frozen=True, slots=True)
class Double:
    """One saying that was taken at two bridges; both entries are kept."""

    first: str
    """The id of the entry that stands first."""
    second: str
    """The id of the other one."""


@dataclass(frozen=True, slots=True)
class Merged:
    """What came of merging."""

    meeting: Meeting
    """The one record."""
    changes: tuple[Change, ...]
    """All changes that made it, each once, in the order in which they count; what the next merge starts from."""
    conflicts: tuple[Conflict, ...]
    """What was changed at two places, in the order in which it was met."""
    doubles: tuple[Double, ...]
    """What was taken twice."""


def merge(identifier: str, records: Iterable[Iterable[Change]]) -> Merged:
    """One record of several.

    Args:
        identifier: the id of the meeting that comes out.
        records: of each record all its changes, from its creation on.
    """
    union: dict[str, Change] = {}
    for change in (change for record in records for change in record):
        known = union.setdefault(change.id, change)
        if known.edits != change.edits:
            union[change.id] = _whole(known, change)
    ordered = tuple(sorted(union.values(), key=lambda change: (change.at, change.id)))
    same = _same_people(ordered)
    state: dict[Table, dict[str, Any]] = {table: {} for table in TABLES}
    state["head"], state["floor"] = {"head": Head()}, {"floor": Floor()}
    conflicts: list[Conflict] = []
    for change in ordered:
        for edit in change.edits:
            _carry_out(_renamed(edit, same), state, conflicts, decides=change.name == "decide")
    meeting = _meeting(identifier, state)
    decided = _decided_doubles(ordered)
    doubles = tuple(double for double in doubles_of(meeting) if double.second not in decided)
    return Merged(_marked(meeting, doubles), ordered, tuple(conflicts), doubles)


def _decided_doubles(changes: Iterable[Change]) -> frozenset[str]:
    """The entries whose mark as a double somebody took away: both are wanted."""
    edits = (edit for change in changes if change.name == "decide" for edit in change.edits)
    return frozenset(
        edit.id
        for edit in edits
        if edit.table == "entries"
        and edit.before
        and edit.after
        and edit.before.double_of
        and not edit.after.double_of
    )


def _marked(meeting: Meeting, doubles: Iterable[Double]) -> Meeting:
    """The meeting with a mark on each entry that is the second of a double, and on no other."""
    firsts = {double.second: double.first for double in doubles}
    entries = (
        entry if entry.double_of == firsts.get(entry.id) else replace(entry, double_of=firsts.get(entry.id))
        for entry in meeting.entries
    )
    return replace(meeting, entries=Records(entries))


def _whole(one: Change, other: Change) -> Change:
    """A change of which two records have different edits: what was off the record may be left out of one."""
    edits: dict[tuple[Table, str], Edit] = {}
    for edit in (*one.edits, *other.edits):
        known = edits.setdefault((edit.table, edit.id), edit)
        if known != edit and repr(edit) < repr(known):
            edits[(edit.table, edit.id)] = edit
    ordered = sorted(edits.values(), key=lambda edit: (TABLES.index(edit.table), edit.id))
    return replace(one, edits=tuple(ordered))


def merging_edits(before: Meeting, after: Meeting) -> tuple[Edit, ...]:
    """The edits that make one state of a meeting of another, in the order of the tables."""
    edits: list[Edit] = []
    for table in TABLES:
        old, new = getattr(before, table), getattr(after, table)
        if table in SINGLE:
            if old != new:
                edits.append(Edit(table, table, old, new))
            continue
        ids = dict.fromkeys((*(r.id for r in old), *(r.id for r in new)))
        edits.extend(Edit(table, i, old.get(i), new.get(i)) for i in ids if old.get(i) != new.get(i))
    return tuple(edits)


def merging_changes(before: Meeting, merged: Merged, new_id: NewId) -> tuple[Change, ...]:
    """What brings a meeting to its merged record; nothing where nothing is new.

    It is a change of the minutes and, where action items have moved on, one of their life. Their time is that of
    the last change that was merged: what a bridge does later comes after them.
    """
    edits = merging_edits(before, merged.meeting)
    at = max((change.at for change in merged.changes), default=_EPOCH)
    minutes = tuple(edit for edit in edits if edit.table != "lives")
    lives = tuple(edit for edit in edits if edit.table == "lives")
    made = [Change(new_id(), at, "import", minutes)] if minutes else []
    return (*made, Change(new_id(), at, "import", lives, "life")) if lives else tuple(made)


def doubles_of(meeting: Meeting) -> tuple[Double, ...]:
    """Sayings that stand twice in a record: the same words, speaker and kind within five minutes.

    Args:
        meeting: a record, its entries by time.
    """
    found = []
    latest: dict[tuple[str, str, str], Entry] = {}
    for entry in meeting.entries:
        key = (entry.kind, fold(meeting.speaker_name(entry.speaker)), fold(entry.text))
        before = latest.get(key)
        if before is not None and entry.kind not in _NO_DOUBLES and entry.at - before.at <= SAME_MOMENT:
            found.append(Double(before.id, entry.id))
        latest[key] = entry
    return tuple(found)


def _carry_out(edit: Edit, state: dict[Table, dict[str, Any]], conflicts: list[Conflict], *, decides: bool) -> None:
    """One edit on what stands there now: only the fields that it changed are changed.

    Args:
        edit: the edit, with the ids that stand.
        state: the records by table.
        conflicts: takes what was changed at two places; a decision takes its conflict out again.
        decides: somebody decided between two records after an earlier merging.
    """
    if decides:
        conflicts[:] = [c for c in conflicts if not _decided_by(edit, c)]
    records = state[edit.table]
    current = records.get(edit.id)
    if edit.after is None:
        if current is not None and edit.before is not None and _differing(current, edit.before):
            conflicts.append(Conflict(edit.table, edit.id, "", current, None))
        else:
            records.pop(edit.id, None)
        return
    if current is None:
        if edit.before is not None:
            conflicts.append(Conflict(edit.table, edit.id, "", edit.after, None))
        records[edit.id] = edit.after
        return
    if edit.before is None:
        # Entered at two places: what the later one says, not what it leaves open.
        changed = {f.name for f in fields(current) if getattr(edit.after, f.name) != f.default}
    else:
        changed = {f.name for f in fields(current) if getattr(edit.before, f.name) != getattr(edit.after, f.name)}
    records[edit.id] = replace(current, **{name: getattr(edit.after, name) for name in changed})
    if edit.before is None or edit.table in _NEVER_IN_CONFLICT:
        return
    for name in sorted(changed - _PASSED_OVER):
        now, wanted = getattr(current, name), getattr(edit.after, name)
        if now not in (getattr(edit.before, name), wanted):
            conflicts.append(Conflict(edit.table, edit.id, name, wanted, now))


def _decided_by(edit: Edit, conflict: Conflict) -> bool:
    """Does an edit give the field in conflict another value, or take the record out?"""
    if (edit.table, edit.id) != (conflict.table, conflict.id):
        return False
    if edit.before is None or edit.after is None or not conflict.field:
        return True
    return bool(getattr(edit.before, conflict.field) != getattr(edit.after, conflict.field))


def _differing(current: Any, before: Any) -> bool:
    return any(
        getattr(current, f.name) != getattr(before, f.name) for f in fields(current) if f.name not in _PASSED_OVER
    )


def _meeting(identifier: str, state: Mapping[Table, Mapping[str, Any]]) -> Meeting:
    """The meeting of what stands at the end, its entries and agenda in an order that is everywhere the same."""
    entries = [replace(entry, rank=rank_by_time(entry)) for entry in state["entries"].values()]
    parts: dict[str, Any] = {
        table: Records(state[table].values())
        for table in TABLES
        if table not in SINGLE and table not in ("entries", "agenda")
    }
    return Meeting(
        identifier,
        state["head"]["head"],
        state["floor"]["floor"],
        entries=Records(entries),
        agenda=Records(_apart(state["agenda"].values())),
        **parts,
    )


def rank_by_time(entry: Entry) -> str:
    """A rank that orders entries by the time at which they were said, those of one moment by their ids."""
    milliseconds = max(0, (entry.at - _EPOCH) // timedelta(milliseconds=1))
    signs = []
    for _ in range(8):
        milliseconds, digit = divmod(milliseconds, len(_DIGITS))
        signs.append(_DIGITS[digit])
    return "".join(reversed(signs)) + _tail(entry.id)


def _tail(identifier: str) -> str:
    """An id as the end of a rank: letters and digits in its own order, never ending in a zero."""
    return _MARK + "".join(sign for sign in identifier if sign in _DIGITS) + "1"


def _apart(points: Iterable[AgendaItem]) -> Iterator[AgendaItem]:
    """Points of the agenda that two bridges put at the same place, one behind the other."""
    taken: set[str] = set()
    own = [(point.rank.removesuffix(_tail(point.id)) or point.rank, point.id, point) for point in points]
    for rank, identifier, point in sorted(own, key=lambda one: one[:2]):
        yield replace(point, rank=rank + _tail(identifier) if rank in taken else rank)
        taken.add(rank)


# People, units and bridges that two secretaries entered each for himself

_NAMED: Final[tuple[Table, ...]] = ("bridges", "units", "people")


def _same_people(changes: Sequence[Change]) -> dict[str, str]:
    """The ids of those who were entered twice under one name → the id under which they stand: the older one."""
    ids: dict[tuple[str, ...], str] = {}
    stands: dict[str, str] = {}

    def root(identifier: str) -> str:
        while stands.get(identifier, identifier) != identifier:
            identifier = stands[identifier]
        return identifier

    for change in changes:
        for edit in change.edits:
            if edit.table not in _NAMED or edit.after is None:
                continue
            key = (edit.table, *_called(edit.after))
            one, other = root(edit.id), root(ids.setdefault(key, edit.id))
            stands[max(one, other)] = min(one, other)
    return {identifier: root(identifier) for identifier in stands if root(identifier) != identifier}


def _called(record: Person | Unit | Bridge) -> tuple[str, ...]:
    """What makes two records one person, unit or bridge: the name; of a person the title and the unit too."""
    if isinstance(record, Person):
        return fold(record.name), fold(record.title), fold(record.unit)
    return (fold(record.name),)


_REFERENCES: Final[dict[Table, tuple[str, ...]]] = {
    "entries": ("speaker", "bridge"),
    "people": ("bridge",),
    "units": ("bridge",),
    "floor": ("speaker", "presiding"),
}


def _renamed(edit: Edit, same: Mapping[str, str]) -> Edit:
    """An edit with the ids of those who were entered twice exchanged."""
    if not same:
        return edit
    names = _REFERENCES.get(edit.table, ())
    identifier = same.get(edit.id, edit.id) if edit.table in _NAMED else edit.id

    def with_ids(record: Any) -> Any:
        if record is None:
            return None
        exchanged = {n: same[v] for n in names if (v := getattr(record, n)) in same}
        if record.id != identifier:
            exchanged["id"] = identifier
        return replace(record, **exchanged) if exchanged else record

    return Edit(edit.table, identifier, with_ids(edit.before), with_ids(edit.after))

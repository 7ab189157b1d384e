"""From a meeting to the subjects of its record, one by one and only when they are looked at. Pure."""

from collections.abc import Mapping
from functools import cached_property

from minutes_tui.domain.entries import Entry
from minutes_tui.domain.items import ActionItem
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.people import Bridge
from minutes_tui.ui.record_rows import ASIDE, SPEAKER_COLOURS, EntrySubject, Unsaved
from minutes_tui.ui.wording import clock


class RecordSubjects:
    """The entries of one meeting as it stands, ready to be drawn.

    Args:
        meeting: the meeting.
        unsaved: the entries that are not on the disk yet, by id.
        earlier: the earlier words of the entries under which they are shown, by the entry's id.
    """

    def __init__(
        self,
        meeting: Meeting,
        unsaved: Mapping[str, Unsaved] | None = None,
        earlier: Mapping[str, tuple[str, ...]] | None = None,
    ) -> None:
        self.meeting = meeting
        self.entries = meeting.entries.ordered
        self._unsaved = {} if unsaved is None else unsaved
        self._earlier = {} if earlier is None else earlier

    @cached_property
    def items(self) -> dict[str, tuple[tuple[int, ActionItem], ...]]:
        """The action items of each entry that has some, with their numbers."""
        found: dict[str, list[tuple[int, ActionItem]]] = {}
        for number, item in enumerate(self.meeting.ordered_items(), start=1):
            found.setdefault(item.entry, []).append((number, item))
        return {entry: tuple(items) for entry, items in found.items()}

    @cached_property
    def _colours(self) -> dict[str, int]:
        return {person.id: index % SPEAKER_COLOURS for index, person in enumerate(self.meeting.people)}

    @cached_property
    def agenda_numbers(self) -> dict[str, str]:
        """The printed number of each agenda item."""
        numbers: dict[str, str] = {}
        point = under = 0
        for item in self.meeting.agenda:
            if item.level == 1:
                point, under = point + 1, 0
            else:
                under += 1
            numbers[item.id] = item.number or (f"{point}" if item.level == 1 else f"{point}.{under}")
        return numbers

    def heading(self, index: int) -> str | None:
        """The agenda item that begins with an entry."""
        agenda = self.entries[index].agenda
        if agenda is None or (index and self.entries[index - 1].agenda == agenda):
            return None
        item = self.meeting.agenda.get(agenda)
        return None if item is None else f"{self.agenda_numbers[agenda]} · {item.title}"

    def named(self, index: int) -> bool:
        """Does the speaker stand above an entry? Not when the same one goes on under the same agenda item."""
        if index == 0:
            return True
        entry, before = self.entries[index], self.entries[index - 1]
        if entry.kind in ASIDE or before.kind in ASIDE:
            return entry.kind != before.kind
        return entry.speaker != before.speaker or entry.agenda != before.agenda or entry.bridge != before.bridge

    def subject(self, index: int) -> EntrySubject:
        """One entry with all that its picture depends on."""
        entry = self.entries[index]
        return EntrySubject(
            entry=entry,
            time=clock(entry.at, self.meeting) if entry.timed else "",
            heading=self.heading(index),
            named=self.named(index),
            speaker=self.meeting.speaker_name(entry.speaker),
            bridge=self._bridge(entry),
            colour=self._colours.get(entry.speaker or "", SPEAKER_COLOURS - 1),
            items=self.items.get(entry.id, ()),
            unsaved=self._unsaved.get(entry.id),
            earlier=self._earlier.get(entry.id, ()),
        )

    def _bridge(self, entry: Entry) -> str:
        bridge = self.meeting.bridges.get(entry.bridge)
        return "" if bridge is None or bridge is self._main_bridge else bridge.name

    @cached_property
    def _main_bridge(self) -> Bridge | None:
        """The bridge that needs no mention."""
        return self.meeting.main_bridge

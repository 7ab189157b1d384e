"""What is in sight of the record, drawn line by line, as smooth with ten thousand entries as with ten.

Entries are data, not widgets. Their heights stand in a prefix sum; a height is a guess until somebody looks at
the entry. The view follows its end until the user scrolls away, and then says how much is new.
"""

from functools import lru_cache

from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from minutes_tui.domain.meeting import Meeting
from minutes_tui.locale.screen import ScreenWords
from minutes_tui.ui.painting import chosen_base, paint
from minutes_tui.ui.record_layout import Heights
from minutes_tui.ui.record_rows import EntrySubject, Row, Unsaved, entry_rows, estimated_height
from minutes_tui.ui.record_subjects import RecordSubjects


class RecordSight(ScrollView):
    """The entries of one meeting, as far as they are in sight.

    Args:
        words: the language of the screen.
    """

    def __init__(self, words: ScreenWords, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._words = words
        self.subjects = RecordSubjects(Meeting(""))
        self._heights = Heights()
        self._exact: list[bool] = []
        self._following = True
        self._unseen = 0
        self._chosen: int | None = None
        self._settling = False
        self._earlier: dict[str, tuple[str, ...]] = {}
        self._unsaved: dict[str, Unsaved] = {}
        self._rows = lru_cache(maxsize=512)(self._make_rows)
        self._strips = lru_cache(maxsize=1024)(self._make_strip)

    # What is shown

    def show(self, meeting: Meeting) -> None:
        """Shows a meeting as it stands now; only what differs from the one shown before is drawn anew."""
        self._forget_earlier(meeting)
        old, self.subjects = self.subjects, RecordSubjects(meeting, self._unsaved, self._earlier)
        before, after = old.entries, self.subjects.entries
        chosen = before[self._chosen].id if self._chosen is not None else None
        if not self.size.width:
            self._heights = Heights([1] * len(after))
            self._exact = [False] * len(after)
            return
        grown = len(after) - len(before)
        if grown >= 0 and after[: len(before)] == before:
            low, old_end, new_end = len(before), len(before), len(after)
        else:
            low, old_end, new_end = _differing(before, after)
        # The entry after the changed ones may lose or gain its heading and its speaker's name.
        old_end, new_end = min(old_end + 1, len(before)), min(new_end + 1, len(after))
        self._heights.splice(low, old_end, self._estimates(low, new_end))
        self._exact[low:old_end] = [False] * (new_end - low)
        self._remeasure_changed(old, low, new_end)
        self._chosen = None if chosen is None else self._place_of(chosen, low)
        self._settle(grown if grown > 0 else 0)

    @property
    def marked(self) -> bool:
        """Is any entry marked as not on the disk yet?"""
        return bool(self._unsaved)

    def mark_unsaved(self, unsaved: dict[str, Unsaved]) -> None:
        """Marks the entries that are not on the disk yet, by id, and takes the mark from all others."""
        if unsaved == self._unsaved:
            return
        meeting = self.subjects.meeting
        for identifier in dict(unsaved.items() ^ self._unsaved.items()):
            if identifier in meeting.entries:
                self._exact[meeting.entries.place(identifier)] = False
        self._unsaved = unsaved
        self.subjects = RecordSubjects(meeting, unsaved, self._earlier)
        self._settle()

    def toggle_earlier(self, identifier: str, words: tuple[str, ...]) -> None:
        """Shows the earlier words of an entry under it, or hides them again."""
        if self._earlier.pop(identifier, None) is None:
            self._earlier[identifier] = words
        self._exact[self.subjects.meeting.entries.place(identifier)] = False
        self._settle()

    def _forget_earlier(self, meeting: Meeting) -> None:
        """What stands under an entry that is another now is old."""
        shown = self.subjects.meeting.entries
        self._earlier = {i: words for i, words in self._earlier.items() if meeting.entries.get(i) == shown.get(i)}

    def _remeasure_changed(self, old: RecordSubjects, low: int, new_end: int) -> None:
        new = self.subjects
        if old.meeting.items is not new.meeting.items or old.meeting.agenda is not new.meeting.agenda:
            touched = {i.entry for i in set(old.meeting.items) ^ set(new.meeting.items)}
            for identifier in touched:
                if identifier in new.meeting.entries:
                    self._exact[new.meeting.entries.place(identifier)] = False
            if old.meeting.agenda is not new.meeting.agenda:
                self._exact = [False] * len(self._exact)

    def _place_of(self, identifier: str, otherwise: int) -> int | None:
        if identifier in self.subjects.meeting.entries:
            return self.subjects.meeting.entries.place(identifier)
        count = len(self.subjects.entries)
        return min(otherwise, count - 1) if count else None

    def _settle(self, added: int = 0) -> None:
        """After a change: measures what is in sight, keeps the end in view, counts what is out of sight."""
        if not self.size.width:
            return
        if self._following:
            self._measure_end()
            self._unseen = 0
        else:
            self._measure_sight()
            self._unseen += added
        self._set_size()
        if self._following:
            self._scroll_now(self.max_scroll_y)
        self.refresh()

    # Heights

    @property
    def _width(self) -> int:
        return max(20, self.scrollable_content_region.width)

    def _estimates(self, begin: int, end: int) -> list[int]:
        """Guesses at the heights of entries that nobody has looked at yet."""
        width, subjects = self._width, self.subjects
        return [estimated_height(subjects.entries[i].text, width, subjects.named(i)) for i in range(begin, end)]

    def _make_rows(self, subject: EntrySubject, width: int) -> tuple[Row, ...]:
        return entry_rows(subject, width, self._words)

    def rows_of(self, index: int) -> tuple[Row, ...]:
        """The rows of one entry at the present width."""
        return self._rows(self.subjects.subject(index), self._width)

    def _measure(self, index: int) -> int:
        """Gives an entry its true height; says by how much it differs from the guess."""
        if self._exact[index]:
            return 0
        height = len(self.rows_of(index))
        differs = height - self._heights[index]
        self._heights.set(index, height)
        self._exact[index] = True
        return differs

    def _measure_end(self) -> None:
        filled, index = 0, len(self._heights)
        while index and filled <= self.size.height:
            index -= 1
            self._measure(index)
            filled += self._heights[index]

    def _measure_sight(self) -> None:
        """Measures what is in sight; what stands on the first row stays there."""
        if not len(self._heights):
            return
        row = int(self.scroll_y)
        first = self._heights.at(row)
        inside = row - self._heights.top(first)
        differs = self._measure(first)
        if inside and differs:
            self._set_size()
            self._scroll_now(row + differs)
        index, bottom = first, int(self.scroll_y) + self.size.height
        while index < len(self._heights) and self._heights.top(index) <= bottom:
            self._measure(index)
            index += 1

    def _set_size(self) -> None:
        total = self._heights.total
        if self.virtual_size.height != total or self.virtual_size.width != self._width:
            self.virtual_size = Size(self._width, total)

    def _scroll_now(self, row: float) -> None:
        self._settling = True
        try:
            self.scroll_to(y=row, animate=False, immediate=True, force=True)
        finally:
            self._settling = False

    def on_resize(self) -> None:
        """A new width breaks every text anew; only what is in sight is measured now."""
        anchor = None if self._following or not len(self._heights) else self._heights.at(int(self.scroll_y))
        self._heights = Heights(self._estimates(0, len(self.subjects.entries)))
        self._exact = [False] * len(self.subjects.entries)
        self._set_size()
        if anchor is not None:
            self._scroll_now(self._heights.top(anchor))
        self._settle()

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Scrolling away from the end stops following it; coming back starts it again."""
        super().watch_scroll_y(old_value, new_value)
        if self._settling or not self.size.height:
            return
        self._measure_sight()
        self._set_size()
        self._following = self.scroll_y >= self.max_scroll_y
        if self._following:
            self._unseen = 0
        self.refresh()

    @property
    def following(self) -> bool:
        """Is the end of the record in view, and kept there?"""
        return self._following

    @property
    def unseen(self) -> int:
        """How many entries came in below what is in sight."""
        return self._unseen

    # Drawing

    def notify_style_update(self) -> None:
        """Colours changed: what was drawn is drawn anew."""
        super().notify_style_update()
        self._strips.cache_clear()

    def _make_strip(self, row: Row, width: int, chosen: bool, theme: str) -> Strip:
        base = self.rich_style
        return paint(row, theme, chosen_base(base, theme) if chosen else base, width)

    def render_line(self, y: int) -> Strip:
        """One row of the view."""
        width, theme = self.size.width, self.app.theme
        row = int(self.scroll_y) + y
        if self._unseen and y == self.size.height - 1:
            return self._marker(width)
        if row >= self._heights.total:
            return self._strips((), width, False, theme)
        index = self._heights.at(row)
        rows = self.rows_of(index)
        inside = row - self._heights.top(index)
        blank = inside < len(rows) and not rows[inside]
        chosen = index == self._chosen and not blank
        return self._strips(rows[inside] if inside < len(rows) else (), width, chosen, theme)

    def _marker(self, width: int) -> Strip:
        said = self._words.count("▼ {n} new entry", "▼ {n} new entries", self._unseen)
        return paint(((f" {said} ", "marker"),), self.app.theme, self.rich_style, width)


def _differing(before: tuple[object, ...], after: tuple[object, ...]) -> tuple[int, int, int]:
    """Where two orders differ: the first place, and the ends of the differing stretch in each."""
    low, most = 0, min(len(before), len(after))
    while low < most and before[low] is after[low]:
        low += 1
    old_end, new_end = len(before), len(after)
    while old_end > low and new_end > low and before[old_end - 1] is after[new_end - 1]:
        old_end -= 1
        new_end -= 1
    return low, old_end, new_end

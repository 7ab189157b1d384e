"""Which items of the register are meant, as one types.

Twenty thousand items are folded once (`FoldedRegister`); each key that is typed then asks only the folded texts.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from minutes_tui.domain.register import RegisterItem
from minutes_tui.domain.register_groups import Bucket, bucket_of
from minutes_tui.domain.search import terms_of
from minutes_tui.domain.text import fold

WantedStatus = Literal["all", "open", "done", "cancelled", "overdue"]
"""Which items by where they stand; `overdue` is a part of `open`."""


@dataclass(frozen=True, slots=True)
class RegisterFilter:
    """Which items are meant; every part that is given must hold. Names are matched without case and diacritics."""

    words: str = ""
    """Words in any order, in the task, the quoted words, units, authority, product, meeting; "…" as one."""
    unit: str = ""
    """A part of the name of a lead or cooperating unit."""
    series: str = ""
    """The id of a series, or a part of its name or of a meeting's title."""
    meeting: str = ""
    """The beginning or the end of a meeting's id."""
    authority: str = ""
    """A part of the name of who demanded it."""
    status: WantedStatus = "all"
    """Where it stands."""
    buckets: frozenset[Bucket] = frozenset()
    """How urgent it is; none: however urgent."""
    due_from: date | None = None
    """Due on or after this day."""
    due_to: date | None = None
    """Due on or before this day."""
    given_from: date | None = None
    """Given on or after this day."""
    given_to: date | None = None
    """Given on or before this day."""


@dataclass(frozen=True, slots=True)
class _Folded:
    """The names of an item as they are compared."""

    everything: str
    """All words in which free text is looked for."""
    units: str
    """Its units, a line feed between them."""
    series: str
    """Its series' name and its meeting's title."""
    authority: str
    """Who demanded it."""


class FoldedRegister:
    """Items folded once, asked often; given the items anew, only those that changed are folded again.

    Args:
        entries: the register.
    """

    def __init__(self, entries: Sequence[RegisterItem] = ()) -> None:
        self._known: dict[str, tuple[RegisterItem, _Folded]] = {}
        self._held: tuple[tuple[RegisterItem, _Folded], ...] = ()
        self._names: dict[str, str] = {}
        self.take(entries)

    @property
    def entries(self) -> tuple[RegisterItem, ...]:
        """The items, in the order in which they were given."""
        return tuple(entry for entry, _ in self._held)

    def take(self, entries: Sequence[RegisterItem]) -> None:
        """Takes the items as they stand now."""
        self._held = tuple(self._hold(entry) for entry in entries)
        self._known = {held[0].item.id: held for held in self._held}

    def _hold(self, entry: RegisterItem) -> tuple[RegisterItem, _Folded]:
        held = self._known.get(entry.item.id)
        unchanged = held is not None and (held[0] is entry or held[0] == entry)
        return held if held is not None and unchanged else (entry, self._folded(entry))

    def chosen(self, wanted: RegisterFilter, today: date) -> list[RegisterItem]:
        """The items that are meant, in the order of the register.

        Args:
            wanted: which ones.
            today: open items past their date are overdue on it.
        """
        left = list(self._held)
        for term in terms_of(wanted.words):
            left = [held for held in left if term in held[1].everything]
        for question in _questions(wanted):
            left = [held for held in left if question(held[1])]
        for test in _tests(wanted, today):
            left = [held for held in left if test(held[0])]
        return [entry for entry, _ in left]

    def _folded(self, entry: RegisterItem) -> _Folded:
        item = entry.item
        units = "\n".join(self._name(name) for name in (*entry.lead, *entry.cooperating))
        series = f"{self._name(entry.series)}\n{self._name(entry.meeting_title)}"
        authority = self._name(item.authority)
        words = fold(item.task) if item.words == item.task else f"{fold(item.task)}\n{fold(item.words)}"
        everything = "\n".join((words, units, series, authority, self._name(item.product), fold(entry.life.proof)))
        return _Folded(everything, units, series, authority)

    def _name(self, name: str) -> str:
        """A name folded; the same few names stand in thousands of items."""
        folded = self._names.get(name)
        if folded is None:
            folded = self._names[name] = fold(name)
        return folded


def chosen(entries: Sequence[RegisterItem], wanted: RegisterFilter, today: date) -> list[RegisterItem]:
    """The items that are meant, for one question; only those are folded of which words are asked.

    Args:
        entries: the register.
        wanted: which ones.
        today: open items past their date are overdue on it.
    """
    tests = _tests(wanted, today)
    left = [entry for entry in entries if all(test(entry) for test in tests)]
    return FoldedRegister(left).chosen(wanted, today) if _questions(wanted) else left


def _tests(wanted: RegisterFilter, today: date) -> list[Callable[[RegisterItem], bool]]:
    """The parts of a filter that need no words, as questions to an item."""
    tests: list[Callable[[RegisterItem], bool]] = []
    status: WantedStatus = wanted.status
    if status == "overdue":
        tests.append(lambda e: e.is_overdue(today))
    elif status != "all":
        tests.append(lambda e: e.life.status == status)
    if wanted.meeting:
        tests.append(lambda e: e.meeting.startswith(wanted.meeting) or e.meeting.endswith(wanted.meeting))
    if wanted.buckets:
        tests.append(lambda e: bucket_of(e, today) in wanted.buckets)
    if wanted.due_from is not None or wanted.due_to is not None:
        first, last = wanted.due_from or date.min, wanted.due_to or date.max
        tests.append(lambda e: e.due is not None and first <= e.due <= last)
    if wanted.given_from is not None or wanted.given_to is not None:
        given_first, given_last = wanted.given_from or date.min, wanted.given_to or date.max
        tests.append(lambda e: given_first <= e.given_on <= given_last)
    if wanted.series and _is_id(wanted.series):
        tests.append(lambda e: e.series_id == wanted.series)
    return tests


def _is_id(series: str) -> bool:
    """Is a series meant by its id (the UUID of its first meeting), not by a name?"""
    return len(series) == 36 and series.count("-") == 4


def _questions(wanted: RegisterFilter) -> list[Callable[[_Folded], bool]]:
    """The parts of a filter that look into names, as questions to folded texts."""
    questions: list[Callable[[_Folded], bool]] = []
    unit, series, authority = fold(wanted.unit), fold(wanted.series), fold(wanted.authority)
    if unit:
        questions.append(lambda f: unit in f.units)
    if series and not _is_id(wanted.series):
        questions.append(lambda f: series in f.series)
    if authority:
        questions.append(lambda f: authority in f.authority)
    return questions

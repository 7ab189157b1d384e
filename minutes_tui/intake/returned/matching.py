"""Which paragraph of a file that came back is which entry, what is missing, and what nobody knows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Final

from minutes_tui.domain.differences import likeness
from minutes_tui.domain.marks import Mark, beside_print, compared, line_print, read_mark
from minutes_tui.domain.proposals import Revision
from minutes_tui.intake.returned.body import text_between
from minutes_tui.intake.returned.lines import Line, Place, Placed, ReturnedFile

Subject = tuple[str, str]
"""What a mark is of: entry or item, and its key."""

ALIKE: Final = 0.4
"""Words of a paragraph without its mark, at the place of an entry, that make it that entry."""
MOVED: Final = 0.8
"""The same anywhere else in the file."""
_MOST_COMPARED: Final = 4_000


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph of an entry in the file."""

    mark: Mark
    """Its mark as it was written."""
    words: str
    """Its words as they stand now."""
    line: int
    """The number of the paragraph."""
    beside_changed: bool = False
    """Was something changed that stands beside the words: the speaker, the time, a number?"""


@dataclass(frozen=True, slots=True)
class Addition:
    """A paragraph that was not in the file when it was written."""

    text: str
    """Its text."""
    line: int
    """Its number."""
    behind: Subject | None
    """The entry that stands before it in the file."""
    ahead: Subject | None
    """The entry before which it stands directly, where a heading parts it from the one behind."""


@dataclass(slots=True)
class Matched:
    """A file beside what it was when it was written."""

    passages: dict[Subject, list[Passage]] = field(default_factory=dict)
    """The paragraphs of each entry, in the order of the file."""
    written: dict[Subject, list[Mark]] = field(default_factory=dict)
    """The marks of each entry as they were written, in their order."""
    emptied: dict[Subject, int] = field(default_factory=dict)
    """Entries of which nothing but the mark is left → the number of the paragraph where it stands."""
    additions: list[Addition] = field(default_factory=list)
    """What came in."""
    elsewhere: list[int] = field(default_factory=list)
    """The numbers of paragraphs that were changed and belong to no entry: a heading, a table, a signature."""


def subject_of(mark: Mark) -> Subject:
    """What a mark is of."""
    return mark.subject, mark.key


def match(file: ReturnedFile, printed: Mapping[Subject, Sequence[str]]) -> Matched:
    """Finds the entries in a file.

    Args:
        file: with the list of what stood in it.
        printed: the paragraphs of each entry as the record prints them now: what has lost its mark is known by
            its words.
    """
    return _Matching(file, printed).matched


class _Matching:
    def __init__(self, file: ReturnedFile, printed: Mapping[Subject, Sequence[str]]) -> None:
        self.matched = Matched()
        self._file = file
        self._printed = printed
        self._known = frozenset(file.listing)
        self._written = [token.split("+") for token in file.listing]
        self._marks = {
            name: mark for names in self._written for name in names if (mark := read_mark(name)) is not None
        }
        for mark in self._marks.values():
            self.matched.written.setdefault(subject_of(mark), []).append(mark)
        self._at: dict[int, list[Placed]] = {}
        self._covered: set[int] = set()
        self._place_marks()
        self._find_unmarked()
        for passages in self.matched.passages.values():
            passages.sort(key=lambda passage: passage.line)

    def _place_marks(self) -> None:
        found = [placed for placed in self._file.placed if placed.mark.name in self._marks]
        for index, placed in enumerate(found):
            before = found[index - 1].end if index and found[index - 1].end.line == placed.begin.line else None
            behind = found[index + 1].begin if index + 1 < len(found) else None
            passage = self._passage(placed, before, behind if behind and behind.line == placed.end.line else None)
            if passage is None:
                self.matched.emptied[subject_of(placed.mark)] = placed.begin.line
                continue
            self.matched.passages.setdefault(subject_of(placed.mark), []).append(passage)
            self._at.setdefault(placed.begin.line, []).append(placed)
            self._covered.update(range(placed.begin.line + 1, placed.end.line + 1))

    def _passage(self, placed: Placed, last: Place | None, following: Place | None) -> Passage | None:
        """The words of a mark, with what was typed right before and right behind it; None where none are left."""
        lines, mark = self._file.lines, placed.mark
        if placed.begin.line >= len(lines):
            return None
        begin = last or Place(placed.begin.line, 0)
        end = following or Place(placed.end.line, len(lines[placed.end.line].text))
        lead, typed_before = _split_before(text_between(lines, begin, placed.begin), mark)
        typed_after, tail = _split_after(text_between(lines, placed.end, end), mark)
        marked = text_between(lines, placed.begin, placed.end)
        words = f"{typed_before}{marked}{typed_after}".strip()
        # A mark that lost its words may have slipped into the heading that follows.
        if not words or (not marked and line_print(lines[placed.begin.line].text) in self._known):
            return None
        return Passage(mark, words, placed.begin.line, lead is None or tail is None)

    def _find_unmarked(self) -> None:
        """Goes through the places where the file is another than it was written."""
        lines = [number for number, line in enumerate(self._file.lines) if self._counts(number, line)]
        tokens = [self._token(number) for number in lines]
        present = set(tokens)
        lost: list[Mark] = []
        strange: list[int] = []
        for operation, a, b, c, d in SequenceMatcher(
            None, self._file.listing, tokens, autojunk=False
        ).get_opcodes():
            if operation == "equal":
                continue
            missing = [mark for names in self._written[a:b] for mark in self._lost(names)]
            unknown = [number for number in lines[c:d] if self._is_strange(number)]
            other = sum(1 for token in self._file.listing[a:b] if token not in present and "_m" not in token)
            missing, unknown = self._pair(missing, unknown, ALIKE)
            # A paragraph of the form's own that was changed is no addition.
            self.matched.elsewhere += unknown[:other]
            lost += missing
            strange += unknown[other:]
        _, strange = self._pair(lost, strange, MOVED)
        entries = self._entry_lines()
        for number in strange:
            self._add(number, entries)

    def _counts(self, number: int, line: Line) -> bool:
        return number not in self._covered and (number in self._at or bool(compared(line.text)))

    def _token(self, number: int) -> str:
        if number in self._at:
            return "+".join(placed.mark.name for placed in self._at[number])
        return line_print(self._file.lines[number].text)

    def _lost(self, names: Sequence[str]) -> Iterator[Mark]:
        """The marks of a written paragraph whose words are not in the file under their mark."""
        for name in names:
            mark = self._marks.get(name)
            if mark is not None and not any(
                p.mark == mark for p in self.matched.passages.get(subject_of(mark), ())
            ):
                yield mark

    def _is_strange(self, number: int) -> bool:
        return number not in self._at and self._token(number) not in self._known

    def _pair(self, missing: list[Mark], unknown: list[int], least: float) -> tuple[list[Mark], list[int]]:
        """Gives paragraphs without a mark to the entries that they are by their words; what is left of both."""
        few = len(missing) * len(unknown) <= _MOST_COMPARED
        rated = [
            (self._rating(mark, number), place, number)
            for place, mark in enumerate(missing)
            for number in (unknown if few else unknown[place : place + 1])
        ]
        taken_marks: set[int] = set()
        taken: set[int] = set()
        for rating, place, number in sorted(rated, key=lambda one: (-one[0], one[1], one[2])):
            if rating < least or place in taken_marks or number in taken:
                continue
            taken_marks.add(place)
            taken.add(number)
            mark = missing[place]
            words = _stripped(self._file.lines[number].text, mark)
            self.matched.passages.setdefault(subject_of(mark), []).append(Passage(mark, words, number))
        return (
            [mark for place, mark in enumerate(missing) if place not in taken_marks],
            [number for number in unknown if number not in taken],
        )

    def _rating(self, mark: Mark, number: int) -> float:
        paragraphs = self._printed.get(subject_of(mark), ())
        text = self._file.lines[number].text
        lead, words = _split_before(text, mark)
        if lead:
            # The very time and speaker of the entry stand before the words.
            return 1.0
        if not mark.paragraph:
            return likeness(" ".join(paragraphs), words)
        if mark.paragraph > len(paragraphs):
            return 0.0
        return likeness(compared(paragraphs[mark.paragraph - 1]), compared(words if lead is not None else text))

    def _add(self, number: int, entries: Mapping[int, Subject]) -> None:
        """A paragraph nobody knows: an addition where entries stand, else a change elsewhere."""
        behind, direct = self._entry_near(number, -1, entries)
        ahead, touching = self._entry_near(number, 1, entries)
        line = self._file.lines[number]
        in_record = direct or touching or (behind is not None and ahead is not None)
        if not in_record or line.in_table:
            self.matched.elsewhere.append(number)
        elif behind is not None and behind == ahead and direct and touching:
            # Between two paragraphs of one entry: its words go on there.
            passages = self.matched.passages[behind]
            passages.append(Passage(passages[0].mark, line.text.strip(), number))
        else:
            under = ahead if touching and not direct else None
            self.matched.additions.append(Addition(line.text.strip(), number, behind, under))

    def _entry_near(self, number: int, step: int, entries: Mapping[int, Subject]) -> tuple[Subject | None, bool]:
        """The next entry in a direction, and whether nothing of the form's own stands between."""
        direct = True
        place = number + step
        while 0 <= place < len(self._file.lines):
            if place in entries:
                return entries[place], direct
            text = self._file.lines[place].text
            if place in self._at or (compared(text) and self._token(place) in self._known):
                direct = False
            place += step
        return None, False

    def _entry_lines(self) -> dict[int, Subject]:
        return {
            passage.line: subject
            for subject, passages in self.matched.passages.items()
            if subject[0] == "entry"
            for passage in passages
        }


def _split_before(text: str, mark: Mark) -> tuple[str | None, str]:
    """What stood before the words when they were written, and what was typed behind it since; None: it changed."""
    for end in range(len(text), -1, -1):
        if beside_print(text[:end]) == mark.before:
            return text[:end], text[end:]
    return None, ""


def _split_after(text: str, mark: Mark) -> tuple[str, str | None]:
    """What was typed behind the words, and what stood behind them when they were written; None: it changed."""
    for begin in range(len(text) + 1):
        if beside_print(text[begin:]) == mark.after:
            return text[:begin], text[begin:]
    return "", None


def _stripped(text: str, mark: Mark) -> str:
    """The words of a paragraph that has lost its mark, without what stood beside them."""
    lead, words = _split_before(text, mark)
    words = text if lead is None else words
    typed, tail = _split_after(words, mark)
    return (words if tail is None else typed).strip()


def revisions_of(file: ReturnedFile, numbers: Sequence[int]) -> tuple[Revision, ...]:
    """The tracked changes of some paragraphs, in their order."""
    return tuple(revision for number in sorted(set(numbers)) for revision in file.lines[number].revisions)


def longest_rising(numbers: Sequence[int]) -> set[int]:
    """The places of a longest part of a sequence that rises: what stands in its old order.

    Args:
        numbers: the old place of each thing, in the new order.
    """
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for place, number in enumerate(numbers):
        low, high = 0, len(ends)
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if numbers[ends[middle]] < number else (low, middle)
        before[place] = ends[low - 1] if low else None
        ends[low : low + 1] = [place]
    kept: set[int] = set()
    last = ends[-1] if ends else None
    while last is not None:
        kept.add(last)
        last = before[last]
    return kept

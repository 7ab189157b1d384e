"""One entry as rows of the screen: pure text and names of styles, no widget.

Arabic text has rows of its own: no time, sign or change of style stands on them, because terminals that know
bidirectional text reorder a whole row with all that stands on it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from minutes_tui.domain.attendance import read_attendance
from minutes_tui.domain.entries import Entry, Kind
from minutes_tui.domain.items import ActionItem
from minutes_tui.domain.text import visible
from minutes_tui.locale.screen import ScreenWords
from minutes_tui.ui.record_layout import cells, cut, right_to_left, wrap
from minutes_tui.ui.wording import KINDS, SIGNS, due_text, gap_names, shown_text, units_text

GUTTER: Final = 9
"""Cells before the text: a blank, the time, a blank, the sign, a blank."""
SPEAKER_COLOURS: Final = 8
"""How many colours tell speakers apart; the label always stands beside the colour."""

ASIDE: Final[frozenset[Kind]] = frozenset({"note", "attendance", "agenda", "missed"})
"""Kinds that nobody said: they stand without a speaker, in a quiet style, named by a word where no sign does."""
PLAIN_KINDS: Final[frozenset[Kind]] = frozenset({"statement", "directive"})
"""Kinds that need no row for a label when the same speaker goes on: their sign says enough."""

Part = tuple[str, str]
"""A piece of text and the name of its style."""
Row = tuple[Part, ...]
"""One row of the screen, from its first cell."""

Unsaved = Literal["waiting", "refused"]
"""What is not on the disk: it is on its way there, or the disk refused it."""
UNSAVED_SIGNS: Final[dict[Unsaved, Part]] = {"waiting": ("…", "saving"), "refused": ("✗", "not-saved")}
"""The sign in the first cell of such an entry, and its style."""


@dataclass(frozen=True, slots=True)
class EntrySubject:
    """All that the picture of one entry depends on."""

    entry: Entry
    """The entry."""
    time: str
    """When it was said, as it is shown."""
    heading: str | None = None
    """The agenda item, where it begins here."""
    named: bool = True
    """Does the speaker stand above the text? Not when the same one goes on."""
    speaker: str = ""
    """The speaker's name."""
    bridge: str = ""
    """The bridge from which it was said, where that is not the main one."""
    colour: int = 0
    """The speaker's colour, from 0."""
    items: tuple[tuple[int, ActionItem], ...] = ()
    """Its action items with their numbers."""
    unsaved: Unsaved | None = None
    """Is it not on the disk yet?"""
    earlier: tuple[str, ...] = ()
    """Its words before each correction, where they are shown."""


def entry_rows(subject: EntrySubject, width: int, words: ScreenWords) -> tuple[Row, ...]:
    """The rows of one entry.

    Args:
        subject: the entry and what stands around it.
        width: cells of a row.
        words: the language of the screen.
    """
    rows: list[Row] = []
    if subject.heading is not None:
        rows += [(), _heading_row(subject, width)]
    if subject.heading is None or subject.entry.kind != "agenda":
        first = len(rows)
        rows += _own_rows(subject, width, words)
    else:
        first = 0
    return tuple(rows if subject.unsaved is None else _signed(rows, first, subject.unsaved))


def _signed(rows: Sequence[Row], first: int, unsaved: Unsaved) -> list[Row]:
    """The rows with a sign in the first cell of the first one that is not empty, from a place on."""
    place = next((i for i in range(first, len(rows)) if rows[i]), None)
    if place is None:
        return list(rows)
    (text, style), *rest = rows[place]
    return [*rows[:place], (UNSAVED_SIGNS[unsaved], (text[1:], style), *rest), *rows[place + 1 :]]


def _own_rows(subject: EntrySubject, width: int, words: ScreenWords) -> list[Row]:
    """The rows of one entry without the heading over it."""
    rows: list[Row] = []
    entry = subject.entry
    text = "\n".join(visible(line) for line in shown_text(entry, words).split("\n"))
    own_rows = right_to_left(text)
    marks = _marks(subject, words)
    spoken = entry.kind not in ASIDE
    with_label = own_rows or bool(marks) or (spoken and (subject.named or entry.kind not in PLAIN_KINDS))
    if subject.named:
        rows.append(())
    if with_label:
        rows.append(_label_row(subject, marks, width, words))
    rows += _text_rows(subject, text, own_rows, not with_label, width, words)
    rows += _earlier_rows(subject.earlier, width)
    for number, item in subject.items:
        rows += _item_rows(number, item, width, words)
    return rows


def _earlier_rows(earlier: Sequence[str], width: int) -> list[Row]:
    """What stood there before each correction, struck out."""
    texts = [visible(text.replace("\n", " ")) for text in earlier]
    indent: Part = (" " * GUTTER, "time")
    room = max(8, width - GUTTER - 1)
    return [(indent, (text[begin:end], "earlier")) for text in texts for begin, end in wrap(text, room)]


def estimated_height(text: str, width: int, with_label: bool) -> int:
    """A guess at the rows of an entry that nobody has looked at yet."""
    return max(1, -(-len(text) // max(1, width - GUTTER - 3))) + (2 if with_label else 0)


def _marks(subject: EntrySubject, words: ScreenWords) -> str:
    entry = subject.entry
    marks = []
    if subject.unsaved == "refused":
        marks.append(words.say("NOT SAVED"))
    if entry.corrected:
        marks.append("✎" if entry.corrected == 1 else f"✎{entry.corrected}")
    if entry.added_later:
        marks.append("⟲")
    if entry.double_of:
        marks.append(words.say("≈ taken twice"))
    if entry.off_record:
        marks.append(words.say("off the record"))
    if not entry.confirmed:
        marks.append(words.say("? unconfirmed"))
    if entry.about:
        marks.append("≈ " + words.say("earlier item"))
    if entry.kind == "missed" and entry.settled:
        marks.append(words.say("settled"))
    elif entry.refused:
        marks.append("✗ " + words.say("not carried out"))
    return " ".join(marks)


def _label_row(subject: EntrySubject, marks: str, width: int, words: ScreenWords) -> Row:
    entry = subject.entry
    sign = SIGNS.get(entry.kind, " ")
    label = "" if entry.kind == "statement" else words.say(KINDS[entry.kind])
    if entry.vote is not None:
        label += f" +{entry.vote.in_favour} -{entry.vote.against} ={entry.vote.abstained}"
    right = "  ".join(part for part in (label, marks) if part)
    room = width - GUTTER - 1 - (cells(right) + 2 if right else 0)
    name = subject.speaker if entry.kind != "note" else ""
    where = f" · {subject.bridge}" if subject.bridge and name else ""
    left = cut(name + where, room)
    style = f"speaker-{subject.colour}"
    parts: list[Part] = [(f" {subject.time:>5} ", "time"), (f"{sign} ", f"kind-{entry.kind}"), (left, style)]
    if right:
        gap = max(1, width - 1 - GUTTER - cells(left) - cells(right))
        parts += [(" " * gap, "text"), (cut(right, width - GUTTER - 1), f"kind-{entry.kind}")]
    return tuple(parts)


def _heading_row(subject: EntrySubject, width: int) -> Row:
    """The agenda item, with the time at which it was reached where that is what the entry says."""
    heading = subject.heading or ""
    time = f" {subject.time:>5}   " if subject.entry.kind == "agenda" and not right_to_left(heading) else " "
    return ((time, "time"), (cut(heading, width - len(time) - 1), "heading"))


def _text_rows(
    subject: EntrySubject, text: str, own_rows: bool, with_time: bool, width: int, words: ScreenWords
) -> list[Row]:
    entry = subject.entry
    room = max(8, width - GUTTER - 1)
    rows: list[Row] = []
    style = "aside" if entry.kind in ASIDE or entry.off_record else "text"
    if not text:
        return rows if not with_time else [((f" {subject.time:>5}", "time"),)]
    if with_time and entry.kind in ASIDE and entry.kind not in SIGNS:
        moved = read_attendance(entry) is not None
        return _aside_rows(subject, text if moved else f"{words.say(KINDS[entry.kind])}: {text}", width)
    spans = [] if own_rows else [(d.offset, d.offset + d.length, d.kind) for d in entry.deadlines]
    for begin, end in wrap(text, room):
        pieces = _pieces(text, begin, end, spans, style)
        if with_time and not rows:
            sign = SIGNS.get(entry.kind, " ")
            rows.append(((f" {subject.time:>5} ", "time"), (f"{sign} ", f"kind-{entry.kind}"), *pieces))
        else:
            rows.append(((" " * GUTTER, "time"), *pieces))
    return rows


def _aside_rows(subject: EntrySubject, said: str, width: int) -> list[Row]:
    """What nobody said: a note, or who came and went."""
    rows: list[Row] = []
    for begin, end in wrap(said, max(8, width - GUTTER - 1)):
        lead: Part = (" " * GUTTER, "time") if rows else (f" {subject.time:>5}   ", "time")
        rows.append((lead, (said[begin:end], "aside")))
    return rows


def _pieces(text: str, begin: int, end: int, spans: Sequence[tuple[int, int, str]], style: str) -> list[Part]:
    """A row of text, with the words that were read as a deadline set off."""
    parts: list[Part] = []
    place = begin
    for low, high, kind in spans:
        low, high = max(low, place), min(high, end)
        if low >= high:
            continue
        if low > place:
            parts.append((text[place:low], style))
        parts.append((text[low:high], "deadline" if kind in ("due", "start") else "mention"))
        place = high
    if place < end:
        parts.append((text[place:end], style))
    return parts


def _item_rows(number: int, item: ActionItem, width: int, words: ScreenWords) -> list[Row]:
    who = units_text(item.lead, item.cooperating)
    gaps = gap_names(item, words)
    due = due_text(item, words)
    head = f"→ {number} "
    room = max(8, width - GUTTER - 1)
    parts: list[Part] = [(" " * GUTTER, "time"), (head, "item")]
    used = cells(head)
    missing = " ".join(f"? {gap}" for gap in gaps)
    tail = " · ".join(part for part in (due, missing) if part)
    if right_to_left(who):
        # Units in Arabic keep a row of their own, the date stands on the next one.
        return [((" " * GUTTER, "time"), (cut(who, room), "text")), (*parts, (due, "item"), (f" {missing}", "gap"))]
    if used + cells(who) + cells(tail) + 3 > room:
        first: Row = (*parts, (cut(who, room - used), "item"))
        return [first, ((" " * (GUTTER + used), "time"), (due, "item"), (f" {missing}" if due else missing, "gap"))]
    separator = " · " if who and due else ""
    parts += [(who, "item"), (separator + due, "item")]
    if missing:
        parts.append(((" · " if who or due else "") + missing, "gap"))
    return [tuple(parts)]

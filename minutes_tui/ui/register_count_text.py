"""The count of the register as a table and as bars, with the balance of its period. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Literal

from minutes_tui.domain.balance import Balance, balance, in_hand
from minutes_tui.domain.counting import (
    Count,
    Groups,
    by_authority,
    by_lead,
    by_month_given,
    by_series,
    count_by,
)
from minutes_tui.domain.periods import MONTHS, Span, moved, period_of
from minutes_tui.domain.register import RegisterItem
from minutes_tui.locale.numbers import percent_words
from minutes_tui.locale.screen import N_, ScreenWords
from minutes_tui.ui.record_layout import cells, cut, right_to_left, wrap
from minutes_tui.ui.record_rows import Part, Row
from minutes_tui.ui.register_rows import ListContext, next_of, side_by_side

CountRows = Literal["unit", "month", "series", "authority"]

ROWS: Final[dict[CountRows, tuple[str, Groups]]] = {
    "unit": (N_("by unit"), by_lead),
    "month": (N_("by month in which they were given"), by_month_given),
    "series": (N_("by series"), by_series),
    "authority": (N_("by authority"), by_authority),
}
"""What has a row of its own, in the order in which the key goes through them."""

CELLS: Final[tuple[tuple[str, str, str, str], ...]] = (
    ("done_on_time", N_("done on time"), "█", "saved"),
    ("done_late", N_("done late"), "▓", "gap"),
    ("open_in_time", N_("open in time"), "▒", "date"),
    ("open_overdue", N_("open overdue"), "░", "overdue"),
    ("without_date", N_("without a date"), "·", "item"),
    ("cancelled", N_("cancelled"), "-", "quiet"),
)
"""Each column: its field, its name, the sign of its bar, its style."""

_SUM: Final = "Σ"
_LONGEST_NAME: Final = 30
_LEAST_ROOM: Final = 5
"""Cells of a column at least: the figures of a large register."""


@dataclass(frozen=True, slots=True)
class CountLook:
    """Which count is looked at."""

    first: date
    """The first day of the period."""
    span: Span = "month"
    """How long it is."""
    rows: CountRows = "unit"
    """What has a row of its own."""
    bars: bool = False
    """Bars in place of figures."""

    def moved(self, step: int) -> "CountLook":
        """The period so many periods on."""
        return replace(self, first=moved(self.span, self.first, step))

    def next_span(self) -> "CountLook":
        """The month, quarter or year in which the period lies."""
        span = next_of(MONTHS, self.span)
        return replace(self, span=span, first=period_of(span, self.first)[0])

    def next_rows(self) -> "CountLook":
        """Other rows."""
        return replace(self, rows=next_of(ROWS, self.rows))


def count_page(entries: Sequence[RegisterItem], look: CountLook, context: ListContext, width: int) -> list[Row]:
    """The page of a count.

    Counted are the items that somebody owed at some time of the period, as they stood on its last day, or stand
    today where that is still to come; so the sum is what was open before, what is new and what is owed again.

    Args:
        entries: the items, already filtered.
        look: which period, which rows, table or bars.
        context: today, the language of the screen, the names of series.
        width: cells of a row.
    """
    words = context.words
    first, last = period_of(look.span, look.first)
    day = min(last, max(context.today, first))
    owed = in_hand(entries, first, day)
    whole, groups = count_by(owed, day, ROWS[look.rows][1])
    named = [(_name(key, look.rows, context), count) for key, count in groups.items()]
    rows: list[Row] = [
        (),
        *side_by_side(
            [(f"{words.day(first)} – {words.day(day)}", "greeting"), (words.say(ROWS[look.rows][0]), "quiet")],
            width,
        ),
        (),
    ]
    if owed:
        rows += _bars(named, words, width) if look.bars else _table(named, whole, words, width)
    else:
        rows.append(((" " + words.say("Nothing was owed in this period."), "quiet"),))
    rows += [(), *_balance_rows(balance(entries, first, day), words, width)]
    if sum(count.total for count in groups.values()) > whole.total:
        said = words.say("An item with several lead units stands in the row of each and once in the sum.")
        rows.append(((f" {said}", "quiet"),))
    return rows


def _name(key: str, rows: CountRows, context: ListContext) -> str:
    if rows == "series":
        return context.series.get(key) or context.words.say("Untitled meeting")
    nobody = context.words.say("no unit" if rows == "unit" else "nobody named")
    return key or nobody


def _table(named: Sequence[tuple[str, Count]], whole: Count, words: ScreenWords, width: int) -> list[Row]:
    heads = [words.say(name) for _field, name, _sign, _style in CELLS] + [words.say("all")]
    first = min(_name_cells(named), width - 2 - _LEAST_ROOM * len(heads))
    room = min(16, (width - first - 2) // len(heads))
    if all(cells(word) < room for head in heads for word in head.split()):
        rows = _heads(heads, first, room)
    else:
        signs = [(sign * 2, style) for _field, _name, sign, style in CELLS] + [(_SUM, "lead")]
        shown = tuple((f"{' ' * (room - cells(sign))}{sign}", style) for sign, style in signs)
        rows = [*_legend(words, width), (), ((" " * (first + 1), "quiet"), *shown)]
    for name, count in named:
        rows += _table_row(name, count, first, room)
    rows.append(((" " + "─" * (first + room * len(heads)), "quiet"),))
    rows += _table_row(words.say("all"), whole, first, room, "lead")
    if whole.share_done is not None:
        share = words.say(
            "{done} of {all} done, {share}",
            done=whole.done,
            all=whole.total,
            share=percent_words(whole.share_done, words.language),
        )
        rows.append(((f" {share}", "text"),))
    return rows


def _name_cells(named: Sequence[tuple[str, Count]]) -> int:
    """The cells that the names of the rows take."""
    return min(_LONGEST_NAME, max((cells(name) for name, _count in named), default=0) + 2)


def _heads(heads: Sequence[str], first: int, room: int) -> list[Row]:
    """The headings of the columns, each broken between its words, the last row next to the figures."""
    broken = [[head[begin:end] for begin, end in wrap(head, max(4, room - 1))] for head in heads]
    tallest = max(len(lines) for lines in broken)
    padded = [[""] * (tallest - len(lines)) + lines for lines in broken]
    return [
        (
            (" " * (first + 1), "quiet"),
            *((f"{' ' * (room - cells(lines[place]))}{lines[place]}", "quiet") for lines in padded),
        )
        for place in range(tallest)
    ]


def _table_row(name: str, count: Count, first: int, room: int, style: str = "text") -> list[Row]:
    figures: list[Part] = []
    for field, _name, _sign, cell_style in CELLS:
        number = getattr(count, field)
        figures.append((f"{number or '–':>{room}}", cell_style if number else "quiet"))
    figures.append((f"{count.total:>{room}}", "lead"))
    return _named(name, tuple(figures), first, style)


def _named(name: str, rest: Row, first: int, style: str = "text") -> list[Row]:
    """A name and what belongs to it; an Arabic name stands on a row of its own."""
    shown = cut(name, first - 1)
    if right_to_left(name):
        return [((f" {shown}", style),), ((" " * (first + 1), "quiet"), *rest)]
    gap = " " * (first - cells(shown))
    return [((f" {shown}{gap}", style), *rest)]


def _bars(named: Sequence[tuple[str, Count]], words: ScreenWords, width: int) -> list[Row]:
    rows = [*_legend(words, width), ()]
    most = max((count.total for _name, count in named), default=0)
    first = _name_cells(named)
    room = max(10, width - first - 8)
    for name, count in named:
        rows += _named(name, (*_bar(count, most, room), (f" {count.total}", "quiet")), first)
    return rows


def _legend(words: ScreenWords, width: int) -> list[Row]:
    """What the signs of the bars and of narrow columns mean, on as many rows as it takes."""
    return side_by_side([(f"{sign * 2} {words.say(name)}", style) for _field, name, sign, style in CELLS], width)


def _bar(count: Count, most: int, room: int) -> Row:
    """One bar: each part as long as its share of the longest bar, at least one cell where there is anything."""
    parts: list[Part] = []
    seen = begin = 0
    for field, _name, sign, style in CELLS:
        number = getattr(count, field)
        seen += number
        end = max(round(seen * room / most), begin + (1 if number else 0)) if most else begin
        if end > begin:
            parts.append((sign * (end - begin), style))
        begin = end
    return tuple(parts)


def _balance_rows(moved: Balance, words: ScreenWords, width: int) -> list[Row]:
    said = words.say(
        "{opening} open before + {new} new − {done} done − {cancelled} cancelled + {reopened} owed again "
        "= {closing} open",
        opening=moved.opening, new=moved.new, done=moved.done, cancelled=moved.cancelled,
        reopened=moved.reopened, closing=moved.closing,
    )  # fmt: skip
    rows: list[Row] = [((f" {said[begin:end]}", "lead"),) for begin, end in wrap(said, max(20, width - 2))]
    if not moved.holds:
        wrong = words.say("These figures do not add up: dates of these items contradict each other.")
        rows.append(((f" {wrong}", "overdue"),))
    if moved.late:
        told = words.say(
            "{reported} were counted as open before at that time; {late} changes were entered later.",
            reported=moved.reported, late=len(moved.late),
        )  # fmt: skip
        rows.append(((f" {told}", "gap"),))
    return rows

"""What the templates of reports and letters receive: plain values, every key always there.

The figures are those of the domain's count: what stands in one table is the sum of what stands in another.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from minutes_tui.domain.balance import Balance, balance, in_hand
from minutes_tui.domain.counting import Count, by_lead, count_by
from minutes_tui.domain.languages import RIGHT_TO_LEFT, Language
from minutes_tui.domain.meeting import Meeting
from minutes_tui.domain.register import RegisterItem
from minutes_tui.domain.register_groups import ordered
from minutes_tui.domain.standing import as_of
from minutes_tui.domain.text import fold
from minutes_tui.export.cleaning import clean_line
from minutes_tui.export.context import CONTEXT_VERSION, head_of
from minutes_tui.export.report_items import item_rows, steps_of
from minutes_tui.locale.dates import long_date, short_date
from minutes_tui.locale.numbers import counted, number_words, percent_words
from minutes_tui.locale.periods import title_of, within
from minutes_tui.locale.terms import plurals_of, term, terms_of

Plain = dict[str, Any]

COMING: Final = timedelta(days=31)
"""How far ahead the list of the next dates reaches."""
ANSWER_WITHIN: Final = timedelta(days=10)
"""By when a unit is asked to answer a letter."""


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """What a report or letter is about."""

    language: Language
    """The language of the file."""
    first: date
    """The first day of the period."""
    last: date
    """Its last day: the items are judged at its end."""
    today: date
    """The day of writing."""
    signer: str = ""
    """Who signs it, by name."""
    signer_title: str = ""
    """In which office."""


def _base(latest: Meeting, options: ReportOptions) -> Plain:
    """What reports and letters have in common.

    Args:
        latest: the last of the meetings that gave the items: the letterhead is its.
        options: what the report is about.
    """
    language = options.language
    return {
        "context_version": CONTEXT_VERSION,
        "language": language,
        "right_to_left": language in RIGHT_TO_LEFT,
        "today": options.today.isoformat(),
        "today_text": long_date(options.today, language),
        "meeting": head_of(latest, language),
        "signer": {"name": clean_line(options.signer), "title": clean_line(options.signer_title)},
        "period": {
            "title": title_of(options.first, options.last, language),
            "within": within(options.first, options.last, language),
            "first_text": long_date(options.first, language),
            "last_text": long_date(options.last, language),
            "first": options.first.isoformat(),
            "last": options.last.isoformat(),
            "year": options.last.year,
        },
        "words": dict(terms_of(language)),
    }


def build_report(entries: Sequence[RegisterItem], latest: Meeting, options: ReportOptions) -> Plain:
    """The structure of a report on a period.

    Args:
        entries: the items that it is about: all of the register, or those of a series, unit or authority.
        latest: the last of their meetings.
        options: what the report is about.
    """
    language, first, last = options.language, options.first, options.last
    then = [cut for entry in entries if (cut := as_of(entry, last)) is not None]
    moved = balance(entries, first, last)
    whole, by_unit = count_by(in_hand(entries, first, last), last, by_lead)
    assigned, _ = count_by([e for e in then if e.given_on >= first], last, by_lead)
    in_order = ordered(then, "due", last)
    steps = steps_of(then)
    units = sorted(by_unit.items(), key=lambda pair: (pair[0] == "", fold(pair[0])))
    return {
        **_base(latest, options),
        "distribution": [clean_line(unit) for unit, _ in units if unit],
        "figures": _figures(assigned, whole, moved, options),
        "balance": _balance_rows(moved, language),
        "remarks": _remarks(moved, language),
        "units": [_unit_row(unit or term("report_no_unit", language), cells, language) for unit, cells in units],
        "whole": _unit_row(term("report_whole", language), whole, language),
        "shared": sum(cells.total for cells in by_unit.values()) > whole.total,
        "overdue": item_rows((e for e in in_order if e.is_overdue(last)), last, language, steps),
        "milestones": item_rows(
            (e for e in in_order if e.item.milestone and e.due is not None and first <= e.due <= last),
            last, language, steps,
        ),
        "coming": item_rows(
            (e for e in in_order if e.status == "open" and e.due is not None and last < e.due <= last + COMING),
            last, language, steps,
        ),
    }  # fmt: skip


def _figures(assigned: Count, whole: Count, moved: Balance, options: ReportOptions) -> Plain:
    """The figures of the summary, each as a number and in its sentence."""
    language = options.language
    share = percent_words(assigned.share_done or 0, language)
    return {
        "assigned": assigned.total,
        "done": assigned.done,
        "share_text": share,
        "assigned_text": _assigned_text(assigned, share, options),
        "in_hand": whole.total,
        "in_hand_text": term(
            "report_in_hand", language,
            **{name: number_words(value, language) for name, value in {
                "total": whole.total, "opening": whole.total - moved.new, "new": moved.new,
                "on_time": whole.done_on_time, "late": whole.done_late, "in_time": whole.open_in_time,
                "overdue": whole.open_overdue, "undated": whole.without_date, "cancelled": whole.cancelled,
            }.items()},
        ),
        "opening": moved.opening,
        "closing": moved.closing,
    }  # fmt: skip


def _assigned_text(assigned: Count, share: str, options: ReportOptions) -> str:
    language = options.language
    begins = within(options.first, options.last, language)
    if not assigned.total:
        return term("report_nothing_assigned", language, within=begins)
    words = plurals_of(language)
    done = (
        counted(assigned.done, language, words["assigned_done"])
        if assigned.done
        else term("report_none_done", language)
    )
    given = counted(assigned.total, language, words["assigned"])
    return term("report_assigned_in", language, within=begins, assigned=given, done=done, share=share)


def _balance_rows(moved: Balance, language: str) -> list[Plain]:
    """The balance line by line: each sign, what it counts, and the number."""
    first = moved.first or moved.last
    rows = [
        ("", term("report_opening", language, date=short_date(first, language)), moved.opening),
        ("+", term("report_new", language), moved.new),
        ("−", term("report_done", language), moved.done),
        ("−", term("report_cancelled", language), moved.cancelled),
        ("+", term("report_reopened", language), moved.reopened),
        ("=", term("report_closing", language, date=short_date(moved.last, language)), moved.closing),
    ]
    return [{"sign": sign, "label": label, "number": number_words(count, language)} for sign, label, count in rows]


def _remarks(moved: Balance, language: str) -> list[str]:
    """Why the opening is not what the report before may have said, a sentence for each reason."""
    words = plurals_of(language)
    kinds = [kind for kind, _ in moved.late]
    found = [
        counted(kinds.count(kind), language, words[f"late_{kind}"])
        for kind in ("given", "done", "cancelled", "reopened")
        if kind in kinds
    ]
    return [*found, *([counted(moved.reopened, language, words["reopened"])] if moved.reopened else [])]


def _unit_row(name: str, cells: Count, language: str) -> Plain:
    """A row of the table by unit: the four cells, the other columns, the sum and the share that is done."""
    numbers = {
        "total": cells.total,
        "done_on_time": cells.done_on_time,
        "done_late": cells.done_late,
        "open_in_time": cells.open_in_time,
        "open_overdue": cells.open_overdue,
        "without_date": cells.without_date,
        "cancelled": cells.cancelled,
    }
    share = percent_words(cells.share_done, language) if cells.share_done is not None else "–"
    return {"name": clean_line(name), **{k: number_words(v, language) for k, v in numbers.items()}, "share": share}


def build_letter(unit: str, entries: Sequence[RegisterItem], latest: Meeting, options: ReportOptions) -> Plain:
    """The structure of a letter to a unit about what it owes.

    Args:
        unit: the unit.
        entries: what it owes, open items only.
        latest: the last of the meetings that gave them.
        options: language and days; the items are judged at the end of the period.
    """
    language, day = options.language, options.last
    in_order = ordered(entries, "due", day)
    overdue = sum(1 for entry in in_order if entry.is_overdue(day))
    words = plurals_of(language)
    answer_by = options.today + ANSWER_WITHIN
    return {
        **_base(latest, options),
        "unit": clean_line(unit),
        "letter": {
            "subject": term("letter_subject", language, unit=clean_line(unit)),
            "owes_text": counted(len(in_order), language, words["letter_owes"], date=long_date(day, language)),
            "overdue_text": counted(overdue, language, words["letter_overdue"])
            if overdue
            else term("letter_none_overdue", language),
            "asked_text": term("letter_asked", language, date=long_date(answer_by, language)),
            "overdue": overdue,
            "answer_by": answer_by.isoformat(),
        },
        "items": item_rows(in_order, day, language, steps_of(in_order)),
    }

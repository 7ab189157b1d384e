"""A deadline in the words of a document."""

from datetime import date, time
from typing import Final

from minutes_tui.domain.deadlines import Bound
from minutes_tui.domain.items import ActionItem, ItemLife, current_due
from minutes_tui.locale.dates import short_date, time_words
from minutes_tui.locale.terms import term

_BOUND_KEYS: Final[dict[Bound | None, str]] = {"before": "due_before", "by": "due_by", "within": "due_by"}
_MONTHS_OF: Final = {"1": "rule_monthly", "3": "rule_quarterly", "6": "rule_half_yearly", "12": "rule_yearly"}
_FREQUENCIES: Final = {"DAILY": "rule_daily", "WEEKLY": "rule_weekly", "YEARLY": "rule_yearly"}


def date_words(due: date, at: time | None, bound: Bound | None, language: str) -> str:
    """A due date with the bound that was said: 'Before 17:00 on 20 May 2025'."""
    key = _BOUND_KEYS.get(bound, "due_on")
    if at is None:
        return term(key, language, date=short_date(due, language))
    return term(f"{key}_time", language, date=short_date(due, language), time=time_words(at, language))


def rule_words(rule: str, language: str) -> str:
    """A recurring duty in a word: monthly, every quarter.

    Args:
        rule: an iCalendar RRULE (RFC 5545, 3.3.10), such as ``FREQ=MONTHLY;BYMONTHDAY=10``.
    """
    parts = dict(part.partition("=")[::2] for part in rule.removeprefix("RRULE:").split(";"))
    interval = parts.get("INTERVAL", "1")
    if parts.get("FREQ") == "MONTHLY":
        return term(_MONTHS_OF.get(interval, "rule_other"), language)
    known = _FREQUENCIES.get(parts.get("FREQ", "")) if interval == "1" else None
    return term(known or "rule_other", language)


def due_words(item: ActionItem, life: ItemLife | None, language: str) -> str:
    """All that is to be said of an action item's deadline as it stands now.

    An extended date has no bound of its own; the date before it follows in brackets.
    """
    due = current_due(item, life)
    if due is None:
        if item.start is not None:
            return term("due_from", language, date=short_date(item.start, language))
        return term("due_free" if item.no_deadline else "due_none", language)
    if life is not None and life.extensions and item.due is not None:
        earlier = term("due_extended", language, date=short_date(item.due, language))
        return f"{date_words(due, None, 'by', language)} ({earlier})"
    words = date_words(due, item.due_time, item.bound, language)
    if item.approximate:
        words = term("due_about", language, due=words)
    if item.rule:
        rule = rule_words(item.rule, language)
        words = term("rule_first", language, rule=rule[:1].upper() + rule[1:], due=words[:1].lower() + words[1:])
    return words

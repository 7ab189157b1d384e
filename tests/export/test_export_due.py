"""Deadlines in the words of documents."""

from dataclasses import replace
from datetime import date, time

import export_samples as samples
import pytest

from minutes_tui.domain.items import ActionItem, Extension, ItemLife
from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.export.due import due_words, rule_words

ITEM = ActionItem("item", "entry", "task", "words", samples.START, due=date(2025, 2, 5), bound="before")


@pytest.mark.parametrize(
    ("language", "wanted"),
    [
        ("vi", "Trước ngày 05/02/2025"), ("en", "Before 5 Feb 2025"), ("de", "Vor dem 05.02.2025"),
        ("ru", "До 05.02.2025"), ("ar", "قبل 5 فبراير 2025"),
    ],
)  # fmt: skip
def test_the_bound_is_said(language: Language, wanted: str) -> None:
    assert due_words(ITEM, None, language) == wanted


def test_the_time_of_day_belongs_to_its_date() -> None:
    item = replace(ITEM, due_time=time(17, 0))
    assert due_words(item, None, "vi") == "Trước 17 giờ 00 ngày 05/02/2025"
    assert due_words(item, None, "de") == "Vor 17:00 Uhr am 05.02.2025"


def test_an_extended_date_says_the_one_before() -> None:
    life = ItemLife("item", extensions=(Extension(date(2025, 3, 1), date(2025, 2, 1)),))
    assert due_words(ITEM, life, "en") == "By 1 Mar 2025 (extended from 5 Feb 2025)"


def test_what_has_no_date_says_so() -> None:
    bare = replace(ITEM, due=None, bound=None)
    assert due_words(bare, None, "en") == "No date stated"
    assert due_words(replace(bare, no_deadline=True), None, "en") == "No deadline"
    assert due_words(replace(bare, start=date(2025, 9, 1)), None, "ru") == "С 01.09.2025"


def test_a_convention_is_marked_and_a_recurrence_named() -> None:
    assert due_words(replace(ITEM, approximate=True, bound="on"), None, "en") == "5 Feb 2025 (approximate)"
    monthly = replace(ITEM, rule="FREQ=MONTHLY;BYMONTHDAY=5", bound="before")
    assert due_words(monthly, None, "de") == "Monatlich, erstmals: vor dem 05.02.2025"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_has_words(language: Language) -> None:
    rules = (
        "FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO", "FREQ=WEEKLY;INTERVAL=2", "FREQ=MONTHLY", "FREQ=MONTHLY;INTERVAL=3",
        "FREQ=MONTHLY;INTERVAL=6", "FREQ=YEARLY", "RRULE:FREQ=HOURLY", "nonsense",
    )  # fmt: skip
    words = [rule_words(rule, language) for rule in rules]
    assert all(words)
    assert words[2] == words[7] == words[8]

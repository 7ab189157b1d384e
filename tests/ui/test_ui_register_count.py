"""The count of the register: four cells and the balance of a period, as a table and as bars, by key."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from test_ui_register import register
from ui_register import TASKS, meeting_owing

from minutes_tui.domain.items import ItemLife
from minutes_tui.domain.languages import LANGUAGES
from minutes_tui.domain.register_groups import BUCKETS
from minutes_tui.domain.register_items import items_of_meeting
from minutes_tui.locale.screen import ScreenWords
from minutes_tui.ui.record_layout import cells
from minutes_tui.ui.record_rows import Row
from minutes_tui.ui.register_count_text import CELLS, CountLook, count_page
from minutes_tui.ui.register_rows import BUCKET_NAMES, ListContext, counts_rows


def text_of(rows: list[Row]) -> str:
    return "\n".join("".join(text for text, _style in row) for row in rows)


def page(
    *, bars: bool = False, first: date = date(2024, 10, 1), width: int = 100, language: str = "en", unit: str = ""
) -> str:
    tasks = [(task, unit or lead, due) for task, lead, due in TASKS]
    entries = items_of_meeting(meeting_owing(tasks, date(2024, 10, 3)))
    done = replace(entries[0], life=ItemLife(entries[0].item.id, "done", date(2024, 10, 28)))
    look = CountLook(first, bars=bars)
    context = ListContext(date(2024, 11, 6), ScreenWords(language), "unit", {}, {}, {})
    return text_of(count_page([done, *entries[1:]], look, context, width))


def test_the_table_counts_as_things_stood_on_the_last_day_of_the_period() -> None:
    shown = page()
    office = next(line for line in shown.splitlines() if line.startswith(" Office"))
    assert office.split() == ["Office", "–", "1", "–", "–", "1", "–", "2"]
    assert "0 open before + 4 new − 1 done − 0 cancelled + 0 owed again = 3 open" in shown
    assert "1 of 4 done, 25.0%" in shown


def test_the_next_period_begins_with_what_was_left_open() -> None:
    shown = page(first=date(2024, 11, 1))
    assert "3 open before + 0 new − 0 done − 0 cancelled + 0 owed again = 3 open" in shown
    assert "Fri 1 Nov 2024 – Wed 6 Nov 2024" in shown


def test_a_period_without_items_says_so() -> None:
    assert "Nothing was owed in this period." in page(first=date(2023, 1, 1))


def test_bars_are_as_long_as_the_figures_and_never_wider_than_the_screen() -> None:
    for width in (60, 100, 200):
        shown = page(bars=True, width=width)
        rows = [line for line in shown.splitlines() if line.endswith((" 1", " 2"))]
        assert len(rows) == 3
        assert all(cells(row) <= width for row in rows)
    bar = next(line for line in page(bars=True).splitlines() if line.startswith(" Office"))
    assert bar.count("▓") == bar.count("·") > 20


@pytest.mark.parametrize("width", [56, 78, 98, 158])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("unit", ["", "Department of Administrative and Organisational Affairs"])
def test_the_table_fits_every_window_with_whole_words_and_every_column(
    language: str, width: int, unit: str
) -> None:
    words = ScreenWords(language)
    shown = page(width=width, language=language, unit=unit)
    rows = shown.splitlines()
    assert all(cells(row.rstrip()) <= width for row in rows)
    said = set(shown.split())
    assert all(word in said for _field, name, _sign, _style in CELLS for word in words.say(name).split())
    whole = next(row.split() for row in rows if row.split()[-1:] == ["4"])
    assert whole[-7:] == ["–", "1", "2", "–", "1", "–", "4"]


@pytest.mark.parametrize("width", [60, 80, 160])
@pytest.mark.parametrize("language", LANGUAGES)
def test_how_many_there_are_of_each_urgency_is_told_in_every_width(language: str, width: int) -> None:
    words = ScreenWords(language)
    rows = counts_rows(dict.fromkeys(BUCKETS, 1), words, width)
    assert all(cells(row.rstrip()) <= width for row in text_of(rows).splitlines())
    assert all(f"1 {words.say(name)}" in text_of(rows) for name in BUCKET_NAMES.values())


async def test_the_keys_of_the_count(tmp_path: Path) -> None:
    earlier = meeting_owing([("Write the letter", "Archives", date(2024, 9, 20))], date(2024, 9, 5))
    async with register(tmp_path, earlier, size=(110, 30)) as opened:
        await opened.pilot.press("v")
        count = opened.screen.count
        assert "Fri 1 Nov 2024 – Wed 6 Nov 2024" in count.plain
        await opened.pilot.press("left")
        assert "1 open before + 4 new" in count.plain
        await opened.pilot.press("left")
        assert "0 open before + 1 new" in count.plain
        await opened.pilot.press("right", "p")
        assert "Tue 1 Oct 2024 – Wed 6 Nov 2024" in count.plain
        await opened.pilot.press("p")
        assert "Mon 1 Jan 2024 – Wed 6 Nov 2024" in count.plain
        await opened.pilot.press("g")
        assert "2024-09" in count.plain
        await opened.pilot.press("g", "g", "b")
        assert "Minister" in count.plain
        assert "░" in count.plain
        await opened.pilot.press("space", "up", "down", "pageup", "pagedown", "escape")
        assert opened.screen.listing.has_focus


async def test_the_filter_holds_for_the_count_too(tmp_path: Path) -> None:
    async with register(tmp_path) as opened:
        await opened.pilot.press("slash", *"legal", "enter")
        await opened.until(lambda: len(opened.tasks) == 1)
        await opened.pilot.press("v", "left")
        assert "0 open before + 1 new" in opened.screen.count.plain

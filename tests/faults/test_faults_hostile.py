"""Hostile or unlucky input: which test holds each point.

| what was seen | the test that holds it |
| --- | --- |
| markup in typed text ends or abuses the app | below: every place that shows words of users |
| | `test_ui_bursts`: `..._the_words_of_users_are_no_markup`; rows `pasted`, `typed` |
| an invalid UTF-8 byte ends the screen with 0 | `test_ui_pty`: `test_an_invalid_byte_...`; row `lines` |
| SIGHUP and SIGTERM end the process at once | rows `screen-told`, `screen-ended`, `screen-closed` |
| a paste keeps only its first line | `test_ui_bursts`: `test_a_paste_of_many_lines_...`; row `pasted` |
| keys hide in what is pasted | below: `test_no_key_hides_in_what_is_pasted` |
| escape sequences reach the terminal | `test_ui_layout`: `test_controls_are_shown_as_signs_...`; below |
| | `test_domain_text`: `test_what_is_shown_holds_no_control_character` |
| surrogates and controls break exports | `test_domain_text`: `test_cleaning_...`; row `lines` |
| | `test_export_anything` |
| a zip bomb as a template or a backup | `test_export_templates` (the case `bomb`) |
| | `test_store_backup`: `test_an_archive_that_unfolds_beyond_all_measure_...` |
| CSV cells that run as formulas | `test_export_register`: `test_no_cell_is_a_formula` |
| titles as file names | `test_export_files`: `test_a_name_is_one_that_every_system_takes` |
"""

import secrets
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from faults_lines import SNIPPETS
from textual import events

from minutes_tui.domain.agenda import AgendaItem
from minutes_tui.domain.ids import id_maker
from minutes_tui.domain.meeting import Head, Meeting
from minutes_tui.domain.people import Bridge, Person
from minutes_tui.domain.records import Records
from minutes_tui.domain.text import visible
from minutes_tui.domain.units import Unit
from minutes_tui.reading.entryline.reader import Answers
from minutes_tui.store.library import Library
from minutes_tui.ui.app import MinutesApp
from minutes_tui.ui.compat import install
from minutes_tui.ui.compat.terminal_input import TolerantParser
from minutes_tui.workspace import LibraryWorkspace

NOW = datetime(2025, 5, 16, 9, 0, tzinfo=UTC)
new_id = id_maker(lambda: NOW, secrets.token_bytes)
HOSTILE = "".join(s for s in SNIPPETS if s[:1] in "[\\<&{\x1b\x9b") + "\ud800\x07"
"""Markup of every kind and what a terminal would obey, in one line."""


def hostile_meeting() -> Meeting:
    """A meeting in which every name is hostile."""
    return Meeting(
        new_id(),
        Head(title=HOSTILE, place=HOSTILE, date=date(2025, 5, 16)),
        bridges=Records([Bridge(new_id(), HOSTILE)]),
        people=Records([Person(new_id(), f"{HOSTILE} {number}") for number in range(3)]),
        units=Records([Unit(new_id(), HOSTILE)]),
        agenda=Records([AgendaItem(new_id(), "m", HOSTILE)]),
    )


async def test_no_place_of_the_screen_takes_words_of_users_for_markup(tmp_path: Path) -> None:
    install()
    library = Library(tmp_path, now=lambda: NOW, new_id=new_id)
    workspace = LibraryWorkspace(
        library, export_folder=tmp_path, now=lambda: NOW, new_id=new_id, zone="UTC", language="en"
    )
    identifier = workspace.create(hostile_meeting())
    session = workspace.open(identifier)
    for snippet in SNIPPETS:
        session.enter(f"note: {snippet}", Answers())
        session.enter(f"! {snippet} by 30 May 2025", Answers())
    session.close()
    app = MinutesApp(workspace, identifier)
    async with app.run_test(size=(140, 40)) as pilot:
        await pilot.pause()
        for key in ("f2", "escape", "f9", "escape", "escape", "up", "enter", "escape", "escape", "f1", "escape"):
            await pilot.press(key)
        screen = app.meeting_screen()
        assert screen is not None
        for part in (screen.header, screen.left, screen.record, screen.right):
            drawn = "".join(part.render_line(row).text for row in range(part.size.height))
            assert drawn.strip()
            assert visible(drawn) == drawn
        screen.field.put(HOSTILE)
        await pilot.pause()
        app.push_screen(app.library_screen())
        await pilot.pause()
        assert app.is_running
    assert app.fault is None


@pytest.mark.parametrize(
    "text", ["\x1b[31mred\x1b[0m", "\x11", "\x1b]0;title\x07", "a\x1b[200~b", "\x06\x13", "\x1b"]
)
def test_no_key_hides_in_what_is_pasted(text: str) -> None:
    data = f"\x1b[200~{text}\x1b[201~"
    for cut in range(len(data) + 1):
        parser = TolerantParser()
        messages = [m for part in (data[:cut], data[cut:]) if part for m in parser.feed(part)]
        assert [type(m) for m in messages] == [events.Paste]
        assert [m.text for m in messages if isinstance(m, events.Paste)] == [text]


def test_what_follows_a_paste_is_keys_again() -> None:
    messages = list(TolerantParser().feed("a\x1b[200~b\x1b[201~c\x1b[200~\x1b[201~\r"))
    heard = [m for m in messages if isinstance(m, events.Paste | events.Key)]
    said = [m.text if isinstance(m, events.Paste) else m.key for m in heard]
    assert said == ["a", "b", "c", "", "enter"]

"""The form of a new meeting: what is typed as everybody types it."""

from datetime import date
from pathlib import Path

import pytest
from ui_driven import driven
from ui_standins import StandInWorkspace

from minutes_tui.domain.languages import Language
from minutes_tui.domain.people import Person
from minutes_tui.ui.app import MinutesApp
from minutes_tui.ui.one_line import OneLine
from minutes_tui.ui.setup_form import SetupForm, meeting_of, with_keys
from minutes_tui.ui.workspace import ScreenSettings


@pytest.mark.parametrize(
    ("language", "typed"), [("en", "16/5/2024"), ("de", "16.05.2024"), ("ru", "16 мая 2024"), ("ar", "١٦/٥/٢٠٢٤")]
)
async def test_the_day_of_a_meeting_is_typed_as_everybody_writes_it(
    tmp_path: Path, language: Language, typed: str
) -> None:
    workspace = StandInWorkspace(tmp_path, ScreenSettings(language))
    async with driven(MinutesApp(workspace)) as hands:
        await hands.press("n", "tab", "tab", *typed, "f2")  # what stood in the field is selected
        await hands.until(lambda: bool(workspace.sessions))
    assert workspace.sessions[-1].recorder.meeting.head.date == date(2024, 5, 16)


async def test_a_refused_date_has_the_focus_to_be_typed_anew(tmp_path: Path) -> None:
    workspace = StandInWorkspace(tmp_path)
    async with driven(MinutesApp(workspace), size=(80, 16)) as hands:
        await hands.press("n", "tab", "tab", *"once", *["tab"] * 8, "f2")
        await hands.until(lambda: hands.app.focused is not None and hands.app.focused.id == "date")
        await hands.press(*"16/5/2024", "f2")
        await hands.until(lambda: bool(workspace.sessions))
    assert workspace.sessions[-1].recorder.meeting.head.date == date(2024, 5, 16)


@pytest.mark.parametrize(
    ("names", "keys"),
    [
        (("منى القحطاني", "خالد الحربي", "الوزير"), ["مق", "خح", "وز"]),
        (("Иванов", "Иванова"), ["ив", "иа"]),
        (("أل", "أل ب"), ["ال", "اب"]),
        (("Ada Example", "Adele Example"), ["ae", "ex"]),
    ],
)
def test_a_key_is_of_the_letters_of_the_name_and_of_its_own_keyboard(
    names: tuple[str, ...], keys: list[str]
) -> None:
    assert [p.key for p in with_keys([Person(str(i), name) for i, name in enumerate(names)])] == keys


@pytest.mark.parametrize("secretary", ["سالم العتيبي، أمين السر", "سالم العتيبي, أمين السر"])
def test_the_comma_of_arabic_parts_a_name_from_a_title(secretary: str) -> None:
    ids = iter(map(str, range(99)))
    form = SetupForm(language="ar", date="2025-05-16", secretary=secretary)
    meeting = meeting_of(form, lambda: next(ids), lambda typed: date.fromisoformat(typed))
    assert [(p.name, p.title) for p in meeting.people] == [("سالم العتيبي", "أمين السر")]


async def test_a_placeholder_that_has_no_room_says_so(tmp_path: Path) -> None:
    workspace = StandInWorkspace(tmp_path, ScreenSettings("de"))
    async with driven(MinutesApp(workspace), size=(60, 24)) as hands:
        await hands.press("n")
        await hands.pause()
        field = hands.app.screen.query_one("#chair", OneLine)
        assert str(field.placeholder).endswith("…")
        await hands.resize_terminal(160, 24)
        await hands.until(lambda: str(field.placeholder).endswith("getrennt"))

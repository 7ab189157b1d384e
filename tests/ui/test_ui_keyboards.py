"""Single letters are keys, whichever keyboard writes: Russian, Arabic, Vietnamese through its input method."""

from pathlib import Path

import pytest
from ui_live import live

from minutes_tui.domain.people import Presence
from minutes_tui.ui.keyboards import SAME_KEYS, on_every_keyboard
from minutes_tui.ui.keys import KEYS
from minutes_tui.ui.screens.find import FindScreen
from minutes_tui.ui.screens.register import RegisterScreen
from minutes_tui.ui.workspace import ScreenSettings


def test_a_letter_stands_for_one_key_only() -> None:
    letters = [letter for others in SAME_KEYS.values() for letter in others]
    assert len(set(letters)) == len(letters)
    assert not set(letters) & {key for part in KEYS.values() for b in part for key in b.keys.split(",")}


def test_every_single_letter_of_the_screen_has_its_russian_and_its_arabic_key() -> None:
    lists = {key.strip() for part in KEYS.values() for b in part for key in b.keys.split(",")}
    small = {key for key in lists if len(key) == 1 and key.islower()}
    assert small
    assert all(len(SAME_KEYS[key]) >= 2 for key in small)
    assert all(SAME_KEYS[key] for key in lists if len(key) == 1 and key.isupper())


@pytest.mark.parametrize(
    ("keys", "everywhere"),
    [("f1", "f1"), ("e", "e,у,ث,ê"), ("escape,q", "escape,q,й,ض"), ("home, g", "home,g,п,ل"), ("7", "7")],
)
def test_a_keyboard_adds_its_letter(keys: str, everywhere: str) -> None:
    assert on_every_keyboard(keys) == everywhere


@pytest.mark.parametrize(("search", "back", "register"), [("а", "escape", "ф"), ("ب", "escape", "ش")])
async def test_letters_of_the_record_under_another_keyboard(
    tmp_path: Path, search: str, back: str, register: str
) -> None:
    async with live(tmp_path, lines=["mi: one"]) as running:
        await running.pilot.press("escape", search)
        await running.until(lambda: isinstance(running.app.screen, FindScreen))
        await running.pilot.press(back, register)
        await running.until(lambda: isinstance(running.app.screen, RegisterScreen))


@pytest.mark.parametrize(
    ("key", "presence"), [("з", "present"), ("ح", "present"), ("ч", "excused"), ("ء", "excused")]
)
async def test_attendance_under_another_keyboard(tmp_path: Path, key: str, presence: Presence) -> None:
    async with live(tmp_path) as running:
        await running.pilot.press("ctrl+f")
        await running.until(lambda: running.focus == "left")
        running.screen.left.choose("p3")
        await running.pilot.press(key)
        assert running.presence("p3") == presence


async def test_in_the_field_they_are_text(tmp_path: Path) -> None:
    async with live(tmp_path) as running:
        await running.pilot.press(*"уфثشư")
        assert running.screen.field.line == "уфثشư"


async def test_a_key_that_was_moved_is_moved_on_every_keyboard(tmp_path: Path) -> None:
    settings = ScreenSettings(keymap={"over.register": "y"})
    async with live(tmp_path, lines=["mi: one"], settings=settings) as running:
        await running.pilot.press("escape", "н")
        await running.until(lambda: isinstance(running.app.screen, RegisterScreen))

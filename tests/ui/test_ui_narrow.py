"""In the narrowest window no row is cut without a sign: it goes on in the next one, or ends in an ellipsis."""

from pathlib import Path

import pytest
from rich.style import Style
from test_ui_snapshots import LINES
from textual.strip import Strip
from ui_driven import driven
from ui_library import recorded

from minutes_tui.domain.languages import Language
from minutes_tui.ui import painting
from minutes_tui.ui.app import MinutesApp
from minutes_tui.ui.workspace import ScreenSettings

WALK: tuple[tuple[str, ...], ...] = (
    (),
    ("f9",),
    ("f9",),
    ("escape", "f1"),
    ("escape", "escape", "up", "up"),
    ("ctrl+g",),
    ("down", "down"),
    ("escape", "ctrl+t"),
    ("escape", "c"),
    ("c",),
    ("o", "escape"),
    ("p",),
    ("escape", "s"),
    ("escape", "l"),
    ("escape", "a"),
    ("g",),
    ("enter",),
    ("escape", "v"),
    ("b",),
    ("escape", "escape", "colon"),
    ("escape", "ctrl+o"),
    ("i",),
    ("escape", "n"),
)
"""Keys that lead from one place to the next."""


@pytest.mark.parametrize("language", ["de", "ru"])
async def test_no_row_is_wider_than_its_window(
    tmp_path: Path, language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    lost: list[str] = []

    class Noting(Strip):
        """A strip that notes what is cut off its end."""

        def adjust_cell_length(self, cell_length: int, style: Style | None = None) -> Strip:
            """Cuts, and notes it."""
            if self.cell_length > cell_length > 0 and self.crop(cell_length, self.cell_length).text.strip():
                lost.append(self.text)
            return super().adjust_cell_length(cell_length, style)

    monkeypatch.setattr(painting, "Strip", Noting)
    workspace, meeting = recorded(tmp_path, LINES[language], language, ScreenSettings(language))
    app = MinutesApp(workspace, meeting)
    seen = set()
    async with driven(app, (60, 20)) as hands:
        for keys in WALK:
            await hands.press(*keys)
            seen.add(type(app.screen).__name__.removesuffix("Screen"))
    assert not lost
    assert seen >= {
        "Meeting", "Help", "Gap", "ReadBack", "Closing", "Polish", "Shorthand", "Arising", "Register", "Palette",
        "Library", "Import", "Setup",
    }  # fmt: skip

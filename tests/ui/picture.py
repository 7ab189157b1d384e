"""The picture at the head of the README, drawn by the program itself: ``python -m tests.ui.picture``.

A conference of the samples' kind at 140 columns, with a directive half typed and what Enter will do with it. The
picture asks no other host for a font.
"""

import asyncio
import re
import sys
import tempfile
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE)]

PICTURE: Final = HERE / "pictures" / "screen.svg"
"""Where it is kept."""

SIZE: Final = (140, 34)
"""Columns and rows."""

LINES: Final = (
    "topic: Report",
    "dm: Of 412 documents received in October, 398 are settled; none is overdue. The other 14 have time.",
    "ld: Two drafts wait for the opinion of the institutes.",
    "topic: Discussion",
    "oh: The forms differ from unit to unit; a common outline would save a week each month.",
    "mi: ! The Office, in coordination with the Legal Department, sends a common outline to all units by 15/11.",
    "ld: ? Does it hold for the institutes too?",
    "mi: = The outline holds for all units from 1 January on.",
    "! Complete the list of overdue files.",
)
"""What was typed before."""

TYPED: Final = "mi: ! The Legal Department settles the two drafts, in coordination with the Office, before 30/11"
"""What stands in the field."""

_FONT_FACE: Final = re.compile(r"\s*@font-face\s*\{[^}]*\}")


async def draw() -> str:
    """The picture as SVG."""
    from ui_driven import driven
    from ui_library import recorded

    from minutes_tui.ui.app import MinutesApp
    from minutes_tui.ui.compat import install

    install()
    with tempfile.TemporaryDirectory() as folder:
        workspace, meeting = recorded(Path(folder), LINES)
        app = MinutesApp(workspace, meeting)
        async with driven(app, size=SIZE) as hands:
            screen = app.meeting_screen()
            assert screen is not None
            screen.field.put(TYPED)
            await hands.pause()
            screen.refresh_header()
            await hands.pause()
            picture = app.export_screenshot()
            screen.field.put("")
            app.let_go()
    return without_fonts(picture)


def without_fonts(picture: str) -> str:
    """A picture that names its font and fetches none."""
    return _FONT_FACE.sub("", picture)


def main() -> None:
    """Draws the picture and keeps it."""
    PICTURE.parent.mkdir(exist_ok=True)
    PICTURE.write_text(asyncio.run(draw()), encoding="utf-8")


if __name__ == "__main__":
    main()

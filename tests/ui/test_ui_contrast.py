"""Whatever is written on the screen can be read: contrast of text and ground as WCAG 2.2 asks, in every theme."""

import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.color import Color
from rich.segment import Segment
from ui_driven import driven
from ui_library import recorded

from minutes_tui.ui.app import MinutesApp
from minutes_tui.ui.palette import STYLES, palette
from minutes_tui.ui.screens.help import HelpScreen
from minutes_tui.ui.themes import THEMES, theme_id
from minutes_tui.ui.workspace import ThemeName

LEAST: dict[ThemeName, float] = {"dark": 4.5, "light": 4.5, "contrast": 7.0}
"""Success criteria 1.4.3 and 1.4.6."""

GROUNDS = ("background", "panel", "field", "chosen")
"""What a row can stand on."""

LINES = (
    "topic: Report",
    "mi: ! The Office drafts the outline with the Legal Department and sends it by 15 November.",
    "ld: ? Does it hold for the institutes too, as said on 4 October?",
    "! Complete the files.",
    "~ the figure for the archives",
)


def luminance(colour: Color) -> float:
    """The relative luminance of WCAG 2.2."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in colour.get_truecolor())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(ink: Color, ground: Color) -> float:
    """How far two colours stand out from each other, from 1 to 21."""
    darker, lighter = sorted((luminance(ink), luminance(ground)))
    return (lighter + 0.05) / (darker + 0.05)


def test_black_on_white_is_twenty_one_to_one() -> None:
    assert contrast(Color.parse("#000000"), Color.parse("#ffffff")) == pytest.approx(21)
    assert contrast(Color.parse("#777777"), Color.parse("#ffffff")) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", THEMES)
def test_every_style_stands_out_from_every_ground(name: ThemeName) -> None:
    theme = THEMES[name]
    known = {"background": theme.background, "panel": theme.panel, **theme.variables}
    styles = palette(theme.name)
    weak: dict[tuple[str, str], float] = {}
    for style in STYLES:
        ink, own = styles[style].color, styles[style].bgcolor
        assert ink is not None
        grounds = [own] if own is not None else [Color.parse(known[ground] or "") for ground in GROUNDS]
        weak |= {(style, g.name): contrast(ink, g) for g in grounds if contrast(ink, g) < LEAST[name]}
    assert not weak


def shown(app: MinutesApp) -> Iterator[Segment]:
    """What is written on the screen: no blanks, no lines, no bars; not what stands dimmed behind the help."""
    strips = app.screen._compositor.render_strips()
    if isinstance(app.screen, HelpScreen):
        frame = app.screen.query_one("#frame").region
        strips = [strip.crop(frame.x, frame.right) for strip in strips[frame.y : frame.bottom]]
    for strip in strips:
        for segment in strip:
            if any(unicodedata.category(letter)[0] in "LNP" for letter in segment.text):
                yield segment


def unreadable(app: MinutesApp, least: float) -> dict[str, float]:
    """The words that stand out too little, with their contrast."""
    weak = {}
    for segment in shown(app):
        style = segment.style
        assert style is not None
        assert style.color is not None
        assert style.bgcolor is not None
        ink, ground = (style.bgcolor, style.color) if style.reverse else (style.color, style.bgcolor)
        if (ratio := contrast(ink, ground)) < least or style.dim:
            weak[segment.text.strip()] = round(ratio, 2)
    return weak


WALK: tuple[tuple[str, ...], ...] = (
    (),  # the placeholder
    tuple("The Office reports by 15 May"),
    ("f7",),  # selected
    ("f1",),
    ("escape", "ctrl+u", *"mi"),  # the list of names
    ("ctrl+u", *"Zora Q: yes", "enter"),  # a question
    ("ctrl+u", "escape"),
    ("up", "up", "up"),
    ("e",),  # the editor
    ("escape", "slash", *"office"),
    ("escape", "ctrl+p"),
    ("escape", "ctrl+g"),
    ("escape", "ctrl+t"),
    ("escape", "ctrl+f", "end", "down", "down", "down", "down", "k"),  # a dialog
    ("escape", "escape", "ctrl+o"),
    ("n",),
    ("escape", "r"),
    ("slash", *"office"),
)
"""Keys that lead from one place to the next."""


async def test_every_word_on_the_screen_can_be_read(tmp_path: Path) -> None:
    workspace, meeting = recorded(tmp_path, LINES)
    app = MinutesApp(workspace, meeting)
    weak: dict[tuple[ThemeName, tuple[str, ...], str], float] = {}
    seen = set()
    async with driven(app, (140, 36)) as hands:
        for keys in WALK:
            await hands.press(*keys)
            seen.add(type(app.screen).__name__.removesuffix("Screen"))
            for name, least in LEAST.items():
                app.theme = theme_id(name)
                await hands.pause()
                weak |= {(name, keys, text): ratio for text, ratio in unreadable(app, least).items()}
    assert not weak
    assert seen >= {"Meeting", "Help", "Palette", "Gap", "ReadBack", "Ask", "Library", "Setup", "Register"}

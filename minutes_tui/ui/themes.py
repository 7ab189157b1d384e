"""The colours of the screen: dark, light, high contrast. Known without Textual, as the first frame is.

Every colour of text stands out from every ground that it can stand on as WCAG 2.2 asks: 4.5 to 1 (success criterion
1.4.3), in high contrast 7 to 1 (1.4.6).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from minutes_tui.ui.workspace import ThemeName

if TYPE_CHECKING:
    from textual.theme import Theme


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of one theme, each as #rrggbb; the names are Textual's, but for those of `variables`."""

    name: str
    """Textual's name of the theme."""
    primary: str
    """Keys, headings, what is picked."""
    secondary: str
    """What Textual draws beside the primary colour."""
    warning: str
    """Directives, questions, gaps."""
    error: str
    """What was refused, lost or is overdue."""
    success: str
    """Decisions, what is saved or offered."""
    accent: str
    """Dates, items, who has the floor."""
    foreground: str
    """Text."""
    background: str
    """Behind everything."""
    surface: str
    """Behind what lies over it."""
    panel: str
    """Behind the header."""
    dark: bool
    """Is the background dark?"""
    variables: Mapping[str, str]
    """The colours that only this program has."""


def _speakers(*colours: str) -> dict[str, str]:
    return {f"speaker-{index}": colour for index, colour in enumerate(colours)}


THEMES: Final[dict[ThemeName, Colours]] = {
    "dark": Colours(
        name="minutes-dark",
        primary="#7aa2f7",
        secondary="#5b6b8c",
        warning="#e0af68",
        error="#f7768e",
        success="#9ece6a",
        accent="#7dcfff",
        foreground="#d5d9e5",
        background="#14161d",
        surface="#14161d",
        panel="#1b1e28",
        dark=True,
        variables={
            "quiet": "#979fb4",
            "rule": "#2c3140",
            "field": "#1f2330",
            "chosen": "#2a3350",
            "loud": "#c5243f",
            "loud-text": "#ffffff",
            **_speakers("#7dcfff", "#c3a6ff", "#9ece6a", "#f2b880", "#f29bb2", "#73daca", "#a9b6f5", "#d8d27a"),
        },
    ),
    "light": Colours(
        name="minutes-light",
        primary="#1f4fa3",
        secondary="#8a94a6",
        warning="#8a5a00",
        error="#b3132f",
        success="#2f6f1f",
        accent="#00639b",
        foreground="#1d2130",
        background="#fbfaf7",
        surface="#fbfaf7",
        panel="#f1efe9",
        dark=False,
        variables={
            "quiet": "#5a6170",
            "rule": "#d5d2c8",
            "field": "#f0eee6",
            "chosen": "#dbe5f7",
            "loud": "#b3132f",
            "loud-text": "#ffffff",
            **_speakers("#00639b", "#6a3fb5", "#2f6f1f", "#9a4a00", "#a3255c", "#006d62", "#3a4db0", "#6b6100"),
        },
    ),
    "contrast": Colours(
        name="minutes-contrast",
        primary="#ffff00",
        secondary="#ffffff",
        warning="#ffff00",
        error="#ff8a8a",
        success="#00ff66",
        accent="#00ffff",
        foreground="#ffffff",
        background="#000000",
        surface="#000000",
        panel="#000000",
        dark=True,
        variables={
            "quiet": "#d0d0d0",
            "rule": "#ffffff",
            "field": "#000000",
            "chosen": "#000080",
            "loud": "#ff6b6b",
            "loud-text": "#000000",
            **_speakers("#00ffff", "#ff9cff", "#00ff66", "#ffb347", "#ff9fb0", "#7fffd4", "#b0c4ff", "#ffff66"),
        },
    ),
}
"""The themes by the names that the settings use."""


def theme_id(name: ThemeName) -> str:
    """Textual's name of a theme."""
    return THEMES[name].name


def textual_theme(colours: Colours) -> "Theme":
    """The colours as Textual knows a theme."""
    from textual.theme import Theme

    return Theme(
        name=colours.name,
        primary=colours.primary,
        secondary=colours.secondary,
        warning=colours.warning,
        error=colours.error,
        success=colours.success,
        accent=colours.accent,
        foreground=colours.foreground,
        background=colours.background,
        surface=colours.surface,
        panel=colours.panel,
        dark=colours.dark,
        variables=dict(colours.variables),
    )

"""The styles in which parts of rows are drawn, by name and theme.

They stand here and not in the style sheets because there are some seventy of them: as component classes each
would be matched anew for every widget at every change of the screen, which costs more than the rest of the start.
"""

from functools import lru_cache
from typing import Final

from rich.style import Style

from minutes_tui.ui.record_rows import SPEAKER_COLOURS
from minutes_tui.ui.themes import THEMES

STYLES: Final[dict[str, str]] = {
    # the record
    "time": "quiet", "text": "foreground", "aside": "quiet italic", "heading": "primary bold",
    "earlier": "quiet strike",
    "deadline": "accent underline", "mention": "foreground underline", "item": "accent", "gap": "warning",
    "marker": "background bold on primary",
    "kind-statement": "foreground", "kind-report": "quiet", "kind-question": "accent bold", "kind-answer": "accent",
    "kind-directive": "warning bold", "kind-decision": "success bold", "kind-note": "quiet", "kind-vote": "success",
    "kind-attendance": "quiet", "kind-agenda": "quiet", "kind-missed": "error bold",
    **{f"speaker-{index}": f"speaker-{index} bold" for index in range(SPEAKER_COLOURS)},
    # side panels and lists
    "panel-heading": "quiet bold", "detail": "quiet", "quiet": "quiet", "current": "accent bold",
    "bridge": "foreground bold", "lost": "error bold", "away": "quiet", "sign": "quiet", "presides": "warning",
    "number": "quiet", "lead": "foreground bold", "date": "accent", "overdue": "error bold",
    # what Enter will do
    "arrow": "quiet", "speaker": "foreground bold", "unit": "foreground bold", "spelled": "accent bold",
    "provisional": "accent italic", "question": "warning", "asked": "warning bold", "refused": "error",
    "choice": "foreground", "chosen": "foreground bold on chosen", "offer": "success", "removed": "error strike",
    "next-item": "quiet", "quote": "quiet", "keys": "success",
    # header, footer, names, greetings
    "title": "foreground bold", "chair": "accent", "clock": "foreground", "count": "quiet", "saved": "success",
    "saving": "quiet", "not-saved": "loud-text bold on loud", "reason": "warning", "key": "primary bold",
    "says": "quiet", "name": "foreground", "name-unit": "quiet", "greeting": "primary bold",
    "other": "quiet", "picked": "primary bold underline",
}  # fmt: skip
"""Name → colour of the theme, attributes, and after `on` the background."""

_ATTRIBUTES: Final = frozenset({"bold", "italic", "underline", "strike"})


@lru_cache(maxsize=8)
def palette(theme: str) -> dict[str, Style]:
    """The styles in the colours of a theme.

    Args:
        theme: Textual's name of the theme; an unknown one is taken for the dark one.
    """
    chosen = next((t for t in THEMES.values() if t.name == theme), THEMES["dark"])
    colours = {
        "primary": chosen.primary, "warning": chosen.warning, "error": chosen.error, "success": chosen.success,
        "accent": chosen.accent, "foreground": chosen.foreground, "background": chosen.background,
        "panel": chosen.panel, **chosen.variables,
    }  # fmt: skip
    return {name: _style(spec, colours) for name, spec in STYLES.items()}


def _style(spec: str, colours: dict[str, str]) -> Style:
    ink, _, ground = spec.partition(" on ")
    words = ink.split()
    attributes = {word: True for word in words if word in _ATTRIBUTES}
    colour = next((colours[word] for word in words if word in colours), None)
    background = colours[ground] if ground else None
    return Style(color=colour, bgcolor=background, **attributes)  # type: ignore[arg-type]

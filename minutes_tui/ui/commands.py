"""Every command of the screen for the palette: what the keys do where the focus is, themes, languages, exports."""

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, Final, cast, get_args

from textual.app import SystemCommand
from textual.screen import Screen
from textual.widget import Widget

from minutes_tui.domain.languages import LANGUAGES
from minutes_tui.locale.screen import N_
from minutes_tui.ui.footer import keys_of
from minutes_tui.ui.keys import KEYS, Part
from minutes_tui.ui.screens.meeting import MeetingScreen
from minutes_tui.ui.screens.setup import LANGUAGE_NAMES
from minutes_tui.ui.workspace import ThemeName

if TYPE_CHECKING:
    from minutes_tui.ui.app import MinutesApp

THEME_NAMES: Final[dict[ThemeName, str]] = {
    "dark": N_("dark colours"),
    "light": N_("light colours"),
    "contrast": N_("high contrast"),
}
"""What the themes are called."""

FORMS: Final[dict[str, str]] = {
    "docx": N_("Word file"),
    "md": N_("Markdown file"),
    "json": N_("JSON file"),
}
"""What can be written from the live screen."""

NOT_LISTED: Final = frozenset(
    {"up", "down", "page_up", "page_down", "enter", "back", "palette", "complete", "previous"}
)
"""Keys that only move, or that mean nothing once the palette is open."""


def part_of(widget: Widget | None, screen: Screen[object]) -> Part:
    """Which part of the screen a widget is, by the name of its keys."""
    part = getattr(screen, "PART", None)  # the screens over the meeting say it themselves, and are loaded late
    if part in KEYS:
        return cast(Part, part)
    names: dict[str, Part] = {
        "record": "record", "left": "panel", "right": "panel", "editor": "editor", "search": "dialog",
        "meetings": "library", "field": "field",
    }  # fmt: skip
    if widget is not None and widget.id in names:
        return names[widget.id]
    return "field" if isinstance(screen, MeetingScreen) else "setup"


def commands(app: "MinutesApp", screen: Screen[object]) -> Iterable[SystemCommand]:
    """The commands that make sense now."""
    words = app.words
    focused = screen.focused
    nodes: list[tuple[Part, Widget | None]] = [(part_of(focused, screen), focused)]
    if isinstance(screen, MeetingScreen):
        nodes += [("meeting", screen), ("over", screen)]
    nodes.append(("app", None))
    listed: set[str] = set()
    for part, node in nodes:
        for binding in KEYS[part]:
            if binding.name in NOT_LISTED or binding.says in listed:
                continue
            listed.add(binding.says)
            keys = keys_of(binding, part, app.workspace.settings.keymap)
            yield SystemCommand(words.say(binding.says), keys, partial(app.run_action, binding.action, node))
    if isinstance(screen, MeetingScreen):
        for form, name in FORMS.items():
            yield SystemCommand(words.say("export: {form}", form=words.say(name)), "", partial(screen.export, form))
        if unsaved := screen.session.unsaved_text():
            yield SystemCommand(words.say("copy what is not saved"), "", partial(app.copy_to_clipboard, unsaved))
    for theme in get_args(ThemeName):
        yield SystemCommand(words.say(THEME_NAMES[theme]), "", partial(app.choose_theme, theme))
    silent = app.workspace.settings.bell
    yield SystemCommand(words.say("no bell" if silent else "ring the bell at what is refused"), "", app.turn_bell)
    for language in LANGUAGES:
        yield SystemCommand(LANGUAGE_NAMES[language], "", partial(app.choose_language, language))

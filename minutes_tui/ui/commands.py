"""Every command of the screen for the palette: what each key does, wherever the focus is, and what has no key."""

from collections.abc import Awaitable, Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Final, cast, get_args

from textual.screen import Screen
from textual.widget import Widget

from minutes_tui.domain.languages import LANGUAGES, Language
from minutes_tui.locale.screen import N_
from minutes_tui.ui.command_rows import Command
from minutes_tui.ui.compat.ordered_fields import OrderedTextArea
from minutes_tui.ui.footer_keys import keys_of
from minutes_tui.ui.help_text import ABOUT
from minutes_tui.ui.keys import KEYS, KeyBinding, Part
from minutes_tui.ui.panel import Panel
from minutes_tui.ui.screens.library import LibraryScreen
from minutes_tui.ui.screens.meeting import MeetingScreen
from minutes_tui.ui.screens.setup import LANGUAGE_NAMES
from minutes_tui.ui.workspace import ThemeName

if TYPE_CHECKING:
    from minutes_tui.ui.app import MinutesApp

Base = MeetingScreen | LibraryScreen
"""The screens that stand under all others, whose commands can be run from those."""

Run = Callable[[], Awaitable[object] | object]
"""What a command does."""

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

PLACES: Final[dict[Part, str]] = {
    "meeting": N_("The meeting"),
    "over": N_("The meeting"),
    "text": N_("The text"),
    "app": "",
}
"""Where keys belong that no part of its own explains."""

NOT_LISTED: Final = frozenset(
    {"up", "down", "page_up", "page_down", "enter", "back", "palette", "complete", "previous", "take", "next_field"}
)
"""Keys that only move, or that mean nothing once the palette is open."""

OF_TEXT: Final = frozenset(
    {"select_all", "cut", "copy", "paste", "delete_word", "delete_start", "delete_end", "undo", "redo"}
)
"""Keys of a text field that are commands; the others move in it."""

OF_A_MEETING: Final[tuple[Part, ...]] = ("field", "record", "over", "meeting", "panel")
"""The parts of the live screen, in the order in which their commands are listed."""

NOT_LEFT: Final[frozenset[Part]] = frozenset(
    {"setup", "import", "polish", "returned_edit", "help", "dialog", "editor", "palette"}
)
"""Parts that hold something typed which leaving would lose: no command leads from them to another screen."""


def part_of(widget: Widget | None, screen: Screen[object]) -> Part:
    """Which part of the screen a widget is, by the name of its keys."""
    part = getattr(screen, "PART", None)  # the screens over the meeting say it themselves, and are loaded late
    if part in KEYS:
        return cast(Part, part)
    names: dict[str, Part] = {
        "record": "record", "left": "panel", "right": "panel", "editor": "editor", "search": "dialog",
        "meetings": "library", "field": "field", "answer": "dialog",
    }  # fmt: skip
    if widget is not None and widget.id in names:
        return names[widget.id]
    return "field" if isinstance(screen, MeetingScreen) else "setup"


def commands(app: "MinutesApp", screen: Screen[object]) -> dict[Command, Run]:
    """The commands that make sense now, in the order in which they are listed, and what each does."""
    found: dict[Command, Run] = {}
    for part, binding, run in _of_keys(app, screen):
        found.setdefault(_command(app, part, binding), run)
    return {**found, **dict(_without_keys(app, screen))}


def _of_keys(app: "MinutesApp", screen: Screen[object]) -> Iterator[tuple[Part, KeyBinding, Run]]:
    """What each key does: those of what has the focus first."""
    focused = screen.focused
    own, base = part_of(focused, screen), base_of(screen)
    if own not in OF_A_MEETING:
        yield from _listed(own, lambda key: partial(app.run_action, key.action, focused or screen))
    if isinstance(base, MeetingScreen):
        for part in sorted(OF_A_MEETING, key=lambda part: part != own):
            yield from _listed(part, partial(_run_in_meeting, base, part))
    elif isinstance(base, LibraryScreen) and own != "library":
        yield from _listed("library", partial(_run_in_library, base))
    if isinstance(focused, OrderedTextArea):
        yield from _listed("text", lambda key: partial(app.run_action, key.action, focused), OF_TEXT)
    yield from _listed("app", lambda key: partial(app.run_action, key.action))


def _listed(
    part: Part, run_of: Callable[[KeyBinding], Run], names: frozenset[str] | None = None
) -> Iterator[tuple[Part, KeyBinding, Run]]:
    for binding in KEYS[part]:
        if binding.name not in NOT_LISTED and (names is None or binding.name in names):
            yield part, binding, run_of(binding)


def base_of(screen: Screen[object]) -> Base | None:
    """The meeting, or the library, whose commands can be run from a screen; None: nothing may be left here."""
    if part_of(screen.focused, screen) in NOT_LEFT:
        return None
    stack = screen.app.screen_stack
    below = stack[: stack.index(screen) + 1] if screen in stack else []
    return next((s for s in reversed(below) if isinstance(s, MeetingScreen | LibraryScreen)), None)


def go_back_to(base: Base) -> None:
    """Leaves every screen over the meeting or the library."""
    while base.app.screen is not base and base in base.app.screen_stack:
        base.app.screen.dismiss(None)


def _run_in_library(base: LibraryScreen, key: KeyBinding) -> Run:
    async def run() -> None:
        go_back_to(base)
        await base.app.run_action(key.action, base.query_one("#meetings"))

    return run


def _run_in_meeting(base: MeetingScreen, part: Part, key: KeyBinding) -> Run:
    """Goes back to the meeting, gives the part the focus where its key needs that, and does what the key does."""

    async def run() -> None:
        go_back_to(base)
        if part == "panel" and not isinstance(base.focused, Panel):
            _point_to_panel(base, key)
        else:
            await base.app.run_action(key.action, _reached(base, part))

    return run


def _reached(screen: MeetingScreen, part: Part) -> Widget:
    """The widget whose keys a part of the live screen has; it has the focus, and something is chosen in it."""
    if part == "record":
        screen.leave_panel()
        if screen.record.chosen is None:
            screen.record.action_last()
        screen.record.focus()
        return screen.record
    if part == "field":
        screen.leave_panel()
        return screen.field
    return screen.focused if part == "panel" and screen.focused is not None else screen


def _point_to_panel(screen: MeetingScreen, key: KeyBinding) -> None:
    """What a key of a panel does needs somebody to be chosen: shows the people, and says which key it is."""
    words = screen.words
    printed = keys_of(key, "panel", screen.workspace.settings.keymap, words)
    screen.show_panel(screen.left)
    screen.say(words.say("Choose somebody here, then press {key}: {act}", key=printed, act=words.say(key.says)))


def _command(app: "MinutesApp", part: Part, binding: KeyBinding) -> Command:
    words = app.words
    place = PLACES[part] if part in PLACES else ABOUT[part][0]
    return Command(
        f"{part}.{binding.name}",
        words.say(binding.says),
        words.say(place),
        keys_of(binding, part, app.workspace.settings.keymap, words),
        binding.says,
    )


def _without_keys(app: "MinutesApp", screen: Screen[object]) -> Iterator[tuple[Command, Run]]:
    """Other files, themes, languages, the bell."""
    words = app.words
    base = base_of(screen)
    if isinstance(base, MeetingScreen):
        for form, name in FORMS.items():
            title = words.say("export: {form}", form=words.say(name))
            yield Command(f"export.{form}", title, words.say("The meeting")), partial(base.export, form)
        if unsaved := base.session.unsaved_text():
            title = words.say("copy what is not saved")
            yield Command("copy.unsaved", title, words.say("The meeting")), partial(app.copy_to_clipboard, unsaved)
    for theme in get_args(ThemeName):
        name = THEME_NAMES[theme]
        yield Command(f"theme.{theme}", words.say(name), also=name), partial(app.choose_theme, theme)
    silent = N_("no bell") if app.workspace.settings.bell else N_("ring the bell at what is refused")
    yield Command("bell", words.say(silent), also=silent), app.turn_bell
    if base is None:
        return
    for language in LANGUAGES:
        place = words.say("Language of the screen")
        yield Command(f"language.{language}", LANGUAGE_NAMES[language], place), partial(_speak, base, language)


def _speak(base: Base, language: Language) -> None:
    """The screen is drawn anew in another language, from the meeting or the library on."""
    go_back_to(base)
    cast("MinutesApp", base.app).choose_language(language)

"""The footer: the keys that matter where the focus is now."""

from collections.abc import Mapping

from minutes_tui.locale.screen import ScreenWords
from minutes_tui.ui.keys import KEYS, KeyBinding
from minutes_tui.ui.keys import Part as KeyPart
from minutes_tui.ui.record_layout import cells
from minutes_tui.ui.record_rows import Part
from minutes_tui.ui.styled_rows import StyledRows

_NAMES = {
    "escape": "Esc", "enter": "Enter", "tab": "Tab", "slash": "/", "plus": "+", "minus": "-", "colon": ":",
    "shift+tab": "Shift+Tab", "pageup": "PgUp", "pagedown": "PgDn", "home": "Home", "end": "End",
    "up": "↑", "down": "↓",
}  # fmt: skip


def key_name(key: str) -> str:
    """How a key is called in print: f1 → F1, ctrl+r → Ctrl+R."""
    if key in _NAMES:
        return _NAMES[key]
    if len(key) == 1:
        return key
    return "+".join(part.capitalize() if len(part) > 1 else part.upper() for part in key.split("+"))


def keys_of(binding: KeyBinding, part: KeyPart, keymap: Mapping[str, str]) -> str:
    """The first key of a binding, as the user's keymap has it."""
    return key_name(keymap.get(f"{part}.{binding.name}", binding.keys).split(",")[0].strip())


def footer_row(
    parts: tuple[KeyPart, ...], keymap: Mapping[str, str], words: ScreenWords, width: int
) -> tuple[Part, ...]:
    """The keys of some parts of the screen, as many as fit; the first part comes first."""
    row: list[Part] = []
    used = 0
    for part in parts:
        for binding in KEYS[part]:
            if not binding.footer:
                continue
            key, says = keys_of(binding, part, keymap), words.say(binding.says)
            needed = cells(key) + cells(says) + 4
            if used + needed > width:
                return tuple(row)
            row += [(f" {key}", "key"), (f" {says}  ", "says")]
            used += needed
    return tuple(row)


class KeyFooter(StyledRows):
    """Shows the keys of the part that has the focus."""

    def __init__(self, words: ScreenWords, keymap: Mapping[str, str], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._words = words
        self._keymap = keymap
        self._parts: tuple[KeyPart, ...] = ("app",)

    def tell(self, *parts: KeyPart) -> None:
        """Shows the keys of these parts."""
        self._parts = parts
        self.on_resize()

    def on_resize(self) -> None:
        """As many keys as fit."""
        if self.size.width:
            self.show((footer_row(self._parts, self._keymap, self._words, self.size.width),))

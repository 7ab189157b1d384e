"""The keys that the footer shows, as many as fit, and how keys are called in print. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from minutes_tui.locale.screen import N_, ScreenWords
from minutes_tui.ui.keys import KEYS, KeyBinding
from minutes_tui.ui.keys import Part as KeyPart
from minutes_tui.ui.record_layout import cells
from minutes_tui.ui.record_rows import Part

_SIGNS: Final = {
    "slash": "/", "plus": "+", "minus": "-", "colon": ":", "up": "↑", "down": "↓", "left": "←", "right": "→",
}  # fmt: skip
_NAMES: Final = {
    "escape": N_("Esc"), "enter": N_("Enter"), "tab": N_("Tab"), "pageup": N_("PgUp"), "pagedown": N_("PgDn"),
    "home": N_("Home"), "end": N_("End"), "space": N_("Space"), "backspace": N_("Backspace"),
    "delete": N_("Delete"), "ctrl": N_("Ctrl"), "shift": N_("Shift"), "alt": N_("Alt"),
}  # fmt: skip
"""What is printed on the keys: a German keyboard has Strg and Bild↑."""

_BETWEEN = "  "
"""What stands between two keys."""


def key_name(key: str, words: ScreenWords) -> str:
    """How a key is called in print: f1 → F1, ctrl+r → Ctrl+R, in German Strg+R."""
    if len(key) == 1:
        return key
    return "+".join(_printed(part, words) for part in key.split("+"))


def _printed(part: str, words: ScreenWords) -> str:
    if part in _SIGNS:
        return _SIGNS[part]
    if part in _NAMES:
        return words.say(_NAMES[part])
    return part.capitalize() if len(part) > 1 else part.upper()


def first_key(binding: KeyBinding, part: KeyPart, keymap: Mapping[str, str]) -> str:
    """The first key of a binding, as the user's keymap has it."""
    return keymap.get(f"{part}.{binding.name}", binding.keys).split(",")[0].strip()


def keys_of(binding: KeyBinding, part: KeyPart, keymap: Mapping[str, str], words: ScreenWords) -> str:
    """The first key of a binding as it is printed."""
    return key_name(first_key(binding, part, keymap), words)


@dataclass(frozen=True, slots=True)
class FooterKey:
    """One key of the footer."""

    key: str
    """The key as the terminal names it, for a click."""
    parts: tuple[Part, Part]
    """How it is shown: the key, and what it does."""


def footer_keys(
    parts: tuple[KeyPart, ...],
    keymap: Mapping[str, str],
    words: ScreenWords,
    width: int,
    idle: frozenset[str] = frozenset(),
) -> tuple[FooterKey, ...]:
    """The keys of some parts of the screen, as many as fit; the first part comes first.

    A key whose words are too long makes room for the shorter ones behind it.

    Args:
        parts: the parts.
        keymap: keys that the user moved.
        words: the language of the screen.
        width: cells of the footer.
        idle: the ids of bindings that would do nothing now; they are left out.
    """
    row: list[FooterKey] = []
    used = 0
    useful = [(p, b) for p in parts for b in KEYS[p] if b.footer and f"{p}.{b.name}" not in idle]
    for part, binding in sorted(useful, key=lambda pair: pair[1].last):
        key, says = keys_of(binding, part, keymap, words), words.say(binding.says)
        wanted = cells(key) + cells(says) + 2
        if used + wanted <= width:
            used += wanted + len(_BETWEEN)
            row.append(
                FooterKey(first_key(binding, part, keymap), ((f" {key}", "key"), (f" {says}{_BETWEEN}", "says")))
            )
    return tuple(row)

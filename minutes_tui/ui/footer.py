"""The footer: the keys that matter where the focus is now."""

from collections.abc import Mapping

from textual import events

from minutes_tui.locale.screen import ScreenWords
from minutes_tui.ui.footer_keys import FooterKey, footer_keys
from minutes_tui.ui.keys import Part as KeyPart
from minutes_tui.ui.record_layout import cells
from minutes_tui.ui.styled_rows import StyledRows


class KeyFooter(StyledRows):
    """Shows the keys of the part that has the focus."""

    def __init__(self, words: ScreenWords, keymap: Mapping[str, str], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._words = words
        self._keymap = keymap
        self._parts: tuple[KeyPart, ...] = ("app",)
        self._idle: frozenset[str] = frozenset()
        self._keys: tuple[FooterKey, ...] = ()

    def tell(self, *parts: KeyPart, idle: frozenset[str] = frozenset()) -> None:
        """Shows the keys of these parts, but for those that would do nothing now."""
        if (parts, idle) != (self._parts, self._idle) or not self._keys:
            self._parts, self._idle = parts, idle
            self.on_resize()

    def on_resize(self) -> None:
        """As many keys as fit."""
        if self.size.width:
            self._keys = footer_keys(self._parts, self._keymap, self._words, self.size.width, self._idle)
            self.show((tuple(part for key in self._keys for part in key.parts),))

    def on_click(self, event: events.Click) -> None:
        """A click on a key is that key."""
        left = 0
        for key in self._keys:
            left += sum(cells(text) for text, _style in key.parts)
            if event.x < left:
                self.app.simulate_key(key.key)
                return

"""Text fields whose keys keep their order.

In Textual letters are handled in the widget while backspace, arrows and enter bubble up to the App first, so
a burst of keys such as a Vietnamese input method sends (``tie⌫ê⌫ếng``) comes out mangled
(Textualize/textual#6605). Here a field runs its own bindings itself, in the order of the keys, and takes every
character that people type: also the invisible ones that `str.isprintable` denies, and combining marks, which
are composed (NFC) with the letter before them.
"""

import asyncio
import unicodedata
from collections.abc import Sequence
from typing import Final

from textual import events
from textual.binding import Binding
from textual.document._document import EditResult, Location
from textual.message import Message
from textual.widget import Widget

from minutes_tui.domain.text import clean
from minutes_tui.ui.compat.word_keys import WordKeys
from minutes_tui.ui.keys import bindings_of

_WORD_TO_THE_LEFT: Final = frozenset({"cursor_word_left", "delete_word_left", "delete_chunk_left"})
_WORD_TO_THE_RIGHT: Final = frozenset({"cursor_word_right", "delete_word_right"})


def is_text(character: str | None) -> bool:
    """Is a character of a key something that can stand in a record?

    Also what `str.isprintable` denies, because it has no ink or Python does not know it yet: no-break blanks,
    joiners, direction marks, the newest emoji.
    """
    return character is not None and unicodedata.category(character[0]) != "Cc" and bool(clean(character))


def types(event: events.Key) -> str:
    """The characters that a key puts into a field; empty for a key that is no letter."""
    if event.character is None or event.key.startswith(("alt+", "ctrl+")):
        return ""
    return clean(event.character) if is_text(event.character) else ""


def composed(before: str, insert: str) -> tuple[int, str]:
    """How an insertion joins the letter before it.

    Args:
        before: the text of the line before the cursor.
        insert: what is inserted there.

    Returns:
        How many code points before the cursor are to be replaced, and by what (with the insertion).
    """
    if not insert or not unicodedata.combining(insert[0]):
        return 0, insert
    length = 1
    while length < len(before) and unicodedata.combining(before[-length]):
        length += 1
    cluster = before[-length:] if before else ""
    joined = unicodedata.normalize("NFC", cluster + insert)
    return (len(cluster), joined) if joined != cluster + insert else (0, insert)


def own_bindings(widget: Widget, key: str) -> Sequence[Binding]:
    """The bindings that the widget itself has for a key, as the user's keymap has them."""
    bindings = widget._bindings
    if keymap := widget.app._keymap:
        bindings = bindings.copy()
        bindings.apply_keymap(keymap)
    return bindings.key_to_bindings.get(key, ())


async def run_own_binding(widget: Widget, event: events.Key) -> bool:
    """Runs the binding that the widget itself has for a key, at once and in order.

    Where that moves the focus, what was typed after the key follows it.

    Returns:
        True when there was one; the event is then spent.
    """
    for binding in own_bindings(widget, event.key):
        if await widget.app.run_action(binding.action, widget):
            event.stop()
            event.prevent_default()
            _follow_focus(widget)
            return True
    return False


def _follow_focus(widget: Widget) -> None:
    """Hands what still waits for a widget that lost the focus to the one that has it, in order.

    Nothing is awaited here: what the App forwards later stands behind it in the other widget's queue.
    """
    target = widget.app.focused
    if target is widget or target is None:
        return
    queue: asyncio.Queue[Message | None] = widget._message_queue
    waiting: list[Message | None] = []
    if widget._pending_message is not None:  # looked at already, to see whether it replaces the one before
        waiting.append(widget._pending_message)
        widget._pending_message = None
    while not queue.empty():
        waiting.append(queue.get_nowait())
    for message in waiting:
        if isinstance(message, events.Key | events.Paste):
            target.post_message(message)
        else:
            queue.put_nowait(message)


class OrderedTextArea(WordKeys, inherit_bindings=False):
    """A `TextArea` with ordered keys, every typed character, and text in NFC.

    Textual calls the handlers of all base classes by itself, after this one, unless the default is prevented.
    """

    BINDINGS = bindings_of("text")

    def only_edits(self, event: events.Key | events.Paste) -> bool:
        """Does a key do nothing but change this text, or move in it?"""
        if isinstance(event, events.Paste):
            return not self.read_only
        if bound := own_bindings(self, event.key):
            return all((binding.id or "").startswith("text.") for binding in bound)
        return bool(types(event)) and not self.read_only

    def has_no_word_for(self, key: str) -> bool:
        """Is a key one about the word on one side of the cursor, where no word is?"""
        actions = {binding.action for binding in own_bindings(self, key)}
        at_start, at_end = self.cursor_at_start_of_text, self.cursor_at_end_of_text
        return bool((at_start and actions & _WORD_TO_THE_LEFT) or (at_end and actions & _WORD_TO_THE_RIGHT))

    async def _on_key(self, event: events.Key) -> None:
        if await run_own_binding(self, event) or self.read_only:
            return
        if text := types(event):
            event.stop()
            event.prevent_default()
            self._replace_via_keyboard(text, *self.selection)
            self.after_typing(text)
        elif event.key.startswith("alt+"):
            event.prevent_default()  # the base class would type the letter; whose key it is, is asked further up

    def after_typing(self, text: str) -> None:
        """Called in the order of the keys, after each character that was typed (not pasted) stands in the text."""

    def after_paste(self, text: str) -> None:
        """Called when a pasted text stands in the text."""

    def check_consume_key(self, key: str, character: str | None = None) -> bool:
        """Is a key text for this field?"""
        return super().check_consume_key(key, character) or (is_text(character) and not self.read_only)

    async def _on_paste(self, event: events.Paste) -> None:
        # The base class would insert the text a second time, and raw.
        event.stop()
        event.prevent_default()
        self.take_paste(event.text)

    def take_paste(self, text: str) -> None:
        """Puts what was pasted in place of what is selected, with nothing in it that no field may hold."""
        if self.read_only:
            return
        text = clean(text)
        if result := self._replace_via_keyboard(text, *self.selection):
            self.move_cursor(result.end_location)
            self.after_paste(text)

    def _replace_via_keyboard(self, insert: str, start: Location, end: Location) -> EditResult | None:
        if start == end and insert:
            row, column = end
            length, joined = composed(self.document.get_line(row)[:column], insert)
            if length:
                return super()._replace_via_keyboard(joined, (row, column - length), end)
        return super()._replace_via_keyboard(insert, start, end)


class OrderedKeys(Widget):
    """A widget that is no text field, whose own bindings run in the order of the keys."""

    async def _on_key(self, event: events.Key) -> None:
        await run_own_binding(self, event)

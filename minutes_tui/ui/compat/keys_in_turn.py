"""Keys are handed on in turn: the next one only when all that the one before it set going is done.

In Textual a key that opens a screen, moves the focus or closes a dialog takes effect some messages later, while the
keys behind it, from the same read of the terminal, have long been sent to what had the focus before: they are typed
into the wrong field, carried out as commands of the wrong list, or thrown away because no field was there yet. Here
the application keeps what is typed in a queue of its own. What only edits the text field that has the focus goes on
at once. After any other key it waits until every pump from the focused widget up to the application has done what
stood in its queue; where another widget has the focus by then, until that one is mounted and painted. Keys that
arrive before there is a screen at all wait in the same way.

Escape and a key that arrive in one read are alt with the key where that means something, else the two one after the
other: a letter that is pressed soon after escape is not lost. In a text field alt with a letter means something as
long as there is a word on that side of the cursor.
"""

import asyncio
import time
from collections import deque
from collections.abc import Callable
from typing import Final, TypeVar

from textual import events
from textual.app import App
from textual.errors import NoWidget
from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.widget import Widget

from minutes_tui.ui.compat.ordered_fields import OrderedTextArea
from minutes_tui.ui.compat.terminal_input import EscapedKey

T = TypeVar("T")

PATIENCE: Final = 20.0
"""Seconds after which the keys go on although something that a key set going is still not done: a folder on a
network that does not answer must not take the key away that leaves the program."""
_LOOK_SOON: Final = 0.02
"""Seconds between two looks whether a screen still holds keys back."""
_LOOK_AGAIN: Final = 0.2
"""Seconds between two looks whether a pump that is busy has been closed in the meantime."""


class HoldsKeysBack(Screen[T]):
    """A screen that must read something before the keys of its list mean anything: they wait for it."""

    def holds_back(self, key: str) -> bool:
        """Must a key wait still? What leaves must not, nor what goes to a field."""
        raise NotImplementedError


class KeysInTurn(App[T]):
    """An `App` that hands keys on in turn."""

    def __init__(self) -> None:
        super().__init__()
        self._typed: deque[events.Key | events.Paste] = deque()
        self._settled_on: Screen[object] | None = None
        self._settling: asyncio.Task[None] | None = None
        self._edits_under_way = False
        self._waited_for: Screen[object] | None = None  # the one that held keys back for too long
        self.takes_keys = True
        """False: the program is ending, what is typed now is no longer meant for it."""
        self._visiting = asyncio.Lock()  # two visits at a time would each find the other's calls in the queues

    async def on_event(self, event: events.Event) -> None:
        """A key or a paste from the terminal waits for its turn; everything else goes its way.

        A report of the mouse from beside the screen, as from a window that has just become smaller, is nobody's:
        Textual would take the focus from whatever has it, and letters would be commands.
        """
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            if self.takes_keys:
                self._typed.append(event)
                await self._hand_on()
        elif not (isinstance(event, events.MouseEvent) and self._is_beside(event)):
            await super().on_event(event)

    def _is_beside(self, event: events.MouseEvent) -> bool:
        """Is there nothing where the mouse is?"""
        if self.mouse_captured is not None or not self._screen_stack:
            return False
        try:
            self.screen.get_widget_at(event.x, event.y)
        except NoWidget:
            return True
        return False

    @property
    def keys_under_way(self) -> bool:
        """Does a key wait for its turn, or is not yet done what one set going?"""
        return bool(self._typed) or self._settling is not None

    async def settled(self) -> None:
        """Waits until no key waits any more, and all that is under way is done and painted."""
        await self._quiet_from(None)
        while self.is_running and self.keys_under_way:
            await self._quiet_from(None)

    async def all_settled(self) -> None:
        """Waits until every widget of the screen on top has done what stands in its queue, and is painted."""
        for _ in range(2):  # what one widget does may be work for the others
            for widget in self.screen.walk_children(with_self=True):
                await _visit(widget, widget.call_later)
            await self._quiet_from(None)

    def stop_keys(self) -> None:
        """The program is ending: no key is handed on any more."""
        self.takes_keys = False
        self._typed.clear()

    async def _hand_on(self) -> None:
        while self._typed and self._settling is None:
            if not self._screen_stack or self.screen is not self._settled_on:
                self._settle(None)
                return
            self._focus_something()
            event, field = self._typed[0], self.focused
            if isinstance(event, EscapedKey) and self._edits_under_way:
                self._settle(field)  # which of the two it is hangs on where the cursor is by then
                return
            if self._is_held_back(event):
                self._settle(field)
                return
            self._typed.popleft()
            if isinstance(event, EscapedKey):
                self._typed.extendleft([event.together] if self._is_chord(event) else reversed(event.apart))
                continue
            only_edits = isinstance(field, OrderedTextArea) and field.only_edits(event)
            await super().on_event(event)
            self._edits_under_way = only_edits
            if not only_edits:
                self._settle(field)

    def _focus_something(self) -> None:
        """What is typed is meant for this window, whatever the terminal said of it last, and for some part of it.

        A window that lost the focus while the screen was made has none to give back to any part.
        """
        self.app_focus = True
        if self.focused is None:
            self.screen._update_auto_focus()

    def _is_chord(self, event: EscapedKey) -> bool:
        """Is it alt with a key, rather than escape and a key?"""
        field = self.focused
        idle = isinstance(field, OrderedTextArea) and field.has_no_word_for(event.key)
        return event.key in self.screen.active_bindings and not idle

    def _settle(self, focused: Widget | None) -> None:
        self._edits_under_way = False
        self._settling = asyncio.create_task(self._settle_and_go_on(focused))

    async def _settle_and_go_on(self, focused: Widget | None) -> None:
        await self._quiet_from(focused)
        await self._until_keys_mean_something()
        self._settled_on = self.screen if self._screen_stack else None
        self._settling = None
        self.call_later(self._hand_on)

    async def _until_keys_mean_something(self) -> None:
        """Waits while the screen holds back the key that comes next."""
        end = time.monotonic() + PATIENCE
        while self.is_running and self._typed and self._is_held_back(self._typed[0]) and time.monotonic() < end:
            await asyncio.sleep(_LOOK_SOON)
        if time.monotonic() >= end and self._screen_stack:
            self._waited_for = self.screen

    def _is_held_back(self, event: events.Key | events.Paste) -> bool:
        if not self._screen_stack or self.screen is self._waited_for or isinstance(event, events.Paste):
            return False
        return isinstance(self.screen, HoldsKeysBack) and self.screen.holds_back(event.key)

    async def _quiet_from(self, focused: Widget | None) -> None:
        """Waits until all is done that a key set going, and painted where the focus is no longer where it was."""
        end = time.monotonic() + PATIENCE
        while self.is_running and time.monotonic() < end:
            if not self._screen_stack:
                await _visit(self, self.call_later)
            elif await self._visit_all():
                if self.focused is focused or not self.screen._callbacks:
                    return
                await _visit(self.screen, self.screen.call_after_refresh)

    async def _visit_all(self) -> bool:
        """Goes once through all pumps that a key touches; True where nothing was left behind the visit."""
        async with self._visiting:
            screen, focused = self.screen, self.focused
            pumps: list[MessagePump] = [*(focused or screen).ancestors_with_self]
            for pump in pumps:
                await _visit(pump, pump.call_later)
            return (
                bool(self._screen_stack)
                and self.screen is screen
                and self.focused is focused
                and not any(pump.message_queue_size or pump._next_callbacks for pump in pumps)
            )

    async def _shutdown(self) -> None:
        self.stop_keys()
        if self._settling is not None:
            self._settling.cancel()
        await super()._shutdown()


async def _visit(pump: MessagePump, call: Callable[[Callable[[], None]], bool]) -> None:
    """Waits until a pump has done everything that stands before a call in its queue now, or is closed."""
    done = asyncio.Event()
    if not call(done.set):
        return
    while not done.is_set() and pump.is_running:
        try:
            await asyncio.wait_for(done.wait(), _LOOK_AGAIN)
        except TimeoutError:
            continue

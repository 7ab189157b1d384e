"""A window that was resized twice in a moment has one size: the last.

Textual lays a screen out for each size that it is told of and, where it has become another by that, tells it of the
size once more. Two sizes that are on their way at the same time, as when the edge of a window is dragged, are told
in turn for ever: the program lays out and paints one and the other and does nothing else.
"""

from typing import Any

from textual.app import App
from textual.screen import Screen


def install() -> None:
    """Lets screens be laid out for the size that was told last, and for no other. Harmless when done twice."""
    if Screen._on_resize.__name__ != "resize_to_the_newest":
        App._on_resize = _noted(App._on_resize)  # type: ignore[method-assign]
        Screen._on_resize = _only_to_the_newest(Screen._on_resize)  # type: ignore[method-assign]


def _noted(resize: Any) -> Any:
    async def note_the_newest(app: Any, event: Any) -> None:
        app.newest_size = event.size
        await resize(app, event)

    return note_the_newest


def _only_to_the_newest(resize: Any) -> Any:
    async def resize_to_the_newest(screen: Any, event: Any) -> None:
        if event.size == getattr(screen.app, "newest_size", event.size):
            await resize(screen, event)
        else:
            event.stop()

    return resize_to_the_newest

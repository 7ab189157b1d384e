"""Python looks for garbage in the quiet between two keys, never under one.

What an open meeting of 10,000 entries holds are some 150,000 objects, and a screen that is drawn leaves circles
behind. A full collection looks at all of them: 50 to 100 ms, whenever it falls due, so mostly while somebody types.
Here it is not begun by itself any more. It is made when nothing was typed for a moment and no work goes on beside
the screen, whose objects would all be looked at; where that moment never comes, after a long while. What was there
when the meeting was opened is not looked at at all.
"""

import gc
import time
from typing import Final, TypeVar

from textual import events
from textual.app import App

T = TypeVar("T")

LOOK_EVERY: Final = 0.5
"""Seconds between two looks whether it is quiet."""
QUIET: Final = 1.0
"""Seconds without a key after which nobody seems to be typing."""
WORTH_IT: Final = 10
"""So many collections of young objects make a full one worth it; Python's own measure."""
LONG_DUE: Final = 50
"""After so many it is made also while somebody types: memory has its limits."""
_NEVER: Final = 1_000_000


def worth_collecting(young: int, quiet: float) -> bool:
    """Is this a moment for a full collection?

    Args:
        young: collections of young objects since the last full one.
        quiet: seconds since the last key.
    """
    return young >= LONG_DUE or (young >= WORTH_IT and quiet >= QUIET)


class CollectsInQuiet(App[T]):
    """An `App` that collects garbage in quiet moments, once its start is over.

    The start puts collecting off (`gc.disable`); where nobody did, Python's own ways are left as they are.
    """

    _typed_at: float = 0.0

    async def on_event(self, event: events.Event) -> None:
        """Notes when something was typed."""
        if isinstance(event, events.Key | events.Paste):
            self._typed_at = time.monotonic()
        await super().on_event(event)

    def collect_garbage(self) -> None:
        """The start is over: garbage is collected again, what is there by now is left out."""
        if not gc.isenabled():
            gc.freeze()
            gc.set_threshold(*gc.get_threshold()[:2], _NEVER)
            gc.enable()
            self.set_interval(LOOK_EVERY, self._collect_in_quiet)

    def leave_out_of_collection(self) -> None:
        """What an open meeting holds is not looked at until it is let go of."""
        if gc.isenabled():
            gc.freeze()

    def let_into_collection(self) -> None:
        """What a meeting held may be garbage now."""
        gc.unfreeze()

    def _collect_in_quiet(self) -> None:
        working = any(worker.is_running for worker in self.workers)
        if not working and worth_collecting(gc.get_count()[2], time.monotonic() - self._typed_at):
            gc.collect()

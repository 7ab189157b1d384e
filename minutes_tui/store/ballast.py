"""The ballast: a mebibyte kept ready for the moment when the disk is full.

It is given up to let the entries of a running meeting in, and laid in again when there is room.
"""

import hashlib
from functools import cache
from pathlib import Path

from minutes_tui.store.journal import write_all
from minutes_tui.store.layout import BALLAST, FORMAT
from minutes_tui.store.system import System

SIZE = 1 << 20
"""Bytes: room for about two thousand entries."""


class Ballast:
    """The ballast of one store."""

    def __init__(self, system: System, folder: Path) -> None:
        self._system = system
        self._path = folder / BALLAST
        self.present = False
        """Whether there is something to give up."""

    def lay_in(self) -> bool:
        """Write the ballast where there is none; False where the disk has no room or takes nothing."""
        if self.present:
            return True
        try:
            handle = self._system.create(self._path)
        except FileExistsError:
            self.present = True
            return True
        except OSError:
            return False
        try:
            write_all(self._system, handle, 0, _content())
            self.present = True
        except OSError:
            self.present = False
        finally:
            self._system.close(handle)
        if not self.present:
            self.give_up()
        return self.present

    def give_up(self) -> bool:
        """Remove the ballast; True where that made room."""
        self.present = False
        try:
            self._system.remove(self._path)
        except OSError:
            return False
        return True


@cache
def _content() -> bytes:
    """Bytes that no file system can press together."""
    head = b"minutes-ballast %d\n" % FORMAT
    return head + hashlib.shake_256(head).digest(SIZE - len(head))

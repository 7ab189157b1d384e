"""What makes a program in a test cheap: nothing is left out, but nothing is done more often than somebody looks."""

import gc
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, Final
from unittest.mock import patch
from weakref import WeakKeyDictionary

from textual.css.model import RuleSet
from textual.css.stylesheet import Stylesheet
from textual.css.types import CSSLocation
from textual.screen import Screen

from minutes_tui.ui.compat.beginning import FirstScreenApp

FULL: Final = "MINUTES_TUI_FULL"
"""Set, it makes long tests of the screen run in full, and paints whatever changes."""

_rules: Final[dict[object, list[RuleSet]]] = {}
_read = Stylesheet._parse_rules
_due: Final[WeakKeyDictionary[Screen[Any], Callable[[Screen[Any]], None]]] = WeakKeyDictionary()
"""The screens that are to be painted, and how."""


def _read_once(
    sheet: Stylesheet, css: str, read_from: CSSLocation, is_default_rules: bool = False, tie_breaker: int = 0,
    scope: str = "",
) -> list[RuleSet]:  # fmt: skip
    """The rules of a sheet of styles, which every program of a test run reads alike."""
    given = (css, read_from, is_default_rules, tie_breaker, scope)
    key = (*given, frozenset(sheet._variables.items()))
    if key not in _rules:
        _rules[key] = _read(sheet, *given)
    return _rules[key]


@contextmanager
def cheaply() -> Iterator[None]:
    """Sheets of styles are read once a run, and a screen is painted when `paint` is called, not in between."""
    painted = Screen._compositor_refresh
    _due.clear()

    def paint_later(screen: Screen[Any]) -> None:
        _due[screen] = painted

    def begin(app: FirstScreenApp[Any]) -> None:
        app.painting = True
        paint_later(app.screen)

    thresholds = gc.get_threshold()
    with (
        patch.object(Stylesheet, "_parse_rules", _read_once),
        patch.object(Screen, "_compositor_refresh", paint_later),
        patch.object(FirstScreenApp, "paint_whole", begin),
    ):
        try:
            yield
        finally:
            # A program keeps what is open out of the collection of garbage; the next test begins without that.
            gc.set_threshold(*thresholds)
            gc.unfreeze()


def paint() -> bool:
    """Paints what has changed since it was painted last: False where nothing has."""
    due = list(_due.items())
    _due.clear()
    for screen, painted in due:
        if screen.is_current:
            painted(screen)
    return bool(due)


def paint_each_time() -> bool:
    """In a full run, what `paint` does; in an ordinary one it is enough to paint what stands there at the end."""
    return bool(os.environ.get(FULL)) and paint()
